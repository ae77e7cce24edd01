import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clockActor } from '#kernel/actor.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { platformOn, putGroupInForce } from '../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../tests/postgres/harness.ts'
import { commit, type Platform } from './commit.ts'
import { entriesBefore, entriesSince, entryAt, journalLines, journalPage } from './journal/read.ts'
import { verifyJournal } from './journal/verify.ts'
import type { Served } from './served.ts'

/** A process whose cases have a case file apart: `purchase` lends its table. */
type State = { readonly status: 'none' } | { readonly status: 'open'; readonly times: number }
type Act = { readonly type: 'note' | 'begin'; readonly about: string; readonly file: string }
type Event = { readonly type: 'Noted' }

const process = defineProcess<State, Act, Event, null, 'clock'>()({
  name: 'purchase',
  initial: { status: 'none' },
  capacities: { clock: ({ actor }) => actor.kind === 'clock' },
  steps: {
    begin: {
      from: ['none'],
      to: ['open'],
      by: ['clock'],
      basis: [cite('CCP', 'L2111-1')],
      record: () => [{ type: 'Noted' }],
    },
    note: {
      from: ['open'],
      to: ['open'],
      by: ['clock'],
      basis: [cite('CCP', 'L2111-1')],
      record: () => [{ type: 'Noted' }],
    },
  },
  evolve: (state) => ({ status: 'open', times: state.status === 'none' ? 1 : state.times + 1 }),
})
const common = {
  process,
  table: 'purchase',
  columns: () => ({ title: null, sheets_due: null }),
  facts: async () => ({ facts: null, articles: {} }),
}
const apart: Served<State, Act, Event, null> = { ...common, caseFile: ({ about }) => `apart ${about}` }
/** Of the group's own file; what it entails stands in one apart. */
const own = (follows: string): Served<State, Act, Event, null> => ({
  ...common,
  consequences: () => [{ served: apart, id: follows, act: { type: 'begin', about: ABOUT, file: FILE } as Act }],
})

const [GROUP, BODY, CASE, OTHER, ABOUT] = Array.from({ length: 5 }, () => randomUUID()) as [
  string,
  string,
  string,
  string,
  string,
]
const FILE = 'ab'.repeat(32)
let database: TestDatabase
let platform: Platform

beforeAll(async () => {
  database = await testDatabase()
  platform = platformOn(database.app, '2027-02-01')
  await putGroupInForce(platform, GROUP, [BODY])
}, 120_000)
afterAll(() => database?.close())

const doing = (served: Served<State, Act, Event, null>, id: string, type: Act['type'], key?: string) =>
  commit(platform, served, {
    ...{ groupId: GROUP, id, actor: clockActor, act: { type, about: ABOUT, file: FILE } },
    ...(key === undefined ? {} : { idempotency: { key, requestHash: Buffer.alloc(32, 1) } }),
  })
const inGroup = <T>(read: Parameters<typeof database.app.transaction<T>>[1]) => database.app.transaction(GROUP, read)
const lines = async (given?: Parameters<typeof journalLines>[2]) => {
  const found: string[] = []
  for await (const line of journalLines(database.app, GROUP, given)) found.push(line.trimEnd())
  return found
}
const reader = {
  ...{ person: null, body: BODY, coordinates: true, member: true, cutFrom: [], seats: [], guest: false },
}
const readership = { processes: [], readerOf: async () => reader, isGuest: async () => false }

describe('a case file apart', () => {
  test('has a chain of its own, in which a case stays, and moves the group’s by nothing', async () => {
    const before = (await inGroup((tx) => journalPage(tx, GROUP, { limit: 200 }))).length
    const begun = await doing(apart, CASE, 'begin', 'a-key-of-sixteen-bytes')
    const noted = await doing(apart, CASE, 'note')
    const again = await doing(apart, CASE, 'begin', 'a-key-of-sixteen-bytes')
    const receipts = [begun, noted, again].map((result) => (result.kind === 'granted' ? result.receipt : result))
    expect(receipts).toMatchObject([
      { caseFile: `apart ${ABOUT}`, seq: 1 },
      { caseFile: `apart ${ABOUT}`, seq: 2 },
      { caseFile: `apart ${ABOUT}`, seq: 1 },
    ])
    expect(await inGroup((tx) => journalPage(tx, GROUP, { limit: 200 }))).toHaveLength(before)
  })

  test('is in nothing that the group reads, and is verified with the rest by the server', async () => {
    const read = await inGroup(async (tx) => [
      ...(await journalPage(tx, GROUP, { limit: 200 })),
      ...(await journalPage(tx, GROUP, { limit: 200, process: 'purchase' })),
      ...(await journalPage(tx, GROUP, { limit: 200, id: CASE })),
      ...(await entriesSince(tx, { groupId: GROUP, id: CASE }, 0)),
      ...(await entriesBefore(tx, GROUP, '2099-01-01T00:00:00.000Z')),
    ])
    expect(read.length).toBeGreaterThan(0)
    expect(read.filter(({ process: name }) => name === 'purchase')).toEqual([])
    expect((await lines({ readership, actor: clockActor })).join()).not.toContain('apart')

    const whole = await lines()
    const { chains, faults } = await verifyJournal(whole.map((line) => Buffer.from(line)))
    expect(faults).toEqual([])
    expect(chains.get(`${GROUP}/apart ${ABOUT}`)?.seq).toBe(2)
    expect(chains.get(`${GROUP}/group`)?.seq).toBeGreaterThan(0)
  })

  test('keeps its entries from being guessed by their hash, and makes no document of what it cites', async () => {
    const first = await inGroup((tx) => entryAt(tx, GROUP, `apart ${ABOUT}`, 1))
    expect(first?.salt).toMatch(/^[0-9a-f]{32}$/)
    const { rows } = await inGroup((tx) => sql`select from cited_file where sha256 = ${FILE}`.execute(tx))
    expect(rows).toHaveLength(0)
  })

  test('is written in by what follows of right from an act of the group, in one transaction', async () => {
    const result = await doing(own(OTHER), randomUUID(), 'begin')
    expect(result).toMatchObject({ kind: 'granted', receipt: { caseFile: 'group' } })
    const followed = await inGroup((tx) => entryAt(tx, GROUP, `apart ${ABOUT}`, 3))
    expect(followed).toMatchObject({ id: OTHER, act: 'begin' })
    // The case is begun already: its consequence is refused, and the act of the group with it.
    await expect(doing(own(OTHER), randomUUID(), 'begin')).rejects.toThrow(/was not granted/)
    expect(await inGroup((tx) => entryAt(tx, GROUP, `apart ${ABOUT}`, 4))).toBeUndefined()
  })
})
