import { randomUUID } from 'node:crypto'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSignedCheckpoint } from '#transparency/checkpoint.ts'
import { consistencyRanges, inclusionRanges, isConsistent, isIncluded, leafHash } from '#transparency/merkle.ts'
import { readNote, type Signer } from '#transparency/note.ts'
import { entriesIn, hashesOf, type TileReader, tilePath, tilesOf } from '#transparency/tile.ts'
import { type TestDatabase, testDatabase } from '../../tests/postgres/harness.ts'
import { act, drain, newLogSigner } from '../transparency/testing.ts'
import { serveLog } from './log-routes.ts'

let database: TestDatabase
let app: FastifyInstance
let signer: Signer

beforeAll(async () => {
  database = await testDatabase()
  signer = await newLogSigner()
  app = fastify()
  serveLog(app, database.app)
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const ask = (path: string) => app.inject({ url: `/log/${path}` })
const read: TileReader = async (tile) => (await ask(tilePath(tile))).rawPayload

async function grown(count: number) {
  await act(database.app, randomUUID(), count)
  await drain({ db: database.app, signer }, 100)
  return readSignedCheckpoint(readNote((await ask('checkpoint')).body), [signer.key])
}

test('the log is read as C2SP tlog-tiles has it, and whoever reads it proves what it says', async () => {
  expect((await ask('checkpoint')).statusCode).toBe(404)
  const older = await grown(300)
  const newer = await grown(333)
  expect([older.size, newer.size]).toEqual([300, 633])
  const proof = await hashesOf(consistencyRanges(older.size, newer.size), newer.size, read)
  expect(await isConsistent(older, newer, proof)).toBe(true)
  for (const [n, width] of [
    [0, 256],
    [1, 256],
    [2, 121],
  ] as const) {
    const entries = entriesIn((await ask(tilePath({ level: 'entries', n, width }))).rawPayload)
    expect(entries.length).toBe(width)
    for (const place of [0, width - 1]) {
      const index = n * 256 + place
      const path = await hashesOf(inclusionRanges(index, newer.size), newer.size, read)
      const leaf = await leafHash(entries[place] ?? new Uint8Array())
      expect(await isIncluded({ leaf, index, size: newer.size, proof: path }, newer.root)).toBe(true)
    }
  }
  for (const tile of [...tilesOf(older.size), ...tilesOf(newer.size)]) {
    const { statusCode, headers, rawPayload } = await ask(tilePath(tile))
    expect([statusCode, rawPayload.length]).toEqual([200, tile.width * 32])
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'cache-control': expect.stringContaining('immutable'),
    })
  }
})

test.each([
  'tile/0/003',
  'tile/0/002',
  'tile/0/002.p/122',
  'tile/3/000.p/1',
  'tile/entries/002',
  'tile/entries/009.p/1',
  'tile/0/0',
  'tile/0/../checkpoint',
  'tile/0/999999',
  'tile/',
  `tile/0/${'x999/'.repeat(4)}999`,
])('what the log has not is not found: %s', async (path) => {
  expect((await ask(path)).statusCode).toBe(404)
})
