import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import {
  authorityAssociated,
  changeTold,
  clausesNumbered,
  remarksAnswered,
  reviewForAProcedure,
  themeStated,
} from './review-rules.ts'
import type { Review, ReviewAct, ReviewEvent, ReviewFacts } from './review-state.ts'

type Capacity = 'coordinator'

const secretariat = [clause('technical-group'), cite('policy', 'groupe-technique')] as const

/** A document that the technical group reviews clause by clause, version after version (law.md S6.3). */
export const review = defineProcess<Review, ReviewAct, ReviewEvent, ReviewFacts, Capacity>()({
  name: 'review',
  initial: { status: 'none' },
  capacities: { coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)) },
  steps: {
    deposit: {
      from: ['none'],
      to: ['reviewed'],
      by: ['coordinator'],
      basis: secretariat,
      opens: [interestFree],
      rules: [reviewForAProcedure, themeStated, clausesNumbered],
      record: ({ act: { procedure, title, theme, file, clauses }, today }) => [
        { type: 'DocumentDeposited', procedure, title, theme, file, clauses, on: today },
      ],
    },
    revise: {
      from: ['reviewed'],
      to: ['reviewed'],
      by: ['coordinator'],
      basis: secretariat,
      opens: [interestFree],
      rules: [reviewForAProcedure, clausesNumbered, changeTold],
      record: ({ act: { file, clauses, note }, today }) => [
        { type: 'DocumentRevised', file, clauses, note, on: today },
      ],
    },
    close: {
      from: ['reviewed'],
      to: ['closed'],
      by: ['coordinator'],
      basis: secretariat,
      opens: [interestFree, remarksAnswered, authorityAssociated],
      record: ({ today }) => [{ type: 'ReviewClosed', on: today }],
    },
  },
  evolve,
})

function evolve(state: Review, event: ReviewEvent): Review {
  if (event.type === 'DocumentDeposited') {
    const { procedure, title, theme, file, clauses, on } = event
    return { status: 'reviewed', procedure, title, theme, versions: [{ number: 1, file, on, note: '', clauses }] }
  }
  if (state.status === 'none') return state
  const { procedure, title, theme, versions } = state
  if (event.type === 'ReviewClosed') return { status: 'closed', procedure, title, theme, versions, closedOn: event.on }
  const { file, clauses, note, on } = event
  const version = { number: versions.length + 1, file, on, note, clauses }
  return { status: 'reviewed', procedure, title, theme, versions: [...versions, version] }
}
