import type { Cents } from '#kernel/money.ts'
import { forecastOf, orderedBy, shareOf, THRESHOLDS, thresholdsPassed, together } from '#modules/ceiling/index.ts'
import type { Facts, Order } from './state.ts'

/** A threshold that an order passed: of the maximum, or of the share of its member; and when the maximum would be exhausted. */
export type ThresholdTold = {
  readonly contract: string
  readonly title: string
  /** `null` of the maximum of the group. */
  readonly body: string | null
  readonly percent: number
  readonly ordered: Cents
  readonly ceiling: Cents
  readonly exhausted: { readonly on: string; readonly from: string; readonly until: string | null } | null
}

/** R4.12: what everybody is told once an order is signed: the highest threshold that it passed of each ceiling. */
export function thresholdsTold(
  { contract, body, amount, signedOn }: Extract<Order, { status: 'signed' }>,
  { ceilings, ordered, contract: found, pace }: Facts,
): readonly ThresholdTold[] {
  if (ceilings === undefined) return []
  const told = (whose: string | null, ceiling: Cents, before: Cents): readonly ThresholdTold[] => {
    const percent = thresholdsPassed(THRESHOLDS, ceiling, { before, after: before + amount }).at(-1)
    if (percent === undefined) return []
    const after = together(ordered).amount + amount
    const paced = pace === null ? null : { ...pace, amount: pace.amount + amount, squares: pace.squares + amount ** 2 }
    return [
      {
        ...{ contract, title: found?.title ?? '', body: whose, percent, ordered: before + amount, ceiling },
        exhausted: forecastOf(paced, ceilings.maximum.amount - after, signedOn),
      },
    ]
  }
  const share = shareOf(ceilings, body)
  return [
    ...told(null, ceilings.maximum.amount, together(ordered).amount),
    ...(share === null ? [] : told(body, share.amount, orderedBy(ordered, body).amount)),
  ]
}
