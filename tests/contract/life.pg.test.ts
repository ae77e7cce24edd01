import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { LAW_HASH } from '#law/index.ts'
import { ARTICLES, someClauses } from '#modules/convention/testing.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { diskStore } from '#platform/files.ts'
import { verifyJournal } from '#platform/journal/verify.ts'
import { composeApp } from '../../apps/server/app.ts'
import { type TestDatabase, testDatabase } from '../postgres/harness.ts'

const GROUP = '11111111-1111-4111-8111-111111111111'
const [REGION, SOMME] = [randomUUID(), randomUUID()]
const FILE = 'a'.repeat(64)

let database: TestDatabase
let app: FastifyInstance
let actor: Actor
const clock = new AdjustableClock(() => Date.UTC(2026, 11, 1, 9))

const acting = (body: string, office: 'representative' | 'officer' = 'representative'): Actor => ({
  kind: 'person',
  person: `00000000-0000-4000-8000-${body.slice(-12)}`,
  body,
  office,
})

beforeAll(async () => {
  database = await testDatabase()
  const platform = { db: database.app, clock, lawHash: LAW_HASH, appVersion: 'test' }
  app = await composeApp({
    context: { platform, identify: async () => actor },
    presence: { demo: false, of: async () => ({ account: null, groups: [GROUP], persons: [] }) },
    admit: async () => undefined,
    files: diskStore('/nonexistent'),
    trustProxy: false,
    log: process.env.DEBUG === '1',
    ready: () => true,
  })
})
afterAll(async () => {
  await app.close()
  await database.close()
})

// biome-ignore lint/suspicious/noExplicitAny: answers are read member by member, and each is asserted.
type Answer = { status: number; body: any; etag: string | undefined }

async function post(path: string, payload: object, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await app.inject({ method: 'POST', url: `/api/groups/${GROUP}/${path}`, payload, headers })
  return { status: response.statusCode, body: response.json(), etag: response.headers.etag as string | undefined }
}

async function get(path: string): Promise<Answer> {
  const response = await app.inject({ method: 'GET', url: `/api/groups/${GROUP}/${path}` })
  return { status: response.statusCode, body: response.json(), etag: response.headers.etag as string | undefined }
}

async function act(path: string, name: string, payload: object): Promise<Answer> {
  const { etag = '' } = await get(path)
  return post(`${path}/${name}`, payload, { 'if-match': etag })
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
    person: {
      id: acting(body).kind === 'person' ? (acting(body) as { person: string }).person : '',
      civility: null,
      name: `Présidence, ${name}`,
    },
    title: 'Le Président',
    from: '2021-07-01',
    until: null,
    givenBy: { kind: 'election', date: '2021-07-01', number: null, file: null },
  },
})

