import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DatabaseFaultCode } from '#platform/postgres/fault.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import { connect } from '#platform/postgres/pool.ts'
import { appPassword } from '#platform/postgres/role.ts'
import { append } from './entry.ts'
import { emptyDatabase } from './harness.ts'

const options = { appRole: 'unisson_app' }
let database: Awaited<ReturnType<typeof emptyDatabase>>
let folder: string
let directory: URL

beforeEach(async () => {
  database = await emptyDatabase()
  folder = await mkdtemp(join(tmpdir(), 'unisson-migrations-'))
  directory = pathToFileURL(`${folder}/`)
})
afterEach(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

const write = (file: string, sql: string) => writeFile(join(folder, file), sql)
const run = () => migrate(database.adminUrl, { ...options, directory })
const fault = (code: DatabaseFaultCode, about: string) =>
  expect.objectContaining({ name: 'DatabaseFault', code, message: expect.stringContaining(about) })

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

describe('migrations', () => {
  test('are applied once, in order, each with its hash', async () => {
    await write('0002_sample_more.sql', 'alter table sample add name text')
    await write('0001_sample_table.sql', 'create table sample (id int)')
    expect((await run()).applied).toEqual(['0001_sample_table.sql', '0002_sample_more.sql'])
    expect((await run()).applied).toEqual([])
    const hashes = await query(
      database.adminUrl,
      `select number, length(sha256) as bytes from unisson.schema_migration`,
    )
    expect(hashes).toEqual([
      { number: 1, bytes: 32 },
      { number: 2, bytes: 32 },
    ])
  })

  test('leave nothing of a file that fails, and keep those before it', async () => {
    await write('0001_sample_table.sql', 'create table sample (id int)')
    await write('0002_sample_bad.sql', 'create table half (id int); select 1/0')
    await expect(run()).rejects.toEqual(fault('migration-failed', '0002_sample_bad.sql'))
    const tables = await query(
      database.adminUrl,
      `select tablename from pg_tables where schemaname = 'unisson' order by 1`,
    )
    expect(tables).toEqual([{ tablename: 'sample' }, { tablename: 'schema_migration' }])
  })

  test('refuse an applied file that has changed, and say which', async () => {
    await write('0001_sample_table.sql', 'create table sample (id int)')
    await run()
    await write('0001_sample_table.sql', 'create table sample (id bigint)')
    await expect(run()).rejects.toEqual(fault('migration-changed', '0001_sample_table.sql'))
  })

  test('refuse an applied file that is gone, and say which', async () => {
    await write('0001_sample_table.sql', 'create table sample (id int)')
    await run()
    await rm(join(folder, '0001_sample_table.sql'))
    await expect(run()).rejects.toEqual(fault('migration-missing', '0001_sample_table.sql'))
  })

  test('refuse a file that would come before one already applied', async () => {
    await write('0002_sample_table.sql', 'create table sample (id int)')
    await run()
    await write('0001_late.sql', 'create table late (id int)')
    await expect(run()).rejects.toEqual(fault('migration-late', '0001_late.sql'))
  })

  test.each(['1_sample.sql', '0001-sample.sql', '0001_Sample.sql'])('refuse the name %s', async (name) => {
    await write(name, 'select 1')
    await expect(run()).rejects.toEqual(fault('migration-name', name))
  })

  test('refuse a number that comes twice', async () => {
    await write('0001_a.sql', 'select 1')
    await write('0001_b.sql', 'select 1')
    await expect(run()).rejects.toEqual(fault('migration-name', '0001_b.sql'))
  })

  test('wait for another server that is migrating', async () => {
    await write('0001_sample_table.sql', 'select pg_sleep(0.1); create table sample (id int)')
    const both = await Promise.all([run(), run()])
    expect(both.flatMap(({ applied }) => applied)).toEqual(['0001_sample_table.sql'])
  })

  test('ignore what is not SQL', async () => {
    await mkdir(join(folder, 'notes'))
    expect((await run()).applied).toEqual([])
  })
})

describe('an external PostgreSQL', () => {
  const user = `dba_${randomUUID().slice(0, 8)}`

  async function asUser(attributes: string): Promise<string> {
    const url = new URL(database.adminUrl)
    const name = url.pathname.slice(1)
    await query(database.adminUrl, `create role ${user} login password 'given' ${attributes}`)
    await query(database.adminUrl, `alter database ${name} owner to ${user}`)
    url.username = user
    url.password = 'given'
    return url.href
  }

  afterEach(async () => {
    const [made] = await query(database.adminUrl, `select from pg_roles where rolname = '${user}'`)
    if (made === undefined) return
    await query(
      database.adminUrl,
      `reassign owned by ${user} to current_user; drop owned by ${user}; drop role ${user}`,
    )
  })

  async function appends(appUrl: string): Promise<number> {
    const app = connect(appUrl)
    const group = randomUUID()
    const { seq } = await app.transaction(group, (tx) => append(tx, group, 'group'))
    const seen = await app.transaction(randomUUID(), (tx) => tx.selectFrom('journal').select('seq').execute())
    expect(seen).toEqual([])
    await app.close()
    return seq
  }

  test('whose user may create roles gives the application a role of its own', async () => {
    const url = await asUser('createrole')
    const appRole = `app_of_${user}`
    const migrated = await migrate(url, { appRole })
    expect(migrated).toMatchObject({ separate: true, owner: user, app: appRole })
    expect(await appends(migrated.appUrl)).toBe(1)
    await query(database.adminUrl, `drop owned by ${appRole}; drop role ${appRole}`)
  })

  test('whose user may not serves as that user, bound by forced row-level security and the triggers', async () => {
    const url = await asUser('')
    const migrated = await migrate(url, options)
    expect(migrated).toMatchObject({ separate: false, owner: user, app: user, appUrl: url })
    expect(await appends(migrated.appUrl)).toBe(1)
    await expect(query(url, 'delete from unisson.journal')).rejects.toThrow(/only grows/)
  })

  test('whose user escapes row-level security and may not create roles is refused', async () => {
    const url = await asUser('bypassrls')
    await expect(migrate(url, options)).rejects.toEqual(fault('app-role-unsafe', user))
  })

  test('whose user was given the right to create roles since is told that the grants went elsewhere', async () => {
    const url = await asUser('')
    await migrate(url, options)
    await query(database.adminUrl, `alter role ${user} createrole`)
    const appRole = `late_${user}`
    await expect(migrate(url, { appRole })).rejects.toEqual(fault('app-role-changed', appRole))
    await query(database.adminUrl, `drop owned by ${appRole}; drop role ${appRole}`)
  })

  test('whose address has no password to derive from is refused', () => {
    expect(() => appPassword('postgres://someone@localhost/x', 'unisson_app')).toThrow(/DATABASE_URL/)
  })
})
