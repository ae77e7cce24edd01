import type { IsoDate } from '#kernel/citation.ts'
import { type Bounds, type Dates, datesOf, fixedOf, milestonesOf, proposedDates, standingDates } from './plan.ts'
import { type Course, courseOf } from './plan-course.ts'
import type { Assembly, Milestone, Plan } from './plan-state.ts'
import type { OpenedProcedure } from './procedure-state.ts'
import { firstReception } from './reception.ts'

/** The retro-planning as it stands on a day: what it was settled as, what has happened since, and what was announced. */

/** What a plan is drawn from: the procedure, the coordinator, the day, and what the consultation has announced. */
export type PlanFacts = {
  readonly state: OpenedProcedure
  readonly coordinator: string | undefined
  readonly today: IsoDate
  /** Until when the consultation receives, once its notice says so: the plan follows it, extensions too. */
  readonly deadline: IsoDate | null
}

/** The milestone that the notice has announced: the consultation alone moves it. */
const announced = ({ state, deadline }: PlanFacts): Dates =>
  deadline === null ? {} : { [firstReception(state.type) === 'tenders' ? 'tendersDue' : 'applicationsDue']: deadline }

export const lawDateOf = ({ state, today }: Pick<PlanFacts, 'state' | 'today'>): IsoDate =>
  state.status === 'launched' ? state.lawDate : today

const launchedOn = (state: OpenedProcedure): IsoDate | null => {
  if (state.status === 'launched') return state.noticeSentOn
  return state.status === 'abandoned' ? (state.launch?.noticeSentOn ?? null) : null
}

/** The deliberations that the contract needs, before anybody has given a date. */
export function assembliesOf({ state, coordinator }: PlanFacts): readonly Assembly[] {
  const budgets = state.buyers.map(({ body }): Assembly => ({ body, subject: 'budget-commitment', on: null }))
  return coordinator === undefined
    ? budgets
    : [{ body: coordinator, subject: 'contract-signature', on: null }, ...budgets]
}

export function courseFor(facts: PlanFacts, plan: Pick<Plan, 'electronic' | 'work'>): Course {
  const { electronic, work } = plan
  return courseOf({ ...facts.state, electronic, work, lawDate: lawDateOf(facts) })
}

export function boundsFor(facts: PlanFacts, plan: Plan): Bounds {
  const { state, today } = facts
  const fixed = { ...fixedOf(plan, launchedOn(state), today), ...announced(facts) }
  return { today, fixed, assemblies: plan.assemblies }
}

/** The plan to begin with: the one that stands, else the one that the day wanted gives. */
export function firstPlan(facts: PlanFacts): Plan {
  if (facts.state.plan !== null) return facts.state.plan
  const wanted = facts.state.duration.from
  return replanned(facts, {
    wanted,
    electronic: true,
    otherMedium: null,
    work: {},
    assemblies: assembliesOf(facts),
    milestones: [],
  })
}

/** The same settings, each milestone set again as late as the day wanted allows. */
export function replanned(facts: PlanFacts, plan: Plan): Plan {
  const course = courseFor(facts, plan)
  return { ...plan, milestones: milestonesOf(course, proposedDates(course, plan.wanted, boundsFor(facts, plan))) }
}

/** Other settings under the same days, which make room where they must. */
export function resettled(facts: PlanFacts, plan: Plan): Plan {
  const course = courseFor(facts, plan)
  return { ...plan, milestones: milestonesOf(course, standingDates(course, plan, boundsFor(facts, plan).fixed)) }
}

/** The days of a plan as they stand today. */
export function standingOf(facts: PlanFacts, plan: Plan): { readonly course: Course; readonly dates: Dates } {
  const course = courseFor(facts, plan)
  const complete = course.milestones.every((each) => datesOf(plan)[each] !== undefined)
  const held = complete ? plan : replanned(facts, plan)
  return { course, dates: standingDates(course, held, boundsFor(facts, held).fixed) }
}

/** The day of a milestone as the plan stands today; `null` without a plan, or where its course has no such milestone. */
export function plannedOn(facts: Omit<PlanFacts, 'coordinator'>, milestone: Milestone): IsoDate | null {
  const { plan } = facts.state
  if (plan === null) return null
  return standingOf({ ...facts, coordinator: undefined }, plan).dates[milestone] ?? null
}
