import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { LAW_HASH } from '#law/index.ts'
import type { Consultation, DossierDocument } from '#modules/consultation/index.ts'
import { consultationCase } from '#modules/consultation/server/index.ts'
import { followerLetters } from '#modules/public-site/server/index.ts'
import { AdjustableClock } from '#platform/clock.ts'
import type { Platform } from '#platform/commit.ts'
import { diskStore } from '#platform/files.ts'
import type { Mail } from '#platform/mail/mailer.ts'
import { deliverNext } from '#platform/outbox.ts'
import { composeApp } from '../../apps/server/app.ts'
import { platformOn, putGroupInForce } from '../postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../postgres/harness.ts'
import { openConsultation } from '../postgres/published-consultation.ts'
import { putCase } from '../postgres/put-case.ts'

/**
 * The server and the consultation on which the public address is tried. Anybody reads what was published and nothing else, downloads it, asks until the set second, and
 * leaves an address of which nobody learns anything. The server's clock decides.
 */
export const [GROUP, OTHER, REGION, SOMME] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
export const [ENT, DRAFT, PROCEDURE] = [randomUUID(), randomUUID(), randomUUID()]
export const HOSTILE = '../../\u202exlsx.exe'
export const SCRIPT = '<script>alert(1)</script>'

let [database, app, folder]: [TestDatabase | undefined, FastifyInstance | undefined, string] = [
  undefined,
  undefined,
  '',
]
let reader: Actor = { kind: 'clock' }
let now = Date.parse('2027-02-18T11:00:00.000Z')

/** The next request of a group comes from this body. */
export const readAs = (body: string): void => {
  reader = acting(body)
}
/** Sets the clock of the server. */
export const at = (instant: string): void => {
  now = Date.parse(instant)
}
const clock = new AdjustableClock(() => now)
export const mails: Mail[] = []
export const mailer = {
  send: async (mail: Mail) => {
    mails.push(mail)
  },
  close: () => undefined,
}
export const documents: DossierDocument[] = []
export const acting = (body: string): Actor => ({ kind: 'person', person: body, body, office: 'officer' })

export const server = (): FastifyInstance => app ?? raise()
export const db = (): TestDatabase => database ?? raise()
export const platform = (): Platform => ({ db: db().app, clock, lawHash: LAW_HASH, appVersion: 'test' })
export function raise(): never {
  throw new Error('the server has not started')
}

export const get = (path: string, headers: Record<string, string> = {}) =>
  server().inject({ method: 'GET', url: `/api/public/consultations${path}`, headers })
export const post = (path: string, payload: object, headers: Record<string, string> = {}) =>
  server().inject({ method: 'POST', url: `/api/public/consultations${path}`, payload, headers })
export const inGroup = (body: string, path: string) => {
  readAs(body)
  return server().inject({ method: 'GET', url: `/api/groups/${GROUP}${path}` })
}

async function upload(text: string, name: string): Promise<string> {
  reader = acting(REGION)
  const payload = `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/html\r\n\r\n${text}\r\n--x--\r\n`
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const response = await server().inject({ method: 'POST', url: `/api/groups/${GROUP}/files`, payload, headers })
  expect(response.statusCode, response.body).toBe(201)
  return response.json().sha256
}

export async function deliver(): Promise<void> {
  const handlers = followerLetters({ publicUrl: 'https://achats.test' })
  while (await deliverNext({ db: db().app, clock, mailer }, handlers));
}

export const written = async <T>(query: string): Promise<readonly T[]> => (await db().admin.query(query)).rows as T[]

/** Waits until the confirmation of an address has left and is due no more: it is sent after the answer to its request. */
export const confirmationLeft = (address: string): Promise<void> =>
  expect
    .poll(
      async () => {
        const due = await written<{ email: string }>('select email from follower where letter_at is not null')
        return mails.some(({ to }) => to.address === address) && due.every(({ email }) => email !== address)
      },
      { timeout: 10_000, message: address },
    )
    .toBe(true)

/** Starts it before the tests of a file, and stops it after them. */
export function onPublicSite(): void {
  beforeAll(open)
  afterAll(close)
}

async function open(): Promise<void> {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'unisson-public-'))
  for (const group of [GROUP, OTHER]) await putGroupInForce(platformOn(db().app, '2027-01-12'), group, [REGION, SOMME])
  app = await composeApp({
    context: { platform: platform(), identify: async () => reader },
    admit: async () => undefined,
    files: diskStore(folder),
    outsiders: { mailer, publicUrl: 'https://achats.test', writesPerMinute: 1000 },
    trustProxy: false,
    log: false,
    ready: () => true,
    requestsPerMinute: 100_000,
  })
  for (const [name, text] of [
    ['RC.pdf', 'règlement de la consultation'],
    [HOSTILE, 'un nom qui trompe'],
  ] as const) {
    const bytes = Buffer.from(text)
    documents.push({ kind: 'annex', name, sha256: await upload(text, 'doc.html'), size: bytes.length })
  }
  const ent = { groupId: GROUP, id: ENT, procedure: PROCEDURE, documents, over: { mission: SCRIPT } }
  await putCase(platform(), consultationCase, { ...ent, state: openConsultation(ent) })
  const draft = { groupId: OTHER, id: DRAFT, procedure: PROCEDURE, reference: 'SECRET-01' }
  const { dossier } = openConsultation({ ...draft, over: { title: 'Un projet que personne ne connaît' } })
  const state: Consultation = {
    status: 'draft',
    procedure: PROCEDURE,
    reference: 'SECRET-01',
    dossier,
    documents: [],
  }
  await putCase(platform(), consultationCase, { ...draft, state })
}

async function close(): Promise<void> {
  await app?.close()
  await database?.close()
  await rm(folder, { recursive: true, force: true })
}
