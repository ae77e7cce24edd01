import type { CheckedFor, ProcedureFacts } from './consultation-state.ts'

/** What of a procedure the checks of a file look at. */
export const CHECKED_MEMBERS = [
  'type',
  'ground',
  'category',
  'estimate',
  'duration',
  'buyers',
  'shortened',
  'electronic',
] as const satisfies readonly (keyof CheckedFor)[]

/** The procedure as a file is checked for it: without the names of the buyers, which their cards may correct. */
export const checkedFor = (procedure: ProcedureFacts): CheckedFor => {
  const { type, ground, category, estimate, duration, shortened, electronic } = procedure
  const buyers = procedure.buyers.map(({ body, siret, maximum }) => ({ body, siret, maximum }))
  return { type, ground, category, estimate, duration, buyers, shortened, electronic }
}
