import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LogView } from '#api/log.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import { declaration } from '#modules/perimeter/testing.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { diskStore } from '#platform/files.ts'
import { connect } from '#platform/postgres/pool.ts'
import { askWitnesses } from '#platform/transparency/ask-witnesses.ts'
import { checkLog } from '#platform/transparency/fsck.ts'
import { lastCheckpoint, readTile } from '#platform/transparency/reading.ts'
import { drain, newLogSigner } from '#platform/transparency/testing.ts'
import { type LogSource, Witness } from '#platform/transparency/witness.ts'
import { COSIGNATURE_KEY, type Signer } from '#transparency/note.ts'
import { newSigner } from '#transparency/testing.ts'
import { answerAt } from '../../apps/cli/witness.ts'
import { composeApp } from '../../apps/server/app.ts'
import { platformOn, putGroupInForce } from './group-in-force.ts'
import { type TestDatabase, testDatabase } from './harness.ts'

/** Yesterday’s database is put back: the same rows, the same key, in order with itself. Only others know of today. */
const [GROUP, REGION, SOMME] = [randomUUID(), randomUUID(), randomUUID()]
const [YESTERDAY, ALONE] = ['yesterday', 'alone'].map((name) => `test_${name}_${randomUUID().replaceAll('-', '')}`)
const DAY = '2027-11-15'
let today: TestDatabase
let log: Signer
let folder: string
let admin: pg.Client

const within = (name = '') => {
  const url = new URL(today.appUrl)
  url.pathname = `/${name}`
  return connect(url.href, { max: 3 })
}
const sourceOf = (db: ReturnType<typeof connect>): LogSource => ({
  checkpoint: async () => (await db.acrossGroups(lastCheckpoint)) ?? '',
  tile: async (tile) => (await db.acrossGroups((tx) => readTile(tx, tile))) ?? Buffer.alloc(0),
})

/** The server as it is started on a database, without a port: what it asks and answers. */
const serve = (db: ReturnType<typeof connect>) =>
  composeApp({
    context: {
      platform: { ...platformOn(db, DAY), clock: new AdjustableClock(() => Date.parse(`${DAY}T11:00:00Z`)) },
      identify: async () => representativeOf(SOMME),
    },
    admit: async () => undefined,
    files: diskStore(folder),
    trustProxy: false,
    log: false,
    ready: () => true,
    watched: { key: async () => log.key, witnesses: async () => [] },
  })
type App = Awaited<ReturnType<typeof serve>>

const act = (app: App, year: string) => {
  const { type: _, ...payload } = declaration({ body: SOMME, year })
  const headers = { 'idempotency-key': randomUUID(), 'if-match': '"0"', 'accept-language': 'fr' }
  return app.inject({ method: 'POST', url: `/api/groups/${GROUP}/perimeters`, headers, payload })
}
const stateOf = async (app: App) => (await app.inject('/api/public/log')).json<LogView>()

beforeAll(async () => {
  today = await testDatabase()
  log = await newLogSigner()
  folder = await mkdtemp(join(tmpdir(), 'unisson-set-back-'))
  await putGroupInForce(platformOn(today.app, '2027-01-12'), GROUP, [REGION, SOMME])
  await drain({ db: today.app, signer: log })
  const url = new URL(today.adminUrl)
  const name = url.pathname.slice(1)
  url.pathname = '/postgres'
  admin = new pg.Client({ connectionString: url.href })
  await admin.connect()
  today.admin.on('error', () => undefined)
  for (const copy of [YESTERDAY, ALONE]) {
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
    await admin.query(`create database ${copy} template ${name} strategy file_copy`)
  }
})
afterAll(async () => {
  for (const copy of [YESTERDAY, ALONE]) await admin.query(`drop database if exists ${copy} with (force)`)
  await admin.end()
  await today.close()
  await rm(folder, { recursive: true })
})

test('a server whose database was set back learns of it from a witness as it starts, and takes no act any more', async () => {
  const signer = await newSigner('w.example', COSIGNATURE_KEY)
  const witness = new Witness({ folder: join(folder, 'w'), signer, logs: [log.key] })
  const answering = await answerAt(0, () => witness.checkpointOf(log.key.name))
  const address = `http://127.0.0.1:${(answering.address() as AddressInfo).port}/`
  // A witness that has seen nothing has nothing to say, and one that is away keeps nobody from starting.
  expect(await askWitnesses(today.app, log.key, [address, 'http://127.0.0.1:1/'])).toEqual({ asked: 2, answered: 0 })

  const current = await serve(today.app)
  expect((await act(current, '2027-2028')).statusCode).toBe(200)
  await drain({ db: today.app, signer: log })
  expect((await witness.observe(sourceOf(today.app))).status).toBe(200)
  expect(await askWitnesses(today.app, log.key, [address])).toEqual({ asked: 1, answered: 1 })
  expect((await stateOf(current)).contradiction).toBeNull()
  expect((await act(current, '2026-2027')).statusCode).toBe(200)
  await current.close()

  const db = within(YESTERDAY)
  const restored = await serve(db)
  expect((await checkLog(db, log.key)).faults).toEqual([])
  expect(await witness.observe(sourceOf(db))).toMatchObject({ status: 409, size: 2 })
  expect(await askWitnesses(db, log.key, [address])).toEqual({ asked: 1, answered: 1 })
  expect(await stateOf(restored)).toMatchObject({ size: 1, contradiction: { kind: 'set-back', signed: 2, held: 1 } })
  const refused = await act(restored, '2027-2028')
  expect(refused.statusCode).toBe(503)
  expect(refused.json()).toMatchObject({
    type: 'urn:unisson:problem:readOnly',
    detail: expect.stringContaining('n’a pas été enregistré'),
  })
  expect((await restored.inject('/health')).json()).toMatchObject({ ready: true, readOnly: { signed: 2, held: 1 } })
  expect((await restored.inject(`/api/groups/${GROUP}/perimeters/new`)).statusCode).toBe(200)
  await restored.close()
  await db.close()
  answering.close()
})

test('without a witness it knows of nothing, and goes on', async () => {
  const db = within(ALONE)
  const alone = await serve(db)
  expect(await askWitnesses(db, log.key, [])).toEqual({ asked: 0, answered: 0 })
  expect((await act(alone, '2027-2028')).statusCode).toBe(200)
  expect((await stateOf(alone)).contradiction).toBeNull()
  expect((await alone.inject('/health')).json()).toEqual({ ready: true, readOnly: false })
  await alone.close()
  await db.close()
})
