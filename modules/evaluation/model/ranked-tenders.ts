import type { Known, QualificationKind } from './evaluation-state.ts'
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

/** Why a tender of a frozen report is not ranked. */
export type RejectedTender = {
  readonly account: string
  readonly ground: Exclude<QualificationKind, 'regular'> | 'abnormally-low'
}

/** The tenders of a frozen report that it does not rank, and why: what an abnormally low price settled comes after what the tender is. */
export function rejectedTendersIn(state: Known): readonly RejectedTender[] {
  if (state.status !== 'frozen') return []
  return state.tenders.flatMap(({ account, qualification, low }): readonly RejectedTender[] => {
    const kind = qualification?.kind ?? 'regular'
    if (kind !== 'regular') return [{ account, ground: kind }]
    return low?.outcome === 'rejected' ? [{ account, ground: 'abnormally-low' }] : []
  })
}
