import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { serveLog } from '#platform/http/log-routes.ts'
import { publishedCheckpoint, readTile } from '#platform/transparency/reading.ts'
import { act, drain, newLogSigner } from '#platform/transparency/testing.ts'
import { cosign } from '#transparency/checkpoint.ts'
import { COSIGNATURE_KEY, readNote, type Signer, signatureLine, writeKey } from '#transparency/note.ts'
import { newSigner } from '#transparency/testing.ts'
import { tilePath } from '#transparency/tile.ts'
import { type TestDatabase, testDatabase } from '../../tests/postgres/harness.ts'
import { verifyLog } from './verify-log.ts'

let database: TestDatabase
let app: FastifyInstance
let log: Signer
let witness: Signer
let folder: string
let copy: string
let older: string

/** A copy of the log as a folder of files, under the addresses that it is read by. */
async function copyTo(place: string): Promise<void> {
  const note = (await database.app.acrossGroups(publishedCheckpoint)) ?? ''
  await put(place, 'checkpoint', Buffer.from(note))
  const size = Number(note.split('\n')[1])
  for (let n = 0; n * 256 < size; n++) {
    const tile = { level: 'entries', n, width: Math.min(256, size - n * 256) } as const
    await put(place, tilePath(tile), (await database.app.acrossGroups((tx) => readTile(tx, tile))) ?? Buffer.alloc(0))
  }
}
async function put(place: string, path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(join(place, path)), { recursive: true })
  await writeFile(join(place, path), bytes)
}

beforeAll(async () => {
  database = await testDatabase()
  log = await newLogSigner()
  witness = await newSigner('w.example', COSIGNATURE_KEY)
  folder = await mkdtemp(join(tmpdir(), 'unisson-verify-log-'))
  await writeFile(join(folder, 'alone.txt'), `log ${writeKey(log.key)}\nquorum none\n`)
  const watched = `log ${writeKey(log.key)}\nwitness w ${writeKey(witness.key)}\nquorum w\n`
  await writeFile(join(folder, 'watched.txt'), watched)
  app = fastify()
  serveLog(app, database.app, { key: async () => log.key, witnesses: async () => [witness.key] })
  await app.listen({ port: 0, host: '127.0.0.1' })
  await act(database.app, randomUUID(), 270)
  await drain({ db: database.app, signer: log })
  older = join(folder, 'older')
  await writeFile(older, (await database.app.acrossGroups(publishedCheckpoint)) ?? '')
  await act(database.app, randomUUID(), 330)
  await drain({ db: database.app, signer: log })
})
beforeEach(async () => {
  copy = await mkdtemp(join(folder, 'copy-'))
  await copyTo(copy)
})
afterAll(async () => {
  await app.close()
  await database.close()
  await rm(folder, { recursive: true })
})

async function verify(source: string, over: { policy?: string; since?: string; lang?: 'fr' | 'en' } = {}) {
  const told: string[] = []
  const hear = (text: string) => void told.push(text)
  const mocks = [vi.spyOn(console, 'log').mockImplementation(hear), vi.spyOn(console, 'error').mockImplementation(hear)]
  const { policy = 'alone.txt', since, lang = 'en' } = over
  const code = await verifyLog({ log: source, policy: join(folder, policy), since, lang })
  for (const mock of mocks) mock.mockRestore()
  return { code, told: told.join('\n') }
}

test('a log is read again from its entries up, over the network or from a copy, and goes on from what was kept', async () => {
  const { port } = app.server.address() as AddressInfo
  for (const source of [copy, `http://127.0.0.1:${port}/log/`]) {
    const { code, told } = await verify(source, { since: older })
    expect(told).toContain('All 600 entries were read again')
    expect(told).toContain('It goes on from the checkpoint of 270 entries')
    expect(told).toContain('nobody but the log attests')
    expect(code).toBe(0)
  }
  expect((await verify(copy, { lang: 'fr' })).told).toContain('Les 600 écritures ont été relues')
})

test('whether enough witnesses have seen it is told by the exit code', async () => {
  expect(await verify(copy, { policy: 'watched.txt' })).toMatchObject({ code: 3 })
  const note = await readFile(join(copy, 'checkpoint'), 'utf8')
  await put(copy, 'checkpoint', Buffer.from(note + signatureLine(await cosign(readNote(note).text, 1, witness))))
  expect(await verify(copy, { policy: 'watched.txt' })).toMatchObject({ code: 0 })
})

test('one entry altered, one tile cut, or one that is missing is told', async () => {
  const path = tilePath({ level: 'entries', n: 1, width: 256 })
  const whole = await readFile(join(copy, path))
  const changed = Buffer.from(whole)
  changed[100] = (changed[100] ?? 0) ^ 1
  await put(copy, path, changed)
  expect(await verify(copy)).toMatchObject({ code: 1, told: expect.stringContaining('do not make the tree') })
  await put(copy, path, whole.subarray(0, -51))
  expect(await verify(copy)).toMatchObject({ code: 1, told: expect.stringContaining('tile 1 has not all') })
  await rm(join(copy, path))
  expect(await verify(copy)).toMatchObject({ code: 2 })
})

test('a log that was set back, or rewritten, is told by a checkpoint that was kept', async () => {
  const kept = join(folder, 'kept')
  await writeFile(kept, await readFile(join(copy, 'checkpoint')))
  // The same key, another history: what a server that was set back and went on would give out.
  const other = await testDatabase()
  try {
    await act(other.app, randomUUID(), 270)
    await drain({ db: other.app, signer: log })
    const back = await mkdtemp(join(folder, 'back-'))
    const real = database
    database = other
    await copyTo(back)
    database = real
    expect(await verify(back, { since: kept })).toMatchObject({ code: 1, told: expect.stringContaining('SET BACK') })
    expect(await verify(back, { since: older })).toMatchObject({ code: 1, told: expect.stringContaining('REWRITTEN') })
  } finally {
    await other.close()
  }
})

test('a log of another key is not read', async () => {
  await writeFile(
    join(folder, 'other.txt'),
    `log ${writeKey((await newLogSigner('b.example/log')).key)}\nquorum none\n`,
  )
  expect(await verify(copy, { policy: 'other.txt' })).toMatchObject({ code: 2 })
})
