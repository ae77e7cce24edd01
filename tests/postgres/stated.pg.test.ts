import { createHash, randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { entryStating } from '#platform/journal/read.ts'

import type { PlatformTables } from '#platform/postgres/schema.ts'
import { GROUP_CASE_FILE } from '#platform/served.ts'
import { append, entryAfter } from './entry.ts'
import { type TestDatabase, testDatabase } from './harness.ts'

/** Where the group's file says a text to everybody: asked at each sealing order, years after the entry was written. */

const group = randomUUID()
const OTHERS = 300
const KEYS = 'le jeu de clés de la consultation'
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const stating = (text: string) => (seq: number) => JSON.stringify({ seq, states: hashOf(text) })

let database: TestDatabase
let at: number
beforeAll(async () => {
  database = await testDatabase()
  await database.app.transaction(group, async (tx) => {
    for (let count = 0; count < OTHERS; count += 1) {
      const header = count % 3 === 0 ? { header: stating(`un autre jeu, le ${count}`) } : {}
      await append(tx, group, GROUP_CASE_FILE, header)
    }
    at = (await append(tx, group, GROUP_CASE_FILE, { header: stating(KEYS) })).seq
    await append(tx, group, GROUP_CASE_FILE, { header: stating(KEYS) })
    await append(tx, group, 'opening:1', { header: stating('dit ailleurs') })
  })
  await database.admin.query('analyze journal')
})
afterAll(() => database.close())

const stated = (tx: Transaction<PlatformTables>, text: string) => entryStating(tx, group, { process: 'sample', text })

/** How many rows of the journal a reading reads, by an index or without. */
async function rowsReadBy(tx: Transaction<PlatformTables>, reading: () => Promise<unknown>): Promise<number> {
  const count = async () => {
    const { rows } = await sql<{ count: number }>`select (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as count
      from pg_stat_xact_user_tables where relname = 'journal'`.execute(tx)
    return rows[0]?.count ?? 0
  }
  const before = await count()
  await reading()
  return (await count()) - before
}

test('the first entry that states a text is found, and no other row is read for it', async () => {
  await database.app.transaction(group, async (tx) => {
    expect(await stated(tx, KEYS)).toEqual({ caseFile: GROUP_CASE_FILE, seq: at })
    expect(await rowsReadBy(tx, () => stated(tx, KEYS))).toBe(2)
    for (const text of ['ce que nul n’a dit', 'dit ailleurs']) {
      expect(await rowsReadBy(tx, async () => expect(await stated(tx, text)).toBeUndefined())).toBe(0)
    }
  })
})

test('what an entry states follows its header, whoever alters it, and an altered entry states nothing', async () => {
  const { header } = entryAfter(group, GROUP_CASE_FILE, 1, Buffer.alloc(32), {
    header: stating('des clés substituées'),
  })
  await database.admin.query('alter table journal disable trigger append_only')
  await database.admin.query('alter table journal drop constraint header_is_as_hashed')
  await database.admin.query('update journal set header = $1 where seq = 5 and group_id = $2', [header, group])
  const { rows } = await database.admin.query('select states from journal where seq = 5 and group_id = $1', [group])
  expect(rows).toEqual([{ states: hashOf('des clés substituées') }])
  await database.app.transaction(group, async (tx) => {
    expect(await stated(tx, 'des clés substituées')).toBeUndefined()
  })
})
