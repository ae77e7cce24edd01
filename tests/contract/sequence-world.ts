import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import type { Actor } from '#kernel/actor.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import { LAW_HASH } from '#law/index.ts'
import { AdjustableClock } from '#platform/clock.ts'
import type { Platform } from '#platform/commit.ts'
import { doDueActs } from '#platform/due.ts'
import { diskStore } from '#platform/files.ts'
import { composeApp } from '../../apps/server/app.ts'
import { personsCutFrom } from '../../apps/server/cut.ts'
import { dueSources } from '../../apps/server/modules.ts'
import { putGroupInForce } from '../postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../postgres/harness.ts'
import { type Deposited, depositTexts } from './sequence-file.ts'
import { putNeed } from './sequence-need.ts'

/** The composed server on which sequences of acts are played, each in a group of its own, through public addresses only. */

/** A sequence begins on the day after its need was frozen. */
export const BEGINS = '2027-01-28T08:00:00.000Z'

/** `lead` and `deputy` act for the coordinator, the others for two members. `lead` never has an interest. */
export const PERSONS = ['lead', 'deputy', 'buyer', 'other'] as const
export type Person = (typeof PERSONS)[number]
export const COORDINATING: readonly Person[] = ['lead', 'deputy']

export type Answer = {
  readonly status: number
  readonly text: string
  readonly bytes: Buffer
  readonly type: string
  readonly etag: string
}
type Sent = { readonly payload: object; readonly headers?: Readonly<Record<string, string>> }

/** One group in which one sequence is played. */
export type World = {
  readonly ids: Readonly<Record<'group' | 'purchase' | 'procedure' | 'consultation', string>>
  readonly bodies: Readonly<Record<Person, string>>
  readonly persons: Readonly<Record<Person, string>>
  readonly now: () => IsoInstant
  /** Goes on to an instant; what it entails is done. */
  readonly goTo: (instant: IsoInstant) => Promise<void>
  readonly get: (as: Person, path: string) => Promise<Answer>
  readonly post: (as: Person, path: string, sent: Sent) => Promise<Answer>
  readonly outside: (path: string, sent?: Sent) => Promise<Answer>
  readonly documents: Deposited
  /** Whom each message that waits in the group would not reach. */
  readonly unreached: () => Promise<readonly { readonly topic: string; readonly persons: ReadonlySet<string> }[]>
}

export type Stage = {
  /** Every address of a group that is read. */
  readonly addresses: readonly string[]
  readonly begin: () => Promise<World>
  readonly close: () => Promise<void>
}

/** Says who sends a request, so that two at once may come from two persons. */
const ACTOR = 'test-actor'

type Ground = {
  readonly app: FastifyInstance
  readonly platform: Platform & { readonly clock: AdjustableClock }
  readonly database: TestDatabase
  /** Sends a request of this person. */
  readonly sendAs: (actor: Actor, options: InjectOptions) => Promise<Answer>
}

export async function openStage(): Promise<Stage> {
  const database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'unisson-sequence-'))
  const clock = new AdjustableClock(() => Date.parse(BEGINS))
  const platform = { db: database.app, clock, lawHash: LAW_HASH, appVersion: 'test' }
  const addresses: string[] = []
  const app = await composeApp({
    context: { platform, identify: async ({ headers }) => JSON.parse(String(headers[ACTOR])) },
    admit: async () => undefined,
    presence: { demo: false, of: async () => ({ account: null, groups: [], persons: [] }) },
    files: diskStore(folder),
    outsiders: {
      mailer: { send: async () => undefined, close: () => undefined },
      publicUrl: 'http://localhost',
      writesPerMinute: 1_000_000,
    },
    trustProxy: false,
    log: false,
    ready: () => true,
    requestsPerMinute: 1_000_000,
    onRoute: ({ method, url }) => {
      if ([method].flat().includes('GET') && url.startsWith('/api/groups/:groupId')) addresses.push(url)
    },
  })
  const sendAs: Ground['sendAs'] = (actor, options) =>
    answered(app, { ...options, headers: { ...options.headers, [ACTOR]: JSON.stringify(actor) } })
  return {
    addresses,
    begin: () => begin({ app, platform, database, sendAs }),
    close: async () => {
      await app.close()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A new group in force, whose need is frozen: nothing is consulted yet. */
async function begin(ground: Ground): Promise<World> {
  const { platform, app } = ground
  const { clock } = platform
  const ids = { group: randomUUID(), purchase: randomUUID(), procedure: randomUUID(), consultation: randomUUID() }
  const [region, somme, oise] = [randomUUID(), randomUUID(), randomUUID()]
  const bodies = { lead: region, deputy: region, buyer: somme, other: oise }
  const persons = { lead: randomUUID(), deputy: randomUUID(), buyer: randomUUID(), other: randomUUID() }
  clock.beginAt(BEGINS, ids.group)
  await putGroupInForce(platform, ids.group, [region, somme, oise])
  await putNeed(platform, { ids, bodies })
  const sendAs = (as: Person, path: string, over: Omit<InjectOptions, 'url'>) => {
    const actor: Actor = { kind: 'person', person: persons[as], body: bodies[as], office: 'officer' }
    return ground.sendAs(actor, { ...over, url: `/api/groups/${ids.group}${path}` })
  }
  const post: World['post'] = (as, path, { payload, headers = {} }) =>
    sendAs(as, path, { method: 'POST', payload, headers })
  const now = () => clock.now(ids.group)
  return {
    ids,
    bodies,
    persons,
    now,
    goTo: async (instant) => {
      if (instant > now()) clock.goTo(instant, ids.group)
      await doDueActs(platform, ids.group, dueSources)
    },
    get: (as, path) => sendAs(as, path, { method: 'GET' }),
    post,
    outside: (path, sent) =>
      answered(app, { url: `/api/public${path}`, ...(sent === undefined ? {} : { method: 'POST', ...sent }) }),
    documents: await depositTexts(async (name, text) => {
      const payload = `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n${text}\r\n--x--\r\n`
      const headers = { 'content-type': 'multipart/form-data; boundary=x' }
      const stored = await sendAs('lead', '/files', { method: 'POST', payload, headers })
      if (stored.status !== 201) throw new Error(`not deposited: ${stored.text}`)
      return JSON.parse(stored.text).sha256
    }),
    unreached: () => unreachedIn(ground, ids.group),
  }
}

async function unreachedIn({ database, platform }: Ground, groupId: string) {
  const { rows } = await database.admin.query(
    'select case_file, seq, topic, payload from outbox where group_id = $1 order by id',
    [groupId],
  )
  return Promise.all(
    rows.map(async ({ case_file: caseFile, seq, topic, payload }) => {
      const message = { groupId, caseFile, seq: Number(seq), payload }
      return { topic, persons: await platform.db.transaction(groupId, (tx) => personsCutFrom(tx, message)) }
    }),
  )
}

async function answered(app: FastifyInstance, options: InjectOptions): Promise<Answer> {
  const { statusCode, body, rawPayload, headers } = await app.inject(options)
  return {
    status: statusCode,
    text: body,
    bytes: rawPayload,
    type: String(headers['content-type'] ?? ''),
    etag: String(headers.etag ?? ''),
  }
}
