import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { representativeOf } from '#modules/convention/testing.ts'
import { commit } from '#platform/commit.ts'
import { platformOn, putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import type { Act } from '../model/state.ts'
import { correction, declaration } from '../testing.ts'
import { declarations, perimeterCase } from './index.ts'

const [GROUP, REGION, SOMME] = [randomUUID(), randomUUID(), randomUUID()]
let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
  await putGroupInForce(platformOn(database.app, '2027-01-12'), GROUP, [REGION, SOMME])
})
afterAll(() => database.close())

const perform = async (id: string, act: Act, body = SOMME) => {
  const actor = representativeOf(body)
  return (await commit(platformOn(database.app, '2027-11-15'), perimeterCase, { groupId: GROUP, id, act, actor })).kind
}

test('S1.4: a member declares a year once, corrects it, and the other year is another case', async () => {
  const [first, second, next] = [randomUUID(), randomUUID(), randomUUID()]
  const own = (over = {}) => declaration({ body: SOMME, ...over })
  expect(await perform(first, own())).toBe('granted')
  expect(await perform(second, own())).toBe('refused')
  expect(await perform(second, own(), REGION)).toBe('refused')
  expect(await perform(next, own({ year: '2026-2027' }), REGION)).toBe('granted')
  expect(await perform(first, correction())).toBe('granted')
  expect(await database.app.transaction(GROUP, (tx) => declarations(tx, GROUP))).toEqual([
    { body: SOMME, year: '2026-2027' },
    { body: SOMME, year: '2027-2028' },
  ])
})

test('two declarations of one year sent at once: one is granted, the other refused', async () => {
  const twice = await Promise.all(
    [randomUUID(), randomUUID()].map((id) => perform(id, declaration({ body: REGION }), REGION)),
  )
  expect(twice.sort()).toEqual(['granted', 'refused'])
})
