/** The pure facade of the interests: what the model of every process of a procedure asks, and what minutes tell. */
export { wordingOn } from './model/definition.ts'
export { interest } from './model/interest.ts'
export { type DeclaredInterest, interestFree } from './model/interest-free.ts'
export type { AffectedProcedure, Interest, NamedOperator } from './model/interest-state.ts'
export type { InterestToTell, NamedInterest } from './model/to-tell.ts'

import { interest } from './model/interest.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [interest] as const
