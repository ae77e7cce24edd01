import { type Cents, sumAmounts } from '#kernel/money.ts'
import type { Amounts, InForce, Loan, Ordered, Quantity } from './state.ts'

/** R4.12: the parts of a ceiling, in percent, of which everybody is told when they are reached. */
export const THRESHOLDS = [70, 85, 95] as const

export const NOTHING: Amounts = { amount: 0, quantities: [] }

/** How much of a line; `undefined` of one that is not counted. */
export const quantityOf = ({ quantities }: Amounts, line: string): number | undefined =>
  quantities.find((each) => each.line === line)?.quantity

/** Amounts together, line by line, in the order in which lines come first. */
export function together(all: readonly Amounts[]): Amounts {
  const quantities = new Map<string, number>()
  for (const { line, quantity } of all.flatMap((each) => each.quantities))
    quantities.set(line, sumAmounts([quantities.get(line) ?? 0, quantity]))
  return {
    amount: sumAmounts(all.map(({ amount }) => amount)),
    quantities: [...quantities].map(([line, quantity]) => ({ line, quantity })),
  }
}

/** The loans that both have signed. */
const standing = ({ loans }: Pick<InForce, 'loans'>): readonly Loan[] =>
  loans.filter(({ answer }) => answer?.accepted === true)

/**
 * What a member may order in all: its share, with what it was lent, without what it lent. `null` where members have no share of their
 * own; a buyer that has none among others that do may order nothing.
 */
export function shareOf(ceiling: Pick<InForce, 'shares' | 'loans'>, body: string): Amounts | null {
  if (ceiling.shares.length === 0) return null
  const own = ceiling.shares.find((each) => each.body === body) ?? NOTHING
  const lent = standing(ceiling).filter(({ from }) => from === body)
  const received = standing(ceiling).filter(({ to }) => to === body)
  return minus(together([own, ...received]), together(lent))
}

/** What is left of a ceiling once this was ordered; less than nothing where more was. A line without a ceiling of its own is not told. */
export const minus = (ceiling: Amounts, taken: Amounts): Amounts => ({
  amount: ceiling.amount - taken.amount,
  quantities: ceiling.quantities.map(({ line, quantity }) => ({
    line,
    quantity: quantity - (quantityOf(taken, line) ?? 0),
  })),
})

/** What passes a ceiling: by how many cents, and of which lines by how many units. */
export type Excess = { readonly amount: Cents; readonly quantities: readonly Quantity[] }

/** By how much `asked` passes what is left; nothing where it does not. */
export function excessOf(left: Amounts, asked: Amounts): Excess {
  const after = minus(left, asked)
  return {
    amount: Math.max(0, -after.amount),
    quantities: after.quantities
      .filter(({ quantity }) => quantity < 0)
      .map(({ line, quantity }) => ({ line, quantity: -quantity })),
  }
}

export const isNone = ({ amount, quantities }: Excess): boolean => amount === 0 && quantities.length === 0

/** What a body ordered. */
export const orderedBy = (ordered: readonly Ordered[], body: string): Amounts =>
  together(ordered.filter((each) => each.body === body))

/** The two ceilings as an order meets them. */
export type Left = {
  /** What the group has left of its maximum. */
  readonly ofMaximum: Amounts
  /** What the member has left of its share; `null` where members have none. */
  readonly ofShare: Amounts | null
}

/** What is left of the maximum of the group, and of the share of a member (R4.11). */
export function leftFor(ceiling: InForce, ordered: readonly Ordered[], body: string): Left {
  const share = shareOf(ceiling, body)
  return {
    ofMaximum: minus(ceiling.maximum, together(ordered)),
    ofShare: share === null ? null : minus(share, orderedBy(ordered, body)),
  }
}

/** The thresholds of R4.12 that a sum passes, in percent of its ceiling, when it grows. */
export function thresholdsPassed(
  thresholds: readonly number[],
  ceiling: Cents,
  { before, after }: { readonly before: Cents; readonly after: Cents },
): readonly number[] {
  const reached = (sum: Cents, percent: number) => BigInt(sum) * 100n >= BigInt(ceiling) * BigInt(percent)
  return ceiling === 0 ? [] : thresholds.filter((each) => !reached(before, each) && reached(after, each))
}
