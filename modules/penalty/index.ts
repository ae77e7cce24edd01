/** The pure facade of penalties and of the clauses that count them. */

export { claimedOnOrder, NO_PENALTIES, type Penalties } from './model/claimed.ts'
export { claimedOf } from './model/counting.ts'
export { penalty } from './model/penalty.ts'
export { penaltyClauses } from './model/penalty-clauses.ts'
export type { Penalty } from './model/state.ts'

import { penalty } from './model/penalty.ts'
import { penaltyClauses } from './model/penalty-clauses.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [penalty, penaltyClauses] as const
