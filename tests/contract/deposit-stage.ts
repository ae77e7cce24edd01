import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, vi } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { LAW_HASH } from '#law/index.ts'
import { consultationCase } from '#modules/consultation/server/index.ts'
import type { NamedKeyholder } from '#modules/key-set/testing.ts'
import type { Ports } from '#modules/submission/server/index.ts'
import { AdjustableClock } from '#platform/clock.ts'
import type { Platform } from '#platform/commit.ts'
import { diskStore, type FileStore } from '#platform/files.ts'
import type { KnownKeys } from '#platform/http/log-routes.ts'
import type { ServerOptions } from '#platform/http/server.ts'
import type { Mail } from '#platform/mail/mailer.ts'
import { localKeeping } from '#platform/time-keeper/keeping.ts'
import { signerWith } from '#platform/transparency/log-key.ts'
import { NOTE_KEY, type Signer } from '#transparency/note.ts'
import type { KeySet } from '#vault/key-set.ts'
import type { SealedPart } from '#vault/sealing.ts'
import { composeApp } from '../../apps/server/app.ts'
import { platformOn, putGroupInForce } from '../postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../postgres/harness.ts'
import { DEADLINE, openConsultation } from '../postgres/published-consultation.ts'
import { putCase } from '../postgres/put-case.ts'
import { putKeySet, someKeys } from './published-key-set.ts'

import { type Sealed, sealedFor } from './sealed-deposit.ts'

export { type Sealed, sealedFor, source } from './sealed-deposit.ts'

/** The server on which deposits are tried, with a consultation that takes them and the keys that they are sealed to. */
export type Stage = {
  readonly database: TestDatabase
  readonly app: FastifyInstance
  readonly platform: Platform
  readonly url: string
  readonly group: string
  readonly consultation: string
  readonly other: string
  readonly dossier: string
  readonly keySet: KeySet
  /** The keys of the keyholders, in their order. */
  readonly identities: readonly string[]
  /** The spare key of the server's part; `null` where nobody keeps one. */
  readonly spare: string | null
  readonly mails: Mail[]
  readonly signer: Signer
  /** How far the opening is: the tests move it. */
  readonly session: { closed: boolean; opened: boolean }
  readonly folder: string
  /** Sets the clock of the server. */
  readonly at: (instant: string | number) => void
  readonly readAs: (actor: Actor) => void
  readonly close: () => Promise<void>
}

/** What whoever deposits knows of a server, whatever runs it. */
export type Tendering = Pick<Stage, 'url' | 'consultation' | 'dossier' | 'keySet'> & {
  readonly mails: readonly { readonly to: { readonly address: string }; readonly letter: { readonly text: string } }[]
}

export const [REGION, SOMME] = [randomUUID(), randomUUID()]
export const person = (body: string, office: 'officer' | 'representative' | 'reader' = 'officer'): Actor => ({
  ...{ kind: 'person', person: body, body, office },
})
export const COMPANY = { name: 'Coopérative Exemple', identifier: { scheme: 'siret', value: '73282932000074' } }

type Over = {
  readonly store?: (folder: string) => FileStore
  readonly onRoute?: ServerOptions['onRoute']
  /** Puts the key set of these keyholders into the register, and asks the opening itself how far it is. */
  readonly held?: readonly NamedKeyholder[]
  /** Whoever keeps the spare key of the server's part. */
  readonly escrow?: NamedKeyholder
  /** Signs the log, which the test keeps up itself: receipts are then to be had. */
  readonly log?: Signer
  /** The authorities whose certificates are trusted on signed files. */
  readonly trustAnchors?: readonly Uint8Array[]
}

