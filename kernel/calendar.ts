import type { IsoDate } from './citation.ts'
import { type HolidayName, type HolidayZone, holidayOn } from './holidays.ts'
import { temporal } from './temporal.ts'

/**
 * How a period is counted.
 *
 * - `eu-1182-71`: Regulation 1182/71, article 3. All days count; a last day that is a Saturday, a Sunday or a holiday
 *   moves to the next working day; a period of two days or more holds at least two working days.
 * - `clear-days`: jours francs. Neither the day of the event nor the day of the term counts.
 * - `ccag`: the general conditions of contract. All days count; the last day moves as above.
 * - `date-to-date`: de quantième à quantième. The same day number, or the last day of a shorter month; never moves.
 * - `jours-ouvres`: Monday to Friday without holidays (which the EU regulation calls working days).
 * - `jours-ouvrables`: Monday to Saturday without holidays. These two keep their French names because
 *   "working days" translates both, and they differ by a day each week.
 */
export type Regime = 'eu-1182-71' | 'clear-days' | 'ccag' | 'date-to-date' | 'jours-ouvres' | 'jours-ouvrables'

export type Length = { readonly days: number } | { readonly months: number }

/**
 * Whom the period protects; in doubt every side is read against the buyer.
 *
 * - `minimum`: owed by the buyer to others (tenders, standstill, convening). The last day moves forward; the buyer acts from the day after.
 * - `maximum`: imposed on the buyer (transmission, publication, answers, payment). The last day never moves.
 * - `recourse`: given to others to act (a claim, a court action). Like `minimum`, but in clear days the day of the term is still theirs.
 */
export type Side = 'minimum' | 'maximum' | 'recourse'

export type Period = {
  readonly start: IsoDate
  readonly regime: Regime
  readonly length: Length
  readonly side: Side
  /** Holidays of this zone; `metropole` when not said. */
  readonly zone?: HolidayZone
  /** Says that the document which sets the period moves its last day, or does not, whatever the regime and the side. */
  readonly rolls?: boolean
}

/** Why a day is not a working day. */
export type DayOff = 'saturday' | 'sunday' | HolidayName

/** One step of a computation: the day it leaves (where the step before arrived), the day it reaches, and why, as a word that the screens translate. */
export type Step =
  | { readonly kind: 'exclude-first-day'; readonly from: IsoDate; readonly to: IsoDate; readonly why: 'day-of-event' }
  | { readonly kind: 'exclude-last-day'; readonly from: IsoDate; readonly to: IsoDate; readonly why: 'day-of-term' }
  | {
      readonly kind: 'add' | 'subtract'
      readonly from: IsoDate
      readonly to: IsoDate
      readonly why: 'all-days' | 'same-day-number' | 'last-day-of-month' | 'jours-ouvres' | 'jours-ouvrables'
    }
  | { readonly kind: 'roll' | 'roll-back'; readonly from: IsoDate; readonly to: IsoDate; readonly why: DayOff }
  | { readonly kind: 'extend'; readonly from: IsoDate; readonly to: IsoDate; readonly why: 'two-working-days' }
  | {
      readonly kind: 'act-after'
      readonly from: IsoDate
      readonly to: IsoDate
      readonly why: 'period-must-have-passed'
    }

/** A computed date with the way to it, to be shown and archived as it is (a value of JSON). */
export type Term = {
  readonly start: IsoDate
  readonly regime: Regime
  readonly length: Length
  readonly side: Side
  readonly zone: HolidayZone
  readonly steps: readonly Step[]
  /** The last day of the period, which ends at 24:00, Paris time. */
  readonly last: IsoDate
  /** The first day on which the buyer may act; absent from a maximum, where the buyer acts until `last`. */
  readonly actFrom?: IsoDate
}

/** The term of a period that the buyer waits out: it always has a first day to act. */
export type WaitingTerm = Term & { readonly actFrom: IsoDate }

/**
 * Computes the term of a period that begins with an event on `start`.
 *
 * @throws {RangeError} when `start` is no date, when the length is not a whole positive number, or when working days are asked in months.
 */
export function computeTerm(period: Period & { readonly side: 'minimum' | 'recourse' }): WaitingTerm
export function computeTerm(period: Period): Term
export function computeTerm(period: Period): Term {
  const { start, regime, length, side, zone = 'metropole' } = period
  checkLength(length, regime)
  const steps: Step[] = [{ kind: 'exclude-first-day', from: isoDay(start), to: addDays(start, 1), why: 'day-of-event' }]
  steps.push(add(start, length, regime, zone))
  if (regime === 'clear-days' && side !== 'minimum') {
    const from = lastOf(steps, start)
    steps.push({ kind: 'exclude-last-day', from, to: addDays(from, 1), why: 'day-of-term' })
  }
  if (period.rolls ?? movesByDefault(regime, side)) pushRoll(steps, lastOf(steps, start), zone)
  if (regime === 'eu-1182-71' && side !== 'maximum') pushTwoWorkingDays(steps, start, length, zone)
  const last = lastOf(steps, start)
  const term = { start, regime, length, side, zone, last }
  if (side === 'maximum') return { ...term, steps }
  const actFrom = addDays(last, 1)
  return {
    ...term,
    actFrom,
    steps: [...steps, { kind: 'act-after', from: last, to: actFrom, why: 'period-must-have-passed' }],
  }
}

/**
 * The latest day on which a session may be convened so that `clearDays` clear days lie between the two: the inverse
 * of `computeTerm` for a minimum in clear days. `last` is that day; `start` is the session.
 *
 * @throws {RangeError} when `session` is no date or `clearDays` is not a whole positive number.
 */
