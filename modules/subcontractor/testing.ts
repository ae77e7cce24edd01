import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import * as C from '#modules/ceiling/testing.ts'
import { contextOn } from '#modules/convention/testing.ts'
import * as O from '#modules/order/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { assignment } from './model/assignment.ts'
import type { Assignment, AssignmentAct, AssignmentFacts } from './model/assignment-state.ts'
import { paymentRequest } from './model/request.ts'
import type { PaymentRequest, RequestAct, RequestFacts } from './model/request-state.ts'
import type { Act, Declaration, Facts, Subcontractor } from './model/state.ts'
import { subcontractor } from './model/subcontractor.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** A subcontractor of a contract of 1 000.00 € at most in each of its stages, and what it asks to be paid, for the tests of this module. */

export const { REGION, SOMME, HOLDER, holder, somme, region } = O
export const CONTRACT = C.CONTRACT
export const ORDER = '00000000-0000-4000-8000-0000000000b1'
export const SUBCONTRACTOR = '00000000-0000-4000-8000-0000000000d1'
export const FILE = 'a'.repeat(64)
/** Received on a Wednesday; twenty-one days later is the 22nd. */
export const RECEIVED = '2027-09-01'
export const LAST = '2027-09-22'
export const TODAY = '2027-09-10'

type ActOf<T extends Act['type']> = Extract<Act, { type: T }>

/** Hosting for 600.00 € including VAT: the least that is paid directly. */
const declaration: Declaration = {
  ...{ contract: CONTRACT, name: 'Hébergeur régional', siret: '73282932000074', address: '1 rue du Port, Amiens' },
  ...{ services: 'Hébergement', amount: 500_00, vat: 100_00, terms: 'Prix du marché', small: true, advance: false },
  ...{ personalData: null, declaration: FILE, honour: FILE, undeclaredWork: FILE, claimsFree: FILE },
  ...{ channel: 'receipt', receivedOn: RECEIVED },
}
export const present = (over: Partial<Declaration> = {}): Act => ({ type: 'present', ...declaration, ...over })
export const ask = (over: Partial<ActOf<'ask'>> = {}): Act => ({
  ...{ type: 'ask', askedOn: TODAY, pieces: ['attestation de régularité fiscale'], low: null },
  ...over,
})
export const doubt: Act = ask({ pieces: [], low: 'un quart du prix des autres' })
export const answer = (over: Partial<ActOf<'answer'>> = {}): Act => ({
  ...{ type: 'answer', receivedOn: '2027-09-14', file: FILE, explanations: '' },
  ...over,
})
export const explain = (explanations = 'le matériel est amorti'): Act => answer({ explanations })
export const forward = (favourable = false): Act => ({ type: 'forward', favourable, said: 'Nous le connaissons.' })
export const accept: Act = { type: 'accept', deed: FILE }
export const refuse: Act = { type: 'refuse', reasons: 'Ses capacités ne suffisent pas.' }
export const deemAccepted: Act = { type: 'deemAccepted' }
export const withdraw: Act = { type: 'withdraw', reason: 'Il fera lui-même.' }
export const amend = (over: Partial<ActOf<'amend'>> = {}): Act => ({
  ...{ type: 'amend', amount: 600_00, vat: 120_00, deed: FILE, signedOn: '2027-10-01', reason: 'un site de plus' },
  ...over,
})
export const publish = (over: Partial<ActOf<'publish'>> = {}): Act => ({
  ...{ type: 'publish', publication: 1, publishedOn: '2027-10-01', reference: 'data.gouv 2027-17' },
  ...over,
})

const contract = {
  ...{ id: CONTRACT, title: 'Environnement numérique de travail', awardBegunOn: '2027-02-01' },
  ...{ identifiedBuyers: [REGION, SOMME], notifiedOn: '2027-07-05', endsOn: null, validUntil: '2031-08-31' },
}
export const contractWith = (over: Partial<Facts['contract'] & object>): Partial<Facts> => ({
  contract: { ...contract, ...over },
})
const engaged = { limit: 1_000_00, taken: 0 }
const facts: Facts = { group: C.group, contract, engaged, requested: 0, holder: HOLDER }
export const taken = (amount: number, limit: number | null = 1_000_00): Partial<Facts> => ({
  engaged: { limit, taken: amount },
})

/** What differs from the ordinary case: the Région, which coordinates, on `TODAY`. */
export type Given = { readonly on?: IsoDate; readonly actor?: Actor; readonly facts?: Partial<Facts> }

