import { daysBetween } from '#kernel/calendar.ts'
import { type Basis, clause, type IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { coordinatorFor, type Group } from '#modules/convention/index.ts'
import { datesOf, dayOf, lostDays } from './plan.ts'
import { courseOf } from './plan-course.ts'
import type { Milestone } from './plan-state.ts'
import type { OpenedProcedure } from './procedure-state.ts'

/** An act that a procedure waits for: whose it is, by when, and whether the service is lost until it is done. */
export type ExpectedAct = {
  readonly act: 'open' | 'plan' | 'launch'
  readonly body: string
  readonly due: IsoDate | null
  readonly basis: Basis
  readonly facts: Readonly<Record<string, string | number>>
  readonly missing: boolean
}

const PLANNED: Basis = [clause('coordinator'), cite('policy', 'rétroplanning')]

/** A need that is frozen waits for its procedure (S3.5). */
export const openingExpected = (group: Group, { title }: { readonly title: string }): readonly ExpectedAct[] =>
  ofCoordinator(group, (body) => [
    {
      act: 'open',
      body,
      due: null,
      basis: [clause('coordinator'), cite('CCP', 'L2124-1')],
      facts: { title },
      missing: true,
    },
  ])

/**
 * What a procedure waits for before its notice: a plan, then the notice on the day that the plan gives it. A day that can
 * no longer be held is told with its number of days, and the plan is to be taken up again.
 */
export function expectedActs(group: Group, state: OpenedProcedure, today: IsoDate): readonly ExpectedAct[] {
  if (state.status !== 'prepared') return []
  const { plan, title } = state
  return ofCoordinator(group, (body) => {
    if (plan === null) return [{ act: 'plan', body, due: null, basis: PLANNED, facts: { title }, missing: true }]
    const dates = datesOf(plan)
    const course = courseOf({ ...state, electronic: plan.electronic, work: plan.work, lawDate: today })
    const bounds = { today, fixed: {}, assemblies: plan.assemblies }
    // The file is being written: what is left of its time is known to whoever writes it, not here.
    const [lost] = lostDays({ ...course, dossierDays: 0 }, dayOf(dates, 'serviceStarted'), bounds)
    const noticeSent = dayOf(dates, 'noticeSent')
    const notice: ExpectedAct = {
      act: 'launch',
      body,
      due: noticeSent,
      basis: [clause('coordinator'), cite('CCP', 'R2161-2')],
      facts: { title, days: daysBetween(today, noticeSent) },
      missing: false,
    }
    if (lost === undefined) return [notice]
    const facts = { title, milestone: lost.milestone, by: lost.by, days: lost.days }
    return [{ act: 'plan', body, due: lost.by, basis: PLANNED, facts, missing: true }, notice]
  })
}

function ofCoordinator(group: Group, expected: (body: string) => readonly ExpectedAct[]): readonly ExpectedAct[] {
  const body = coordinatorFor(group, 'award')
  return body === undefined ? [] : expected(body)
}

/** Days before a milestone on which a calendar reminds its reader. */
export const REMINDED: Partial<Readonly<Record<Milestone, number>>> = {
  dossierReady: 7,
  noticeSent: 7,
  questionsUntil: 2,
  answersUntil: 3,
  tendersDue: 3,
  committeeConvened: 5,
  committeeHeld: 2,
  rejectionsSent: 2,
  contractSigned: 2,
  controlAcknowledged: 2,
}
