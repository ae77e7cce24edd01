import type { Known } from './evaluation-state.ts'
import { rankingIn, tenderIn } from './standing.ts'

/** A tender that may be chosen: by whom, and its computed rank. */
export type RankedTender = {
  readonly tender: string
  readonly account: string
  readonly operator: string
  readonly rank: number
}

/** The tenders of a frozen report, in their computed order; none before it is frozen: what still moves is no ranking. */
export function rankedTendersIn(state: Known): readonly RankedTender[] {
  if (state.status !== 'frozen') return []
  return rankingIn(state).flatMap(({ tender, rank }) => {
    const found = tenderIn(state, tender)
    return found === undefined || rank === null
      ? []
      : [{ tender, account: found.account, operator: found.operator, rank }]
  })
}
