import { computeTerm, type Term } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { param } from '#law/index.ts'

/**
 * The silences of subcontracting. They are periods of the code, not of the general conditions: the day of the receipt does not count, all others do, and the
 * last does not move. What they entail comes at the end of that day.
 */
const silence = (start: IsoDate, days: number): Term =>
  computeTerm({ start, regime: 'date-to-date', length: { days }, side: 'maximum' })

/** R5.50: without a decision, a subcontractor is accepted at the end of that day (CCP R2193-4). */
export const silenceTerm = (since: IsoDate, lawDate: IsoDate): Term =>
  silence(since, param('subcontract.silence', lawDate).value)

/** R5.51: without an answer of the holder, a request goes on to payment at the end of that day (CCP R2193-11, to be confirmed). */
export const answerTerm = (receivedOn: IsoDate, lawDate: IsoDate): Term =>
  silence(receivedOn, param('subcontract.holderAnswer', lawDate).value)

/** R5.53: what is published in the essential data is so by then (CCP R2196-1). */
export const publicationTerm = (on: IsoDate, lawDate: IsoDate): Term =>
  computeTerm({
    ...{ start: on, regime: 'date-to-date', length: { months: param('decp.delay', lawDate).value } },
    side: 'maximum',
  })
