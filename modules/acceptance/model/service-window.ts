import { addDays, dayOff } from '#kernel/calendar.ts'
import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { HolidayZone } from '#kernel/holidays.ts'
import { civilDay, instantInParis } from '#kernel/paris-time.ts'

/** When a service is meant to run: two hours of Paris (`HH:MM`), Monday to Friday, without the holidays of the zone. */
export type ServiceWindow = { readonly opens: string; readonly closes: string; readonly zone: HolidayZone }

/** The first and the last day of a check, both counted. */
export type Days = { readonly from: IsoDate; readonly until: IsoDate }

/** A stretch of time; `until` is the first instant that is no more of it. */
export type Stretch = { readonly from: IsoInstant; readonly until: IsoInstant }

const MINUTE = 60_000

type Spell = readonly [from: number, until: number]

/** The service hours of these days, as instants: one stretch for each day that is worked. */
function hoursOf({ opens, closes, zone }: ServiceWindow, { from, until }: Days): readonly Spell[] {
  const hours: Spell[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (dayOff(day, zone) !== undefined) continue
    hours.push([Date.parse(instantInParis(day, opens)), Date.parse(instantInParis(day, closes))])
  }
  return hours
}

/** Stretches put together where they touch: an element that two reports call down is down once. */
function merged(stretches: readonly Stretch[]): readonly Spell[] {
  const sorted = stretches
    .map(({ from, until }): Spell => [Date.parse(from), Date.parse(until)])
    .filter(([from, until]) => from < until)
    .sort(([one], [other]) => one - other)
  const found: [number, number][] = []
  for (const [from, until] of sorted) {
    const last = found.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], until)
    else found.push([from, until])
  }
  return found
}

/** Minutes of use that these days hold. */
export function minutesOfUse(window: ServiceWindow, days: Days): number {
  return hoursOf(window, days).reduce((sum, [from, until]) => sum + (until - from) / MINUTE, 0)
}

/**
 * Minutes of these stretches that fall within the service hours of these days, each minute once; a minute that is begun is not counted
 * (R5.02).
 */
export function minutesWithin(stretches: readonly Stretch[], window: ServiceWindow, days: Days): number {
  const spells = merged(stretches)
  const first = spells[0]
  const last = spells.at(-1)
  if (first === undefined || last === undefined) return 0
  // Only the days that a stretch touches are looked at.
  const touched = {
    from: later(days.from, civilDay(new Date(first[0]).toISOString())),
    until: earlier(days.until, civilDay(new Date(last[1]).toISOString())),
  }
  const hours = hoursOf(window, touched)
  const lost = spells.reduce(
    (sum, [from, until]) =>
      sum +
      hours.reduce((each, [opens, closes]) => each + Math.max(0, Math.min(until, closes) - Math.max(from, opens)), 0),
    0,
  )
  return Math.floor(lost / MINUTE)
}

const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other)
const earlier = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other)
