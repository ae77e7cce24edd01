import type { Task } from '#api/shapes.ts'
import { type Basis, clause, type IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { type ExpectedAct, expecting } from '#modules/convention/server/index.ts'
import { proceduresOf } from '#modules/procedure/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { kindOf } from '../model/convening.ts'
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
    const seated = (await standingCommittees(tx, groupId)).length > 0
    const tasks = [
      ...(seated || awarding.length === 0 ? [] : [{ ...COMPOSE, by }]),
      ...(await convenings(tx, { groupId, awarding, sessions, tendersIn, seated })).map((each) => ({
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

/** The procedures whose holder a committee chooses. */
async function proceduresToAward(tx: Tx, groupId: string, today: IsoDate): Promise<readonly ProcedureSeen[]> {
  const rows = (await proceduresOf(tx, groupId)).filter(({ state }) => state.status === 'launched')
  const seen = await Promise.all(rows.map(({ id }) => procedureSeen(tx, groupId, id, today)))
  return seen.flatMap((each) => (each !== null && isToAward(each) ? [each] : []))
}

/** By its whole, or by one of its lots. */
const isToAward = (seen: ProcedureSeen): boolean =>
  seen.lots.length === 0 ? kindOf(seen, null) === 'award' : seen.lots.some(({ key }) => kindOf(seen, key) === 'award')

type Convenable = {
  readonly groupId: string
  readonly awarding: readonly ProcedureSeen[]
  readonly sessions: readonly { readonly state: Begun }[]
  readonly tendersIn: TendersIn
  readonly seated: boolean
}

/** A committee is convened once the tenders are open, and the report frozen where they are analysed here; again as long as the sessions that ended left a lot undecided. */
async function convenings(
  tx: Tx,
  { groupId, awarding, sessions, tendersIn, seated }: Convenable,
): Promise<readonly Expected[]> {
  if (!seated) return []
  const found = await Promise.all(
    awarding.map(async (seen): Promise<readonly Expected[]> => {
      const { id, title } = seen
      const { candidates, analyses, awarded } = await tendersIn(tx, groupId, id)
      if (candidates === null || awarded.includes(null) || analyses.some(({ frozen }) => !frozen)) return []
      const own = sessions.flatMap(({ state }) => (state.procedure === id ? [state] : []))
      const left = undecidedIn(own, candidates, (lot) => kindOf(seen, lot) === 'award' && !awarded.includes(lot))
      if (left === null) return []
      const facts = { procedure: id, title, again: left.held, lots: [...left.lots] }
      return [{ id: 'new', act: 'convene', basis: CONVENED, missing: true, apart: id, facts }]
    }),
  )
  return found.flat()
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