export async function onStage(over: Over = {}): Promise<Stage> {
  const database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'unisson-deposit-'))
  const [group, consultation, other] = [randomUUID(), randomUUID(), randomUUID()]
  const { clock, at } = movedClock()
  const keeping = localKeeping(join(folder, 'time-keys'))
  const platform: Platform = { db: database.app, clock, lawHash: LAW_HASH, appVersion: 'test', keeping }
  const dossier = await putConsultations(platform, database, group, [consultation, other])
  const time = await keeping.time.recipientFor(group, consultation)
  const { keySet, identities, spare } = await someKeys(consultation, time, over.escrow !== undefined)
  if (over.held !== undefined) await putKeySet(platform, group, keySet, over.held, over.escrow)
  const session = { closed: false, opened: false, ended: false }
  const asked: Ports = {
    keySetOf: async (_tx, _group, id, version = 1) => (version === 1 ? { ...keySet, consultation: id } : null),
    sessionOf: async () => ({ ...session }),
    copiesCalled: async () => [],
    attestationOf: async () => null,
    outagesBetween: async () => [],
    outagesEntered: async () => [],
  }
  const signer = await signerWith('achats.test/receipts', NOTE_KEY, generateKeyPairSync('ed25519').privateKey)
  const mails: Mail[] = []
  let reader: Actor = { kind: 'clock' }
  const app = await composeApp({
    context: { platform, identify: async () => reader },
    admit: async () => undefined,
    files: over.store?.(folder) ?? diskStore(folder),
    outsiders: {
      mailer: { send: async (mail) => void mails.push(mail), close: () => undefined },
      publicUrl: 'http://achats.test',
      writesPerMinute: 100_000,
    },
    deposits: {
      signer: async () => signer,
      uncertainty: () => 20,
      writesPerMinute: 100_000,
      ...(over.held === undefined ? { ports: asked } : {}),
    },
    ...given(over),
    ...{ trustProxy: false, log: false, ready: () => true, requestsPerMinute: 1_000_000 },
  })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    ...{ database, app, platform, url, group, consultation, other, dossier },
    ...{ keySet, identities, spare, mails, signer, session, folder, at },
    readAs: (actor) => {
      reader = actor
    },
    close: async () => {
      await app.close()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Sets the stage before the tests of a file, and strikes it after the last of them. */
export function staged(set: (stage: Stage) => unknown): void {
  let stage: Stage | undefined
  beforeAll(async () => {
    stage = await onStage()
    await set(stage)
  }, 120_000)
  afterAll(() => stage?.close())
}

/** What a test asks of the server besides. */
const given = ({ log, onRoute, trustAnchors }: Over) => ({
  ...(trustAnchors === undefined ? {} : { trustAnchors }),
  ...(log === undefined ? {} : { watched: watchedBy(log) }),
  ...(onRoute === undefined ? {} : { onRoute }),
})

/** The group, and its consultations that take tenders. @returns the hash of their file */
async function putConsultations(
  platform: Platform,
  database: TestDatabase,
  group: string,
  ids: readonly string[],
): Promise<string> {
  await putGroupInForce(platformOn(database.app, '2027-01-12'), group, [REGION, SOMME])
  for (const id of ids) {
    const given = { groupId: group, id, procedure: randomUUID(), reference: id.slice(0, 8) }
    await putCase(platform, consultationCase, { groupId: group, id, state: openConsultation(given) })
  }
  return openConsultation({ groupId: group, id: '', procedure: '' }).versions[0]?.manifest ?? ''
}

const watchedBy = ({ key }: Signer): KnownKeys => ({ key: async () => key, witnesses: async () => [] })

/** A clock that runs from where it is set, or stands still where it is set to a number. */
function movedClock() {
  let now = Date.parse('2027-03-08T09:00:00.000Z')
  let moved = performance.now()
  let runs = true
  return {
    clock: new AdjustableClock(() => now + (runs ? performance.now() - moved : 0)),
    at: (instant: string | number) => {
      now = typeof instant === 'number' ? instant : Date.parse(instant)
      moved = performance.now()
      runs = typeof instant !== 'number'
    },
  }
}

/** Somebody who came in by the link of its letter. */
export type Operator = { readonly cookie: string; readonly account: string }

export const baseOf = ({ url, consultation }: Pick<Stage, 'url' | 'consultation'>, at = consultation): string =>
  `${url}/api/public/consultations/${at}`
const json = (cookie = '') => ({ 'content-type': 'application/json', ...(cookie === '' ? {} : { cookie }) })

export async function comeIn(
  stage: Tendering,
  email: string,
  {
    company = COMPANY,
    consultation = stage.consultation,
    language = 'fr',
  }: { company?: object; consultation?: string; language?: 'fr' | 'en' } = {},
): Promise<Operator> {
  const base = baseOf(stage, consultation)
  const before = stage.mails.length
  const asked = await fetch(`${base}/operators`, {
    ...{ method: 'POST', headers: json(), body: JSON.stringify({ email, company, language }) },
  })
  expect(asked.status, await asked.text()).toBe(202)
  const token = await linkTo(stage, email, before)
  const entered = await fetch(`${base}/operators/confirm`, {
    ...{ method: 'POST', headers: json(), body: JSON.stringify({ token }) },
  })
  const { account } = (await entered.json()) as { account: string }
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  expect(cookie).toMatch(/^unisson_operator=/)
  return { cookie, account }
}

/** The last link that was sent to it; another letter may have come after it. */
export async function linkTo(stage: Tendering, email: string, after = 0): Promise<string> {
  const found = () =>
    stage.mails
      .slice(after)
      .flatMap(({ to, letter }) => (to.address === email ? (letter.text.match(/\/depot\/\S+#(\S+)/)?.[1] ?? []) : []))
      .at(-1)
  return vi.waitFor(() => found() ?? raise(`no letter has come to ${email}`), { timeout: 10_000 })
}

export const begin = (stage: Tendering, { cookie }: Operator, id: string, over: object = {}): Promise<Response> =>
  fetch(`${baseOf(stage)}/deposits`, {
    ...{ method: 'POST', headers: json(cookie) },
    body: JSON.stringify({ id, dossier: stage.dossier, keySet: 1, copy: false, replaces: true, ...over }),
  })

export const put = (
  stage: Tendering,
  { cookie }: Operator,
  deposit: string,
  { sha256, bytes }: Pick<SealedPart, 'sha256' | 'bytes'>,
): Promise<Response> =>
  fetch(`${baseOf(stage)}/deposits/${deposit}/parts/${sha256}`, {
    method: 'PUT',
    headers: {
      ...{ 'content-type': 'application/octet-stream', cookie },
      'content-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    },
    body: bytes,
  })

export const hand = (
  stage: Tendering,
  { cookie }: Operator,
  deposit: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Response> =>
  fetch(`${baseOf(stage)}/deposits/${deposit}/commit`, { method: 'POST', headers: json(cookie), body: bytes })

export const ask = (stage: Tendering, { cookie }: Operator, path: string, body?: object): Promise<Response> =>
  fetch(`${baseOf(stage)}/${path}`, {
    ...(body === undefined
      ? { headers: { cookie } }
      : { method: 'POST', headers: json(cookie), body: JSON.stringify(body) }),
  })

/** Begins, sends and hands in. */
export async function deposit(
  stage: Tendering,
  operator: Operator,
  over: Parameters<typeof sealedFor>[1] & { readonly begin?: object } = {},
): Promise<Sealed & { readonly answer: Response }> {
  const sealed = await sealedFor(stage, over)
  const begun = await begin(stage, operator, sealed.id, over.begin)
  expect(begun.status, await begun.text()).toBe(201)
  for (const part of sealed.parts) expect((await put(stage, operator, sealed.id, part)).status).toBe(201)
  return { ...sealed, answer: await hand(stage, operator, sealed.id, sealed.bytes) }
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')
/** So many milliseconds after the deadline; less than nothing is before. */
export const around = (milliseconds: number): number => Date.parse(DEADLINE) + milliseconds

function raise(why: string): never {
  throw new Error(why)
}

/** What one deposit may bring: its megabytes, an eighth more for sealing, and the lists. */
export async function limitOf(stage: Tendering): Promise<number> {
  const shown = (await (await fetch(baseOf(stage))).json()) as {
    consultation: { files: { megabytesPerTender: number } }
  }
  return Math.ceil((shown.consultation.files.megabytesPerTender * 1024 ** 2 * 9) / 8) + 6 * 128 * 1024 ** 2
}
