import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { indemnityOf } from './reckoning.ts'
import * as rules from './rules.ts'
import type { Act, Event, Facts, Termination } from './state.ts'

type Capacity = 'buyer' | 'coordinator'

const alone = [cite('policy', 'A27'), clause('coordinator'), cite('policy', 'résiliation')] as const

/** The termination of a whole contract: asked for by a buyer, decided or set aside by the coordinator alone (law.md R5.60 to R5.62). */
export const termination = defineProcess<Termination, Act, Event, Facts, Capacity>()({
  name: 'termination',
  initial: { status: 'none' },
  capacities: {
    buyer: ({ actor, facts }) => facts.contract?.identifiedBuyers.some((body) => actsFor(actor, body)) === true,
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
  },
  steps: {
    request: {
      from: ['none'],
      to: ['requested'],
      by: ['buyer', 'coordinator'],
      basis: [clause('execution'), cite('CCP', 'L2113-7', 'al. 2'), cite('policy', 'résiliation')],
      rules: [rules.terminatedContract],
      record: ({ act: { contract, ground, reason }, actor, today: on }) => [
        {
          ...{ type: 'TerminationRequested', contract, ground, reason, on },
          by: actor.kind === 'person' ? actor.body : '',
        },
      ],
    },
    giveNotice: {
      from: ['requested'],
      to: ['requested'],
      by: ['coordinator'],
      basis: alone,
      rules: [rules.noticeLeavesDelay],
      record: ({ act: { defects, sentOn, until, document } }) => [
        { type: 'NoticeGiven', defects, sentOn, until, document },
      ],
    },
    recordHearing: {
      from: ['requested'],
      to: ['requested'],
      by: ['coordinator'],
      basis: alone,
      rules: [rules.heardAfterNotice],
      record: ({ act: { on, said, evidence } }) => [{ type: 'HolderHeard', on, said, evidence }],
    },
    decline: {
      from: ['requested'],
      to: ['declined'],
      by: ['coordinator'],
      basis: alone,
      record: ({ act: { why }, today: on }) => [{ type: 'TerminationDeclined', on, why }],
    },
    decide: {
      from: ['requested'],
      to: ['decided'],
      by: ['coordinator'],
      basis: alone,
      rules: [
        ...[rules.terminatedContract, rules.groundOfCode, rules.noticePassed, rules.heardBeforeFault],
        ...[rules.effectDated, rules.indemnityComputed],
      ],
      record: ({ act, facts: { initial, accepted }, today, lawDate }) => {
        const { ground, reason, effectiveOn, document, rate } = act
        const owed = ground === 'public-interest' && initial !== null
        const indemnity = owed ? indemnityOf(initial, accepted, rate, lawDate) : 0
        return [{ type: 'TerminationDecided', ground, reason, decidedOn: today, effectiveOn, document, indemnity }]
      },
    },
    settle: {
      from: ['decided'],
      to: ['settled'],
      by: ['coordinator'],
      basis: alone,
      rules: [rules.statementDated, rules.statementInTime],
      record: ({ act: { settledOn, amount, statement } }) => [
        { type: 'TerminationSettled', settledOn, amount, statement },
      ],
    },
  },
  evolve,
})

function evolve(state: Termination, event: Event): Termination {
  if (event.type === 'TerminationRequested') {
    const { type: _type, on, ...asked } = event
    return { ...asked, status: 'requested', askedOn: on, notice: null, hearing: null }
  }
  if (state.status === 'decided' && event.type === 'TerminationSettled') {
    const { settledOn, amount, statement } = event
    return { ...state, status: 'settled', settlement: { settledOn, amount, statement } }
  }
  if (state.status !== 'requested') return state
  if (event.type === 'NoticeGiven') {
    // Another notice reproaches something else: the holder is heard on it again.
    const { type: _type, ...notice } = event
    return { ...state, notice, hearing: null }
  }
  if (event.type === 'HolderHeard') {
    const { type: _type, ...hearing } = event
    return { ...state, hearing }
  }
  return ended(state, event)
}

function ended(state: Extract<Termination, { status: 'requested' }>, event: Event): Termination {
  if (event.type === 'TerminationDeclined')
    return { ...state, status: 'declined', declinedOn: event.on, why: event.why }
  if (event.type !== 'TerminationDecided') return state
  const { type: _type, ...decision } = event
  return { ...state, status: 'decided', decision }
}
