import { hash, randomUUID } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { serveLog } from '#platform/http/log-routes.ts'
import { act, drain, newLogSigner } from '#platform/transparency/testing.ts'
import { type Signer, writeKey } from '#transparency/note.ts'
import { type TestDatabase, testDatabase } from '../../tests/postgres/harness.ts'
import { pageManifest } from '../deposit/page-manifest.ts'
import { serveDepositPage } from '../server/deposit-page.ts'
import { witness } from './witness.ts'

const [PAGE, SCRIPT] = ['<!doctype html>', 'seal()']
let database: TestDatabase
let app: FastifyInstance
let log: Signer
let folder: string
const at = (path: string) => join(folder, path)
const fileOf = (path: string, text: string) => ({ path, sha256: hash('sha256', text), size: text.length })

beforeAll(async () => {
  database = await testDatabase()
  log = await newLogSigner()
  folder = await mkdtemp(join(tmpdir(), 'unisson-witness-page-'))
  await mkdir(at('page/assets'), { recursive: true })
  await writeFile(at('page/index.html'), PAGE)
  await writeFile(at('page/assets/seal.js'), SCRIPT)
  const list = pageManifest([fileOf('index.html', PAGE), fileOf('assets/seal.js', SCRIPT)])
  await writeFile(at('page/manifest.json'), list)
  await copyFile(at('page/manifest.json'), at('kept.json'))
  app = fastify()
  serveLog(app, database.app, { key: async () => log.key, witnesses: async () => [] })
  await serveDepositPage(app, at('page'))
  await app.listen({ port: 0, host: '127.0.0.1' })
  await act(database.app, randomUUID(), 8)
  await drain({ db: database.app, signer: log })
})
afterAll(async () => {
  await app.close()
  await database.close()
  await rm(folder, { recursive: true })
})

async function look() {
  const told: string[] = []
  const hear = (text: string) => void told.push(text)
  const mocks = [vi.spyOn(console, 'log').mockImplementation(hear), vi.spyOn(console, 'error').mockImplementation(hear)]
  const site = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const code = await witness({
    ...{ address: `${site}/log/`, log: writeKey(log.key), name: 'w.example', folder: at('witness') },
    ...{ once: true, lang: 'en', page: { address: `${site}/depot/consultation`, as: at('kept.json') } },
  })
  for (const mock of mocks) mock.mockRestore()
  return { code, told: told.join('\n') }
}

test('R2.24: a witness that watches the page too is told when it is served another one, and cosigns the log all the same', async () => {
  expect(await look()).toEqual({ code: 0, told: expect.stringContaining('the one that was given') })
  await writeFile(at('page/assets/seal.js'), 'leak()')
  const { code, told } = await look()
  expect([code, told]).toEqual([1, expect.stringContaining('NOT THE ONE EXPECTED: assets/seal.js')])
  expect(told).toContain('entries, cosigned')
})
