import { addDays } from '#kernel/calendar.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import { requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { together } from './counting.ts'
import { type InForce, type OnAct, SINCE_CCP } from './state.ts'

/** R4.13: how many days before the end of the orders a minimum that is not reached is told, the furthest first. */
export const MINIMUM_WATCH = [180, 90] as const

/** The report of a minimum that is due: how many days before the end it is of; `undefined` while there is nothing to report, or where it was. */
export function minimumReportDue(
  { minimum, reports }: Pick<InForce, 'minimum' | 'reports'>,
  { validUntil, ordered }: { readonly validUntil: IsoDate | null; readonly ordered: Cents },
  today: IsoDate,
): number | undefined {
  if (validUntil === null || today > validUntil || ordered >= minimum) return undefined
  const mark = MINIMUM_WATCH.findLast((days) => addDays(validUntil, -days) <= today)
  return mark === undefined || reports.some(({ before }) => before <= mark) ? undefined : mark
}

/** R4.13: a minimum is reported while it is not reached, once at each of the two days. */
export const minimumNotReached: OnAct<'reportMinimum', InForce> = {
  id: 'minimumNotReached',
  basis: [clause('execution'), cite('policy', 'minimum du marché')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, today }) => {
    const ordered = together(facts.ordered).amount
    const until = facts.contract?.validUntil ?? null
    const due = minimumReportDue(state, { validUntil: until, ordered }, today)
    return requires(due !== undefined, { minimum: state.minimum, ordered, until: until ?? '', before: due ?? 0 })
  },
}
