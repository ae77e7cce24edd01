import type { IsoDate } from '#kernel/citation.ts'
import type { RunningContract } from '#modules/contract/index.ts'

/** The contracts that still bind somebody on that day: being awarded, or valid, or with orders in course. */
export function runningOn(contracts: readonly RunningContract[], day: IsoDate): readonly RunningContract[] {
  return contracts.filter(({ endsOn }) => endsOn === null || endsOn >= day)
}
