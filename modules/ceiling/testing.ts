import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import type { Signatory } from '#modules/organisation/index.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { ceiling } from './model/ceiling.ts'
import type { Act, Amounts, Ceiling, Facts, InForce, Ordered, Share } from './model/state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** The ceilings of a contract of three buyers, and the acts that change them, for the tests of this module and of those that order. */

export const [REGION, SOMME, OISE, AISNE] = ['region', 'somme', 'oise', 'aisne']
export const region = representativeOf(REGION)
export const somme = representativeOf(SOMME)
export const oise = representativeOf(OISE)
export const CONTRACT = '00000000-0000-4000-8000-0000000000c1'
export const TODAY = '2027-09-01'

export const amounts = (amount: number, accounts?: number): Amounts => ({
  amount,
  quantities: accounts === undefined ? [] : [{ line: 'LIC', quantity: accounts }],
})
export const share = (body: string, amount: number, accounts?: number): Share => ({
  body,
  ...amounts(amount, accounts),
})
export const ordered = (body: string, amount: number, accounts?: number): Ordered => share(body, amount, accounts)
export const SHARES = [share(REGION, 500_00, 500), share(SOMME, 300_00, 300), share(OISE, 200_00, 200)]

type ActOf<T extends Act['type']> = Extract<Act, { type: T }>

export const set = (over: Partial<ActOf<'set'>> = {}): Act => ({
  ...{ type: 'set', contract: CONTRACT, maximum: amounts(1_000_00, 1_000), minimum: 0, shares: SHARES },
  ...over,
})
export const reshare = (over: Partial<ActOf<'share'>> = {}): Act => ({
  ...{ type: 'share', shares: [share(REGION, 600_00, 500), share(SOMME, 200_00, 300), share(OISE, 200_00, 200)] },
  ...{ reason: 'besoins revus' },
  ...over,
})
export const raise = (over: Partial<ActOf<'raise'>> = {}): Act => ({
  ...{ type: 'raise', maximum: amounts(1_200_00, 1_200), minimum: 0, modification: 'm', on: TODAY },
  ...over,
})
export const lend = (over: Partial<ActOf<'lend'>> = {}): Act => ({
  ...{ type: 'lend', from: SOMME, to: OISE, ...amounts(100_00, 50) },
  ...over,
})
export const accept = (loan = 1): Act => ({ type: 'acceptLoan', loan })
export const decline = (loan = 1): Act => ({ type: 'declineLoan', loan })

export const reportMinimum: Act = { type: 'reportMinimum' }

export const group = someGroup({ members: [REGION, SOMME, OISE, AISNE], coordinator: REGION })
const contract = {
  ...{ id: CONTRACT, title: 'Environnement numérique de travail', awardBegunOn: '2027-02-01' },
  ...{ identifiedBuyers: [REGION, SOMME, OISE], notifiedOn: '2027-07-05', endsOn: null, validUntil: '2031-08-31' },
}
/** Whoever represents a body may sign its orders. */
export const signatory = (body: string, until: IsoDate | null = null): Signatory => ({
  person: { id: `presidency-of-${body}`, civility: null, name: `Présidence (${body})` },
  ...{ title: 'La Présidence', office: 'representative', number: 1, from: '2027-01-01', until, under: null },
})

/** What differs from the ordinary case: the coordinator, on `TODAY`, of a contract awarded for a thousand euros, on which nobody ordered. */
export type Given = { readonly on?: IsoDate; readonly actor?: Actor; readonly facts?: Partial<Facts> }

const spoken = readAloud(fr.ceiling.rules, en.ceiling.rules)
const facts: Facts = {
  ...{ group, contract, awarded: 1_000_00, ordered: [] },
  signatories: [REGION, SOMME, OISE].map((body) => signatory(body)),
}

export const decide = (state: Ceiling, act: Act, { on = TODAY, actor = region, facts: over = {} }: Given = {}) =>
  spoken(ceiling.decide(state, act, contextOn(on, { ...facts, ...over }, actor)))

/** The state after an act that must be granted. */
export function done(state: Ceiling, act: Act, given: Given = {}): InForce {
  const decision = decide(state, act, given)
  if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
  const after = decision.events.reduce(ceiling.evolve, state)
  if (after.status === 'none') throw new Error(`${act.type} left no ceiling`)
  return after
}

export const none: Ceiling = { status: 'none' }
export const inForce = done(none, set())
export const shareless = done(none, set({ shares: [] }))
export const offered = done(inForce, lend(), { actor: somme })
export const lent = done(offered, accept(), { actor: oise })
