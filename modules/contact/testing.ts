import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { ruleWords } from '#modules/interest/testing.ts'
import type { Purchase } from '#modules/need/index.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { contact } from './model/contact.ts'
import type { Contact, ContactAct, ContactFacts } from './model/contact-state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** A contact in each of its stages, and the acts that lead there, for the tests of this module. */

export const [REGION, SOMME, OISE] = ['region', 'somme', 'oise']
export const [PURCHASE, TODAY] = ['ent', '2027-02-15']
export const region = representativeOf(REGION)
export const somme = representativeOf(SOMME)
export const oise = representativeOf(OISE)

const enquiry = {
  title: 'Espace numérique de travail',
  object: 'Un espace numérique de travail',
  category: 'services',
  lines: [{ key: 'A1', label: 'Accès', unit: 'an' }],
  duration: { from: '2027-09-01', months: 24 },
  sheetsDue: '2027-01-20',
} as const
export const collecting: Purchase = { status: 'collecting', ...enquiry }
export const frozen: Purchase = { status: 'frozen', ...enquiry, frozenOn: '2027-01-27', estimate: 1, parts: [] }
export const abandoned: Purchase = { status: 'abandoned', ...enquiry, abandonedOn: '2027-01-27', reason: 'r' }

export const facts = (over: Partial<ContactFacts> = {}): ContactFacts => ({
  group: someGroup({ members: [REGION, SOMME, OISE], coordinator: REGION }),
  purchase: frozen,
  procedure: null,
  interests: [],
  ...over,
})

type ActOf<T extends ContactAct['type']> = Extract<ContactAct, { type: T }>
const exchange = {
  purchase: PURCHASE,
  body: SOMME,
  operator: { name: 'Éditeur d’espaces numériques', siren: '732829320' },
  channel: 'mail',
  contactOn: '2027-02-14',
} as const

export const declare = (over: Partial<ActOf<'declare'>> = {}): ContactAct => ({
  type: 'declare',
  ...exchange,
  direction: 'received',
  text: 'L’opérateur demande la date de publication.',
  files: [],
  measures: '',
  ...over,
})
export const sending = (over: Partial<ActOf<'declare'>> = {}): ContactAct =>
  declare({ direction: 'sent', measures: 'ses réponses seront jointes au dossier', ...over })
export const answer = (over: Partial<ActOf<'answer'>> = {}): ContactAct => ({
  type: 'answer',
  answer: 'La date sera publiée pour tous.',
  answerFiles: [],
  ...over,
})
export const close = (reason = 'publicité sans question'): ContactAct => ({ type: 'close', reason })
export const stop: ContactAct = { type: 'stop', ...exchange }

export type Given = { readonly today?: IsoDate; readonly actor?: Actor; readonly facts?: Partial<ContactFacts> }

const spoken = readAloud({ ...ruleWords.fr, ...fr.contact.rules }, { ...ruleWords.en, ...en.contact.rules })

export const decide = (state: Contact, act: ContactAct, { today = TODAY, actor, ...given }: Given = {}) =>
  spoken(
    contact.decide(
      state,
      act,
      contextOn(today, facts(given.facts), actor ?? (act.type === 'declare' ? somme : region)),
    ),
  )

/** The state after an act that must be granted. */
export function done(state: Contact, act: ContactAct, given: Given = {}): Contact {
  const decision = decide(state, act, given)
  if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
  return decision.events.reduce(contact.evolve, state)
}

export const none: Contact = { status: 'none' }
export const received = done(none, declare())
export const sent = done(none, sending({ body: REGION }), { actor: region })
export const answered = done(received, answer())
export const closed = done(received, close())
export const stopped = done(none, stop, { actor: { kind: 'clock' } })
