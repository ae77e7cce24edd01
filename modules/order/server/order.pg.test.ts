import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routesOf as ceilingRoutes, dueOf } from '#modules/ceiling/server/index.ts'
import * as C from '#modules/ceiling/testing.ts'
import { contractCase } from '#modules/contract/server/index.ts'
import { standingOf } from '#modules/convention/server/index.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import { organisationCases } from '#modules/organisation/server/index.ts'
import { registration } from '#modules/organisation/testing.ts'
import { routesOf as scheduleRoutes } from '#modules/price-schedule/server/index.ts'
import * as P from '#modules/price-schedule/testing.ts'
import { commit } from '#platform/commit.ts'
import { doDueActs } from '#platform/due.ts'
import type { AnyServed } from '#platform/served.ts'
import { platformOn, putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import { putCase } from '../../../tests/postgres/put-case.ts'
import type { Act } from '../model/state.ts'
import * as T from '../testing.ts'
import { type OrderCase, orderCase } from './case.ts'
import { listedOrders, orderedOn, ordersOn, paceOn, sumOfOrders } from './queries.ts'
import { tasks } from './tasks.ts'

/** Orders on one contract of two members: both ceilings in one transaction, whoever comes at the same moment. */

const [GROUP, REGION, SOMME, CONTRACT] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const HOLDER = randomUUID()
const served = orderCase({ holderOf: async () => HOLDER, deliveredOn: async () => false })
const ceilingPorts = { orderedOn, paceOn, awardedFor: async () => 1_000_00 }
const [ceilings] = ceilingRoutes(ceilingPorts).map((route) => route.served)
const [prices] = scheduleRoutes(ordersOn).map((route) => route.served)
let database: TestDatabase

async function putBody(id: string): Promise<void> {
  const {
    type: _type,
    representative: _representative,
    ...identity
  } = registration({ name: `Collectivité ${id.slice(0, 4)}`, siret: null })
  const office = {
    ...{ office: 'representative', number: 1, title: 'La Présidence', from: '2021-07-01', until: null },
    ...{ givenBy: null, delegation: null, person: { id: `presidency-of-${id}`, civility: null, name: 'Présidence' } },
  }
  const { body } = organisationCases(standingOf)
  const state = { ...identity, status: 'registered', offices: [office] }
  await putCase(platformOn(database.app, '2027-01-12'), body, { groupId: GROUP, id, state: state as never })
}

const FIRST_PAGE = { from: 0, count: 100 }
const on = (day = T.TODAY) => platformOn(database.app, day)
const doing = async (what: AnyServed | undefined, id: string, act: object, body: string = REGION) => {
  if (what === undefined) throw new Error('no such process is served')
  return commit(on(), what, { groupId: GROUP, id, act: act as Act, actor: representativeOf(body) })
}
const granted = async (what: AnyServed | undefined, id: string, act: object, body: string = REGION): Promise<void> => {
  const result = await doing(what, id, act, body)
  if (result.kind !== 'granted') throw new Error(JSON.stringify(result))
}
const read = <R>(work: (tx: Parameters<typeof ordersOn>[0]) => Promise<R>) => database.app.transaction(GROUP, work)
const counted = () => read((tx) => orderedOn(tx, GROUP, CONTRACT))

/** An order that waits for its signature. */
async function prepared(body: string, quantity: number): Promise<string> {
  const id = randomUUID()
  await granted(served, id, T.prepare({ contract: CONTRACT, body, lines: [T.asked('LIC', quantity)] }), body)
  await granted(served, id, T.commit(), body)
  return id
}

beforeAll(async () => {
  database = await testDatabase()
  await putGroupInForce(platformOn(database.app, '2027-01-12'), GROUP, [REGION, SOMME])
  for (const body of [REGION, SOMME]) await putBody(body)
  await putCase(on(), contractCase, {
    ...{ groupId: GROUP, id: CONTRACT },
    state: {
      ...{
        status: 'running',
        title: 'ENT',
        object: 'Un ENT',
        lots: [],
        reference: '2027-ENT-01',
        awardBegunOn: '2027-02-01',
      },
      ...{ identifiedBuyers: [REGION, SOMME], notifiedOn: P.NOTIFIED, endsOn: '2031-08-31', orders: [], originals: [] },
    } as never,
  })
  const lines = P.LINES.map((line) => (line.key === 'LIC' ? { ...line, price: 1_0000 } : line))
  const judged = { scheduleOfContract: { accepted: true, reason: 'le bordereau signé par le titulaire' } }
  await granted(prices, randomUUID(), { ...P.bring({ contract: CONTRACT, lines }), appraisals: judged })
  const shares = [C.share(REGION, 700_00, 700), C.share(SOMME, 300_00, 300)]
  await granted(ceilings, randomUUID(), C.set({ contract: CONTRACT, minimum: 900_00, shares }))
}, 60_000)
afterAll(() => database.close())

test('R4.11 : deux membres signent au même instant ; ce qui dépasse le maximum ou la part est refusé, au centime', async () => {
  const [first, second, third] = await Promise.all([prepared(REGION, 600), prepared(SOMME, 300), prepared(REGION, 200)])
  const kinds = await Promise.all([
    doing(served, first, T.sign, REGION),
    doing(served, second, T.sign, SOMME),
    doing(served, third, T.sign, REGION),
  ])
  // The share of the Région holds one of its two; that of the Somme is whole.
  expect(kinds.map(({ kind }) => kind).filter((kind) => kind === 'granted')).toHaveLength(2)
  expect(kinds[1]?.kind).toBe('granted')
  const sums = await counted()
  expect(sums.find(({ body }) => body === SOMME)).toMatchObject({
    amount: 300_00,
    quantities: [{ line: 'LIC', quantity: 300 }],
  })
  expect([600_00, 200_00]).toContain(sums.find(({ body }) => body === REGION)?.amount)
})

test('une commande annulée rend ce qu’elle avait pris, et garde son numéro', async () => {
  const ofSomme = () => read((tx) => listedOrders(tx, GROUP, { contract: CONTRACT, body: SOMME, q: '' }, FIRST_PAGE))
  const [only] = await ofSomme()
  expect(only).toMatchObject({ status: 'signed', number: 'BC-2027-0001', amount: 300_00, lines: 1 })
  await granted(served, only?.id ?? '', T.cancel, SOMME)
  expect((await counted()).find(({ body }) => body === SOMME)).toMatchObject({
    amount: 0,
    quantities: [{ quantity: 0 }],
  })
  const again = await prepared(SOMME, 10)
  await granted(served, again, T.sign, SOMME)
  expect((await ofSomme()).map(({ number }) => number)).toEqual(['BC-2027-0002', 'BC-2027-0001'])
})

test('la liste : par membre, par état, par mots ; ce qui est annulé n’entre pas dans la somme', async () => {
  const asked = (filter: Partial<Parameters<typeof sumOfOrders>[2]>) =>
    read((tx) => sumOfOrders(tx, GROUP, { contract: CONTRACT, q: '', ...filter }))
  expect(await asked({ body: SOMME })).toEqual({ total: 2, amount: 10_00 })
  expect(await asked({ body: SOMME, status: 'cancelled' })).toEqual({ total: 1, amount: 0 })
  expect(await asked({ body: SOMME, q: 'bc-2027-0002' })).toEqual({ total: 1, amount: 10_00 })
  expect(await asked({ body: SOMME, q: 'EJ-2027' })).toEqual({ total: 2, amount: 10_00 })
  // What is typed is words, and no pattern.
  expect(await asked({ body: SOMME, q: 'bc_2027' })).toEqual({ total: 0, amount: 0 })
  expect(await asked({ body: SOMME, q: '%' })).toEqual({ total: 0, amount: 0 })
  expect(await asked({ contract: randomUUID() })).toEqual({ total: 0, amount: 0 })
})

test('R4.12 : ce qui passe un seuil est dit à tous par le message de l’acte qui signe, avec le rythme d’avant lui', async () => {
  const { rows } = await database.admin.query(
    `select payload from outbox where topic = 'order.thresholdPassed' order by payload ->> 'percent'`,
  )
  // The whole share of the Somme, 300 €; and the maximum, of which the two members took at least 500 €.
  expect(rows.map(({ payload }) => payload)).toContainEqual(
    expect.objectContaining({ body: SOMME, percent: 95, ordered: 300_00, ceiling: 300_00, exhausted: null }),
  )
  const pace = await read((tx) => paceOn(tx, GROUP, CONTRACT))
  const counts = await read((tx) => sumOfOrders(tx, GROUP, { contract: CONTRACT, q: '' }))
  expect(pace).toMatchObject({ first: T.TODAY, amount: counts.amount })
  expect(await read((tx) => paceOn(tx, GROUP, randomUUID()))).toBeNull()
  // Each waits for its member: what is signed is to be sent, what is committed to be signed.
  const acts = (await read((tx) => tasks(tx, GROUP))).map(({ act }) => act)
  expect(new Set(acts)).toEqual(new Set(['sign', 'send']))
})

test('R4.13 : le minimum qui n’est pas atteint est dit une fois, le jour venu, par le message du calendrier', async () => {
  const { amount: ordered } = await read((tx) => sumOfOrders(tx, GROUP, { contract: CONTRACT, q: '' }))
  expect(ordered).toBeLessThan(900_00)
  const dueOn = (day: string) => doDueActs(on(day), GROUP, [dueOf(ceilingPorts)])
  expect([await dueOn('2031-03-03'), await dueOn('2031-03-04'), await dueOn('2031-03-05')]).toEqual([0, 1, 0])
  const { rows } = await database.admin.query(`select payload from outbox where topic = 'ceiling.minimumNotReached'`)
  expect(rows).toMatchObject([{ payload: { title: 'ENT', ordered, minimum: 900_00, until: '2031-08-31' } }])
})

test('les sommes tenues par la base sont celles des commandes', async () => {
  const { rows } = await read((tx) =>
    sql<{ body: string; amount: number }>`
      select body, sum(amount)::float8 as amount from purchase_order
      where group_id = ${GROUP} and counted group by body order by body`.execute(tx),
  )
  const sums = (await counted()).filter(({ amount }) => amount > 0).map(({ body, amount }) => ({ body, amount }))
  expect(sums).toEqual(rows)
})

test('la base elle-même n’écrit pas une commande qui passe le maximum', async () => {
  const id = await prepared(REGION, 1)
  const passing: OrderCase = {
    ...served,
    columns: (state) => ({ ...served.columns(state), amount: 1_000_01, counted: true }),
  }
  await expect(doing(passing, id, T.sign, REGION)).rejects.toThrow('would pass its maximum')
})
