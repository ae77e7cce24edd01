import { addDays, workingDayOnOrAfter } from '#kernel/calendar.ts'
import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import { civilDay, civilTime, hourInParis } from '#kernel/paris-time.ts'
import { MINUTE } from './minute.ts'

export type ExtensionTerms = {
  /** Minutes before a deadline within which an outage moves it. */
  readonly window: number
  /** Days that are added. */
  readonly added: number
}

/** A time in which one could not deposit; until now, when it goes on. */
export type Stretch = { readonly from: IsoInstant; readonly until: IsoInstant }

/** Whether an outage has a part in the last hours before a deadline. */
export function touches({ from, until }: Stretch, deadline: IsoInstant, window: number): boolean {
  const opening = new Date(Date.parse(deadline) - window * MINUTE).toISOString()
  return from < deadline && until > opening
}

/**
 * Where an outage moves a deadline; null when it leaves it where it is. The new one is at the hour of the former, on the first
 * working day that gives as many days as are added, counted from the later of the deadline and the end of the outage: whoever was
 * kept from depositing has a whole day, and the same hour as the notice said.
 */
export function extensionFor(
  outage: Stretch,
  deadline: IsoInstant,
  { window, added }: ExtensionTerms,
): IsoInstant | null {
  if (!touches(outage, deadline, window)) return null
  const later = outage.until > deadline ? outage.until : deadline
  const time = civilTime(deadline)
  const least = addDays(civilDay(later), added)
  // The end of the outage is later in its day than the hour of the deadline is in its own: a day more, or less than whole days are given.
  return firstHourFrom(civilTime(later) > time ? addDays(least, 1) : least, time)
}

/** The hour on the first working day from a day on; a night on which it does not exist, or exists twice, is passed over. */
function firstHourFrom(day: IsoDate, time: string): IsoInstant {
  const working = workingDayOnOrAfter(day)
  return hourInParis(working, time).at ?? firstHourFrom(addDays(working, 1), time)
}
