import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { clockedPurchase } from '#modules/need/server/index.ts'
import type { ProcedureAct } from '#modules/procedure/model/procedure-state.ts'
import { frozenPurchase, opening } from '#modules/procedure/testing.ts'
import { diskStore } from '#platform/files.ts'
import { composeApp } from '../../apps/server/app.ts'
import { servedRoutes } from '../../apps/server/served-routes.ts'
import { platformOn, putGroupInForce } from '../postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../postgres/harness.ts'
import { putCase } from '../postgres/put-case.ts'
import { CUT_DAY as DAY } from './cut-scene.ts'

export const CUT_DAY = '2027-02-15'

/** Every address of the group that is read, for the cases of this procedure. */
function pathsOf(
  addresses: readonly string[],
  secrets: Readonly<Record<string, string>>,
  ids: {
    readonly purchase: string
    readonly procedure: string
    readonly interest: string
    readonly contact: string
    readonly file: string
  },
): readonly string[] {
  const words = [...Object.values(secrets), 'mot'].map((word) => `/search?q=${encodeURIComponent(word)}`)
  const processes = servedRoutes.map(({ served }) => `/cases?process=${served.process.name}`)
  const inGroup = addresses.filter((url) => url.startsWith('/api/groups/:groupId'))
  const own = inGroup.flatMap((url) => {
    const path = url.replace('/api/groups/:groupId', '')
    if (!path.includes(':')) return [path]
    return [ids.procedure, ids.purchase, ids.contact, ids.interest].map((id) =>
      path.replace(':sha256', ids.file).replaceAll(/:\w+/g, id),
    )
  })
  return [
    ...new Set([...own, ...words, ...processes, '/journal?limit=200', `/journal?id=${ids.procedure}`]),
    `/journal?id=${ids.purchase}`,
    `/files?sha256=${ids.file}`,
    `/as-of?date=${CUT_DAY}`,
  ]
}

export const [GROUP, REGION, SOMME, OISE] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
export const [ENT, agent, colleague, coordinator, deputy] = Array.from({ length: 5 }, () => randomUUID())
export const SECRETS = {
  title: 'mot-du-titre',
  object: 'mot-de-l-objet',
  text: 'mot-du-contact',
  operator: 'mot-de-l-opérateur',
}
export const WHY = 'mot-de-l-intérêt'

export const acting = (person: string | undefined, body: string): Actor => ({
  kind: 'person',
  person: person ?? '',
  body,
  office: 'officer',
})
export const cut = acting(agent, OISE)
export const ofOise = acting(colleague, OISE)
export const ofRegion = acting(coordinator, REGION)
export const otherOfRegion = acting(deputy, REGION)

let [database, app, folder]: [TestDatabase | undefined, FastifyInstance | undefined, string] = [
  undefined,
  undefined,
  '',
]
let reader: Actor = ofRegion
export const ids = { purchase: ENT ?? '', procedure: '', interest: '', contact: '', file: '' }
const addresses: string[] = []

const server = (): FastifyInstance => app ?? expect.fail('the server has not started')
export const admin = () => {
  if (database === undefined) throw new Error('the database has not started')
  return database.admin
}
export const db = () => {
  if (database === undefined) throw new Error('the database has not started')
  return database.app
}
export const platform = () => platformOn(db(), DAY)

export async function get(as: Actor, path: string) {
  reader = as
  return server().inject({ method: 'GET', url: `/api/groups/${GROUP}${path}` })
}

export async function post(as: Actor, path: string, payload: object, headers: Record<string, string> = {}) {
  reader = as
  const response = await server().inject({ method: 'POST', url: `/api/groups/${GROUP}${path}`, payload, headers })
  return { status: response.statusCode, text: response.body, id: response.json().resource?.id as string }
}

export async function upload(text: string, as: Actor = ofRegion): Promise<string> {
  reader = as
  const payload = `--x\r\ncontent-disposition: form-data; name="file"; filename="note.txt"\r\ncontent-type: text/plain\r\n\r\n${text}\r\n--x--\r\n`
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const response = await server().inject({ method: 'POST', url: `/api/groups/${GROUP}/files`, payload, headers })
  expect(response.statusCode).toBe(201)
  return response.json().sha256
}

export const declaration = (tie: object | null, over: object = {}) => ({
  procedure: ids.procedure,
  of: null,
  occasion: 'procedure',
  knownOn: DAY,
  tie,
  wording: '2025-12-24',
  noticeRead: true,
  paper: null,
  ...over,
})
export const tie = { nature: 'family', text: WHY, operators: [{ name: 'Un éditeur', siren: null }] }

async function start() {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'unisson-cut-'))
  await putGroupInForce(platform(), GROUP, [REGION, SOMME, OISE])
  app = await composeApp({
    context: { platform: platform(), identify: async () => reader },
    admit: async () => undefined,
    files: diskStore(folder),
    trustProxy: false,
    log: false,
    ready: () => true,
    requestsPerMinute: 100_000,
    onRoute: ({ method, url }) => {
      if ([method].flat().includes('GET')) addresses.push(url)
    },
  })
}

async function fill() {
  const [one] = frozenPurchase().parts
  if (one === undefined || ENT === undefined) throw new Error('a part and an identifier')
  const state = frozenPurchase({ title: SECRETS.title, object: SECRETS.object, parts: [{ ...one, body: OISE }] })
  await putCase(platform(), clockedPurchase, { groupId: GROUP, id: ENT, state })
  const { type: _, ...choice } = opening({ purchase: ENT, title: SECRETS.title }) as ProcedureAct & { type: 'open' }
  const appraisals = { coordinatorRules: { accepted: true, reason: 'une région, collectivité territoriale' } }
  const opened = await post(ofRegion, '/procedures', { ...choice, appraisals })
  expect(opened.status, opened.text).toBe(200)
  ids.procedure = opened.id
  ids.file = await upload(SECRETS.text)
  const contact = await post(ofOise, '/contacts', {
    ...{
      purchase: ENT,
      body: OISE,
      operator: { name: SECRETS.operator, siren: null },
      channel: 'mail',
      contactOn: DAY,
    },
    ...{ text: SECRETS.text, files: [ids.file], measures: '', direction: 'received' },
  })
  expect(contact.status, contact.text).toBe(200)
  ids.contact = contact.id
}

/**
 * A group in force with a frozen need, its procedure and a contact on it, served whole: whoever reads is told at each
 * request. Called at the head of a test file.
 */
export function cutScene(): void {
  beforeAll(async () => {
    await start()
    await fill()
  })
  afterAll(async () => {
    await app?.close()
    await database?.close()
    await rm(folder, { recursive: true, force: true })
  })
}

export const paths = () => pathsOf(addresses, SECRETS, ids)
