import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import * as sample from '#modules/committee/web/gallery-sample.ts'
import type { Interest } from '#modules/interest/index.ts'
import { procedureCase } from '#modules/procedure/server/index.ts'
import { launched } from '#modules/procedure/testing.ts'
import { AdjustableClock } from '#platform/clock.ts'
import type { Platform } from '#platform/commit.ts'
import { diskStore } from '#platform/files.ts'
import { extractText } from '#platform/text/index.ts'
import { member } from '#ui/gallery/sample.ts'
import { composeApp } from '../../apps/server/app.ts'
import { servedRoutes } from '../../apps/server/served-routes.ts'
import { platformOn, putGroupInForce } from '../postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../postgres/harness.ts'
import { putCase } from '../postgres/put-case.ts'

/** R1.32, R1.33, S4.1: what a session of the award committee gives, and to whom: over HTTP, with every module beside it. */
const GROUP = '00000000-0000-4000-8000-0000000000cc'
const [REGION, NORD, SOMME] = [member(0).id, member(2).id, member(5).id]
const DAY = '2027-04-15'
const SIGNED = '00000000-0000-4000-8000-00000000c001'
const WAITING = '00000000-0000-4000-8000-00000000c002'
const VOTING = '00000000-0000-4000-8000-00000000c003'
const acting = (person: string, body: string): Actor => ({ kind: 'person', person, body, office: 'officer' })
const secretary = acting('00000000-0000-4000-8000-00000000a001', REGION)
const cut = acting('00000000-0000-4000-8000-00000000a002', REGION)
const other = acting('00000000-0000-4000-8000-00000000a003', SOMME)
/** The buyer of another member, who assists the committee. */
const assistant = acting(sample.person(21), NORD)

let database: TestDatabase
let app: FastifyInstance
let folder: string
let reader: Actor = secretary
let platform: Platform
let now = `${DAY}T07:00:00.000Z`

