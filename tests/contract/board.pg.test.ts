import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardView, CaseView, GroupView, NotificationView, PastView, SearchView } from '#api/group.ts'
import type { SessionView } from '#api/session.ts'
import type { Entry, Finding } from '#api/shapes.ts'
import type { Actor } from '#kernel/actor.ts'
import { LAW_HASH } from '#law/index.ts'
import { ARTICLES, someClauses } from '#modules/convention/testing.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { diskStore } from '#platform/files.ts'
import { composeApp } from '../../apps/server/app.ts'
import { readConfig } from '../../apps/server/config.ts'
import { presenceOf } from '../../apps/server/presence.ts'
import { type TestDatabase, testDatabase } from '../postgres/harness.ts'
import { deposit } from './deposit.ts'

const GROUP = '22222222-2222-4222-8222-222222222222'
const [REGION, SOMME] = [randomUUID(), randomUUID()]
let FILE: string
const clock = new AdjustableClock(() => Date.UTC(2026, 11, 1, 9))

let database: TestDatabase
let app: FastifyInstance
let folder: string
let actor: Actor

const personOf = (body: string) => `00000000-0000-4000-8000-${body.slice(-12)}`
const acting = (body: string): Actor => ({ kind: 'person', person: personOf(body), body, office: 'representative' })

beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'unisson-files-'))
  const platform = { db: database.app, clock, lawHash: LAW_HASH, appVersion: 'test' }
  app = await composeApp({
    context: { platform, identify: async () => actor },
    admit: async () => undefined,
    presence: presenceOf(readConfig({ DEMO: '1' }), platform),
    files: diskStore(folder),
    trustProxy: false,
    log: false,
    ready: () => true,
  })
  actor = acting(REGION)
  FILE = await deposit(app, GROUP)
})
afterAll(async () => {
  await app.close()
  await database.close()
  await rm(folder, { recursive: true })
})

async function get<T>(path: string): Promise<T> {
  const response = await app.inject({ method: 'GET', url: path })
  expect(response.statusCode, response.body).toBe(200)
  return response.json()
}
const read = <T>(path: string): Promise<T> => get<T>(`/api/groups/${GROUP}${path}`)

async function post(path: string, payload: object, headers: Record<string, string> = {}) {
  const response = await app.inject({ method: 'POST', url: `/api/groups/${GROUP}/${path}`, payload, headers })
  return { status: response.statusCode, body: response.json<{ findings?: readonly Finding[] }>() }
}

async function act(path: string, name: string, payload: object) {
  const { headers } = await app.inject({ method: 'GET', url: `/api/groups/${GROUP}/${path}` })
  return post(`${path}/${name}`, payload, { 'if-match': String(headers.etag) })
}

const registration = (name: string, kind: string, siret: string, city: string, department: string, body: string) => ({
  name,
  kind,
  siret,
  seat: { text: city, city, department },
  isBuyer: true,
  commitment: null,
  country: 'FR',
  holidayZone: 'metropole',
  representative: {
    person: { id: personOf(body), civility: null, name: `Présidence, ${name}` },
    title: 'Le Président',
    from: '2021-07-01',
    until: null,
    givenBy: { kind: 'election', date: '2021-07-01', number: null, file: null },
  },
})

test('le membre lit ce qu’il doit ; le coordonnateur voit qui bloque, relance une fois par jour, et le registre le garde', async () => {
  actor = acting(REGION)
  const region = registration('Région Hauts-de-France', 'region', '20005374200017', 'Lille', '59', REGION)
  const somme = registration('Département de la Somme', 'departement', '22800001400016', 'Amiens', '80', SOMME)
  expect((await post('bodies', region, { 'idempotency-key': REGION })).status).toBe(200)
  expect((await post('bodies', somme, { 'idempotency-key': SOMME })).status).toBe(200)
  const clauses = someClauses(REGION)
  const founding = { clauses, articles: ARTICLES, members: [REGION, SOMME], document: FILE }
  expect((await post('convention', founding)).status).toBe(200)
  expect((await act('convention', 'openSignature', { document: FILE })).status).toBe(200)

  const seen = await read<BoardView>('/board')
  const blocking = seen.members.find(({ body }) => body.id === SOMME)
  const task = blocking?.missing[0]
  expect(blocking?.body.name).toBe('Département de la Somme')
  expect(task?.act).toBe('record')
  expect(seen.stages.map(({ key, state }) => [key, state])[0]).toEqual(['signed', 'current'])

  expect((await post('reminders', { task: task?.key })).status).toBe(200)
  const again = await post('reminders', { task: task?.key })
  expect(again.status).toBe(409)
  expect(again.body.findings?.find(({ rule }) => rule === 'onceADay')).toMatchObject({
    outcome: 'unmet',
    basis: [{ source: 'policy', article: 'reminder' }],
    facts: { lastSentOn: '2026-12-01' },
  })
  const unknown = await post('reminders', { task: 'personne ne doit ceci' })
  expect(unknown.body.findings?.find(({ rule }) => rule === 'taskAwaited')?.outcome).toBe('unmet')
  const reminded = (await read<BoardView>('/board')).members.find(({ body }) => body.id === SOMME)?.reminded
  expect(reminded).toBe('2026-12-01')
  const letters = await database.app.transaction(GROUP, (tx) =>
    sql<{ body: string }>`select payload ->> 'body' as body from outbox where topic = 'task.reminded'`.execute(tx),
  )
  expect(letters.rows).toEqual([{ body: SOMME }])

  actor = acting(SOMME)
  const byMember = await post('reminders', { task: task?.key })
  expect(byMember.body.findings?.find(({ rule }) => rule === 'competence')?.outcome).toBe('unmet')
  const board = await read<BoardView>('/board')
  expect(board.mine.map(({ act: name }) => name)).toContain('record')
  const [notified] = await read<readonly NotificationView[]>('/notifications')
  expect(notified).toMatchObject({ kind: 'reminder', entry: { actor: { body: { name: 'Région Hauts-de-France' } } } })
  const session = await get<SessionView>(`/api/session?group=${GROUP}`)
  expect(session).toMatchObject({
    person: { body: 'Département de la Somme', name: 'Le Président' },
    group: { id: GROUP },
    register: { state: 'verified' },
    today: '2026-12-01',
  })
  expect(session.unread).toBeGreaterThan(0)
})

