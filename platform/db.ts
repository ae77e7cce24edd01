import type { Transaction } from 'kysely'
import type { PlatformTables } from './postgres/schema.ts'

export { type Database, defer } from './postgres/pool.ts'

/** A transaction that sees one group. A module adds its own tables where it reads: `tx.withTables<…>()`. */
export type Tx = Transaction<PlatformTables>
