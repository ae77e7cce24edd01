import type { Generated, GeneratedAlways } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'

/**
 * The tables that every module shares (`db/migrations/0001_platform_journal.sql`). A module declares its own in the
 * same way and adds them where it reads: `tx.withTables<{ withdrawal: WithdrawalTable }>()`.
 * Timestamps go in and come out as {@link IsoInstant}; `bigint` comes out as a safe integer.
 */
export type PlatformTables = {
  case_file: CaseFileTable
  journal: JournalTable
  outbox: OutboxTable
  idempotency: IdempotencyTable
  security_log: SecurityLogTable
}

type Bytes = Uint8Array

/** The three columns that every table of legal state begins with: which group, which case file, which entry made the row. */
export type DomainRow = { group_id: string; case_file: string; seq: number }

export type CaseFileTable = { group_id: string; case_file: string; seq: Generated<number>; head: Generated<Bytes> }

export type JournalTable = DomainRow & {
  at: IsoInstant
  /** JSON text going in, its value coming out. */
  actor: unknown
  on_behalf_of: string | null
  process: string
  act: string
  header: Bytes
  body: Bytes | null
  body_hash: Bytes
  prev: Bytes
  hash: Bytes
  law_hash: Bytes
  app_version: string
  tx: GeneratedAlways<string>
  /** What the entry says to everybody, read by the database in its header. */
  states: GeneratedAlways<string | null>
  /** Of which case it is, read by the database in its body. */
  case_id: GeneratedAlways<string | null>
}

export type OutboxTable = DomainRow & {
  id: GeneratedAlways<number>
  topic: string
  payload: unknown
  created_at: Generated<IsoInstant>
  due_at: Generated<IsoInstant>
  done_at: IsoInstant | null
  attempts: Generated<number>
  last_error: string | null
  part_of: number | null
  recipient: string | null
}

export type IdempotencyTable = {
  group_id: string
  actor: string
  key: string
  request_hash: Bytes
  seq: number
  created_at: Generated<IsoInstant>
}

export type SecurityLogTable = {
  id: GeneratedAlways<number>
  at: Generated<IsoInstant>
  group_id: string | null
  actor: string | null
  what: string
  detail: Generated<unknown>
}
