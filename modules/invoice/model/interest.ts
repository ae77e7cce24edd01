import { addDays, daysBetween } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { type Cents, fractionOf } from '#kernel/money.ts'
import { param } from '#law/index.ts'

/** What a late payment costs: days late, the yearly rate in points of base, the interest and the lump sum, in cents. */
export type LateInterest = {
  readonly days: number
  readonly rate: number
  readonly interest: Cents
  readonly lumpSum: Cents
}

const YEAR = 365 * 10_000

/** Whole days after the last one, the day of the payment being one of them. */
export const daysLate = (due: IsoDate, paidOn: IsoDate): number => Math.max(0, daysBetween(due, paidOn))

/** Interest on an amount including VAT: simple, by days over 365, to the nearest cent (law.md R5.33). */
export const interestOn = (total: Cents, rate: number, days: number): Cents => fractionOf(total, rate * days, YEAR)

/** The first day of the half-year in which interest begins to run: its rate holds for the whole delay. */
export function rateDay(due: IsoDate): IsoDate {
  const first = addDays(due, 1)
  return `${first.slice(0, 4)}-${first.slice(5, 7) <= '06' ? '01' : '07'}-01`
}

/** The rate that the law data know for a delay that begins after `due`, in points of base; `undefined` of a half-year that they do not know yet. */
export function knownRate(due: IsoDate): number | undefined {
  try {
    return param('lateInterest.rate', rateDay(due)).value
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/**
 * What is owed of right for a late payment, without being asked (decree 2013-269, art. 8 and 9; law.md R5.33, R5.34).
 *
 * @param rate points of base a year, the margin included
 * @returns `null` when the payment is in time
 */
export function lateInterest(
  { total, due, paidOn, rate }: { total: Cents; due: IsoDate; paidOn: IsoDate; rate: number },
  lawDate: IsoDate,
): LateInterest | null {
  const days = daysLate(due, paidOn)
  if (days === 0) return null
  return { days, rate, interest: interestOn(total, rate, days), lumpSum: param('lateInterest.lumpSum', lawDate).value }
}
