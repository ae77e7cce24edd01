import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import * as ceiling from '#modules/ceiling/server/index.ts'
import * as C from '#modules/ceiling/testing.ts'
import { contractCase } from '#modules/contract/server/index.ts'
import { standingOf as standingIn } from '#modules/convention/server/index.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import * as order from '#modules/order/server/index.ts'
import * as O from '#modules/order/testing.ts'
import { organisationCases } from '#modules/organisation/server/index.ts'
import { registration } from '#modules/organisation/testing.ts'
import * as priceSchedule from '#modules/price-schedule/server/index.ts'
import * as P from '#modules/price-schedule/testing.ts'
import { commit } from '#platform/commit.ts'
import { doDueActs } from '#platform/due.ts'
import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import type { AnyServed } from '#platform/served.ts'
import { platformOn, putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import { putCase } from '../../../tests/postgres/put-case.ts'
import type { Acceptance } from '../model/state.ts'
import * as T from '../testing.ts'
import { acceptanceCase } from './case.ts'
import { difficultyCase } from './difficulty-case.ts'
import { dueOf } from './due.ts'
import { acceptanceRows } from './queries.ts'
import { tasks } from './tasks.ts'
import { termsCase } from './terms-case.ts'

/** What two members do with what they ordered on one contract: each its own, each silence on its day, money to the cent. */

const [GROUP, REGION, SOMME, CONTRACT] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()].map(String) as [
  ...[string, string, string, string],
]
const [ORDER, ORDER_OF_REGION] = [String(randomUUID()), String(randomUUID())]
const HOLDER = randomUUID()
const ports = { orderOf: order.orderOf, holderOf: async () => HOLDER }
const served = acceptanceCase(ports)
const difficulties = difficultyCase(ports)
let database: TestDatabase

/** The process that a module serves alone, or first. */
function servedBy([first]: readonly ProcessRoutes[]): AnyServed {
  if (first === undefined) throw new Error('the module serves nothing')
  return first.served
}

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
  const { body } = organisationCases(standingIn)
  const state = { ...identity, status: 'registered', offices: [office] }
  await putCase(platformOn(database.app, '2027-01-12'), body, { groupId: GROUP, id, state: state as never })
}

const on = (day: string) => platformOn(database.app, day)
type Doing = { readonly day?: string; readonly actor?: Actor }
const doing = async (
  what: AnyServed,
  id: string,
  act: object,
  { day = T.READY, actor = representativeOf(SOMME) }: Doing = {},
) => commit(on(day), what, { groupId: GROUP, id, act: act as never, actor })
const granted = async (what: AnyServed, id: string, act: object, how: Doing = {}): Promise<void> => {
  const result = await doing(what, id, act, how)
  if (result.kind !== 'granted') throw new Error(JSON.stringify(result))
}
const read = <R>(work: (tx: Parameters<typeof order.ordersOn>[0]) => Promise<R>) =>
  database.app.transaction(GROUP, work)
const stateOf = async (id: string): Promise<Acceptance | undefined> =>
  (await read((tx) => acceptanceRows(tx, GROUP))).find((row) => row.id === id)?.state

/** An order of so many accounts at one euro, sent to the holder. */
async function sent(id: string, body: string, quantity: number): Promise<void> {
  const [orders, day, actor] = [
    servedBy(order.routesOf({ holderOf: async () => HOLDER })),
    O.TODAY,
    representativeOf(body),
  ]
  const lines = [O.asked('LIC', quantity)]
  for (const act of [O.prepare({ contract: CONTRACT, body, lines }), O.commit(), O.sign, O.send()])
    await granted(orders, id, act, { day, actor })
}

