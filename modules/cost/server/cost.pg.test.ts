import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { representativeOf } from '#modules/convention/testing.ts'
import { commit } from '#platform/commit.ts'
import { platformOn, putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import type { Act } from '../model/state.ts'
import { expenseCase, ledgerIn, tasks } from './index.ts'

const [GROUP, REGION, SOMME, OISE] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const PROOF = 'b'.repeat(64)
let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
  const costs = { coordinatorPaid: false, borneBy: 'equal', key: null } as const
  await putGroupInForce(platformOn(database.app, '2027-01-12'), GROUP, [REGION, SOMME, OISE], { costs })
})
afterAll(() => database.close())

const perform = async (id: string, act: Act) =>
  (
    await commit(platformOn(database.app, '2027-06-15'), expenseCase, {
      groupId: GROUP,
      id,
      act,
      actor: representativeOf(REGION),
    })
  ).kind

test('an expense is shared to the cent, and the ledger follows who owes until all have paid', async () => {
  const id = randomUUID()
  const record = {
    type: 'record',
    label: 'Avis',
    amount: 100_00,
    incurredOn: '2027-03-01',
    supplier: 'Journal',
  } as const
  expect(await perform(id, { ...record, nature: 'coordination', proof: PROOF })).toBe('refused')
  expect(await perform(id, { ...record, nature: 'publication', proof: PROOF })).toBe('granted')
  const shares = [
    { body: REGION, amount: 33_34 },
    { body: SOMME, amount: 33_33 },
    { body: OISE, amount: 33_33 },
  ]
  expect(await perform(id, { type: 'share', shares, weights: null, source: null })).toBe('granted')
  expect(await perform(id, { type: 'settle', body: SOMME, paidOn: '2027-06-15', proof: PROOF })).toBe('granted')
  const [ledger, open] = await database.app.transaction(
    GROUP,
    async (tx) => [await ledgerIn(tx, GROUP), await tasks(tx, GROUP, '2027-06-15')] as const,
  )
  expect(ledger).toEqual({
    spent: 100_00,
    balances: [
      { body: REGION, borne: 33_34, owed: 0, debts: [] },
      { body: SOMME, borne: 33_33, owed: 0, debts: [] },
      { body: OISE, borne: 33_33, owed: 33_33, debts: [{ to: REGION, amount: 33_33 }] },
    ],
  })
  expect(open.map(({ act, by, facts }) => [act, by?.id, facts.body, facts.amount])).toEqual([
    ['settle', REGION, OISE, 33_33],
  ])
  expect(await perform(id, { type: 'cancel', reason: 'avoir' })).toBe('refused')
  expect(await perform(id, { type: 'settle', body: OISE, paidOn: '2027-06-15', proof: PROOF })).toBe('granted')
  expect(await database.app.transaction(GROUP, (tx) => tasks(tx, GROUP, '2027-06-15'))).toEqual([])
})
