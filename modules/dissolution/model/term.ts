import { computeTerm, type Length, type Term } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { type Group, lengthOf } from '#modules/convention/index.ts'

/** A renewal of the convention: by a decision, or tacitly where its text says so. `until` is the new last day. */
export type Renewal = {
  readonly form: 'express' | 'tacit'
  readonly decidedOn: IsoDate
  /** SHA-256 of the decision; `null` for a tacit renewal. */
  readonly decision: string | null
  readonly until: IsoDate
}

/** How the term of a convention is set: by a day, by the fulfilment of its object, or by nothing. */
export type ConventionTerm =
  | { readonly by: 'date'; readonly last: IsoDate; readonly steps: Term['steps'] }
  | { readonly by: 'completion' }
  | { readonly by: 'decision-only' }

/**
 * The term of the convention with the renewals so far: the last day of a dated one (date to date from the day of
 * effect), or that it has none. `undefined` for a fixed length that has not begun to run.
 */
export function termOf(group: Group, renewals: readonly Renewal[]): ConventionTerm | undefined {
  const { duration } = group.clauses
  switch (duration.type) {
    case 'until-completion':
      return { by: 'completion' }
    case 'unlimited':
      return { by: 'decision-only' }
    case 'until-date':
      return { by: 'date', last: latest(duration.until, renewals), steps: [] }
    case 'fixed': {
      if (group.effectiveOn === null) return undefined
      const { last, steps } = span(group.effectiveOn, lengthOf(duration.length), 1)
      return { by: 'date', last: latest(last, renewals), steps }
    }
  }
}

/** How many renewals the clause still allows. */
export function renewalsLeft(group: Group, renewals: readonly Renewal[]): number {
  const { duration } = group.clauses
  return 'renewals' in duration ? Math.max(0, duration.renewals - renewals.length) : 0
}

/**
 * The last day after one more renewal: of a fixed length, once more that length from the day of effect, so that no day
 * is lost at the end of a short month; of a date, the day that the renewal itself sets. `undefined` when neither tells.
 */
export function renewedUntil(group: Group, renewals: readonly Renewal[], stated: IsoDate | null): IsoDate | undefined {
  const { duration } = group.clauses
  if (duration.type === 'until-date') return stated ?? undefined
  if (duration.type !== 'fixed' || group.effectiveOn === null) return undefined
  return span(group.effectiveOn, lengthOf(duration.length), renewals.length + 2).last
}

function span(start: IsoDate, length: Length, times: number): Term {
  const total = 'days' in length ? { days: length.days * times } : { months: length.months * times }
  return computeTerm({ start, regime: 'date-to-date', length: total, side: 'minimum' })
}

function latest(first: IsoDate, renewals: readonly Renewal[]): IsoDate {
  return renewals.reduce((last, { until }) => (until > last ? until : last), first)
}