beforeAll(async () => {
  database = await testDatabase()
  await putGroupInForce(platformOn(database.app, '2027-01-12'), GROUP, [REGION, SOMME])
  for (const body of [REGION, SOMME]) await putBody(body)
  const contract = {
    ...{ status: 'running', title: 'ENT', object: 'Un ENT', lots: [], reference: '2027-ENT-01' },
    ...{ awardBegunOn: '2027-02-01', identifiedBuyers: [REGION, SOMME], notifiedOn: P.NOTIFIED },
    ...{ endsOn: '2031-08-31', orders: [], originals: [] },
  }
  await putCase(on(T.READY), contractCase, { groupId: GROUP, id: CONTRACT, state: contract as never })
  const [day, actor] = [O.TODAY, representativeOf(REGION)]
  const lines = P.LINES.map((line) => (line.key === 'LIC' ? { ...line, price: 1_0000 } : line))
  const judged = { scheduleOfContract: { accepted: true, reason: 'le bordereau signé par le titulaire' } }
  const bring = { ...P.bring({ contract: CONTRACT, lines }), appraisals: judged }
  await granted(servedBy(priceSchedule.routesOf(order.ordersOn)), randomUUID(), bring, { day, actor })
  const ceilings = servedBy(ceiling.routesOf({ orderedOn: order.orderedOn, awardedFor: async () => 1_000_00 }))
  const shares = [C.share(REGION, 700_00, 700), C.share(SOMME, 300_00, 300)]
  await granted(ceilings, randomUUID(), C.set({ contract: CONTRACT, shares }), { day, actor })
  await sent(ORDER, SOMME, 100)
  await sent(ORDER_OF_REGION, REGION, 3)
}, 60_000)
afterAll(() => database.close())

const declare = (parts: readonly { place: number; quantity: number }[], order = ORDER) => T.declare({ order, parts })

describe('R5.05 : chaque membre, ses livraisons', () => {
  test('deux livraisons au même instant ne prennent pas deux fois ce qui reste d’une ligne', async () => {
    const kinds = await Promise.all(
      [60, 60].map((quantity) => doing(served, randomUUID(), declare([{ place: 0, quantity }]))),
    )
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['granted', 'refused'])
  })
  test('un autre membre ne déclare ni ne décide ; une commande inconnue est dite', async () => {
    const asRegion = { actor: representativeOf(REGION) }
    expect((await doing(served, randomUUID(), declare([{ place: 0, quantity: 1 }]), asRegion)).kind).toBe('refused')
    const [row] = await read((tx) => acceptanceRows(tx, GROUP))
    expect((await doing(served, row?.id ?? '', T.pass({ notifiedOn: T.READY }), asRegion)).kind).toBe('refused')
    const unknown = declare([{ place: 0, quantity: 1 }], randomUUID())
    await expect(doing(served, randomUUID(), unknown)).rejects.toMatchObject({
      details: { issues: [{ path: 'order' }] },
    })
  })
  test('deux décisions au même instant : une seule tient', async () => {
    const [row] = await read((tx) => acceptanceRows(tx, GROUP))
    const decided = await Promise.all(
      [T.pass({ notifiedOn: T.READY }), T.pass({ notifiedOn: T.READY })].map((act) =>
        doing(served, row?.id ?? '', act),
      ),
    )
    expect(decided.map(({ kind }) => kind).sort()).toEqual(['granted', 'refused'])
  })
})

describe('R5.01, R5.03, R5.04 : les jours et les silences', () => {
  const second = String(randomUUID())
  test('R5.01 : la vérification d’aptitude attend son membre ; le jour passé, rien n’est admis', async () => {
    await granted(served, second, declare([{ place: 0, quantity: 40 }]))
    const waiting = await read((tx) => tasks(tx, GROUP, T.READY))
    expect(waiting.find(({ id }) => id === second)).toMatchObject({
      ...{ act: 'passAptitude', due: T.PASSED, by: { id: SOMME } },
      basis: [{ article: '5' }, { source: 'CCAG-TIC', article: '33', paragraph: '33.2.1' }],
    })
    expect(await doDueActs(on('2028-03-01'), GROUP, [dueOf(ports)])).toBeGreaterThanOrEqual(0)
    expect(await stateOf(second)).toMatchObject({ status: 'ready' })
  })
  test('R5.03 : après le service régulier, le silence admet au terme exact, quand que l’horloge y vienne', async () => {
    await granted(served, second, T.pass(), { day: T.PASSED })
    expect((await read((tx) => tasks(tx, GROUP, T.WATCHED_UNTIL))).some(({ id }) => id === second)).toBe(false)
    const waiting = await read((tx) => tasks(tx, GROUP, '2027-12-04'))
    expect(waiting.find(({ id }) => id === second)).toMatchObject({
      ...{ act: 'accept', due: '2027-12-10', facts: { silence: T.SILENT } },
    })
    await doDueActs(on(T.SILENT), GROUP, [dueOf(ports)])
    expect(await stateOf(second)).toMatchObject({ status: 'watched' })
    await doDueActs(on('2027-12-20'), GROUP, [dueOf(ports)])
    expect(await stateOf(second)).toMatchObject({ status: 'accepted', how: 'tacit', acceptedOn: T.SILENT })
    expect((await doing(served, second, T.accept(), { day: '2027-12-20' })).kind).toBe('refused')
  })
})

