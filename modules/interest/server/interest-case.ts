import type { Actor } from '#kernel/actor.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { bodyOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Granted, OutboxMessage, Served } from '#platform/served.ts'
import { interest } from '../model/interest.ts'
import {
  type AffectedProcedure,
  type Interest,
  type InterestAct,
  type InterestEvent,
  type InterestFacts,
  isStanding,
} from '../model/interest-state.ts'
import { interestSecrecy } from '../model/secrecy.ts'
import { casesIn, interestOf, interestsIn } from './queries.ts'

/** The procedures of a group, told by whoever composes the server: every process of a procedure asks this module. */
export type ProceduresOf = (tx: Tx, groupId: string) => Promise<readonly AffectedProcedure[]>

export type InterestCase = Served<Interest, InterestAct, InterestEvent, InterestFacts>

/** The interests of one person in one procedure, as the server runs it. */
export function interestCase(proceduresOf: ProceduresOf): InterestCase {
  return {
    process: interest,
    table: 'interest',
    columns: (state) => {
      const told = state.status === 'none' ? undefined : state
      return {
        procedure: told?.procedure ?? null,
        person: told?.person ?? null,
        declared_on: isStanding(state) ? state.standsSince : null,
        standing: isStanding(state),
      }
    },
    facts: async (tx, { groupId, id, state, actor, act }) => {
      const group = await readGroup(tx, groupId)
      if (group === undefined) throw new ProblemError('notFound')
      const about = state.status === 'none' ? procedureIn(act) : state.procedure
      const found = (await proceduresOf(tx, groupId)).find((each) => each.id === about)
      const procedure = found === undefined ? null : { id: found.id, ended: found.ended }
      const interests = about === null ? [] : await interestsIn(tx, groupId, about)
      const cases = about === null ? [] : await casesIn(tx, groupId, about)
      const persons = cases.flatMap((each) =>
        each.id === id || each.state.status === 'none' ? [] : [each.state.person],
      )
      const actorName = await nameOf(tx, groupId, actor)
      const earlier = act?.type === 'carry' ? await interestOf(tx, groupId, act.from) : undefined
      const facts = { group, procedure, interests, persons, actorName, earlier: earlier ?? interest.initial }
      return { facts, articles: group.articles }
    },
    secrecy: interestSecrecy,
    // Whoever is associated with some works declares its interests as the members do, and reads its own alone.
    guests: (state, { person }) => state.status === 'none' || state.person === person,
    outbox,
  }
}

const procedureIn = (act: InterestAct | undefined): string | null =>
  act !== undefined && 'procedure' in act ? act.procedure : null

/** The actor's name, as the register of the body for which it acts gives it; its identifier where it gives none. */
async function nameOf(tx: Tx, groupId: string, actor: Actor): Promise<string> {
  if (actor.kind !== 'person') return ''
  const body = await bodyOf(tx, groupId, actor.body)
  const held = body?.offices.find(({ person }) => person.id === actor.person)
  return held?.person.name ?? actor.person
}

/** The coordinator is told of every interest and signal at once; the member, that somebody must replace the person. */
function outbox({ groupId, id, state, events }: Granted<Interest, InterestEvent>): readonly OutboxMessage[] {
  if (state.status === 'none') return []
  const { procedure, body, person } = state
  const payload = { groupId, id, body, person }
  return (
    events
      .flatMap((event) => topicsOf(event, state))
      // Whoever stays away is told so: that letter names no procedure, so that the cut lets it through.
      .map((topic) => ({ topic, payload: topic === CARRIED ? payload : { ...payload, procedure } }))
  )
}

const CARRIED = 'interest.carried'

function topicsOf(event: InterestEvent, state: Interest): readonly string[] {
  const replaced = !isStanding(state) || state.substitute !== null
  const awaited = replaced ? [] : ['interest.substituteAwaited']
  switch (event.type) {
    case 'InterestDeclared':
    case 'InterestRenewed':
      return event.tie === null ? [] : ['interest.declared', ...awaited]
    case 'InterestSignalled':
      return ['interest.signalled']
    case 'InterestCarried':
      return [CARRIED, ...awaited]
    case 'InterestUpheld':
      // Of an interest that was declared, the member was told then.
      return state.status === 'upheld' && state.declarations.every(({ tie }) => tie === null) ? awaited : []
    case 'InterestDismissed':
      return ['interest.dismissed']
    case 'SubstituteNamed':
      return []
  }
}
