import { startOfDay } from '#kernel/paris-time.ts'
import { requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { serviceDays } from './clocks.ts'
import type { At, OnAct } from './state.ts'
import { SINCE_CCAG } from './state.ts'

type Watched = At<'watched'>

/** R5.02: an unavailability ends after it begins, and neither is ahead of the hour; it touches the watch. */
export const unavailabilityDated: OnAct<'recordUnavailability', Watched> = {
  id: 'unavailabilityDated',
  basis: [cite('CCAG-TIC', '32', '32.4'), cite('policy', 'service fait')],
  inForce: SINCE_CCAG,
  assess: ({ state: { service, terms }, act: { from, until }, now }) => {
    const begins = startOfDay(serviceDays(service.passedOn, terms).from)
    const isWell = from <= now && (until === null || (from < until && until <= now && begins < until))
    return requires(isWell, { from, until, now, begins })
  },
}

/** R5.02: what ends was entered, still lasts, and ends after it began, not ahead of the hour. */
export const unavailabilityLasting: OnAct<'endUnavailability', Watched> = {
  id: 'unavailabilityLasting',
  basis: [cite('CCAG-TIC', '32', '32.4'), cite('policy', 'service fait')],
  inForce: SINCE_CCAG,
  assess: ({ state: { service }, act: { number, until }, now }) => {
    const found = service.unavailabilities.find((each) => each.number === number)
    const lasts = found !== undefined && found.until === null && found.struck === null
    return requires(lasts && found.from < until && until <= now, { number, lasts, from: found?.from ?? null, until })
  },
}

/** S5.6: what was entered is struck with its reason, once, and stays to be read: nothing is closed in silence. */
export const unavailabilityKnown: OnAct<'strikeUnavailability', Watched> = {
  id: 'unavailabilityKnown',
  basis: [cite('CCAG-TIC', '32', '32.4'), cite('policy', 'service fait')],
  inForce: SINCE_CCAG,
  assess: ({ state: { service }, act: { number } }) => {
    const found = service.unavailabilities.find((each) => each.number === number)
    return requires(found !== undefined && found.struck === null, { number })
  },
}
