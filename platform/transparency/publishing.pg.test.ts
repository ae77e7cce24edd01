import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readLeaf } from '#transparency/leaf.ts'
import type { Signer } from '#transparency/note.ts'
import { entriesIn } from '#transparency/tile.ts'
import { type TestDatabase, testDatabase } from '../../tests/postgres/harness.ts'
import { checkLog } from './fsck.ts'
import { logSize, publishedSize, readPublishedTile, readTile } from './reading.ts'
import { publishLog, sequenceBatch } from './sequencer.ts'
import { act, newLogSigner } from './testing.ts'

const [MULTIPLE, EVER] = [8, 2_000_000_000]
let database: TestDatabase
let signer: Signer

beforeAll(async () => {
  database = await testDatabase()
  signer = await newLogSigner()
})
afterAll(() => database.close())

const tools = () => ({ db: database.app, signer })
const sizes = () => database.app.acrossGroups(async (tx) => [await publishedSize(tx), await logSize(tx)])
const publish = (every = 1) => publishLog(tools(), { multiple: MULTIPLE, every })

test('the log is given out filled up to a multiple, once a period, and only when it has grown', async () => {
  expect(await publish()).toBe(false)
  const group = randomUUID()
  await act(database.app, group, 3)
  await sequenceBatch(tools())
  expect(await sizes()).toEqual([0, 3])
  expect(await publish()).toBe(true)
  expect(await sizes()).toEqual([8, 8])
  expect(await publish()).toBe(false)
  // What queues is taken along; a full number of leaves needs none of nothing.
  await act(database.app, group, 8)
  expect(await publish()).toBe(true)
  expect(await sizes()).toEqual([16, 16])
  await act(database.app, group, 9)
  await sequenceBatch(tools())
  expect(await publish(EVER)).toBe(false)
  expect(await sizes()).toEqual([16, 25])
  const at = { level: 'entries', n: 0, width: 17 } as const
  expect(await database.app.acrossGroups((tx) => readPublishedTile(tx, at))).toBeUndefined()
  expect(await database.app.acrossGroups((tx) => readPublishedTile(tx, { level: 0, n: 0, width: 17 }))).toBeUndefined()
  expect(await publish()).toBe(true)
  expect(await sizes()).toEqual([32, 32])
  expect((await checkLog(database.app, signer.key)).faults).toEqual([])
})

test('a leaf of nothing has the form of one of an act, and none comes twice', async () => {
  const bundle = await database.app.acrossGroups((tx) => readTile(tx, { level: 'entries', n: 0, width: 32 }))
  const leaves = entriesIn(bundle ?? new Uint8Array())
  const real = await database.admin.query<{ count: number }>('select count(*)::int as count from log_salt')
  expect([leaves.length, real.rows[0]?.count]).toEqual([32, 20])
  const parts = leaves.map(readLeaf).flatMap(({ id, commitment }) => [id, commitment])
  expect(new Set(parts.map((part) => Buffer.from(part).toString('hex'))).size).toBe(64)
})

test('two servers give it out once a period', async () => {
  await act(database.app, randomUUID(), 5)
  const both = await Promise.all([publish(EVER - 1), publish(EVER - 1)])
  expect(both).toEqual([false, false])
  await database.admin.query(
    `alter table log_publication disable trigger user; update log_publication set at = '2000-01-01'`,
  )
  const again = await Promise.all([publish(EVER - 1), publish(EVER - 1)])
  expect(again.sort()).toEqual([false, true])
})
