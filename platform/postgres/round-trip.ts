import type pg from 'pg'

/** One statement and its parameters. */
export type Statement = { readonly sql: string; readonly parameters: readonly unknown[] }

/** What one statement of a round trip gave. */
export type Answer = { readonly command: string; readonly count: number | undefined; readonly rows: readonly Row[] }
export type Row = Readonly<Record<string, unknown>>

/** How a column's text becomes a value, by the type of the column. */
export type ParserOf = (oid: number) => (text: string) => unknown

type Columns = readonly { readonly name: string; readonly parse: (text: string) => unknown }[]
type Texts = readonly (string | null)[]
type Received = { readonly text: string; readonly columns: Columns; readonly rows: readonly Texts[] }
type Known = { readonly name: string; columns: Columns | undefined }

// A statement is prepared when it comes again, and only so many: each costs the server memory for as long as the connection lives.
const PREPARED_AT_MOST = 100
const SEEN_AT_MOST = 500

/** The statements that one connection keeps parsed and planned, and the columns that each gives. */
export class Prepared {
  readonly #known = new Map<string, Known>()
  readonly #seen = new Set<string>()
  #left: string[] = []
  #names = 0

  find(sql: string): Known | undefined {
    return this.#known.get(sql)
  }

  /** A name under which this statement is to be prepared; `undefined` when it came for the first time. */
  add(sql: string): Known | undefined {
    if (this.#known.size >= PREPARED_AT_MOST) return undefined
    if (!this.#seen.has(sql)) {
      if (this.#seen.size >= SEEN_AT_MOST) this.#seen.clear()
      this.#seen.add(sql)
      return undefined
    }
    // A name is never used twice: nobody can tell whether a statement that failed was still prepared.
    this.#names += 1
    const known: Known = { name: `s${this.#names}`, columns: undefined }
    this.#known.set(sql, known)
    return known
  }

  /** Of a statement that failed nobody can tell whether the server keeps it: it is asked to let go of it. */
  forget(sql: string): void {
    const name = this.#known.get(sql)?.name
    if (name !== undefined) this.#left.push(name)
    this.#known.delete(sql)
  }

  /** The names that the server is to let go of, once. */
  takeLeft(): readonly string[] {
    const left = this.#left
    this.#left = []
    return left
  }
}

/**
 * Several statements sent at once and answered at once: PostgreSQL runs them in order, each as a statement of its own, and
 * skips those that come after one that fails. The network and the two processes are woken once for all of them.
 */
export class RoundTrip implements pg.Submittable {
  readonly answers: Promise<readonly Answer[]>
  readonly #statements: readonly { readonly sql: string; readonly values: (string | Buffer | null)[] }[]
  readonly #prepared: Prepared
  readonly #parserOf: ParserOf
  readonly #sent: { readonly sql: string; readonly known: Known | undefined; readonly isNew: boolean }[] = []
  readonly #done: Received[] = []
  readonly #settle: { resolve(answers: readonly Answer[]): void; reject(error: unknown): void }
  #columns: Columns | undefined
  #rows: Texts[] = []

  /** @throws {TypeError} on a parameter that PostgreSQL has no text for */
  constructor(statements: readonly Statement[], prepared: Prepared, parserOf: ParserOf) {
    this.#statements = statements.map(({ sql, parameters }) => ({ sql, values: parameters.map(toParameter) }))
    this.#prepared = prepared
    this.#parserOf = parserOf
    const { promise, resolve, reject } = Promise.withResolvers<readonly Answer[]>()
    this.answers = promise
    this.#settle = { resolve, reject }
  }

  submit(connection: pg.Connection): void {
    connection.stream.cork()
    try {
      for (const name of this.#prepared.takeLeft()) connection.close({ type: 'S', name }, true)
      for (const { sql, values } of this.#statements) this.#send(connection, sql, values)
      connection.sync()
    } finally {
      connection.stream.uncork()
    }
  }

  #send(connection: pg.Connection, sql: string, values: (string | Buffer | null)[]): void {
    const found = this.#prepared.find(sql)
    const known = found ?? this.#prepared.add(sql)
    const name = known?.name ?? ''
    if (found === undefined) connection.parse({ name, text: sql, types: [] }, true)
    connection.bind({ statement: name, values }, true)
    if (known?.columns === undefined) connection.describe({ type: 'P', name: '' }, true)
    connection.execute({}, true)
    this.#sent.push({ sql, known, isNew: found === undefined })
  }

  handleRowDescription({ fields }: { readonly fields: readonly { name: string; dataTypeID: number }[] }): void {
    this.#columns = fields.map(({ name, dataTypeID }) => ({ name, parse: this.#parserOf(dataTypeID) }))
  }

  handleDataRow({ fields }: { readonly fields: Texts }): void {
    this.#rows.push(fields)
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const known = this.#sent[this.#done.length]?.known
    const columns = this.#columns ?? known?.columns ?? []
    if (known !== undefined) known.columns = columns
    this.#done.push({ text, columns, rows: this.#rows })
    this.#columns = undefined
    this.#rows = []
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' })
  }

  handleReadyForQuery(): void {
    try {
      this.#settle.resolve(this.#done.map(toAnswer))
    } catch (error) {
      // A value that cannot be read is told to who asked: thrown here, it would end the program.
      this.#settle.reject(error)
    }
  }

  handleError(error: Error): void {
    for (const { sql, isNew } of this.#sent) if (isNew) this.#prepared.forget(sql)
    this.#settle.reject(error)
  }
}

/** `INSERT 0 1`: the command, and last how many rows; `BEGIN` has none. */
function toAnswer({ text, columns, rows }: Received): Answer {
  const words = text.split(' ')
  const count = words.length > 1 ? Number(words.at(-1)) : undefined
  return { command: words[0] ?? '', count, rows: rows.map((texts) => toRow(columns, texts)) }
}

function toRow(columns: Columns, texts: Texts): Row {
  const row: Record<string, unknown> = {}
  columns.forEach(({ name, parse }, index) => {
    const text = texts[index] ?? null
    row[name] = text === null ? null : parse(text)
  })
  return row
}

/** A parameter as PostgreSQL reads it: bytes as they are, the rest as text; an array is one of texts, an object JSON. */
function toParameter(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  if (Array.isArray(value)) return `{${value.map(toElement).join(',')}}`
  if (typeof value === 'object') return JSON.stringify(value)
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  throw new TypeError(`no parameter can be a ${typeof value}`)
}

function toElement(value: unknown): string {
  const text = toParameter(value)
  if (text === null) return 'NULL'
  if (Array.isArray(value)) return String(text)
  if (typeof text !== 'string') throw new TypeError('no array of bytes can be a parameter')
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