describe('a group, over HTTP', () => {
  test('is founded, signed, notified and in force', async () => {
    actor = acting(REGION, 'officer')
    const region = await post(
      'bodies',
      registration('Région Hauts-de-France', 'region', '20005374200017', 'Lille', '59', REGION),
      { 'idempotency-key': REGION },
    )
    expect(region.status, JSON.stringify(region.body)).toBe(200)
    expect(region.body.resource.id).toBe(REGION)
    const somme = await post(
      'bodies',
      registration('Département de la Somme', 'departement', '22800001400016', 'Amiens', '80', SOMME),
      { 'idempotency-key': SOMME },
    )
    expect(somme.status, JSON.stringify(somme.body)).toBe(200)

    for (const body of [REGION, SOMME]) {
      const id = randomUUID()
      const recorded = await post(
        'authorising-acts',
        {
          body,
          kind: 'deliberation',
          organ: { type: 'assembly', name: 'assemblée' },
          number: '2026-1',
          date: '2026-11-16',
          subject: 'membership',
          about: null,
          favourable: true,
          signatory: 'Le Président',
          file: FILE,
          transmissible: true,
        },
        { 'idempotency-key': id },
      )
      expect(recorded.status, JSON.stringify(recorded.body)).toBe(200)
      const sent = await act(`authorising-acts/${id}`, 'transmit', {
        sentOn: '2026-11-18',
        acknowledgement: { on: '2026-11-18', id: 'AR-1' },
      })
      expect(sent.status, JSON.stringify(sent.body)).toBe(200)
      const published = await act(`authorising-acts/${id}`, 'publish', { on: '2026-11-19', how: 'electronic' })
      expect(published.body.resource.state.status).toBe('enforceable')
      acts[body] = id
    }

    const founded = await post('convention', {
      clauses: someClauses(REGION),
      articles: ARTICLES,
      members: [REGION, SOMME],
      document: FILE,
    })
    expect(founded.status, JSON.stringify(founded.body)).toBe(200)
    expect((await act('convention', 'openSignature', { document: FILE })).status).toBe(200)

    for (const body of [SOMME, REGION]) {
      actor = acting(body)
      const signed = await act('convention', 'sign', {
        body,
        signedOn: '2026-11-30',
        person: (acting(body) as { person: string }).person,
        medium: 'paper',
        authorisingAct: acts[body],
        document: FILE,
      })
      expect(signed.status, JSON.stringify(signed.body)).toBe(200)
      for (const holder of ['registre', 'archives']) {
        const delivered = await act('convention', 'deliverOriginal', {
          body,
          deliveredOn: '2026-12-01',
          medium: 'paper',
          holder,
        })
        expect(delivered.status, JSON.stringify(delivered.body)).toBe(200)
      }
    }
    actor = acting(REGION, 'officer')
    expect((await act('convention', 'constitute', {})).status).toBe(200)
    for (const body of [REGION, SOMME]) {
      expect((await act('convention', 'notify', { body, sentOn: '2026-12-01', channel: 'platform' })).status).toBe(200)
      const received = await act('convention', 'acknowledge', { body, receivedOn: '2026-12-01', proof: FILE })
      expect(received.status, JSON.stringify(received.body)).toBe(200)
    }
    const { body } = await get('convention')
    expect(body.state).toMatchObject({ status: 'in-force', effectiveOn: '2026-12-01' })
  })

  test('refuses with the article, answers again to the same key, and tells a stale view what changed', async () => {
    actor = acting(REGION)
    const leaving = {
      member: REGION,
      authorisingAct: randomUUID(),
      channel: 'letter',
      receivedOn: '2026-12-01',
      proof: FILE,
    }
    const refused = await post('withdrawals', leaving)
    expect(refused.status).toBe(409)
    const rule = refused.body.findings.find((finding: { rule: string }) => finding.rule === 'coordinatorReplaced')
    expect(rule).toMatchObject({
      outcome: 'unmet',
      basis: [
        { source: 'convention', article: '3' },
        { source: 'CCP', article: 'L2113-7' },
      ],
    })

    const key = randomUUID()
    const { etag = '' } = await get('convention')
    const once = await post(
      'convention/transmit',
      { sentOn: '2026-12-01', acknowledgement: 'AR-9' },
      { 'if-match': etag, 'idempotency-key': key },
    )
    const again = await post(
      'convention/transmit',
      { sentOn: '2026-12-01', acknowledgement: 'AR-9' },
      { 'if-match': etag, 'idempotency-key': key },
    )
    expect([once.status, again.status]).toEqual([200, 200])
    expect(again.body.receipt).toEqual(once.body.receipt)
    const other = await post(
      'convention/transmit',
      { sentOn: '2026-12-01', acknowledgement: 'AR-10' },
      { 'if-match': etag, 'idempotency-key': key },
    )
    expect(other.status).toBe(422)
    const stale = await post(
      'convention/transmit',
      { sentOn: '2026-12-01', acknowledgement: 'AR-11' },
      { 'if-match': etag },
    )
    expect(stale.status).toBe(412)
    expect(stale.body.changes.map((entry: { act: string }) => entry.act)).toEqual(['transmit'])
    expect((await post('convention/transmit', { sentOn: '2026-12-01', acknowledgement: 'x' })).status).toBe(428)
    expect(
      (await post('convention/transmit', { sentOn: '2026-02-31', acknowledgement: 'x' }, { 'if-match': etag })).body
        .issues,
    ).toEqual([{ path: 'sentOn', message: expect.any(String) }])
  })

  test('gives its board and its whole journal, whose chains verify', async () => {
    const board = await get('board')
    expect(board.body.group).toMatchObject({
      status: 'in-force',
      coordinator: { id: REGION, name: 'Région Hauts-de-France' },
    })
    const response = await app.inject({ method: 'GET', url: `/api/groups/${GROUP}/journal.jsonl` })
    const lines = response.body
      .trimEnd()
      .split('\n')
      .map((line) => Buffer.from(line))
    const { entries, faults } = await verifyJournal(lines)
    expect({ entries: entries > 15, faults }).toEqual({ entries: true, faults: [] })
  })
})

const acts: Record<string, string> = {}
