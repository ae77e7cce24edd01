import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contractCase, orderableContract } from '#modules/contract/server/index.ts'
import { representativeOf } from '#modules/convention/testing.ts'
import { commit } from '#platform/commit.ts'
import { platformOn, putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import { putCase } from '../../../tests/postgres/put-case.ts'
import type { Act } from '../model/state.ts'
import * as T from '../testing.ts'
import { terminationCase } from './case.ts'
import { tasks } from './tasks.ts'

/** A termination that a member asks for and the coordinator decides: the contract ends with it. */

const [GROUP, REGION, SOMME, CONTRACT] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const served = terminationCase({ initialOf: async () => 1_000_000_00, acceptedOn: async () => 400_000_00 })
let database: TestDatabase
const on = (day = T.TODAY) => platformOn(database.app, day)
const doing = (id: string, act: Act, body = REGION, day = T.TODAY) =>
  commit(on(day), served, { groupId: GROUP, id, act, actor: representativeOf(body) })

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
}, 60_000)
afterAll(() => database.close())

test('R5.60 à R5.62 : demandée par un membre, décidée par le coordonnateur, elle met fin au marché et aux commandes', async () => {
  const [id, other] = [randomUUID(), randomUUID()]
  for (const each of [id, other])
    expect((await doing(each, T.request({ contract: CONTRACT }), SOMME)).kind).toBe('granted')
  const told = () => database.app.transaction(GROUP, (tx) => tasks(tx, GROUP, T.TODAY))
  expect((await told()).map(({ act, by }) => [act, by?.id])).toEqual([
    ['decide', REGION],
    ['decide', REGION],
  ])
  const decide = T.decide({ ground: 'public-interest' })
  expect((await doing(id, decide, SOMME)).kind).toBe('refused')
  expect((await doing(id, decide)).kind).toBe('granted')
  expect((await told()).find((task) => task.id === id)).toMatchObject({ act: 'settle', due: '2028-08-30' })
  const contract = await database.app.transaction(GROUP, (tx) => orderableContract(tx, GROUP, CONTRACT))
  expect(contract?.validUntil).toBe('2028-06-30')
  // The contract is terminated once: another decision is refused by the end that it now has.
  expect((await doing(other, decide)).kind).toBe('refused')
})
