import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { answerGiven, answerServesAll, askedByMember } from './inquiry-rules.ts'
import type { Inquiry, InquiryAct, InquiryEvent, InquiryFacts } from './inquiry-state.ts'
import { membersToTell } from './recipients.ts'

/** A member's request for information, and the coordinator's answer to it (seed convention art. 3; law.md S3.20). */
export const inquiry = defineProcess<Inquiry, InquiryAct, InquiryEvent, InquiryFacts, 'member' | 'coordinator'>()({
  name: 'inquiry',
  initial: { status: 'none' },
  capacities: {
    member: ({ actor, facts, today }) => membersToTell(facts.group, today).some((body) => actsFor(actor, body)),
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
  },
  steps: {
    ask: {
      from: ['none'],
      to: ['asked'],
      by: ['member'],
      basis: [clause('information')],
      rules: [askedByMember],
      record: ({ act: { member, subject, text, files }, now }) => [
        { type: 'InquiryAsked', member, subject, text, files, at: now },
      ],
    },
    answer: {
      from: ['asked'],
      to: ['answered'],
      by: ['coordinator'],
      basis: [clause('information'), clause('coordinator')],
      rules: [answerServesAll, answerGiven],
      record: ({ act: { answer, answerFiles, audience }, now }) => [
        { type: 'InquiryAnswered', answer, answerFiles, audience, at: now },
      ],
    },
  },
  evolve,
})

function evolve(state: Inquiry, event: InquiryEvent): Inquiry {
  if (event.type === 'InquiryAsked') {
    const { type: _, at, ...question } = event
    return { ...question, status: 'asked', askedAt: at }
  }
  if (state.status === 'none') return state
  const { type: _, at, ...answer } = event
  return { ...state, ...answer, status: 'answered', answeredAt: at }
}
