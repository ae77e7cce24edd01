/** The pure facade of the witnesses of a group. */

export { quorum } from './model/quorum.ts'
export type { Agreed, Counted, Quorum } from './model/quorum-state.ts'
export { witness } from './model/witness.ts'
export type { Witness } from './model/witness-state.ts'

import { quorum } from './model/quorum.ts'
import { sealingPage } from './model/sealing-page.ts'
import { witness } from './model/witness.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [witness, quorum, sealingPage] as const
