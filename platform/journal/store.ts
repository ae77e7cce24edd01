import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Json } from '#kernel/canonical.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import { defer, type Tx } from '../db.ts'
import { forget, remembered } from '../remembered.ts'
import { GROUP_CASE_FILE, type OutboxMessage, type RowKey } from '../served.ts'
import { isAsLeft, lastEntryOf } from './as-left.ts'
import type { SealedEntry } from './entry.ts'

/** The last entry of a chain, held under lock until the transaction ends. */
export type Head = { readonly seq: number; readonly hash: Buffer }

/** Locks the head of a chain; a new one begins at the genesis. */
export async function lockHead(tx: Tx, groupId: string, caseFile: string): Promise<Head> {
  const { rows } =
    await sql<Head>`select seq, head as hash from unisson_lock_case_file(${groupId}, ${caseFile})`.execute(tx)
  const [head] = rows
  if (head === undefined) throw new Error(`the case file ${caseFile} could not be opened`)
  return head
}

/** In which case file a case stands; `undefined` while nobody has opened it. A row never moves to another. */
export async function caseFileOf(tx: Tx, table: string, { groupId, id }: CaseKey): Promise<string | undefined> {
  const { rows } = await sql<{ case_file: string }>`
    select case_file from ${sql.table(table)} where group_id = ${groupId} and id = ${id}`.execute(tx)
  return rows[0]?.case_file
}

/** A case as stored, and the entry that the same idempotency key made before. */
export type StoredCase<State> = {
  readonly seq: number
  readonly state: State | undefined
  readonly answered?: Answered
}

export type Answered = { readonly requestHash: Buffer; readonly seq: number }
type CaseKey = { readonly groupId: string; readonly id: string }

/** What an act is about to be done on, and by whom under which key when its request may come again. */
type Opening = CaseKey & {
  readonly table: string
  readonly process: string
  readonly actor: Actor
  readonly idempotency?: { readonly key: string } | undefined
  /** Rows that the decision will read, fetched with the case. */
  readonly reads: readonly RowKey[]
}

export type NewEntry = {
  readonly groupId: string
  readonly caseFile: string
  readonly seq: number
  readonly at: IsoInstant
  readonly actor: Actor
  readonly process: string
  readonly act: string
  readonly entry: SealedEntry
  readonly lawHash: string
  readonly appVersion: string
  readonly row: {
    readonly table: string
    readonly id: string
    readonly status: string
    readonly state: Json
    readonly columns: Readonly<Record<string, Json>>
  }
  readonly outbox: readonly OutboxMessage[]
  readonly idempotency: { readonly key: string; readonly requestHash: Buffer } | undefined
}

/**
 * Locks the head of a chain, which serialises the acts of one case file (a new one begins at the genesis), then reads the
 * case, the rows that its decision rests on, and what a repeated request has done before. Each statement sees what was
 * committed before it, so what is read after the lock is the present; all of them cost one round trip.
 *
 * @returns `isAltered` where the row is not what the last entry of its case left
 */
export async function openCase<State>(
  tx: Tx,
  caseFile: string,
  { groupId, table, process, id, actor, idempotency, reads }: Opening,
): Promise<{ readonly head: Head; readonly stored: StoredCase<State>; readonly isAltered: boolean }> {
  const locked = defer(tx, sql<Head>`select seq, head as hash from unisson_lock_case_file(${groupId}, ${caseFile})`)
  const kept =
    idempotency &&
    defer(
      tx,
      sql<Answered>`select request_hash as "requestHash", seq from idempotency
        where group_id = ${groupId} and actor = ${actorKey(actor)} and key = ${idempotency.key}`,
    )
  const last = defer(tx, lastEntryOf({ groupId, caseFile, process, id }))
  const stored = await readWith<State>(tx, groupId, { table, id }, reads)
  const [head] = await locked
  if (head === undefined) throw new Error(`the case file ${caseFile} could not be opened`)
  const [answered] = (await kept) ?? []
  const isAltered = !isAsLeft(stored, (await last)[0])
  return { head, stored: answered === undefined ? stored : { ...stored, answered }, isAltered }
}

type CaseRow<State> = { readonly table: string; readonly id: string; readonly seq: number; readonly state: State }

/** Reads a case and other rows in one statement; the others are remembered for whoever asks for them next. */
async function readWith<State>(
  tx: Tx,
  groupId: string,
  wanted: RowKey,
  others: readonly RowKey[],
): Promise<StoredCase<State>> {
  const selects = [wanted, ...others].map(
    ({ table, id }) => sql`select ${sql.lit(table)} as "table", id, seq, state from ${sql.table(table)}
      where group_id = ${groupId} and id = ${id}`,
  )
  const { rows } = await sql<CaseRow<State>>`${sql.join(selects, sql` union all `)}`.execute(tx)
  const caseOf = ({ table, id }: RowKey): StoredCase<State> => {
    const row = rows.find((each) => each.table === table && each.id === id)
    return { seq: row?.seq ?? 0, state: row?.state }
  }
  for (const other of others) void remembered(tx, other.table, other.id, () => Promise.resolve(caseOf(other)))
  return caseOf(wanted)
}

