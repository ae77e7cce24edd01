import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely'
import type pg from 'pg'
import { type Answer, type ParserOf, Prepared, RoundTrip, type Statement } from './round-trip.ts'

const COMMIT: Statement = { sql: 'commit', parameters: [] }
const ROLLBACK: Statement = { sql: 'rollback', parameters: [] }
const BEGIN: Statement = { sql: 'begin', parameters: [] }

type Waiting = { readonly statement: Statement; readonly settle: PromiseWithResolvers<Answer> }

/**
 * One connection. What need not be answered at once is not sent at once: the beginning of a transaction goes with its
 * first statement, a statement that was put off with the next one, and all that is asked before anything of it is
 * answered travels together.
 */
export class Connection implements DatabaseConnection {
  readonly #client: pg.PoolClient
  readonly #parserOf: ParserOf
  readonly #prepared = new Prepared()
  #beginning: readonly Statement[] = []
  #waiting: Waiting[] = []
  #leaving = false
  #open = false
  #broken = false

  constructor(client: pg.PoolClient, parserOf: ParserOf) {
    this.#client = client
    this.#parserOf = parserOf
  }

  get broken(): boolean {
    return this.#broken
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { command, count, rows } = await this.#send({ sql, parameters })
    const changed = command === 'INSERT' || command === 'UPDATE' || command === 'DELETE' || command === 'MERGE'
    // What a row holds is what the statement selects: its author says it, as for every driver.
    const result = { rows: rows as unknown as R[] }
    return changed ? { ...result, numAffectedRows: BigInt(count ?? 0) } : result
  }

  // biome-ignore lint/correctness/useYield: a driver must say that it has no cursors.
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('rows are read page by page here, never through a cursor')
  }

  /** Puts a statement off until the next one is sent. Its failure is also the failure of what it is sent with. */
  later(statement: Statement): Promise<Answer> {
    const settle = Promise.withResolvers<Answer>()
    settle.promise.catch(() => {})
    this.#waiting.push({ statement, settle })
    return settle.promise
  }

  begin(setting: Statement): void {
    this.#beginning = [BEGIN, setting]
  }

  /** @throws {Error} when an earlier statement had failed, so that there is nothing to commit */
  async commit(): Promise<void> {
    const nothingDone = !this.#open && this.#waiting.length === 0
    if (nothingDone) {
      this.#beginning = []
      return
    }
    const { command } = await this.#send(COMMIT)
    this.#open = false
    if (command === 'ROLLBACK') throw new Error('the transaction was rolled back: one of its statements had failed')
  }

  async rollback(): Promise<void> {
    for (const { settle } of this.#waiting) settle.reject(new Error('the transaction ended before this was sent'))
    this.#beginning = []
    this.#waiting = []
    if (!this.#open) return
    this.#open = false
    // A connection that cannot even roll back is given up; what went wrong is told by the error that led here.
    await this.#send(ROLLBACK).catch(() => {
      this.#broken = true
    })
  }

  async #send(statement: Statement): Promise<Answer> {
    const answer = this.later(statement)
    if (!this.#leaving) {
      this.#leaving = true
      // Once nothing is left to do but to wait: whoever asks for several things has asked for all of them.
      process.nextTick(() => void this.#depart())
    }
    try {
      return await answer
    } catch (error) {
      // The driver's own stack ends in its socket: this one leads to who asked.
      if (error instanceof Error) Error.captureStackTrace(error)
      throw error
    }
  }

  async #depart(): Promise<void> {
    const [beginning, waiting] = [this.#beginning, this.#waiting]
    this.#leaving = false
    this.#beginning = []
    this.#waiting = []
    if (waiting.length === 0) return
    try {
      const statements = [...beginning, ...waiting.map((each) => each.statement)]
      const trip = new RoundTrip(statements, this.#prepared, this.#parserOf)
      this.#open ||= beginning.length > 0
      this.#client.query(trip)
      const answers = (await trip.answers).slice(beginning.length)
      if (answers.length !== waiting.length) throw new Error('PostgreSQL answered fewer statements than it was sent')
      for (const [index, answer] of answers.entries()) waiting[index]?.settle.resolve(answer)
    } catch (error) {
      for (const { settle } of waiting) settle.reject(error)
    }
  }
}

const UNSAID = 'a transaction says for which group: use `transaction` or `acrossGroups`'

/** The pool's connections as Kysely asks for them. */
export class PoolDriver implements Driver {
  readonly #pool: pg.Pool
  readonly #parserOf: ParserOf
  readonly #connections = new WeakMap<pg.PoolClient, Connection>()
  readonly #clients = new WeakMap<DatabaseConnection, pg.PoolClient>()

  constructor(pool: pg.Pool, parserOf: ParserOf) {
    this.#pool = pool
    this.#parserOf = parserOf
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<Connection> {
    const client = await this.#pool.connect()
    const connection = this.#connections.get(client) ?? new Connection(client, this.#parserOf)
    this.#connections.set(client, connection)
    this.#clients.set(connection, client)
    return connection
  }

  async beginTransaction(): Promise<void> {
    throw new Error(UNSAID)
  }

  async commitTransaction(): Promise<void> {
    throw new Error(UNSAID)
  }

  async rollbackTransaction(): Promise<void> {
    throw new Error(UNSAID)
  }

  async releaseConnection(connection: Connection): Promise<void> {
    this.#clients.get(connection)?.release(connection.broken)
  }

  async destroy(): Promise<void> {
    await this.#pool.end()
  }
}
