import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { append } from '../../tests/postgres/entry.ts'
import { type TestDatabase, testDatabase } from '../../tests/postgres/harness.ts'
import { type Database, defer, type Tx } from '../db.ts'

const [GROUP, OTHER] = [randomUUID(), randomUUID()]
const trips = vi.spyOn(pg.Client.prototype, 'query')
let database: TestDatabase
let db: Database

beforeAll(async () => {
  database = await testDatabase()
  db = database.app
  // Opens the connections that the measures will use: their greeting is no statement of ours.
  await Promise.all(Array.from({ length: 6 }, () => db.transaction(GROUP, (tx) => sql`select 1`.execute(tx))))
})
afterAll(() => database.close())
beforeEach(() => {
  trips.mockClear()
})

const inGroup = <T>(work: (tx: Tx) => Promise<T>) => db.transaction(GROUP, work)
const log = (what: string, group = GROUP) => sql`insert into security_log (group_id, what) values (${group}, ${what})`
const logged = (what: string) =>
  inGroup(async (tx) => {
    const { rows } = await sql<{ count: number }>`select count(*) from security_log where what = ${what}`.execute(tx)
    return rows[0]?.count
  })
const one = async (tx: Tx, value: unknown) => (await sql<{ it: unknown }>`select ${value}::int as it`.execute(tx)).rows

describe('a transaction', () => {
  test('begins with its first statement, and is not sent at all when it has none', async () => {
    await inGroup(async () => {})
    expect(trips).toHaveBeenCalledTimes(0)
    await inGroup((tx) => one(tx, 1))
    expect(trips).toHaveBeenCalledTimes(2)
  })

  test('says for which group, and nothing of it is left afterwards', async () => {
    const asked = sql<{ is: string }>`select coalesce(current_setting('unisson.group', true), '') as is`
    expect((await inGroup((tx) => asked.execute(tx))).rows).toEqual([{ is: GROUP }])
    expect((await db.transaction(OTHER, (tx) => asked.execute(tx))).rows).toEqual([{ is: OTHER }])
    expect((await asked.execute(db.kysely)).rows).toEqual([{ is: '' }])
  })

  test('is undone when its work throws, before anything was sent or after', async () => {
    const stopped = new Error('stopped')
    const refused = inGroup(async (tx) => {
      await log('undone').execute(tx)
      throw stopped
    })
    await expect(refused).rejects.toBe(stopped)
    await expect(inGroup(() => Promise.reject(stopped))).rejects.toBe(stopped)
    expect(await logged('undone')).toBe(0)
  })

  test('says so when a failure that nobody looked at leaves nothing to commit', async () => {
    const swallowed = inGroup(async (tx) => {
      await log('swallowed').execute(tx)
      await sql`select 1 / 0`.execute(tx).catch(() => {})
    })
    await expect(swallowed).rejects.toThrow('rolled back')
    expect(await logged('swallowed')).toBe(0)
  })

  test('sends together what is asked for together, whoever asks', async () => {
    const deeper = async (tx: Tx, value: number) => {
      await Promise.resolve()
      return one(tx, value)
    }
    await inGroup(async (tx) => {
      expect(await Promise.all([one(tx, 1), deeper(tx, 2), one(tx, 3)])).toEqual([
        [{ it: 1 }],
        [{ it: 2 }],
        [{ it: 3 }],
      ])
      expect(trips).toHaveBeenCalledTimes(1)
      await one(tx, 4)
      expect(trips).toHaveBeenCalledTimes(2)
    })
  })

  test('fails all that went with a statement that fails', async () => {
    const refused = inGroup(async (tx) => {
      const gone = [log('together').execute(tx), sql`select 1 / 0`.execute(tx), one(tx, 1)]
      const ended = await Promise.allSettled(gone)
      expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    })
    await expect(refused).rejects.toThrow('rolled back')
    expect(await logged('together')).toBe(0)
  })

  test('takes nothing more once it has ended: its connection is another’s', async () => {
    let kept: Tx | undefined
    await inGroup(async (tx) => {
      kept = tx
      return one(tx, 1)
    })
    if (kept === undefined) throw new Error('the transaction did not run')
    const ended = kept
    trips.mockClear()
    await expect(one(ended, 2)).rejects.toThrow('has ended')
    expect(() => defer(ended, log('after'))).toThrow('has ended')
    expect(trips).toHaveBeenCalledTimes(0)
  })

  test('of one connection is not seen by another group’s on the same', async () => {
    await inGroup((tx) => append(tx, GROUP, 'group'))
    const seen = sql<{ count: number }>`select count(*) from case_file`
    const counts = await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        db.transaction(index % 2 === 0 ? GROUP : OTHER, async (tx) => (await seen.execute(tx)).rows[0]?.count),
      ),
    )
    expect(counts).toEqual(Array.from({ length: 24 }, (_, index) => (index % 2 === 0 ? 1 : 0)))
  })
})

