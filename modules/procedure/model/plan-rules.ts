import { isSame } from '#kernel/canonical.ts'
import { type Basis, basisOf, clause } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import { notApplicable, type Rule, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { isElectronic, MEDIUM_BASIS, mediumStanding, otherMediumOf } from './medium.ts'
import { PRIOR_NOTICE_BASIS, priorNoticeWindow, shorteningBasis } from './period.ts'
import { assembliesDue, type Dates, datesOf, dayOf, fixedOf, notYetMade, type Violation, violationsOf } from './plan.ts'
import { type Course, courseOf, type Link } from './plan-course.ts'
import type { Plan } from './plan-state.ts'
import { type Procedure, type ProcedureFacts, SINCE_CCP } from './procedure-state.ts'

type Planning = ActInput<
  Extract<Procedure, { status: 'prepared' | 'launched' }>,
  { readonly type: 'plan'; readonly plan: Plan },
  ProcedureFacts
>
type OnPlan = Rule<Planning>

const launchedOn = (state: Planning['state']) => (state.status === 'launched' ? state.noticeSentOn : null)

const courseFor = ({ state, act: { plan }, lawDate }: Planning): Course =>
  courseOf({ ...state, electronic: plan.electronic, work: plan.work, lawDate })

/** The days of a plan, once it has one for each milestone. */
function daysOf(
  input: Planning,
): { readonly course: Course; readonly dates: Dates; readonly fixed: Dates } | undefined {
  const course = courseFor(input)
  const dates = datesOf(input.act.plan)
  if (course.milestones.some((milestone) => dates[milestone] === undefined)) return undefined
  return { course, dates, fixed: fixedOf(input.act.plan, launchedOn(input.state), input.today) }
}

/** S3.5: a plan tells every milestone of its type of procedure, each on one day, and no other. */
export const everyMilestoneDated: OnPlan = {
  id: 'everyMilestoneDated',
  basis: [cite('policy', 'rétroplanning'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: (input) => {
    const { milestones } = courseFor(input)
    const given = input.act.plan.milestones.map(({ milestone }) => milestone)
    const missing = milestones.filter((milestone) => given.filter((each) => each === milestone).length !== 1)
    const foreign = given.filter((milestone) => !milestones.includes(milestone))
    return requires(missing.length + foreign.length === 0, { milestones: milestones.length, missing, foreign })
  },
}

const told = (violations: readonly Violation[]) =>
  violations.map(({ link: { bar }, missing, reach: { days } }) => ({ bar, missing, days }))

const isLaw = ({ kind, toBeConfirmed }: Link): boolean => kind === 'order' || (kind === 'law' && !toBeConfirmed)

/** What the bars that are short rest on or, when none is, what all of them rest on. */
function restsOn(short: readonly Violation[], all: readonly Link[], own: Basis): Basis {
  const links = short.length > 0 ? short.map(({ link }) => link) : all
  return basisOf(links.flatMap(({ basis }) => basis)) ?? own
}

const MINIMUMS: Basis = [
  cite('CCP', 'R2161-2'),
  cite('CCP', 'R2161-3'),
  cite('CCP', 'R2161-6'),
  cite('CCP', 'R2161-7'),
  cite('CCP', 'R2161-8'),
  cite('CCP', 'R2161-12'),
  cite('CCP', 'R2161-14'),
  cite('CCP', 'R2161-15'),
  cite('CCP', 'R2132-6'),
  cite('CCP', 'R2182-1'),
  cite('EU-1182-71', '3'),
]

/** R2.10, R2.65: no bar of a plan is shorter than the minimum of the code. */
export const minimumsKept: OnPlan = {
  id: 'minimumsKept',
  basis: MINIMUMS,
  inForce: SINCE_CCP,
  assess: (input) => {
    const found = daysOf(input)
    if (found === undefined) return notApplicable()
    const short = violationsOf(found.course, found.dates, found.fixed).filter(({ link }) => isLaw(link))
    const laws = found.course.links.filter((link) => link.kind === 'law' && isLaw(link))
    return { ...requires(short.length === 0, { short: told(short) }), basis: restsOn(short, laws, MINIMUMS) }
  },
}

const WORK: Basis = [cite('policy', 'rétroplanning'), cite('usage', 'convocation de la CAO')]

/** Work, practice, and periods whose source is to be confirmed: shorter than foreseen, a plan says why. */
export const workTimeKept: OnPlan = {
  id: 'workTimeKept',
  basis: WORK,
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: (input) => {
    const found = daysOf(input)
    if (found === undefined) return notApplicable()
    const short = violationsOf(found.course, found.dates, found.fixed).filter(({ link }) => !isLaw(link))
    return { ...requires(short.length === 0, { short: told(short) }), basis: restsOn(short, [], WORK) }
  },
}

/** A plan that begins in the past, or ends after the day wanted, is lost: it is not recorded without a reason. */
export const dayWantedHeld: OnPlan = {
  id: 'dayWantedHeld',
  basis: [cite('policy', 'rétroplanning')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: (input) => {
    const found = daysOf(input)
    if (found === undefined) return notApplicable()
    const { course, dates, fixed } = found
    const past = course.milestones.filter((each) => !(each in fixed) && dayOf(dates, each) < input.today)
    const start = dayOf(dates, 'serviceStarted')
    const { wanted } = input.act.plan
    return requires(past.length === 0 && start <= wanted, { wanted, start, past })
  },
}

/** R1.07, 9.13: an assembly sits early enough for its act to be enforceable when the contract needs it. */
export const assembliesInTime: OnPlan = {
  id: 'assembliesInTime',
  basis: [cite('policy', 'rétroplanning'), cite('CGCT', 'L2131-1')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: (input) => {
    const found = daysOf(input)
    if (found === undefined) return notApplicable()
    const { act, facts, lawDate } = input
    const due = assembliesDue(found.dates, notYetMade(act.plan.assemblies, facts.deliberations), lawDate)
    const late = due.flatMap(({ body, by, on, late: days }) => (days > 0 ? [{ body, by, on, days }] : []))
    return requires(late.length === 0, { awaited: due.length, late })
  },
}

/** 2.2: the notice of the plan leaves while its prior information notice counts. */
export const priorNoticeCounts: OnPlan = {
  id: 'priorNoticeCounts',
  basis: PRIOR_NOTICE_BASIS,
  inForce: SINCE_CCP,
  assess: (input) => {
    const found = daysOf(input)
    const { type, shortened } = input.state
    if (found === undefined || shortened?.by !== 'prior-notice') return notApplicable()
    const window = priorNoticeWindow(shortened.noticeOn, input.lawDate)
    const noticeSent = dayOf(found.dates, 'noticeSent')
    const basis = shorteningBasis(type, 'prior-notice', input.lawDate) ?? PRIOR_NOTICE_BASIS
    return { ...requires(window.from <= noticeSent && noticeSent <= window.until, { noticeSent, ...window }), basis }
  },
}

/**
 * R2.10: electronic means are the rule; another medium, which lengthens the periods, rests on a case of the code and on
 * reasons. Once the notice has announced it, a plan that leaves it as it stands is not asked for what it was not asked then.
 */
export const mediumGroundGiven: OnPlan = {
  id: 'mediumGroundGiven',
  basis: MEDIUM_BASIS,
  inForce: SINCE_CCP,
  assess: ({ state, act: { plan }, lawDate }) => {
    if (plan.electronic) return notApplicable()
    const medium = otherMediumOf({ plan })
    const { kept, facts } = mediumStanding(state, medium, lawDate)
    const announced = state.status === 'launched' && !isElectronic(state) && isSame(medium, otherMediumOf(state))
    const found = { ...facts, announced }
    return announced && !kept ? notApplicable(found) : requires(kept, found)
  },
}
