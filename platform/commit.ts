import { randomBytes } from 'node:crypto'
import type { Actor } from '#kernel/actor.ts'
import { clockActor } from '#kernel/actor.ts'
import type { Json } from '#kernel/canonical.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Finding } from '#kernel/finding.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { ActLike, Context, EventLike, Staged } from '#kernel/process.ts'
import type { Clock } from './clock.ts'
import type { Database, Tx } from './db.ts'
import { ProblemError } from './http/problem.ts'
import { ALTERED, isAsLeft, lastEntryOf } from './journal/as-left.ts'
import { type EntryBody, type SealedEntry, sealEntry, sha256, stateHash } from './journal/entry.ts'
import { entryAt } from './journal/read.ts'
import {
  type Answered,
  caseFileOf,
  type Head,
  lockHead,
  openCase,
  readCase,
  type StoredCase,
  writeEntry,
} from './journal/store.ts'
import { GROUP_CASE_FILE, type RowKey, type Served } from './served.ts'
import type { Keeping } from './time-keeper/keeping.ts'

/** What the write path stands on, the same for every act of a server. */
export type Platform = {
  readonly db: Database
  readonly clock: Clock
  readonly lawHash: string
  readonly appVersion: string
  /** The row that tells where a group stands: nearly every decision asks for it, so it comes with the case. */
  readonly groupRow?: (groupId: string) => RowKey
  /** What this server keeps outside of its database; absent where nothing is sealed. */
  readonly keeping?: Keeping
}

export type CommitRequest<Act> = {
  readonly groupId: string
  readonly id: string
  readonly act: Act
  readonly actor: Actor
  /** The version that the person saw; absent for the first act of a case. */
  readonly expectedSeq?: number
  readonly idempotency?: { readonly key: string; readonly requestHash: Buffer }
  /** Decides and answers, writes nothing. */
  readonly dryRun?: boolean
}

/** Proof of a granted act: where it stands in the journal, and the hash that binds it. */
export type Receipt = {
  readonly caseFile: string
  readonly seq: number
  readonly at: IsoInstant
  readonly hash: string
  readonly findings: readonly Finding[]
}

export type CommitResult<State> =
  /** Of a request that came again: the receipt as it was, the state as it is now. */
  | { readonly kind: 'granted'; readonly seq: number; readonly state: State; readonly receipt: Receipt }
  | { readonly kind: 'would-be-granted'; readonly state: State; readonly findings: readonly Finding[] }
  | { readonly kind: 'refused' | 'awaiting-judgement'; readonly findings: readonly Finding[] }
  | { readonly kind: 'stale'; readonly seq: number }
  | { readonly kind: 'key-reused' }

/** What is shown of a granted act, read in the transaction that did it. */
export type Show<State, Shown> = (
  tx: Tx,
  granted: { readonly seq: number; readonly state: State; readonly receipt: Receipt },
) => Promise<Shown>

/**
 * The only path that changes a domain row: lock, facts, decide, journal, state, outbox, in one transaction.
 * Acts of one case file are serialised by the lock on its head. An act that others follow of right (a consequence)
 * takes them along or is refused with them.
 *
 * @param show reads what to answer once the act is granted; a request that comes again is not shown anything
 * @throws {ProblemError} `readOnly` where the row of the case, or of one that follows, is not what its last entry left
 */
export async function commit<State extends Staged, Act extends ActLike, Event extends EventLike, Facts, Shown = never>(
  platform: Platform,
  served: Served<State, Act, Event, Facts>,
  request: CommitRequest<Act>,
  show?: Show<State, Shown>,
): Promise<CommitResult<State> & { readonly shown?: Shown }> {
  return platform.db.transaction(request.groupId, async (tx) => {
    const { table } = served
    const group = platform.groupRow?.(request.groupId)
    const reads = [...(group === undefined ? [] : [group]), ...(served.reads?.(request) ?? [])]
    const caseFile = await whereJournalled(tx, served, request)
    const opening = { ...request, table, process: served.process.name, reads }
    const { head, stored, isAltered } = await openCase<State>(tx, caseFile, opening)
    const { seq, state, answered } = stored
    if (answered !== undefined)
      return replayed(tx, { ...answered, caseFile }, { request, state: state ?? served.process.initial })
    if (request.expectedSeq !== undefined && request.expectedSeq !== seq) return { kind: 'stale', seq }
    if (isAltered) throw altered()
    const run = new Run(platform, tx, platform.clock.now(request.groupId)).holding(caseFile, head)
    const result = await run.perform(served, request, { caseFile, seq, state })
    if (result.kind !== 'granted' || show === undefined) return result
    return { ...result, shown: await show(tx, result) }
  })
}

const altered = () => new ProblemError('readOnly', { reason: 'altered', detail: ALTERED })

/** In which case file an act will be written: where its case already stands, or where the act opens it. */
async function whereJournalled<State extends Staged, Act extends ActLike, Event extends EventLike, Facts>(
  tx: Tx,
  { caseFile, table }: Served<State, Act, Event, Facts>,
  request: { readonly groupId: string; readonly id: string; readonly act: Act },
): Promise<string> {
  if (caseFile === undefined) return GROUP_CASE_FILE
  return (await caseFileOf(tx, table, request)) ?? caseFile(request.act)
}

/** One transaction's work: the head of each case file that it writes in moves on with every entry. */
class Run {
  readonly #platform: Platform
  readonly #tx: Tx
  readonly #now: IsoInstant
  readonly #heads = new Map<string, Head>()

