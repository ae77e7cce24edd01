import { randomUUID } from 'node:crypto'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LogView } from '#api/log.ts'
import { checkpointText, cosign, cosignaturesOf, readSignedCheckpoint } from '#transparency/checkpoint.ts'
import { consistencyRanges, inclusionRanges, isConsistent, isIncluded, leafHash } from '#transparency/merkle.ts'
import { COSIGNATURE_KEY, readNote, type Signer, signatureLine, signNote, writeNote } from '#transparency/note.ts'
import { newSigner } from '#transparency/testing.ts'
import { entriesIn, hashesOf, type TileReader, tilePath, tilesOf } from '#transparency/tile.ts'
import { type TestDatabase, testDatabase } from '../../tests/postgres/harness.ts'
import { CONTRADICTED } from '../transparency/contradiction.ts'
import { sequenceBatch } from '../transparency/sequencer.ts'
import { act, drain, newLogSigner } from '../transparency/testing.ts'
import { serveLog } from './log-routes.ts'

let database: TestDatabase
let app: FastifyInstance
let signer: Signer
let witnesses: readonly Signer[]

beforeAll(async () => {
  database = await testDatabase()
  signer = await newLogSigner()
  app = fastify()
  witnesses = await Promise.all(['w1.example', 'w2.example'].map((name) => newSigner(name, COSIGNATURE_KEY)))
  serveLog(app, database.app, { key: async () => signer.key, witnesses: async () => witnesses.map(({ key }) => key) })
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

describe('what a witness says', () => {
  const tell = (payload: string) =>
    app.inject({ method: 'POST', url: '/log/cosignatures', headers: { 'content-type': 'text/plain' }, payload })
  const said = async (witness: Signer, seconds: number, text?: string) => {
    const note = readNote((await ask('checkpoint')).body)
    return signatureLine(await cosign(text ?? note.text, seconds, witness))
  }

  test('goes out with the checkpoint, its first word once', async () => {
    await grown(1)
    const bare = (await ask('checkpoint')).body
    const [one, other] = witnesses
    if (one === undefined || other === undefined) throw new Error('no witnesses')
    expect((await tell(bare + (await said(one, 100)))).statusCode).toBe(201)
    expect((await tell(bare + (await said(one, 200)))).statusCode).toBe(200)
    expect((await tell(bare + (await said(other, 300)))).statusCode).toBe(201)
    const note = readNote((await ask('checkpoint')).body)
    const known = witnesses.map(({ key }) => key)
    expect((await cosignaturesOf(note, known)).map(({ seconds }) => seconds)).toEqual([100, 300])
    // The log's next one was seen by nobody yet.
    await grown(1)
    expect(await cosignaturesOf(readNote((await ask('checkpoint')).body), known)).toEqual([])
  })

  test('is not heard of a stranger, and refused where it is not what it says', async () => {
    const before = (await ask('checkpoint')).body
    const [one] = witnesses
    if (one === undefined) throw new Error('no witnesses')
    const stranger = await newSigner('w3.example', COSIGNATURE_KEY)
    expect((await tell(before + (await said(stranger, 100)))).statusCode).toBe(200)
    const forger = { ...(await newSigner('w1.example', COSIGNATURE_KEY)), key: one.key }
    const other = await signNote('log.example/register\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n', signer)
    const wrong = [
      '',
      'no note',
      before + (await said(forger, 100)),
      before + (await said(one, 100, 'another text\n')),
      writeNote(other) + (await said(one, 100, other.text)),
      `${before}${'— a AAAAAAE=\n'.repeat(200)}`,
    ]
    for (const text of wrong) expect((await tell(text)).statusCode, text.slice(0, 80)).toBe(400)
    expect((await tell('x'.repeat(70_000))).statusCode).toBe(413)
    expect((await ask('checkpoint')).body).toBe(before)
  })
})

describe('a checkpoint that somebody kept', () => {
  const bring = (payload: string) =>
    app.inject({ method: 'POST', url: '/log/checkpoints', headers: { 'content-type': 'text/plain' }, payload })
  const signed = async (size: number, root: Uint8Array<ArrayBuffer>, by: Signer) =>
    writeNote(await signNote(checkpointText({ origin: signer.key.name, size, root }), by))

  test('is nothing new when the log holds it, and not heard when the log has not signed it', async () => {
    const { size, root } = await grown(3)
    const bytes = Uint8Array.from(root)
    expect((await bring((await ask('checkpoint')).body)).statusCode).toBe(200)
    const strangers = [await newLogSigner(), witnesses[0] ?? signer]
    const unsigned = await Promise.all(strangers.map((one) => signed(size + 9, bytes, one)))
    for (const text of ['', 'no note', ...unsigned]) expect((await bring(text)).statusCode).toBe(400)
    await grown(1)
    expect((await bring(await signed(size, bytes, signer))).statusCode).toBe(200)
  })

  test('stops the log that has signed it and does not hold it', async () => {
    const { size, root } = await grown(1)
    const older = size - 1
    await act(database.app, randomUUID())
    expect((await bring(await signed(older, Uint8Array.from(root), signer))).statusCode).toBe(201)
    const more = sequenceBatch({ db: database.app, signer })
    await expect(more).rejects.toThrow(`it had signed another tree of ${older} entries`)
    await expect(act(database.app, randomUUID())).rejects.toMatchObject({ code: CONTRADICTED })
    expect((await app.inject('/api/public/log')).json<LogView>().contradiction).toMatchObject({
      kind: 'rewritten',
      signed: older,
      held: size,
    })
  })
})
