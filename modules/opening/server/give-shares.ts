import { type Actor, clockActor } from '#kernel/actor.ts'
import { type CommitResult, commit, type Platform } from '#platform/commit.ts'
import type { FileStore } from '#platform/files.ts'
import type { OuterManifest } from '#vault/manifest.ts'
import { boundOf, readRelease, timeRelease } from '#vault/shares.ts'
import { holderFor } from '../model/due.ts'
import {
  type DepositSeen,
  type EnvelopeOf,
  NOT_AS_RECEIVED,
  type NotGiven,
  type Opening,
  type OpeningAct,
  type Session,
} from '../model/opening-state.ts'
import { escrowFor } from '../model/time-part.ts'
import { openingCase } from './opening-case.ts'
import type { OpeningSources } from './sources.ts'
import { type GivenShare, keepShares } from './store.ts'
import { manifestOf } from './stored-manifest.ts'

/** What a keyholder's page sends for one envelope: the key of its own share, or why it gives none. */
export type Sent = EnvelopeOf &
  ({ readonly key: string } | { readonly refused: Exclude<NotGiven['why'], typeof NOT_AS_RECEIVED> })

/** What is given: the share of a keyholder, or the server's part by the spare key of it. */
export type Part = 'share' | 'time'

export type Giving = {
  readonly groupId: string
  readonly id: string
  readonly part: Part
  /** The session as it was read for whoever gives. */
  readonly session: Session
  readonly actor: Actor
  readonly sent: readonly Sent[]
}

export type Taking = { readonly platform: Platform; readonly sources: OpeningSources; readonly store: FileStore }

type Act = Extract<OpeningAct, { type: 'give' | 'giveTimePart' }>
type Gives = Pick<Act, 'envelopes' | 'notGiven' | 'bad'>

export const ACTS = { share: 'give', time: 'giveTimePart' } as const satisfies Readonly<Record<Part, Act['type']>>

/**
 * Takes the shares of one keyholder. A key that does not open the share that was dealt to it is told apart at once, as that
 * keyholder's doing. Nothing is kept unless the act may be done: the keys first, then the entry that makes them count.
 */
export async function giveShares(
  { platform, sources, store }: Taking,
  { groupId, id, part, session, actor, sent }: Giving,
): Promise<CommitResult<Opening>> {
  const served = openingCase(sources)
  const asked = (gives: Gives, dryRun?: true) => ({
    ...{ groupId, id, actor, act: { type: ACTS[part], ...gives } },
    ...(dryRun === true ? { dryRun } : {}),
  })
  const untested: Gives = { envelopes: sent.map(ofIt), notGiven: [], bad: [] }
  const tried = await commit(platform, served, asked(untested, true))
  if (tried.kind !== 'would-be-granted' || actor.kind !== 'person') return tried
  const { gives, good } = await tested(store, { groupId, session, part, person: actor.person, sent })
  await platform.db.transaction(groupId, (tx) => keepShares(tx, { groupId, opening: id }, good))
  const given = await commit(platform, served, asked(gives))
  if (given.kind === 'granted')
    for (const each of gives.notGiven.filter(({ why }) => why === NOT_AS_RECEIVED)) {
      // It is told once: `stillLeft` refuses it the next time.
      const act = { type: 'fail', ...ofIt(each), blame: 'platform', flaw: NOT_AS_RECEIVED, faults: [] } as const
      await commit(platform, served, { groupId, id, act, actor: clockActor })
    }
  return given
}

const ofIt = ({ deposit, envelope }: EnvelopeOf): EnvelopeOf => ({ deposit, envelope })

type Tested = Pick<Giving, 'groupId' | 'session' | 'part' | 'sent'> & { readonly person: string }

/**
 * Each key is tried on the share that was dealt to its giver, with what the manifest of its deposit binds it to. Where that manifest is not the
 * one that was received nothing can be tried: no key is taken nor blamed, and it is asked for again once the manifest is back.
 */
export async function tested(
  store: FileStore,
  { groupId, session, part, person, sent }: Tested,
): Promise<{ readonly gives: Gives; readonly good: readonly GivenShare[] }> {
  const giverOf = part === 'share' ? holderFor : escrowFor
  const asked = new Set(sent.map(({ deposit }) => deposit))
  const manifests = await manifestsOf(
    store,
    groupId,
    session.deposits.filter(({ id }) => asked.has(id)),
  )
  const good: GivenShare[] = []
  const bad: EnvelopeOf[] = []
  const notGiven: NotGiven[] = []
  for (const each of sent) {
    const outer = manifests.get(each.deposit)
    if ('refused' in each || outer === undefined) {
      notGiven.push({ ...ofIt(each), why: 'refused' in each && outer !== undefined ? each.refused : NOT_AS_RECEIVED })
      continue
    }
    const envelope = outer.envelopes[each.envelope]
    const share = { keyholder: giverOf(session, person, each) ?? '', key: each.key }
    const release = part === 'share' ? share : timeRelease(each.key)
    const fits =
      envelope !== undefined && !isKeyholderFault(await readRelease(envelope.bundle, boundOf(outer, envelope), release))
    if (fits) good.push({ ...ofIt(each), ...share })
    else bad.push(ofIt(each))
  }
  return { gives: { envelopes: good.map(ofIt), notGiven, bad }, good }
}

/** A share that the candidate dealt badly was given all the same: whose doing it is is told when the envelope is opened. */
const isKeyholderFault = (given: Awaited<ReturnType<typeof readRelease>>): boolean =>
  'fault' in given && given.fault === 'keyholder'

async function manifestsOf(
  store: FileStore,
  groupId: string,
  deposits: readonly DepositSeen[],
): Promise<ReadonlyMap<string, OuterManifest>> {
  const read = await Promise.all(
    deposits.map(async ({ id, hash }) => [id, await manifestOf(store, groupId, hash)] as const),
  )
  return new Map(read.flatMap(([id, outer]) => (outer === undefined ? [] : [[id, outer] as const])))
}
