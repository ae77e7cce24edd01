import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import {
  answerReasoned,
  clauseOfTheDocument,
  documentUnderReview,
  reservationOfAMember,
  seatBound,
  themeOfTheSeat,
} from './remark-rules.ts'
import type { Made, Remark, RemarkAct, RemarkEvent, RemarkFacts } from './remark-state.ts'
import { latestOf } from './review-state.ts'

type Capacity = 'person' | 'coordinator'

/** What one seat says of a clause, and what the coordinator makes of it (law.md S6.1-S6.3): advice, never a vote. */
export const remark = defineProcess<Remark, RemarkAct, RemarkEvent, RemarkFacts, Capacity>()({
  name: 'remark',
  initial: { status: 'none' },
  capacities: {
    person: ({ actor, facts, state }) =>
      // Until the document is known, whoever acts for a body may ask; the rules then want a bound seat on it.
      state.status === 'none'
        ? actor.kind === 'person' && (facts.review.status === 'none' || facts.seat !== null)
        : facts.seat?.id === state.seat,
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
  },
  steps: {
    make: {
      from: ['none'],
      to: ['made'],
      by: ['person'],
      basis: [clause('technical-group')],
      opens: [interestFree],
      rules: [documentUnderReview, seatBound, themeOfTheSeat, reservationOfAMember, clauseOfTheDocument],
      record: ({ act: { review, clause: number, kind, text }, facts, today }) => [
        { type: 'RemarkMade', ...aboutOf(facts), review, clause: number, kind, text, madeOn: today },
      ],
    },
    answer: {
      from: ['made', 'answered'],
      to: ['answered'],
      by: ['coordinator'],
      basis: [clause('technical-group'), clause('coordinator')],
      opens: [interestFree],
      rules: [answerReasoned],
      record: ({ act: { outcome, reason, change }, today }) => [
        { type: 'RemarkAnswered', answer: { outcome, reason, change, on: today } },
      ],
    },
    retract: {
      from: ['made'],
      to: ['retracted'],
      by: ['person'],
      basis: [clause('technical-group')],
      opens: [interestFree, seatBound],
      record: ({ today }) => [{ type: 'RemarkRetracted', on: today }],
    },
  },
  evolve,
})

/** The rules have found a bound seat and a document. @throws {Error} otherwise: a bug. */
function aboutOf({ review, seat }: RemarkFacts): Pick<Made, 'procedure' | 'theme' | 'version' | 'seat' | 'body'> {
  if (review.status === 'none' || seat === null) throw new Error('a remark needs a document and a seat')
  const { procedure, theme } = review
  return { procedure, theme, version: latestOf(review).number, seat: seat.id, body: seat.body }
}

function evolve(state: Remark, event: RemarkEvent): Remark {
  if (event.type === 'RemarkMade') {
    const { type: _, ...made } = event
    return { status: 'made', ...made }
  }
  if (state.status === 'none') return state
  const { procedure, review, theme, version, clause: number, kind, text, seat, body, madeOn } = state
  const made = { procedure, review, theme, version, clause: number, kind, text, seat, body, madeOn }
  return event.type === 'RemarkAnswered'
    ? { ...made, status: 'answered', answer: event.answer }
    : { ...made, status: 'retracted', retractedOn: event.on }
}
