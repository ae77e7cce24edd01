import type { IsoDate } from '#kernel/citation.ts'
import { type Cents, fractionOf } from '#kernel/money.ts'
import { param } from '#law/index.ts'

/** What an advance is computed on: cents excluding VAT and including it, and the days of the execution. */
export type Advanced = {
  readonly amount: Cents
  readonly total: Cents
  readonly from: IsoDate
  readonly until: IsoDate
  /** Points of base. */
  readonly rate: number
}

const POINTS = 10_000

/** How many months an execution touches, a month begun being one. */
export function monthsOf(from: IsoDate, until: IsoDate): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number)
  const [year = 0, month = 0, day = 0] = until.split('-').map(Number)
  return (year - fromYear) * 12 + month - fromMonth + (day >= fromDay ? 1 : 0)
}

/**
 * The advance on an order, in cents including VAT: none up to the amount and the duration of the code, else its rate on the amount, or on twelve months
 * of it where the execution is longer (CCP R2191-3, R2191-7; law.md R5.37).
 */
export function advanceOn({ amount, total, from, until, rate }: Advanced, lawDate: IsoDate): Cents {
  const months = monthsOf(from, until)
  const isDue = amount > param('advance.trigger', lawDate).value && months > param('advance.months', lawDate).value
  if (!isDue) return 0
  return fractionOf(months <= 12 ? total : fractionOf(total, 12, months), rate, POINTS)
}

/**
 * How much of an advance is repaid once so much is performed: nothing at first, all at last, evenly in between (CCP R2191-11, to be confirmed; law.md R5.39).
 *
 * @param performed cents including VAT
 * @param total cents including VAT, of the whole order
 */
export function repaidAt(advance: Cents, performed: Cents, total: Cents, lawDate: IsoDate): Cents {
  const first = param('advance.repaidFrom', lawDate).value
  const last = param('advance.repaidAt', lawDate).value
  const reached = performed * POINTS
  if (total === 0 || reached <= first * total) return 0
  if (reached >= last * total) return advance
  return fractionOf(advance, reached - first * total, (last - first) * total)
}
