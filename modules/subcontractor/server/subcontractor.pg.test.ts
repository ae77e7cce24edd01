import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routesOf as ceilingRoutes } from '#modules/ceiling/server/index.ts'
import * as C from '#modules/ceiling/testing.ts'
import { contractCase } from '#modules/contract/server/index.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import type { Order } from '#modules/order/index.ts'
import { orderOf, routesOf as orderRoutes } from '#modules/order/server/index.ts'
import * as O from '#modules/order/testing.ts'
import { commit } from '#platform/commit.ts'
import { doDueActs } from '#platform/due.ts'
import { readCase } from '#platform/journal/store.ts'
import type { AnyServed } from '#platform/served.ts'
import { platformOn, putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import { putCase } from '../../../tests/postgres/put-case.ts'
import type { PaymentRequest } from '../model/request-state.ts'
import type { Subcontractor } from '../model/state.ts'
import * as T from '../testing.ts'
import { assignmentCase } from './assignment-case.ts'
import { subcontractorCase } from './case.ts'
import { dueOf } from './due.ts'
import type { SubcontractorPorts } from './ports.ts'
import { requestsOn, takenOf } from './queries.ts'
import { requestCase } from './request-case.ts'
import { tasks } from './tasks.ts'

/** Subcontractors of one contract of 1 000.00 €, whoever presents them at the same moment, and what the clock does for them. */

const [GROUP, REGION, SOMME, CONTRACT, ORDER] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()]
let limit: number | null = 1_000_00
let invoiced = 0
const ports: SubcontractorPorts = {
  ...{ orderOf, holderOf: async () => null, limitOf: async () => limit, invoicedOf: async () => invoiced },
}
const [served, claims, requests] = [subcontractorCase(ports), assignmentCase(ports), requestCase(ports)]
let database: TestDatabase

const on = (day = T.TODAY) => platformOn(database.app, day)
const doing = (what: AnyServed, id: string, act: object, { body = REGION, day = T.TODAY } = {}) =>
  commit(on(day), what, { groupId: GROUP, id, act: act as never, actor: representativeOf(body) })
const read = <R>(work: (tx: Parameters<typeof requestsOn>[0]) => Promise<R>) => database.app.transaction(GROUP, work)
const stateOf = <S>(table: string, id: string) =>
  read(async (tx) => (await readCase<S & { status: string }>(tx, table, { groupId: GROUP, id })).state)
const present = (over: object = {}) => ({ ...T.present(), contract: CONTRACT, ...over })

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
  const [orders] = orderRoutes({ holderOf: async () => null, deliveredOn: async () => false })
  if (orders === undefined) throw new Error('orders are not served')
  const { served: placed } = orders
  const uncounted = { ...placed, columns: (state: Order) => ({ ...placed.columns(state), counted: false }) }
  const state = { ...O.received, contract: CONTRACT, body: SOMME } as never
  await putCase(on(), uncounted, { groupId: GROUP, id: ORDER, state })
}, 60_000)
afterAll(() => database.close())

test('R5.53, subcontractsWithinContract : deux présentés au même instant ne passent pas ensemble le montant du marché', async () => {
  const [one, other] = [randomUUID(), randomUUID()]
  const results = await Promise.all([
    doing(served, one, present({ amount: 600_00 })),
    doing(served, other, present({ amount: 600_00 })),
  ])
  expect(results.map(({ kind }) => kind).toSorted()).toEqual(['granted', 'refused'])
  expect(await read((tx) => takenOf(tx, GROUP, CONTRACT, randomUUID()))).toBe(600_00)
  const kept = results[0]?.kind === 'granted' ? one : other
  // Refused, it gives back its place; an assigned claim takes it.
  expect((await doing(served, kept, T.refuse)).kind).toBe('granted')
  const claim = randomUUID()
  expect((await doing(claims, claim, { ...T.notify(), contract: CONTRACT, amount: 500_01 })).kind).toBe('granted')
  expect((await doing(served, randomUUID(), present())).kind).toBe('refused')
  expect((await doing(claims, claim, T.release())).kind).toBe('granted')
})

