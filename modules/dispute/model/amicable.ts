import { computeTerm, type WaitingTerm } from '#kernel/calendar.ts'
import type { IsoDate, Sourced } from '#kernel/citation.ts'
import { clause } from '#kernel/citation.ts'
import { param } from '#law/index.ts'
import type { Group } from '#modules/convention/index.ts'

/** How many months the amicable phase begun that day lasts: by the convention, else by the policy of this software (A37). */
export function amicableMonths(group: Group, startedOn: IsoDate): Sourced<number> {
  const { amicableMonths: months } = group.clauses.disputes
  if (months !== null) return { value: months, basis: [clause('disputes')] }
  const { value, basis } = param('dispute.amicable', startedOn)
  return { value, basis }
}

/** The amicable phase begun that day: date to date, at least the time owed to the other party; `actFrom` is the first day to go to court. */
export function amicableTerm(group: Group, startedOn: IsoDate): WaitingTerm {
  const months = amicableMonths(group, startedOn).value
  return computeTerm({ start: startedOn, regime: 'date-to-date', length: { months }, side: 'minimum' })
}
