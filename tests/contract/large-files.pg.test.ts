import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LAW_HASH } from '#law/index.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { diskStore, type FileStore } from '#platform/files.ts'
import { clamdAt } from '#platform/malware/clamd.ts'
import { recheckFiles } from '#platform/malware/recheck.ts'
import { EICAR, startTestClamd, type TestClamd } from '#platform/testing/clamd-server.ts'
import { composeApp } from '../../apps/server/app.ts'
import { type TestDatabase, testDatabase } from '../postgres/harness.ts'

const GROUP = randomUUID()
const MEGABYTE = 1024 ** 2
const BOUNDARY = 'a-boundary-of-our-own'
let database: TestDatabase
let root: string
let store: FileStore
let clamd: TestClamd
let app: FastifyInstance
let checking: FastifyInstance
let address: string

const open = async (scanner?: ReturnType<typeof clamdAt>) =>
  composeApp({
    admit: async () => undefined,
    context: {
      platform: { db: database.app, clock: new AdjustableClock(), lawHash: LAW_HASH, appVersion: 'test' },
      identify: async () => ({ kind: 'person', person: randomUUID(), body: randomUUID(), office: 'officer' }),
    },
    files: store,
    fileLimits: { act: MEGABYTE, dossier: 20 * MEGABYTE },
    scanner,
    trustProxy: false,
    log: false,
    ready: () => true,
  })

beforeAll(async () => {
  database = await testDatabase()
  root = await mkdtemp(join(tmpdir(), 'unisson-'))
  store = diskStore(root)
  clamd = await startTestClamd()
  app = await open()
  checking = await open(clamdAt(clamd.address))
  address = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await Promise.all([app.close(), checking.close()])
  await clamd.close()
  await database.close()
  await rm(root, { recursive: true })
})

const onDisk = () => readdir(join(root, GROUP)).catch(() => [])

