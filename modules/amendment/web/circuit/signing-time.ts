import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import { civilDay, civilTime, instantInParis } from '#kernel/paris-time.ts'

/**
 * This hour, on the day that the group has: its server knows it better than the machine of whoever signs, and a demonstration moves it.
 *
 * @throws {RangeError} at an hour that does not read in one way on that day
 */
export const onDay = (today: IsoDate, now: IsoInstant): IsoInstant =>
  civilDay(now) === today ? now : instantInParis(today, civilTime(now))
