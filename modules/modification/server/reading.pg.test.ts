import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reader } from '#kernel/reader.ts'
import { awardCase } from '#modules/award/server/index.ts'
import * as A from '#modules/award/testing.ts'
import { ceilingCase } from '#modules/ceiling/server/index.ts'
import { sessionCase } from '#modules/committee/server/index.ts'
import * as C from '#modules/committee/testing.ts'
import { contractCase } from '#modules/contract/server/index.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import { commit } from '#platform/commit.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { createServer } from '#platform/http/server.ts'
import type { AnyServed } from '#platform/served.ts'
import { platformOn, putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import { putCase } from '../../../tests/postgres/put-case.ts'
import type { Act } from '../model/state.ts'
import * as T from '../testing.ts'
import { modificationCase } from './case.ts'
import { serveModifications } from './modification-routes.ts'

/** A contract that was awarded here, whose modification goes to the committee of the group: what each reads of it, and what the minutes prove. */

const [GROUP, REGION, SOMME, CONTRACT, PROCEDURE, SESSION, ID] = [1, 2, 3, 4, 5, 6, 7].map(() => randomUUID()) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]
const million = 100_000_000
const served = modificationCase({
  ceilings: ceilingCase({ orderedOn: async () => [], awardedFor: async () => null }),
})
let database: TestDatabase

const on = (day = T.TODAY) => platformOn(database.app, day)
const doing = (act: object, body = REGION) =>
  commit(on(), served, { groupId: GROUP, id: ID, act: act as Act, actor: representativeOf(body) })
const putSession = (status: 'closed' | 'signed') => {
  const { votes: _votes, ...held } = C.closed
  const vote = {
    ...{
      number: 1,
      item: 1,
      proposal: { kind: 'opinion', text: 'Avis favorable.' },
      reasons: 'besoin avéré',
      votes: [],
    },
    ...{ openedAt: '2027-08-30T08:10:00.000Z', closedAt: '2027-08-30T08:20:00.000Z', cast: [], effect: 'opinion' },
    ...{ for: 4, against: 0, abstained: 0, result: 'adopted', casting: false, discarded: [] },
    ...{ quorum: held.quorum, atEnd: held.quorum },
  }
  const amendment = { contract: '2027-ENT-01', base: 4 * million, earlier: 0, added: 205_000_00 }
  const signed = { signedAt: '2027-08-30T10:00:00.000Z', signedBy: 'chair', file: T.MINUTES }
  const state = {
    ...held,
    procedure: PROCEDURE,
    amendment,
    votes: [vote],
    ...(status === 'signed' ? signed : {}),
    status,
  }
  const sessions = sessionCase(async () => ({ candidates: null, analyses: [], awarded: [], again: [] }))
  return putCase(on(), sessions as AnyServed, { groupId: GROUP, id: SESSION, state: state as never })
}

type Who = Partial<Pick<Reader, 'guest' | 'cutFrom'>>
async function read(paths: readonly string[], who: Who = {}) {
  const app = await createServer({ trustProxy: false, log: false, requestsPerMinute: 1_000 })
  const reader = { guest: false, cutFrom: [], coordinates: false, body: SOMME, ...who }
  const context = { platform: on(), identify: async () => representativeOf(SOMME), readerOf: async () => reader }
  serveModifications(app, context as unknown as HttpContext)
  const answers = await Promise.all(paths.map((path) => app.inject(`/api/groups/${GROUP}/${path}`)))
  await app.close()
  return answers
}
const ALL = [`contracts/${CONTRACT}/modifying`, `modifications/${ID}/file`]
const LETTERS = [`modifications/${ID}/notification.pdf`, `modifications/${ID}/members.pdf`]

beforeAll(async () => {
  database = await testDatabase()
  await putGroupInForce(platformOn(database.app, '2027-01-12'), GROUP, [REGION, SOMME])
  await putCase(on(), contractCase, {
    ...{ groupId: GROUP, id: CONTRACT },
    state: {
      ...{ status: 'running', title: 'ENT', object: 'Un ENT', lots: [], reference: '2027-ENT-01' },
      ...{ awardBegunOn: '2027-02-01', identifiedBuyers: [REGION, SOMME], notifiedOn: '2027-07-05' },
      ...{ endsOn: T.END, orders: [], originals: [] },
    } as never,
  })
  const awarded = { consultation: randomUUID(), procedure: PROCEDURE, contract: CONTRACT, amount: 4 * million }
  await putCase(on(), awardCase(Object.create(null)) as AnyServed, {
    ...{ groupId: GROUP, id: randomUUID(), state: { ...A.notified(), ...awarded } as never },
  })
  await putSession('closed')
  expect((await doing(T.tell({ contract: CONTRACT, body: SOMME }), SOMME)).kind).toBe('granted')
}, 60_000)
afterAll(() => database.close())

test('R6.02 : ce qui reste sous les limites se lit du marché attribué ici, par tout membre', async () => {
  const [modifying] = await read(ALL)
  expect(modifying?.json()).toMatchObject({
    ...{ initial: 4 * million, base: 4 * million, formalised: true, works: false, here: true, adjusted: false },
    ...{ maximum: null, endsOn: T.END, buyers: [REGION, SOMME], added: 0 },
    meter: { threshold: 216_000_00, points: 1_000, most: 215_999_99, used: 0, left: 215_999_99, half: 2 * million },
  })
})

test('R1.31, R6.06 : l’avis attend le procès-verbal signé, sur ce total même, et ouvre la signature', async () => {
  expect((await doing(T.draft({ amount: 205_000_00 }))).kind).toBe('granted')
  const [, due] = await read(ALL)
  expect(due?.json()).toMatchObject({
    ...{ opinionDue: true, total: 205_000_00, controlled: true },
    sessions: [{ id: SESSION, total: 205_000_00, signed: false }],
  })
  const record = { type: 'recordOpinion', session: SESSION, elsewhere: null }
  expect((await doing(record)).kind).toBe('refused')
  await putSession('signed')
  expect((await doing(record)).kind).toBe('granted')
  const [, given] = await read(ALL)
  expect(given?.json()).toMatchObject({ opinionDue: true, sessions: [{ id: SESSION, signed: true }] })
})

test('S3.18 : les lettres se lisent une fois la modification signée, et pas avant', async () => {
  expect((await read(LETTERS)).map(({ statusCode }) => statusCode)).toEqual([404, 404])
  const state = { ...T.acknowledged, contract: CONTRACT, body: SOMME, procedure: PROCEDURE, amount: 205_000_00 }
  await putCase(on(), served as AnyServed, { groupId: GROUP, id: ID, state: state as never })
  const letters = await read(LETTERS)
  expect(letters.map(({ statusCode, headers }) => [statusCode, headers['content-type']])).toEqual([
    [200, 'application/pdf'],
    [200, 'application/pdf'],
  ])
  expect(letters.every(({ rawPayload }) => rawPayload.subarray(0, 5).toString() === '%PDF-')).toBe(true)
})

test('S5.10, R1.33 : qui est seulement associé aux travaux, ou a un intérêt dans la procédure, ne lit rien', async () => {
  const none = [404, 404, 404, 404]
  const statuses = async (who: Who) => (await read([...ALL, ...LETTERS], who)).map(({ statusCode }) => statusCode)
  expect(await statuses({})).toEqual([200, 200, 200, 200])
  expect(await statuses({ guest: true })).toEqual(none)
  expect(await statuses({ cutFrom: [PROCEDURE] })).toEqual(none)
})
