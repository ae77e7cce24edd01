/** The pure facade of the claims: disputes of members with holders on what they execute. */
export { claim } from './model/claim.ts'

import { claim } from './model/claim.ts'
import type { Running } from './model/state.ts'

/** A claim that is not closed, as the end of the group meets it: `subject` names its contract. */
export type PendingClaim = {
  readonly id: string
  readonly body: string
  readonly subject: string
  readonly status: Running['status']
}

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [claim] as const
