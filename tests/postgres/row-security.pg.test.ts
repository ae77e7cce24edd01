import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refuseUnboundRole } from '#platform/postgres/role.ts'
import { append, entryAfter, ZERO } from './entry.ts'
import { type TestDatabase, testDatabase } from './harness.ts'

const [mine, theirs] = [randomUUID(), randomUUID()]
let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
  await database.app.transaction(theirs, (tx) => append(tx, theirs, 'secret'))
})
afterAll(() => database.close())

describe('the rows of another group', () => {
  test('do not exist for the application', async () => {
    const seen = await database.app.transaction(mine, (tx) => tx.selectFrom('journal').selectAll().execute())
    expect(seen).toEqual([])
    const own = await database.app.transaction(theirs, (tx) => tx.selectFrom('journal').select('case_file').execute())
    expect(own).toEqual([{ case_file: 'secret' }])
  })

  test('cannot be written', async () => {
    const forged = database.app.transaction(mine, (tx) =>
      tx
        .insertInto('journal')
        .values(entryAfter(theirs, 'secret', 2, ZERO))
        .execute(),
    )
    await expect(forged).rejects.toThrow(/row-level security/)
  })

  test('cannot be locked through the function that runs as the owner', async () => {
    const locked = database.app.transaction(mine, (tx) =>
      sql`select unisson_lock_case_file(${theirs}, 'secret')`.execute(tx),
    )
    await expect(locked).rejects.toThrow(/row-level security/)
  })

  test('stay hidden when no group is set, from the owner too', async () => {
    expect(await database.app.kysely.selectFrom('journal').selectAll().execute()).toEqual([])
    const { rowCount } = await database.owner.query('select from journal')
    expect(rowCount).toBe(0)
  })

  test('stay hidden after a transaction that saw them, on the same connection', async () => {
    const pids = new Set<unknown>()
    const pid = sql<{ pid: number }>`select pg_backend_pid() as pid`
    pids.add((await database.app.transaction(theirs, (tx) => pid.execute(tx))).rows[0]?.pid)
    const after = await sql<{ pid: number; seen: number }>`
      select pg_backend_pid() as pid, (select count(*) from journal) as seen`.execute(database.app.kysely)
    pids.add(after.rows[0]?.pid)
    expect(pids.size).toBe(1)
    expect(after.rows[0]?.seen).toBe(0)
  })

  test('are not reached by a group that is not a UUID', async () => {
    const injected = database.app.transaction(`${mine}'; set unisson.group = '${theirs}`, async () => 0)
    await expect(injected).rejects.toThrow(/not a group's UUID/)
  })
})

describe('every table', () => {
  test('forces row-level security, has a policy, and is not owned by the application', async () => {
    const { rows } = await database.admin.query<{ name: string; sound: boolean }>(
      `select relname as name,
              relrowsecurity and relforcerowsecurity
              and exists (select from pg_policy where polrelid = class.oid)
              and not pg_has_role('unisson_app', relowner, 'member') as sound
         from pg_class as class where relnamespace = 'unisson'::regnamespace and relkind in ('r', 'p') order by relname`,
    )
    expect(rows.length).toBeGreaterThanOrEqual(6)
    expect(rows.filter(({ sound }) => !sound)).toEqual([])
  })

  test('is of this schema', async () => {
    const { rows } = await database.admin.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    )
    expect(rows).toEqual([])
  })

  test('has no removal granted, but for queues, caches, means of sign-in and addresses to write to', async () => {
    const { rows } = await database.admin.query<{ name: string }>(
      `select distinct table_name as name from information_schema.role_table_grants
         where grantee in ('unisson_app', 'PUBLIC') and table_schema = 'unisson'
           and privilege_type in ('DELETE', 'TRUNCATE') order by 1`,
    )
    const signIn = ['account_person', 'credential', 'federated_subject', 'session', 'sign_in_attempt']
    const operators = ['operator_account', 'operator_link', 'operator_person', 'operator_session']
    expect(rows.map(({ name }) => name)).toEqual(
      [...signIn, ...operators, 'follower', 'idempotency', 'log_outbox', 'outbox'].toSorted(),
    )
  })
})

describe('the security log', () => {
  test('takes a try that has no group, and shows it to the platform alone', async () => {
    const signIn = { group_id: null, actor: null, what: 'sign-in refused' }
    await database.app.acrossGroups((tx) => tx.insertInto('security_log').values(signIn).execute())
    const read = (tx: Parameters<Parameters<typeof database.app.transaction>[1]>[0]) =>
      tx.selectFrom('security_log').select('what').execute()
    expect(await database.app.transaction(mine, read)).toEqual([])
    expect(await database.app.acrossGroups(read)).toEqual([{ what: 'sign-in refused' }])
  })

  test.each([`update security_log set what = ''`, 'delete from security_log', 'truncate security_log'])(
    'only grows: %s',
    async (statement) => {
      await expect(database.app.pool.query(statement)).rejects.toThrow(/permission denied/)
      await expect(database.admin.query(statement)).rejects.toThrow(/only grows/)
    },
  )
})

describe('the role of the application', () => {
  test('is bound by row-level security', async () => {
    const client = await database.app.pool.connect()
    await expect(refuseUnboundRole(client)).resolves.toBeUndefined()
    client.release()
  })

  test.each(['superuser', 'bypassrls'])('is refused when it is %s', async (attribute) => {
    const name = `unbound_${attribute}`
    await database.admin.query(`create role ${name} ${attribute}; create role in_${name} in role ${name}`)
    const client = new pg.Client({ connectionString: database.adminUrl })
    await client.connect()
    for (const role of [name, `in_${name}`]) {
      await client.query(`set role ${role}`)
      await expect(refuseUnboundRole(client)).rejects.toThrow(/SUPERUSER or BYPASSRLS/)
    }
    await client.end()
    await database.admin.query(`drop role in_${name}, ${name}`)
  })
})
