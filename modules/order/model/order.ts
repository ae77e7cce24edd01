import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { evolve } from './evolve.ts'
import { pricedOn, totalOf } from './pricing.ts'
import {
  buyerRules,
  cancelledInTime,
  commitmentNumbered,
  executionWithinAgreement,
  linesOfSchedule,
  objectedInTime,
  objectionTerm,
  orderReceiptProven,
  orderSignatory,
  ownOrder,
  periodInOrder,
  pricedToday,
  quantitiesAsked,
  sentInOrder,
  signedForOwn,
  withinMaximum,
  withinShare,
} from './rules.ts'
import type { Act, Event, Facts, Order } from './state.ts'

type Capacity = 'buyer' | 'holder'

const asked = [linesOfSchedule, quantitiesAsked, periodInOrder, executionWithinAgreement]

/**
 * An order of one member on a contract of the group, from its preparation to its execution (law.md R4.06 to R4.15, S5.2). It counts in the ceilings from
 * its signature to its cancellation.
 */
export const order = defineProcess<Order, Act, Event, Facts, Capacity>()({
  name: 'order',
  initial: { status: 'none' },
  capacities: {
    buyer: ({ actor, state, facts: { contract, group } }) => {
      if (state.status !== 'none') return actsFor(actor, state.body)
      // Until somebody says on which contract, whoever acts for a member may.
      const buyers = contract?.identifiedBuyers ?? group.members.map(({ body }) => body)
      return buyers.some((body) => actsFor(actor, body))
    },
    holder: ({ actor, facts }) => actor.kind === 'operator' && actor.account === facts.holder,
  },
  steps: {
    prepare: {
      from: ['none'],
      to: ['draft'],
      by: ['buyer'],
      basis: [clause('execution'), cite('CCP', 'R2162-6')],
      rules: [ownOrder, ...buyerRules, ...asked],
      record: ({ act: { type: _type, appraisals: _appraisals, ...said } }) => [{ type: 'OrderPrepared', ...said }],
    },
    change: {
      from: ['draft', 'committed'],
      to: ['draft'],
      by: ['buyer'],
      basis: [clause('execution'), cite('policy', 'commandes')],
      rules: asked,
      record: ({ act: { type: _type, appraisals: _appraisals, ...said } }) => [{ type: 'OrderChanged', ...said }],
    },
    commit: {
      from: ['draft'],
      to: ['committed'],
      by: ['buyer'],
      basis: [clause('execution'), cite('policy', 'commandes')],
      rules: [commitmentNumbered],
      record: ({ act: { commitment, committedOn } }) => [{ type: 'OrderCommitted', commitment, committedOn }],
    },
    sign: {
      from: ['committed'],
      to: ['signed'],
      by: ['buyer'],
      basis: [clause('execution'), cite('CCP', 'R2162-2')],
      rules: [signedForOwn, orderSignatory, ...buyerRules, pricedToday, withinMaximum, withinShare],
      record: ({ state, facts, actor, today }) => {
        const priced = facts.prices === undefined ? [] : pricedOn(facts.prices, state.lines, today)
        const person = actor.kind === 'person' ? actor.person : ''
        const { title } = facts.signatories.find((each) => each.person.id === person) ?? { title: '' }
        return [{ type: 'OrderSigned', number: facts.next, signedOn: today, person, title, priced, ...totalOf(priced) }]
      },
    },
    send: {
      from: ['signed'],
      to: ['sent'],
      by: ['buyer'],
      basis: [clause('execution'), cite('CCP', 'R2162-2')],
      rules: [sentInOrder],
      record: ({ act: { sentAt, medium }, now }) => [{ type: 'OrderSent', sentAt: sentAt ?? now, medium }],
    },
    open: {
      from: ['sent'],
      to: ['received'],
      by: ['holder'],
      basis: [cite('CCP', 'R2162-2'), cite('policy', 'commandes')],
      record: ({ today }) => [{ type: 'OrderReceived', receivedOn: today, proof: null }],
    },
    recordReceipt: {
      from: ['sent'],
      to: ['received'],
      by: ['buyer'],
      basis: [clause('execution'), cite('policy', 'commandes')],
      rules: [orderReceiptProven],
      record: ({ act: { receivedOn, proof } }) => [{ type: 'OrderReceived', receivedOn, proof }],
    },
    object: {
      from: ['received'],
      to: ['objected'],
      by: ['holder', 'buyer'],
      basis: [cite('CCAG-TIC', '3.7'), clause('execution')],
      rules: [objectedInTime],
      record: ({ state: { receivedOn }, act: { objection }, today, lawDate }) => [
        { type: 'OrderObjected', objection, objectedOn: today, late: objectionTerm(receivedOn, lawDate).last < today },
      ],
    },
    answerObjection: {
      from: ['objected'],
      to: ['received', 'cancelled'],
      by: ['buyer'],
      basis: [clause('execution'), cite('CCAG-TIC', '3.7')],
      record: ({ act: { answer, maintained }, today }) =>
        maintained
          ? [{ type: 'ObjectionAnswered', answer, answeredOn: today }]
          : [
              { type: 'ObjectionAnswered', answer, answeredOn: today },
              { type: 'OrderCancelled', on: today, reason: answer },
            ],
    },
    cancel: {
      from: ['draft', 'committed', 'signed', 'sent', 'received', 'objected'],
      to: ['cancelled'],
      by: ['buyer'],
      basis: [clause('execution'), cite('policy', 'commandes')],
      rules: [cancelledInTime],
      record: ({ act: { reason }, today }) => [{ type: 'OrderCancelled', on: today, reason }],
    },
  },
  evolve,
})
