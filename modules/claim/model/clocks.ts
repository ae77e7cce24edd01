import { addDays, computeTerm, daysBetween, workingDayOnOrAfter } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { AmicableWay, Notice, Opened } from './state.ts'

/** The last day of a period as it falls, and the day at whose end a silence takes effect: the same, moved off a day off. */
export type Last = { readonly falls: IsoDate; readonly last: IsoDate }

type Ways = readonly Pick<AmicableWay, 'begunOn' | 'ended'>[]

/** R5.70: by then the buyer takes the position that it is asked for. */
export function noticeTerm({ receivedOn, days }: Pick<Notice, 'receivedOn' | 'days'>): Last {
  const falls = computeTerm({ start: receivedOn, regime: 'ccag', length: { days }, side: 'maximum' }).last
  return { falls, last: workingDayOnOrAfter(falls) }
}

/** R5.70: the memorandum comes by then; `null` while an amicable way suspends it. */
export const memorandumTerm = (appearedOn: IsoDate, { periods, ways }: Pick<Opened, 'periods' | 'ways'>) =>
  suspended(appearedOn, periods.memorandum, ways)

/** R5.70: the buyer answers by then; `null` while an amicable way suspends it. */
export const answerTerm = (receivedOn: IsoDate, { periods, ways }: Pick<Opened, 'periods' | 'ways'>) =>
  suspended(receivedOn, periods.answer, ways)

/**
 * R5.71: a period in months, longer by the days that amicable ways took of it: from the seizure to the end, days that two ways share counted once. What
 * was seized once the period was over takes nothing of it.
 */
function suspended(start: IsoDate, months: number, ways: Ways): Last | null {
  let { last: falls } = computeTerm({ start, regime: 'ccag', length: { months }, side: 'maximum' })
  let counted = start
  for (const { begunOn, ended } of ways.toSorted((one, other) => one.begunOn.localeCompare(other.begunOn))) {
    if (begunOn > workingDayOnOrAfter(falls)) break
    if (ended === null) return null
    const from = begunOn > counted ? begunOn : counted
    if (ended.on <= from) continue
    falls = addDays(falls, daysBetween(from, ended.on))
    counted = ended.on
  }
  return { falls, last: workingDayOnOrAfter(falls) }
}
