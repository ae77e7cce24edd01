import { describe, expect, test } from 'vitest'
import {
  computeTerm,
  dayOff,
  isIsoDate,
  latestConvening,
  type Period,
  type Regime,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from './calendar.ts'
import type { IsoDate } from './citation.ts'

const minimum = (start: IsoDate, days: number) =>
  ({ start, regime: 'eu-1182-71', length: { days }, side: 'minimum' }) satisfies Period
const maximum = (start: IsoDate, length: Period['length'], regime: Regime = 'date-to-date'): Period => ({
  start,
  regime,
  length,
  side: 'maximum',
})

describe('test vectors of the rule book', () => {
  test('T1 open procedure, notice sent 2026-11-23, electronic', () => {
    expect(computeTerm(minimum('2026-11-23', 30))).toMatchObject({ last: '2026-12-23', actFrom: '2026-12-24' })
  })
  test('T2 the same in 35 days', () => expect(computeTerm(minimum('2026-11-23', 35)).last).toBe('2026-12-28'))
  test('T3 restricted procedure, invitation 2026-11-23, 25 days', () => {
    expect(computeTerm(minimum('2026-11-23', 25)).last).toBe('2026-12-18')
  })
  test('T4 standstill of 11 days sent 2026-11-23: sign from a Saturday, in practice from Monday', () => {
    const term = computeTerm(minimum('2026-11-23', 11))
    expect(term).toMatchObject({ last: '2026-12-04', actFrom: '2026-12-05' })
    expect(workingDayOnOrAfter(term.actFrom)).toBe('2026-12-07')
  })
  test('T5 standstill that would end on a Sunday', () => {
    expect(computeTerm(minimum('2026-11-25', 11))).toMatchObject({ last: '2026-12-07', actFrom: '2026-12-08' })
  })
  test('T6 standstill that would end at Christmas, before a week-end', () => {
    expect(computeTerm(minimum('2026-12-14', 11))).toMatchObject({ last: '2026-12-28', actFrom: '2026-12-29' })
  })
  test('T7 standstill of 16 days on paper', () => {
    expect(computeTerm(minimum('2026-11-23', 16))).toMatchObject({ last: '2026-12-09', actFrom: '2026-12-10' })
  })
  test('T8 committee on 2026-12-15, 5 clear days', () =>
    expect(latestConvening('2026-12-15', 5).last).toBe('2026-12-09'))
  test('T9 committee on 2027-01-05, 5 clear days', () =>
    expect(latestConvening('2027-01-05', 5).last).toBe('2026-12-30'))
  test('T10 transmission, 15 days: due at Christmas, not moved', () => {
    expect(computeTerm(maximum('2026-12-10', { days: 15 })).last).toBe('2026-12-25')
    expect(computeTerm({ ...maximum('2026-12-10', { days: 15 }), rolls: true }).last).toBe('2026-12-28')
  })
  test('T11 award notice, 30 days', () =>
    expect(computeTerm(maximum('2026-12-08', { days: 30 })).last).toBe('2027-01-07'))
  test('T12 essential data, 2 months', () =>
    expect(computeTerm(maximum('2026-12-15', { months: 2 })).last).toBe('2027-02-15'))
  test('T13 contractual summary action, 31 days after the award notice', () => {
    const period: Period = { start: '2027-01-10', regime: 'eu-1182-71', length: { days: 31 }, side: 'recourse' }
    expect(computeTerm(period).last).toBe('2027-02-10')
  })
  test('T14 withdrawal, 3 months from the last day of November', () => {
    const period: Period = { start: '2026-11-30', regime: 'date-to-date', length: { months: 3 }, side: 'minimum' }
    expect(computeTerm(period)).toMatchObject({ last: '2027-02-28', actFrom: '2027-03-01' })
  })
  test('T15 aptitude check, 30 days', () => {
    expect(computeTerm(maximum('2027-01-04', { days: 30 }, 'ccag')).last).toBe('2027-02-03')
  })
  test('T16 silence of 7 days after the regular service check', () => {
    expect(computeTerm(maximum('2027-03-05', { days: 7 }, 'ccag')).last).toBe('2027-03-12')
  })
})

describe('each regime on one event, eve and day of the term', () => {
  // Wednesday 2026-12-16: ten days later is Saturday 26 December, and Friday 25 is a holiday.
  test.each([
    ['eu-1182-71', 'minimum', '2026-12-28', '2026-12-29'],
    ['eu-1182-71', 'recourse', '2026-12-28', '2026-12-29'],
    ['eu-1182-71', 'maximum', '2026-12-26', undefined],
    ['clear-days', 'minimum', '2026-12-28', '2026-12-29'],
    ['clear-days', 'recourse', '2026-12-28', '2026-12-29'],
    ['clear-days', 'maximum', '2026-12-27', undefined],
    ['ccag', 'minimum', '2026-12-28', '2026-12-29'],
    ['ccag', 'maximum', '2026-12-26', undefined],
    ['date-to-date', 'minimum', '2026-12-26', '2026-12-27'],
    ['date-to-date', 'maximum', '2026-12-26', undefined],
    ['jours-ouvres', 'minimum', '2026-12-31', '2027-01-01'],
    ['jours-ouvres', 'maximum', '2026-12-31', undefined],
    ['jours-ouvrables', 'minimum', '2026-12-29', '2026-12-30'],
    ['jours-ouvrables', 'maximum', '2026-12-29', undefined],
  ] as const)('%s, %s: last %s, act from %s', (regime, side, last, actFrom) => {
    const term = computeTerm({ start: '2026-12-16', regime, side, length: { days: 10 } })
    expect([term.last, term.actFrom]).toEqual([last, actFrom])
  })

  test('in clear days the term is the last day of a recourse, and no day of a waiting period', () => {
    const period = { start: '2026-11-23', regime: 'clear-days', length: { days: 10 } } as const
    expect(computeTerm({ ...period, side: 'minimum' })).toMatchObject({ last: '2026-12-03', actFrom: '2026-12-04' })
    expect(computeTerm({ ...period, side: 'recourse' })).toMatchObject({ last: '2026-12-04', actFrom: '2026-12-05' })
  })

  test('a document may say that its clear days do not move', () => {
    const period = { start: '2026-12-08', regime: 'clear-days', length: { days: 5 }, side: 'minimum' } as const
    expect(computeTerm(period).actFrom).toBe('2026-12-15')
    expect(computeTerm({ ...period, rolls: false }).actFrom).toBe('2026-12-14')
    expect(latestConvening('2026-12-14', 5).last).toBe('2026-12-06')
    expect(latestConvening('2026-12-14', 5, { rolls: false }).last).toBe('2026-12-08')
  })
})

describe('months', () => {
  test.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-11-30', 1, '2026-12-30'],
    ['2027-02-28', 1, '2027-03-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('%s and %i months: %s', (start, months, last) => {
    expect(computeTerm(maximum(start, { months })).last).toBe(last)
  })

  test('a month ends on a day off: moved under the regulation, not from date to date', () => {
    const period = { start: '2026-11-15', length: { months: 1 }, side: 'minimum' } as const
    expect(computeTerm({ ...period, start: '2026-10-15', regime: 'eu-1182-71' }).last).toBe('2026-11-16')
    expect(computeTerm({ ...period, start: '2026-10-15', regime: 'date-to-date' }).last).toBe('2026-11-15')
  })
})

