import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import {
  chairSeated,
  changeWithinMandate,
  committeeProvided,
  conveningPeriods,
  listsComplete,
  mandateOrdered,
  mandatePassed,
  ofTheCoordinatorAlone,
  oneCommittee,
  onePersonASeatHere,
  rulesSourced,
  seatedForMembers,
  seatsByAct,
  seatsInNumber,
  substitutesInNumber,
} from './committee-rules.ts'
import type { Committee, CommitteeAct, CommitteeEvent, CommitteeFacts, Composed } from './committee-state.ts'

type Capacity = 'coordinator' | 'clock'

const composing = [cite('CGCT', 'L1414-3'), clause('committee')] as const
const seats = [
  chairSeated,
  seatsInNumber,
  listsComplete,
  substitutesInNumber,
  ofTheCoordinatorAlone,
  seatedForMembers,
  seatsByAct,
  onePersonASeatHere,
] as const

/**
 * The award committee of a group over one mandate (law.md R1.20-R1.25, S4.1): the coordinator's own, or one of the
 * members', by the clause of the convention; who sits, who replaces whom, and the rules that it gave itself.
 */
export const committee = defineProcess<Committee, CommitteeAct, CommitteeEvent, CommitteeFacts, Capacity>()({
  name: 'committee',
  initial: { status: 'none' },
  capacities: {
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    compose: {
      from: ['none'],
      to: ['composed'],
      by: ['coordinator'],
      basis: composing,
      opens: [committeeProvided],
      rules: [oneCommittee, mandateOrdered, ...seats],
      record: ({ act: { full, substitutes, small, mandate }, facts: { group } }) => [
        {
          type: 'CommitteeComposed',
          mode: group.clauses.committee.mode === 'group' ? 'group' : 'coordinator',
          ...{ small, mandate, composition: { from: mandate.from, full, substitutes } },
        },
      ],
    },
    recompose: {
      from: ['composed'],
      to: ['composed'],
      by: ['coordinator'],
      basis: composing,
      opens: [committeeProvided],
      rules: [changeWithinMandate, ...seats],
      record: ({ act: { from, full, substitutes, reason } }) => [
        { type: 'CommitteeRecomposed', composition: { from, full, substitutes }, reason },
      ],
    },
    adoptRules: {
      from: ['composed'],
      to: ['composed'],
      by: ['coordinator'],
      basis: [cite('policy', 'convening'), cite('policy', 'commission')],
      rules: [rulesSourced, conveningPeriods],
      record: ({ act }) => {
        const { type: _, appraisals: __, ...rules } = act
        return [{ type: 'RulesAdopted', rules }]
      },
    },
    end: {
      from: ['composed'],
      to: ['ended'],
      by: ['coordinator'],
      basis: composing,
      record: ({ act: { reason }, today }) => [{ type: 'CommitteeEnded', on: today, cause: 'closed', reason }],
    },
    lapse: {
      from: ['composed'],
      to: ['ended'],
      by: ['clock'],
      basis: [cite('CGCT', 'L1411-5', 'II')],
      opens: [mandatePassed],
      record: ({ today }) => [{ type: 'CommitteeEnded', on: today, cause: 'term', reason: '' }],
    },
  },
  evolve,
})

function evolve(state: Committee, event: CommitteeEvent): Committee {
  if (event.type === 'CommitteeComposed') {
    const { mode, small, mandate, composition } = event
    return { status: 'composed', mode, small, mandate, compositions: [composition], rules: [] }
  }
  if (state.status === 'none') return state
  const composed = composedOf(state)
  switch (event.type) {
    case 'CommitteeRecomposed':
      return { status: 'composed', ...composed, compositions: [...composed.compositions, event.composition] }
    case 'RulesAdopted':
      return { status: 'composed', ...composed, rules: [...composed.rules, event.rules] }
    case 'CommitteeEnded':
      return { status: 'ended', ...composed, endedOn: event.on, cause: event.cause, reason: event.reason }
  }
}

function composedOf({ mode, small, mandate, compositions, rules }: Composed): Composed {
  return { mode, small, mandate, compositions, rules }
}
