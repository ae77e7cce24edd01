import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Json } from '#kernel/canonical.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Tx } from '../db.ts'
import type { OutboxMessage } from '../served.ts'
import type { SealedEntry } from './entry.ts'

/** The last entry of a chain, held under lock until the transaction ends. */
export type Head = { readonly seq: number; readonly hash: Buffer }

/** A case as stored, and what was answered before to the same idempotency key. */
export type StoredCase<State> = {
  readonly seq: number
  readonly state: State | undefined
  readonly answered?: { readonly requestHash: Buffer; readonly response: Json }
}

type CaseKey = { readonly groupId: string; readonly id: string }

/** What an act is about to be done on, and by whom under which key when its request may come again. */
type Opening = CaseKey & {
  readonly table: string
  readonly actor: Actor
  readonly idempotency?: { readonly key: string } | undefined
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
  readonly response: Json
}

/**
 * Locks the head of a chain, which serialises the acts of one case file (a new one begins at the genesis), then reads the
 * case and the answer kept for a repeated request: what is read is the present, and all of it costs one round trip.
 */
export async function openCase<State>(
  tx: Tx,
  caseFile: string,
  { groupId, table, id, actor, idempotency }: Opening,
): Promise<{ readonly head: Head; readonly stored: StoredCase<State> }> {
  const { rows } = await sql<Opened<State>>`
    select head_seq, head, seq, state, request_hash, response from unisson_open_case(
      ${groupId}, ${caseFile}, ${table}, ${id}, ${actorKey(actor)}, ${idempotency?.key ?? null})`.execute(tx)
  const [found] = rows
  if (found === undefined) throw new Error(`the case file ${caseFile} could not be opened`)
  const { head_seq, head, seq, state, request_hash: requestHash, response } = found
  return {
    head: { seq: head_seq, hash: head },
    stored: {
      seq: seq ?? 0,
      state: state ?? undefined,
      ...(requestHash === null ? {} : { answered: { requestHash, response } }),
    },
  }
}

type Opened<State> = {
  readonly head_seq: number
  readonly head: Buffer
  readonly seq: number | null
  readonly state: State | null
  readonly request_hash: Buffer | null
  readonly response: Json
}

/** Reads a case's row. In an act, only what is read after `openCase` is the present. */
export async function readCase<State>(tx: Tx, table: string, { groupId, id }: CaseKey): Promise<StoredCase<State>> {
  const { rows } = await sql<{ seq: number; state: State }>`
    select seq, state from ${sql.table(table)} where group_id = ${groupId} and id = ${id}`.execute(tx)
  const [found] = rows
  return { seq: found?.seq ?? 0, state: found?.state }
}

/**
 * Writes an entry and everything that stands on it in one statement, so that it costs one round trip: the journal row
 * (whose trigger moves the head), the domain row, the outbox, the answer kept for a repeated request. Triggers check that they belong together.
 */
export async function writeEntry(tx: Tx, input: NewEntry): Promise<void> {
  const { groupId, caseFile, seq, entry, row } = input
  const columns = { status: row.status, state: JSON.stringify(row.state), ...row.columns }
  const names = Object.keys(columns)
  const values = Object.values(columns)
  await sql`
    with entry as (
      insert into journal (group_id, case_file, seq, at, actor, process, act, header, body, body_hash, prev, hash, law_hash, app_version)
      values (${groupId}, ${caseFile}, ${seq}, ${input.at}, ${JSON.stringify(input.actor)}, ${input.process}, ${input.act},
        ${entry.header}, ${entry.body}, ${entry.bodyHash}, ${entry.prev}, ${entry.hash}, ${Buffer.from(input.lawHash, 'hex')}, ${input.appVersion})
    ), row as (
      insert into ${sql.table(row.table)} (group_id, id, case_file, seq, ${sql.join(names.map((name) => sql.ref(name)))})
      values (${groupId}, ${row.id}, ${caseFile}, ${seq}, ${sql.join(values)})
      on conflict (group_id, id) do update set case_file = excluded.case_file, seq = excluded.seq,
        ${sql.join(names.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`))}
    ), kept as (
      insert into idempotency (group_id, actor, key, request_hash, response, status)
      select ${groupId}, ${actorKey(input.actor)}, ${input.idempotency?.key ?? null}::text,
        ${input.idempotency?.requestHash ?? null}::bytea, ${JSON.stringify(input.response)}::jsonb, 200
      where ${input.idempotency !== undefined}
    )
    insert into outbox (group_id, case_file, seq, topic, payload)
    select ${groupId}, ${caseFile}, ${seq}, message ->> 'topic', message -> 'payload'
    from jsonb_array_elements(${JSON.stringify(input.outbox)}::jsonb) as message`.execute(tx)
}

/** Who a kept answer belongs to: the same key of two persons is two keys. */
function actorKey(actor: Actor): string {
  return actor.kind === 'clock' ? 'clock' : `${actor.person}@${actor.body}`
}
