import type { IsoInstant } from '#kernel/citation.ts'
import { type CopyCase, callOf, type Deposit } from './deposit-state.ts'

/** What the coordinator decided of a deposit, when and why; of a backup copy that was called, the case of annexe 6 besides. */
export type Decision = { readonly at: IsoInstant; readonly reason: string; readonly case?: CopyCase }

/** The last decision on a deposit; `undefined` while there is none: what came in time is opened of right. */
export function decisionOn(deposit: Deposit): Decision | undefined {
  const called = callOf(deposit)
  if (called !== null) return called
  return deposit.status === 'admitted' || deposit.status === 'rejected'
    ? { at: deposit.decidedAt, reason: deposit.reason }
    : undefined
}
