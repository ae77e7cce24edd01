import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reader } from '#kernel/reader.ts'
import { contractCase } from '#modules/contract/server/index.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import type { Order } from '#modules/order/index.ts'
import { orderOf, routesOf } from '#modules/order/server/index.ts'
import * as O from '#modules/order/testing.ts'
import { penaltiesOf } from '#modules/penalty/server/index.ts'
import type { DirectRequest } from '#modules/subcontractor/index.ts'
import { commit } from '#platform/commit.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { createServer } from '#platform/http/server.ts'
import type { AnyServed } from '#platform/served.ts'
import { platformOn, putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import { putCase } from '../../../tests/postgres/put-case.ts'
import type { Accepted, Act } from '../model/state.ts'
import * as T from '../testing.ts'
import { invoiceCase } from './case.ts'
import { serveInvoices } from './invoice-routes.ts'
import { directlyPaid, listedInvoices, othersOf, termsOf } from './queries.ts'
import { tasksOf } from './tasks.ts'
import { termsCase } from './terms-case.ts'

/** Invoices on one order, whoever files them at the same moment, and what they leave of it to the next. */

const [GROUP, REGION, SOMME, CONTRACT, ORDER] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()]
let accepted: Accepted | null = null
let asked: readonly DirectRequest[] = []
const requestsOn = async () => asked
const ports = { orderOf, acceptedOf: async () => accepted, penaltiesOf, holderOf: async () => null, requestsOn }
const served = invoiceCase(ports)
let database: TestDatabase

const on = (day = T.TODAY) => platformOn(database.app, day)
const doing = (what: AnyServed, id: string, act: object, body = SOMME) =>
  commit(on(), what, { groupId: GROUP, id, act: act as Act, actor: representativeOf(body) })
const read = <R>(work: (tx: Parameters<typeof termsOf>[0]) => Promise<R>) => database.app.transaction(GROUP, work)
const file = (over: Parameters<typeof T.file>[0] = {}) =>
  T.file({ contract: CONTRACT, order: ORDER, body: SOMME, ...over })
const part = (number: string, quantity: number, amount: number, vat: number) =>
  file({ number, lines: [T.line(quantity, amount)], amount, vat })

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
  const [orders] = routesOf({ holderOf: async () => null, deliveredOn: async () => false })
  if (orders === undefined) throw new Error('orders are not served')
  const { served: placed } = orders
  // An order that counts in no ceiling here: the sums of orders are tried with orders.
  const uncounted = { ...placed, columns: (state: Order) => ({ ...placed.columns(state), counted: false }) }
  const state = { ...O.received, contract: CONTRACT, body: SOMME } as never
  await putCase(on(), uncounted, { groupId: GROUP, id: ORDER, state })
}, 60_000)
afterAll(() => database.close())

test('R5.36 : le même numéro à deux au même instant n’est déposé qu’une fois', async () => {
  const [first, second] = await Promise.all([
    doing(served, randomUUID(), part('F-1', 60, 74_07, 14_81)),
    doing(served, randomUUID(), part('F-1', 60, 74_07, 14_81)),
  ])
  expect([first.kind, second.kind].toSorted()).toEqual(['granted', 'refused'])
  const findings = [first, second].flatMap((result) => (result.kind === 'refused' ? result.findings : []))
  const unmet = findings.filter(({ outcome }) => outcome === 'unmet').map(({ rule }) => rule)
  expect(unmet).toEqual(['numberOnce', 'linesOfOrder'])
})

test('R5.36 : celle d’un autre membre, ou d’une commande d’un autre marché, ne se dépose pas', async () => {
  expect((await doing(served, randomUUID(), file({ number: 'F-2', body: REGION }))).kind).toBe('refused')
  await expect(doing(served, randomUUID(), file({ contract: randomUUID() }))).rejects.toThrow()
  await expect(doing(served, randomUUID(), file({ order: randomUUID() }))).rejects.toThrow()
})

test('S5.4 : rien n’est mandaté au-delà de ce qui est admis ; ce qui est renvoyé rend ses quantités', async () => {
  const [whole] = await read((tx) => listedInvoices(tx, GROUP, { contract: CONTRACT, body: SOMME }))
  const rest = randomUUID()
  expect((await doing(served, rest, part('F-2', 40, 49_38, 9_88))).kind).toBe('granted')
  expect((await doing(served, whole?.id ?? '', T.approve)).kind).toBe('refused')
  accepted = { amount: 74_07, reduced: 0, on: '2027-10-08' }
  expect((await doing(served, whole?.id ?? '', T.approve)).kind).toBe('granted')
  expect((await doing(served, rest, T.approve)).kind).toBe('refused')
  expect(await read((tx) => othersOf(tx, GROUP, ORDER, rest))).toEqual({
    ...{ numbers: ['F-1'], lines: [{ line: 'LIC', quantity: 60 }] },
    ...{ invoiced: 74_07, approved: 74_07, performed: 88_88, advance: 0, repaid: 0, reduced: 0, penalised: 0 },
    direct: [],
  })
  expect((await doing(served, rest, T.back)).kind).toBe('granted')
  // Sent back, it gives back its number and its quantities.
  expect((await doing(served, randomUUID(), part('F-2', 40, 49_38, 9_88))).kind).toBe('granted')
})

