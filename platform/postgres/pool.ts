import type { ConnectionProvider, DatabaseConnection, Dialect, Driver, RawBuilder } from 'kysely'
import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, Transaction } from 'kysely'
import pg from 'pg'
import { type Connection, PoolDriver } from './driver.ts'
import { SCHEMA } from './role.ts'
import type { Statement } from './round-trip.ts'
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
  })
  // A connection that breaks (server restart) is dropped and replaced; without a listener Node would exit. One that breaks
  // in the middle of a transaction fails its next statement, which is where its user learns of it.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const driver = new PoolDriver(pool, parserOf)
  const dialect = postgresDialect(driver)
  const kysely = new Kysely<PlatformTables>({ dialect })
  const executor = kysely.getExecutor()
  const begin = async <T>(setting: Statement, work: (tx: Transaction<PlatformTables>) => Promise<T>): Promise<T> => {
    const connection = await driver.acquireConnection()
    const scope = new Scope(connection)
    const bound = executor.withConnectionProvider(scope)
    const tx = new Transaction<PlatformTables>({ config: { dialect }, dialect, driver, executor: bound })
    scopes.set(tx, scope)
    try {
      connection.begin(setting)
      const result = await work(tx)
      scope.end()
      await connection.commit()
      return result
    } catch (error) {
      scope.end()
      await connection.rollback()
      throw error
    } finally {
      await driver.releaseConnection(connection)
    }
  }
  return {
    kysely,
    pool,
    transaction: async (groupId, work) => {
      if (!UUID.test(groupId)) throw new TypeError(`not a group's UUID: ${JSON.stringify(groupId)}`)
      return begin({ sql: `select set_config('unisson.group', $1, true)`, parameters: [groupId] }, work)
    },
    acrossGroups: (work) =>
      begin({ sql: `select set_config('unisson.scope', 'platform', true)`, parameters: [] }, work),
    close: () => kysely.destroy(),
  }
}

/**
 * The connection of one transaction, for as long as it lasts. Kysely's own would have one statement answered before the
 * next is sent; here those that are asked for together are sent together (`Connection`).
 */
class Scope implements ConnectionProvider {
  readonly #connection: Connection
  #ended = false

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** @throws {Error} once the transaction has ended: its connection is somebody else's */
  get connection(): Connection {
    if (this.#ended) throw new Error('the transaction that this statement belongs to has ended')
    return this.#connection
  }

  end(): void {
    this.#ended = true
  }

  async provideConnection<T>(use: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
    return use(this.connection)
  }
}

const scopes = new WeakMap<Transaction<PlatformTables>, Scope>()

/**
 * Puts a statement off until the next one of its transaction, or its commit: together they cost one round trip. When it
 * fails, so does what it was sent with. To be used for what nobody need read before going on.
 */
export function defer<Row>(tx: Transaction<PlatformTables>, query: RawBuilder<Row>): Promise<readonly Row[]> {
  const scope = scopes.get(tx)
  if (scope === undefined) throw new Error('this is not the transaction that the database opened')
  const rows = scope.connection.later(query.compile(tx)).then((answer) => answer.rows as unknown as readonly Row[])
  // Whoever does not look at the rows learns of the failure from the statement that took this one along.
  rows.catch(() => {})
  return rows
}

function postgresDialect(driver: Driver): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

const parseInstant = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ, 'text')

/**
 * Legal dates stay calendar days (the driver would make midnights of them, in the server's zone), instants become
 * RFC 3339 in UTC, and a bigint a number that is exact or refused.
 */
function parserOf(oid: number): (text: string) => unknown {
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
