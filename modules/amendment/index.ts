/** The pure facade of the amendment: its process, and the circuit that other documents of the group go through too. */

export { amendment } from './model/amendment.ts'
export * from './model/circuit.ts'
export * from './model/circuit-checks.ts'
export * from './model/signing-rules.ts'

import { amendment } from './model/amendment.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [amendment] as const