describe('a statement put off', () => {
  test('goes with the next one, and gives its rows', async () => {
    const rows = await inGroup(async (tx) => {
      const first = defer(tx, sql<{ it: number }>`select 1 as it`)
      const second = defer(tx, sql<{ it: number }>`select 2 as it`)
      await one(tx, 3)
      return [...(await first), ...(await second)]
    })
    expect(rows).toEqual([{ it: 1 }, { it: 2 }])
    expect(trips).toHaveBeenCalledTimes(2)
  })

  test('goes with the commit when none follows, and what comes after it sees it', async () => {
    await inGroup(async (tx) => void defer(tx, log('put off')))
    expect(trips).toHaveBeenCalledTimes(1)
    expect(await logged('put off')).toBe(1)
    const found = await inGroup(async (tx) => {
      void defer(tx, log('seen'))
      return (await sql`select 1 from security_log where what = 'seen'`.execute(tx)).rows.length
    })
    expect(found).toBe(1)
  })

  test('that fails undoes the transaction, and tells why', async () => {
    const failed = inGroup(async (tx) => {
      await log('before').execute(tx)
      void defer(tx, log('of another group', OTHER))
    })
    await expect(failed).rejects.toThrow('row-level security')
    expect(await logged('before')).toBe(0)
  })

  test('that fails is the failure of the statement that took it along', async () => {
    const failed = inGroup(async (tx) => {
      const off = defer(tx, sql`select 1 / 0`)
      await expect(one(tx, 1)).rejects.toThrow('division by zero')
      await expect(off).rejects.toThrow('division by zero')
      throw new Error('given up')
    })
    await expect(failed).rejects.toThrow('given up')
    expect(await inGroup((tx) => one(tx, 1))).toEqual([{ it: 1 }])
  })

  test('is dropped with a transaction that throws', async () => {
    const failed = inGroup(async (tx) => {
      void defer(tx, log('dropped'))
      throw new Error('given up')
    })
    await expect(failed).rejects.toThrow('given up')
    expect(trips).toHaveBeenCalledTimes(0)
    expect(await logged('dropped')).toBe(0)
  })
})

describe('a statement that comes again', () => {
  const prepared = sql<{
    count: number
  }>`select count(*) from pg_prepared_statements where statement like '%as "never mind"'`

  test('is prepared the second time, and answers the same ever after', async () => {
    const counts = await inGroup(async (tx) => {
      const counts: unknown[] = []
      for (const value of ['a', 'b', null]) {
        const { rows } = await sql`select ${value}::text as "never mind"`.execute(tx)
        counts.push(rows[0], (await prepared.execute(tx)).rows[0]?.count)
      }
      return counts
    })
    expect(counts).toEqual([{ 'never mind': 'a' }, 0, { 'never mind': 'b' }, 1, { 'never mind': null }, 1])
  })

  test('works after it failed, whether or not it had been prepared by then', async () => {
    const divide = async (by: number) =>
      inGroup(async (tx) => (await sql`select 6 / ${by}::int as it`.execute(tx)).rows)
    expect(await divide(1)).toEqual([{ it: 6 }])
    await expect(divide(0)).rejects.toThrow('division by zero')
    expect(await divide(2)).toEqual([{ it: 3 }])
    await expect(divide(0)).rejects.toThrow('division by zero')
    expect(await divide(3)).toEqual([{ it: 2 }])
  })

  test('leaves nothing prepared behind, however often it fails', async () => {
    for (let round = 0; round < 150; round++)
      await inGroup((tx) => sql`select 1 / (${round} - ${round})::int`.execute(tx)).catch(() => {})
    const { rows } = await inGroup((tx) =>
      sql<{ many: number }>`select count(*)::int as many from pg_prepared_statements`.execute(tx),
    )
    expect(rows[0]?.many).toBeLessThanOrEqual(101)
  })

  test('is counted by what it changed', async () => {
    const file = randomUUID()
    await inGroup(async (tx) => {
      for (let time = 0; time < 3; time += 1) await append(tx, GROUP, file)
      const { numAffectedRows } = await log('counted').execute(tx)
      expect(numAffectedRows).toBe(1n)
    })
  })
})

test('values come back as they went: days, instants, bytes, big numbers, lists, JSON, nothing', async () => {
  const bytes = Buffer.from([0, 255, 34])
  const list = ['a', 'b"c', 'd\\e', '{f,g}', null]
  for (let time = 0; time < 3; time += 1) {
    const { rows } = await inGroup((tx) =>
      sql`select ${'2026-03-29'}::date as day, ${'2026-03-29T01:30:00.123Z'}::timestamptz as instant, ${bytes}::bytea as bytes,
        ${2 ** 53 - 1}::bigint as big, ${list}::text[] as list, ${{ a: [1, null] }}::jsonb as json, ${true}::boolean as yes,
        ${null}::text as nothing, ${['x', 'y']}::text[] @> array['y'] as holds`.execute(tx),
    )
    const [{ bytes: read, ...row } = { bytes: null }] = rows as readonly { readonly bytes: unknown }[]
    expect(Buffer.compare(read as Buffer, bytes)).toBe(0)
    expect(row).toEqual({
      day: '2026-03-29',
      instant: '2026-03-29T01:30:00.123Z',
      big: 2 ** 53 - 1,
      list,
      json: { a: [1, null] },
      yes: true,
      nothing: null,
      holds: true,
    })
  }
  await expect(inGroup((tx) => sql`select ${2n ** 53n}::bigint as big`.execute(tx))).rejects.toThrow('safe integer')
  await expect(inGroup((tx) => sql`select ${Symbol('x')}::text`.execute(tx))).rejects.toThrow('no parameter')
  expect(await inGroup((tx) => one(tx, 1))).toEqual([{ it: 1 }])
})
