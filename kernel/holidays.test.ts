import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { easterSunday, HOLIDAY_ZONES, holidayOn, holidays } from './holidays.ts'

describe('movable holidays, 2026 to 2031', () => {
  test.each([
    [2026, '2026-04-06', '2026-05-14', '2026-05-25'],
    [2027, '2027-03-29', '2027-05-06', '2027-05-17'],
    [2028, '2028-04-17', '2028-05-25', '2028-06-05'],
    [2029, '2029-04-02', '2029-05-10', '2029-05-21'],
    [2030, '2030-04-22', '2030-05-30', '2030-06-10'],
    [2031, '2031-04-14', '2031-05-22', '2031-06-02'],
  ])('%i', (_year, easterMonday, ascension, whitMonday) => {
    expect(holidayOn(easterMonday)).toBe('easter-monday')
    expect(holidayOn(ascension)).toBe('ascension')
    expect(holidayOn(whitMonday)).toBe('whit-monday')
  })
})

test('the national list of a year, in order', () => {
  expect(holidays(2026).map(({ date, name }) => `${date} ${name}`)).toEqual([
    '2026-01-01 new-year',
    '2026-04-06 easter-monday',
    '2026-05-01 labour-day',
    '2026-05-08 victory-1945',
    '2026-05-14 ascension',
    '2026-05-25 whit-monday',
    '2026-07-14 national-day',
    '2026-08-15 assumption',
    '2026-11-01 all-saints',
    '2026-11-11 armistice-1918',
    '2026-12-25 christmas',
  ])
})

test('the holidays of a zone stand among the national ones, in order', () => {
  const names = holidays(2026, 'alsace-moselle').map(({ name }) => name)
  expect(names.slice(0, 3)).toEqual(['new-year', 'good-friday', 'easter-monday'])
  expect(names.slice(-2)).toEqual(['christmas', 'saint-stephen'])
})

describe('what each zone adds', () => {
  test.each([
    ['alsace-moselle', '2026-04-03', 'good-friday'],
    ['alsace-moselle', '2026-12-26', 'saint-stephen'],
    ['mayotte', '2026-04-27', 'abolition-of-slavery'],
    ['martinique', '2026-05-22', 'abolition-of-slavery'],
    ['guadeloupe', '2026-05-27', 'abolition-of-slavery'],
    ['saint-martin', '2026-05-28', 'abolition-of-slavery'],
    ['guyane', '2026-06-10', 'abolition-of-slavery'],
    ['saint-barthelemy', '2026-10-09', 'abolition-of-slavery'],
    ['reunion', '2026-12-20', 'abolition-of-slavery'],
  ] as const)('%s, %s', (zone, date, name) => {
    expect(holidayOn(date, zone)).toBe(name)
    expect(holidayOn(date, 'metropole')).toBeUndefined()
  })

  test('every zone keeps the national list', () => {
    const national = holidays(2027)
    for (const zone of HOLIDAY_ZONES) expect(holidays(2027, zone)).toEqual(expect.arrayContaining([...national]))
  })
})

describe('Easter', () => {
  test.each([
    [1583, '1583-04-10'],
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [9999, '9999-03-28'],
  ])('%i', (year, sunday) => expect(easterSunday(year)).toBe(sunday))

  test('is a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
        const easter = Temporal.PlainDate.from(easterSunday(year))
        expect(easter.dayOfWeek).toBe(7)
        expect(easter.toString().slice(5) >= '03-22' && easter.toString().slice(5) <= '04-25').toBe(true)
      }),
    )
  })

  test('agrees with another method (Gauss, in the form completed by Lichtenberg) over all years', () => {
    for (let year = 1583; year <= 9999; year++) {
      const day = Temporal.PlainDate.from({ year, month: 3, day: 1 }).add({ days: gaussEaster(year) - 1 })
      expect(easterSunday(year)).toBe(day.toString())
    }
  })

  test.each([1582, 10000, 2026.5, Number.NaN])('refuses year %d', (year) => {
    expect(() => easterSunday(year)).toThrow(/no Gregorian Easter/)
  })
})

/** Easter as a day of March (32 is 1 April). */
function gaussEaster(year: number): number {
  const century = Math.floor(year / 100)
  const moon = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25)
  const sun = 2 - Math.floor((3 * century + 3) / 4)
  const cycle = year % 19
  const seed = (19 * cycle + moon) % 30
  const corrected = Math.floor((seed + Math.floor(cycle / 11)) / 29)
  const fullMoon = 21 + seed - corrected
  const firstSunday = 7 - ((year + Math.floor(year / 4) + sun) % 7)
  return fullMoon + 7 - ((fullMoon - firstSunday) % 7)
}
