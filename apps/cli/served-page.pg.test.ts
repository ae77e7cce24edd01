import { createHash, randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { enterPage } from '#modules/witnessing/server/index.ts'
import { serveLog } from '#platform/http/log-routes.ts'
import { drain, newLogSigner } from '#platform/transparency/testing.ts'
import { type Signer, writeKey } from '#transparency/note.ts'
import { platformOn, putGroupInForce } from '../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../tests/postgres/harness.ts'
import { pageManifest } from '../deposit/page-manifest.ts'
import { serveDepositPage } from '../server/deposit-page.ts'
import { serveEnteredPage } from '../server/served-page.ts'
import { witness } from './witness.ts'

/** A member's witness is given the page that seals as anybody is, and compares it with the register. */

const GROUP = randomUUID()
let database: TestDatabase
let log: Signer
let built: string
let kept: string
let app: FastifyInstance

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const on = () => platformOn(database.app, '2027-02-15')

/** Builds a page of two files; @returns the hash of its list */
async function build(script: string): Promise<string> {
  const html = '<!doctype html><title>Dépôt</title>'
  await mkdir(join(built, 'assets'), { recursive: true })
  await writeFile(join(built, 'index.html'), html)
  await writeFile(join(built, 'assets/page.js'), script)
  const files = [
    { path: 'index.html', sha256: sha256(html), size: html.length },
    { path: 'assets/page.js', sha256: sha256(script), size: script.length },
  ]
  await writeFile(join(built, 'manifest.json'), pageManifest(files))
  return sha256(pageManifest(files))
}

async function serve(): Promise<void> {
  await app?.close()
  app = fastify()
  serveLog(app, database.app, { key: async () => log.key, witnesses: async () => [] })
  serveEnteredPage(app, database.app)
  await serveDepositPage(app, built)
  await app.listen({ port: 0, host: '127.0.0.1' })
}

async function look() {
  const told: string[] = []
  const hear = (text: string) => void told.push(text)
  const mocks = [vi.spyOn(console, 'log').mockImplementation(hear), vi.spyOn(console, 'error').mockImplementation(hear)]
  const { port } = app.server.address() as AddressInfo
  const address = `http://127.0.0.1:${port}/log/`
  const asked = { address, log: writeKey(log.key), name: 'w.example', folder: kept, once: true, lang: 'en' } as const
  await witness(asked)
  for (const mock of mocks) mock.mockRestore()
  return told.join('\n')
}

beforeAll(async () => {
  database = await testDatabase()
  log = await newLogSigner()
  built = await mkdtemp(join(tmpdir(), 'unisson-page-'))
  kept = await mkdtemp(join(tmpdir(), 'unisson-witness-'))
  await putGroupInForce(platformOn(database.app, '2027-01-12'), GROUP, [randomUUID(), randomUUID()])
  await build('seal()')
  await serve()
}, 120_000)
afterAll(async () => {
  await app?.close()
  await database?.close()
  await rm(built, { recursive: true })
  await rm(kept, { recursive: true })
})

test('R2.24: the page that is served is entered once, and a witness finds it in the log as it is', async () => {
  await drain({ db: database.app, signer: log })
  expect(await look()).toContain('the register says nothing of it yet')
  const hash = await build('seal()')
  expect(await enterPage(on(), { hash, groups: [GROUP] })).toBe(1)
  expect(await enterPage(on(), { hash, groups: [GROUP] })).toBe(0)
  expect(await look()).toContain('the register says nothing of it yet')
  await drain({ db: database.app, signer: log })
  expect(await look()).toContain('page of deposits: that of the register')
})

test('R2.24: one byte that is served otherwise is found, by its file, and kept', async () => {
  await writeFile(join(built, 'assets/page.js'), 'seal();')
  await serve()
  expect(await look()).toContain('ANOTHER PAGE OF DEPOSITS IS SERVED HERE (assets/page.js)')
  // Another page, with another list: nothing of it is in the register.
  await build('steal()')
  await serve()
  expect(await look()).toMatch(
    /ANOTHER PAGE OF DEPOSITS IS SERVED HERE: it is not that of the register \([0-9a-f]{64}\)/,
  )
  const evidence = (await readdir(kept)).filter((name) => /^page-\d+\.json$/.test(name))
  expect(evidence).toHaveLength(2)
  expect(JSON.parse(await readFile(join(kept, 'page.json'), 'utf8'))).toMatchObject({ kind: 'differs', file: null })
})

test('R2.24: once a new page is entered it is the one that is compared; an entry that the log does not show is none', async () => {
  const hash = await build('seal(2)')
  await serve()
  expect(await enterPage(on(), { hash, groups: [GROUP] })).toBe(1)
  await drain({ db: database.app, signer: log })
  expect(await look()).toContain('page of deposits: that of the register')
  const key = log
  log = await newLogSigner('another.example/register')
  expect(await look()).toContain('THE LOG DOES NOT SHOW THE PAGE OF DEPOSITS')
  log = key
})
