import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { consultationCase } from '#modules/consultation/server/index.ts'
import { standingOf } from '#modules/convention/server/index.ts'
import { interestCase } from '#modules/interest/server/index.ts'
import type { KeySets } from '#modules/key-set/index.ts'
import { organisationCases } from '#modules/organisation/server/index.ts'
import { registration } from '#modules/organisation/testing.ts'
import { AdjustableClock } from '#platform/clock.ts'
import type { Platform } from '#platform/commit.ts'
import { diskStore } from '#platform/files.ts'
import { localKeeping } from '#platform/time-keeper/keeping.ts'
import { type KeyPair, makeKeyPair } from '#vault/age.ts'
import { answerTo } from '#vault/challenge.ts'
import { composeApp } from '../../apps/server/app.ts'
import { platformOn, putGroupInForce } from '../postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../postgres/harness.ts'
import { openConsultation } from '../postgres/published-consultation.ts'
import { putCase } from '../postgres/put-case.ts'

/** A group of four members, two published consultations, and a person of each member who is to hold a key. */

export const GROUP = randomUUID()
export const [REGION, SOMME, OISE, NORD] = Array.from({ length: 4 }, () => randomUUID()) as [
  string,
  string,
  string,
  string,
]
export const [FIRST, SECOND, PROCEDURE] = [randomUUID(), randomUUID(), randomUUID()]
export const DAY = '2027-02-18'

type Person = Extract<Actor, { kind: 'person' }>
const agent = (body: string): Person => ({ kind: 'person', person: randomUUID(), body, office: 'officer' })
export const [ofRegion, ofSomme, ofOise, ofNord] = [REGION, SOMME, OISE, NORD].map(agent) as [
  Person,
  Person,
  Person,
  Person,
]
export const coordinator = agent(REGION)
const EVERYBODY = [ofRegion, ofSomme, ofOise, ofNord, coordinator]
export const named = ({ person, body }: Person) => ({ person, body })

let [database, app, folder]: [TestDatabase | undefined, FastifyInstance | undefined, string] = [
  undefined,
  undefined,
  '',
]
let reader: Person = coordinator
export const clock = new AdjustableClock(() => Date.parse(`${DAY}T11:00:00Z`))

export const db = () => database ?? expect.fail('the database has not started')
export const timeKeys = () => join(folder, 'time-keys')
export const platform = (): Platform => ({
  ...platformOn(db().app, DAY),
  clock,
  keeping: localKeeping(timeKeys()),
})

beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'unisson-keys-'))
  await putGroupInForce(platform(), GROUP, [REGION, SOMME, OISE, NORD])
  const { body } = organisationCases(standingOf)
  for (const [index, id] of [REGION, SOMME, OISE, NORD].entries()) {
    const { type: _t, representative: _r, ...identity } = registration({ name: `Membre ${index}`, siret: null })
    const offices = EVERYBODY.filter((each) => each.body === id).map(({ person }, at) => ({
      number: at + 1,
      person: { id: person, civility: null, name: `Agent ${at + 1} du membre ${index}` },
      title: 'Agent',
      delegation: null,
      office: 'officer',
      from: '2021-07-01',
      until: null,
      givenBy: null,
      endedBy: null,
    }))
    const state = { ...identity, status: 'registered', offices }
    await putCase(platform(), body, { groupId: GROUP, id, state })
  }
  for (const [id, reference] of [
    [FIRST, '2027-ENT-01'],
    [SECOND, '2027-ENT-02'],
  ] as const) {
    const state = openConsultation({
      groupId: GROUP,
      id,
      procedure: id === FIRST ? PROCEDURE : randomUUID(),
      reference,
    })
    await putCase(platform(), consultationCase, { groupId: GROUP, id, state })
  }
  app = await composeApp({
    context: { platform: platform(), identify: async () => reader },
    admit: async () => undefined,
    files: diskStore(folder),
    trustProxy: false,
    log: false,
    ready: () => true,
    requestsPerMinute: 100_000,
  })
})
afterAll(async () => {
  await app?.close()
  await database?.close()
  await rm(folder, { recursive: true })
})

export async function ask(
  as: Person,
  method: 'GET' | 'POST',
  path: string,
  payload?: object,
  headers: Record<string, string> = {},
) {
  reader = as
  const url = path.startsWith('/api') ? path : `/api/groups/${GROUP}${path}`
  const response = await (app ?? expect.fail('no server')).inject({
    method,
    url,
    headers,
    ...(payload === undefined ? {} : { payload }),
  })
  return { status: response.statusCode, headers: response.headers, text: response.body, json: () => response.json() }
}

type Answer = Awaited<ReturnType<typeof ask>>
/** The rules that a refusal rests on. */
export const unmetIn = (answer: Answer): readonly string[] =>
  (answer.json().findings ?? [])
    .filter(({ outcome }: { outcome: string }) => outcome === 'unmet')
    .map(({ rule }: { rule: string }) => rule)

/** Does an act on the case as it stands, or as it stood at the version that is given. */
export async function act(as: Person, id: string, type: string, payload: object = {}, seq?: string) {
  return ask(as, 'POST', `/key-sets/${id}/${type}`, payload, { 'if-match': seq ?? (await versionOf(id)) })
}

export const versionOf = async (id: string): Promise<string> =>
  String((await ask(coordinator, 'GET', `/key-sets/${id}`)).headers.etag)

/** An interest that this person has declared in the procedure of the first consultation. */
export async function declareInterest({ person, body }: Person): Promise<void> {
  const state = {
    status: 'declared',
    procedure: PROCEDURE,
    person,
    body,
    standsSince: DAY,
    declarations: [],
    substitute: null,
  }
  await putCase(
    platform(),
    interestCase(async () => []),
    { groupId: GROUP, id: randomUUID(), state },
  )
}

export async function name(consultation: string, over: object = {}): Promise<string> {
  const keyholders = [ofRegion, ofSomme, ofOise].map(named)
  const payload = { consultation, threshold: 2, keyholders, escrow: named(ofNord), ...over }
  const answer = await ask(coordinator, 'POST', '/key-sets', payload)
  expect(answer.status, answer.text).toBe(200)
  return answer.json().resource.id
}

export async function stateOf(id: string): Promise<Exclude<KeySets, { status: 'none' }>> {
  return (await ask(coordinator, 'GET', `/key-sets/${id}`)).json().state
}

/** The answer of this person to a challenge for an act, opened with this key. */
export async function prove(as: Person, id: string, type: 'giveKey' | 'rehearse', key: KeyPair): Promise<string> {
  const asked = { act: type, ...(type === 'giveKey' ? { recipient: key.recipient } : {}) }
  const given = await ask(as, 'POST', `/key-sets/${id}/challenge`, asked)
  expect(given.status, given.text).toBe(200)
  const { sealed, ...expected } = given.json()
  const answered = await answerTo(sealed, key.identity, expected)
  if (!('answer' in answered)) throw new Error(`not answered: ${answered.refused}`)
  return answered.answer
}

export async function give(as: Person, id: string, key?: KeyPair): Promise<KeyPair> {
  const own = key ?? (await makeKeyPair())
  const proof = await prove(as, id, 'giveKey', own)
  const answer = await act(as, id, 'giveKey', { recipient: own.recipient, proof })
  expect(answer.status, answer.text).toBe(200)
  return own
}
