import { randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reader } from '#kernel/reader.ts'
import * as acceptance from '#modules/acceptance/server/index.ts'
import * as A from '#modules/acceptance/testing.ts'
import * as C from '#modules/ceiling/testing.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import * as invoice from '#modules/invoice/server/index.ts'
import * as I from '#modules/invoice/testing.ts'
import * as order from '#modules/order/server/index.ts'
import * as O from '#modules/order/testing.ts'
import * as penalty from '#modules/penalty/server/index.ts'
import * as N from '#modules/penalty/testing.ts'
import { perimeterCase } from '#modules/perimeter/server/index.ts'
import { declaration, site } from '#modules/perimeter/testing.ts'
import * as P from '#modules/price-schedule/testing.ts'
import { commit } from '#platform/commit.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { createServer } from '#platform/http/server.ts'
import type { AnyServed } from '#platform/served.ts'
import { platformOn } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import { putOrdering, servedBy } from '../../../tests/postgres/ordering-stage.ts'
import { putCase } from '../../../tests/postgres/put-case.ts'
import type { Dashboard } from '../contract.ts'
import { serveDashboards } from './dashboard-routes.ts'

/** What two members did on one contract, as each of them reads it. */

const [GROUP, REGION, SOMME, CONTRACT, ORDER] = [1, 2, 3, 4, 5].map(() => String(randomUUID())) as [
  ...[string, string, string, string, string],
]
const TODAY = '2027-12-20'
const holderOf = async () => null
const requestsOn = async () => []
const { orderOf, orderedOn } = order
const orders = servedBy(order.routesOf({ holderOf, deliveredOn: acceptance.deliveredOn }))
const deliveries = servedBy(acceptance.routesOf({ orderOf, holderOf }))
const acceptedOf: Parameters<typeof invoice.routesOf>[0]['acceptedOf'] = async (tx, groupId, id) =>
  (await acceptance.acceptedOf(tx, groupId, [id])).get(id) ?? null
const invoices = servedBy(
  invoice.routesOf({ orderOf, acceptedOf, penaltiesOf: penalty.penaltiesOf, holderOf, requestsOn }),
)
const penalties = servedBy(
  penalty.routesOf({ orderOf, orderedOn, coefficientOn: async () => undefined, keptOn: async () => 0, holderOf }),
)
let database: TestDatabase

const done = async (what: AnyServed, id: string, act: object, body: string, day: string): Promise<void> => {
  const on = platformOn(database.app, day)
  const result = await commit(on, what, { groupId: GROUP, id, act: act as never, actor: representativeOf(body) })
  if (result.kind !== 'granted') throw new Error(JSON.stringify(result))
}

async function signed(id: string, body: string, lines: readonly ReturnType<typeof O.asked>[], day = O.TODAY) {
  const asked = O.prepare({ contract: CONTRACT, body, lines })
  for (const act of [asked, O.commit({ committedOn: day }), O.sign]) await done(orders, id, act, body, day)
}

type Who = Pick<Reader, 'body' | 'coordinates' | 'guest'>
const COORDINATOR: Who = { body: REGION, coordinates: true, guest: false }
const MEMBER: Who = { body: SOMME, coordinates: false, guest: false }

async function asked(who: Who, path: string, day = TODAY) {
  const app = await createServer({ trustProxy: false, log: false, requestsPerMinute: 1_000 })
  const platform = platformOn(database.app, day)
  const context = { platform, identify: async () => representativeOf(SOMME), readerOf: async () => who }
  serveDashboards(app, context as unknown as HttpContext)
  const answer = await app.inject(`/api/groups/${GROUP}/contracts/${CONTRACT}/${path}`)
  await app.close()
  return answer
}
const read = async (who: Who, body?: string): Promise<Dashboard> =>
  (await asked(who, `dashboard${body === undefined ? '' : `?body=${body}`}`)).json()

beforeAll(async () => {
  database = await testDatabase()
  const shares = [C.share(REGION, 700_00, 700), C.share(SOMME, 300_00, 300)]
  const lines = [
    P.line('LIC', 1_0000, { label: '=1+1', unit: 'compte' }),
    P.line('JOUR', 10_0000, { label: 'Journée', unit: 'jour' }),
  ]
  await putOrdering(platformOn(database.app, O.TODAY), {
    ...{ groupId: GROUP, members: [REGION, SOMME], contract: CONTRACT, lines, maximum: C.amounts(1_000_00), shares },
  })
  // The Somme: a hundred accounts that were delivered and accepted, and an order that it cancelled. The Région: two lines, a month later.
  await signed(ORDER, SOMME, [O.asked('LIC', 100)])
  await done(orders, ORDER, O.send(), SOMME, O.TODAY)
  const gone = randomUUID()
  await signed(gone, SOMME, [O.asked('LIC', 50)])
  await done(orders, gone, O.cancel, SOMME, O.TODAY)
  await signed(randomUUID(), REGION, [O.asked('LIC', 10), O.asked('JOUR', 2), O.asked('LIC', 5)], '2027-10-04')
  await done(orders, randomUUID(), O.prepare({ contract: CONTRACT, body: REGION }), REGION, '2027-10-04')
  const delivery = randomUUID()
  await done(deliveries, delivery, A.declare({ order: ORDER }), SOMME, A.READY)
  await done(deliveries, delivery, A.pass(), SOMME, A.PASSED)
  await done(deliveries, delivery, A.accept(), SOMME, '2027-12-06')
  const bill = {
    contract: CONTRACT,
    order: ORDER,
    body: SOMME,
    lines: [I.line(100, 100_00)],
    amount: 100_00,
    vat: 20_00,
  }
  await done(invoices, randomUUID(), I.file({ ...bill, receivedOn: '2027-10-15' }), SOMME, '2027-12-07')
  const late = N.propose({ contract: CONTRACT, order: ORDER, value: 100_00, term: '2027-10-01', doneOn: '2027-10-13' })
  await done(penalties, randomUUID(), late, SOMME, '2027-12-07')
  const served = { ...declaration({ body: SOMME, sites: [site({ users: 200 })] }), status: 'declared' }
  await putCase(platformOn(database.app, TODAY), perimeterCase, {
    groupId: GROUP,
    id: randomUUID(),
    state: served as never,
  })
}, 60_000)
afterAll(() => database.close())

