/** The pure facade of the applications: who is admitted, and whose tender stays sealed. */
export { examination } from './model/examination.ts'
export type { Examination } from './model/examination-state.ts'
export { operatorKeyOf } from './model/proof-due.ts'
export { type Settled, settledIn } from './model/standing.ts'

import { examination } from './model/examination.ts'
import { operatorProof } from './model/operator-proof.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [examination, operatorProof] as const
