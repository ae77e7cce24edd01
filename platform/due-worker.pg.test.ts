import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { platformOn, putGroupInForce } from '../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../tests/postgres/harness.ts'
import type { Platform } from './commit.ts'
import type { DueActs } from './due.ts'
import { startDueWorker } from './due-worker.ts'
import type { Served } from './served.ts'

const [ONE, TWO, CASE] = [randomUUID(), randomUUID(), randomUUID()]
let database: TestDatabase
let platform: Platform

type State = { readonly status: 'none' } | { readonly status: 'abandoned' }
type Act = { readonly type: 'lapse' }
type Event = { readonly type: 'Lapsed' }

const lapsing: Served<State, Act, Event, null> = {
  process: defineProcess<State, Act, Event, null, 'clock'>()({
    name: 'purchase',
    initial: { status: 'none' },
    capacities: { clock: ({ actor }) => actor.kind === 'clock' },
    steps: {
      lapse: {
        from: ['none'],
        to: ['abandoned'],
        by: ['clock'],
        basis: [cite('CCP', 'L2111-1')],
        record: () => [{ type: 'Lapsed' }],
      },
    },
    evolve: () => ({ status: 'abandoned' }),
  }),
  table: 'purchase',
  columns: () => ({ title: null, sheets_due: null }),
  facts: async () => ({ facts: null, articles: {} }),
}

const dueIn =
  (groups: readonly string[]): DueActs =>
  async (_tx, groupId) =>
    groups.includes(groupId) ? [{ served: lapsing, id: CASE, act: { type: 'lapse' } }] : []

beforeAll(async () => {
  database = await testDatabase()
  platform = platformOn(database.app, '2027-02-01')
  for (const group of [ONE, TWO]) await putGroupInForce(platform, group, [randomUUID()])
}, 120_000)
afterAll(() => database?.close())

const lapsedIn = async (group: string): Promise<number> => {
  const { rows } = await database.app.transaction(group, (tx) =>
    sql`select from journal where group_id = ${group} and act = 'lapse'`.execute(tx),
  )
  return rows.length
}

test('what is due is done without anybody asking, once, in every group; a group that fails keeps none from its acts', async () => {
  const told: unknown[] = []
  const broken: DueActs = async (_tx, groupId) => {
    if (groupId === ONE) throw new Error('this group cannot be read')
    return []
  }
  const failing = startDueWorker({
    platform,
    sources: [broken, dueIn([ONE, TWO])],
    every: 5,
    onError: (error) => told.push(error),
  })
  await expect.poll(() => lapsedIn(TWO)).toBe(1)
  await expect.poll(() => told.length).toBeGreaterThan(1)
  await failing.stop()
  expect(String(told[0])).toContain('this group cannot be read')
  expect(await lapsedIn(ONE)).toBe(0)

  // Two servers at once: the second finds it done.
  const both = [1, 2].map(() =>
    startDueWorker({ platform, sources: [dueIn([ONE])], every: 5, onError: (error) => told.push(error) }),
  )
  await expect.poll(() => lapsedIn(ONE)).toBe(1)
  await Promise.all(both.map(({ stop }) => stop()))
  expect([await lapsedIn(ONE), await lapsedIn(TWO)]).toEqual([1, 1])
})
