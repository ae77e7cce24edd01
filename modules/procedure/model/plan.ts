import { addDays, daysBetween, workingDayOnOrBefore } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { param } from '#law/index.ts'
import type { AuthorisingAct } from '#modules/organisation/index.ts'
import { type BarId, type Course, type Link, PLAN_BASIS, type Reach, workedOn } from './plan-course.ts'
import type { Assembly, Milestone, Plan } from './plan-state.ts'

/** The day of each milestone of a course. */
export type Dates = Readonly<Partial<Record<Milestone, IsoDate>>>

/** What a plan may not undo: what has already taken place, and the day it is. */
export type Bounds = {
  readonly today: IsoDate
  /** Milestones that are behind, with their day: nothing moves them. */
  readonly fixed: Dates
  readonly assemblies: readonly Assembly[]
}

const later = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? other : one)
const sooner = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other)

/** The day of a milestone that the course has. */
export function dayOf(dates: Dates, milestone: Milestone): IsoDate {
  const day = dates[milestone]
  if (day === undefined) throw new RangeError(`the plan has no day for ${milestone}`)
  return day
}

/** The last day of the first milestone of a link that leaves its second where it is: the inverse of `reach`. */
export function latestBefore({ from, reach }: Link, to: IsoDate): IsoDate {
  let day = workedBefore(from, addDays(to, -reach(to).days))
  // A last day off moved the term forward: a few days are enough, whatever the length.
  while (reach(day).earliest > to) day = workedBefore(from, addDays(day, -1))
  for (let next = workedOn(from, addDays(day, 1)); reach(next).earliest <= to; next = workedOn(from, addDays(day, 1))) {
    day = next
  }
  return day
}

const workedBefore = (milestone: Milestone, day: IsoDate): IsoDate =>
  milestone === 'serviceStarted' ? day : workingDayOnOrBefore(day)

/** The first day on which each link that leads to a milestone lets it come. */
const firstDaysOf = (milestone: Milestone, links: readonly Link[], dates: Dates): readonly IsoDate[] =>
  links.filter(({ to }) => to === milestone).map(({ from, reach }) => reach(dayOf(dates, from)).earliest)

/** The last day on which each link that leaves a milestone lets it come. */
const lastDaysOf = (milestone: Milestone, links: readonly Link[], dates: Dates): readonly IsoDate[] =>
  links.filter(({ from }) => from === milestone).map((link) => latestBefore(link, dayOf(dates, link.to)))

/** The retro-planning: the last day of each milestone that still lets the service begin on the day wanted. */
export function latestDates({ milestones, links }: Course, wanted: IsoDate): Dates {
  const dates: Partial<Record<Milestone, IsoDate>> = {}
  for (const milestone of milestones.toReversed()) {
    const days = lastDaysOf(milestone, links, dates)
    dates[milestone] = days.length === 0 ? wanted : days.reduce(sooner)
  }
  return dates
}

/** The first day on which each milestone can come, from today and from what is behind: every period held, no work cut. */
export function earliestDates({ milestones, links, dossierDays }: Course, { today, fixed, assemblies }: Bounds): Dates {
  const dates: Partial<Record<Milestone, IsoDate>> = {}
  for (const milestone of milestones) {
    const before = firstDaysOf(milestone, links, dates)
    const from = milestone === 'dossierReady' ? addDays(today, dossierDays) : today
    const floor = [...before, ...floorsOf(milestone, assemblies, today)].reduce(later, from)
    dates[milestone] = fixed[milestone] ?? workedOn(milestone, floor)
  }
  return dates
}

/** The milestone that a deliberation must come before. */
export const awaitedBy = (subject: Assembly['subject']): Milestone =>
  subject === 'contract-signature' ? 'contractSigned' : 'serviceStarted'

/** Days from a deliberation to the day on which it may be used. */
export const enforceableDays = (lawDate: IsoDate): number => param('plan.enforceable', lawDate).value

