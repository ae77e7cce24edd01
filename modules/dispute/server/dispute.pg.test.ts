import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { representativeOf } from '#modules/convention/testing.ts'
import { commit } from '#platform/commit.ts'
import { platformOn, putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import type { Act } from '../model/state.ts'
import { begin, close, fail, open, seize } from '../testing/case.ts'
import { disputeCase, disputesOf, openDisputesOf, tasks } from './index.ts'

const [GROUP, REGION, SOMME, ID] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
  await putGroupInForce(platformOn(database.app, '2027-01-12'), GROUP, [REGION, SOMME])
})
afterAll(() => database.close())

const perform = async (day: string, act: Act) =>
  (
    await commit(platformOn(database.app, day), disputeCase, {
      groupId: GROUP,
      id: ID,
      act,
      actor: representativeOf(SOMME),
    })
  ).kind
const read = <T>(work: (tx: Parameters<typeof disputesOf>[0]) => Promise<T>) => database.app.transaction(GROUP, work)
const expected = () => read(async (tx) => (await tasks(tx, GROUP)).map(({ act, by, due }) => [act, by?.id, due]))

test('S11.1, S11.2: the amicable phase, then the court of the convention; until it is closed the dispute is pending', async () => {
  expect(await perform('2028-03-10', open({ claimant: SOMME, respondents: [REGION] }))).toBe('granted')
  expect(await expected()).toEqual([['beginAmicable', SOMME, null]])
  expect(await perform('2028-03-10', seize({ on: '2028-03-10' }))).toBe('refused')
  expect(await perform('2028-03-10', begin())).toBe('granted')
  expect(await expected()).toEqual([['concludeAgreement', SOMME, '2028-05-10']])
  expect(await read((tx) => openDisputesOf(tx, GROUP))).toEqual([
    { id: ID, subject: 'Frais de publicité', status: 'amicable' },
  ])
  expect(await perform('2028-04-20', fail())).toBe('granted')
  expect(await perform('2028-05-10', seize({ on: '2028-05-10' }))).toBe('refused')
  expect(await perform('2028-05-11', seize())).toBe('granted')
  const { rows } = await database.admin.query('select topic from outbox where group_id = $1 order by id', [GROUP])
  expect(rows.map(({ topic }) => topic)).toEqual(['dispute.opened', 'dispute.courtSeized'])
  expect(await perform('2028-06-01', close)).toBe('granted')
  expect(await read((tx) => openDisputesOf(tx, GROUP))).toEqual([])
  expect(await expected()).toEqual([])
  expect(await read((tx) => disputesOf(tx, GROUP))).toMatchObject([{ id: ID, state: { outcome: 'withdrawn' } }])
})
