import { createHash } from 'node:crypto'
import { bech32 } from '@scure/base'
import { type KeyPair, recipientOf } from '#vault/age.ts'
import { answerTo } from '#vault/challenge.ts'
import type { Player } from '../../apps/play/player.ts'
import { COORDINATOR } from './bodies.ts'

/** Who opens the tenders of this life: seven persons, of whom three are enough, and an eighth who keeps the spare key. */

type Holder = { readonly body: string; readonly office: 'officer' | 'representative' }
const officer = (body: string): Holder => ({ body, office: 'officer' })

export const KEYHOLDERS: readonly Holder[] = [
  officer(COORDINATOR),
  { body: COORDINATOR, office: 'representative' },
  officer('aisne'),
  officer('nord'),
  officer('oise'),
  officer('somme'),
  officer('adica'),
]
export const ESCROW = officer('somme-numerique')
const CASE = 'key-sets/keys'

/** Three of the seven do it for the opening; one of them has lost its key, and says so in time. */
const LOST = officer('oise')

const named = (player: Player, { body, office }: Holder) => ({
  person: player.id(`${office} of ${body}`),
  body: player.id(body),
})

/**
 * The key of a keyholder of this life. It is made out of its name, so that whoever plays on finds it again: the tenders of an
 * example are nobody’s secret. A real one is made at random, in the page of its keyholder.
 */
export async function keyOf(player: Player, { body, office }: Holder): Promise<KeyPair> {
  const bytes = createHash('sha256').update(`key ${office} of ${body} ${player.groupId}`).digest()
  const identity = bech32.encodeFromBytes('age-secret-key-', Uint8Array.from(bytes)).toUpperCase()
  return { identity, recipient: await recipientOf(identity) }
}

/** The coordinator names them, once the consultation is published. */
export async function nameKeyholders(player: Player): Promise<void> {
  await player.goTo('2027-02-12', '14:00')
  await player.as(COORDINATOR).open('key-sets', 'keys', {
    consultation: player.id('consultation'),
    threshold: 3,
    keyholders: KEYHOLDERS.map((holder) => named(player, holder)),
    escrow: named(player, ESCROW),
  })
}

/** Each makes its key and gives the public half, with the proof that it holds the other; then the set is published. */
export async function giveKeysAndPublish(player: Player): Promise<void> {
  await player.goTo('2027-02-12', '16:00')
  for (const holder of [...KEYHOLDERS, ESCROW]) {
    const key = await keyOf(player, holder)
    await prove(player, holder, 'giveKey', key)
  }
  await player.goTo('2027-02-15', '09:00')
  await player.as(COORDINATOR).act(CASE, 'publish')
}

/** Three days before the deadline they are called to try their keys. All but one do; that one has lost its own, and is revoked. */
export async function rehearseKeys(player: Player): Promise<void> {
  await player.goTo('2027-03-28', '09:00')
  await player.goTo('2027-03-29', '09:30')
  for (const holder of [...KEYHOLDERS, ESCROW].filter(({ body }) => body !== LOST.body)) {
    await prove(player, holder, 'rehearse', await keyOf(player, holder))
  }
  await player.goTo('2027-03-29', '15:00')
  const lost = KEYHOLDERS.findIndex(({ body }) => body === LOST.body)
  await player.as(COORDINATOR).act(CASE, 'revoke', {
    keyholder: String(lost + 1),
    cause: 'lost-key',
    reason: 'Le poste a été remplacé et la feuille imprimée est introuvable : la personne l’a dit à l’essai.',
  })
}

type Given = { readonly consultation: string; readonly keyholder: string; readonly sealed: string }

/** What the page of a keyholder does: it opens the challenge with its key, and gives its answer back. */
async function prove(player: Player, holder: Holder, act: 'giveKey' | 'rehearse', key: KeyPair): Promise<void> {
  const { body, office } = holder
  const own = act === 'giveKey' ? { recipient: key.recipient } : {}
  player.as(body, office)
  const { sealed, ...expected } = await player.ask<Given>(`key-sets/${player.id('keys')}/challenge`, { act, ...own })
  const answered = await answerTo(sealed, key.identity, expected)
  if ('refused' in answered) throw new Error(`the key of ${office} of ${body} does not open its challenge`)
  await player.act(CASE, act, { ...own, proof: answered.answer })
}