const floorsOf = (milestone: Milestone, assemblies: readonly Assembly[], lawDate: IsoDate): readonly IsoDate[] =>
  assemblies.flatMap(({ subject, on }) =>
    on !== null && awaitedBy(subject) === milestone ? [addDays(on, enforceableDays(lawDate))] : [],
  )

/**
 * The plan to start from: each milestone as late as the day wanted allows, or as early as can be where that is past.
 * Both keep every minimum, so the later of the two does.
 */
export function proposedDates(course: Course, wanted: IsoDate, bounds: Bounds): Dates {
  const earliest = earliestDates(course, bounds)
  const latest = latestDates(course, wanted)
  return mapDates(course, (milestone) =>
    milestone in bounds.fixed
      ? dayOf(earliest, milestone)
      : later(dayOf(latest, milestone), dayOf(earliest, milestone)),
  )
}

/**
 * Moves one milestone, and the others with it: those after keep their minimum distance, those before make room. What is
 * behind does not move, and nothing goes before the day on which it can first come.
 */
export function moveMilestone(
  course: Course,
  dates: Dates,
  { milestone, to, bounds }: { readonly milestone: Milestone; readonly to: IsoDate; readonly bounds: Bounds },
): Dates {
  if (milestone in bounds.fixed) return dates
  const { links, milestones } = course
  const earliest = earliestDates(course, bounds)
  const moved: Partial<Record<Milestone, IsoDate>> = { ...dates }
  moved[milestone] = workedOn(milestone, later(to, dayOf(earliest, milestone)))
  const at = milestones.indexOf(milestone)
  for (const each of milestones.slice(at + 1)) {
    const before = firstDaysOf(each, links, moved)
    if (!(each in bounds.fixed)) moved[each] = before.reduce(later, dayOf(moved, each))
  }
  for (const each of milestones.slice(0, at).toReversed()) {
    const after = lastDaysOf(each, links, moved)
    if (!(each in bounds.fixed)) moved[each] = after.reduce(sooner, dayOf(moved, each))
  }
  return moved
}

/** A bar that is shorter than its minimum, and by how many days. */
export type Violation = { readonly link: Link; readonly reach: Reach; readonly missing: number }

/** The bars of these dates that are shorter than they may be; what is behind is not judged. */
export function violationsOf({ links }: Course, dates: Dates, fixed: Dates = {}): readonly Violation[] {
  return links.flatMap((link) => {
    if (link.to in fixed) return []
    const reach = link.reach(dayOf(dates, link.from))
    const missing = daysBetween(dayOf(dates, link.to), reach.earliest)
    return missing > 0 ? [{ link, reach, missing }] : []
  })
}

/** A day that cannot be held any more: the last one that was possible, the first one that still is. */
export type LostDay = {
  readonly milestone: Milestone
  readonly by: IsoDate
  readonly from: IsoDate
  readonly days: number
}

/** The days that are lost for a service on the day wanted, the first in the course first: none when it can be held. */
export function lostDays(course: Course, wanted: IsoDate, bounds: Bounds): readonly LostDay[] {
  const latest = latestDates(course, wanted)
  const earliest = earliestDates(course, bounds)
  return course.milestones.flatMap((milestone) => {
    if (milestone in bounds.fixed) return []
    const [by, from] = [dayOf(latest, milestone), dayOf(earliest, milestone)]
    const days = daysBetween(by, from)
    return days > 0 ? [{ milestone, by, from, days }] : []
  })
}

/** The milestones that are behind: those before the notice once it has been sent, and what the days since have passed. */
export function fixedOf(plan: Plan, launchedOn: IsoDate | null, today: IsoDate): Dates {
  if (launchedOn === null) return {}
  const behind = plan.milestones.flatMap(({ milestone, on }): readonly (readonly [Milestone, IsoDate])[] => {
    if (milestone === 'noticeSent') return [[milestone, launchedOn]]
    if (milestone === 'dossierReady') return [[milestone, sooner(on, launchedOn)]]
    return on < today ? [[milestone, on]] : []
  })
  return Object.fromEntries(behind)
}

