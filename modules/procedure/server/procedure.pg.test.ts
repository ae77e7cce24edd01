import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clockActor } from '#kernel/actor.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import { clockedPurchase, purchaseOf } from '#modules/need/server/index.ts'
import { commit } from '#platform/commit.ts'
import { platformOn, putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import { putCase } from '../../../tests/postgres/put-case.ts'
import type { ProcedureAct } from '../model/procedure-state.ts'
import { frozenPurchase, opening, plan } from '../testing.ts'
import { procedureCase, procedureOf, proceduresOf, tasks } from './index.ts'

const [GROUP, REGION, SOMME, ENT] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const [first, second] = [randomUUID(), randomUUID()]
const DAY = '2027-01-28'
let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
  await putGroupInForce(platformOn(database.app, '2027-01-12'), GROUP, [REGION, SOMME])
  const [one, other] = frozenPurchase().parts
  if (one === undefined || other === undefined) throw new Error('two parts')
  const state = frozenPurchase({
    parts: [
      { ...one, body: REGION },
      { ...other, body: SOMME },
    ],
  })
  await putCase(platform(), clockedPurchase, { groupId: GROUP, id: ENT, state })
})
afterAll(() => database.close())

const platform = () => platformOn(database.app, DAY)
/** The bodies of this test have no card: each choice says which rules apply to the coordinator. */
const RULES = { coordinatorRules: { accepted: true, reason: 'une région, collectivité territoriale' } }
const open: ProcedureAct = { ...opening({ purchase: ENT }), appraisals: RULES }

const act = async (id: string, one: ProcedureAct, actor = representativeOf(REGION)) =>
  (await commit(platform(), procedureCase, { groupId: GROUP, id, act: one, actor })).kind
const read = <T>(job: (tx: Parameters<typeof procedureOf>[0]) => Promise<T>) => database.app.transaction(GROUP, job)
const purchaseStatus = async () => (await read((tx) => purchaseOf(tx, GROUP, ENT)))?.status
const expected = () =>
  read(async (tx) => (await tasks(tx, GROUP, DAY)).map((task) => [task.act, task.due, task.missing]))

test('a frozen need waits for its procedure; two opened at once: one is granted', async () => {
  expect(await expected()).toEqual([['open', null, true]])
  expect(await act(first, open, representativeOf(SOMME))).toBe('refused')
  expect((await Promise.all([first, second].map((id) => act(id, open)))).sort()).toEqual(['granted', 'refused'])
  const [row] = await read((tx) => proceduresOf(tx, GROUP))
  expect(row?.state).toMatchObject({ status: 'prepared', type: 'open', purchase: ENT, estimate: 12_000_000_00 })
  expect(await expected()).toEqual([['plan', null, true]])
})

test('planned, then launched with its notice: the purchase can no longer be reopened', async () => {
  const [row] = await read((tx) => proceduresOf(tx, GROUP))
  const id = row?.id ?? ''
  expect(await act(id, { type: 'plan', plan: plan() })).toBe('granted')
  // The notice is asked for by the consultation: the procedure does not ask for it a second time.
  expect(await expected()).toEqual([])
  expect(await act(id, { type: 'launch', noticeSentOn: DAY })).toBe('refused')
  expect(await act(id, { type: 'launch', noticeSentOn: DAY }, clockActor)).toBe('granted')
  expect(await purchaseStatus()).toBe('launched')
  const reopening = {
    groupId: GROUP,
    id: ENT,
    act: { type: 'reopen', reason: 'trop tard' },
    actor: representativeOf(REGION),
  } as const
  expect((await commit(platform(), clockedPurchase, reopening)).kind).toBe('refused')
  expect(await read((tx) => procedureOf(tx, GROUP, id))).toMatchObject({ status: 'launched', lawDate: DAY })
  expect(await expected()).toEqual([])
})

test('abandoned, it gives the need back, and another may be opened', async () => {
  const [row] = await read((tx) => proceduresOf(tx, GROUP))
  const end: ProcedureAct = { type: 'abandon', reason: 'motif d’intérêt général' }
  expect(await act(row?.id ?? '', end)).toBe('refused')
  expect(await act(row?.id ?? '', end, clockActor)).toBe('granted')
  expect(await purchaseStatus()).toBe('frozen')
  expect(await act(randomUUID(), open)).toBe('granted')
})
