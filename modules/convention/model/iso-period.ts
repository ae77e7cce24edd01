import type { Length } from '#kernel/calendar.ts'
import type { IsoPeriod } from './clauses.ts'

/**
 * Reads `P3M`, `P1Y`, `P90D`, `P2W` as a length of the calendar: years are months, weeks are days.
 *
 * @throws {RangeError} on anything else, mixed lengths included: French conventions give one unit.
 */
export function lengthOf(period: IsoPeriod): Length {
  const [, count = '', unit = ''] = /^P([1-9]\d{0,3})([YMWD])$/.exec(period) ?? []
  const value = Number(count)
  switch (unit) {
    case 'Y':
      return { months: value * 12 }
    case 'M':
      return { months: value }
    case 'W':
      return { days: value * 7 }
    case 'D':
      return { days: value }
    default:
      throw new RangeError(`not a period of one unit: ${period}`)
  }
}
