import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import * as C from '#modules/ceiling/testing.ts'
import { contextOn } from '#modules/convention/testing.ts'
import * as O from '#modules/order/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import type { Clauses, ClausesAct, ClausesFacts, ClausesInForce, PenaltyClauses } from './model/clauses-state.ts'
import { UNREVISED } from './model/counting.ts'
import { penalty } from './model/penalty.ts'
import { penaltyClauses } from './model/penalty-clauses.ts'
import type { Act, Facts, Penalty } from './model/state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** A penalty on an order of the Somme in each of its stages, and the clauses of its contract, for the tests of this module. */

export const { SOMME, HOLDER, holder, somme, region } = O
export const TODAY = '2027-11-03'
export const ORDER = '00000000-0000-4000-8000-0000000000b1'

type ActOf<T extends Act['type']> = Extract<Act, { type: T }>
type Received = Extract<Facts['order'], { status: 'received' }>

/** An order of 100 000.00 € excluding VAT. */
export const order: Received = { ...(O.received as Received), amount: 100_000_00, vat: 20_000_00 }

/** 50 000.00 € that are twelve days late. */
export const propose = (over: Partial<ActOf<'propose'>> = {}): Act => ({
  ...{ type: 'propose', contract: order.contract, order: ORDER, value: 50_000_00 },
  ...{ term: '2027-10-01', doneOn: '2027-10-13', reason: 'mise en ordre de marche', invitedOn: '2027-10-15' },
  ...over,
})
export const observe = (observedOn = TODAY): Act => ({
  ...{ type: 'observe', observations: 'Les accès ont été donnés en retard.', observedOn },
})
export const apply: Act = { type: 'apply' }
export const waive: Act = { type: 'waive', waiver: 'les accès ont été donnés en retard' }

export const CLAUSES: Clauses = { divisor: 1_000, cap: 1_000, cappedBy: 'contract', exempt: 1_000_00, hearing: 15 }
const facts: Facts = {
  ...{ group: C.group, order, clauses: CLAUSES, coefficient: UNREVISED, applied: { contract: 0, order: 0 }, kept: 0 },
  ...{ ordered: 400_000_00, holder: HOLDER },
}

/** What differs from the ordinary case: the Somme, on `TODAY`, on whose order nothing was applied yet. */
export type Given = { readonly on?: IsoDate; readonly actor?: Actor; readonly facts?: Partial<Facts> }

const spoken = readAloud(
  { ...fr.penalty.rules, ...fr.penaltyClauses.rules },
  { ...en.penalty.rules, ...en.penaltyClauses.rules },
)

export const decide = (state: Penalty, act: Act, { on = TODAY, actor = somme, facts: over = {} }: Given = {}) =>
  spoken(penalty.decide(state, act, contextOn(on, { ...facts, ...over }, actor)))

/** The state after an act that must be granted. */
export function done<S extends Penalty['status']>(status: S, from: Penalty, act: Act, given: Given = {}) {
  const decision = decide(from, act, given)
  if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
  const state = decision.events.reduce(penalty.evolve, from)
  if (state.status !== status) throw new Error(`${act.type} leads to ${state.status}`)
  return state as Extract<Penalty, { status: S }>
}

export const none: Penalty = { status: 'none' }
export const proposed = done('proposed', none, propose())
export const applied = done('applied', proposed, apply)

export const clauses = (over: Partial<Clauses> = {}): ClausesInForce => ({
  ...{ status: 'in-force', contract: order.contract, version: 1, since: '2027-07-05' },
  ...CLAUSES,
  ...over,
})
export const set = (over: Partial<Clauses> = {}): ClausesAct => ({
  ...{ type: 'set', contract: order.contract, ...CLAUSES },
  ...over,
})
export const change = (over: Partial<Clauses> = {}): ClausesAct => ({
  ...{ type: 'change', reason: 'avenant n° 1', ...CLAUSES },
  ...over,
})

export type GivenClauses = { readonly on?: IsoDate; readonly actor?: Actor; readonly facts?: Partial<ClausesFacts> }
export const decideClauses = (
  state: PenaltyClauses,
  act: ClausesAct,
  { on = TODAY, actor = region, facts: over = {} }: GivenClauses = {},
) => {
  const { contract } = O.contractWith({})
  return spoken(penaltyClauses.decide(state, act, contextOn(on, { group: C.group, contract, ...over }, actor)))
}
