import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import {
  advancedByCoordinator,
  coordinationUnpaid,
  expenseProved,
  expenseUnderConvention,
  membersNotCharged,
  nothingSettled,
  paymentProved,
  shareOwed,
  sharesMatchKey,
  sharesSumToAmount,
  weightsSourced,
} from './rules.ts'
import { advancerOf, keyOf, openShares } from './sharing.ts'
import type { Act, Event, Expense, Facts, Spending } from './state.ts'

/**
 * A running cost of the group: advanced by the coordinator, shared with the members only where their convention says so,
 * and settled by each with the body that advanced it (seed convention art. 9; law.md S9.1, S9.2, A35).
 */
export const expense = defineProcess<Expense, Act, Event, Facts, 'coordinator' | 'advancer'>()({
  name: 'expense',
  initial: { status: 'none' },
  capacities: {
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    // Whoever was paid knows it first: it may no longer coordinate.
    advancer: ({ actor, facts, state }) => state.status !== 'none' && actsFor(actor, advancerOf(facts.group, state)),
  },
  steps: {
    record: {
      from: ['none'],
      to: ['recorded'],
      by: ['coordinator'],
      basis: [clause('costs'), clause('coordinator')],
      rules: [coordinationUnpaid, expenseUnderConvention, expenseProved, advancedByCoordinator],
      record: ({ act, facts }) => {
        const by = advancerOf(facts.group, act)
        return [{ ...spendingOf(act), type: 'ExpenseRecorded', ...(by === undefined ? {} : { advancedBy: by }) }]
      },
    },
    share: {
      from: ['recorded'],
      to: ['shared', 'settled'],
      by: ['coordinator'],
      basis: [clause('costs'), cite('policy', 'A35')],
      opens: [membersNotCharged],
      rules: [weightsSourced, sharesMatchKey, sharesSumToAmount],
      record: ({ state, act: { shares, weights, source }, facts, today }) => {
        const key = keyOf(facts.group, state.incurredOn, weights)
        const shared = { type: 'ExpenseShared', shares, weights: key.weights, source, on: today } as const
        return openShares(facts.group, { ...state, shares, settlements: [] }).length === 0
          ? [shared, { type: 'ExpenseSettled' }]
          : [shared]
      },
    },
    settle: {
      from: ['shared'],
      to: ['shared', 'settled'],
      by: ['coordinator', 'advancer'],
      basis: [clause('costs')],
      rules: [shareOwed, paymentProved],
      record: ({ state, act: { body, paidOn, proof }, facts }) => {
        const settled = { type: 'ShareSettled', body, paidOn, proof } as const
        const left = openShares(facts.group, state).filter((share) => share.body !== body)
        return left.length === 0 ? [settled, { type: 'ExpenseSettled' }] : [settled]
      },
    },
    cancel: {
      from: ['recorded', 'shared'],
      to: ['cancelled'],
      by: ['coordinator'],
      basis: [clause('costs')],
      opens: [nothingSettled],
      record: ({ act: { reason }, today }) => [{ type: 'ExpenseCancelled', on: today, reason }],
    },
  },
  evolve,
})

function evolve(state: Expense, event: Event): Expense {
  if (event.type === 'ExpenseRecorded') {
    const { type: _, ...spending } = event
    return { ...spending, status: 'recorded' }
  }
  if (state.status === 'none' || state.status === 'cancelled') return state
  switch (event.type) {
    case 'ExpenseShared': {
      const { shares, weights, source, on } = event
      return { ...state, status: 'shared', shares, weights, source, sharedOn: on, settlements: [] }
    }
    case 'ShareSettled': {
      if (state.status !== 'shared') return state
      const { body, paidOn, proof } = event
      return { ...state, settlements: [...state.settlements, { body, paidOn, proof }] }
    }
    case 'ExpenseSettled':
      return state.status === 'shared' ? { ...state, status: 'settled' } : state
    case 'ExpenseCancelled': {
      const { on, reason } = event
      return { ...spendingOf(state), status: 'cancelled', cancelledOn: on, reason }
    }
  }
}

function spendingOf({ label, amount, incurredOn, supplier, nature, proof, advancedBy }: Spending): Spending {
  const spending = { label, amount, incurredOn, supplier, nature, proof }
  return advancedBy === undefined ? spending : { ...spending, advancedBy }
}
