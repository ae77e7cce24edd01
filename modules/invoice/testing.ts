import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import * as C from '#modules/ceiling/testing.ts'
import { contextOn } from '#modules/convention/testing.ts'
import * as O from '#modules/order/testing.ts'
import { NO_PENALTIES } from '#modules/penalty/index.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { invoice } from './model/invoice.ts'
import { paymentTerms } from './model/payment-terms.ts'
import { type Act, type Facts, type Invoice, type InvoiceLine, NO_OTHERS, type Others } from './model/state.ts'
import type { PaymentTerms, Terms, TermsAct, TermsFacts, TermsInForce } from './model/terms-state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** An invoice on an order of the Somme in each of its stages, and the terms of its contract, for the tests of this module. */

export const { REGION, SOMME, HOLDER, holder, somme, region } = O
export const TODAY = '2027-10-15'
export const ORDER = '00000000-0000-4000-8000-0000000000b1'

type ActOf<T extends Act['type']> = Extract<Act, { type: T }>
export type Ordered = Extract<Facts['order'], { status: 'received' }>

/** A hundred accounts at 1.2345 €, at 20 %: 123.45 € and 24.69 €. */
export const order = O.received as Ordered
/** An order that gives right to an advance: 100 000.00 € excluding VAT, over twelve months. */
export const large: Ordered = { ...order, amount: 100_000_00, vat: 20_000_00 }

export const line = (quantity = 100, amount = 123_45, key = 'LIC'): InvoiceLine => ({ line: key, quantity, amount })
export const file = (over: Partial<ActOf<'file'>> = {}): Act => ({
  ...{ type: 'file', contract: order.contract, order: ORDER, body: SOMME, kind: 'services', number: 'F-1' },
  ...{ issuedOn: '2027-10-01', receivedOn: '2027-10-01', channel: 'chorus', currency: 'EUR' },
  ...{ commitment: order.commitment, lines: [line()], amount: 123_45, vat: 24_69 },
  ...over,
})
export const advance = (total: number, over: Partial<ActOf<'file'>> = {}): Act =>
  file({ kind: 'advance', lines: [], amount: total, vat: 0, ...over })
export const suspend = (over: Partial<ActOf<'suspend'>> = {}): Act => ({
  ...{ type: 'suspend', suspendedOn: '2027-10-13', missing: ['le procès-verbal de mise en ordre de marche'] },
  ...over,
})
export const resume = (resumedOn = TODAY): Act => ({ type: 'resume', resumedOn })
export const back: Act = { type: 'return', reason: 'commande d’un autre marché' }
export const approve: Act = { type: 'approve' }
export const pay = (over: Partial<ActOf<'recordPayment'>> = {}): Act => ({
  ...{ type: 'recordPayment', paidOn: '2027-10-20', reference: 'mandat 1204', amount: 148_14, rate: null },
  ...over,
})
export const payInterest = (over: Partial<ActOf<'recordInterest'>> = {}): Act => ({
  ...{ type: 'recordInterest', paidOn: '2027-12-10', amount: 40_00 },
  ...over,
})

export const TERMS: Terms = {
  ...{ days: 30, startsAt: 'service', small: true, large: [REGION, SOMME], advance: 1_000, guarantee: 0, retention: 0 },
}
export const terms = (over: Partial<Terms> = {}): TermsInForce => ({
  ...{ status: 'in-force', contract: order.contract, since: '2027-07-05' },
  ...TERMS,
  ...over,
})
const facts: Facts = {
  ...{ group: C.group, order, terms: terms(), others: NO_OTHERS },
  ...{ accepted: { amount: 123_45, reduced: 0, on: '2027-10-08' }, penalties: NO_PENALTIES, holder: HOLDER },
  requests: [],
}
/** So much of penalties applied on the order, and on the contract besides it; nothing is claimed up to 1 000 €. */
export const penalised = (order: number, besides = 0): Partial<Facts> => ({
  penalties: { ...NO_PENALTIES, applied: { order, contract: order + besides } },
})
export const others = (over: Partial<Others>): Partial<Facts> => ({ others: { ...NO_OTHERS, ...over } })

/** What differs from the ordinary case: the Somme, on `TODAY`, for its order of a hundred accounts, all accepted. */
export type Given = { readonly on?: IsoDate; readonly actor?: Actor; readonly facts?: Partial<Facts> }

const spoken = readAloud(
  { ...fr.invoice.rules, ...fr.paymentTerms.rules },
  { ...en.invoice.rules, ...en.paymentTerms.rules },
)

export const decide = (state: Invoice, act: Act, { on = TODAY, actor = somme, facts: over = {} }: Given = {}) =>
  spoken(invoice.decide(state, act, contextOn(on, { ...facts, ...over }, actor)))

/** The state after an act that must be granted. */
export function done<S extends Invoice['status']>(status: S, from: Invoice, act: Act, given: Given = {}) {
  const decision = decide(from, act, given)
  if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
  const state = decision.events.reduce(invoice.evolve, from)
  if (state.status !== status) throw new Error(`${act.type} leads to ${state.status}`)
  return state as Extract<Invoice, { status: S }>
}

export const none: Invoice = { status: 'none' }
export const received = done('received', none, file())
export const suspended = done('suspended', received, suspend())
export const resumed = done('received', suspended, resume())
export const approved = done('approved', received, approve)
export const paid = done('paid', approved, pay(), { on: '2027-10-20' })

export const set = (over: Partial<Terms> = {}): TermsAct => ({
  type: 'set',
  contract: order.contract,
  ...TERMS,
  ...over,
})
export const change = (over: Partial<Terms> = {}): TermsAct => ({ type: 'change', reason: 'erreur', ...TERMS, ...over })
export const unset: PaymentTerms = { status: 'none' }

export type GivenTerms = { readonly on?: IsoDate; readonly actor?: Actor; readonly facts?: Partial<TermsFacts> }
export const decideTerms = (
  state: PaymentTerms,
  act: TermsAct,
  { on = TODAY, actor = region, facts: over = {} }: GivenTerms = {},
) => {
  const { contract } = O.contractWith({})
  return spoken(paymentTerms.decide(state, act, contextOn(on, { group: C.group, contract, ...over }, actor)))
}
