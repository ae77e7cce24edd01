/** The pure facade of the convention: what other modules' models may know of a group. */
export * from './model/clauses.ts'
export { convention } from './model/convention.ts'
export { effectOf } from './model/effect-rules.ts'
export * from './model/group.ts'
export { lengthOf } from './model/iso-period.ts'
export { objectFits, sameDeterminedNeed } from './model/object-rules.ts'
export { groupOf } from './model/state.ts'

import { convention } from './model/convention.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [convention] as const
