import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LAW_HASH } from '#law/index.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import { clockedPurchase, purchaseOf } from '#modules/need/server/index.ts'
import { procedureCase, procedureOf } from '#modules/procedure/server/index.ts'
import { frozenPurchase, opening } from '#modules/procedure/testing.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { commit, type Platform } from '#platform/commit.ts'
import { doDueActs } from '#platform/due.ts'
import { entriesSince } from '#platform/journal/read.ts'
import { putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import { putCase } from '../../../tests/postgres/put-case.ts'
import { consultation } from '../model/consultation.ts'
import type { ConsultationAct, ConsultationEvent } from '../model/consultation-state.ts'
import { change, documents, dossier, notice } from '../testing.ts'
import { consultationCase, consultationOf, due, noticeDocuments, noticedConsultation, tasks } from './index.ts'

const [GROUP, REGION, SOMME, ENT] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const [PROCEDURE, CASE, OTHER] = [randomUUID(), randomUUID(), randomUUID()]
let database: TestDatabase
let platform: Platform
const clock = new AdjustableClock(() => Date.parse('2027-01-12T11:00:00.000Z'))

/** The bodies of this test are not registered: a person says whose rules apply. */
const AS_THE_REGION = { accepted: true, reason: 'le coordonnateur est une région' }

beforeAll(async () => {
  database = await testDatabase()
  platform = { db: database.app, clock, lawHash: LAW_HASH, appVersion: 'test' }
  await putGroupInForce(platform, GROUP, [REGION, SOMME])
  const [one, other] = frozenPurchase().parts
  if (one === undefined || other === undefined) throw new Error('two parts')
  const parts = [
    { ...one, body: REGION },
    { ...other, body: SOMME },
  ]
  const state = frozenPurchase({ parts })
  await putCase(platform, clockedPurchase, { groupId: GROUP, id: ENT, state })
  clock.goTo('2027-01-28T11:00:00.000Z', GROUP)
  const opened = await commit(platform, procedureCase, {
    groupId: GROUP,
    id: PROCEDURE,
    act: { ...opening(), purchase: ENT, appraisals: { coordinatorRules: AS_THE_REGION } },
    actor: representativeOf(REGION),
  })
  expect(opened.kind, JSON.stringify(opened)).toBe('granted')
})
afterAll(() => database.close())

const file = (over: Parameters<typeof dossier>[0] = {}) => ({
  dossier: dossier({
    object: frozenPurchase().object,
    invoicing: [REGION, SOMME].map((body) => ({ body, address: '1 place du Lavoir, Lille', service: '' })),
    ...over,
  }),
  documents: documents(),
})

const doAct = (id: string, act: ConsultationAct, by = REGION) =>
  commit(platform, consultationCase, { groupId: GROUP, id, act, actor: representativeOf(by) })
const outcome = async (id: string, act: ConsultationAct, by = REGION) => (await doAct(id, act, by)).kind
type Tx = Parameters<Parameters<typeof database.app.transaction>[1]>[0]
const read = <T>(question: (tx: Tx) => Promise<T>) => database.app.transaction(GROUP, question)

type Stored = {
  readonly status: string
  readonly deadline: unknown
  readonly public: { readonly status: string } | null
}
const stored = (id: string) =>
  read(async (tx) => {
    const { rows } = await sql<Stored>`
      select status, deadline, public from consultation where group_id = ${GROUP} and id = ${id}`.execute(tx)
    return rows[0]
  })
/** The one of the two that was granted. */
async function theCase(): Promise<string> {
  return (await stored(CASE)) === undefined ? OTHER : CASE
}

const drafting = (): ConsultationAct => ({ type: 'draft', procedure: PROCEDURE, reference: '2027-ENT-01', ...file() })

test('S3.6 : un seul dossier par procédure, même ouvert deux fois au même instant ; un autre membre n’en ouvre pas', async () => {
  expect(await outcome(OTHER, drafting(), SOMME)).toBe('refused')
  const twice = await Promise.all([CASE, OTHER].map((id) => outcome(id, drafting())))
  expect(twice.sort()).toEqual(['granted', 'refused'])
})

test('le dossier se valide, l’avis part et lance la procédure et le besoin', async () => {
  const id = await theCase()
  expect(await outcome(id, { type: 'validate' })).toBe('granted')
  clock.goTo('2027-02-08T09:00:00.000Z', GROUP)
  expect(await outcome(id, notice({ deadline: { date: '2027-03-10', time: '12:00' } }))).toBe('refused')
  const [one, other] = await Promise.all([outcome(id, notice()), outcome(id, notice())])
  expect([one, other].sort()).toEqual(['granted', 'refused'])
  const procedure = await read((tx) => procedureOf(tx, GROUP, PROCEDURE))
  expect(procedure).toMatchObject({ status: 'launched', noticeSentOn: '2027-02-08', lawDate: '2027-02-08' })
  expect((await read((tx) => purchaseOf(tx, GROUP, ENT)))?.status).toBe('launched')
})

test('R2.16 : publiée après l’avis européen ; le public ne lit rien avant', async () => {
  const id = await theCase()
  expect(await outcome(id, { type: 'publish' })).toBe('refused')
  expect((await stored(id))?.public).toBeNull()
  clock.goTo('2027-02-08T15:00:00.000Z', GROUP)
  const received = { date: '2027-02-08', time: '15:00' }
  expect(await outcome(id, { type: 'recordReceipt', received, reference: '2027-041234' })).toBe('granted')
  expect(await outcome(id, { type: 'publish' })).toBe('refused')
  clock.goTo('2027-02-10T14:00:00.000Z', GROUP)
  expect(await outcome(id, { type: 'publish' })).toBe('granted')
  expect((await stored(id))?.public).toMatchObject({
    status: 'open',
    reference: '2027-ENT-01',
    versions: [{ number: 1 }],
  })
})

test('R2.13 : une version importante prolonge, et l’empreinte suit le moindre octet', async () => {
  const id = await theCase()
  clock.goTo('2027-03-01T09:00:00.000Z', GROUP)
  const changed = change({ ...file({ validityDays: 210 }) })
  expect(await outcome(id, changed)).toBe('granted')
  const state = await read((tx) => noticedConsultation(tx, GROUP, id))
  const [first, second] = state?.versions ?? []
  expect(second?.manifest).toMatch(/^[0-9a-f]{64}$/)
  expect(second?.manifest).not.toBe(first?.manifest)
  expect(state?.deadline).toBe('2027-03-31T10:00:00.000Z')
  expect(
    state === undefined ? [] : noticeDocuments(state, 'https://achats.test/consultations/1').map(({ title }) => title),
  ).toEqual(['Avis de marché', 'Avis rectificatif'])
})

test('R2.26 : le temps clôt à l’instant même, pas un avant ; rien ne change ensuite', async () => {
  const id = await theCase()
  clock.goTo('2027-03-31T09:59:59.000Z', GROUP)
  await doDueActs(platform, GROUP, [due])
  expect((await stored(id))?.status).toBe('open')
  clock.goTo('2027-03-31T10:00:00.000Z', GROUP)
  expect(await outcome(id, change(file({ validityDays: 220 })))).toBe('refused')
  await doDueActs(platform, GROUP, [due])
  expect((await stored(id))?.status).toBe('closed')
  expect(await read((tx) => tasks(tx, GROUP, '2027-03-31'))).toEqual([])
})

test('R2.59 : sans suite, la consultation emporte sa procédure, et le besoin peut resservir', async () => {
  const id = await theCase()
  const alone = { type: 'abandon', reason: 'motif d’intérêt général' } as const
  const beside = { groupId: GROUP, id: PROCEDURE, act: alone, actor: representativeOf(REGION) }
  expect((await commit(platform, procedureCase, beside)).kind).toBe('refused')
  expect(await outcome(id, alone)).toBe('granted')
  const procedure = await read((tx) => procedureOf(tx, GROUP, PROCEDURE))
  expect(procedure).toMatchObject({ status: 'abandoned', reason: 'motif d’intérêt général' })
  expect((await read((tx) => purchaseOf(tx, GROUP, ENT)))?.status).toBe('frozen')
  expect(await read((tx) => tasks(tx, GROUP, '2027-03-31'))).toEqual([])
})

test('le rejeu du registre donne l’état', async () => {
  const id = await theCase()
  const entries = await read((tx) => entriesSince(tx, { groupId: GROUP, id }, 0))
  const events = entries.flatMap((entry) => entry.events as unknown as ConsultationEvent[])
  expect(consultation.replay(events)).toEqual(await read((tx) => consultationOf(tx, GROUP, id)))
})
