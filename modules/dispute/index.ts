/** The pure facade of the dispute: what other modules' models may know of it. */
export { dispute } from './model/dispute.ts'

import { dispute } from './model/dispute.ts'
import type { Dispute } from './model/state.ts'

/** A dispute that is not closed, as the end of the group meets it. */
export type PendingDispute = {
  readonly id: string
  readonly subject: string
  readonly status: Exclude<Dispute['status'], 'none' | 'closed'>
}

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [dispute] as const