describe('two working days at least (regulation 1182/71, article 3(5))', () => {
  test.each([
    ['2026-11-20', 2, '2026-11-24'], // from a Friday: Saturday, Sunday → Monday, then Tuesday
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-19', 2, '2026-11-23'], // from a Thursday: Friday and Monday
    ['2026-11-18', 2, '2026-11-20'],
    ['2026-12-24', 3, '2026-12-29'], // Christmas on a Friday
  ])('from %s, %i days: %s', (start, days, last) => expect(computeTerm(minimum(start, days)).last).toBe(last))

  test('never lengthens a maximum', () => {
    expect(computeTerm(maximum('2026-11-20', { days: 2 }, 'eu-1182-71')).last).toBe('2026-11-22')
  })
})

describe('derivation', () => {
  test('names every step with its reason', () => {
    expect(computeTerm(minimum('2026-12-14', 11)).steps).toEqual([
      { kind: 'exclude-first-day', from: '2026-12-14', to: '2026-12-15', why: 'day-of-event' },
      { kind: 'add', from: '2026-12-15', to: '2026-12-25', why: 'all-days' },
      { kind: 'roll', from: '2026-12-25', to: '2026-12-28', why: 'christmas' },
      { kind: 'act-after', from: '2026-12-28', to: '2026-12-29', why: 'period-must-have-passed' },
    ])
    expect(computeTerm(minimum('2026-11-20', 2)).steps.at(-2)).toEqual({
      kind: 'extend',
      from: '2026-11-23',
      to: '2026-11-24',
      why: 'two-working-days',
    })
  })

  test.each<[Period, readonly string[]]>([
    [maximum('2026-11-30', { months: 3 }), ['exclude-first-day day-of-event', 'add last-day-of-month']],
    [maximum('2026-12-15', { months: 2 }), ['exclude-first-day day-of-event', 'add same-day-number']],
    [maximum('2026-12-15', { days: 5 }, 'jours-ouvrables'), ['exclude-first-day day-of-event', 'add jours-ouvrables']],
    [
      maximum('2026-11-23', { days: 5 }, 'clear-days'),
      ['exclude-first-day day-of-event', 'add all-days', 'exclude-last-day day-of-term'],
    ],
    [minimum('2026-11-18', 2), ['exclude-first-day day-of-event', 'add all-days', 'act-after period-must-have-passed']],
    [
      { ...maximum('2026-12-10', { days: 15 }), rolls: true },
      ['exclude-first-day day-of-event', 'add all-days', 'roll christmas'],
    ],
    [{ ...maximum('2026-12-10', { days: 14 }), rolls: true }, ['exclude-first-day day-of-event', 'add all-days']],
  ])('%j goes by %j', (period, steps) => {
    expect(computeTerm(period).steps.map(({ kind, why }) => `${kind} ${why}`)).toEqual(steps)
  })

  test('of a convening goes backwards', () => {
    expect(latestConvening('2026-12-15', 5).steps.map(({ kind }) => kind)).toEqual(['exclude-last-day', 'subtract'])
    expect(latestConvening('2026-12-15', 5)).toMatchObject({
      start: '2026-12-15',
      regime: 'clear-days',
      side: 'minimum',
    })
    expect(latestConvening('2026-12-14', 5).steps).toEqual([
      { kind: 'exclude-last-day', from: '2026-12-14', to: '2026-12-13', why: 'day-of-term' },
      { kind: 'roll-back', from: '2026-12-13', to: '2026-12-11', why: 'sunday' },
      { kind: 'subtract', from: '2026-12-11', to: '2026-12-06', why: 'all-days' },
    ])
  })

  test('takes the holidays of its zone, which is the national one when not said', () => {
    expect([dayOff('2026-12-25'), dayOff('2026-12-26'), dayOff('2026-12-27'), dayOff('2026-12-28')]).toEqual([
      'christmas',
      'saturday',
      'sunday',
      undefined,
    ])
    expect(dayOff('2026-12-26', 'alsace-moselle')).toBe('saint-stephen')
    expect([workingDayOnOrBefore('2026-12-25'), workingDayOnOrAfter('2026-12-25')]).toEqual([
      '2026-12-24',
      '2026-12-28',
    ])
    const period = minimum('2026-12-15', 11)
    expect(computeTerm({ ...period, length: { days: 10 } }).last).toBe('2026-12-28')
    expect(computeTerm({ ...minimum('2026-03-23', 11), zone: 'alsace-moselle' }).last).toBe('2026-04-07')
    expect(computeTerm(minimum('2026-03-23', 11)).last).toBe('2026-04-03')
  })
})

describe('what is refused', () => {
  test.each(['2026-02-30', '2026-13-01', '23/11/2026', '', '20261123', '+002026-11-23', '2026-11-23T10:00'])(
    '%j as a start',
    (start) => {
      expect(() => computeTerm(minimum(start, 5))).toThrow(`${JSON.stringify(start)} is not a day of the calendar`)
      expect(() => latestConvening(start, 5)).toThrow(RangeError)
      expect(isIsoDate(start)).toBe(false)
    },
  )
  test.each([0, -1, 1.5, Number.NaN])('%d days', (days) => {
    expect(() => computeTerm(minimum('2026-11-23', days))).toThrow(/whole number/)
    expect(() => latestConvening('2026-12-15', days)).toThrow(/whole number/)
  })
  test.each(['jours-ouvres', 'jours-ouvrables'] as const)('months of %s', (regime) => {
    expect(() => computeTerm(maximum('2026-11-23', { months: 1 }, regime))).toThrow(/counted in days/)
  })
})
