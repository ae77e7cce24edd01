import { randomUUID } from 'node:crypto'
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { groupRow, readGroup, standingOf } from '#modules/convention/server/index.ts'
import { bodiesOf, organisationCases } from '#modules/organisation/server/index.ts'
import { commit, type Platform } from '#platform/commit.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import { platformOn, putGroupInForce } from './group-in-force.ts'
import { emptyDatabase, type TestDatabase, testDatabase } from './harness.ts'

const [GROUP, REGION] = [randomUUID(), randomUUID()]
const officer: Actor = { kind: 'person', person: randomUUID(), body: REGION, office: 'officer' }
const { body, authorisingAct } = organisationCases(standingOf)
let database: TestDatabase
let platform: Platform

beforeAll(async () => {
  database = await testDatabase()
  platform = { ...platformOn(database.app, '2027-01-12'), groupRow }
  await putGroupInForce(platform, GROUP, [REGION])
  const registered = await commit(platform, body, { groupId: GROUP, id: REGION, act: register, actor: officer })
  expect(registered.kind).toBe('granted')
})
afterAll(() => database.close())

const register = {
  type: 'register',
  name: 'Région',
  kind: 'region',
  siret: '20005374200017',
  seat: { text: '151 avenue du Président-Hoover', city: 'Lille', department: '59' },
  isBuyer: true,
  commitment: null,
  country: 'FR',
  holidayZone: 'metropole',
  representative: {
    person: { id: randomUUID(), civility: null, name: 'Présidence de la Région' },
    title: 'Le président',
    from: '2021-07-01',
    until: null,
    givenBy: { kind: 'election', date: '2021-07-01', number: null, file: null },
  },
} as const
const act = {
  type: 'record',
  body: REGION,
  kind: 'deliberation',
  organ: { type: 'assembly', name: 'conseil régional' },
  number: '2026-12',
  date: '2026-12-15',
  subject: 'membership',
  about: null,
  favourable: true,
  signatory: 'Le président',
  file: 'a'.repeat(64),
  transmissible: true,
} as const
const keyed = (hash: string) => ({ key: 'k'.repeat(20), requestHash: Buffer.alloc(32, hash) })

test('an act costs two round trips: one reads all that it rests on, one writes it and commits', async () => {
  const warm = await commit(platform, authorisingAct, { groupId: GROUP, id: randomUUID(), act, actor: officer })
  expect(warm.kind).toBe('granted')
  const trips = vi.spyOn(pg.Client.prototype, 'query')
  const granted = await commit(
    platform,
    authorisingAct,
    { groupId: GROUP, id: randomUUID(), act, actor: officer, idempotency: keyed('first') },
    // What is shown of it rests on rows that the act has read already.
    async (tx) => ((await readGroup(tx, GROUP)) === undefined ? 'nothing' : 'the group'),
  )
  expect([granted.kind, granted.shown]).toEqual(['granted', 'the group'])
  expect(trips).toHaveBeenCalledTimes(2)
  trips.mockRestore()
})

test('a request that comes again is told what it did, and with another content that its key was used', async () => {
  const id = randomUUID()
  const request = { groupId: GROUP, id, act, actor: officer, expectedSeq: 0, idempotency: keyed('again') }
  const mine: typeof request = { ...request, idempotency: { ...request.idempotency, key: id } }
  const once = await commit(platform, authorisingAct, mine)
  const again = await commit(platform, authorisingAct, mine)
  expect(once.kind).toBe('granted')
  expect(again).toEqual(once)
  const other = { ...mine, idempotency: { ...mine.idempotency, requestHash: Buffer.alloc(32, 'other') } }
  expect(await commit(platform, authorisingAct, other)).toEqual({ kind: 'key-reused' })
  const somebodyElse = { ...officer, person: randomUUID() }
  expect((await commit(platform, authorisingAct, { ...mine, actor: somebodyElse })).kind).toBe('stale')
})

test('what was read in a transaction is read again once an act has changed it', async () => {
  const id = randomUUID()
  const names = await commit(
    platform,
    body,
    { groupId: GROUP, id, act: { ...register, siret: '21800001600012', name: 'Commune' }, actor: officer },
    async (tx) => (await bodiesOf(tx, GROUP)).map(({ name }) => name),
  )
  expect(names.shown).toEqual(['Commune', 'Région'])
})

test('keys kept with their whole answer name their entry after the migration', async () => {
  const empty = await emptyDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'unisson-migrations-'))
  const all = new URL('../../db/migrations/', import.meta.url)
  try {
    for (const file of (await readdir(all)).filter((name) => name < '0140')) {
      await copyFile(new URL(file, all), join(folder, file))
    }
    const appRole = `app_${randomUUID().replaceAll('-', '')}`
    await migrate(empty.adminUrl, { appRole, directory: pathToFileURL(`${folder}/`) })
    const admin = new pg.Client({ connectionString: empty.adminUrl })
    await admin.connect()
    const answers = [{ seq: 7, receipt: { seq: 7 } }, null]
    for (const answer of answers) {
      await admin.query(
        `insert into unisson.idempotency (group_id, actor, key, request_hash, response) values ($1, 'x', $2, '\\x00', $3)`,
        [GROUP, randomUUID(), answer],
      )
    }
    await migrate(empty.adminUrl, { appRole })
    const { rows } = await admin.query('select seq from unisson.idempotency')
    const forced = await admin.query(`select relforcerowsecurity as is from pg_class where relname = 'idempotency'`)
    await admin.end()
    expect(rows).toEqual([{ seq: '7' }])
    expect(forced.rows).toEqual([{ is: true }])
  } finally {
    await empty.drop()
    await rm(folder, { recursive: true })
  }
})

test('nothing of a refused act is kept, its key neither', async () => {
  const id = randomUUID()
  const refused = await commit(platform, authorisingAct, {
    groupId: GROUP,
    id,
    act: { ...act, date: '2030-01-01' },
    actor: officer,
    idempotency: { key: id, requestHash: Buffer.alloc(32) },
  })
  expect(refused.kind).not.toBe('granted')
  const { rows } = await database.app.transaction(GROUP, (tx) =>
    sql`select 1 from idempotency where key = ${id}`.execute(tx),
  )
  expect(rows).toEqual([])
})
