import { type Actor, clockActor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { Award } from '#modules/consultation/index.ts'
import type { Group, Membership } from '#modules/convention/index.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { contract } from './model/contract.ts'

export { awardsBinding } from './model/awards.ts'

import type { Act, Contract, Facts } from './model/state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** The sentences of the contract’s rules, and of those on its object that a purchase asks too. */
export const ruleWords = { fr: fr.contract.rules, en: en.contract.rules }

/** A contract in each of its stages, and the acts that lead there, for the tests of this module. */

export const [REGION, SOMME, OISE, AISNE] = ['region', 'somme', 'oise', 'aisne']
export const EFFECT = '2027-01-12'
export const NOTICE = '2027-02-01'
export const NOTIFIED = '2027-09-01'
export const END = '2031-08-31'
export const TODAY = '2028-01-10'
export const FILE = 'a'.repeat(64)
export const region = representativeOf(REGION)
export const somme = representativeOf(SOMME)
export const oise = representativeOf(OISE)
export { clockActor as clock }

export const group = (over: Partial<Group> = {}): Group => ({
  ...someGroup({ members: [REGION, SOMME, OISE], coordinator: REGION }),
  ...over,
})

/** The award that a notice of this group began for two of its members. */
export const noticedAward = (over: Partial<Award> & Pick<Award, 'id'>): Award => ({
  title: 'Environnement numérique de travail',
  reference: '2027-ENT-01',
  begunOn: NOTICE,
  buyers: [REGION, SOMME],
  lots: 0,
  ...over,
})

/** The same group, made for whatever its members will need. */
export const permanent = (): Group => group({ clauses: { ...group().clauses, kind: 'permanent' } })

/** The group with a member more, who is not a founder. */
export const withAisne = (over: Partial<Membership>): Group =>
  group({ members: [...group().members, { body: AISNE, founder: false, from: EFFECT, until: null, ...over }] })

type ActOf<T extends Act['type']> = Extract<Act, { type: T }>

export const award = (over: Partial<ActOf<'recordAward'>> = {}): Act => ({
  type: 'recordAward',
  title: 'Environnement numérique de travail',
  object: 'Mise en œuvre et hébergement d’un environnement numérique de travail',
  lots: [],
  reference: '2027-014',
  awardBegunOn: NOTICE,
  identifiedBuyers: [REGION, SOMME],
  appraisals: { objectFits: FITS },
  ...over,
})

/** The coordinator's judgement that the contract lies within the object of the group. */
export const FITS = { accepted: true, reason: 'c’est l’objet même de la convention' }

export const notification = (over: Partial<ActOf<'recordNotification'>> = {}): Act => ({
  type: 'recordNotification',
  notifiedOn: NOTIFIED,
  endsOn: END,
  ...over,
})

export const extension = (over: Partial<ActOf<'reviseEnd'>> = {}): Act => ({
  type: 'reviseEnd',
  endsOn: '2032-08-31',
  cause: 'extension',
  decidedOn: '2028-01-05',
  reason: 'reconduction prévue au marché',
  ...over,
})

export const termination = (over: Partial<ActOf<'reviseEnd'>> = {}): Act =>
  extension({ cause: 'early-termination', ...over })

export const orders = (body: string, until: IsoDate | null): Act => ({ type: 'declareOrders', body, until })

export const deposit = (over: Partial<ActOf<'depositOriginal'>> = {}): Act => ({
  type: 'depositOriginal',
  document: FILE,
  location: 'archives de la Région',
  depositedOn: '2027-09-02',
  ...over,
})

export const expiry = (on: IsoDate): Act => ({ type: 'recordExpiry', on })
export const abandonment: Act = { type: 'abandon', reason: 'besoin disparu' }

/** What differs from the ordinary case: the coordinator's representative, on `TODAY`, in the group in force. */
export type Given = {
  readonly today?: IsoDate
  readonly actor?: Actor
  readonly of?: Group
  readonly others?: Facts['others']
  readonly awards?: Facts['awards']
  readonly awardedHere?: Facts['awardedHere']
}

const spoken = readAloud(fr.contract.rules, en.contract.rules)

export const decide = (state: Contract, act: Act, given: Given = {}) => {
  const { today = TODAY, actor = region, of = group(), others = [], awards = [], awardedHere = [] } = given
  return spoken(contract.decide(state, act, contextOn(today, { group: of, others, awards, awardedHere }, actor)))
}

/** The state after an act that must be granted. */
export function done(state: Contract, act: Act, given: Given = {}): Contract {
  const decision = decide(state, act, given)
  if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
  return decision.events.reduce(contract.evolve, state)
}

export const none: Contract = { status: 'none' }
export const awarding = done(none, award())
export const running = done(awarding, notification())
export const endless = done(awarding, notification({ endsOn: null }))
export const ended = done(running, expiry(END), { today: '2031-09-01' })
export const abandoned = done(awarding, abandonment)
