/** The pure facade of the modifications of contracts in execution. */
export { modification } from './model/modification.ts'
export type { Modification } from './model/state.ts'

import { modification } from './model/modification.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [modification] as const
