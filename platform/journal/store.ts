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

type CaseKey = {
  readonly groupId: string
  readonly id: string
  readonly actor?: Actor
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

/** Locks the head of a chain, which serialises the acts of one case file; a new case file begins at the genesis. */
export async function lockHead(tx: Tx, groupId: string, caseFile: string): Promise<Head> {
  const { rows } = await sql<{ seq: number; head: Buffer }>`
    select seq, head from unisson_lock_case_file(${groupId}, ${caseFile})`.execute(tx)
  const [found] = rows
  if (found === undefined) throw new Error(`the case file ${caseFile} could not be opened`)
  return { seq: found.seq, hash: found.head }
}

/** Reads a case's row. Call it after `lockHead`: only then is what it reads the present. */
export async function readCase<State>(tx: Tx, table: string, key: CaseKey): Promise<StoredCase<State>> {
  const row = await sql<{ seq: number; state: State }>`
    select seq, state from ${sql.table(table)} where group_id = ${key.groupId} and id = ${key.id}`.execute(tx)
  const answered = await readAnswered(tx, key)
  const [found] = row.rows
  return {
    seq: found === undefined ? 0 : found.seq,
    state: found?.state,
    ...(answered === undefined ? {} : { answered }),
  }
}

async function readAnswered(tx: Tx, { groupId, actor, idempotency }: CaseKey) {
  if (idempotency === undefined || actor === undefined) return undefined
  const { rows } = await sql<{ request_hash: Buffer; response: Json }>`
    select request_hash, response from idempotency
    where group_id = ${groupId} and actor = ${actorKey(actor)} and key = ${idempotency.key}`.execute(tx)
  const [found] = rows
  return found === undefined ? undefined : { requestHash: found.request_hash, response: found.response }
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
