import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { connect, type Database } from '#platform/postgres/pool.ts'
import { SCHEMA } from '#platform/postgres/role.ts'
import { TEMPLATE } from './global-setup.ts'

export type TestDatabase = {
  /** As the superuser: nothing is refused but what triggers refuse. */
  readonly admin: pg.Pool
  /** As the owner of the tables: what a migration could do. */
  readonly owner: pg.Pool
  /** As the application. */
  readonly app: Database
  readonly appUrl: string
  readonly adminUrl: string
  /** Runs SQL as a migration would, so that a test can have a table of its own. */
  define(sql: string): Promise<void>
  /** Closes everything and drops the database. */
  close(): Promise<void>
}

/**
 * A database of its own for a test file, copied from the migrated one, in 15 ms where the files are in memory.
 * Call it in `beforeAll`, and `close()` in `afterAll`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { adminUrl, roles } = inject('postgres')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asAdmin(adminUrl, `create database ${name} template ${TEMPLATE} strategy file_copy`)
  const [ownAdminUrl, appUrl] = [onDatabase(adminUrl, name), onDatabase(roles.appUrl, name)]
  const path = `-c search_path=${SCHEMA}`
  const admin = new pg.Pool({ connectionString: ownAdminUrl, options: path, max: 2 })
  const owner = new pg.Pool({ connectionString: ownAdminUrl, options: `${path} -c role=${roles.owner}`, max: 2 })
  const app = connect(appUrl, { max: 6 })
  return {
    admin,
    owner,
    app,
    appUrl,
    adminUrl: ownAdminUrl,
    define: async (sql) => {
      const client = await owner.connect()
      try {
        await client.query(`set unisson.app_role = ${pg.escapeLiteral(roles.app)}`)
        await client.query(sql)
      } finally {
        client.release(true)
      }
    },
    close: async () => {
      // A pool says that it has ended before its connections have: one that the drop cuts off is no fault of a test.
      for (const pool of [admin, owner]) pool.on('error', () => undefined)
      await Promise.all([admin.end(), owner.end(), app.close()])
      await asAdmin(adminUrl, `drop database ${name} with (force)`)
    },
  }
}

/** An empty database, without Unisson in it, on the server of the run. */
export async function emptyDatabase(): Promise<{ readonly adminUrl: string; drop(): Promise<void> }> {
  const { adminUrl } = inject('postgres')
  const name = `empty_${randomUUID().replaceAll('-', '')}`
  await asAdmin(adminUrl, `create database ${name} template template0 strategy file_copy`)
  return { adminUrl: onDatabase(adminUrl, name), drop: () => asAdmin(adminUrl, `drop database ${name} with (force)`) }
}

async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: onDatabase(adminUrl, 'postgres') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function onDatabase(url: string, name: string): string {
  const copy = new URL(url)
  copy.pathname = `/${name}`
  return copy.href
}
