import type { IsoDate } from './citation.ts'
import { temporal } from './temporal.ts'

/**
 * Where the public holidays are those of. `metropole` is the national list (code du travail L3133-1); the others
 * add to it (L3134-13 in Alsace-Moselle, L3422-2 overseas).
 */
export type HolidayZone =
  | 'metropole'
  | 'alsace-moselle'
  | 'guadeloupe'
  | 'guyane'
  | 'martinique'
  | 'mayotte'
  | 'reunion'
  | 'saint-barthelemy'
  | 'saint-martin'

export type HolidayName =
  | 'new-year'
  | 'good-friday'
  | 'easter-monday'
  | 'labour-day'
  | 'victory-1945'
  | 'ascension'
  | 'whit-monday'
  | 'national-day'
  | 'assumption'
  | 'all-saints'
  | 'armistice-1918'
  | 'christmas'
  | 'saint-stephen'
  | 'abolition-of-slavery'

export type Holiday = { readonly date: IsoDate; readonly name: HolidayName }

/** A holiday on the same day each year (`MM-DD`), or a number of days from Easter Sunday. */
type HolidayRule = readonly [name: HolidayName, when: string | number]

const NATIONAL: readonly HolidayRule[] = [
  ['new-year', '01-01'],
  ['easter-monday', 1],
  ['labour-day', '05-01'],
  ['victory-1945', '05-08'],
  ['ascension', 39],
  ['whit-monday', 50],
  ['national-day', '07-14'],
  ['assumption', '08-15'],
  ['all-saints', '11-01'],
  ['armistice-1918', '11-11'],
  ['christmas', '12-25'],
]

const LOCAL: Readonly<Record<HolidayZone, readonly HolidayRule[]>> = {
  metropole: [],
  'alsace-moselle': [
    // Owed only in communes that have a Protestant church and a mixed one; counted everywhere, which never shortens a period.
    ['good-friday', -2],
    ['saint-stephen', '12-26'],
  ],
  guadeloupe: [['abolition-of-slavery', '05-27']],
  guyane: [['abolition-of-slavery', '06-10']],
  martinique: [['abolition-of-slavery', '05-22']],
  mayotte: [['abolition-of-slavery', '04-27']],
  reunion: [['abolition-of-slavery', '12-20']],
  'saint-barthelemy': [['abolition-of-slavery', '10-09']],
  // 28 May by circular since 2018, although article L3422-2 still bore 27 May when it was last read.
  'saint-martin': [['abolition-of-slavery', '05-28']],
}

export const HOLIDAY_ZONES: readonly HolidayZone[] = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'guyane',
  'martinique',
  'mayotte',
  'reunion',
  'saint-barthelemy',
  'saint-martin',
]

/**
 * Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher), in integers only.
 *
 * @throws {RangeError} before 1583, when the Gregorian calendar was not in use, and after 9999.
 */
export function easterSunday(year: number): IsoDate {
  if (!Number.isInteger(year) || year < 1583 || year > 9999)
    throw new RangeError(`no Gregorian Easter for year ${year}`)
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const march = epact + weekday - 7 * late + 114
  return isoDate(year, Math.floor(march / 31), (march % 31) + 1)
}

/** The public holidays of a year in a zone, in the order of the calendar; two may fall on the same day. */
export function holidays(year: number, zone: HolidayZone = 'metropole'): readonly Holiday[] {
  const easter = temporal().PlainDate.from(easterSunday(year))
  return [...NATIONAL, ...LOCAL[zone]]
    .map(([name, when]) => ({
      name,
      date: typeof when === 'number' ? easter.add({ days: when }).toString() : `${easter.year}-${when}`,
    }))
    .sort((one, other) => one.date.localeCompare(other.date))
}

/** The holiday that falls on this day in this zone, or nothing. */
export function holidayOn(date: IsoDate, zone: HolidayZone = 'metropole'): HolidayName | undefined {
  return byDate(Number(date.slice(0, 4)), zone).get(date)
}

/** Counting a period asks for the same year at each of its days. */
const YEARS = new Map<string, ReadonlyMap<IsoDate, HolidayName>>()

function byDate(year: number, zone: HolidayZone): ReadonlyMap<IsoDate, HolidayName> {
  const key = `${zone} ${year}`
  const known = YEARS.get(key) ?? new Map(holidays(year, zone).map(({ date, name }) => [date, name]))
  YEARS.set(key, known)
  return known
}

function isoDate(year: number, month: number, day: number): IsoDate {
  return temporal().PlainDate.from({ year, month, day }).toString()
}
