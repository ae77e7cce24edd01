import { computeTerm } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { param } from '#law/index.ts'

/** How many days a body is given to transmit its act; to be confirmed for a deliberation (R3.03). */
export const transmissionDays = (lawDate: IsoDate): number => param('legality.transmission', lawDate).value

/** The last day to transmit an act taken on `date` (R3.03). */
export function transmissionDue(date: IsoDate, lawDate: IsoDate): IsoDate {
  const days = transmissionDays(lawDate)
  return computeTerm({ start: date, regime: 'date-to-date', length: { days }, side: 'maximum' }).last
}
