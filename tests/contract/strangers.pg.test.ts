import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, clockActor } from '#kernel/actor.ts'
import { rehearsalId } from '#kernel/rehearsal.ts'
import { LAW_HASH } from '#law/index.ts'
import { consultationCase } from '#modules/consultation/server/index.ts'
import { diskStore } from '#platform/files.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { RehearsalClock } from '#platform/rehearsal/clock.ts'
import { composeApp } from '../../apps/server/app.ts'
import { readConfig } from '../../apps/server/config.ts'
import { identityOf } from '../../apps/server/identity.ts'
import { presenceOf } from '../../apps/server/presence.ts'
import { putGroupInForce } from '../postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../postgres/harness.ts'
import { openConsultation } from '../postgres/published-consultation.ts'
import { putCase } from '../postgres/put-case.ts'
import { deposit } from './deposit.ts'

/** Every route of the server, as nobody, as somebody of another group, and as a page that is only looked at. */
const [GROUP, OTHER, REGION, SOMME, ELSEWHERE] = Array.from({ length: 5 }, () => randomUUID()) as [
  string,
  string,
  string,
  string,
  string,
]
const [CONSULTATION, PROCEDURE] = [randomUUID(), randomUUID()]
const MARK = 'zqmot'
const PDF = 'application/pdf'
/** Nobody has to be known there: the door, what is published, what is the same for everybody. */
const OPEN = /^\/(?:health|api\/(?:public|sign-in|sign-out|session|articles|processes|invitations|me)\b|\*$)/

type Route = { readonly method: string; readonly url: string }
const routes: Route[] = []
let database: TestDatabase
let folder: string
let service: FastifyInstance
let app: FastifyInstance
let file: string
let identified: Actor | 'notFound' = clockActor

const clock = new RehearsalClock({ now: () => '2027-02-15T11:00:00.000Z' })

beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'unisson-strangers-'))
  const platform = { db: database.app, clock, lawHash: LAW_HASH, appVersion: 'test' }
  const config = readConfig({ PUBLIC_URL: 'https://achats.test', SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'a@b.fr' })
  const common = { files: diskStore(folder), trustProxy: false, log: false, ready: () => true } as const
  const { identify, admit, serve } = identityOf(config, platform)
  service = await composeApp({
    ...common,
    context: { platform, identify },
    presence: presenceOf(config, platform),
    admit,
    serve,
    requestsPerMinute: 100_000,
    onRoute: ({ method, url }) => {
      for (const each of [method].flat()) routes.push({ method: each, url })
    },
  })
  app = await composeApp({
    ...common,
    context: { platform, identify: async () => (identified === 'notFound' ? refuse() : identified) },
    admit: async () => undefined,
    requestsPerMinute: 100_000,
  })
  for (const [group, body] of [
    [GROUP, REGION],
    [OTHER, ELSEWHERE],
  ] as const)
    await putGroupInForce(platform, group, [body, SOMME])
  identified = acting(REGION)
  file = await deposit(app, GROUP)
  const documents = [{ kind: 'annex', name: `${MARK}.txt`, sha256: file, size: 5 }] as const
  const state = openConsultation({
    groupId: GROUP,
    id: CONSULTATION,
    procedure: PROCEDURE,
    documents,
    over: { title: MARK },
  })
  await putCase(platform, consultationCase, { groupId: GROUP, id: CONSULTATION, state })
})
afterAll(async () => {
  await service.close()
  await app.close()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

function refuse(): never {
  throw new ProblemError('notFound')
}
const acting = (body: string): Actor => ({ kind: 'person', person: body, body, office: 'officer' })
const addressOf = (url: string, group: string): string =>
  url
    .replace(':groupId', group)
    .replace(':sha256', file)
    .replace(':id', CONSULTATION)
    .replace(':person', REGION)
    .replaceAll(/:\w+/g, '1')
const sent = (method: string) =>
  method === 'GET' || method === 'HEAD'
    ? {}
    : { payload: {}, headers: { 'if-match': '"1"', 'content-type': 'application/json' } }
/** The states of a group, by the hash of them all. */
const of = async (group: string) => {
  const { rows } = await database.admin.query(
    `select (select max(seq) from journal where group_id = $1) as seq,
      (select md5(string_agg(state::text, '')) from consultation where group_id = $1) as states`,
    [group],
  )
  return rows[0]
}
const written = async () => {
  const tables = ['journal', 'outbox', 'question', 'follower', 'retrieval', 'file', 'consultation', 'rehearsal']
  const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`)
  return (await database.admin.query(`select ${counts.join(', ')}`)).rows[0]
}

const ask = (server: FastifyInstance, method: string, url: string) =>
  server.inject({ method: method as 'GET', url, ...sent(method) })
const urls = (): readonly string[] => [...new Set(routes.map(({ url }) => url))]

describe('whoever is not known', () => {
  test('is refused by every route that is not open to all, and leaves nothing', async () => {
    // Outside the API are the files of the site, once it is built: they are the same for everybody.
    const asked = routes.filter(({ method, url }) => method !== 'OPTIONS' && url.startsWith('/api/'))
    const closed = asked.filter(({ url }) => !OPEN.test(url))
    expect(closed.length).toBeGreaterThan(200)
    const before = await written()
    const given: string[] = []
    for (const { method, url } of closed) {
      const group = url.startsWith('/api/rehearsals/') ? rehearsalId(GROUP) : GROUP
      const { statusCode } = await ask(service, method, addressOf(url, group))
      if (statusCode !== 401) given.push(`${method} ${url}: ${statusCode}`)
    }
    expect(given).toEqual([])
    expect(await written()).toEqual(before)
  })
})

describe('whoever is of another group', () => {
  test('learns nothing of this one under the address of its own, and changes nothing in it', async () => {
    identified = acting(ELSEWHERE)
    const before = await of(GROUP)
    for (const { method, url } of routes.filter(({ url }) => url.startsWith('/api/groups/'))) {
      if (method === 'OPTIONS') continue
      const { body, statusCode } = await ask(app, method, addressOf(url, OTHER))
      expect(body.includes(MARK), `${method} ${url} gives ${body.slice(0, 300)}`).toBe(false)
      expect(statusCode, `${method} ${url}: ${body}`).toBeLessThan(500)
    }
    expect(await of(GROUP)).toEqual(before)
  })

  test('has no part in this one: no address of it gives a word of a consultation, or a document', async () => {
    const given = async (body: string) => {
      identified = acting(body)
      const found: string[] = []
      for (const url of urls().filter((each) => each.startsWith('/api/groups/'))) {
        const answer = await ask(app, 'GET', addressOf(url, GROUP))
        const isDocument = url.endsWith(':sha256') || answer.headers['content-type'] === PDF
        if (answer.statusCode === 200 && (answer.body.includes(MARK) || isDocument))
          found.push(url.replace('/api/groups/:groupId', ''))
      }
      return found
    }
    expect(await given(ELSEWHERE)).toEqual([])
    // The same addresses give them to a member: they could have been found.
    expect(await given(SOMME)).toEqual(
      expect.arrayContaining(['/consultations/:id', '/journal', '/board', '/files/:sha256']),
    )
  })
})

test('whatever is only looked at, at whatever address, changes nothing', async () => {
  identified = acting(REGION)
  const before = await written()
  for (const url of urls().filter((each) => !each.startsWith('/api/public/') && each !== '*'))
    for (const method of ['GET', 'HEAD']) {
      const { statusCode, body } = await ask(app, method, addressOf(url, GROUP))
      expect(statusCode, `${method} ${url}: ${body}`).toBeLessThan(500)
    }
  expect(await written()).toEqual(before)
})
