import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { answerTerm } from './clocks.ts'
import * as rules from './request-rules.ts'
import type { PaymentRequest, RequestAct, RequestEvent, RequestFacts } from './request-state.ts'

type Capacity = 'payer' | 'coordinator' | 'holder' | 'clock'

const basis = [cite('CCP', 'R2193-11'), cite('policy', 'paiement direct'), clause('execution')] as const

/** What a subcontractor asks to be paid directly: the holder has its days to agree or refuse, and its silence lets it go on (law.md R5.51). */
export const paymentRequest = defineProcess<PaymentRequest, RequestAct, RequestEvent, RequestFacts, Capacity>()({
  name: 'paymentRequest',
  initial: { status: 'none' },
  capacities: {
    payer: ({ actor, state, facts: { order } }) =>
      state.status === 'none' ? order.status !== 'none' && actsFor(actor, order.body) : actsFor(actor, state.body),
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    holder: ({ actor, facts }) => actor.kind === 'operator' && actor.account === facts.holder,
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    file: {
      from: ['none'],
      to: ['awaiting'],
      by: ['payer', 'coordinator'],
      basis,
      rules: [
        ...[rules.requestOfAccepted, rules.directPaymentDue, rules.requestOnOrder, rules.requestWithinAccepted],
        ...[rules.requestNumberOnce, rules.requestReceived],
      ],
      record: ({ act: { type: _type, appraisals: _appraisals, ...requested }, facts: { order, subcontractor } }) => {
        if (order.status === 'none' || subcontractor.status === 'none')
          throw new Error('what is on no order, or of nobody, is refused before it is recorded')
        const { contract, body } = order
        return [{ type: 'PaymentRequested', ...requested, contract, body, name: subcontractor.name }]
      },
    },
    agree: {
      from: ['awaiting'],
      to: ['agreed'],
      by: ['holder', 'payer', 'coordinator'],
      basis,
      rules: [rules.answerInOrder],
      record: ({ act: { answeredOn: on } }) => [{ type: 'RequestAgreed', on }],
    },
    // A refusal that came in time may reach this register after the silence has taken effect in it.
    refuse: {
      from: ['awaiting', 'passed'],
      to: ['refused'],
      by: ['holder', 'payer', 'coordinator'],
      basis,
      rules: [rules.answerInOrder, rules.refusedInTime, rules.notYetInvoiced],
      record: ({ act: { answeredOn: on, reasons } }) => [{ type: 'RequestRefused', on, reasons }],
    },
    passOn: {
      from: ['awaiting'],
      to: ['passed'],
      by: ['clock'],
      basis,
      opens: [rules.holderSilent],
      record: ({ state: { holderReceivedOn }, lawDate }) => [
        { type: 'RequestPassed', on: answerTerm(holderReceivedOn, lawDate).last },
      ],
    },
  },
  evolve: (state, event) => {
    if (event.type === 'PaymentRequested') {
      const { type: _type, ...request } = event
      return { ...request, status: 'awaiting' }
    }
    if (event.type === 'RequestRefused' && (state.status === 'awaiting' || state.status === 'passed'))
      return { ...stripped(state), status: 'refused', refusedOn: event.on, reasons: event.reasons }
    if (state.status !== 'awaiting') return state
    if (event.type === 'RequestAgreed') return { ...state, status: 'agreed', agreedOn: event.on }
    return event.type === 'RequestPassed' ? { ...state, status: 'passed', passedOn: event.on } : state
  },
})

/** A request without the day on which a silence let it go on. */
function stripped(state: Extract<PaymentRequest, { status: 'awaiting' | 'passed' }>) {
  if (state.status === 'awaiting') return state
  const { passedOn: _passedOn, ...request } = state
  return request
}
