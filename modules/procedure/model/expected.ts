import { type Basis, clause, type IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { coordinatorFor, type Group } from '#modules/convention/index.ts'
import type { Purchase } from '#modules/need/index.ts'
import { needStanding } from './need-standing.ts'
import { assembliesDue, datesOf, dayOf, lostDays, notYetMade } from './plan.ts'
import { courseOf } from './plan-course.ts'
import type { Milestone } from './plan-state.ts'
import type { OpenedProcedure, Prepared, ProcedureFacts } from './procedure-state.ts'

/** An act that a procedure waits for: whose it is, by when, and whether the service is lost until it is done. */
export type ExpectedAct = {
  readonly act: 'open' | 'revise' | 'plan'
  readonly body: string
  readonly due: IsoDate | null
  readonly basis: Basis
  readonly facts: Readonly<Record<string, string | number>>
  readonly missing: boolean
}

const PLANNED: Basis = [clause('coordinator'), cite('policy', 'rétroplanning')]
const ASSEMBLED: Basis = [cite('policy', 'rétroplanning'), cite('CGCT', 'L2131-1')]

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
 * What a procedure waits for besides its file, which the consultation asks for: a plan, taken up again when a day can no
 * longer be held, and the days of the assemblies that the contract needs.
 */
export function expectedActs(
  group: Group,
  state: OpenedProcedure,
  { today, purchase, deliberations }: Known,
): readonly ExpectedAct[] {
  if (state.status === 'abandoned') return []
  const differs = state.status === 'prepared' && needStanding(state, purchase).differs.length > 0
  return ofCoordinator(group, (body) =>
    // The choice made by another need, and the plan that follows it, are taken up first.
    differs
      ? [revisionExpected(body, state)]
      : [
          ...(state.status === 'prepared' ? planExpected(body, state, today) : []),
          ...assembliesExpected(body, state, { today, deliberations }),
        ],
  )
}

type Known = {
  readonly today: IsoDate
  /** The purchase that the procedure was opened on, as it stands. */
  readonly purchase: Purchase
  readonly deliberations: ProcedureFacts['deliberations']
}

/** R2.01: a need that was frozen again, as another, is read again by the procedure. */
const revisionExpected = (body: string, { title }: Prepared): ExpectedAct => ({
  act: 'revise',
  body,
  due: null,
  basis: [cite('CCP', 'L2111-1'), cite('CCP', 'R2121-1')],
  facts: { title },
  missing: true,
})

function planExpected(body: string, state: Prepared, today: IsoDate): readonly ExpectedAct[] {
  const { plan, title } = state
  const common = { act: 'plan' as const, body, basis: PLANNED, missing: true }
  if (plan === null) return [{ ...common, due: null, facts: { title } }]
  const course = courseOf({ ...state, electronic: plan.electronic, work: plan.work, lawDate: today })
  const bounds = { today, fixed: {}, assemblies: plan.assemblies }
  // The file is being written: what is left of its time is known to whoever writes it, not here.
  const [lost] = lostDays({ ...course, dossierDays: 0 }, dayOf(datesOf(plan), 'serviceStarted'), bounds)
  if (lost === undefined) return []
  return [{ ...common, due: lost.by, facts: { title, milestone: lost.milestone, by: lost.by, days: lost.days } }]
}

/** R1.07: an assembly that sits too late, or whose day nobody gave, is asked for until its deliberation is recorded. */
function assembliesExpected(
  body: string,
  { plan, title }: Prepared,
  { today, deliberations }: Omit<Known, 'purchase'>,
) {
  if (plan === null) return []
  const waiting = assembliesDue(datesOf(plan), notYetMade(plan.assemblies, deliberations), today).filter(
    ({ on, late }) => on === null || late > 0,
  )
  const [first] = waiting.map(({ by }) => by).toSorted()
  if (first === undefined) return []
  const late = waiting.filter((each) => each.late > 0).length
  const facts = { title, assemblies: waiting.length, late }
  return [{ act: 'plan' as const, body, due: first, basis: ASSEMBLED, facts, missing: late > 0 }]
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
