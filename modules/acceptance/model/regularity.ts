import type { IsoInstant } from '#kernel/citation.ts'
import { endOfDay } from '#kernel/paris-time.ts'
import { serviceDays } from './clocks.ts'
import { minutesOfUse, minutesWithin } from './service-window.ts'
import type { RegularService, Unavailability } from './state.ts'
import type { Terms } from './terms-state.ts'

/** What one element of the service was down for, in minutes of the service hours. */
export type ElementDown = { readonly element: string; readonly minutes: number; readonly regular: boolean }

export type Regularity = {
  /** Minutes of use in the days of the watch, and how many of them one element may be down. */
  readonly use: number
  readonly allowed: number
  readonly elements: readonly ElementDown[]
  readonly regular: boolean
}

const counts = ({ attributable, struck }: Unavailability): boolean => attributable && struck === null

/**
 * R5.02: the service is regular when no element was down, by its own doing, for more than its share of the time of use. What lasts
 * still is counted until `now`, and nothing after the last day of the watch.
 */
export function regularityOf(service: RegularService, terms: Terms, now: IsoInstant): Regularity {
  const days = serviceDays(service.passedOn, terms)
  const use = minutesOfUse(terms, days)
  const allowed = Math.floor((use * terms.unavailability) / 10_000)
  const end = endOfDay(days.until) < now ? endOfDay(days.until) : now
  const byElement = Map.groupBy(service.unavailabilities.filter(counts), ({ element }) => element)
  const elements = [...byElement].map(([element, all]) => {
    const minutes = minutesWithin(
      all.map(({ from, until }) => ({ from, until: until ?? end })),
      terms,
      days,
    )
    return { element, minutes, regular: minutes <= allowed }
  })
  return { use, allowed, elements, regular: elements.every(({ regular }) => regular) }
}
