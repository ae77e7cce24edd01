import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consultationCase } from '#modules/consultation/server/index.ts'
import { platformOn, putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import { openConsultation } from '../../../tests/postgres/published-consultation.ts'
import { putCase } from '../../../tests/postgres/put-case.ts'
import { asked } from '../testing.ts'
import { questionCase, tasks } from './index.ts'

const [GROUP, REGION, SOMME] = [randomUUID(), randomUUID(), randomUUID()]
let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
  await putGroupInForce(platformOn(database.app, '2027-03-16'), GROUP, [REGION, SOMME])
})
afterAll(() => database.close())

/** A consultation at this stage, with two questions that wait: one asked in good time, one after the hour. */
async function waiting(status: 'open' | 'closed'): Promise<readonly string[]> {
  const platform = platformOn(database.app, '2027-03-16')
  const [id, procedure] = [randomUUID(), randomUUID()]
  const state = { ...openConsultation({ groupId: GROUP, id, procedure, reference: status }), status, closedAt: '' }
  await putCase(platform, consultationCase, { groupId: GROUP, id, state })
  const about = { ...asked, consultation: id, procedure }
  const late = { ...about, number: 4, late: true, askedAt: '2027-03-06T11:00:00.000Z' }
  const served = questionCase(async () => undefined)
  const ids = [randomUUID(), randomUUID()]
  for (const [index, each] of [about, late].entries())
    await putCase(platform, served, { groupId: GROUP, id: ids[index] ?? '', state: each })
  return ids
}

test('R2.12 : ouverte, chaque question est à répondre ; la consultation close, celle venue à temps reste à clore', async () => {
  const [open, closed] = [await waiting('open'), await waiting('closed')]
  const found = await database.app.transaction(GROUP, (tx) => tasks(tx, GROUP, '2027-03-08'))
  expect(found.map(({ id, act, missing, basis }) => [id, act, missing, basis.at(-1)?.article])).toEqual([
    [open[0], 'answer', true, 'R2132-6'],
    [open[1], 'answer', false, 'R2132-6'],
    [closed[0], 'decline', true, 'R2132-6'],
  ])
})
