import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
import { deposit } from './deposit.ts'

const GROUP = '11111111-1111-4111-8111-111111111111'
const [REGION, SOMME] = [randomUUID(), randomUUID()]
let FILE: string

let database: TestDatabase
let app: FastifyInstance
let folder: string
let actor: Actor
const clock = new AdjustableClock(() => Date.UTC(2026, 11, 1, 9))

const personOf = (body: string): string => `00000000-0000-4000-8000-${body.slice(-12)}`

const acting = (body: string, office: 'representative' | 'officer' = 'representative'): Actor => ({
  kind: 'person',
  person: personOf(body),
  body,
  office,
})

beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'unisson-files-'))
  const platform = { db: database.app, clock, lawHash: LAW_HASH, appVersion: 'test' }
  app = await composeApp({
    context: { platform, identify: async () => actor },
    presence: { demo: false, of: async () => ({ account: null, groups: [GROUP], persons: [] }) },
    admit: async () => undefined,
    files: diskStore(folder),
    trustProxy: false,
    log: process.env.DEBUG === '1',
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
      id: personOf(body),
      civility: null,
      name: `Présidence, ${name}`,
    },
    title: 'Le Président',
    from: '2021-07-01',
    until: null,
    givenBy: { kind: 'election', date: '2021-07-01', number: null, file: null },
  },
})

/** The resource of an act that was granted; its answer is told when it was not. */
function granted({ status, body }: Answer) {
  expect(status, JSON.stringify(body)).toBe(200)
  return body.resource
}

async function registerBodies(): Promise<void> {
  const region = registration('Région Hauts-de-France', 'region', '20005374200017', 'Lille', '59', REGION)
  expect(granted(await post('bodies', region, { 'idempotency-key': REGION })).id).toBe(REGION)
  const somme = registration('Département de la Somme', 'departement', '22800001400016', 'Amiens', '80', SOMME)
  granted(await post('bodies', somme, { 'idempotency-key': SOMME }))
}

/** A deliberation by which a body joins, made enforceable; gives the case that holds it. */
async function deliberate(body: string): Promise<string> {
  const id = randomUUID()
  const deliberation = {
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
  }
  granted(await post('authorising-acts', deliberation, { 'idempotency-key': id }))
  const acknowledgement = { on: '2026-11-18', id: 'AR-1' }
  granted(await act(`authorising-acts/${id}`, 'transmit', { sentOn: '2026-11-18', acknowledgement }))
  const published = granted(await act(`authorising-acts/${id}`, 'publish', { on: '2026-11-19', how: 'electronic' }))
  expect(published.state.status).toBe('enforceable')
  return id
}

async function found(): Promise<void> {
  const clauses = someClauses(REGION)
  granted(await post('convention', { clauses, articles: ARTICLES, members: [REGION, SOMME], document: FILE }))
  granted(await act('convention', 'openSignature', { document: FILE }))
}

/** A body signs by its own representative, and gets its two originals. */
async function sign(body: string, authorisingAct: string): Promise<void> {
  const person = personOf(body)
  actor = acting(body)
  const signature = { body, signedOn: '2026-11-30', person, medium: 'paper', authorisingAct, document: FILE }
  granted(await act('convention', 'sign', signature))
  for (const holder of ['registre', 'archives']) {
    granted(await act('convention', 'deliverOriginal', { body, deliveredOn: '2026-12-01', medium: 'paper', holder }))
  }
}

async function notify(body: string): Promise<void> {
  granted(await act('convention', 'notify', { body, sentOn: '2026-12-01', channel: 'platform' }))
  granted(await act('convention', 'acknowledge', { body, receivedOn: '2026-12-01', proof: FILE }))
}

const transmit = (acknowledgement: string, headers: Record<string, string>, sentOn = '2026-12-01'): Promise<Answer> =>
  post('convention/transmit', { sentOn, acknowledgement }, headers)

describe('a group, over HTTP', () => {
  test('is founded, signed, notified and in force', async () => {
    actor = acting(REGION, 'officer')
    await registerBodies()
    const [ofRegion, ofSomme] = [await deliberate(REGION), await deliberate(SOMME)]
    await found()
    await sign(SOMME, ofSomme)
    await sign(REGION, ofRegion)
    actor = acting(REGION, 'officer')
    granted(await act('convention', 'constitute', {}))
    await notify(REGION)
    await notify(SOMME)
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
    const once = await transmit('AR-9', { 'if-match': etag, 'idempotency-key': key })
    const again = await transmit('AR-9', { 'if-match': etag, 'idempotency-key': key })
    expect([once.status, again.status]).toEqual([200, 200])
    expect(again.body.receipt).toEqual(once.body.receipt)
    expect((await transmit('AR-10', { 'if-match': etag, 'idempotency-key': key })).status).toBe(422)
    const stale = await transmit('AR-11', { 'if-match': etag })
    expect(stale.status).toBe(412)
    expect(stale.body.changes.map((entry: { act: string }) => entry.act)).toEqual(['transmit'])
    expect((await transmit('x', {})).status).toBe(428)
    const impossible = await transmit('x', { 'if-match': etag }, '2026-02-31')
    expect(impossible.body.issues).toEqual([{ path: 'sentOn', message: expect.any(String) }])
    expect((await transmit('x', { 'if-match': etag }, '0000-01-01')).status).toBe(400)
    for (const text of ['a\0b', '\ud800']) {
      const unstorable = await transmit(text, { 'if-match': etag })
      expect(unstorable).toMatchObject({ status: 400, body: { issues: [{ path: 'acknowledgement' }] } })
    }
  })

  test('takes no document that nobody deposited, whoever cites it, in this group or in another', async () => {
    const unknown = { path: 'document', message: expect.stringContaining('deposit it first') }
    for (const document of ['0'.repeat(64), await deposit(app, randomUUID(), 'la pièce d’un autre groupement')]) {
      const cited = await act('convention', 'openSignature', { document })
      expect(cited).toMatchObject({ status: 400, body: { issues: [unknown] } })
    }
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
