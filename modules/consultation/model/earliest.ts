import type { Json } from '#kernel/canonical.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import { startOfDay } from '#kernel/paris-time.ts'
import { type Assessment, computed, toAppraise, unmet } from '#kernel/rule.ts'
import { firstReception, minimumDeadline, type Timed } from '#modules/procedure/index.ts'

/** What the first deadline of a notice depends on. */
export type NoticeTimed = Timed & { readonly electronic: boolean }

/** When tenders, or applications where the procedure begins by them, may be due at the earliest. */
export function earliestDeadline({ electronic, ...timed }: NoticeTimed, sentOn: string, lawDate = sentOn) {
  const reception = firstReception(timed.type)
  return minimumDeadline(timed, { reception, sentOn, electronic, lawDate })
}

type PeriodTerm = NonNullable<ReturnType<typeof earliestDeadline>>
type Facts = Readonly<Record<string, Json>>

/** What rules tell of a minimum period: its days, the last of them, the first day after it; nothing where the code gives none. */
export const toldOf = (earliest: PeriodTerm | undefined) => ({
  days: earliest?.period.days ?? null,
  last: earliest?.term.last ?? null,
  actFrom: earliest?.term.actFrom ?? null,
})

/** Whether a deadline leaves the whole of a minimum period. A number that nobody has confirmed walls nobody: it asks. */
export function leavesPeriod({ period, term }: PeriodTerm, deadline: IsoInstant, facts: Facts): Assessment {
  if (deadline >= startOfDay(term.actFrom)) return computed(facts)
  return period.toBeConfirmed ? toAppraise(facts) : unmet(facts)
}
