import type { Task } from '#api/shapes.ts'
import { latestConvening } from '#kernel/calendar.ts'
import { type Basis, clause, type IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { cite } from '#law/index.ts'
import { consultationsOf } from '#modules/consultation/server/index.ts'
import { type ExpectedAct, expecting } from '#modules/convention/server/index.ts'
import { type OpenedProcedure, plannedOn } from '#modules/procedure/index.ts'
import { proceduresOf } from '#modules/procedure/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Composed } from '../model/committee-state.ts'
import { kindOf } from '../model/convening.ts'
import { rulesOn } from '../model/rules-in-force.ts'
import type { Begun, ProcedureSeen } from '../model/session-state.ts'
import { undecidedIn } from '../model/undecided.ts'
import { procedureSeen, sessionRows, standingCommittees } from './queries.ts'
import type { TendersIn } from './session-case.ts'

const COMPOSED: Basis = [cite('CGCT', 'L1414-3'), clause('committee')]
const CONVENED: Basis = [cite('CGCT', 'L1414-2'), cite('policy', 'convening'), clause('coordinator')]
const SIGNED: Basis = [cite('CGCT', 'R2131-5'), cite('policy', 'commission')]

type Expected = Omit<ExpectedAct, 'process' | 'by'>

/** What a committee waits for: to be composed, convened, proven convened, convened again, its minutes signed. */
export const tasksOf =
  (tendersIn: TendersIn) =>
  async (tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> => {
    const known = await expecting(tx, groupId)
    if (known === undefined || known.group.clauses.committee.mode === 'none') return []
    const by = known.coordinator
    const sessions = await sessionRows(tx, groupId)
    const awarding = await proceduresToAward(tx, groupId, today)
    const seated = await standingCommittees(tx, groupId)
    const tasks = [
      ...(seated.length > 0 || awarding.length === 0 ? [] : [{ ...COMPOSE, by }]),
      ...(await convenings(tx, { groupId, awarding, sessions, tendersIn, seated, today })).map((each) => ({
        ...each,
        ...{ process: 'committeeSession', by },
      })),
      ...sessions.flatMap(({ id, state }) =>
        sessionExpected(id, state).map((each) => ({ ...each, ...{ process: 'committeeSession', by } })),
      ),
    ]
    return tasks.map(known.task)
  }

const COMPOSE = { process: 'committee', id: 'new', act: 'compose', basis: COMPOSED, facts: {}, missing: true } as const

type ToAward = ProcedureSeen & { readonly state: OpenedProcedure }

/** The procedures whose holder a committee chooses. */
async function proceduresToAward(tx: Tx, groupId: string, today: IsoDate): Promise<readonly ToAward[]> {
  const rows = (await proceduresOf(tx, groupId)).filter(({ state }) => state.status === 'launched')
  const seen = await Promise.all(
    rows.map(async ({ id, state }) => ({ state, seen: await procedureSeen(tx, groupId, id, today) })),
  )
  return seen.flatMap(({ state, seen: each }) => (each !== null && isToAward(each) ? [{ ...each, state }] : []))
}

/** By its whole, or by one of its lots. */
const isToAward = (seen: ProcedureSeen): boolean =>
  seen.lots.length === 0 ? kindOf(seen, null) === 'award' : seen.lots.some(({ key }) => kindOf(seen, key) === 'award')

type Convenable = {
  readonly groupId: string
  readonly awarding: readonly ToAward[]
  readonly sessions: readonly { readonly state: Begun }[]
  readonly tendersIn: TendersIn
  readonly seated: readonly { readonly state: Composed }[]
  readonly today: IsoDate
}

/** A committee is convened once the tenders are open, and the report frozen where they are analysed here; again as long as the sessions that ended left a lot undecided. */
async function convenings(
  tx: Tx,
  { groupId, awarding, sessions, tendersIn, seated, today }: Convenable,
): Promise<readonly Expected[]> {
  if (seated.length === 0) return []
  const found = await Promise.all(
    awarding.map(async (seen): Promise<readonly Expected[]> => {
      const { id, title } = seen
      const { candidates, analyses, awarded, again } = await tendersIn(tx, groupId, id)
      if (candidates === null || awarded.includes(null) || analyses.some(({ frozen }) => !frozen)) return []
      const own = sessions.flatMap(({ state }) => (state.procedure === id ? [state] : []))
      const left = undecidedIn(own, candidates, (lot) => kindOf(seen, lot) === 'award' && !awarded.includes(lot), again)
      if (left === null) return []
      const deadline = await deadlineOf(tx, groupId, id)
      // What a first session has left has no day of its own in the plan.
      const sits = left.held ? null : plannedOn({ state: seen.state, today, deadline }, 'committeeHeld')
      const facts = { procedure: id, title, again: left.held, lots: [...left.lots], sits }
      const due = sits === null ? null : lastConvening(seated, sits)
      return [{ id: 'new', act: 'convene', basis: CONVENED, missing: true, apart: id, facts, due }]
    }),
  )
  return found.flat()
}

/** R1.25: the last day on which a session of a day may be convened, by the rules of the committee that sits on it. */
function lastConvening(seated: Convenable['seated'], day: IsoDate): IsoDate {
  const own = seated.find(({ state: { mandate } }) => mandate.from <= day && day <= mandate.until)
  return latestConvening(day, rulesOn(own?.state ?? { rules: [] }, day).convening).last
}

/** Until when the consultation of a procedure receives, extensions counted: the plan follows it. */
async function deadlineOf(tx: Tx, groupId: string, procedure: string): Promise<IsoDate | null> {
  const found = (await consultationsOf(tx, groupId)).find(({ state }) => state.procedure === procedure)?.state
  return found !== undefined && 'deadline' in found ? civilDay(found.deadline) : null
}

function sessionExpected(id: string, state: Begun): readonly Expected[] {
  const { procedure, title, convening, called } = state
  const facts = { procedure, title, at: convening.at }
  switch (state.status) {
    case 'convened': {
      const without = called.filter(({ voice, proof }) => voice !== 'assisting' && proof === null).length
      if (without === 0) return []
      const due = { due: convening.latest, basis: CONVENED, missing: true }
      return [{ id, act: 'proveConvening', ...due, facts: { ...facts, without } }]
    }
    case 'inquorate':
      return [{ id, act: 'reconvene', basis: CONVENED, facts, missing: true }]
    case 'closed':
      return [{ id, act: 'sign', basis: SIGNED, facts, missing: true }]
    default:
      return []
  }
}
