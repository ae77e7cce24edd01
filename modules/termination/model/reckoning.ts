import { computeTerm, type Term } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { type Cents, shareOf } from '#kernel/money.ts'
import { param } from '#law/index.ts'

/**
 * The indemnity of a termination in the public interest, in cents: a share of what of the initial amount is not accepted, both excluding VAT (law.md R5.61, to
 * be confirmed).
 *
 * @param rate points of base that the contract says; `null` where it says nothing
 */
export const indemnityOf = (initial: Cents, accepted: Cents, rate: number | null, lawDate: IsoDate): Cents =>
  shareOf(Math.max(0, initial - accepted), rate ?? param('termination.indemnity', lawDate).value)

/** R5.61: the statement of a termination is established by then. */
export const statementTerm = (effectiveOn: IsoDate, lawDate: IsoDate): Term =>
  computeTerm({
    ...{
      start: effectiveOn,
      regime: 'date-to-date',
      length: { months: param('termination.statement', lawDate).value },
    },
    side: 'maximum',
  })
