import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, membersOn } from '#modules/convention/index.ts'
import * as rule from './closing-rules.ts'
import type { Closing, ClosingAct, ClosingEvent, ClosingFacts } from './closing-state.ts'
import { keptUntil } from './retention.ts'

/**
 * What remains to be done once the group has ended, whichever way: the coordinator tells every member, and says what is
 * kept where and until when. Nothing is deleted (law.md 8.3, 8.5, S3.19, S3.20).
 */
export const closing = defineProcess<Closing, ClosingAct, ClosingEvent, ClosingFacts, 'coordinator' | 'clock'>()({
  name: 'closing',
  initial: { status: 'none' },
  capacities: {
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    openClosing: {
      from: ['none'],
      to: ['open'],
      by: ['clock'],
      basis: [clause('dissolution')],
      opens: [rule.conventionEnded],
      record: ({ act: { on, cause }, facts: { group } }) => [
        { type: 'ClosingOpened', on, cause, members: membersOn(group, on).map(({ body }) => body) },
      ],
    },
    notifyEnd: {
      from: ['open'],
      to: ['open'],
      by: ['coordinator'],
      basis: [clause('information'), clause('dissolution')],
      rules: [rule.endNotified],
      record: ({ act: { body, receivedOn, proof } }) => [{ type: 'EndNotified', body, receivedOn, proof }],
    },
    depositRecords: {
      from: ['open'],
      to: ['open'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('policy', 'A16')],
      rules: [rule.recordsPlaced, rule.retentionComputed],
      record: ({ act: { recordClass, keptBy, place, start }, lawDate }) => {
        const until = keptUntil(recordClass, start, lawDate)
        return [{ type: 'RecordsDeposited', deposit: { recordClass, keptBy, place, start, until } }]
      },
    },
    complete: {
      from: ['open'],
      to: ['complete'],
      by: ['coordinator'],
      basis: [clause('dissolution'), clause('coordinator')],
      opens: [rule.everyMemberNotified, rule.everyClassPlaced],
      record: ({ today }) => [{ type: 'ClosingCompleted', on: today }],
    },
  },
  evolve,
})

function evolve(state: Closing, event: ClosingEvent): Closing {
  if (event.type === 'ClosingOpened') {
    const members = event.members.map((body) => ({ body, notice: null }))
    return { status: 'open', endedOn: event.on, cause: event.cause, members, deposits: [] }
  }
  if (state.status === 'none') return state
  switch (event.type) {
    case 'EndNotified': {
      const { body, receivedOn, proof } = event
      const members = state.members.map((member) =>
        member.body === body ? { body, notice: { receivedOn, proof } } : member,
      )
      return { ...state, members }
    }
    case 'RecordsDeposited': {
      const { deposit } = event
      const others = state.deposits.filter(({ recordClass }) => recordClass !== deposit.recordClass)
      return { ...state, deposits: [...others, deposit] }
    }
    case 'ClosingCompleted':
      return { ...state, status: 'complete', completedOn: event.on }
  }
}
