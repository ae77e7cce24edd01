import type { Actor } from '#kernel/actor.ts'
import { outsiderActor } from '#kernel/actor.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { question } from './model/question.ts'
import type { AskedConsultation, Question, QuestionAct, QuestionFacts } from './model/question-state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** A question in each of its stages, and the acts that lead there, for the tests of this module. */

export const [REGION, SOMME, CONSULTATION, PROCEDURE] = ['region', 'somme', 'consultation', 'procedure']
/** A Thursday; the deadline for tenders is the Monday three weeks later. */
export const NOW = '2027-02-18T11:00:00.000Z'
export const region = representativeOf(REGION)
export const somme = representativeOf(SOMME)

export const consultation = (over: Partial<AskedConsultation> = {}): AskedConsultation => ({
  status: 'open',
  procedure: PROCEDURE,
  reference: '2027-ENT-01',
  deadline: '2027-03-15T11:00:00.000Z',
  questionsUntil: '2027-03-05T11:00:00.000Z',
  buyers: ['200053742'],
  frozen: { type: 'open', shortened: null },
  lawDate: '2027-02-01',
  ...over,
})

export const facts = (over: Partial<QuestionFacts> = {}): QuestionFacts => ({
  group: someGroup({ members: [REGION, SOMME], coordinator: REGION }),
  consultation: consultation(),
  asked: 2,
  namesAsker: { wording: [], answer: [] },
  mayNameAsker: { wording: [], answer: [] },
  interests: [],
  ...over,
})

type ActOf<T extends QuestionAct['type']> = Extract<QuestionAct, { type: T }>

export const ask = (over: Partial<ActOf<'ask'>> = {}): QuestionAct => ({
  type: 'ask',
  consultation: CONSULTATION,
  text: 'Nous, Tartempion, demandons si la reprise des données est comprise.',
  late: false,
  follower: null,
  ...over,
})
export const answer = (over: Partial<ActOf<'answer'>> = {}): ActOf<'answer'> => ({
  type: 'answer',
  wording: 'La reprise des données est-elle comprise ?',
  answer: 'Oui, elle est au lot unique.',
  ...over,
})
export const decline = (over: Partial<ActOf<'decline'>> = {}): QuestionAct => ({
  type: 'decline',
  reason: 'la question est sans rapport avec la consultation',
  appraisals: { declineAppraised: { accepted: true, reason: 'aucune offre n’en dépend' } },
  ...over,
})

export const none: Question = { status: 'none' }
export const asked = {
  status: 'asked',
  consultation: CONSULTATION,
  procedure: PROCEDURE,
  number: 3,
  text: 'Nous, Tartempion, demandons si la reprise des données est comprise.',
  late: false,
  follower: null,
  askedAt: NOW,
} as const satisfies Question
export const answered: Question = {
  ...asked,
  status: 'answered',
  wording: 'La reprise des données est-elle comprise ?',
  answer: 'Oui, elle est au lot unique.',
  answeredAt: NOW,
}
export const declined: Question = { ...asked, status: 'declined', reason: 'sans rapport', declinedAt: NOW }

/** What differs from the ordinary case: an outsider or the coordinator, at `NOW`. */
export type Given = { readonly now?: IsoInstant; readonly actor?: Actor; readonly facts?: Partial<QuestionFacts> }

/** What the module of the interests says of its own rule is tested there. */
const interest = { interestFree: () => 'Said elsewhere.' }
const spoken = readAloud({ ...interest, ...fr.question.rules }, { ...interest, ...en.question.rules })

export const decide = (state: Question, act: QuestionAct, given: Given = {}) => {
  const { now = NOW, actor = act.type === 'ask' ? outsiderActor : region } = given
  return spoken(question.decide(state, act, { ...contextOn(civilDay(now), facts(given.facts), actor), now }))
}