const servedAs = (name: string) => {
  const found = servedRoutes.find(({ served }) => served.process.name === name)?.served
  if (found === undefined) throw new Error(`no process ${name}`)
  return found
}
beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'unisson-committee-'))
  await putGroupInForce(platformOn(database.app, '2027-01-12'), GROUP, [REGION, NORD, SOMME])
  const clock = new AdjustableClock(() => Date.parse(now))
  platform = { ...platformOn(database.app, DAY), clock }
  const put = (name: string, id: string, state: { readonly status: string }) =>
    putCase(platform, servedAs(name), { groupId: GROUP, id, state })
  const purchase = '00000000-0000-4000-8000-00000000b001'
  await putCase(platform, procedureCase, {
    ...{ groupId: GROUP, id: sample.PROCEDURE, state: { ...launched, purchase } as typeof launched },
  })
  await put('committeeSession', SIGNED, sample.signed)
  await put('committeeSession', WAITING, sample.convened)
  await put('committeeSession', VOTING, sample.voting)
  const declared: Interest = {
    ...{ status: 'declared', person: cut.kind === 'person' ? cut.person : '', name: '', body: REGION },
    ...{ procedure: sample.PROCEDURE, signal: null, standsSince: DAY, substitute: null, declarations: [] },
  }
  await put('interest', '00000000-0000-4000-8000-00000000d001', declared)
  app = await composeApp({
    context: { platform, identify: async () => reader },
    ...{ admit: async () => undefined, files: diskStore(folder), trustProxy: false, log: false, ready: () => true },
    requestsPerMinute: 100_000,
  })
})
afterAll(async () => {
  await app.close()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

const get = (as: Actor, path: string) => {
  reader = as
  return app.inject({ method: 'GET', url: `/api/groups/${GROUP}${path}` })
}
type Told = {
  readonly rule: string
  readonly outcome: string
  readonly basis: readonly object[]
  readonly facts: object
}
/** What an act on the sessions answers: its status, and the findings that stop it. */
async function post(as: Actor, path: string, payload: object, seq = 0) {
  reader = as
  const headers = { 'if-match': `"${seq}"`, 'idempotency-key': crypto.randomUUID() }
  const url = `/api/groups/${GROUP}/committee-sessions${path}`
  const answer = await app.inject({ method: 'POST', url, headers, payload })
  const findings: readonly Told[] = answer.json().findings ?? []
  return { status: answer.statusCode, unmet: findings.filter(({ outcome }) => outcome === 'unmet'), answer }
}
const statuses = async (as: Actor, id: string) => {
  const files = ['convening.pdf', 'session.ics', 'minutes.pdf']
  const answers = await Promise.all(files.map((file) => get(as, `/committee-sessions/${id}/${file}`)))
  return answers.map(({ statusCode }) => statusCode)
}

test('the secretariat, and whoever is called, take the convening, the date and the minutes', async () => {
  for (const actor of [secretary, assistant]) expect(await statuses(actor, SIGNED)).toEqual([200, 200, 200])
  expect(await statuses(secretary, WAITING)).toEqual([200, 200, 404])
  const minutes = await get(secretary, `/committee-sessions/${SIGNED}/minutes.pdf`)
  expect(minutes.headers['cache-control']).toBe('no-store')
  const { text } = await extractText(new Uint8Array(minutes.rawPayload), 'x.pdf')
  expect(text).toContain('Attribuer le marché à Éditeur A.')
  const calendar = await get(assistant, `/committee-sessions/${WAITING}/session.ics`)
  expect(calendar.headers['content-type']).toContain('text/calendar')
  expect(calendar.body).toContain('DTSTART')
})

test('another member learns when it met and on what, and nothing that was said in it', async () => {
  expect(await statuses(other, SIGNED)).toEqual([404, 404, 404])
  const told = (await get(other, `/committee-sessions/${SIGNED}`)).json().state
  expect(told).toMatchObject({ status: 'signed', withheld: true, title: sample.signed.title })
  const pages = [
    `/committee-sessions/${SIGNED}`,
    '/cases?process=committeeSession',
    '/journal?limit=200',
    '/search?q=diteur',
  ]
  for (const page of pages) {
    const { body } = await get(other, page)
    for (const secret of ['Éditeur', 'Membre 1', 'comptable publique']) expect(body).not.toContain(secret)
  }
})

test('R1.33: whoever has an interest in the procedure is given none of it, though it is of the coordinator', async () => {
  expect(await statuses(cut, SIGNED)).toEqual([404, 404, 404])
  const { body } = await get(cut, `/committee-sessions/${SIGNED}`)
  expect(body).not.toContain('Éditeur')
  const { seq } = (await get(secretary, `/committee-sessions/${WAITING}`)).json()
  reader = cut
  const headers = { 'if-match': `"${seq}"`, 'idempotency-key': 'cut-cancels-a-session' }
  const url = `/api/groups/${GROUP}/committee-sessions/${WAITING}/cancel`
  const refused = await app.inject({ method: 'POST', url, headers, payload: { reason: 'x' } })
  expect(refused.statusCode).toBe(409)
  const unmet = refused.json().findings.filter(({ outcome }: { outcome: string }) => outcome === 'unmet')
  expect(unmet.map(({ rule }: { rule: string }) => rule)).toEqual(['interestFree'])
})

describe('what may not be, over HTTP', () => {
  beforeAll(async () => {
    await putCase(platform, servedAs('committee'), { groupId: GROUP, id: sample.COMMITTEE, state: sample.composed })
  })
  afterEach(() => {
    now = `${DAY}T07:00:00.000Z`
  })

  const convening = (day: string) => ({
    ...{ committee: sample.COMMITTEE, procedure: sample.PROCEDURE, agenda: [{ title: 'Attribution', lot: null }] },
    ...{ at: `${day}T08:00:00.000Z`, until: `${day}T10:00:00.000Z`, place: 'Lille', link: '', urgency: null },
  })
  test.each([
    ['T8', '2026-12-15', '2026-12-09', '2026-12-10'],
    ['T9', '2027-01-05', '2026-12-30', '2026-12-31'],
  ])('R1.25, law.md %s: a session of %s is convened on %s, and on %s refused', async (_, day, last, late) => {
    now = `${late}T09:00:00.000Z`
    const refused = await post(secretary, '', convening(day))
    expect(refused).toMatchObject({
      status: 409,
      unmet: [{ rule: 'convenedInTime', facts: { latest: last, clearDays: 5 } }],
    })
    now = `${last}T22:30:00.000Z`
    const granted = await post(secretary, '?dryRun=true', convening(day))
    expect(granted).toMatchObject({ status: 200, unmet: [] })
  })

  test('a session convened four days ahead is refused with its articles', async () => {
    now = '2027-02-13T09:00:00.000Z'
    const { status, unmet } = await post(secretary, '', convening('2027-02-17'))
    expect(status).toBe(409)
    expect(unmet).toMatchObject([
      {
        rule: 'convenedInTime',
        basis: [
          { source: 'policy', article: 'convening' },
          { source: 'usage', article: 'convocation de la CAO' },
          { source: 'usage', article: 'jours francs' },
        ],
        facts: { latest: '2027-02-11', clearDays: 5, today: '2027-02-13' },
      },
    ])
  })

  test('R1.24, R1.27, R1.33, S4.2: a vote by whoever is absent, withdrew, or has no seat is refused with its article', async () => {
    now = `${DAY}T08:21:30.000Z`
    const { seq } = (await get(secretary, `/committee-sessions/${VOTING}`)).json()
    const cast = (person: string) => post(secretary, `/${VOTING}/cast`, { person, choice: 'for' }, seq)
    const quorum = { source: 'CGCT', article: 'L1411-5', paragraph: 'II' }
    const absent = await cast(sample.person(5))
    expect(absent.status).toBe(409)
    expect(absent.unmet).toMatchObject([
      { rule: 'votingVoice', basis: [quorum, { article: 'L1414-3' }, { article: 'late substitute' }] },
      { rule: 'voterPresent', basis: [quorum, { article: 'commission' }] },
    ])
    for (const person of [sample.person(20), sample.person(21)]) {
      expect((await cast(person)).unmet.map(({ rule }) => rule)).toContain('votingVoice')
    }
    const withdrawn = await post(secretary, `/${VOTING}/recuse`, { person: sample.person(2), item: 1 }, seq)
    expect(withdrawn.status).toBe(200)
    const after = withdrawn.answer.json().resource.seq
    const recused = await post(secretary, `/${VOTING}/cast`, { person: sample.person(2), choice: 'for' }, after)
    expect(recused).toMatchObject({
      status: 409,
      unmet: [
        {
          rule: 'voterFree',
          basis: [{ article: '5' }, { source: 'loi-2013-907', article: '2' }, { source: 'CCP', article: 'L2141-10' }],
        },
      ],
    })
  })
})
