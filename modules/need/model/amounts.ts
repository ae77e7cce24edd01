import { addDays } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { type Cents, sumAmounts } from '#kernel/money.ts'
import { temporal } from '#kernel/temporal.ts'

/** One thing said three ways: what is bound, what is likely, what is never passed. */
export type Range<T extends number> = { readonly minimum: T; readonly expected: T; readonly maximum: T }

/** How much of one line, over the whole duration. */
export type Quantity = Range<number> & { readonly line: string }

/** How many learners a member counts on for one school year, `2027-2028`: a number, never their names (R8.03). */
export type Learners = { readonly year: string; readonly learners: number }

/** True when nothing is negative and the three are in order. */
export const inOrder = ({ minimum, expected, maximum }: Range<number>): boolean =>
  minimum >= 0 && minimum <= expected && expected <= maximum

/** The members' amounts, added one by one: the ceiling of the group is the sum of their ceilings (law.md R2.01). */
export function addRanges(all: readonly Range<Cents>[]): Range<Cents> {
  return {
    minimum: sumAmounts(all.map(({ minimum }) => minimum)),
    expected: sumAmounts(all.map(({ expected }) => expected)),
    maximum: sumAmounts(all.map(({ maximum }) => maximum)),
  }
}

/** The quantities of several sheets, line by line, in the order of the lines. */
export function addQuantities(lines: readonly { readonly key: string }[], all: readonly Quantity[]): Quantity[] {
  return lines.map(({ key }) => {
    const same = all.filter(({ line }) => line === key)
    return { line: key, ...addRanges(same) }
  })
}

/** From when, and for how many months, the members want the service; renewals included (CCP R2121-1). */
export type Duration = { readonly from: IsoDate; readonly months: number }

/** The last day of a duration. */
export const lastDayOf = ({ from, months }: Duration): IsoDate =>
  addDays(temporal().PlainDate.from(from).add({ months }).toString(), -1)

/** The school years that a duration touches, the first one first: `2027-2028`, … */
export function schoolYearsOf(duration: Duration): readonly string[] {
  const [first, last] = [duration.from, lastDayOf(duration)].map(beginningOf) as [number, number]
  return Array.from({ length: last - first + 1 }, (_, index) => `${first + index}-${first + index + 1}`)
}

/** The calendar year in which the school year of a day began, on 1 September. */
const beginningOf = (day: IsoDate): number => Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0)
