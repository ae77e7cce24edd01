import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { serveLog } from '#platform/http/log-routes.ts'
import { keptKey, signerWith } from '#platform/transparency/log-key.ts'
import { act, drain, keepState, newLogSigner } from '#platform/transparency/testing.ts'
import { cosignaturesOf } from '#transparency/checkpoint.ts'
import { COSIGNATURE_KEY, readNote, type Signer, type VerifierKey, writeKey } from '#transparency/note.ts'
import { type TestDatabase, testDatabase } from '../../tests/postgres/harness.ts'
import { witness } from './witness.ts'

let database: TestDatabase
let app: FastifyInstance
let log: Signer
let folder: string
let key: VerifierKey

beforeAll(async () => {
  database = await testDatabase()
  log = await newLogSigner()
  folder = await mkdtemp(join(tmpdir(), 'unisson-witness-'))
  key = (await signerWith('w.example', COSIGNATURE_KEY, await keptKey(join(folder, 'witness-key.pem')))).key
  app = fastify()
  serveLog(app, database.app, { key: async () => log.key, witnesses: async () => [key] })
  await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await app.close()
  await database.close()
  await rm(folder, { recursive: true })
})

async function grow(count: number): Promise<void> {
  await act(database.app, randomUUID(), count)
  await drain({ db: database.app, signer: log })
}

async function look(logKey: string): Promise<{ readonly code: number; readonly told: string }> {
  const told: string[] = []
  const hear = (text: string) => void told.push(text)
  const mocks = [vi.spyOn(console, 'log').mockImplementation(hear), vi.spyOn(console, 'error').mockImplementation(hear)]
  const { port } = app.server.address() as AddressInfo
  const address = `http://127.0.0.1:${port}/log/`
  const code = await witness({ address, log: logKey, name: 'w.example', folder, once: true, lang: 'en' })
  for (const mock of mocks) mock.mockRestore()
  return { code, told: told.join('\n') }
}

const checkpoint = async () => (await app.inject({ url: '/log/checkpoint' })).body

test('a member watches a log from elsewhere: it cosigns what goes on, and tells of what does not', async () => {
  expect((await look(writeKey(log.key))).code).toBe(2)
  await grow(300)
  const restore = await keepState(database.admin)
  await grow(270)
  const first = await look(writeKey(log.key))
  expect(first).toEqual({ code: 0, told: expect.stringContaining('570 entries, cosigned') })
  expect(first.told).toContain(writeKey(key))
  expect(await cosignaturesOf(readNote(await checkpoint()), [key])).toHaveLength(1)
  expect((await look(writeKey((await newLogSigner()).key))).code).toBe(1)

  await restore()
  // Queued, and not signed any more.
  await act(database.app, randomUUID())
  expect(await look(writeKey(log.key))).toEqual({
    code: 1,
    told: expect.stringMatching(/NOT COSIGNED, 409: .*\(570\)/),
  })
  // The log was told, by a checkpoint that it signed itself: it signs nothing more, and no act is taken.
  await expect(act(database.app, randomUUID())).rejects.toThrow('no act is taken')
  await expect(drain({ db: database.app, signer: log })).rejects.toThrow('it had signed 570 entries, and holds 300')
  await restore()
  await grow(400)
  await act(database.app, randomUUID())
  expect((await look(writeKey(log.key))).told).toContain('NOT COSIGNED, 422')
  await expect(drain({ db: database.app, signer: log })).rejects.toThrow('it had signed another tree of 570 entries')
  const proofs = (await readdir(folder)).filter((file) => file.includes('.refused-'))
  expect(proofs).toHaveLength(2)
  expect(await readFile(join(folder, proofs[0] ?? ''), 'utf8')).toContain('\n570\n')
  expect(await cosignaturesOf(readNote(await checkpoint()), [key])).toEqual([])
})
