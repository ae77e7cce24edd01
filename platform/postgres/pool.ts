import type { DatabaseConnection, Dialect, Driver, Transaction, TransactionSettings } from 'kysely'
import {
  CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import pg from 'pg'
import { SCHEMA } from './role.ts'
import type { PlatformTables } from './schema.ts'

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

export type ConnectOptions = {
  /** Connections at most. The embedded server takes 40 in all. */
  readonly max?: number
  readonly applicationName?: string
}

/** The database as the application sees it: every statement runs in a transaction that says for which group. */
export type Database = {
  /** Statements outside any group: no row of any group is visible. For health checks. */
  readonly kysely: Kysely<PlatformTables>
  readonly pool: pg.Pool
  /**
   * One transaction that sees the rows of one group only. Committed when `work` returns, rolled back when it throws.
   * @param groupId the group's UUID.
   * @throws {TypeError} when `groupId` is not a UUID.
   */
  transaction<T>(groupId: string, work: (tx: Transaction<PlatformTables>) => Promise<T>): Promise<T>
  /** One transaction of the platform itself: the outbox of all groups, the security log; no legal state. */
  acrossGroups<T>(work: (tx: Transaction<PlatformTables>) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Opens a pool on `url`, as the application's role. Connects lazily. */
export function connect(url: string, options: ConnectOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 12,
    application_name: options.applicationName ?? 'unisson',
    options: `-c search_path=${SCHEMA}`,
    types: { getTypeParser },
  })
  // A connection that breaks (server restart) is dropped and replaced; without a listener Node would exit. One that breaks
  // in the middle of a transaction fails its next statement, which is where its user learns of it.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const driver = new PostgresDriver({ pool })
  const dialect = postgresDialect(driver)
  const kysely = new Kysely<PlatformTables>({ dialect })
  const begin = (setting: string) =>
    new Kysely<PlatformTables>({
      config: { dialect },
      dialect,
      executor: kysely.getExecutor(),
      driver: beginningWith(driver, setting),
    }).transaction()
  return {
    kysely,
    pool,
    transaction: async (groupId, work) => {
      if (!UUID.test(groupId)) throw new TypeError(`not a group's UUID: ${JSON.stringify(groupId)}`)
      return begin(`unisson."group" = '${groupId}'`).execute(work)
    },
    acrossGroups: (work) => begin(`unisson.scope = 'platform'`).execute(work),
    close: () => kysely.destroy(),
  }
}

function postgresDialect(driver: Driver): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

/** The same driver, but `begin` carries the setting along: one round trip where two would do. */
function beginningWith(driver: Driver, setting: string): Driver {
  return {
    init: () => driver.init(),
    acquireConnection: (options) => driver.acquireConnection(options),
    beginTransaction: async (connection: DatabaseConnection, _settings: TransactionSettings) => {
      try {
        await connection.executeQuery(CompiledQuery.raw(`begin; set local ${setting}`))
      } catch (error) {
        await driver.rollbackTransaction(connection)
        throw error
      }
    },
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    releaseConnection: (connection) => driver.releaseConnection(connection),
    destroy: () => driver.destroy(),
  }
}

const parseInstant = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ, 'text')

/**
 * Legal dates stay calendar days (the driver would make midnights of them, in the server's zone), instants become
 * RFC 3339 in UTC, and a bigint a number that is exact or refused.
 */
function getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (format === 'binary') return pg.types.getTypeParser(oid, format)
  if (oid === pg.types.builtins.DATE) return (value) => value
  if (oid === pg.types.builtins.TIMESTAMPTZ) return (value) => new Date(parseInstant(value)).toISOString()
  if (oid === pg.types.builtins.INT8) return safeInteger
  return pg.types.getTypeParser(oid, 'text')
}

function safeInteger(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`the bigint ${value} is not a safe integer`)
  return number
}
