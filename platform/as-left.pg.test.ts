import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Actor, clockActor } from '#kernel/actor.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { platformOn } from '../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../tests/postgres/harness.ts'
import { commit, type Platform } from './commit.ts'
import { checkRows } from './journal/check-rows.ts'
import type { Served } from './served.ts'

/** What whoever administers the database does to the row of a case, the triggers put out of the way: no act is taken on it. */

type State = { readonly status: 'none' } | { readonly status: 'open'; readonly times: number }
type Act = { readonly type: 'note' }
type Event = { readonly type: 'Noted' }

/** `purchase` lends its table. */
const notes: Served<State, Act, Event, null> = {
  process: defineProcess<State, Act, Event, null, 'anybody'>()({
    name: 'purchase',
    initial: { status: 'none' },
    capacities: { anybody: () => true },
    steps: {
      note: {
        from: ['none', 'open'],
        to: ['open'],
        by: ['anybody'],
        basis: [cite('CCP', 'L2111-1')],
        record: () => [{ type: 'Noted' }],
      },
    },
    evolve: (state) => ({ status: 'open', times: state.status === 'none' ? 1 : state.times + 1 }),
  }),
  table: 'purchase',
  columns: () => ({ title: null, sheets_due: null }),
  facts: async () => ({ facts: null, articles: {} }),
}

const GROUP = randomUUID()
const person: Actor = { kind: 'person', person: randomUUID(), body: randomUUID(), office: 'officer' }
let database: TestDatabase
let platform: Platform
let id = ''
beforeAll(async () => {
  database = await testDatabase()
  platform = platformOn(database.app, '2027-01-12')
})
afterAll(() => database.close())

const note = (actor: Actor = person, over: { readonly dryRun?: true } = {}) =>
  commit(platform, notes, { groupId: GROUP, id, act: { type: 'note' }, actor, ...over })
const alteredRows = async () => (await checkRows(database.app, [notes])).map((row) => row.id)
const alteredFor = { kind: 'readOnly', details: { reason: 'altered' } }

async function beneath(...statements: readonly (readonly [sql: string, ...values: unknown[]])[]): Promise<void> {
  const client = await database.admin.connect()
  try {
    await client.query('set session_replication_role = replica')
    for (const [statement, ...values] of statements) await client.query(statement, values)
  } finally {
    client.release(true)
  }
}

beforeEach(async () => {
  id = randomUUID()
  for (const times of [1, 2]) expect(await note()).toMatchObject({ kind: 'granted', state: { times } })
})

const altering: readonly (readonly [what: string, () => readonly (readonly [string, ...unknown[]])[]])[] = [
  ['is given another state', () => [[`update purchase set state = state || '{"times": 1}' where id = $1`, id]]],
  [
    'is set back to what an earlier entry left, its number too',
    () => [[`update purchase set state = state || '{"times": 1}', seq = seq - 1 where id = $1`, id]],
  ],
  ['is taken away', () => [['delete from purchase where id = $1', id]]],
  [
    'is put there without an entry',
    () => {
      const made = randomUUID()
      const put = [
        'insert into purchase select (jsonb_populate_record(one, jsonb_build_object($2::text, $3::text))).* from purchase as one where id = $1',
        ...[id, 'id', made],
      ] as const
      id = made
      return [put]
    },
  ],
  [
    'has lost what its last entry says',
    () => [['update journal set body = null where convert_from(body, $2)::json ->> $3 = $1', id, 'UTF8', 'id']],
  ],
]

test.each(altering)('a row that %s keeps every act from being taken on it', async (_what, alter) => {
  expect(await note(person, { dryRun: true })).toMatchObject({ kind: 'would-be-granted' })
  expect(await alteredRows()).not.toContain(id)
  await beneath(...alter())
  expect(await alteredRows()).toContain(id)
  await expect(note()).rejects.toMatchObject(alteredFor)
  await expect(note(person, { dryRun: true })).rejects.toMatchObject(alteredFor)
})

test('neither the clock nor what follows from another act goes on with an altered row, and seals what was altered', async () => {
  const [first, follows] = [randomUUID(), id]
  const entailing: typeof notes = {
    ...notes,
    consequences: () => [{ served: notes, id: follows, act: { type: 'note' } as Act }],
  }
  const asked = { groupId: GROUP, id: first, act: { type: 'note' }, actor: person } as const
  expect(await commit(platform, entailing, { ...asked, id: randomUUID() })).toMatchObject({ kind: 'granted' })
  await beneath([`update purchase set state = state || '{"times": 7}' where id = $1`, id])
  await expect(note(clockActor)).rejects.toMatchObject(alteredFor)
  await expect(commit(platform, entailing, asked)).rejects.toMatchObject(alteredFor)
  expect(await commit(platform, notes, asked)).toMatchObject({ kind: 'granted', state: { times: 1 } })
})

test('a request that was granted before is told so, whatever became of its row', async () => {
  const keyed = { key: 'k'.repeat(20), requestHash: Buffer.alloc(32, 'once') }
  const request = { groupId: GROUP, id, act: { type: 'note' }, actor: person, idempotency: keyed } as const
  const once = await commit(platform, notes, request)
  await beneath(['delete from purchase where id = $1', id])
  expect(await commit(platform, notes, request)).toMatchObject({
    kind: 'granted',
    seq: once.kind === 'granted' && once.seq,
  })
})
