/** The pure facade of what arrives at the desk. */
export { arrival } from './model/arrival.ts'
export { ARRIVAL_KINDS } from './model/arrival-state.ts'
export type { Arrived } from './model/arrived.ts'
export { KIND_WORDS } from './model/kind-words.ts'

import { arrival } from './model/arrival.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [arrival] as const
