import type { Json } from '#kernel/canonical.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { declarantsIn, interestsIn, interestsNamed } from '#modules/interest/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { FactsInput, Granted, OutboxMessage, Served } from '#platform/served.ts'
import { sessionGuests, sessionSecrecy } from '../model/secrecy.ts'
import { committeeSession } from '../model/session.ts'
import type { Begun, CommitteeSession, SessionAct, SessionEvent, SessionFacts } from '../model/session-state.ts'
import type { ChosenAgain } from '../model/undecided.ts'
import { committeeOf, procedureSeen } from './queries.ts'

/**
 * The tenders that may be awarded in a procedure, how far their analyses are, which lots are awarded already (`null` for the
 * whole): without a meeting in imperative urgency, or by the executive; and of which it is to choose the next in the ranking. The committee stands on the opening, on the
 * applications and on the analysis: whoever composes the server tells it.
 */
export type TendersIn = (
  tx: Tx,
  groupId: string,
  procedure: string,
) => Promise<
  Pick<SessionFacts, 'candidates' | 'analyses'> & {
    readonly awarded: readonly (string | null)[]
    readonly again: readonly ChosenAgain[]
  }
>

export type SessionCase = Served<CommitteeSession, SessionAct, SessionEvent, SessionFacts>
type Input = FactsInput<CommitteeSession, SessionAct>

/** One session of an award committee, as the server runs it. */
export const sessionCase = (tendersIn: TendersIn): SessionCase => ({
  process: committeeSession,
  table: 'committee_session',
  columns: (state) => ({
    procedure: state.status === 'none' ? null : state.procedure,
    begins_at: state.status === 'none' ? null : state.convening.at,
  }),
  secrecy: sessionSecrecy,
  guests: sessionGuests,
  facts: async (tx, input) => {
    const { groupId, act } = input
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const { committee, procedure } = askedOf(input)
    const facts = { group, committee: await committeeSeen(tx, groupId, committee) }
    if (procedure === undefined) return { facts: { ...facts, ...NO_PROCEDURE }, articles: group.articles }
    const { awarded: _, again: __, ...tenders } = await tendersIn(tx, groupId, procedure)
    const about = {
      procedure: await procedureSeen(tx, groupId, procedure, input.today),
      interests: await interestsIn(tx, groupId, procedure),
      toTell: act?.type === 'close' ? await interestsNamed(tx, groupId, procedure) : [],
      declared:
        act?.type === 'arrive'
          ? await declarantsIn(tx, groupId, procedure, { candidatesKnown: tenders.candidates !== null })
          : [],
      ...tenders,
    }
    return { facts: { ...facts, ...about }, articles: group.articles }
  },
  outbox,
})

const NO_PROCEDURE = { procedure: null, interests: [], toTell: [], declared: [], candidates: null, analyses: [] }

function askedOf({ state, act }: Input): { readonly committee?: string; readonly procedure?: string } {
  if (state.status !== 'none') return state
  return act?.type === 'convene' ? act : {}
}

async function committeeSeen(tx: Tx, groupId: string, id: string | undefined): Promise<SessionFacts['committee']> {
  const found = id === undefined ? undefined : await committeeOf(tx, groupId, id)
  if (id === undefined || found === undefined || found.status === 'none') return null
  const { mode, small, mandate, compositions, rules } = found
  return { mode, small, mandate, compositions, rules, id, standing: found.status === 'composed' }
}

/** Whoever is convened gets the convening; the chair is told when the minutes wait for its signature. */
function outbox({ groupId, id, state, events }: Granted<CommitteeSession, SessionEvent>): readonly OutboxMessage[] {
  if (state.status === 'none') return []
  const told = (persons: Begun['called']) => ({ groupId, id, ...toldOf(state, persons) })
  return events.flatMap((event): readonly OutboxMessage[] => {
    switch (event.type) {
      case 'SessionConvened':
      case 'SessionReconvened':
        return [{ topic: 'committee.convened', payload: told(event.called.filter(isConvened)) }]
      case 'PersonCalled':
        return isConvened(event.called) ? [{ topic: 'committee.convened', payload: told([event.called]) }] : []
      case 'SessionCancelled':
        return [{ topic: 'committee.cancelled', payload: told(state.called) }]
      case 'SessionClosed':
        return [{ topic: 'committee.closed', payload: told(state.called.filter(isChairOf(state))) }]
      default:
        return []
    }
  })
}

/** Agents who assist are not convened: they come with the secretariat. */
const isConvened = ({ voice }: Begun['called'][number]): boolean => voice !== 'assisting'

const isChairOf =
  (state: Begun) =>
  ({ person }: Begun['called'][number]): boolean =>
    'chair' in state && state.chair === person

function toldOf({ procedure, title, convening }: Begun, persons: Begun['called']): { readonly [key: string]: Json } {
  const { number, at, until, place, link } = convening
  const called = persons.map(({ person, body }) => ({ person, body }))
  return { procedure, title, number, at, until, place, link, called }
}
