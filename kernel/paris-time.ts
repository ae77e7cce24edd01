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

/** 0 h in Paris on this day. */
export function startOfDay(date: IsoDate): IsoInstant {
  return canonical(temporal().PlainDate.from(date).toZonedDateTime(PARIS).toInstant())
}

/** 24 h in Paris on this day, which is 0 h of the next: the first instant that is too late for a term on this day. */
export function endOfDay(date: IsoDate): IsoInstant {
  return startOfDay(temporal().PlainDate.from(date).add({ days: 1 }).toString())
}

/**
 * The instant of an hour printed on a French document (`time` is `HH:MM` or `HH:MM:SS`).
 *
 * @throws {RangeError} when the hour does not exist that night (change to summer time) or exists twice (change back):
 *   a deadline that cannot be read in one way only must be moved by the person who sets it.
 */
export function instantInParis(date: IsoDate, time: string): IsoInstant {
  const civil = temporal().PlainDate.from(date).toPlainDateTime(temporal().PlainTime.from(time))
  const earlier = civil.toZonedDateTime(PARIS, { disambiguation: 'earlier' })
  const later = civil.toZonedDateTime(PARIS, { disambiguation: 'later' })
  if (!earlier.equals(later)) {
    const exists = earlier.toPlainDateTime().equals(civil)
    throw new RangeError(
      `${time} on ${date} ${exists ? 'comes twice' : 'does not exist'} in Paris: the clocks change that night`,
    )
  }
  return canonical(earlier.toInstant())
}

function inParis(instant: IsoInstant): Temporal.ZonedDateTime {
  return temporal().Instant.from(instant).toZonedDateTimeISO(PARIS)
}

function canonical(instant: Temporal.Instant): IsoInstant {
  return instant.toString({ fractionalSecondDigits: 3 })
}