test('la base elle-même ne tient pas deux fois un numéro', async () => {
  const rows = await read((tx) => listedInvoices(tx, GROUP, { contract: CONTRACT }))
  const waiting = rows.find(({ state }) => state.status === 'received')
  expect((await doing(served, waiting?.id ?? '', T.back)).kind).toBe('granted')
  type State = Parameters<typeof served.columns>[0]
  const blind = { ...served, columns: (state: State) => ({ ...served.columns(state), number: 'F-1' }) }
  await expect(doing(blind, randomUUID(), part('F-3', 40, 49_38, 9_88))).rejects.toThrow('invoice_number_once')
})

test('R5.30, R5.40 : les conditions d’un marché se fixent une fois', async () => {
  const set = { ...T.set({ large: [REGION, SOMME] }), contract: CONTRACT }
  const [first, second] = await Promise.allSettled([
    doing(termsCase, randomUUID(), set, REGION),
    doing(termsCase, randomUUID(), set, REGION),
  ])
  expect([first.status, second.status].toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await read((tx) => termsOf(tx, GROUP, CONTRACT))).toMatchObject({ days: 30, since: T.TODAY })
})

test('R5.36, S5.8 : un membre lit ses factures, et jamais celles d’un autre ; le coordonnateur les suit toutes', async () => {
  const [held] = await read((tx) => listedInvoices(tx, GROUP, { contract: CONTRACT }))
  const asking = async (reader: Pick<Reader, 'body' | 'coordinates' | 'guest'>) => {
    const app = await createServer({ trustProxy: false, log: false, requestsPerMinute: 1_000 })
    const context = { platform: on(), identify: async () => representativeOf(SOMME), readerOf: async () => reader }
    serveInvoices(app, context as unknown as HttpContext, ports)
    const statuses = await Promise.all(
      [`invoices?contract=${CONTRACT}`, `orders/${ORDER}/invoicing`, `invoices/${held?.id}/reckoning`].map(
        async (path) => {
          const { statusCode, body } = await app.inject(`/api/groups/${GROUP}/${path}`)
          return [statusCode, body.includes(held?.id ?? '?') || body.includes('LIC') || body.includes('net')]
        },
      ),
    )
    await app.close()
    return statuses
  }
  const person = { coordinates: false, guest: false }
  const whole = [
    [200, true],
    [200, true],
    [200, true],
  ]
  expect(await asking({ ...person, body: SOMME })).toEqual(whole)
  expect(await asking({ ...person, body: REGION, coordinates: true })).toEqual(whole)
  for (const body of [REGION, null]) {
    expect(await asking({ ...person, body })).toEqual([
      [200, false],
      [404, false],
      [404, false],
    ])
  }
  expect((await asking({ ...person, body: SOMME, guest: true })).map(([status]) => status)).toEqual([404, 404, 404])
})

test('R5.30 : ce qui est à mandater et à payer est dit à qui paie, avec son jour', async () => {
  const told = tasksOf(ports)
  const tasks = (await read((tx) => told(tx, GROUP, T.TODAY))).map(({ act, by, due }) => ({ act, by: by?.id, due }))
  // The first invoice was approved; of the service of 8 October.
  expect(tasks).toEqual([{ act: 'recordPayment', by: SOMME, due: '2027-11-07' }])
  expect((await doing(served, randomUUID(), part('F-9', 40, 49_38, 9_88))).kind).toBe('granted')
  expect(await read((tx) => told(tx, GROUP, T.TODAY))).toHaveLength(1)
  // Its service is done: it is to be approved, twenty days after.
  accepted = { amount: 123_45, reduced: 0, on: '2027-10-08' }
  const again = await read((tx) => told(tx, GROUP, T.TODAY))
  expect(again.map(({ act, due }) => ({ act, due }))).toContainEqual({ act: 'approve', due: '2027-10-28' })
})

test('R5.51, directOnRequest : deux parts payées au même instant ne passent pas ensemble ce que le sous-traitant demande', async () => {
  // What waits is sent back, so that its quantities are free again.
  for (const { id, state } of await read((tx) => listedInvoices(tx, GROUP, { contract: CONTRACT }))) {
    if (state.status === 'received') expect((await doing(served, id, T.back)).kind).toBe('granted')
  }
  const request = randomUUID()
  asked = [{ id: request, name: 'Hébergeur', number: 'D-1', standing: 'passed', total: 20_00 }]
  const paying = (number: string) => ({ ...part(number, 10, 12_35, 2_47), direct: [{ request, amount: 12_00 }] })
  const ids = [randomUUID(), randomUUID()] as const
  const results = await Promise.all([doing(served, ids[0], paying('F-20')), doing(served, ids[1], paying('F-21'))])
  expect(results.map(({ kind }) => kind).toSorted()).toEqual(['granted', 'refused'])
  expect(await read((tx) => directlyPaid(tx, GROUP, request))).toBe(12_00)
  const granted = ids.find((_, index) => results[index]?.kind === 'granted')
  // Sent back, it gives back what it would have paid.
  expect((await doing(served, granted ?? '', T.back)).kind).toBe('granted')
  expect(await read((tx) => directlyPaid(tx, GROUP, request))).toBe(0)
})
