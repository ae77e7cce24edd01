import type { Clauses } from '../../model/clauses.ts'
import type { NamedBody } from './named-body.ts'

/** What the editor of one clause is given. */
export type Editing<K extends keyof Clauses> = {
  readonly value: Clauses[K]
  /** The parties, among which coordinators are chosen and costs shared. */
  readonly parties: readonly NamedBody[]
  readonly onChange: (value: Clauses[K]) => void
}
