/** The pure facade of what arrives at the desk. */
export { arrival } from './model/arrival.ts'
export type { Arrival, Entered } from './model/arrival-state.ts'

import { arrival } from './model/arrival.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [arrival] as const
