import { computeTerm } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { param } from '#law/index.ts'

/** The last day to transmit an act taken on `date` (R3.03). */
export function transmissionDue(date: IsoDate, lawDate: IsoDate): IsoDate {
  const days = param('legality.transmission', lawDate).value
  return computeTerm({ start: date, regime: 'date-to-date', length: { days }, side: 'maximum' }).last
}
