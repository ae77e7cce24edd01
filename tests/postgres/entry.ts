import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { sql } from 'kysely'
import type { JournalTable, PlatformTables } from '#platform/postgres/schema.ts'

export const ZERO = Buffer.alloc(32)

const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()

export type Entry = Omit<JournalTable, 'tx' | 'states' | 'case_id'>

/** What an entry says, where that matters. */
export type EntryTexts = { readonly header?: (seq: number) => string; readonly body?: string }

/** A well-formed entry that follows `prev`, unless told otherwise. */
export function entryAfter(group: string, file: string, seq: number, prev: Uint8Array, of: EntryTexts = {}): Entry {
  const header = Buffer.from(of.header?.(seq) ?? `{"seq":${seq}}`)
  const body = Buffer.from(of.body ?? `{"entry":${seq}}`)
  const bodyHash = sha256(body)
  return {
    group_id: group,
    case_file: file,
    seq,
    at: '2026-11-23T08:30:00.000Z',
    actor: JSON.stringify({ role: 'member' }),
    on_behalf_of: null,
    process: 'sample',
    act: 'notify',
    header,
    body,
    body_hash: bodyHash,
    prev,
    hash: sha256(prev, header, bodyHash),
    law_hash: ZERO,
    app_version: '0',
  }
}

/** Locks the case file and appends the entry that follows its head. */
export async function append(
  tx: Transaction<PlatformTables>,
  group: string,
  file: string,
  of: EntryTexts = {},
): Promise<Entry> {
  const { rows } = await sql<{ seq: number; head: Buffer }>`
    select seq, head from unisson_lock_case_file(${group}, ${file})`.execute(tx)
  const [head] = rows
  if (head === undefined) throw new Error('no head')
  const entry = entryAfter(group, file, head.seq + 1, head.head, of)
  await tx.insertInto('journal').values(entry).execute()
  return entry
}
