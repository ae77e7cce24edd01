import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { directAgreed, directOnRequest, directWithinPayment } from './direct-rules.ts'
import { evolve } from './evolve.ts'
import {
  addressedToPayer,
  advanceAsDue,
  amountsAgree,
  commitmentBorne,
  datedInOrder,
  filedElectronically,
  inEuros,
  linesOfOrder,
  numberOnce,
  orderInvoiced,
  totalsAgree,
} from './filing-rules.ts'
import {
  deductionsComputed,
  interestInTime,
  interestWhole,
  lateInterestOwed,
  paidAsApproved,
  resumedInOrder,
  serviceDone,
  suspendedOnce,
  suspensionReasoned,
} from './payment-rules.ts'
import { clockOf, deductionsFrom, lateOf, netOf } from './reckoning.ts'
import type { Act, Event, Facts, Invoice } from './state.ts'

type Capacity = 'payer' | 'holder'

/**
 * A request for payment of one member, from its receipt to what is owed for its delay (law.md R5.30 to R5.40). Payment itself is the accountant's: it is
 * recorded here, never made.
 */
export const invoice = defineProcess<Invoice, Act, Event, Facts, Capacity>()({
  name: 'invoice',
  initial: { status: 'none' },
  capacities: {
    payer: ({ actor, state, facts: { order } }) => {
      if (state.status !== 'none') return actsFor(actor, state.body)
      return order.status !== 'none' && actsFor(actor, order.body)
    },
    holder: ({ actor, facts }) => actor.kind === 'operator' && actor.account === facts.holder,
  },
  steps: {
    file: {
      from: ['none'],
      to: ['received'],
      by: ['holder', 'payer'],
      basis: [clause('execution'), cite('policy', 'factures')],
      rules: [
        ...[orderInvoiced, addressedToPayer, filedElectronically, inEuros, numberOnce, datedInOrder, commitmentBorne],
        ...[linesOfOrder, amountsAgree, totalsAgree, advanceAsDue, directOnRequest],
      ],
      record: ({ act: { type: _type, appraisals: _appraisals, ...filed } }) => [{ type: 'InvoiceFiled', ...filed }],
    },
    suspend: {
      from: ['received'],
      to: ['suspended'],
      by: ['payer'],
      basis: [cite('CCP', 'R2192-27'), cite('policy', 'factures')],
      rules: [suspensionReasoned, suspendedOnce],
      record: ({ act: { suspendedOn, missing } }) => [{ type: 'PaymentSuspended', suspendedOn, missing }],
    },
    resume: {
      from: ['suspended'],
      to: ['received'],
      by: ['payer'],
      basis: [cite('CCP', 'R2192-27'), cite('policy', 'factures')],
      rules: [resumedInOrder],
      record: ({ act: { resumedOn } }) => [{ type: 'PaymentResumed', resumedOn }],
    },
    return: {
      from: ['received', 'suspended'],
      to: ['returned'],
      by: ['payer'],
      basis: [clause('execution'), cite('policy', 'factures')],
      record: ({ act: { reason }, today }) => [{ type: 'InvoiceReturned', on: today, reason }],
    },
    approve: {
      from: ['received'],
      to: ['approved'],
      by: ['payer'],
      basis: [clause('execution'), cite('decret-2013-269', '12')],
      rules: [serviceDone, deductionsComputed, directAgreed, directWithinPayment],
      record: ({ state, facts, actor, today, lawDate }) => {
        const deductions = deductionsFrom(state, facts, lawDate)
        const approval = {
          ...{ approvedOn: today, person: actor.kind === 'person' ? actor.person : '', deductions },
          ...{ serviceDoneOn: facts.accepted?.on ?? null, net: netOf(state, deductions) },
        }
        return [{ type: 'PaymentApproved', ...approval, due: clockOf(state, facts, lawDate).due?.last ?? today }]
      },
    },
    recordPayment: {
      from: ['approved'],
      to: ['paid'],
      by: ['payer'],
      basis: [cite('CCP', 'R2192-10'), cite('policy', 'factures')],
      rules: [paidAsApproved, lateInterestOwed],
      record: ({ state, act, lawDate }) => [
        {
          ...{ type: 'PaymentRecorded', paidOn: act.paidOn, reference: act.reference },
          late: lateOf(state, act, lawDate) ?? null,
        },
      ],
    },
    recordInterest: {
      from: ['paid'],
      to: ['settled'],
      by: ['payer'],
      basis: [cite('decret-2013-269', '8'), cite('decret-2013-269', '9')],
      rules: [interestWhole, interestInTime],
      record: ({ act: { paidOn } }) => [{ type: 'InterestPaid', paidOn }],
    },
  },
  evolve,
})
