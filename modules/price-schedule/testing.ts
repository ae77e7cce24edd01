import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { priceSchedule } from './model/price-schedule.ts'
import type { IndexValue } from './model/prices.ts'
import type { Act, Facts, InForce, Line, PriceSchedule, Revision } from './model/state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** The schedule of a digital workspace, and the acts that change it, for the tests of this module and of those that order by it. */

export const [REGION, SOMME] = ['region', 'somme']
export const region = representativeOf(REGION)
export const somme = representativeOf(SOMME)
export const CONTRACT = '00000000-0000-4000-8000-0000000000c1'
export const NOTIFIED = '2027-07-05'
export const TODAY = '2027-09-01'
export const FILE = 'a'.repeat(64)

export const line = (key: string, price: number, over: Partial<Line> = {}): Line => ({
  ...{ key, label: `Prestation ${key}`, unit: 'unité', price, vat: 2_000, kind: 'order' },
  ...over,
})
/** A licence below the cent, a day of work, and what only a subsequent contract buys. */
export const LINES = [
  line('LIC', 1_2345, { label: 'Compte d’un élève, par an', unit: 'compte' }),
  line('JOUR', 750_0000, { label: 'Journée d’accompagnement', unit: 'jour' }),
  line('EVOL', 0, { label: 'Évolution', unit: 'projet', kind: 'subsequent' }),
]

export const REVISION: Revision = {
  ...{ fixed: 1_500, decimals: 4, rounding: 'nearest', priceDecimals: 4, everyMonths: 12 },
  terms: [{ index: 'SYNTEC', weight: 8_500, base: 312_700, basePeriod: '2027-01' }],
}
export const syntec = (value: number, over: Partial<IndexValue> = {}): IndexValue => ({
  ...{ index: 'SYNTEC', period: '2028-04', value, publishedOn: '2028-06-15' },
  ...over,
})

type ActOf<T extends Act['type']> = Extract<Act, { type: T }>

export const bring = (over: Partial<ActOf<'bring'>> = {}): Act => ({
  ...{ type: 'bring', contract: CONTRACT, document: FILE, lines: LINES, revision: REVISION },
  ...over,
})
export const correct = (over: Partial<ActOf<'correct'>> = {}): Act => ({
  ...{ type: 'correct', document: FILE, lines: LINES.slice(0, 2), revision: null, reason: 'une ligne de trop' },
  ...over,
})
export const revise = (over: Partial<ActOf<'revise'>> = {}): Act => ({
  ...{ type: 'revise', from: '2028-07-05', values: [syntec(325_200)] },
  ...over,
})
export const settle = (over: Partial<ActOf<'settle'>> = {}): Act => ({
  ...{ type: 'settle', version: 1, values: [syntec(326_000)] },
  ...over,
})

export const group = someGroup({ members: [REGION, SOMME], coordinator: REGION })
const contract = {
  ...{ id: CONTRACT, title: 'Environnement numérique de travail', awardBegunOn: '2027-02-01' },
  ...{ identifiedBuyers: [REGION, SOMME], notifiedOn: NOTIFIED, endsOn: '2031-08-31', validUntil: '2031-08-31' },
}

/** What differs from the ordinary case: the coordinator, on `TODAY`, of a contract notified in July, on which nobody has ordered. */
export type Given = { readonly on?: IsoDate; readonly actor?: Actor; readonly facts?: Partial<Facts> }

const spoken = readAloud(fr.priceSchedule.rules, en.priceSchedule.rules)

export const decide = (state: PriceSchedule, act: Act, { on = TODAY, actor = region, facts = {} }: Given = {}) =>
  spoken(
    priceSchedule.decide(
      state,
      act,
      contextOn(on, { group, contract, documents: [FILE], ordered: 0, ...facts }, actor),
    ),
  )

/** The state after an act that must be granted. */
export function done(state: PriceSchedule, act: Act, given: Given = {}): InForce {
  const decision = decide(state, act, given)
  if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
  const after = decision.events.reduce(priceSchedule.evolve, state)
  if (after.status === 'none') throw new Error(`${act.type} left no schedule`)
  return after
}

export const none: PriceSchedule = { status: 'none' }
export const brought = done(none, bring())
export const firm = done(none, bring({ revision: null }))
export const revised = done(brought, revise(), { on: '2028-07-01' })
export const provisional = done(brought, revise({ values: [syntec(325_200, { publishedOn: null })] }), {
  on: '2028-07-01',
})
