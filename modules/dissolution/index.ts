/** The pure facade of the end of the group: of right at its term, by decision before it, and what follows. */
export { closing } from './model/closing.ts'
export { completion } from './model/completion.ts'
export { dissolution } from './model/dissolution.ts'
export { keptUntil, RETENTION, type RecordClass } from './model/retention.ts'
export { type ConventionTerm, type Renewal, termOf } from './model/term.ts'

import { closing } from './model/closing.ts'
import { completion } from './model/completion.ts'
import { dissolution } from './model/dissolution.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [completion, dissolution, closing] as const
