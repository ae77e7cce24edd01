import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { difficultyDated, difficultyOnPurchase, difficultyOwn, systemicOnce } from './difficulty-rules.ts'
import type { Difficulty, DifficultyAct, DifficultyEvent, DifficultyFacts } from './difficulty-state.ts'

type Capacity = 'member' | 'coordinator'

const basis = [clause('execution'), cite('policy', 'difficultés d’exécution')] as const

/** A difficulty of the execution that a member reports (law.md S5.6): the coordinator takes note of it, and tells all where it may concern them. */
export const difficulty = defineProcess<Difficulty, DifficultyAct, DifficultyEvent, DifficultyFacts, Capacity>()({
  name: 'difficulty',
  initial: { status: 'none' },
  capacities: {
    member: ({ actor, state, facts }) =>
      state.status === 'none'
        ? facts.buyers === null || facts.buyers.some((body) => actsFor(actor, body))
        : actsFor(actor, state.body),
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
  },
  steps: {
    report: {
      from: ['none'],
      to: ['reported'],
      by: ['member'],
      basis,
      rules: [difficultyOwn, difficultyOnPurchase, difficultyDated],
      record: ({ act: { type: _type, appraisals: _appraisals, systemic, ...said }, today }) => [
        {
          ...{ type: 'DifficultyReported', ...said, reportedOn: today },
          systemic: systemic === null ? null : { on: today, why: systemic },
        },
      ],
    },
    takeNote: {
      from: ['reported'],
      to: ['known'],
      by: ['coordinator'],
      basis,
      record: ({ act: { answer }, today }) => [{ type: 'DifficultyNoted', on: today, answer }],
    },
    declareSystemic: {
      from: ['reported', 'known'],
      to: ['reported', 'known'],
      by: ['member', 'coordinator'],
      basis,
      rules: [systemicOnce],
      record: ({ act: { why }, today }) => [{ type: 'DifficultyDeclaredSystemic', on: today, why }],
    },
    close: {
      from: ['known'],
      to: ['closed'],
      by: ['member'],
      basis,
      record: ({ act: { how }, today }) => [{ type: 'DifficultyClosed', on: today, how }],
    },
  },
  evolve: (state, event) => {
    if (event.type === 'DifficultyReported') {
      const { type: _type, ...reported } = event
      return { ...reported, status: 'reported' }
    }
    if (state.status === 'none' || state.status === 'closed') return state
    switch (event.type) {
      case 'DifficultyNoted':
        return { ...state, status: 'known', knownOn: event.on, answer: event.answer }
      case 'DifficultyDeclaredSystemic':
        return { ...state, systemic: { on: event.on, why: event.why } }
      case 'DifficultyClosed':
        return state.status === 'known' ? { ...state, status: 'closed', closedOn: event.on, how: event.how } : state
    }
  },
})
