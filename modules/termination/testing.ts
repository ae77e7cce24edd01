import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import * as C from '#modules/ceiling/testing.ts'
import { contextOn } from '#modules/convention/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import type { Act, Asked, Facts, Termination } from './model/state.ts'
import { termination } from './model/termination.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** The termination of a contract of 1 000 000.00 €, of which 400 000.00 € are accepted, for the tests of this module. */

export const { REGION, SOMME, region, somme, CONTRACT } = C
export const FILE = 'a'.repeat(64)
export const TODAY = '2028-03-01'
/** The last day that a first notice leaves. */
export const UNTIL = '2028-03-31'

type ActOf<T extends Act['type']> = Extract<Act, { type: T }>

export const request = (over: Partial<Asked> = {}): Act => ({
  ...{ type: 'request', contract: CONTRACT, ground: 'fault', reason: 'Le service est interrompu.' },
  ...over,
})
export const giveNotice = (over: Partial<ActOf<'giveNotice'>> = {}): Act => ({
  ...{ type: 'giveNotice', defects: 'Service interrompu.', sentOn: TODAY, until: UNTIL, document: FILE },
  ...over,
})
export const hear = (on = TODAY): Act => ({ type: 'recordHearing', on, said: '', evidence: FILE })
export const decline: Act = { type: 'decline', why: 'Le service est rétabli.' }
export const decide = (over: Partial<ActOf<'decide'>> = {}): Act => ({
  ...{ type: 'decide', ground: 'fault', reason: 'Le service est interrompu.', effectiveOn: '2028-06-30' },
  ...{ document: FILE, rate: null },
  ...over,
})
export const settle = (settledOn = '2028-08-30'): Act => ({
  ...{ type: 'settle', settledOn, amount: 12_500_00, statement: FILE },
})

const contract = {
  ...{ id: CONTRACT, title: 'Environnement numérique de travail', awardBegunOn: '2027-02-01' },
  ...{ identifiedBuyers: [REGION, SOMME], notifiedOn: '2027-07-05', endsOn: '2031-08-31', validUntil: '2031-08-31' },
}
export const contractWith = (over: object): Partial<Facts> => ({ contract: { ...contract, ...over } })
const facts: Facts = { group: C.group, contract, initial: 1_000_000_00, accepted: 400_000_00 }
export type Given = { readonly on?: IsoDate; readonly actor?: Actor; readonly facts?: Partial<Facts> }

const spoken = readAloud(fr.termination.rules, en.termination.rules)
export const deciding = (state: Termination, act: Act, { on = TODAY, actor = region, facts: over = {} }: Given = {}) =>
  spoken(termination.decide(state, act, contextOn(on, { ...facts, ...over }, actor)))

/** The state after an act that must be granted. */
export function done<S extends Termination['status']>(status: S, from: Termination, act: Act, given: Given = {}) {
  const decision = deciding(from, act, given)
  if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
  const state = decision.events.reduce(termination.evolve, from)
  if (state.status !== status) throw new Error(`${act.type} leads to ${state.status}`)
  return state as Extract<Termination, { status: S }>
}

export const none: Termination = { status: 'none' }
export const requested = done('requested', none, request(), { actor: somme })
export const noticed = done('requested', requested, giveNotice())
export const heard = done('requested', noticed, hear())
export const decided = done('decided', requested, decide({ ground: 'public-interest' }))