/** Reads a case's row, once in a transaction. In an act, only what is read after `openCase` is the present. */
export function readCase<State>(tx: Tx, table: string, { groupId, id }: CaseKey): Promise<StoredCase<State>> {
  return remembered(tx, table, id, async () => {
    const { rows } = await sql<{ seq: number; state: State }>`
      select seq, state from ${sql.table(table)} where group_id = ${groupId} and id = ${id}`.execute(tx)
    const [found] = rows
    return { seq: found?.seq ?? 0, state: found?.state }
  })
}

/**
 * Writes an entry and everything that stands on it in one statement: the journal row (whose trigger moves the head), the
 * domain row, the outbox, the key of the request, the files that it cites. Triggers check that they belong together. It goes with the next
 * statement or with the commit, and fails with it.
 */
export function writeEntry(tx: Tx, input: NewEntry): void {
  const parts = [intoJournal(input), ...intoIdempotency(input), ...intoOutbox(input), ...intoCitedFiles(input)]
  const withParts = sql.join(parts.map((part, index) => sql`${sql.ref(`part${index}`)} as (${part})`))
  void defer(tx, sql`with ${withParts} ${intoRow(input)}`)
  forget(tx, input.row.table)
}

function intoJournal({ groupId, caseFile, seq, at, actor, process, act, entry, lawHash, appVersion }: NewEntry) {
  return sql`
    insert into journal (group_id, case_file, seq, at, actor, process, act, header, body, body_hash, prev, hash, law_hash, app_version)
    values (${groupId}, ${caseFile}, ${seq}, ${at}, ${JSON.stringify(actor)}, ${process}, ${act},
      ${entry.header}, ${entry.body}, ${entry.bodyHash}, ${entry.prev}, ${entry.hash}, ${Buffer.from(lawHash, 'hex')}, ${appVersion})`
}

function intoRow({ groupId, caseFile, seq, row }: NewEntry) {
  const columns = { status: row.status, state: JSON.stringify(row.state), ...row.columns }
  const names = Object.keys(columns).map((name) => sql.ref(name))
  const renewed = Object.keys(columns).map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`)
  return sql`
    insert into ${sql.table(row.table)} (group_id, id, case_file, seq, ${sql.join(names)})
    values (${groupId}, ${row.id}, ${caseFile}, ${seq}, ${sql.join(Object.values(columns))})
    on conflict (group_id, id) do update set case_file = excluded.case_file, seq = excluded.seq, ${sql.join(renewed)}`
}

function intoIdempotency({ groupId, actor, seq, idempotency }: NewEntry) {
  if (idempotency === undefined) return []
  const { key, requestHash } = idempotency
  return [
    sql`insert into idempotency (group_id, actor, key, request_hash, seq)
      values (${groupId}, ${actorKey(actor)}, ${key}, ${requestHash}, ${seq})`,
  ]
}

function intoOutbox({ groupId, caseFile, seq, outbox }: NewEntry) {
  if (outbox.length === 0) return []
  return [
    sql`insert into outbox (group_id, case_file, seq, topic, payload)
      select ${groupId}::uuid, ${caseFile}, ${seq}::bigint, message ->> 'topic', message -> 'payload'
      from jsonb_array_elements(${JSON.stringify(outbox)}::jsonb) as message`,
  ]
}

/** A fingerprint as an entry cites it: the whole of a text. One that is spoken of in a sentence cites nothing. */
const CITED = /"([0-9a-f]{64})"/g

/** What a case file apart cites is no document of the group: nobody may read it for having been cited. */
function intoCitedFiles({ groupId, caseFile, process, entry, row }: NewEntry) {
  if (caseFile !== GROUP_CASE_FILE) return []
  const files = new Set(Array.from(entry.body.toString().matchAll(CITED), ([, file]) => file))
  if (files.size === 0) return []
  return [
    sql`insert into cited_file (group_id, sha256, process, id)
      select ${groupId}::uuid, file, ${process}, ${row.id}::uuid from unnest(${[...files]}::text[]) as file
      on conflict do nothing`,
  ]
}

/** Whom a key belongs to: the same key of two persons is two keys. */
function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'person':
      return `${actor.person}@${actor.body}`
    case 'operator':
      return `operator ${actor.account}`
    default:
      return actor.kind
  }
}