  constructor(platform: Platform, tx: Tx, now: IsoInstant) {
    this.#platform = platform
    this.#tx = tx
    this.#now = now
  }

  /** The head of a case file that this transaction has locked. */
  holding(caseFile: string, head: Head): this {
    this.#heads.set(caseFile, head)
    return this
  }

  async perform<State extends Staged, Act extends ActLike, Event extends EventLike, Facts>(
    served: Served<State, Act, Event, Facts>,
    request: CommitRequest<Act>,
    { caseFile, ...stored }: StoredCase<State> & { readonly caseFile: string },
  ): Promise<CommitResult<State>> {
    const { groupId, id, act, actor } = request
    const head = this.#heads.get(caseFile) ?? (await lockHead(this.#tx, groupId, caseFile))
    const state = stored.state ?? served.process.initial
    const today = civilDay(this.#now)
    const { keeping } = this.#platform
    const asked = { groupId, id, state, act, actor, today, ...(keeping === undefined ? {} : { keeping }) }
    const { facts, articles, lawDate = today } = await served.facts(this.#tx, asked)
    const context: Context<Facts> = { facts, actor, now: this.#now, today, lawDate, articles }
    const decision = served.process.decide(state, act, context)
    if (decision.verdict !== 'granted') return { kind: decision.verdict, findings: decision.findings }

    const { events, findings } = decision
    const next = events.reduce(served.process.evolve, state)
    if (request.dryRun === true) return { kind: 'would-be-granted', state: next, findings }

    const seq = head.seq + 1
    const body = {
      id,
      payload: act as unknown as Json,
      events: events as unknown as readonly Json[],
      findings,
      facts: facts as unknown as Json,
      lawDate,
      leaves: stateHash(next),
      ...(served.secrecy === undefined && served.caseFile === undefined
        ? {}
        : { salt: randomBytes(16).toString('hex') }),
    }
    const states = served.states?.({ state: next, events })
    const entry = this.#seal({ process: served.process.name, states }, request, body, { caseFile, head })
    const receipt = { caseFile, seq, at: this.#now, hash: entry.hash.toString('hex'), findings }
    const result = { kind: 'granted', seq, state: next, receipt } as const
    const granted = { groupId, id, state: next, events, facts }
    writeEntry(this.#tx, {
      ...{ groupId, caseFile, seq, at: this.#now, actor, process: served.process.name, act: act.type, entry },
      lawHash: this.#platform.lawHash,
      appVersion: this.#platform.appVersion,
      row: {
        table: served.table,
        id,
        status: next.status,
        state: next as unknown as Json,
        columns: served.columns(next),
      },
      outbox: served.outbox?.(granted) ?? [],
      idempotency: request.idempotency,
    })
    this.#heads.set(caseFile, { seq, hash: entry.hash })
    await this.#follow(served.consequences?.(granted) ?? [], groupId)
    return result
  }

  /** A consequence that is refused is a bug of the rules, not of the person: it undoes the whole transaction. */
  async #follow(
    consequences: readonly { served: Served<Staged, ActLike, EventLike, unknown>; id: string; act: ActLike }[],
    groupId: string,
  ) {
    for (const { served, id, act } of consequences) {
      const [caseFile, stored] = await Promise.all([
        whereJournalled(this.#tx, served, { groupId, id, act }),
        readCase<Staged>(this.#tx, served.table, { groupId, id }),
      ])
      const { rows } = await lastEntryOf({ groupId, caseFile, process: served.process.name, id }).execute(this.#tx)
      if (!isAsLeft(stored, rows[0])) throw altered()
      const result = await this.perform(served, { groupId, id, act, actor: clockActor }, { caseFile, ...stored })
      if (result.kind !== 'granted') {
        throw new Error(`the consequence ${served.process.name}.${act.type} was not granted: ${JSON.stringify(result)}`)
      }
    }
  }

  #seal(
    { process, states }: { readonly process: string; readonly states: string | undefined },
    request: { groupId: string; actor: Actor; act: ActLike },
    body: EntryBody,
    { caseFile, head }: { caseFile: string; head: Head },
  ): SealedEntry {
    const { lawHash, appVersion } = this.#platform
    return sealEntry(
      {
        format: 1,
        group: request.groupId,
        caseFile,
        seq: head.seq + 1,
        at: this.#now,
        actor: request.actor,
        process,
        act: request.act.type,
        lawHash,
        appVersion,
        ...(states === undefined ? {} : { states: sha256(Buffer.from(states)).toString('hex') }),
      },
      body,
      head.hash,
    )
  }
}

/** The same key with the same request is told what it did, from its entry; with another request it is a mistake of the client. */
async function replayed<State>(
  tx: Tx,
  { requestHash, seq, caseFile }: Answered & { readonly caseFile: string },
  { request, state }: { readonly request: CommitRequest<unknown>; readonly state: State },
): Promise<CommitResult<State>> {
  if (request.idempotency === undefined || !requestHash.equals(request.idempotency.requestHash)) {
    return { kind: 'key-reused' }
  }
  const entry = await entryAt(tx, request.groupId, caseFile, seq)
  if (entry === undefined) throw new Error(`the journal has no entry ${seq}, which a request was said to have made`)
  const { at, hash, findings } = entry
  return { kind: 'granted', seq, state, receipt: { caseFile, seq, at, hash, findings } }
}
