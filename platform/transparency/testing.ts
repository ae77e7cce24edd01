import type { Pool } from 'pg'
import { NOTE_KEY, type Signer } from '#transparency/note.ts'
import { newSigner } from '#transparency/testing.ts'
import { append } from '../../tests/postgres/entry.ts'
import type { Database } from '../db.ts'
import { publishLog, sequenceBatch } from './sequencer.ts'

/** A log's key of its own. */
export const newLogSigner = (name = 'log.example/register'): Promise<Signer> => newSigner(name, NOTE_KEY)

/** Writes so many entries in the journal of a group, in one transaction. */
export async function act(db: Database, group: string, count = 1): Promise<void> {
  await db.transaction(group, async (tx) => {
    for (let done = 0; done < count; done++) await append(tx, group, 'group')
  })
}

/** Takes all that queues, and gives the log out as it then is; @returns how many entries that were. */
export async function drain(tools: { readonly db: Database; readonly signer: Signer }, most?: number): Promise<number> {
  let all = 0
  for (;;) {
    const taken = await sequenceBatch(tools, most)
    if (taken === 0) {
      await publishLog(tools, { multiple: 1, every: 1 })
      return all
    }
    all += taken
  }
}

/** What somebody with the disk or the superuser's password does: no trigger stops it. */
export const beneath = (statement: string): string =>
  `set session_replication_role = replica; ${statement}; reset session_replication_role`

const TABLES = [
  'journal',
  'case_file',
  'log_outbox',
  'log_salt',
  'log_entry',
  'log_tile',
  'log_checkpoint',
  'log_head',
  'log_cosignature',
  'log_contradiction',
  'log_publication',
]

/** Keeps the journal and the log as they are now. @returns puts them back so, whatever was done beneath meanwhile */
export async function keepState(admin: Pool): Promise<() => Promise<void>> {
  const copies = TABLES.map((table) => `create table public.kept_${table} as table ${table}`)
  await admin.query(copies.join(';'))
  const back = await Promise.all(
    TABLES.map(async (table) => {
      const columns = await writtenColumns(admin, table)
      return `truncate ${table} cascade; insert into ${table} (${columns}) overriding system value select ${columns} from public.kept_${table}`
    }),
  )
  return async () => {
    await admin.query(beneath(back.join(';')))
  }
}

/** The columns of a table that somebody writes: a generated one follows the others by itself. */
async function writtenColumns(admin: Pool, table: string): Promise<string> {
  const { rows } = await admin.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  return rows.map(({ name }) => name).join(', ')
}