function formOf(name: string, content: Buffer): Buffer {
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n`
  return Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)])
}

type Sent = { readonly status: number; readonly sha256?: string }

async function send(on: FastifyInstance, name: string, content: string | Buffer, purpose = 'act'): Promise<Sent> {
  const response = await on.inject({
    method: 'POST',
    url: `/api/groups/${GROUP}/files?purpose=${purpose}`,
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, 'accept-language': 'fr' },
    payload: formOf(name, Buffer.from(content)),
  })
  return { status: response.statusCode, ...response.json<Record<string, unknown>>() }
}

const get = (sha256: string | undefined, headers: Record<string, string> = {}) =>
  app.inject({ url: `/api/groups/${GROUP}/files/${sha256}`, headers })

describe('a document of a consultation', () => {
  test('may be larger than a document of an act', async () => {
    const content = Buffer.alloc(3 * MEGABYTE, 1)
    expect(await send(app, 'plan.pdf', content)).toMatchObject({
      status: 413,
      detail: expect.stringContaining('1\u00a0Mo'),
    })
    const kept = await send(app, 'plan.pdf', content, 'dossier')
    expect(kept).toMatchObject({ status: 201, size: content.length, check: { verdict: 'unchecked', at: null } })
    expect((await get(kept.sha256)).rawPayload.equals(content)).toBe(true)
  })

  test('of 20 GB is refused before its first byte, and the line is closed', async () => {
    const before = await onDisk()
    const answer = await new Promise<{ status: number; closes: boolean }>((resolve, reject) => {
      const asking = request(
        `${address}/api/groups/${GROUP}/files?purpose=dossier`,
        {
          method: 'POST',
          headers: {
            'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
            'content-length': 20 * 1024 ** 3,
          },
        },
        (response) => {
          resolve({ status: response.statusCode ?? 0, closes: response.headers.connection === 'close' })
          asking.destroy()
        },
      )
      asking.on('error', reject)
      asking.write('--')
    })
    expect(answer).toEqual({ status: 413, closes: true })
    expect(await onDisk()).toEqual(before)
  })

  test('that does not say its size is refused when its bytes pass the limit', async () => {
    const before = await onDisk()
    const response = await fetch(`${address}/api/groups/${GROUP}/files`, {
      method: 'POST',
      headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
      body: Readable.toWeb(Readable.from([formOf('a.txt', Buffer.alloc(4 * MEGABYTE))])) as ReadableStream,
      duplex: 'half',
    } as RequestInit)
    expect(response.status).toBe(413)
    expect(await onDisk()).toEqual(before)
  })

  test('whose line is cut leaves nothing', async () => {
    const before = await onDisk()
    const { port } = new URL(address)
    const socket = connect(Number(port), '127.0.0.1')
    const form = formOf('a.txt', Buffer.alloc(MEGABYTE / 2))
    socket.write(
      `POST /api/groups/${GROUP}/files HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: multipart/form-data; boundary=${BOUNDARY}\r\ncontent-length: ${form.length}\r\n\r\n`,
    )
    socket.write(form.subarray(0, MEGABYTE / 4))
    await expect.poll(async () => (await onDisk()).length).toBe(before.length + 1)
    socket.destroy()
    await expect.poll(onDisk).toEqual(before)
  })

  test.each([
    ['../../x', 'x'],
    ['facture\u202efdp.exe', 'facturefdp.exe'],
    ['NUL.txt', '_NUL.txt'],
    ['a\tb.txt', 'ab.txt'],
    [`${'é'.repeat(300)}.pdf`, expect.stringMatching(/^é+\.pdf$/)],
  ])('named %s is kept under a safe name', async (name, kept) => {
    expect(await send(app, name, randomUUID())).toMatchObject({ status: 201, name: kept })
  })
})

describe('a download', () => {
  test('goes on where it was cut, is never opened here, and is not sent twice to who has it', async () => {
    const content = Buffer.from('0123456789')
    const { sha256 } = await send(app, 'chiffres.txt', content)
    const whole = await get(sha256)
    expect(whole.headers).toMatchObject({
      etag: `"${createHash('sha256').update(content).digest('hex')}"`,
      'accept-ranges': 'bytes',
      'content-length': '10',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^attachment/),
      'cache-control': 'private, no-cache',
    })
    const part = await get(sha256, { range: 'bytes=4-6' })
    expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([206, '456', 'bytes 4-6/10'])
    const beyond = await get(sha256, { range: 'bytes=10-' })
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, 'bytes */10'])
    const changed = await get(sha256, { range: 'bytes=4-6', 'if-range': '"other"' })
    expect([changed.statusCode, changed.body]).toEqual([200, '0123456789'])
    const again = await get(sha256, { 'if-none-match': String(whole.headers.etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })
})

describe('malware', () => {
  test('is refused, and nothing of it is kept', async () => {
    const before = await onDisk()
    const answer = await send(checking, 'facture.txt', EICAR)
    expect(answer).toMatchObject({ status: 422, detail: expect.stringContaining('Eicar-Test-Signature') })
    expect(await onDisk()).toEqual(before)
  })

  test('is looked for in what is kept, which says when', async () => {
    const kept = await send(checking, 'acte.txt', randomUUID())
    expect(kept).toMatchObject({ status: 201, check: { verdict: 'clean', at: expect.stringMatching(/^\d{4}-/) } })
  })

  test('is looked for later where nobody could look, and what is infected is no longer given', async () => {
    const [sound, ill] = [await send(app, 'sain.txt', randomUUID()), await send(app, 'malade.txt', `${EICAR} `)]
    expect(ill).toMatchObject({ status: 201, check: { verdict: 'unchecked' } })
    const down = await open(clamdAt('tcp://127.0.0.1:1'))
    const late = await send(down, 'tard.txt', randomUUID())
    await down.close()
    expect(late).toMatchObject({ status: 201, check: { verdict: 'unchecked' } })
    const scanner = clamdAt(clamd.address)
    expect(await recheckFiles({ db: database.app, store, scanner })).toBeGreaterThan(1)
    // What was tried a moment ago is left alone for a while.
    expect(await recheckFiles({ db: database.app, store, scanner })).toBe(0)
    const { json } = await app.inject({
      url: `/api/groups/${GROUP}/files?sha256=${sound.sha256},${ill.sha256},${late.sha256}`,
    })
    expect(json()).toMatchObject([
      { check: { verdict: 'clean' } },
      { check: { verdict: 'infected' } },
      { check: { verdict: 'unchecked' } },
    ])
    const refused = await get(ill.sha256)
    expect([refused.statusCode, refused.json()]).toMatchObject([409, { reason: 'infected' }])
  })
})

test('a full disk refuses before it is full', async () => {
  const full = diskStore(root, { freeBytes: async () => 1024 })
  await expect(full.put(GROUP, Readable.from([Buffer.alloc(10)]), 100)).resolves.toBeDefined()
  store = full
  const crowded = await open()
  expect(await send(crowded, 'a.txt', randomUUID())).toMatchObject({ status: 507 })
  await crowded.close()
  expect((await buffer(full.read(GROUP, createHash('sha256').update(Buffer.alloc(10)).digest('hex')))).length).toBe(10)
})
