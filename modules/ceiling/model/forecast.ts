import type { IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import { temporal } from '#kernel/temporal.ts'

/** How orders went on a contract so far. */
export type Pace = {
  /** The day of the first order that counts. */
  readonly first: IsoDate
  /** Cents excluding VAT of all that counts. */
  readonly amount: Cents
  /** The sum of the squares of the amounts: what tells many small orders from a few large ones. */
  readonly squares: number
}

/** When a ceiling would be exhausted: the most likely day, and the days between which it falls four times in five; `null` is never, at this pace. */
export type Forecast = { readonly on: IsoDate; readonly from: IsoDate; readonly until: IsoDate | null }

/** Of a normal law, four times in five the value is no further from its mean than so many standard deviations. */
const FOUR_IN_FIVE = 1.2816
/** A pace is not read from less. */
const FEWEST_DAYS = 30
/** Nobody plans further, and a date of a calendar ends somewhere. */
const FURTHEST_DAYS = 36_500

/**
 * The day on which what is left would be ordered, if orders go on as they went (R4.12). Orders are taken as falling at random with amounts of
 * their own (a compound Poisson process): what is ordered grows evenly, and its standard deviation is the root of the sum of the squares of
 * the amounts. It knows nothing of school years: it is a warning, and no plan.
 *
 * @param left cents excluding VAT
 * @returns `null` while less than thirty days were seen, where nothing was ordered, or where the day is more than a hundred years away
 */
export function forecastOf(pace: Pace | null, left: Cents, today: IsoDate): Forecast | null {
  if (pace === null || pace.amount <= 0) return null
  const day = temporal().PlainDate.from(today)
  const seen = day.since(pace.first, { largestUnit: 'day' }).days
  if (seen < FEWEST_DAYS) return null
  const rate = pace.amount / seen
  const spread = (FOUR_IN_FIVE * Math.sqrt(pace.squares)) / pace.amount
  const after = (days: number): IsoDate => day.add({ days: Math.ceil(days) }).toString()
  const rest = Math.max(0, left)
  const days = rest / rate
  if (days > FURTHEST_DAYS) return null
  const slowest = spread >= 1 ? Number.POSITIVE_INFINITY : days / (1 - spread)
  return {
    ...{ on: after(days), from: after(days / (1 + spread)) },
    until: slowest > FURTHEST_DAYS ? null : after(slowest),
  }
}
