import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DomainRow, PlatformTables } from '#platform/postgres/schema.ts'
import { append, type Entry, entryAfter, ZERO } from './entry.ts'
import { type TestDatabase, testDatabase } from './harness.ts'

type Sample = { sample: DomainRow & { id: string; status: string } }
type Tx = Transaction<PlatformTables>

const group = randomUUID()
const file = 'withdrawal:1'
let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
  await database.define(`
    create table sample (
      group_id uuid not null, id text not null, case_file text not null, seq bigint not null, status text not null,
      primary key (group_id, id));
    select unisson_domain_table('sample')`)
})
afterAll(() => database.close())

/** Writes an entry, then a row that cites it. */
async function written(id: string, at = `${file}:${id}`): Promise<Entry> {
  return database.app.transaction(group, async (tx) => {
    const entry = await append(tx, group, at)
    await insertRow(tx, id, at, entry.seq)
    return entry
  })
}

const insertRow = (tx: Tx, id: string, at: string, seq: number, of = group) =>
  tx
    .withTables<Sample>()
    .insertInto('sample')
    .values({ group_id: of, id, case_file: at, seq, status: 'notified' })
    .execute()

const updateRow = (tx: Tx, id: string, set: Partial<Sample['sample']>) =>
  tx.withTables<Sample>().updateTable('sample').set(set).where('id', '=', id).executeTakeFirstOrThrow()

const inGroup = <T>(work: (tx: Tx) => Promise<T>) => database.app.transaction(group, work)

describe('a row of legal state', () => {
  test('is written with an entry of its own transaction', async () => {
    await written('a')
    const row = await inGroup((tx) =>
      tx.withTables<Sample>().selectFrom('sample').selectAll().where('id', '=', 'a').executeTakeFirst(),
    )
    expect(row).toEqual({ group_id: group, id: 'a', case_file: `${file}:a`, seq: 1, status: 'notified' })
  })

  test('changes with a further entry', async () => {
    await written('b')
    const changed = await inGroup(async (tx) => {
      const { seq } = await append(tx, group, `${file}:b`)
      return updateRow(tx, 'b', { seq, status: 'withdrawn' })
    })
    expect(changed.numUpdatedRows).toBe(1n)
  })

  test('may be written in one statement with its entry', async () => {
    const at = `${file}:cte`
    const entry = entryAfter(group, at, 1, ZERO)
    await inGroup(async (tx) => {
      await sql`select unisson_lock_case_file(${group}, ${at})`.execute(tx)
      await tx
        .withTables<Sample>()
        .with('entry', (db) => db.insertInto('journal').values(entry).returning(['group_id', 'case_file', 'seq']))
        .insertInto('sample')
        .columns(['group_id', 'case_file', 'seq', 'id', 'status'])
        .expression((db) =>
          db
            .selectFrom('entry')
            .select([
              'group_id',
              'case_file',
              'seq',
              sql<string>`'cte'`.as('id'),
              sql<string>`'notified'`.as('status'),
            ]),
        )
        .execute()
    })
    const { rowCount } = await database.admin.query(`select from sample where id = 'cte' and seq = 1`)
    expect(rowCount).toBe(1)
  })

  test('is refused without an entry', async () => {
    await expect(inGroup((tx) => insertRow(tx, 'x', 'nothing', 1))).rejects.toThrow(/no journal entry/)
  })

  test('is refused with the entry of an earlier transaction', async () => {
    const { seq } = await written('c')
    await expect(inGroup((tx) => insertRow(tx, 'x', `${file}:c`, seq))).rejects.toThrow(/no journal entry/)
  })

  test('is refused with an entry yet to come', async () => {
    const early = inGroup(async (tx) => {
      const { seq } = await append(tx, group, `${file}:d`)
      await insertRow(tx, 'x', `${file}:d`, seq + 1)
    })
    await expect(early).rejects.toThrow(/no journal entry/)
  })

  test('is refused with the entry of another case file', async () => {
    const astray = inGroup(async (tx) => {
      const { seq } = await append(tx, group, `${file}:e`)
      await insertRow(tx, 'x', `${file}:other`, seq)
    })
    await expect(astray).rejects.toThrow(/no journal entry/)
  })

  test.each([
    ['without a new entry', { status: 'member' }, /does not come after/],
    ['back to an earlier entry', { seq: 0 }, /does not come after/],
    ['to an entry that does not exist', { seq: 99 }, /no journal entry/],
    ['into another case file', { seq: 2, case_file: 'elsewhere' }, /cannot move/],
  ] as const)('is not changed %s', async (title, set, refusal) => {
    await written(title)
    await expect(inGroup((tx) => updateRow(tx, title, set))).rejects.toThrow(refusal)
  })

  test('keeps to its transaction even when the change was prepared in a savepoint that failed', async () => {
    const undone = inGroup(async (tx) => {
      await sql`savepoint before`.execute(tx)
      const { seq } = await append(tx, group, `${file}:f`)
      await sql`rollback to savepoint before`.execute(tx)
      await insertRow(tx, 'x', `${file}:f`, seq)
    })
    await expect(undone).rejects.toThrow(/no journal entry/)
  })

  test.each(['delete from sample', 'truncate sample'])('cannot be removed: %s', async (statement) => {
    await written(statement)
    await expect(inGroup((tx) => sql.raw(statement).execute(tx))).rejects.toThrow(/permission denied/)
    await expect(database.owner.query(statement)).rejects.toThrow(/only grows/)
    await expect(database.admin.query(statement)).rejects.toThrow(/only grows/)
  })

  test('needs its three columns, not null', async () => {
    const without = database.define(`create table loose (group_id uuid not null, seq bigint not null, case_file text);
      select unisson_domain_table('loose')`)
    await expect(without).rejects.toThrow(/must have group_id uuid, case_file text and seq bigint/)
  })
})

