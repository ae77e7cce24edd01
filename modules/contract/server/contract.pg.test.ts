import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { representativeOf } from '#modules/convention/testing.ts'
import { commit } from '#platform/commit.ts'
import { doDueActs } from '#platform/due.ts'
import { platformOn, putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import type { Act } from '../model/state.ts'
import { FITS } from '../testing.ts'
import { contractCase, contractsBinding, contractsOf, due, tasksOf } from './index.ts'

const [GROUP, REGION, SOMME, ENT] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
  await putGroupInForce(platformOn(database.app, '2027-01-12'), GROUP, [REGION, SOMME])
})
afterAll(() => database.close())

const on = (day: string) => platformOn(database.app, day)
const perform = async (day: string, act: Act, id = ENT) =>
  (await commit(on(day), contractCase, { groupId: GROUP, id, act, actor: representativeOf(REGION) })).kind
const read = <T>(work: (tx: Parameters<typeof contractsOf>[0]) => Promise<T>) => database.app.transaction(GROUP, work)

const award = {
  type: 'recordAward',
  title: 'ENT',
  object: 'Un environnement numérique de travail',
  lots: [],
  reference: '2027-014',
  appraisals: { objectFits: FITS },
} as const

test('a contract is recorded, tells the others its end, and the clock ends it after the last order', async () => {
  const refused: Act = { ...award, awardBegunOn: '2027-01-11', identifiedBuyers: [REGION, SOMME] }
  expect(await perform('2027-02-02', refused)).toBe('refused')
  expect(await perform('2027-02-02', { ...refused, awardBegunOn: '2027-02-01' })).toBe('granted')
  expect(await read((tx) => contractsOf(tx, GROUP))).toEqual([
    {
      id: ENT,
      title: 'ENT',
      awardBegunOn: '2027-02-01',
      notifiedOn: null,
      endsOn: null,
      identifiedBuyers: [REGION, SOMME],
    },
  ])
  expect(await perform('2027-09-01', { type: 'recordNotification', notifiedOn: '2027-09-01', endsOn: null })).toBe(
    'granted',
  )
  expect(
    (await read((tx) => tasksOf(async () => [])(tx, GROUP, '2027-09-02'))).map(({ act, by, missing }) => [
      act,
      by?.id,
      missing,
    ]),
  ).toEqual([['reviseEnd', REGION, true]])
  const revise = { type: 'reviseEnd', cause: 'extension', decidedOn: '2027-09-02', reason: 'durée fixée' } as const
  expect(await perform('2027-09-02', { ...revise, endsOn: '2031-08-31' })).toBe('granted')
  expect(await perform('2027-09-03', { type: 'declareOrders', body: SOMME, until: '2031-10-31' })).toBe('granted')
  const ends = await read(async (tx) => [
    ...(await contractsOf(tx, GROUP)),
    ...(await contractsBinding(tx, GROUP, REGION)),
    ...(await contractsBinding(tx, GROUP, SOMME)),
    ...(await contractsBinding(tx, GROUP, randomUUID())),
  ])
  expect(ends.map(({ endsOn }) => endsOn)).toEqual(['2031-10-31', '2031-08-31', '2031-10-31'])
  expect(await doDueActs(on('2031-10-31'), GROUP, [due])).toBe(0)
  expect(await doDueActs(on('2031-11-01'), GROUP, [due])).toBe(1)
  expect(await doDueActs(on('2031-11-02'), GROUP, [due])).toBe(0)
  expect(await perform('2031-11-02', { ...revise, endsOn: '2032-08-31' })).toBe('refused')
})

test('S1.3: a second contract waits for the reason why it answers the same need; once abandoned, it binds nobody, and its outbox says that an end moved', async () => {
  const id = randomUUID()
  const second: Act = { ...award, awardBegunOn: '2027-02-01', identifiedBuyers: [SOMME] }
  expect(await perform('2027-02-02', second, id)).toBe('awaiting-judgement')
  const sameDeterminedNeed = { accepted: true, reason: 'l’accompagnement du même espace numérique' }
  expect(await perform('2027-02-02', { ...second, appraisals: { objectFits: FITS, sameDeterminedNeed } }, id)).toBe(
    'granted',
  )
  expect(await perform('2027-03-01', { type: 'abandon', reason: 'besoin disparu' }, id)).toBe('granted')
  expect((await read((tx) => contractsOf(tx, GROUP))).map((each) => each.id)).not.toContain(id)
  const { rows } = await database.admin.query(
    `select payload ->> 'status' as status from outbox where topic = 'contract.endMoved' and payload ->> 'id' = $1`,
    [id],
  )
  expect(rows).toEqual([{ status: 'abandoned' }])
})
