import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, isOfAMember } from '#modules/convention/index.ts'
import { interestFree } from '#modules/interest/index.ts'
import * as R from './contact-rules.ts'
import type { Contact, ContactAct, ContactEvent, ContactFacts } from './contact-state.ts'

type Capacity = 'member' | 'coordinator' | 'clock'

const silence = [clause('interests'), cite('policy', 'A25')] as const

/**
 * A contact with an economic operator about a purchase (law.md S5.7, R1.15): declared by whoever had it, answered by the
 * coordinator. A message of a member is refused, and the register keeps that it was stopped.
 */
export const contact = defineProcess<Contact, ContactAct, ContactEvent, ContactFacts, Capacity>()({
  name: 'contact',
  initial: { status: 'none' },
  capacities: {
    member: ({ actor, facts }) => isOfAMember(facts.group, actor),
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    declare: {
      from: ['none'],
      to: ['received', 'sent'],
      by: ['member', 'coordinator'],
      basis: silence,
      rules: [
        R.purchaseNamed,
        R.ownContact,
        R.silenceKept,
        R.sourcingByCoordinator,
        R.advantageAvoided,
        R.contactTold,
        R.contactDated,
      ],
      record: ({
        act: { purchase, body, operator, channel, contactOn, text, files, measures, direction },
        today,
        facts,
      }) => [
        {
          type: 'ContactDeclared',
          ...{ purchase, body, operator, channel, contactOn, text, files, measures, direction },
          procedure: facts.procedure,
          declaredOn: today,
        },
      ],
    },
    answer: {
      from: ['received'],
      to: ['answered'],
      by: ['coordinator'],
      basis: silence,
      opens: [interestFree],
      rules: [R.contactAnswered],
      record: ({ act: { answer, answerFiles }, today }) => [
        { type: 'ContactAnswered', answer, answerFiles, answeredOn: today },
      ],
    },
    close: {
      from: ['received'],
      to: ['closed'],
      by: ['coordinator'],
      basis: silence,
      opens: [interestFree],
      rules: [R.closedForAReason],
      record: ({ act: { reason }, today }) => [{ type: 'ContactClosed', reason, closedOn: today }],
    },
    stop: {
      from: ['none'],
      to: ['stopped'],
      by: ['clock'],
      basis: silence,
      record: ({ act: { purchase, body, operator, channel, contactOn }, today, facts }) => [
        {
          type: 'MessageStopped',
          ...{ purchase, body, operator, channel, contactOn },
          procedure: facts.procedure,
          stoppedOn: today,
        },
      ],
    },
  },
  evolve,
})

function evolve(state: Contact, event: ContactEvent): Contact {
  switch (event.type) {
    case 'ContactDeclared': {
      const { type: _, direction, ...told } = event
      return { status: direction, ...told }
    }
    case 'MessageStopped': {
      const { type: _, ...stopped } = event
      return { status: 'stopped', ...stopped }
    }
    case 'ContactAnswered': {
      const { answer, answerFiles, answeredOn } = event
      return state.status === 'received' ? { ...state, status: 'answered', answer, answerFiles, answeredOn } : state
    }
    case 'ContactClosed': {
      const { reason, closedOn } = event
      return state.status === 'received' ? { ...state, status: 'closed', reason, closedOn } : state
    }
  }
}
