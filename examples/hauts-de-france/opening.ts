import { setTimeout } from 'node:timers/promises'
import { leftIn, type Opening } from '#modules/opening/index.ts'
import { dueFrom, releaseShares } from '#modules/opening/web/release-shares.ts'
import { manifestBytes, type OuterManifest } from '#vault/manifest.ts'
import type { Player } from '../../apps/play/player.ts'
import { COORDINATOR } from './bodies.ts'
import { KEYHOLDERS, keyOf } from './keys.ts'

type Session = Extract<Opening, { status: 'opened' }>

/** Those who give their share: the coordinator’s officer in the room, two members from their own desks. */
const PRESENT = [
  { rank: 0, manner: 'present' },
  { rank: 3, manner: 'remote' },
  { rank: 6, manner: 'remote' },
] as const

/** How long the opening of a handful of envelopes may take, in milliseconds. */
const PATIENCE = 30_000

/** Between two looks at the session, in milliseconds. */
const BETWEEN = 250

/** The minute after the deadline the set of the deposits is fixed: from then on nothing is added to it. */
export async function fixDeposits(player: Player): Promise<void> {
  await player.goTo('2027-03-31', '12:01:30')
}

/** The coordinator opens the session, and those who give their share say that they are there. */
export async function openSession(player: Player, order: 'applications-first' | 'together'): Promise<void> {
  await player.goTo('2027-03-31', '14:30')
  await player.as(COORDINATOR).act(SESSION, 'open', { order })
  for (const { rank, manner } of PRESENT) await asHolder(player, rank).act(SESSION, 'attend', { manner })
}

/** Applications first; three of the six who still hold a key, and nothing more of what they could. */
export async function openApplications(player: Player): Promise<void> {
  await openSession(player, 'applications-first')
  await player.goTo('2027-03-31', '14:40')
  await giveShares(player)
  await allOpened(player)
}

/** The tenders, once it is decided whose applications are admitted. */
export async function openTenders(player: Player): Promise<void> {
  await player.goTo('2027-04-09', '14:30')
  await player.as(COORDINATOR).act(SESSION, 'proceed', { excluded: [] })
  await player.goTo('2027-04-09', '14:35')
  await giveShares(player)
  await allOpened(player)
  await player.goTo('2027-04-09', '15:20')
  await player.as(COORDINATOR).act(SESSION, 'end', {
    observations:
      'Une personne qui garde une clé l’a perdue et n’est pas venue : trois autres ont suffi. Un dépôt reçu une seconde après l’heure limite est resté scellé. La copie de sauvegarde apportée au guichet est restée fermée.',
    appraisals: {
      lateDecided: {
        accepted: true,
        reason: 'Le dépôt reçu une seconde après l’heure limite est éliminé ; son rejet motivé suit la séance.',
      },
    },
  })
}

/** An opening has the identifier of its consultation. */
const SESSION = 'openings/consultation'
const pathOf = (player: Player): string => `openings/${player.id('consultation')}`

function asHolder(player: Player, rank: number): Player {
  const holder = KEYHOLDERS[rank]
  if (holder === undefined) throw new RangeError(`no keyholder ${rank}`)
  return player.as(holder.body, holder.office)
}

/** Each gives its share of what is due, by the code of its page. */
export async function giveShares(player: Player): Promise<void> {
  for (const { rank } of PRESENT) {
    asHolder(player, rank)
    const session = await sessionIn(player)
    const keyholder = String(rank + 1)
    const holder = KEYHOLDERS[rank]
    if (holder === undefined) throw new RangeError(`no keyholder ${rank}`)
    const { identity } = await keyOf(player, holder)
    const shares = await releaseShares({
      ...{ session, due: dueFrom(session, leftIn(session), keyholder), keyholder, identity },
      ...{ now: Date.parse(player.now), notBefore: session.fixed.at },
      manifestOf: async (id) => manifestBytes(await player.read<OuterManifest>(`${pathOf(player)}/manifests/${id}`)),
    })
    await player.ask(`${pathOf(player)}/shares`, { shares })
  }
}

/** Waits until what was given has opened all that is due. */
export async function allOpened(player: Player): Promise<void> {
  for (const end = Date.now() + PATIENCE; leftIn(await sessionIn(player)).length > 0; await setTimeout(BETWEEN)) {
    if (Date.now() > end) throw new Error('the envelopes are not open')
  }
}

async function sessionIn(player: Player): Promise<Session> {
  return (await player.read<{ state: Session }>(pathOf(player))).state
}