export function latestConvening(
  session: IsoDate,
  clearDays: number,
  options: { readonly zone?: HolidayZone; readonly rolls?: boolean } = {},
): Term {
  const { zone = 'metropole', rolls = true } = options
  const length = { days: clearDays }
  checkLength(length, 'clear-days')
  const eve = addDays(session, -1)
  const steps: Step[] = [{ kind: 'exclude-last-day', from: isoDay(session), to: eve, why: 'day-of-term' }]
  const off = rolls ? dayOff(eve, zone) : undefined
  const lastClearDay = off === undefined ? eve : workingDayOnOrBefore(eve, zone)
  if (off !== undefined) steps.push({ kind: 'roll-back', from: eve, to: lastClearDay, why: off })
  const last = addDays(lastClearDay, -clearDays)
  steps.push({ kind: 'subtract', from: lastClearDay, to: last, why: 'all-days' })
  return { start: session, regime: 'clear-days', length, side: 'minimum', zone, steps, last }
}

/** Why this day is not a working day (Saturday and Sunday are not), or nothing when it is one. */
export function dayOff(date: IsoDate, zone: HolidayZone = 'metropole'): DayOff | undefined {
  const holiday = holidayOn(date, zone)
  if (holiday !== undefined) return holiday
  const { dayOfWeek } = temporal().PlainDate.from(date)
  if (dayOfWeek === 6) return 'saturday'
  return dayOfWeek === 7 ? 'sunday' : undefined
}

/** The day itself when it is a working day, else the next one. */
export function workingDayOnOrAfter(date: IsoDate, zone: HolidayZone = 'metropole'): IsoDate {
  return seek(date, 1, (day) => dayOff(day, zone) === undefined)
}

/** The day itself when it is a working day, else the one before: when to act if a maximum ends on a day off. */
export function workingDayOnOrBefore(date: IsoDate, zone: HolidayZone = 'metropole'): IsoDate {
  return seek(date, -1, (day) => dayOff(day, zone) === undefined)
}

/** @throws {RangeError} when `date` is not a day of the calendar. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return temporal().PlainDate.from(date).add({ days }).toString()
}

/** Whole days from one date to another, negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return temporal().PlainDate.from(from).until(to, { largestUnit: 'days' }).days
}

/** Whether the text is a day of the calendar written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    temporal().PlainDate.from(text)
    return true
  } catch {
    return false
  }
}

function isoDay(text: IsoDate): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`${JSON.stringify(text)} is not a day of the calendar (YYYY-MM-DD)`)
  return text
}

function checkLength(length: Length, regime: Regime): void {
  const count = 'days' in length ? length.days : length.months
  if (!Number.isSafeInteger(count) || count < 1)
    throw new RangeError(`a period must be a whole number of at least 1, not ${count}`)
  if ('months' in length && (regime === 'jours-ouvres' || regime === 'jours-ouvrables')) {
    throw new RangeError(`${regime} are counted in days, not in months`)
  }
}

function movesByDefault(regime: Regime, side: Side): boolean {
  return side !== 'maximum' && (regime === 'eu-1182-71' || regime === 'ccag' || regime === 'clear-days')
}

/** From the first day that counts to the last one of the length. */
function add(start: IsoDate, length: Length, regime: Regime, zone: HolidayZone): Step {
  const from = addDays(start, 1)
  if ('months' in length) {
    const to = temporal().PlainDate.from(start).add({ months: length.months }).toString()
    return { kind: 'add', from, to, why: to.slice(8) === start.slice(8) ? 'same-day-number' : 'last-day-of-month' }
  }
  if (regime !== 'jours-ouvres' && regime !== 'jours-ouvrables') {
    return { kind: 'add', from, to: addDays(start, length.days), why: 'all-days' }
  }
  const counts = (day: IsoDate) => dayOff(day, zone) === undefined || isWorkedSaturday(day, regime, zone)
  let to = start
  for (let counted = 0; counted < length.days; counted++) to = seek(addDays(to, 1), 1, counts)
  return { kind: 'add', from, to, why: regime }
}

function isWorkedSaturday(day: IsoDate, regime: Regime, zone: HolidayZone): boolean {
  return regime === 'jours-ouvrables' && dayOff(day, zone) === 'saturday'
}

function pushRoll(steps: Step[], from: IsoDate, zone: HolidayZone): void {
  const why = dayOff(from, zone)
  if (why !== undefined) steps.push({ kind: 'roll', from, to: workingDayOnOrAfter(from, zone), why })
}

/** Regulation 1182/71, article 3(5). A month always holds two working days; only short periods need the look. */
function pushTwoWorkingDays(steps: Step[], start: IsoDate, length: Length, zone: HolidayZone): void {
  if (!('days' in length) || length.days < 2) return
  const first = workingDayOnOrAfter(addDays(start, 1), zone)
  const second = workingDayOnOrAfter(addDays(first, 1), zone)
  const last = lastOf(steps, start)
  if (last < second) steps.push({ kind: 'extend', from: last, to: second, why: 'two-working-days' })
}

function lastOf(steps: readonly Step[], start: IsoDate): IsoDate {
  return steps.at(-1)?.to ?? start
}

function seek(from: IsoDate, direction: 1 | -1, wanted: (day: IsoDate) => boolean): IsoDate {
  let day = from
  while (!wanted(day)) day = addDays(day, direction)
  return day
}
