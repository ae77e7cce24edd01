import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorFor, coordinatorOf } from '#modules/convention/index.ts'
import { hoursInOrder, linesNamedOnce, periodsPositive, termsOfContract } from './terms-rules.ts'
import type { AcceptanceTerms, TermsAct, TermsEvent, TermsFacts } from './terms-state.ts'

type Capacity = 'coordinator' | 'executor'

/** What one contract sets otherwise than the general conditions on how its deliveries are checked (law.md R5.01 to R5.08). */
export const acceptanceTerms = defineProcess<AcceptanceTerms, TermsAct, TermsEvent, TermsFacts, Capacity>()({
  name: 'acceptanceTerms',
  initial: { status: 'none' },
  capacities: {
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    executor: ({ actor, facts }) => actsFor(actor, coordinatorFor(facts.group, 'execution')),
  },
  steps: {
    set: {
      from: ['none'],
      to: ['set'],
      by: ['coordinator', 'executor'],
      basis: [clause('coordinator'), cite('policy', 'conditions de vérification')],
      rules: [termsOfContract, periodsPositive, hoursInOrder, linesNamedOnce],
      record: ({ act: { contract, terms, withoutRegularService, source }, today }) => [
        { type: 'AcceptanceTermsSet', contract, terms, withoutRegularService, source, on: today },
      ],
    },
    revise: {
      from: ['set'],
      to: ['set'],
      by: ['coordinator', 'executor'],
      basis: [clause('coordinator'), cite('policy', 'conditions de vérification')],
      rules: [termsOfContract, periodsPositive, hoursInOrder, linesNamedOnce],
      record: ({ act: { terms, withoutRegularService, source, reason }, today }) => [
        { type: 'AcceptanceTermsRevised', terms, withoutRegularService, source, reason, on: today },
      ],
    },
  },
  evolve: (state, event) => {
    const { terms, withoutRegularService, source, on } = event
    const own = { terms, withoutRegularService, source, setOn: on, status: 'set' } as const
    if (event.type === 'AcceptanceTermsSet') return { ...own, contract: event.contract }
    return state.status === 'none' ? state : { ...own, contract: state.contract }
  },
})
