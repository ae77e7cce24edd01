import type { IsoDate, IsoInstant } from './citation.ts'
import { temporal } from './temporal.ts'

/** The zone in which French public law counts its days. Instants are stored in UTC and never travel without this conversion. */
export const PARIS = 'Europe/Paris'

/** The day it was in Paris at this instant. */
export function civilDay(instant: IsoInstant): IsoDate {
  return inParis(instant).toPlainDate().toString()
}

/** The hour it was in Paris at this instant, `HH:MM:SS`. */
export function civilTime(instant: IsoInstant): string {
  return inParis(instant).toPlainTime().toString({ smallestUnit: 'second' })
}

/** The instant as the clocks of Paris show it, with what they were ahead of universal time: `2027-03-15T11:59:59.999+01:00`. */
export function parisInstant(instant: IsoInstant): string {
  return inParis(instant).toString({ timeZoneName: 'never', smallestUnit: 'millisecond' })
}

/** 0 h in Paris on this day. */
export function startOfDay(date: IsoDate): IsoInstant {
  return canonical(temporal().PlainDate.from(date).toZonedDateTime(PARIS).toInstant())
}

/** 24 h in Paris on this day, which is 0 h of the next: the first instant that is too late for a term on this day. */
export function endOfDay(date: IsoDate): IsoInstant {
  return startOfDay(temporal().PlainDate.from(date).add({ days: 1 }).toString())
}

/** How an hour of Paris reads: once, never (the night of summer time), or twice (the night that it ends). */
export type HourReading =
  | { readonly is: 'once'; readonly at: IsoInstant }
  | { readonly is: 'skipped' | 'twice' | 'unreadable'; readonly at: null }

/** Reads an hour printed on a French document (`time` is `HH:MM` or `HH:MM:SS`). */
export function hourInParis(date: IsoDate, time: string): HourReading {
  const civil = civilIn(date, time)
  if (civil === null) return { is: 'unreadable', at: null }
  const earlier = civil.toZonedDateTime(PARIS, { disambiguation: 'earlier' })
  const later = civil.toZonedDateTime(PARIS, { disambiguation: 'later' })
  if (earlier.equals(later)) return { is: 'once', at: canonical(earlier.toInstant()) }
  return { is: earlier.toPlainDateTime().equals(civil) ? 'twice' : 'skipped', at: null }
}

/**
 * The instant of an hour that reads in one way.
 *
 * @throws {RangeError} when the hour does not exist that night (change to summer time) or exists twice (change back):
 *   a deadline that cannot be read in one way only must be moved by the person who sets it.
 */
export function instantInParis(date: IsoDate, time: string): IsoInstant {
  const { is, at } = hourInParis(date, time)
  if (at !== null) return at
  const why = { skipped: 'does not exist', twice: 'comes twice', unreadable: 'is no hour' }[is]
  throw new RangeError(`${time} on ${date} ${why} in Paris`)
}

function civilIn(date: IsoDate, time: string): Temporal.PlainDateTime | null {
  try {
    return temporal().PlainDate.from(date).toPlainDateTime(temporal().PlainTime.from(time))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function inParis(instant: IsoInstant): Temporal.ZonedDateTime {
  return temporal().Instant.from(instant).toZonedDateTimeISO(PARIS)
}

function canonical(instant: Temporal.Instant): IsoInstant {
  return instant.toString({ fractionalSecondDigits: 3 })
}
