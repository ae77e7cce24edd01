import { daysBetween } from '#kernel/calendar.ts'
import type { Json } from '#kernel/canonical.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { FormValues } from '#ui/draft.ts'
import { firstReception } from '../model/period.ts'
import { type Bounds, type Dates, datesOf, fixedOf, milestonesOf, proposedDates, standingDates } from '../model/plan.ts'
import { type Course, courseOf } from '../model/plan-course.ts'
import type { Assembly, Milestone, Plan, WORKS } from '../model/plan-state.ts'
import type { OpenedProcedure } from '../model/procedure-state.ts'

/** A deliberation that a member has recorded already. */
export type Made = { readonly body: string; readonly subject: string; readonly date: IsoDate }

/** What a plan is drawn from: the procedure, the coordinator, the day, and what the assemblies have decided. */
export type PlanContext = {
  readonly state: OpenedProcedure
  readonly coordinator: string | undefined
  readonly today: IsoDate
  readonly made: readonly Made[]
  /** Until when the consultation receives, once its notice says so: the plan follows it, extensions too. */
  readonly deadline: IsoDate | null
}

/** The milestone that the notice has announced: the consultation alone moves it. */
const announced = ({ state, deadline }: PlanContext): Dates =>
  deadline === null ? {} : { [firstReception(state.type) === 'tenders' ? 'tendersDue' : 'applicationsDue']: deadline }

export const lawDateOf = ({ state, today }: Pick<PlanContext, 'state' | 'today'>): IsoDate =>
  state.status === 'launched' ? state.lawDate : today

const launchedOn = (state: OpenedProcedure): IsoDate | null => {
  if (state.status === 'launched') return state.noticeSentOn
  return state.status === 'abandoned' ? (state.launch?.noticeSentOn ?? null) : null
}

/** The deliberations that the contract needs, before anybody has given a date. */
export function assembliesOf({ state, coordinator }: PlanContext): readonly Assembly[] {
  const budgets = state.buyers.map(({ body }): Assembly => ({ body, subject: 'budget-commitment', on: null }))
  return coordinator === undefined
    ? budgets
    : [{ body: coordinator, subject: 'contract-signature', on: null }, ...budgets]
}

export function courseFor(context: PlanContext, plan: Pick<Plan, 'electronic' | 'work'>): Course {
  const { electronic, work } = plan
  return courseOf({ ...context.state, electronic, work, lawDate: lawDateOf(context) })
}

export function boundsFor(context: PlanContext, plan: Plan): Bounds {
  const { state, today } = context
  const fixed = { ...fixedOf(plan, launchedOn(state), today), ...announced(context) }
  return { today, fixed, assemblies: plan.assemblies }
}

/** The plan to begin with: the one that stands, else the one that the day wanted gives. */
export function firstPlan(context: PlanContext): Plan {
  if (context.state.plan !== null) return context.state.plan
  const wanted = context.state.duration.from
  return replanned(context, { wanted, electronic: true, work: {}, assemblies: assembliesOf(context), milestones: [] })
}

/** The same settings, each milestone set again as late as the day wanted allows. */
export function replanned(context: PlanContext, plan: Plan): Plan {
  const course = courseFor(context, plan)
  return { ...plan, milestones: milestonesOf(course, proposedDates(course, plan.wanted, boundsFor(context, plan))) }
}

/** Other settings under the same days, which make room where they must. */
export function resettled(context: PlanContext, plan: Plan): Plan {
  const course = courseFor(context, plan)
  return { ...plan, milestones: milestonesOf(course, standingDates(course, plan, boundsFor(context, plan).fixed)) }
}

/** The days of a plan as they stand today. */
export function standingOf(context: PlanContext, plan: Plan): { readonly course: Course; readonly dates: Dates } {
  const course = courseFor(context, plan)
  const complete = course.milestones.every((each) => datesOf(plan)[each] !== undefined)
  const held = complete ? plan : replanned(context, plan)
  return { course, dates: standingDates(course, held, boundsFor(context, held).fixed) }
}

/** A plan as a draft keeps it. */
export const planValues = (plan: Plan): FormValues => ({ plan: plan as unknown as Json })

export const planIn = ({ plan }: FormValues): Plan => plan as unknown as Plan

export const planPayload = (values: FormValues): object => {
  const { wanted, electronic, work, assemblies, milestones } = planIn(values)
  return { plan: { wanted, electronic, work, assemblies, milestones } }
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
