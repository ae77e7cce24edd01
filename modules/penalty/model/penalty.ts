import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import {
  appliedOf,
  capHeld,
  countedOf,
  delayCounted,
  exemptionCounted,
  heardInOrder,
  invitedInWriting,
  orderSent,
  penaltyHeard,
  valueWithinOrder,
  waiverSettled,
} from './rules.ts'
import type { Act, Event, Facts, Penalty } from './state.ts'

type Capacity = 'buyer' | 'holder'

/** A penalty for delay that one member applies to its holder, once heard (law.md R5.20 to R5.25). */
export const penalty = defineProcess<Penalty, Act, Event, Facts, Capacity>()({
  name: 'penalty',
  initial: { status: 'none' },
  capacities: {
    buyer: ({ actor, state, facts: { order } }) => {
      if (state.status !== 'none') return actsFor(actor, state.body)
      return order.status !== 'none' && actsFor(actor, order.body)
    },
    holder: ({ actor, facts }) => actor.kind === 'operator' && actor.account === facts.holder,
  },
  steps: {
    propose: {
      from: ['none'],
      to: ['proposed'],
      by: ['buyer'],
      basis: [clause('execution'), cite('CCAG-TIC', '14')],
      rules: [orderSent, valueWithinOrder, delayCounted, invitedInWriting],
      record: ({ act: { type: _type, appraisals: _appraisals, ...late }, facts, lawDate }) => {
        const found = countedOf(late, facts, lawDate)
        if (found === null || facts.order.status === 'none') throw new Error('a delay that is none passed its rules')
        return [{ type: 'PenaltyProposed', ...late, ...found, body: facts.order.body }]
      },
    },
    observe: {
      from: ['proposed'],
      to: ['proposed'],
      by: ['holder', 'buyer'],
      basis: [cite('CCAG-TIC', '14'), cite('policy', 'pénalités')],
      rules: [heardInOrder],
      record: ({ act: { observations, observedOn } }) => [{ type: 'HolderHeard', observations, observedOn }],
    },
    apply: {
      from: ['proposed'],
      to: ['applied'],
      by: ['buyer'],
      basis: [clause('execution'), cite('CCAG-TIC', '14')],
      rules: [penaltyHeard, capHeld, exemptionCounted],
      record: ({ state, facts, actor, today, lawDate }) => [
        {
          ...{ type: 'PenaltyApplied', appliedOn: today, person: actor.kind === 'person' ? actor.person : '' },
          amount: appliedOf(state, facts, lawDate).amount,
        },
      ],
    },
    waive: {
      from: ['proposed', 'applied'],
      to: ['waived'],
      by: ['buyer'],
      basis: [clause('execution'), cite('policy', 'pénalités')],
      rules: [waiverSettled],
      record: ({ act: { waiver }, today }) => [{ type: 'PenaltyWaived', on: today, waiver }],
    },
  },
  evolve: (state, event) => {
    if (event.type === 'PenaltyProposed') {
      const { type: _type, ...proposed } = event
      return { ...proposed, status: 'proposed', heard: null }
    }
    if (state.status === 'none' || state.status === 'waived') return state
    switch (event.type) {
      case 'HolderHeard': {
        const { type: _type, ...heard } = event
        return state.status === 'proposed' ? { ...state, heard } : state
      }
      case 'PenaltyApplied': {
        const { type: _type, ...applied } = event
        return state.status === 'proposed' ? { ...state, ...applied, status: 'applied' } : state
      }
      case 'PenaltyWaived':
        return { ...state, status: 'waived', waivedOn: event.on, waiver: event.waiver }
    }
  },
})
