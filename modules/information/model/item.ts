import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import {
  confidentialWithReason,
  coordinatorShares,
  correctionReachesTheSame,
  protectiveMeasureDescribed,
  protectiveMeasureToldInTime,
  readByTheMember,
  recipientsAreMembers,
  suitOnExecutionNeedsMember,
  tendersUndisclosed,
} from './item-rules.ts'
import type { Act, Event, Facts, Item } from './item-state.ts'
import { recipientsOf } from './recipients.ts'

/**
 * An item of the feed by which the coordinator keeps the members informed: put at their disposal, read by each,
 * corrected by another item (seed convention art. 3; law.md S3.15, S3.20, A14, A17).
 */
export const item = defineProcess<Item, Act, Event, Facts, 'coordinator' | 'recipient' | 'clock'>()({
  name: 'item',
  initial: { status: 'none' },
  capacities: {
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    recipient: ({ actor, state }) => state.status !== 'none' && state.receipts.some(({ body }) => actsFor(actor, body)),
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    share: {
      from: ['none'],
      to: ['shared'],
      by: ['coordinator'],
      basis: [clause('information'), clause('coordinator')],
      rules: [
        coordinatorShares,
        recipientsAreMembers,
        confidentialWithReason,
        tendersUndisclosed,
        protectiveMeasureDescribed,
        protectiveMeasureToldInTime,
        suitOnExecutionNeedsMember,
        correctionReachesTheSame,
      ],
      record: ({ act, facts, today, now }) => {
        const { type: _, appraisals: __, recipients, ...content } = act
        const told = recipientsOf(facts.group, today, recipients)
        return [
          { ...content, type: 'InformationShared', listed: recipients?.reason ?? null, recipients: told, at: now },
        ]
      },
    },
    acknowledge: {
      from: ['shared', 'corrected'],
      to: ['shared', 'corrected'],
      by: ['recipient'],
      basis: [clause('information')],
      rules: [readByTheMember],
      record: ({ act, now }) => [{ type: 'InformationRead', body: act.member, at: now }],
    },
    correct: {
      from: ['shared'],
      to: ['corrected'],
      by: ['clock'],
      basis: [clause('information')],
      record: ({ act, today }) => [{ type: 'InformationCorrected', by: act.by, on: today }],
    },
  },
  evolve,
})

function evolve(state: Item, event: Event): Item {
  if (event.type === 'InformationShared') {
    const { type: _, recipients, at, ...told } = event
    return { ...told, status: 'shared', receipts: recipients.map((body) => ({ body, availableAt: at, readAt: null })) }
  }
  if (state.status === 'none') return state
  if (event.type === 'InformationCorrected') {
    return { ...state, status: 'corrected', correctedBy: event.by, correctedOn: event.on }
  }
  const receipts = state.receipts.map((each) => (each.body === event.body ? { ...each, readAt: event.at } : each))
  return { ...state, receipts }
}
