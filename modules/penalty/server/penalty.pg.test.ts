import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contractCase } from '#modules/contract/server/index.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import type { Order } from '#modules/order/index.ts'
import { orderOf, routesOf } from '#modules/order/server/index.ts'
import { commit } from '#platform/commit.ts'
import type { AnyServed } from '#platform/served.ts'
import { platformOn, putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import { putCase } from '../../../tests/postgres/put-case.ts'
import type { Act } from '../model/state.ts'
import * as T from '../testing.ts'
import { penaltyCase } from './case.ts'
import { clausesCase } from './clauses-case.ts'
import { appliedOn, clausesOf, listedPenalties } from './queries.ts'
import { tasksOf } from './tasks.ts'

/** Penalties of two members on one contract: whoever comes at the same moment, the cap holds to the cent. */

const [GROUP, REGION, SOMME, CONTRACT] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const [OF_REGION, OF_SOMME] = [randomUUID(), randomUUID()]
/** All that was ordered: the cap is 700.00 €. */
const ORDERED = 7_000_00
const served = penaltyCase({
  orderOf,
  orderedOn: async () => [{ amount: ORDERED }],
  coefficientOn: async () => undefined,
  keptOn: async () => 0,
  holderOf: async () => null,
})
let database: TestDatabase

const on = (day = T.TODAY) => platformOn(database.app, day)
const doing = (what: AnyServed, id: string, act: object, body: string) =>
  commit(on(), what, { groupId: GROUP, id, act: act as Act, actor: representativeOf(body) })
const read = <R>(work: (tx: Parameters<typeof clausesOf>[0]) => Promise<R>) => database.app.transaction(GROUP, work)

/** A penalty of 600.00 € that waits to be applied. */
async function proposed(body: string): Promise<string> {
  const id = randomUUID()
  const order = body === REGION ? OF_REGION : OF_SOMME
  const result = await doing(served, id, T.propose({ contract: CONTRACT, order }), body)
  if (result.kind !== 'granted') throw new Error(JSON.stringify(result))
  return id
}

beforeAll(async () => {
  database = await testDatabase()
  await putGroupInForce(platformOn(database.app, '2027-01-12'), GROUP, [REGION, SOMME])
  await putCase(on(), contractCase, {
    ...{ groupId: GROUP, id: CONTRACT },
    state: {
      ...{ status: 'running', title: 'ENT', object: 'Un ENT', lots: [], reference: '2027-ENT-01' },
      ...{ awardBegunOn: '2027-02-01', identifiedBuyers: [REGION, SOMME], notifiedOn: '2027-07-05' },
      ...{ endsOn: '2031-08-31', orders: [], originals: [] },
    } as never,
  })
  const [orders] = routesOf({
    holderOf: async () => null,
    deliveredOn: async () => false,
  })
  if (orders === undefined) throw new Error('orders are not served')
  const { served: placed } = orders
  // Orders that count in no ceiling here: the sums of orders are tried with orders.
  const uncounted = { ...placed, columns: (state: Order) => ({ ...placed.columns(state), counted: false }) }
  for (const [id, body] of [
    [OF_REGION, REGION],
    [OF_SOMME, SOMME],
  ] as const)
    await putCase(on(), uncounted, { groupId: GROUP, id, state: { ...T.order, contract: CONTRACT, body } as never })
  const set = { ...T.set(), contract: CONTRACT }
  expect((await doing(clausesCase, randomUUID(), set, REGION)).kind).toBe('granted')
}, 60_000)
afterAll(() => database.close())

test('R5.22, R5.25 : deux membres appliquent au même instant, et le plafond commun tient au centime', async () => {
  const [first, second] = await Promise.all([proposed(REGION), proposed(SOMME)])
  const told = await read((tx) => tasksOf(tx, GROUP, T.TODAY))
  expect(told.map(({ act, by }) => [act, by?.id]).toSorted()).toEqual(
    [
      ['apply', REGION],
      ['apply', SOMME],
    ].toSorted(),
  )
  const results = await Promise.all([doing(served, first, T.apply, REGION), doing(served, second, T.apply, SOMME)])
  expect(results.map(({ kind }) => kind)).toEqual(['granted', 'granted'])
  const rows = await read((tx) => listedPenalties(tx, GROUP, { contract: CONTRACT }))
  const amounts = rows.map(({ state }) => ('amount' in state ? (state.amount ?? 0) : 0))
  expect(amounts.toSorted((left, right) => left - right)).toEqual([100_00, 600_00])
  // The cap is reached: nothing more is applied.
  expect((await doing(served, await proposed(SOMME), T.apply, SOMME)).kind).toBe('refused')
})

test('une pénalité abandonnée rend ce qu’elle prenait du plafond', async () => {
  const rows = await read((tx) => listedPenalties(tx, GROUP, { contract: CONTRACT }))
  const ofSomme = rows.find(({ state }) => state.body === SOMME && state.status === 'applied')
  expect((await doing(served, ofSomme?.id ?? '', T.waive, REGION)).kind).toBe('refused')
  expect((await doing(served, ofSomme?.id ?? '', T.waive, SOMME)).kind).toBe('granted')
  const about = { contract: CONTRACT, order: OF_REGION, besides: randomUUID() }
  const { contract, order } = await read((tx) => appliedOn(tx, GROUP, about))
  expect(contract).toBe(order)
})

test('une commande d’un autre marché, ou les clauses une seconde fois, sont refusées', async () => {
  const other = T.propose({ contract: randomUUID(), order: OF_SOMME })
  await expect(doing(served, randomUUID(), other, SOMME)).rejects.toThrow()
  await expect(doing(clausesCase, randomUUID(), { ...T.set(), contract: CONTRACT }, REGION)).rejects.toThrow()
  expect(await read((tx) => clausesOf(tx, GROUP, CONTRACT))).toMatchObject({ version: 1, divisor: 1_000 })
})