test('la base tient, par membre et en tout, ce qui fut livré de ce qui fut commandé', async () => {
  const own = String(randomUUID())
  await granted(served, own, declare([{ place: 0, quantity: 2 }], ORDER_OF_REGION), { actor: representativeOf(REGION) })
  const { rows } = await read((tx) =>
    sql<{ body: string; ordered: number; taken: number }>`
      select o.body, o.amount::float8 as ordered, (
        select coalesce(sum(amount), 0)::float8 from acceptance a
        where a.group_id = o.group_id and a.purchase_order = o.id and a.status <> 'withdrawn'
      ) as taken
      from purchase_order o where o.group_id = ${GROUP} order by o.amount desc`.execute(tx),
  )
  expect(rows).toEqual([
    { body: SOMME, ordered: 100_00, taken: 100_00 },
    { body: REGION, ordered: 3_00, taken: 2_00 },
  ])
})

test('un marché qui déroge fixe ses délais une fois ; une livraison déclarée ensuite les garde', async () => {
  const set = {
    ...{ type: 'set', contract: CONTRACT, terms: { aptitude: 10 }, withoutRegularService: ['LIC'], source: 'CCAP 9.2' },
    appraisals: { termsOfContract: { accepted: true, reason: 'lu au CCAP' } },
  }
  const asRegion = { actor: representativeOf(REGION) }
  await granted(termsCase, randomUUID(), set, asRegion)
  await expect(doing(termsCase, randomUUID(), set, asRegion)).rejects.toMatchObject({
    details: { issues: [{ path: 'contract' }] },
  })
  const own = String(randomUUID())
  await granted(served, own, declare([{ place: 0, quantity: 1 }], ORDER_OF_REGION), asRegion)
  expect(await stateOf(own)).toMatchObject({ watched: false, terms: { aptitude: 10, regularService: 30 } })
})

test('S5.6 : une difficulté est dite au coordonnateur, puis à tous ; elle attend qu’il en prenne acte', async () => {
  const id = String(randomUUID())
  const report = {
    ...{ type: 'report', body: SOMME, contract: CONTRACT, order: ORDER, subject: 'Authentification' },
    ...{ circumstances: 'Un élève sur dix ne se connecte pas.', since: T.READY, systemic: null },
  }
  expect((await doing(difficulties, id, { ...report, order: ORDER_OF_REGION })).kind).toBe('refused')
  await granted(difficulties, id, report)
  expect(await read((tx) => tasks(tx, GROUP, T.READY))).toContainEqual(
    expect.objectContaining({ id, act: 'takeNote', by: expect.objectContaining({ id: REGION }) }),
  )
  const asRegion = { actor: representativeOf(REGION) }
  await granted(difficulties, id, { type: 'takeNote', answer: 'Le titulaire est saisi.' }, asRegion)
  await granted(difficulties, id, { type: 'declareSystemic', why: 'le service est commun' }, asRegion)
  const { rows } = await database.admin.query(
    `select topic from outbox where group_id = $1 and topic like 'difficulty.%' order by id`,
    [GROUP],
  )
  expect(rows.map(({ topic }) => topic)).toEqual(['difficulty.reported', 'difficulty.toldToAll'])
})