/** The days as they stand: those recorded, what is behind at its own day, and what that pushes on. */
export function standingDates({ milestones, links }: Course, plan: Plan, fixed: Dates): Dates {
  const dates: Partial<Record<Milestone, IsoDate>> = { ...datesOf(plan), ...fixed }
  for (const milestone of milestones) {
    if (milestone in fixed) continue
    const before = firstDaysOf(milestone, links, dates)
    dates[milestone] = before.reduce(later, dates[milestone] ?? '')
  }
  return dates
}

export const datesOf = ({ milestones }: Pick<Plan, 'milestones'>): Dates =>
  Object.fromEntries(milestones.map(({ milestone, on }) => [milestone, on]))

export const milestonesOf = (course: Course, dates: Dates): Plan['milestones'] =>
  course.milestones.map((milestone) => ({ milestone, on: dayOf(dates, milestone) }))

const mapDates = ({ milestones }: Course, day: (milestone: Milestone) => IsoDate): Dates =>
  Object.fromEntries(milestones.map((milestone) => [milestone, day(milestone)]))

/** A bar as it is drawn and explained: whose, from when to when, the least it may last, and how much is left. */
export type Bar = Pick<Link, 'actor' | 'kind' | 'basis' | 'toBeConfirmed' | 'from' | 'to'> & {
  readonly bar: BarId
  readonly start: IsoDate
  readonly end: IsoDate
  /** The first day on which the end may come; the part of the bar before it cannot be shortened. */
  readonly earliest: IsoDate
  readonly days: number
  readonly term: Reach['term']
  /** Days between that day and the end; below zero when the bar is too short. */
  readonly slack: number
  readonly limit?: ReturnType<NonNullable<Link['limit']>>
}

/** The bars of a plan, in the order of the course. What only says an order has no bar. */
export function barsOf(course: Course, dates: Dates): readonly Bar[] {
  const first = dayOf(dates, 'dossierReady')
  const { dossierDays } = course
  const file: Bar = {
    ...{ bar: 'dossier', actor: 'coordinator', kind: 'work', from: 'dossierReady', to: 'dossierReady' },
    ...{ basis: PLAN_BASIS, toBeConfirmed: false },
    ...{ start: addDays(first, -dossierDays), end: first, earliest: first, days: dossierDays, term: null, slack: 0 },
  }
  const drawn = course.links
    .filter(({ kind }) => kind !== 'order')
    .map((link): Bar => {
      const { bar, actor, kind, basis, toBeConfirmed, from, to } = link
      const [start, end] = [dayOf(dates, from), dayOf(dates, to)]
      const { earliest, days, term } = link.reach(start)
      const limit = link.limit?.(start)
      return {
        ...{ bar, actor, kind, basis, toBeConfirmed, from, to, start, end, earliest, days, term },
        slack: daysBetween(earliest, end),
        ...(limit === undefined ? {} : { limit }),
      }
    })
  return [file, ...drawn]
}

/** A deliberation that the contract needs: by which day at the latest, and by how many days the one given comes too late. */
export type AssemblyDue = Assembly & { readonly by: IsoDate; readonly late: number }

/** The deliberations that have not been made yet: no favourable one of that body on that subject has been recorded. */
export const notYetMade = (
  assemblies: readonly Assembly[],
  deliberations: readonly Pick<AuthorisingAct, 'body' | 'subject' | 'favourable'>[],
): readonly Assembly[] =>
  assemblies.filter(
    ({ body, subject }) => !deliberations.some((act) => act.body === body && act.subject === subject && act.favourable),
  )

export function assembliesDue(dates: Dates, assemblies: readonly Assembly[], lawDate: IsoDate): readonly AssemblyDue[] {
  return assemblies.map((assembly) => {
    const by = addDays(dayOf(dates, awaitedBy(assembly.subject)), -enforceableDays(lawDate))
    return { ...assembly, by, late: assembly.on === null ? 0 : Math.max(0, daysBetween(by, assembly.on)) }
  })
}
