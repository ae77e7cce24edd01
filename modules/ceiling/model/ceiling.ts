import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorFor, coordinatorOf } from '#modules/convention/index.ts'
import { together } from './counting.ts'
import { minimumNotReached, minimumReportDue } from './minimum.ts'
import {
  aboveOrdered,
  contractKnown,
  lentToBuyer,
  loanAnsweredByParty,
  loanAwaiting,
  loanCovered,
  loanSignatory,
  loanStillCovered,
  maximumAsAwarded,
  maximumSet,
  ownShareLent,
  sharesCoverOrders,
  sharesOfBuyers,
  sharesSet,
  sharesWithinMaximum,
  somethingLent,
} from './rules.ts'
import type { Act, Ceiling, Event, Facts } from './state.ts'

type Capacity = 'coordinator' | 'executor' | 'buyer' | 'clock'

/** How much may be ordered on a contract, by all its buyers and by each (law.md R4.01, R4.02, R4.11, S5.1, A21). */
export const ceiling = defineProcess<Ceiling, Act, Event, Facts, Capacity>()({
  name: 'ceiling',
  initial: { status: 'none' },
  capacities: {
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    executor: ({ actor, facts }) => actsFor(actor, coordinatorFor(facts.group, 'execution')),
    buyer: ({ actor, facts }) => facts.contract?.identifiedBuyers.some((body) => actsFor(actor, body)) === true,
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    set: {
      from: ['none'],
      to: ['in-force'],
      by: ['coordinator', 'executor'],
      basis: [clause('coordinator'), cite('CCP', 'R2162-4')],
      rules: [contractKnown, maximumSet, maximumAsAwarded, sharesOfBuyers, sharesWithinMaximum],
      record: ({ act: { contract, maximum, minimum, shares }, today }) => [
        { type: 'CeilingSet', contract, maximum, minimum, shares, on: today },
      ],
    },
    share: {
      from: ['in-force'],
      to: ['in-force'],
      by: ['coordinator', 'executor'],
      basis: [clause('coordinator'), cite('policy', 'parts du marché')],
      rules: [sharesOfBuyers, sharesWithinMaximum, sharesCoverOrders],
      record: ({ act: { shares, reason }, today }) => [{ type: 'SharesSet', shares, reason, on: today }],
    },
    raise: {
      from: ['in-force'],
      to: ['in-force'],
      by: ['clock'],
      basis: [cite('CCP', 'L2194-1'), cite('CCP', 'R2162-4')],
      rules: [maximumSet, aboveOrdered],
      record: ({ act: { maximum, minimum, modification, on } }) => [
        { type: 'CeilingRaised', maximum, minimum, modification, on },
      ],
    },
    lend: {
      from: ['in-force'],
      to: ['in-force'],
      by: ['buyer'],
      basis: [clause('execution'), cite('policy', 'parts du marché')],
      rules: [sharesSet, ownShareLent, lentToBuyer, somethingLent, loanCovered, loanSignatory],
      record: ({ state, act: { from, to, amount, quantities }, today }) => [
        { type: 'LoanOffered', number: state.loans.length + 1, from, to, amount, quantities, offeredOn: today },
      ],
    },
    acceptLoan: {
      from: ['in-force'],
      to: ['in-force'],
      by: ['buyer'],
      basis: [clause('execution'), cite('policy', 'parts du marché')],
      rules: [loanAwaiting, loanAnsweredByParty, loanStillCovered, loanSignatory],
      record: ({ act: { loan }, today }) => [{ type: 'LoanAnswered', loan, accepted: true, on: today }],
    },
    declineLoan: {
      from: ['in-force'],
      to: ['in-force'],
      by: ['buyer'],
      basis: [clause('execution'), cite('policy', 'parts du marché')],
      rules: [loanAwaiting, loanAnsweredByParty],
      record: ({ act: { loan }, today }) => [{ type: 'LoanAnswered', loan, accepted: false, on: today }],
    },
    reportMinimum: {
      from: ['in-force'],
      to: ['in-force'],
      by: ['clock'],
      basis: [clause('execution'), cite('policy', 'minimum du marché')],
      rules: [minimumNotReached],
      record: ({ state, facts, today }) => {
        const ordered = together(facts.ordered).amount
        const validUntil = facts.contract?.validUntil ?? null
        const before = minimumReportDue(state, { validUntil, ordered }, today) ?? 0
        return [{ type: 'MinimumReported', on: today, before, ordered, minimum: state.minimum }]
      },
    },
  },
  evolve,
})

function evolve(state: Ceiling, event: Event): Ceiling {
  if (event.type === 'CeilingSet') {
    const { contract, maximum, minimum, shares } = event
    return { status: 'in-force', contract, maximum, minimum, shares, loans: [], reports: [] }
  }
  if (state.status === 'none') return state
  switch (event.type) {
    case 'SharesSet':
      return { ...state, shares: event.shares }
    case 'CeilingRaised':
      return { ...state, maximum: event.maximum, minimum: event.minimum }
    case 'LoanOffered': {
      const { type: _type, ...loan } = event
      return { ...state, loans: [...state.loans, { ...loan, answer: null }] }
    }
    case 'MinimumReported': {
      const { type: _type, ...report } = event
      return { ...state, reports: [...state.reports, report] }
    }
    case 'LoanAnswered': {
      const answer = { accepted: event.accepted, on: event.on }
      return { ...state, loans: state.loans.map((each) => (each.number === event.loan ? { ...each, answer } : each)) }
    }
  }
}
