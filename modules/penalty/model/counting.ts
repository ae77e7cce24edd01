import { addDays, daysBetween } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { type Cents, fractionOf, shareOf } from '#kernel/money.ts'

/** A coefficient of revision that was rounded once: `value` in units of ten to the power of minus `decimals`. */
export type Coefficient = { readonly value: number; readonly decimals: number }

export const UNREVISED: Coefficient = { value: 1, decimals: 0 }

/** The days that a delay counts: from the day after the term to the day of the performance, all days of the calendar (law.md R5.23). */
export type Delay = { readonly from: IsoDate; readonly until: IsoDate; readonly days: number }

/** The delay of what was due on a day and done on another; `null` of what was in time. */
export function delayOf(term: IsoDate, doneOn: IsoDate): Delay | null {
  const days = daysBetween(term, doneOn)
  return days <= 0 ? null : { from: addDays(term, 1), until: doneOn, days }
}

/**
 * P = V × R / divisor, revised by the formula of the prices (CCAG-TIC 14.1; law.md R5.20, R5.23), to the nearest cent. Penalties bear no VAT.
 *
 * @param value cents, in base price excluding revision and VAT, of what is late
 */
export function delayPenalty(
  value: Cents,
  days: number,
  { divisor, coefficient = UNREVISED }: { readonly divisor: number; readonly coefficient?: Coefficient },
): Cents {
  return fractionOf(value, days * coefficient.value, divisor * 10 ** coefficient.decimals)
}

/** What of a penalty stays under the cap, beside those already applied (law.md R5.22). */
export function underCap(
  amount: Cents,
  { applied, base, cap }: { readonly applied: Cents; readonly base: Cents; readonly cap: number },
): Cents {
  return Math.max(0, Math.min(amount, shareOf(base, cap) - applied))
}

/** What is claimed of all penalties of a contract: nothing up to the exemption, all of them above it (law.md R5.22). */
export const claimedOf = (total: Cents, exempt: Cents): Cents => (total <= exempt ? 0 : total)
