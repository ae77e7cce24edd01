import type { CheckedFor, ProcedureFacts } from './consultation-state.ts'

/** The procedure as a file is checked for it: without the names of the buyers, which their cards may correct. */
export const checkedFor = (procedure: ProcedureFacts): CheckedFor => {
  const { type, ground, category, estimate, duration, shortened, electronic } = procedure
  const buyers = procedure.buyers.map(({ body, siret, maximum }) => ({ body, siret, maximum }))
  return { type, ground, category, estimate, duration, buyers, shortened, electronic }
}
