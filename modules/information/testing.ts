import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { RunningContract } from '#modules/contract/index.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { inquiry } from './model/inquiry.ts'
import type { Inquiry, InquiryAct } from './model/inquiry-state.ts'
import { item } from './model/item.ts'
import type { Act, Facts, Item, Measure } from './model/item-state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** Items and inquiries in each of their stages, for the tests of this module. */

export const [REGION, SOMME, OISE] = ['region', 'somme', 'oise']
/** A Friday. */
export const TODAY = '2027-06-18'
export const NOW = `${TODAY}T11:00:00.000Z`
export const FILE = 'c'.repeat(64)
export const region = representativeOf(REGION)
export const somme = representativeOf(SOMME)
export const oise = representativeOf(OISE)

export const facts = (over: Partial<Facts> = {}): Facts => ({
  group: someGroup({ members: [REGION, SOMME, OISE], coordinator: REGION }),
  contracts: [],
  corrected: null,
  ...over,
})

export const contract = (over: Partial<RunningContract> = {}): RunningContract => ({
  id: 'ent',
  title: 'Environnement numérique de travail',
  awardBegunOn: '2027-02-01',
  notifiedOn: null,
  endsOn: null,
  identifiedBuyers: [REGION, SOMME],
  ...over,
})

type ActOf<T extends Act['type']> = Extract<Act, { type: T }>

export const share = (over: Partial<ActOf<'share'>> = {}): Act => ({
  type: 'share',
  title: 'Calendrier de la consultation',
  text: 'Les offres sont attendues pour la fin du mois.',
  nature: 'market-information',
  files: [],
  confidentiality: { kind: 'shared' },
  contract: null,
  tenderContent: false,
  measure: null,
  corrects: null,
  recipients: null,
  ...over,
})

/** A protective measure as told: what, when, on whose part. */
export const measure = (over: Partial<Measure> = {}): Act =>
  share({
    nature: 'protective-measure',
    measure: { kind: 'complaint', takenOn: '2027-06-17', part: null, agreement: null, ...over },
  })

export const acknowledge = (member: string): Act => ({ type: 'acknowledge', member })
export const correction: Act = { type: 'correct', by: 'item-2' }
export const onlySomme = (reason = 'sa part du marché') => ({ bodies: [SOMME], reason })

/** What differs from the ordinary case: the coordinator, on `TODAY`, with no contract. */
export type Given = { readonly today?: IsoDate; readonly actor?: Actor; readonly facts?: Partial<Facts> }

const spoken = readAloud({ ...fr.item.rules, ...fr.inquiry.rules }, { ...en.item.rules, ...en.inquiry.rules })

export const decide = (state: Item, act: Act, { today = TODAY, actor = region, ...given }: Given = {}) =>
  spoken(item.decide(state, act, contextOn(today, facts(given.facts), actor)))

/** The state after an act that must be granted. */
export function done(state: Item, act: Act, given: Given = {}): Item {
  const decision = decide(state, act, given)
  if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
  return decision.events.reduce(item.evolve, state)
}

export const none: Item = { status: 'none' }
export const shared = done(none, share())
export const readOnce = done(shared, acknowledge(SOMME), { actor: somme })
export const corrected = done(shared, correction, { actor: { kind: 'clock' } })

export const ask = (over: Partial<Extract<InquiryAct, { type: 'ask' }>> = {}): InquiryAct => ({
  type: 'ask',
  member: SOMME,
  subject: 'Durée du marché',
  text: 'Le marché est-il reconductible ?',
  files: [],
  ...over,
})

export const answer = (over: Partial<Extract<InquiryAct, { type: 'answer' }>> = {}): InquiryAct => ({
  type: 'answer',
  answer: 'Une fois, pour un an.',
  answerFiles: [],
  audience: { kind: 'members' },
  ...over,
})

export const decideInquiry = (state: Inquiry, act: InquiryAct, { actor, today = TODAY }: Given = {}) =>
  spoken(inquiry.decide(state, act, contextOn(today, facts(), actor ?? (act.type === 'ask' ? somme : region))))

/** The state after an act that must be granted. */
export function doneInquiry(state: Inquiry, act: InquiryAct): Inquiry {
  const decision = decideInquiry(state, act)
  if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
  return decision.events.reduce(inquiry.evolve, state)
}

export const noInquiry: Inquiry = { status: 'none' }
export const asked = doneInquiry(noInquiry, ask())
export const answered = doneInquiry(asked, answer())
