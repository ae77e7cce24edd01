import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  computeTerm,
  dayOff,
  daysBetween,
  latestConvening,
  type Period,
  type Regime,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from './calendar.ts'
import { canonicalize } from './canonical.ts'
import type { IsoDate } from './citation.ts'
import { HOLIDAY_ZONES } from './holidays.ts'

const anyDate = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2024-01-01', days))
const anyZone = fc.constantFrom(...HOLIDAY_ZONES)
const anyRegime = fc.constantFrom<Regime[]>(
  'eu-1182-71',
  'clear-days',
  'ccag',
  'date-to-date',
  'jours-ouvres',
  'jours-ouvrables',
)
const anyPeriod = fc.record({
  start: anyDate,
  regime: anyRegime,
  length: fc.integer({ min: 1, max: 60 }).map((days) => ({ days })),
  side: fc.constantFrom<Period['side'][]>('minimum', 'maximum', 'recourse'),
  zone: anyZone,
})

const monthsFrom = (start: IsoDate, months: number): Period => ({
  start,
  regime: 'date-to-date',
  length: { months },
  side: 'maximum',
})

describe('properties', () => {
  test('a later event never ends earlier, a longer period neither', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const { last } = computeTerm(period)
        expect(computeTerm({ ...period, start: addDays(period.start, 1) }).last >= last).toBe(true)
        expect(computeTerm({ ...period, length: { days: period.length.days + 1 } }).last >= last).toBe(true)
      }),
    )
  })

  test('months are monotone in the start too', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 48 }), (start, months) => {
        const { last } = computeTerm(monthsFrom(start, months))
        expect(computeTerm(monthsFrom(addDays(start, 1), months)).last >= last).toBe(true)
      }),
    )
  })

  test('what moves ends on a working day, and never shortens', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const moved = computeTerm({ ...period, rolls: true })
        expect(dayOff(moved.last, period.zone)).toBeUndefined()
        expect(moved.last >= computeTerm({ ...period, rolls: false }).last).toBe(true)
      }),
    )
  })

  test('a maximum ends no later than the minimum of the same length: the buyer is never favoured', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        fc.pre(period.regime !== 'clear-days')
        const imposed = computeTerm({ ...period, side: 'maximum' }).last
        expect(imposed <= computeTerm({ ...period, side: 'minimum' }).last).toBe(true)
      }),
    )
  })

  test('the steps join the start to the end, and survive canonical JSON', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const term = computeTerm(period)
        expect(term.steps[0]?.from).toBe(period.start)
        for (const [index, step] of term.steps.entries())
          expect(step.from).toBe(term.steps[index - 1]?.to ?? period.start)
        expect(term.steps.at(-1)?.to).toBe(term.actFrom ?? term.last)
        expect(JSON.parse(canonicalize(term))).toEqual(term)
      }),
    )
  })

  test('convening on the latest day is in time, a day later is not', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: 1, max: 20 }),
        anyZone,
        fc.boolean(),
        (session, clearDays, zone, rolls) => {
          const { last } = latestConvening(session, clearDays, { zone, rolls })
          const mayMeet = (start: IsoDate) => {
            const length = { days: clearDays }
            return computeTerm({ start, regime: 'clear-days', length, side: 'minimum', zone, rolls }).actFrom <= session
          }
          expect([mayMeet(last), mayMeet(addDays(last, 1))]).toEqual([true, false])
          expect(daysBetween(last, session)).toBeGreaterThan(clearDays)
        },
      ),
    )
  })

  test('jours ouvrés are counted one by one', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 40 }), anyZone, (start, days, zone) => {
        const { last } = computeTerm({ start, regime: 'jours-ouvres', length: { days }, side: 'maximum', zone })
        const counted = Array.from({ length: daysBetween(start, last) }, (_, index) => addDays(start, index + 1))
        expect(counted.filter((day) => dayOff(day, zone) === undefined)).toHaveLength(days)
      }),
    )
  })

  test('the working day before and after are the day itself when it is one', () => {
    fc.assert(
      fc.property(anyDate, anyZone, (day, zone) => {
        const [before, after] = [workingDayOnOrBefore(day, zone), workingDayOnOrAfter(day, zone)]
        expect(before <= day && day <= after).toBe(true)
        expect(before === day).toBe(dayOff(day, zone) === undefined)
        expect(after === day).toBe(dayOff(day, zone) === undefined)
      }),
    )
  })

  test('adding and counting days are inverse', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days)
      }),
    )
  })
})