test('un groupement que la démonstration n’a pas joué offre lui aussi ses personnes', async () => {
  const { group, groups, persons } = await get<SessionView>(`/api/session?group=${GROUP}`)
  expect(group?.id).toBe(GROUP)
  expect(groups.map(({ id }) => id)).toEqual([GROUP])
  expect(persons.map(({ body, name }) => `${name}, ${body}`)).toEqual([
    'Le Président, Département de la Somme',
    'Le Président, Région Hauts-de-France',
  ])
  const elsewhere = await get<SessionView>(`/api/session?group=${randomUUID()}`)
  expect(elsewhere).toMatchObject({ group: null, groups: [], persons: [] })
})

test('qui y tient un rôle retrouve ce groupement hors de ses pages', async () => {
  const played = [{ group: GROUP, person: personOf(SOMME), body: SOMME }]
  const cookies = { 'unisson-persona': Buffer.from(JSON.stringify(played)).toString('base64url') }
  const { payload } = await app.inject({ method: 'GET', url: '/api/session', cookies })
  expect(JSON.parse(payload)).toMatchObject({ group: { id: GROUP }, persons: [{}, {}] })
})

test('les entrées nomment qui a agi, à quel titre et pour qui', async () => {
  const entries = await read<readonly Entry[]>('/journal')
  expect(entries.at(-1)?.actor).toEqual({
    kind: 'person',
    name: 'Présidence, Région Hauts-de-France',
    office: 'Le Président',
    body: { id: REGION, name: 'Région Hauts-de-France' },
  })
  const own = await read<readonly Entry[]>(`/journal?process=body&id=${SOMME}`)
  expect(own.map(({ act: name }) => name)).toEqual(['register'])
})

test('la recherche ignore accents et capitales, et se borne', async () => {
  const { hits } = await read<SearchView>('/search?q=DEPARTEMENT%20somme')
  expect(hits[0]).toMatchObject({ kind: 'body', title: 'Département de la Somme' })
  expect(await read('/search?q=')).toEqual({ hits: [], more: false })
  expect((await read<SearchView>('/search?q=introuvable')).hits).toEqual([])
})

test('le groupement au jour dit est le rejeu de son registre', async () => {
  const today = await read<PastView>('/as-of?date=2026-12-01')
  expect(today).toMatchObject({ status: 'signing', title: someClauses(REGION).name })
  expect(today.members.map(({ body }) => body.name)).toEqual(['Région Hauts-de-France', 'Département de la Somme'])
  expect(today.members[1]?.offices).toEqual([
    { office: 'representative', title: 'Le Président', name: 'Présidence, Département de la Somme' },
  ])
  const cases = await read<readonly CaseView[]>('/cases')
  expect(today.cases.map(({ process, id, status }) => `${process} ${id} ${status}`).sort()).toEqual(
    cases.map(({ process, id, status }) => `${process} ${id} ${status}`).sort(),
  )
  expect(await read('/as-of?date=2026-11-30')).toMatchObject({ entries: 0, status: 'none', members: [] })
  const malformed = await app.inject({ method: 'GET', url: `/api/groups/${GROUP}/as-of?date=2026-02-31` })
  expect(malformed.statusCode).toBe(400)
})

test('un dossier que nul n’a ouvert explique déjà ses actes', async () => {
  const opening = await read<{ seq: number; acts: { act: string; open: boolean }[] }>('/withdrawals/new')
  expect(opening).toMatchObject({
    seq: 0,
    acts: expect.arrayContaining([expect.objectContaining({ act: 'notify', open: true })]),
  })
  const group = await read<GroupView>('')
  expect(group).toMatchObject({ me: { coordinates: false }, since: '2026-12-01', coordinator: { id: REGION } })
  expect(await get<Record<string, { says: string }>>('/api/articles?language=fr')).toHaveProperty([
    'CCP L2113-7',
    'says',
  ])
  expect(await get('/api/processes')).toContainEqual(
    expect.objectContaining({ process: 'withdrawal', opening: 'notify' }),
  )
})
