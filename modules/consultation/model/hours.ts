import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay, type HourReading, hourInParis } from '#kernel/paris-time.ts'
import { param } from '#law/index.ts'
import type { Hour } from './consultation-state.ts'

export const readHour = ({ date, time }: Hour): HourReading => hourInParis(date, time)

/** The instant of an hour that reads in one way; `null` otherwise. */
export const instantOf = (hour: Hour): IsoInstant | null => readHour(hour).at

/** From when the national notice waits for the European one no longer, the Office having confirmed its receipt (CCP R2131-20). */
export function nationalFrom(received: IsoInstant): IsoInstant {
  const { value: hours } = param('publication.office', civilDay(received))
  return new Date(Date.parse(received) + hours * 3_600_000).toISOString()
}