test('R5.53 : la base elle-même n’écrit pas ce qui passe le maximum du marché', async () => {
  const [ceilings] = ceilingRoutes({ orderedOn: async () => [], awardedFor: async () => null })
  if (ceilings === undefined) throw new Error('ceilings are not served')
  const state = { ...C.inForce, contract: CONTRACT }
  await putCase(on(), ceilings.served, { groupId: GROUP, id: randomUUID(), state })
  // Somebody judges that it fits, of a contract whose maximum the rules were not told.
  limit = null
  const judged = { subcontractsWithinContract: { accepted: true, reason: 'le marché est bien plus grand' } }
  const over = present({ amount: 1_000_01, appraisals: judged })
  await expect(doing(served, randomUUID(), over)).rejects.toThrow('would pass its 100000')
  const whole = randomUUID()
  expect((await doing(served, whole, present({ amount: 1_000_00, appraisals: judged }))).kind).toBe('granted')
  expect((await doing(served, whole, T.withdraw)).kind).toBe('granted')
  limit = 1_000_00
})

test('R5.50, R5.51 : l’horloge accepte au jour exact, fait passer la demande au paiement, et les tâches le disent', async () => {
  const [id, request] = [randomUUID(), randomUUID()]
  expect((await doing(served, id, present())).kind).toBe('granted')
  const told = () => read((tx) => tasks(tx, GROUP, T.TODAY))
  expect((await told()).map(({ act, due, by }) => ({ act, due, by: by?.id }))).toEqual([
    { act: 'accept', due: T.LAST, by: REGION },
  ])
  const due = [dueOf(ports)]
  expect(await doDueActs(on(T.LAST), GROUP, due)).toBe(0)
  expect(await doDueActs(on('2027-09-25'), GROUP, due)).toBe(1)
  const accepted = await stateOf<Subcontractor>('subcontractor', id)
  expect(accepted).toMatchObject({ status: 'accepted', how: 'tacit', acceptedOn: T.LAST })
  expect((await told()).map(({ act, due: last }) => [act, last])).toEqual([['publish', '2027-11-22']])

  const file = { ...T.file(), subcontractor: id, order: ORDER }
  const mine = { body: SOMME, day: '2027-10-05' }
  expect((await doing(requests, request, file, mine)).kind).toBe('granted')
  // The same number does not come twice, even to a rule that does not look.
  const blind = { ...requests, columns: (state: PaymentRequest) => ({ ...requests.columns(state), number: 'D-1' }) }
  await expect(doing(blind, randomUUID(), { ...file, number: 'D-2' }, mine)).rejects.toThrow('number_once')
  expect(await doDueActs(on('2027-10-16'), GROUP, due)).toBe(0)
  expect(await doDueActs(on('2027-10-17'), GROUP, due)).toBe(1)
  expect(await read((tx) => requestsOn(tx, GROUP, ORDER))).toEqual([
    { id: request, name: 'Hébergeur régional', number: 'D-1', standing: 'passed', total: 60_00 },
  ])
  // What was asked is not taken away by a later deed.
  const deed = T.amend({ amount: 40_00, vat: 8_00 })
  expect((await doing(served, id, deed, { day: '2027-10-17' })).kind).toBe('refused')
  invoiced = 60_00
  expect((await doing(requests, request, T.decline('2027-10-16'), { ...mine, day: '2027-10-17' })).kind).toBe('refused')
  invoiced = 0
})

test('une demande de nulle commande, ou de nul sous-traitant, est mal formée', async () => {
  const mine = { body: SOMME, day: '2027-10-05' }
  await expect(doing(requests, randomUUID(), { ...T.file(), order: randomUUID() }, mine)).rejects.toThrow()
  await expect(doing(requests, randomUUID(), { ...T.file(), order: ORDER }, mine)).rejects.toThrow()
})

test('R5.36 : une demande se lit par le membre qui paie et par le coordonnateur', () => {
  const mayRead = requests.secrecy?.mayRead
  const state = { ...T.awaiting, body: SOMME }
  const reader = (body: string, coordinates = false) => ({ body, coordinates, guest: false }) as never
  expect(mayRead?.(state, reader(SOMME), '')).toBe(true)
  expect(mayRead?.(state, reader(REGION, true), '')).toBe(true)
  expect(mayRead?.(state, reader(REGION), '')).toBe(false)
})
