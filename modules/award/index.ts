/** The pure facade of the award: what became of a lot from the decision to the notified contract. */
export { award } from './model/award.ts'
export type { Award, Candidate, NotifiedAward, PublicationKind } from './model/award-state.ts'
export { signableFrom } from './model/standing.ts'

import { award } from './model/award.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [award] as const
