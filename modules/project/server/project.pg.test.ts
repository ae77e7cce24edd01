import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contractCase } from '#modules/contract/server/index.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import type { Order } from '#modules/order/index.ts'
import { routesOf } from '#modules/order/server/index.ts'
import * as O from '#modules/order/testing.ts'
import { commit } from '#platform/commit.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { createServer } from '#platform/http/server.ts'
import { platformOn, putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import { putCase } from '../../../tests/postgres/put-case.ts'
import type { DevelopmentList, ProjectStanding } from '../contract.ts'
import type { Act } from '../model/state.ts'
import * as T from '../testing.ts'
import { projectCase } from './case.ts'
import { serveProjects, tasks } from './index.ts'

/** Projects on one order, whoever names it at the same moment, what they took of their budget, and what others find of them. */

const [GROUP, REGION, SOMME, CONTRACT, ORDER] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const ids = [randomUUID(), randomUUID()] as const
let database: TestDatabase
let kept = ''

const doing = (id: string, act: Act, body = SOMME) =>
  commit(platformOn(database.app, T.TODAY), projectCase, { groupId: GROUP, id, act, actor: representativeOf(body) })
const plan = (over: Parameters<typeof T.plan>[0] = {}) =>
  T.plan({ contract: CONTRACT, body: SOMME, orders: [ORDER], ...over })

async function asking(path: string, guest = false) {
  const app = await createServer({ trustProxy: false, log: false, requestsPerMinute: 1_000 })
  const context = { platform: platformOn(database.app, T.TODAY), identify: async () => representativeOf(REGION) }
  serveProjects(app, { ...context, readerOf: async () => ({ guest }) } as unknown as HttpContext)
  const { statusCode, body } = await app.inject(`/api/groups/${GROUP}/${path}`)
  await app.close()
  return { statusCode, body }
}

beforeAll(async () => {
  database = await testDatabase()
  await putGroupInForce(platformOn(database.app, '2027-01-12'), GROUP, [REGION, SOMME])
  await putCase(platformOn(database.app, T.TODAY), contractCase, {
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
  await putCase(platformOn(database.app, T.TODAY), uncounted, { groupId: GROUP, id: ORDER, state })
}, 60_000)
afterAll(() => database.close())

test('S5.3 : la même commande à deux projets au même instant n’est qu’à un seul', async () => {
  const results = await Promise.all(ids.map((id) => doing(id, plan())))
  expect(results.map(({ kind }) => kind).toSorted()).toEqual(['granted', 'refused'])
  kept = ids[results.findIndex(({ kind }) => kind === 'granted')] ?? ''
  expect((await doing(randomUUID(), plan({ body: REGION, orders: [ORDER] }), REGION)).kind).toBe('refused')
  // Its own order is no obstacle to its own project.
  expect((await doing(kept, T.revise({ orders: [ORDER], budget: 50_000_00 }))).kind).toBe('granted')
})

test('S5.3 : ce que ses commandes ont pris de son budget, au centime', async () => {
  const standing = JSON.parse((await asking(`projects/${kept}/standing`)).body) as ProjectStanding
  expect(standing).toMatchObject({ orders: [{ id: ORDER, amount: 123_45 }], consumed: 123_45, left: 49_876_55 })
  expect((await asking(`projects/${randomUUID()}/standing`)).statusCode).toBe(404)
  expect((await asking(`projects/${kept}/standing`, true)).statusCode).toBe(404)
})

test('A23 : ce qui est livré et ouvert se trouve par ses mots, sans accents ; deux réutilisations d’un membre, une seule', async () => {
  expect((await doing(kept, T.begin())).kind).toBe('granted')
  expect((await doing(kept, T.deliver())).kind).toBe('refused')
  expect((await doing(kept, T.terms())).kind).toBe('granted')
  const found = async (q: string) =>
    (JSON.parse((await asking(`developments?q=${encodeURIComponent(q)}`)).body) as DevelopmentList).developments
  expect(await found('')).toEqual([])
  expect((await doing(kept, T.deliver())).kind).toBe('granted')
  expect((await found('SCOLAIRE eupl')).map(({ id }) => id)).toEqual([kept])
  expect(await found('cantine')).toEqual([])
  const reuse = T.reuse({ body: REGION })
  const results = await Promise.all([doing(kept, reuse, REGION), doing(kept, reuse, REGION)])
  expect(results.map(({ kind }) => kind).toSorted()).toEqual(['granted', 'refused'])
  expect((await found('connecteur'))[0]?.reuses).toMatchObject([{ body: REGION, licence: 'EUPL-1.2' }])
})

test('S5.3, A23 : l’accord du coordonnateur est attendu de lui, et rien ne commence avant', async () => {
  const base = randomUUID()
  expect((await doing(base, plan({ orders: [], changesBase: true, title: 'Annuaire commun' }))).kind).toBe('granted')
  const told = async () =>
    (await database.app.transaction(GROUP, (tx) => tasks(tx, GROUP))).map(({ act, by }) => [act, by?.id])
  expect(await told()).toEqual([['agreeToBase', REGION]])
  expect((await doing(base, T.begin())).kind).toBe('refused')
  expect((await doing(base, T.agree, REGION)).kind).toBe('granted')
  expect(await told()).toEqual([['begin', SOMME]])
  const { rows } = await database.admin.query<{ topic: string }>(
    "select topic from outbox where group_id = $1 and topic like 'project.%' order by id",
    [GROUP],
  )
  expect(rows.map(({ topic }) => topic)).toEqual(['project.reusable', 'project.reused', 'project.baseChange'])
})
