/** The pure facade of terminations. */
export { termination } from './model/termination.ts'

import { termination } from './model/termination.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [termination] as const