const of = (words: typeof fr | typeof en) => ({
  ...{ ...words.subcontractor.rules, ...words.assignment.rules, ...words.paymentRequest.rules },
})
const spoken = readAloud(of(fr), of(en))

export const decide = (state: Subcontractor, act: Act, { on = TODAY, actor = region, facts: over = {} }: Given = {}) =>
  spoken(subcontractor.decide(state, act, contextOn(on, { ...facts, ...over }, actor)))

/** The state after an act that must be granted. */
export function done<S extends Subcontractor['status']>(status: S, from: Subcontractor, act: Act, given: Given = {}) {
  const decision = decide(from, act, given)
  if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
  const state = decision.events.reduce(subcontractor.evolve, from)
  if (state.status !== status) throw new Error(`${act.type} leads to ${state.status}`)
  return state as Extract<Subcontractor, { status: S }>
}

export const none: Subcontractor = { status: 'none' }
export const presented = done('presented', none, present())
export const asked = done('asked', presented, ask())
export const doubted = done('asked', presented, doubt)
export const accepted = done('accepted', presented, accept)

type RequestOf<T extends RequestAct['type']> = Extract<RequestAct, { type: T }>

/** On an order of 123.45 € excluding VAT of the Somme: 60.00 € including VAT. */
export const file = (over: Partial<RequestOf<'file'>> = {}): RequestAct => ({
  ...{ type: 'file', subcontractor: SUBCONTRACTOR, order: ORDER, number: 'D-1', amount: 50_00, vat: 10_00 },
  ...{ holderReceivedOn: '2027-10-01', buyerReceivedOn: '2027-10-02', document: FILE },
  ...over,
})
export const agree = (answeredOn = '2027-10-05'): RequestAct => ({ type: 'agree', answeredOn })
export const decline = (answeredOn = '2027-10-05'): RequestAct => ({
  ...{ type: 'refuse', answeredOn, reasons: 'Le site n’est pas livré.' },
})
export const passOn: RequestAct = { type: 'passOn' }

const requestFacts: RequestFacts = {
  ...{ group: C.group, subcontractor: accepted, order: O.received, requested: 0, numbers: [], invoiced: 0 },
  holder: HOLDER,
}
export type GivenRequest = { readonly on?: IsoDate; readonly actor?: Actor; readonly facts?: Partial<RequestFacts> }
export const decideRequest = (
  state: PaymentRequest,
  act: RequestAct,
  { on = '2027-10-05', actor = somme, facts: over = {} }: GivenRequest = {},
) => spoken(paymentRequest.decide(state, act, contextOn(on, { ...requestFacts, ...over }, actor)))

export function doneRequest<S extends PaymentRequest['status']>(
  status: S,
  from: PaymentRequest,
  act: RequestAct,
  given: GivenRequest = {},
) {
  const decision = decideRequest(from, act, given)
  if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
  const state = decision.events.reduce(paymentRequest.evolve, from)
  if (state.status !== status) throw new Error(`${act.type} leads to ${state.status}`)
  return state as Extract<PaymentRequest, { status: S }>
}

export const noRequest: PaymentRequest = { status: 'none' }
export const awaiting = doneRequest('awaiting', noRequest, file())
export const passed = doneRequest('passed', awaiting, passOn, { on: '2027-10-17', actor: { kind: 'clock' } })

export const notify = (over: Partial<Extract<AssignmentAct, { type: 'notify' }>> = {}): AssignmentAct => ({
  ...{ type: 'notify', contract: CONTRACT, name: 'Banque', amount: 400_00, notifiedOn: TODAY, document: FILE },
  ...over,
})
export const release = (releasedOn = TODAY): AssignmentAct => ({ type: 'release', releasedOn, document: FILE })
export const unassigned: Assignment = { status: 'none' }
export type GivenAssignment = {
  readonly on?: IsoDate
  readonly actor?: Actor
  readonly facts?: Partial<AssignmentFacts>
}
export const decideAssignment = (
  state: Assignment,
  act: AssignmentAct,
  { on = TODAY, actor = region, facts: over = {} }: GivenAssignment = {},
) => spoken(assignment.decide(state, act, contextOn(on, { group: C.group, contract, engaged, ...over }, actor)))
export const assigned = assignment.replay([
  {
    ...{ type: 'ClaimAssigned', contract: CONTRACT, name: 'Banque', amount: 400_00, notifiedOn: TODAY },
    document: FILE,
  },
])