test('S5.1, S5.5 : le groupement se lit au centime, et chaque membre en est une part', async () => {
  const whole = await read(COORDINATOR)
  expect(whole).toMatchObject({ body: null, ordered: 135_00, orders: 2, ceiling: { maximum: 1_000_00 } })
  expect(whole.members.map(({ ordered, orders: count, share }) => [ordered, count, share])).toEqual([
    [35_00, 1, 700_00],
    [100_00, 1, 300_00],
  ])
  expect(whole.lines.map(({ line, quantity, amount }) => [line, quantity, amount])).toEqual([
    ['LIC', 115, 115_00],
    ['JOUR', 2, 20_00],
  ])
  expect(whole.months.map(({ month, amount }) => [month, amount])).toEqual([
    ['2027-09', 100_00],
    ['2027-10', 35_00],
    ['2027-11', 0],
    ['2027-12', 0],
  ])
  expect(whole.stages.map(({ status, orders: count, amount }) => [status, count, amount]).toSorted()).toEqual([
    ['cancelled', 1, 50_00],
    ['draft', 1, 0],
    ['sent', 1, 100_00],
    ['signed', 1, 35_00],
  ])
  const parts = await Promise.all([REGION, SOMME].map((body) => read(COORDINATOR, body)))
  expect(parts.reduce((sum, { ordered }) => sum + ordered, 0)).toBe(whole.ordered)
  expect(parts.map(({ lines }) => lines.map(({ ceiling }) => ceiling))).toEqual([[null, 700], [300]])
})

test('S5.4 : livraisons, délai moyen, pénalités, coût par élève', async () => {
  const { deliveries: found, penalties: late, served } = await read(COORDINATOR)
  // From 4 October to 6 December.
  expect(found).toMatchObject([{ status: 'accepted', how: 'decided', deliveries: 1, amount: 100_00, days: 63 }])
  expect(late).toMatchObject({ stages: [{ status: 'proposed', penalties: 1, amount: 1_20, days: 12 }], claimed: 0 })
  expect(served).toEqual({ users: 200, schools: 1, year: '2027-2028', members: 1 })
})

test('R5.36 : des factures, un membre lit les siennes, jamais celles d’un autre ; le coordonnateur les lit toutes', async () => {
  const own = { invoices: 1, paid: 0, toPay: 120_00, late: 0, owed: 0 }
  expect((await read(COORDINATOR)).invoices).toEqual({ of: null, ...own })
  expect((await read(MEMBER)).invoices).toEqual({ of: SOMME, ...own })
  expect((await read(MEMBER, REGION)).invoices).toBeNull()
  expect((await read({ ...MEMBER, body: REGION })).invoices).toMatchObject({ of: REGION, invoices: 0 })
  expect((await read({ ...MEMBER, body: null })).invoices).toBeNull()
  // The service is of 6 December: thirty days, and the day after.
  const onDay = async (day: string) => (await asked(MEMBER, 'dashboard', day)).json().invoices.late
  expect([await onDay('2028-01-05'), await onDay('2028-01-06')]).toEqual([0, 120_00])
  const text = async (who: Who) => (await asked(who, 'dashboard.csv?table=invoices')).body
  expect(await text(COORDINATOR)).toContain('120,00')
  expect(await text({ ...MEMBER, body: REGION })).not.toContain('120,00')
})

test('un hôte, un marché inconnu, un organisme qui n’y commande pas : rien', async () => {
  expect((await asked({ ...MEMBER, guest: true }, 'dashboard')).statusCode).toBe(404)
  expect((await asked({ ...MEMBER, guest: true }, 'dashboard.xlsx')).statusCode).toBe(404)
  expect((await asked(MEMBER, `dashboard?body=${randomUUID()}`)).statusCode).toBe(404)
  expect((await asked(MEMBER, `../${randomUUID()}/dashboard`)).statusCode).toBe(404)
  expect((await asked(MEMBER, 'dashboard.csv?table=secrets')).statusCode).toBe(400)
})

test('les mêmes chiffres pour un tableur : au centime, et nul texte ne s’y exécute', async () => {
  const csv = await asked(MEMBER, 'dashboard.csv?table=lines')
  expect(csv.headers['content-disposition']).toContain('attachment')
  const name = `Collectivité ${SOMME.slice(0, 4)}`
  expect(csv.body).toContain(`${name};LIC;'=1+1;compte;100;300;100,00;1,0000\r\n`)
  const book = await asked(MEMBER, 'dashboard.xlsx?language=en')
  const parts = unzipSync(book.rawPayload)
  expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('<sheet name="Lines"')
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(sheet).toContain('<t xml:space="preserve">=1+1</t>')
  expect(sheet).toContain('<v>100.00</v>')
  expect(sheet).not.toContain('<f')
  const months = strFromU8(parts['xl/worksheets/sheet3.xml'] ?? new Uint8Array())
  expect(months).toContain('<v>46631</v>')
})
