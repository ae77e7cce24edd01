import type { ClauseKey, Clauses } from '../../model/clauses.ts'

/** The clauses in the order of the page, and the key under which rules cite each. */
export const CLAUSE_ORDER: readonly (readonly [keyof Clauses, ClauseKey | null])[] = [
  ['name', null],
  ['object', 'object'],
  ['kind', 'object'],
  ['territory', 'accession'],
  ['legalBasis', null],
  ['coordinators', 'coordinator'],
  ['executionBy', 'execution'],
  ['committee', 'committee'],
  ['duration', 'duration'],
  ['effectiveFrom', 'effect'],
  ['accession', 'accession'],
  ['withdrawal', 'withdrawal'],
  ['costs', 'costs'],
  ['dissolution', 'dissolution'],
  ['disputes', 'disputes'],
  ['originals', 'originals'],
]
