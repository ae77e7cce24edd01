import type { IsoDate } from '#kernel/citation.ts'
import { type Cents, sumAmounts } from '#kernel/money.ts'
import { type Group, membersOn } from '#modules/convention/index.ts'
import { keyOf, sharesBy } from './sharing.ts'
import type { Expense, Nature, Share, Spending, Weight } from './state.ts'

/** What was spent for one nature in one year; cancelled expenses count for nothing. */
export type Total = { readonly year: string; readonly nature: Nature; readonly amount: Cents; readonly count: number }

/** The totals by year, the latest first, then by nature, the largest first. */
export function totalsOf(expenses: readonly Expense[]): readonly Total[] {
  const counted = expenses.filter((each) => each.status !== 'none' && each.status !== 'cancelled')
  const groups = Map.groupBy(counted, (each: Spending) => `${each.incurredOn.slice(0, 4)} ${each.nature}`)
  return [...groups.values()]
    .flatMap((own): Total[] => {
      const [first] = own
      if (first === undefined) return []
      const { nature, incurredOn } = first
      const amount = sumAmounts(own.map((each) => each.amount))
      return [{ year: incurredOn.slice(0, 4), nature, amount, count: own.length }]
    })
    .sort((one, other) => other.year.localeCompare(one.year) || other.amount - one.amount)
}

/** One line of a sharing, with all that its amount is made of: weight out of the sum of weights, then the cent left over. */
export type ShareLine = Share & {
  readonly weight: number
  /** The amount by the weight alone, rounded down to the cent. */
  readonly floor: Cents
  /** True when a cent left by the rounding went to this share. */
  readonly topped: boolean
}

/** A sharing shown as it was computed, so that anybody can do it again with a pencil. */
export function shareLines(amount: Cents, weights: readonly Weight[]): readonly ShareLine[] | undefined {
  const shares = sharesBy(amount, weights)
  if (shares === undefined) return undefined
  const sum = weights.reduce((total, { weight }) => total + BigInt(weight), 0n)
  return shares.map((share, index) => {
    const weight = weights[index]?.weight ?? 0
    const floor = Number((BigInt(amount) * BigInt(weight)) / sum)
    return { ...share, weight, floor, topped: share.amount > floor }
  })
}

/** The key by which the convention shares an expense of that day; `null` where somebody must give the weights. */
export function conventionKey(group: Group, on: IsoDate): readonly Weight[] | null {
  const { from, weights } = keyOf(group, on, null)
  return from === 'convention' ? weights : null
}

/** A line for each member of that day, to be filled with its weight. */
export function emptyWeights(group: Group, on: IsoDate): readonly Weight[] {
  return membersOn(group, on).map(({ body }) => ({ body, weight: 0 }))
}
