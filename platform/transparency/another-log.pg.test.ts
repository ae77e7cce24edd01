import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkpointText } from '#transparency/checkpoint.ts'
import { signNote, writeNote } from '#transparency/note.ts'
import { type TestDatabase, testDatabase } from '../../tests/postgres/harness.ts'
import { hearCheckpoint, readContradiction } from './contradiction.ts'
import { checkLog } from './fsck.ts'
import { logSize } from './reading.ts'
import { openLog } from './sequencer.ts'
import { act, drain } from './testing.ts'

const key = generateKeyPairSync('ed25519').privateKey
const group = randomUUID()
let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const open = () => openLog(database.app, key, 'unisson.example/log')
const contradict = async () => {
  const { signer } = await open()
  const text = checkpointText({ origin: signer.key.name, size: 900, root: new Uint8Array(32) })
  const note = writeNote(await signNote(text, signer))
  await database.app.acrossGroups((tx) => hearCheckpoint(tx, note, signer.key))
}

test('a contradicted log is put aside whole, and another one begun of all that the journals hold', async () => {
  await act(database.app, group, 7)
  await drain(await open())
  await contradict()
  await expect(act(database.app, group)).rejects.toThrow('no act is taken')
  await expect(database.app.acrossGroups((tx) => sql`select unisson_begin_another_log()`.execute(tx))).rejects.toThrow(
    'permission denied',
  )

  const { rows } = await database.admin.query<{ schema: string }>('select unisson_begin_another_log() as schema')
  expect(rows).toEqual([{ schema: 'unisson_log_1' }])
  expect(await database.app.acrossGroups(readContradiction)).toBeUndefined()
  await act(database.app, group, 2)
  const next = await open()
  expect(next.signer.key.name).toBe('unisson.example/log/2')
  await drain(next)
  expect(await database.app.acrossGroups(logSize)).toBe(9)
  expect((await checkLog(database.app, next.signer.key)).faults).toEqual([])
  const aside = await database.admin.query<{ entries: number; why: string }>(
    'select (select count(*)::int from unisson_log_1.log_entry) as entries, why from unisson_log_1.log_contradiction',
  )
  expect(aside.rows).toEqual([{ entries: 7, why: 'it had signed 900 entries, and holds 7' }])
  // What protects the log protects the new one.
  await expect(database.admin.query('delete from log_entry')).rejects.toThrow()
  expect((await open()).signer.key.name).toBe('unisson.example/log/2')
  await contradict()
  await database.admin.query('select unisson_begin_another_log()')
  expect((await open()).signer.key.name).toBe('unisson.example/log/3')
})
