import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseWithState, NotificationView } from '#api/group.ts'
import type { Entry } from '#api/shapes.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Inquiry } from '#modules/information/model/inquiry-state.ts'
import { diskStore } from '#platform/files.ts'
import { verifyJournal } from '#platform/journal/verify.ts'
import { composeApp } from '../../apps/server/app.ts'
import { platformOn, putGroupInForce } from '../postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../postgres/harness.ts'

/**
 * S3.20: an answer kept to its asker, a question that nobody has answered yet, an item for some members only: read by
 * the others by every address there is, none gives a word of them. Each secret is a word of its own.
 */
const GROUP = randomUUID()
const [REGION, SOMME, OISE, STRANGER] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const SECRETS = {
  question: 'mot-de-la-question',
  answer: 'mot-de-la-réponse',
  item: 'mot-de-l-information',
  late: 'mot-de-la-question-en-attente',
} as const
const FOR_ALL = 'mot-pour-tous-les-membres'

let [database, app, folder]: [TestDatabase | undefined, FastifyInstance | undefined, string] = [
  undefined,
  undefined,
  '',
]
let reader: string = REGION
const acting = (body: string): Actor => ({ kind: 'person', person: body, body, office: 'representative' })

const server = (): FastifyInstance => {
  if (app === undefined) throw new Error('the server has not started')
  return app
}

async function get(body: string, path: string) {
  reader = body
  return server().inject({ method: 'GET', url: `/api/groups/${GROUP}${path}` })
}

async function post(body: string, path: string, payload: object, headers: Record<string, string> = {}) {
  reader = body
  const response = await server().inject({ method: 'POST', url: `/api/groups/${GROUP}${path}`, payload, headers })
  return { status: response.statusCode, text: response.body, id: response.json().resource?.id as string }
}

async function upload(body: string, text: string): Promise<string> {
  reader = body
  const payload = `--x\r\ncontent-disposition: form-data; name="file"; filename="note.txt"\r\ncontent-type: text/plain\r\n\r\n${text}\r\n--x--\r\n`
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const response = await server().inject({ method: 'POST', url: `/api/groups/${GROUP}/files`, payload, headers })
  expect(response.statusCode).toBe(201)
  return response.json().sha256
}

const item = (text: string, files: readonly string[], recipients: object | null) => ({
  title: 'Calendrier',
  text,
  nature: 'document',
  files,
  confidentiality: { kind: 'shared' },
  contract: null,
  tenderContent: false,
  measure: null,
  corrects: null,
  recipients,
})
const ids = { kept: '', waiting: '', listed: '', forAll: '' }
const files = { answer: '', item: '', forAll: '', shared: '' }

beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'unisson-secrecy-'))
  const platform = platformOn(database.app, '2027-06-15')
  await putGroupInForce(platform, GROUP, [REGION, SOMME, OISE])
  app = await composeApp({
    context: { platform, identify: async () => acting(reader) },
    admit: async () => undefined,
    presence: { demo: true, of: async () => ({ account: null, groups: [GROUP], persons: 'everybody' }) },
    files: diskStore(folder),
    trustProxy: false,
    log: false,
    ready: () => true,
    requestsPerMinute: 10_000,
  })
  files.answer = await upload(REGION, SECRETS.answer)
  files.item = await upload(REGION, SECRETS.item)
  files.forAll = await upload(REGION, FOR_ALL)
  files.shared = await upload(REGION, 'cité deux fois')
  const ask = (text: string) => post(SOMME, '/inquiries', { member: SOMME, subject: 'Durée', text, files: [] })
  ids.kept = (await ask(SECRETS.question)).id
  ids.waiting = (await ask(SECRETS.late)).id
  const answer = {
    answer: SECRETS.answer,
    answerFiles: [files.answer],
    audience: { kind: 'asker', reason: 'personnel' },
  }
  expect((await post(REGION, `/inquiries/${ids.kept}/answer`, answer, { 'if-match': '"2"' })).status).toBe(200)
  const some = { bodies: [SOMME], reason: 'sa part du marché' }
  ids.listed = (await post(REGION, '/items', item(SECRETS.item, [files.item, files.shared], some))).id
  ids.forAll = (await post(REGION, '/items', item(FOR_ALL, [files.forAll, files.shared], null))).id
})
afterAll(async () => {
  await app?.close()
  await database?.close()
  await rm(folder, { recursive: true, force: true })
})

const secretPaths = () => [
  '',
  '/board',
  '/tasks',
  '/notifications',
  '/cases',
  '/cases?process=inquiry',
  '/cases?process=item',
  '/journal?limit=200',
  `/journal?id=${ids.kept}`,
  `/journal?id=${ids.listed}`,
  '/journal.jsonl',
  '/as-of?date=2027-06-15',
  `/inquiries/${ids.kept}`,
  `/inquiries/${ids.waiting}`,
  `/items/${ids.listed}`,
  ...Object.values(SECRETS).map((secret) => `/search?q=${encodeURIComponent(secret)}`),
]

