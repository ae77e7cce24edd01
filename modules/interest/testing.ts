import { type Actor, clockActor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { interest } from './model/interest.ts'
import type { DeclaredInterest } from './model/interest-free.ts'
import type { Interest, InterestAct, InterestFacts, Tie } from './model/interest-state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** The interests of a person in each of their stages, and the acts that lead there, for the tests of every process. */

/** The sentences of the rule that every process of a procedure asks. */
export const ruleWords = {
  fr: { interestFree: fr.interest.rules.interestFree },
  en: { interestFree: en.interest.rules.interestFree },
}

export const [REGION, SOMME, OISE] = ['region', 'somme', 'oise']
export const [PROCEDURE, TODAY] = ['ent', '2027-02-15']
export const FILE = 'a'.repeat(64)
export const region = representativeOf(REGION)
export const somme = representativeOf(SOMME)
export const oise = representativeOf(OISE)
export const personOf = (actor: Actor): string => (actor.kind === 'person' ? actor.person : '')

/** An interest of a person that stands, as the facts of a process hold it. */
export const standing = (actor: Actor, procedure: string = PROCEDURE): DeclaredInterest => ({
  person: personOf(actor),
  procedure,
  declaredOn: TODAY,
})

export const facts = (over: Partial<InterestFacts> = {}): InterestFacts => ({
  group: someGroup({ members: [REGION, SOMME, OISE], coordinator: REGION }),
  procedure: { id: PROCEDURE, ended: false },
  interests: [],
  persons: [],
  actorName: 'Une personne du registre',
  earlier: { status: 'none' },
  ...over,
})

export const tie = (over: Partial<Tie> = {}): Tie => ({
  nature: 'employment',
  text: 'Le conjoint de la personne travaille chez cet opérateur.',
  operators: [{ name: 'Éditeur d’espaces numériques', siren: '732829320' }],
  ...over,
})

type ActOf<T extends InterestAct['type']> = Extract<InterestAct, { type: T }>
const statement = {
  occasion: 'procedure',
  knownOn: '2027-02-14',
  tie: null,
  wording: '2025-12-24',
  noticeRead: true,
  paper: null,
} as const
const about = { procedure: PROCEDURE, person: personOf(oise), name: 'Une personne', body: OISE }

export const declare = (over: Partial<ActOf<'declare'>> = {}): InterestAct => ({
  type: 'declare',
  procedure: PROCEDURE,
  of: null,
  ...statement,
  ...over,
})
export const renew = (over: Partial<ActOf<'renew'>> = {}): InterestAct => ({ type: 'renew', ...statement, ...over })
export const signal = (over: Partial<ActOf<'signal'>> = {}): InterestAct => ({
  type: 'signal',
  ...about,
  source: 'person',
  reason: 'siège au conseil d’un opérateur',
  ...over,
})
/** A procedure takes the place of the one of `earlier`. */
export const NEXT = 'ent-2'
export const carry = (over: Partial<ActOf<'carry'>> = {}): InterestAct => ({
  type: 'carry',
  procedure: NEXT,
  from: 'case',
  ...over,
})
const judged = (rule: string, accepted = true) => ({
  appraisals: { [rule]: { accepted, reason: 'pesé au regard de la fonction' } },
})
export const uphold = (accepted = true): InterestAct => ({ type: 'uphold', ...judged('interferenceFound', accepted) })
export const dismiss = (accepted = true): InterestAct => ({
  type: 'dismiss',
  ...judged('interferenceAbsent', accepted),
})
export const replace = (over: Partial<ActOf<'replace'>> = {}): InterestAct => ({
  type: 'replace',
  person: null,
  name: 'Le suppléant',
  role: 'technical-group',
  reference: 'arrêté 2027-12',
  actOn: TODAY,
  proof: null,
  ...over,
})

export type Given = { readonly today?: IsoDate; readonly actor?: Actor; readonly facts?: Partial<InterestFacts> }

const spoken = readAloud(fr.interest.rules, en.interest.rules)

const usual = (act: InterestAct): Actor =>
  act.type === 'declare' || act.type === 'renew' || act.type === 'replace' ? oise : region

export const decide = (state: Interest, act: InterestAct, { today = TODAY, actor, ...given }: Given = {}) =>
  spoken(interest.decide(state, act, contextOn(today, facts(given.facts), actor ?? usual(act))))

/** The state after an act that must be granted. */
export function done(state: Interest, act: InterestAct, given: Given = {}): Interest {
  const decision = decide(state, act, given)
  if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
  return decision.events.reduce(interest.evolve, state)
}

export const none: Interest = { status: 'none' }
export const clear = done(none, declare())
export const declared = done(none, declare({ tie: tie() }))
export const signalled = done(none, signal())
export const upheld = done(declared, uphold())
export const dismissed = done(declared, dismiss())
export const carried = done(none, carry(), { actor: clockActor, facts: { earlier: upheld } })
