import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { Clauses, Group } from '#modules/convention/index.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { expense } from './model/expense.ts'
import type { Act, Expense, Share, Weight } from './model/state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** Groups that treat their costs each in its own way, and an expense in each of its stages, for the tests of this module. */

export const [REGION, SOMME, OISE] = ['region', 'somme', 'oise']
export const TODAY = '2027-06-15'
export const PROOF = 'b'.repeat(64)
export const region = representativeOf(REGION)

/** A group of three whose costs are settled by this clause. */
export const groupWith = (costs: Partial<Clauses['costs']> = {}): Group =>
  someGroup({
    members: [REGION, SOMME, OISE],
    coordinator: REGION,
    clauses: { costs: { coordinatorPaid: false, borneBy: 'coordinator', key: null, ...costs } },
  })

export const bearing = groupWith()
export const equal = groupWith({ borneBy: 'equal' })
export const byKey = groupWith({ borneBy: 'other', key: { [REGION]: 1, [SOMME]: 2, [OISE]: 3 } })
export const byVolume = groupWith({ borneBy: 'per-volume' })

/** The day on which Somme replaces the Région as coordinator. */
export const REPLACED = '2027-05-01'
export const somme = representativeOf(SOMME)

/** A group of these clauses after the replacement of its coordinator. */
export const replaced = (group: Group): Group => {
  const { coordinators } = group.clauses
  return {
    ...group,
    clauses: { ...group.clauses, coordinators: coordinators.map((each) => ({ ...each, body: SOMME })) },
    formerCoordinators: [{ coordinators, until: REPLACED }],
  }
}

type ActOf<T extends Act['type']> = Extract<Act, { type: T }>

export const record = (over: Partial<ActOf<'record'>> = {}): Act => ({
  type: 'record',
  label: 'Avis de marché',
  amount: 100_00,
  incurredOn: '2027-03-01',
  supplier: 'Journal d’annonces',
  nature: 'publication',
  proof: PROOF,
  ...over,
})

export const sharesOf = (...amounts: readonly [number, number, number]): readonly Share[] => [
  { body: REGION, amount: amounts[0] },
  { body: SOMME, amount: amounts[1] },
  { body: OISE, amount: amounts[2] },
]

export const weightsOf = (...weights: readonly [number, number, number]): readonly Weight[] => [
  { body: REGION, weight: weights[0] },
  { body: SOMME, weight: weights[1] },
  { body: OISE, weight: weights[2] },
]

export const share = (over: Partial<ActOf<'share'>> = {}): Act => ({
  type: 'share',
  shares: sharesOf(33_34, 33_33, 33_33),
  weights: null,
  source: null,
  ...over,
})

export const settle = (body: string, over: Partial<ActOf<'settle'>> = {}): Act => ({
  type: 'settle',
  body,
  paidOn: TODAY,
  proof: PROOF,
  ...over,
})

export const cancellation: Act = { type: 'cancel', reason: 'facture annulée par un avoir' }

/** What differs from the ordinary case: the coordinator, on `TODAY`, where costs are shared equally. */
export type Given = { readonly today?: IsoDate; readonly actor?: Actor; readonly of?: Group }

const spoken = readAloud(fr.expense.rules, en.expense.rules)

export const decide = (state: Expense, act: Act, { today = TODAY, actor = region, of = equal }: Given = {}) =>
  spoken(expense.decide(state, act, contextOn(today, { group: of }, actor)))

/** The state after an act that must be granted. */
export function done(state: Expense, act: Act, given: Given = {}): Expense {
  const decision = decide(state, act, given)
  if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
  return decision.events.reduce(expense.evolve, state)
}

/** The same expense as it was kept before anybody wrote who advanced it. */
export function before(state: Expense): Expense {
  if (state.status === 'none') return state
  const { advancedBy: _, ...kept } = state
  return kept
}

export const none: Expense = { status: 'none' }
export const recorded = done(none, record())
export const shared = done(recorded, share())
export const halfPaid = done(shared, settle(SOMME))
export const settled = done(halfPaid, settle(OISE))
export const cancelled = done(recorded, cancellation)