describe('the journal', () => {
  test.each([
    `update journal set act = 'forged'`,
    'update journal set body = null',
    'delete from journal',
    'truncate journal',
    'delete from case_file',
    'truncate case_file',
  ])('is not rewritten: %s', async (statement) => {
    await written(statement)
    await expect(inGroup((tx) => sql.raw(statement).execute(tx))).rejects.toThrow(/permission denied/)
    await expect(database.owner.query(statement)).rejects.toThrow(/only grows/)
    await expect(database.admin.query(statement)).rejects.toThrow(/only grows/)
  })

  test('does not let its head be moved by hand', async () => {
    await written('head')
    const move = `update case_file set seq = seq + 1, head = sha256('forged') where case_file = '${file}:head'`
    await expect(inGroup((tx) => sql.raw(move).execute(tx))).rejects.toThrow(/permission denied/)
    await expect(database.admin.query(move)).rejects.toThrow(/can only follow its journal/)
  })

  test('opens a case file empty', async () => {
    const open = `insert into case_file values ('${group}', 'ahead', 5, sha256('forged'))`
    await expect(database.admin.query(open)).rejects.toThrow(/can only follow its journal/)
  })

  const chain = `${file}:chain`
  test.each<[string, (good: Entry) => Partial<Entry> & { tx?: string }, RegExp]>([
    ['skips a number', ({ seq, prev }) => entryAfter(group, chain, seq + 1, prev), /does not follow the head/],
    ['repeats a number', ({ seq, prev }) => entryAfter(group, chain, seq - 1, prev), /duplicate key/],
    [
      'follows another entry',
      ({ seq }) => entryAfter(group, chain, seq, Buffer.alloc(32, 7)),
      /does not follow the head/,
    ],
    ['opens no case file', () => entryAfter(group, 'never opened', 1, ZERO), /does not follow the head/],
    ['hashes another header', () => ({ header: Buffer.from('{}') }), /header_is_as_hashed/],
    ['hashes another body', () => ({ body: Buffer.from('{}') }), /body_is_as_hashed/],
    ['has no body', () => ({ body: null }), /has no body/],
    ['names another transaction', () => ({ tx: '1' }), /names another transaction/],
  ])('refuses an entry that %s', async (_, change, refusal) => {
    const { seq, hash } = await inGroup((tx) => append(tx, group, chain))
    const good = entryAfter(group, chain, seq + 1, hash)
    const bad = { ...good, ...change(good) }
    await expect(inGroup((tx) => tx.insertInto('journal').values(bad).execute())).rejects.toThrow(refusal)
  })

  test('serialises two appends to one case file, without a gap', async () => {
    const at = `${file}:busy`
    const seqs = await Promise.all(
      Array.from({ length: 24 }, () => inGroup(async (tx) => (await append(tx, group, at)).seq)),
    )
    expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1))
    const { rows } = await database.admin.query<{ broken: string }>(
      `select count(*) as broken from (select prev, lag(hash, 1, decode(repeat('00', 32), 'hex')) over (order by seq) as before
         from journal where case_file = $1) as chain where prev <> before`,
      [at],
    )
    expect(rows[0]?.broken).toBe('0')
  })

  test('makes a second writer wait for the first', async () => {
    const at = `${file}:wait`
    const order: string[] = []
    const locked = Promise.withResolvers<void>()
    const first = inGroup(async (tx) => {
      await append(tx, group, at)
      locked.resolve()
      await sql`select pg_sleep(0.1)`.execute(tx)
      order.push('first')
    })
    await Promise.race([locked.promise, first])
    const second = inGroup(async (tx) => {
      await append(tx, group, at)
      order.push('second')
    })
    await Promise.all([first, second])
    expect(order).toEqual(['first', 'second'])
  })
})

describe('the outbox', () => {
  test('holds only what an entry set off', async () => {
    const orphan = inGroup((tx) =>
      tx
        .insertInto('outbox')
        .values({ group_id: group, case_file: 'nothing', seq: 1, topic: 'mail', payload: '{}' })
        .execute(),
    )
    await expect(orphan).rejects.toThrow(/no journal entry/)
  })

  test('is read across groups by the relay, which marks what is done', async () => {
    await inGroup(async (tx) => {
      const { seq } = await append(tx, group, `${file}:relay`)
      const message = { group_id: group, case_file: `${file}:relay`, seq, topic: 'mail', payload: '{}' }
      await tx.insertInto('outbox').values(message).execute()
    })
    const done = await database.app.acrossGroups((tx) =>
      tx
        .updateTable('outbox')
        .set({ attempts: 1 })
        .where('case_file', '=', `${file}:relay`)
        .returning('attempts')
        .execute(),
    )
    expect(done).toEqual([{ attempts: 1 }])
    const seen = await database.app.acrossGroups((tx) => tx.selectFrom('journal').select('seq').execute())
    expect(seen).toEqual([])
  })

  test('does not let a message be reworded', async () => {
    const reworded = inGroup((tx) => tx.updateTable('outbox').set({ payload: '{"to":"other"}' }).execute())
    await expect(reworded).rejects.toThrow(/permission denied/)
  })
})
