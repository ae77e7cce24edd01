import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import { lateReason } from './answer-printed.ts'
import {
  answerInTime,
  answerPublished,
  askedInTime,
  askerUnnamed,
  consultationStillOpen,
  declineAppraised,
  declineExplained,
} from './question-rules.ts'
import type { Question, QuestionAct, QuestionEvent, QuestionFacts } from './question-state.ts'

/**
 * A question of an operator about a consultation, asked at the public address by nobody known, and its one answer to all
 * (law.md R2.12, R2.14, R2.15; S3.8: the coordinator alone answers).
 */
export const question = defineProcess<
  Question,
  QuestionAct,
  QuestionEvent,
  QuestionFacts,
  'outsider' | 'coordinator'
>()({
  name: 'question',
  initial: { status: 'none' },
  capacities: {
    outsider: ({ actor }) => actor.kind === 'outsider',
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
  },
  steps: {
    ask: {
      from: ['none'],
      to: ['asked'],
      by: ['outsider'],
      basis: [cite('CCP', 'annexe 7')],
      rules: [consultationStillOpen, askedInTime],
      record: ({ act: { consultation, text, late, follower }, facts, now }) => [
        {
          type: 'QuestionAsked',
          consultation,
          procedure: facts.consultation?.procedure ?? '',
          number: facts.asked + 1,
          text,
          late,
          follower,
          at: now,
        },
      ],
    },
    answer: {
      from: ['asked'],
      to: ['answered'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'R2132-6')],
      opens: [interestFree, consultationStillOpen, answerInTime],
      rules: [answerPublished, askerUnnamed],
      record: (input) => {
        const { act, now } = input
        const isLate = answerInTime.assess(input).outcome === 'to-appraise'
        return [
          {
            type: 'QuestionAnswered',
            wording: act.wording,
            answer: act.answer,
            ...(isLate ? { givenLateFor: lateReason(act) } : {}),
            at: now,
          },
        ]
      },
    },
    decline: {
      from: ['asked'],
      to: ['declined'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('policy', 'questions')],
      opens: [interestFree],
      rules: [declineExplained, declineAppraised],
      record: ({ act: { reason }, now }) => [{ type: 'QuestionDeclined', reason, at: now }],
    },
  },
  evolve,
})

function evolve(state: Question, event: QuestionEvent): Question {
  if (event.type === 'QuestionAsked') {
    const { type: _, at, ...asked } = event
    return { ...asked, status: 'asked', askedAt: at }
  }
  if (state.status !== 'asked') return state
  if (event.type === 'QuestionDeclined') {
    return { ...state, status: 'declined', reason: event.reason, declinedAt: event.at }
  }
  const { type: _, at, ...published } = event
  return { ...state, ...published, status: 'answered', answeredAt: at }
}
