/** The pure facade of the withdrawal. */
export { withdrawal } from './model/withdrawal.ts'

import { withdrawal } from './model/withdrawal.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [withdrawal] as const
