import { daysBetween } from '#kernel/calendar.ts'
import type { Json } from '#kernel/canonical.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { FormValues } from '#ui/draft.ts'
import { textOf } from '#ui/schema-form/values.ts'
import { type Bounds, type Dates, dayOf } from '../model/plan.ts'
import type { Course } from '../model/plan-course.ts'
import { MEDIUM_CASES, type Milestone, type Plan, type WORKS } from '../model/plan-state.ts'
import type { PlanFacts } from '../model/standing-plan.ts'

/** A deliberation that a member has recorded already. */
export type Made = { readonly body: string; readonly subject: string; readonly date: IsoDate }

/** What a plan is drawn from, and what the assemblies have decided. */
export type PlanContext = PlanFacts & { readonly made: readonly Made[] }

/** A plan as a draft keeps it; the ground of another medium is typed beside it, a part at a time. */
export const planValues = (plan: Plan): FormValues => ({
  ...planValue(plan),
  mediumCase: plan.otherMedium?.case ?? '',
  mediumReasons: plan.otherMedium?.reasons ?? '',
})

/** The plan alone, under what is typed beside it. */
export const planValue = (plan: Plan) => ({ plan: plan as unknown as Json })

export const planIn = ({ plan }: FormValues): Plan => plan as unknown as Plan

export const planPayload = (values: FormValues): object => {
  const { wanted, electronic, work, assemblies, milestones } = planIn(values)
  return { plan: { wanted, electronic, otherMedium: otherMediumIn(values), work, assemblies, milestones } }
}

function otherMediumIn(values: FormValues): Plan['otherMedium'] {
  const found = MEDIUM_CASES.find((each) => each === values.mediumCase)
  if (planIn(values).electronic || found === undefined) return null
  return { case: found, reasons: textOf(values.mediumReasons) }
}

/** Days of work as they are typed: what is no number of days leaves what was proposed. */
export function workFrom(work: Plan['work'], key: (typeof WORKS)[number], typed: string): Plan['work'] {
  const { [key]: _, ...others } = work
  return /^\d{1,3}$/.test(typed.trim()) ? { ...others, [key]: Number(typed) } : others
}

/** A day of an assembly as it is typed. */
export const withAssembly = (plan: Plan, index: number, on: IsoDate | null): Plan => ({
  ...plan,
  assemblies: plan.assemblies.map((each, at) => (at === index ? { ...each, on } : each)),
})

/** What comes next: nothing that stands before a milestone which is behind, whatever day it had. */
export function nextOf({ milestones }: Course, dates: Dates, { today, fixed }: Bounds): Milestone | undefined {
  const behind = milestones.findLastIndex((each) => each in fixed && dayOf(dates, each) <= today)
  return milestones.slice(behind + 1).find((each) => dayOf(dates, each) >= today)
}

/** The milestones that a move has changed besides the one moved, and by how many days. */
export function consequencesOf(
  before: Dates,
  after: Dates,
  moved: Milestone,
): readonly { readonly milestone: Milestone; readonly days: number }[] {
  return (Object.entries(after) as [Milestone, IsoDate][]).flatMap(([milestone, day]) => {
    const days = daysBetween(before[milestone] ?? day, day)
    return milestone === moved || days === 0 ? [] : [{ milestone, days }]
  })
}
