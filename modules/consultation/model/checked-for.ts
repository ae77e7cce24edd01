import type { MediumGround } from '#modules/procedure/index.ts'
import type { CheckedFor, ProcedureFacts } from './consultation-state.ts'

/** All of it is told of a file that is checked today. */
type Checked = Required<CheckedFor> & { readonly otherMedium: MediumGround | null }

/** The procedure as a file is checked for it: without the names of the buyers, which their cards may correct. */
export const checkedFor = (procedure: ProcedureFacts): Checked => {
  const {
    object,
    extent,
    type,
    ground,
    category,
    estimate,
    duration,
    shortened,
    electronic,
    otherMedium = null,
  } = procedure
  const buyers = procedure.buyers.map(({ body, siret, maximum }) => ({ body, siret, maximum }))
  return { object, extent, type, ground, category, estimate, duration, buyers, shortened, electronic, otherMedium }
}
