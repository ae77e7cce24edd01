import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { Ordered } from '#modules/ceiling/index.ts'
import * as C from '#modules/ceiling/testing.ts'
import { ruleWords } from '#modules/contract/testing.ts'
import { contextOn } from '#modules/convention/testing.ts'
import * as P from '#modules/price-schedule/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { order } from './model/order.ts'
import type { Act, AskedLine, Facts, Order } from './model/state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** An order of one member in each of its stages, and the acts that lead there, for the tests of this module. */

export const { REGION, SOMME, OISE } = C
export const somme = C.somme
export const oise = C.oise
export const region = C.region
export const TODAY = '2027-09-01'
export const HOLDER = '00000000-0000-4000-8000-00000000a010'
export const holder: Actor = { kind: 'operator', account: HOLDER }

/** A hundred accounts at 1.2345 € and no more: 123.45 € excluding VAT. */
export const asked = (line: string, quantity: number, uai: string | null = null): AskedLine => ({ line, quantity, uai })

/** Accounts for all, and days of work for one school. */
export const SAMPLE_LINES = [asked('LIC', 100), asked('JOUR', 2, '0801234A')]

type ActOf<T extends Act['type']> = Extract<Act, { type: T }>

export const prepare = (over: Partial<ActOf<'prepare'>> = {}): Act => ({
  ...{ type: 'prepare', contract: C.CONTRACT, body: SOMME, lines: [asked('LIC', 100)] },
  ...{ from: '2027-09-15', until: '2028-08-31', service: null, note: '' },
  ...over,
})
export const change = (over: Partial<ActOf<'change'>> = {}): Act => ({
  ...{ type: 'change', lines: [asked('LIC', 80)], from: '2027-09-15', until: '2028-08-31', service: null, note: '' },
  ...over,
})
export const commit = (over: Partial<ActOf<'commit'>> = {}): Act => ({
  ...{ type: 'commit', commitment: 'EJ-2027-0042', committedOn: TODAY },
  ...over,
})
export const sign: Act = { type: 'sign' }
export const send = (over: Partial<ActOf<'send'>> = {}): Act => ({
  ...{ type: 'send', sentAt: `${TODAY}T09:00:00.000Z`, medium: 'electronic' },
  ...over,
})
export const open: Act = { type: 'open' }
export const recordReceipt = (over: Partial<ActOf<'recordReceipt'>> = {}): Act => ({
  ...{ type: 'recordReceipt', receivedOn: TODAY, proof: 'a'.repeat(64) },
  ...over,
})
export const object: Act = { type: 'object', objection: 'Le délai ne peut être tenu.' }
export const answer = (maintained: boolean): Act => ({
  ...{ type: 'answerObjection', answer: 'Le délai est celui du marché.', maintained },
})
export const cancel: Act = { type: 'cancel', reason: 'besoin disparu' }

const contract = {
  ...{ id: C.CONTRACT, title: 'Environnement numérique de travail', awardBegunOn: '2027-02-01' },
  ...{ identifiedBuyers: [REGION, SOMME, OISE], notifiedOn: P.NOTIFIED, endsOn: null, validUntil: '2031-08-31' },
}
const facts: Facts = {
  ...{ group: C.group, contract, prices: P.brought, ceilings: C.inForce, ordered: [] },
  ...{ signatories: [C.signatory(SOMME)], holder: HOLDER, next: '2027-SOMME-0001', accepted: false, pace: null },
}
export const contractWith = (over: Partial<typeof contract>): Partial<Facts> => ({ contract: { ...contract, ...over } })
export const ordered = (...all: readonly Ordered[]): Partial<Facts> => ({ ordered: all })

/** What differs from the ordinary case: the presidency of the Somme, on `TODAY`, on a contract on which nobody ordered. */
export type Given = { readonly on?: IsoDate; readonly actor?: Actor; readonly facts?: Partial<Facts> }

const spoken = readAloud({ ...ruleWords.fr, ...fr.order.rules }, { ...ruleWords.en, ...en.order.rules })

export const decide = (state: Order, act: Act, { on = TODAY, actor = somme, facts: over = {} }: Given = {}) =>
  spoken(order.decide(state, act, contextOn(on, { ...facts, ...over }, actor)))

/** Every act of its member, open or not. */
export const actsOf = (state: Order) => order.acts(state, contextOn(TODAY, facts, somme))

/** The state after an act that must be granted. */
export function done(state: Order, act: Act, given: Given = {}): Order {
  const decision = decide(state, act, given)
  if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
  return decision.events.reduce(order.evolve, state)
}

export const none: Order = { status: 'none' }
export const draft = done(none, prepare())
export const committed = done(draft, commit())
export const signed = done(committed, sign)
export const sent = done(signed, send())
export const received = done(sent, open, { actor: holder })
export const objected = done(received, object, { actor: holder })
