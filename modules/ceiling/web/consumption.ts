import { minus, orderedBy, quantityOf, shareOf, together } from '../model/counting.ts'
import type { Amounts, InForce, Ordered } from '../model/state.ts'

/** What one member may order and has ordered; `share` is `null` where members have none of their own. */
export type Consumption = {
  readonly body: string
  readonly fixed: number
  /** What it borrowed, without what it lent. */
  readonly loans: number
  readonly share: Amounts | null
  readonly ordered: Amounts
}

/** What each buyer may order and has ordered, in the order of the shares, then of the others that ordered. */
export function consumptionOf(state: InForce, ordered: readonly Ordered[]): readonly Consumption[] {
  const { shares } = state
  const bodies = [...shares.map(({ body }) => body), ...ordered.map(({ body }) => body)]
  const borrowers = state.loans.filter(({ answer }) => answer?.accepted === true).map(({ to }) => to)
  return [...new Set([...bodies, ...borrowers])].map((body) => {
    const share = shareOf(state, body)
    const fixed = shares.find((each) => each.body === body)?.amount ?? 0
    return { body, fixed, share, loans: (share?.amount ?? 0) - fixed, ordered: orderedBy(ordered, body) }
  })
}

/** What is left of the maximum, and what was ordered of it by all. */
export function groupConsumption({ maximum }: InForce, ordered: readonly Ordered[]) {
  const all = together(ordered)
  const lines = maximum.quantities.map(({ line, quantity }) => {
    const taken = quantityOf(all, line) ?? 0
    return { line, maximum: quantity, ordered: taken, left: quantity - taken }
  })
  return { ordered: all, left: minus(maximum, all), lines }
}