describe('S3.20: what is kept from a reader', () => {
  test('is given by no address to another member, nor to a body that is no member', async () => {
    for (const body of [OISE, STRANGER]) {
      for (const path of secretPaths()) {
        const { statusCode, body: text } = await get(body, path)
        // A body that has no part in the group does not even find its pages.
        expect(body === STRANGER ? [200, 404] : [200], path).toContain(statusCode)
        for (const secret of Object.values(SECRETS)) expect(text, `${path} gives ${secret}`).not.toContain(secret)
        for (const hash of [files.answer, files.item]) expect(text, `${path} names a document`).not.toContain(hash)
      }
    }
  })

  test('is given whole to the coordinator, and to whom it is for', async () => {
    for (const body of [REGION, SOMME]) {
      const all = await Promise.all(secretPaths().map(async (path) => (await get(body, path)).body))
      for (const secret of Object.values(SECRETS)) expect(all.join()).toContain(secret)
      expect((await get(body, `/files/${files.answer}`)).body).toBe(SECRETS.answer)
    }
  })

  test('is no document either: it is as one that the group does not have; one that is public elsewhere is given', async () => {
    for (const hash of [files.answer, files.item]) {
      expect((await get(OISE, `/files/${hash}`)).statusCode).toBe(404)
      expect((await post(OISE, `/files/${hash}/signature-report`, {})).status).toBe(404)
    }
    expect((await get(OISE, `/files/${files.shared}`)).statusCode).toBe(200)
    expect((await get(OISE, `/files/${files.forAll}`)).body).toBe(FOR_ALL)
    expect((await get(STRANGER, `/files/${files.forAll}`)).statusCode).toBe(404)
  })

  test('leaves what every member learns: who asked about what, that it is answered, to whom only, and why', async () => {
    const cases: readonly CaseWithState<Inquiry>[] = (await get(OISE, '/cases?process=inquiry')).json()
    expect(cases.find(({ id }) => id === ids.kept)?.state).toEqual({
      status: 'answered',
      member: SOMME,
      subject: 'Durée',
      askedAt: '2027-06-15T11:00:00.000Z',
      answeredAt: '2027-06-15T11:00:00.000Z',
      audience: { kind: 'asker', reason: 'personnel' },
      withheld: true,
    })
    const entries: readonly Entry[] = (await get(OISE, `/journal?id=${ids.kept}`)).json()
    expect(entries.map(({ act, withheld, findings }) => [act, withheld, findings])).toEqual([
      ['answer', true, []],
      ['ask', true, []],
    ])
  })

  test('does not leave by a refused act, a stale one, or one that is only tried', async () => {
    const answer = { answer: 'x', answerFiles: [], audience: { kind: 'members' } }
    const tries = [
      await post(OISE, `/inquiries/${ids.kept}/answer`, answer, { 'if-match': '"1"' }),
      await post(OISE, `/inquiries/${ids.waiting}/answer?dryRun=true`, answer, { 'if-match': '"3"' }),
      await post(OISE, `/items/${ids.listed}/acknowledge`, { member: OISE }, { 'if-match': '"1"' }),
      await post(
        OISE,
        '/inquiries',
        { member: OISE, subject: 'x', text: 'x', files: [] },
        { 'idempotency-key': ids.kept },
      ),
    ]
    expect(tries.map(({ status }) => status)).toEqual([412, 403, 412, 412])
    for (const { text } of tries) for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret)
  })

  test('opens to all once the coordinator answers for all, and not before', async () => {
    expect((await get(OISE, `/inquiries/${ids.waiting}`)).body).not.toContain(SECRETS.late)
    const { seq } = (await get(REGION, `/inquiries/${ids.waiting}`)).json()
    const answer = { answer: 'réponse à tous', answerFiles: [], audience: { kind: 'members' } }
    const { status } = await post(REGION, `/inquiries/${ids.waiting}/answer`, answer, { 'if-match': `"${seq}"` })
    expect(status).toBe(200)
    expect((await get(OISE, `/inquiries/${ids.waiting}`)).body).toContain(SECRETS.late)
    expect((await get(STRANGER, `/inquiries/${ids.waiting}`)).body).not.toContain(SECRETS.late)
    const told: readonly NotificationView[] = (await get(OISE, '/notifications')).json()
    expect(told.filter(({ entry }) => entry.act === 'answer').map(({ entry }) => entry.id)).toEqual([ids.waiting])
    const asked: readonly NotificationView[] = (await get(SOMME, '/notifications')).json()
    expect(asked.filter(({ entry }) => entry.act === 'answer')).toHaveLength(2)
  })
})

describe('the journal of a reader', () => {
  const linesFor = async (body: string) =>
    (await get(body, '/journal.jsonl')).body
      .trimEnd()
      .split('\n')
      .map((line) => Buffer.from(line))

  test('verifies without the bodies that are kept from that reader, and ends on the same hash', async () => {
    const [whole, cut] = [await verifyJournal(await linesFor(REGION)), await verifyJournal(await linesFor(OISE))]
    expect(whole).toMatchObject({ withheld: 0, faults: [] })
    expect(cut).toMatchObject({ entries: whole.entries, withheld: 3, faults: [] })
    expect(cut.chains).toEqual(whole.chains)
  })

  test('does not let a short answer be guessed from its hash: each such body has chance in it', async () => {
    const lines = (await linesFor(SOMME)).map((line) => JSON.parse(line.toString()))
    const salts = lines.filter(({ header }) => header.process === 'inquiry').map(({ body }) => body.salt)
    expect(new Set(salts).size).toBe(4)
    for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{32}$/)
    const bodies = lines.map(({ body, bodyHash }) => [
      createHash('sha256').update(JSON.stringify(body)).digest('hex'),
      bodyHash,
    ])
    for (const [computed, told] of bodies) expect(computed).toBe(told)
  })
})
