import { clause } from '#kernel/citation.ts'
import { requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { answerTerm } from './clocks.ts'
import { directFrom, isPaidDirectly, totalOf } from './direct.ts'
import type { OnRequest, OpeningRequest, PaymentRequest } from './request-state.ts'
import { SINCE_CCP } from './state.ts'

type Sent = Exclude<PaymentRequest, { status: 'none' }>
type OnFiling = OnRequest<'file'>

const INVOICED = ['sent', 'received', 'objected']

/** R5.50: nobody is paid directly who was not accepted. */
export const requestOfAccepted: OnFiling = {
  id: 'requestOfAccepted',
  basis: [cite('CCP', 'R2193-3'), cite('policy', 'paiement direct')],
  inForce: SINCE_CCP,
  assess: ({ facts: { subcontractor } }) =>
    requires(subcontractor.status === 'accepted', { stage: subcontractor.status }),
}

/** R5.51: direct payment is for subcontracts from an amount on, to be confirmed: of a smaller one a person says why. */
export const directPaymentDue: OnFiling = {
  id: 'directPaymentDue',
  basis: [cite('CCP', 'R2193-10')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ facts: { subcontractor }, lawDate }) => {
    const total = subcontractor.status === 'none' ? 0 : totalOf(subcontractor)
    return requires(isPaidDirectly(total, lawDate), { total, from: directFrom(lawDate) })
  },
}

/** Each member pays on its own orders, of the contract that the subcontractor works on. */
export const requestOnOrder: OnFiling = {
  id: 'requestOnOrder',
  basis: [clause('execution'), cite('policy', 'paiement direct')],
  inForce: SINCE_CCP,
  assess: ({ facts: { order, subcontractor } }) => {
    const same = order.status !== 'none' && subcontractor.status !== 'none' && order.contract === subcontractor.contract
    return requires(same && INVOICED.includes(order.status), { stage: order.status, same })
  },
}

/** Never beyond the amount for which it was accepted. */
export const requestWithinAccepted: OnFiling = {
  id: 'requestWithinAccepted',
  basis: [cite('policy', 'paiement direct'), cite('CCP', 'R2193-10')],
  inForce: SINCE_CCP,
  assess: ({ facts: { subcontractor, requested }, act }) => {
    const accepted = subcontractor.status === 'none' ? 0 : totalOf(subcontractor)
    const asked = totalOf(act)
    const isAmount = act.amount > 0 && act.vat >= 0
    return requires(isAmount && requested + asked <= accepted, { accepted, requested, asked })
  },
}

/** The number that a subcontractor gave to a request serves once. */
export const requestNumberOnce: OnFiling = {
  id: 'requestNumberOnce',
  basis: [cite('policy', 'paiement direct')],
  inForce: SINCE_CCP,
  assess: ({ facts: { numbers }, act: { number } }) => requires(!numbers.includes(number), { number }),
}

/** R5.51: it was received by the holder and by the buyer, after the acceptance and not ahead of today. */
export const requestReceived: OnFiling = {
  id: 'requestReceived',
  basis: [cite('CCP', 'R2193-11'), cite('policy', 'paiement direct')],
  inForce: SINCE_CCP,
  assess: ({ facts: { subcontractor }, act: { holderReceivedOn: holder, buyerReceivedOn: buyer }, today }) => {
    const since = subcontractor.status === 'accepted' ? subcontractor.acceptedOn : ''
    const inOrder = since !== '' && [holder, buyer].every((day) => since <= day && day <= today)
    return requires(inOrder, { since, holder, buyer, today })
  },
}

/** An answer comes after the request, and not ahead of today. */
export const answerInOrder: OnRequest<'agree' | 'refuse', Sent> = {
  id: 'answerInOrder',
  basis: [cite('policy', 'paiement direct')],
  inForce: SINCE_CCP,
  assess: ({ state: { holderReceivedOn: since }, act: { answeredOn }, today }) =>
    requires(since <= answeredOn && answeredOn <= today, { since, answeredOn, today }),
}

/** R5.51: a refusal is heard for fifteen days, to be confirmed: of a later one a person says why it still is. */
export const refusedInTime: OnRequest<'refuse', Sent> = {
  id: 'refusedInTime',
  basis: [cite('CCP', 'R2193-11')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ state: { holderReceivedOn: since }, act: { answeredOn }, lawDate }) => {
    const { last } = answerTerm(since, lawDate)
    return requires(answeredOn <= last, { since, last, answeredOn })
  },
}

/** What an invoice pays already is not refused any more. */
export const notYetInvoiced: OnRequest<'refuse', Sent> = {
  id: 'notYetInvoiced',
  basis: [cite('policy', 'paiement direct')],
  inForce: SINCE_CCP,
  assess: ({ facts: { invoiced } }) => requires(invoiced === 0, { invoiced }),
}

/** R5.51: the silence of the holder lets the request go on to payment, at the end of the fifteenth day. */
export const holderSilent: OpeningRequest<Extract<PaymentRequest, { status: 'awaiting' }>> = {
  id: 'holderSilent',
  basis: [cite('CCP', 'R2193-11'), cite('policy', 'paiement direct')],
  inForce: SINCE_CCP,
  assess: ({ state: { holderReceivedOn: since }, today, lawDate }) => {
    const { last } = answerTerm(since, lawDate)
    return requires(last < today, { since, last })
  },
}
