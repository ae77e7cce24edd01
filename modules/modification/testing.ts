import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { Concluded } from '#modules/award/index.ts'
import { ruleWords as awardWords } from '#modules/award/testing.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { ruleWords as interestWords } from '#modules/interest/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { askedOn, type CaseKind } from './model/cases.ts'
import type { Counted } from './model/limits.ts'
import { modification } from './model/modification.ts'
import type { Act, Answer, Facts, Modification } from './model/state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** A modification of a contract of three buyers in each of its stages, and the acts that lead there. */

export const [REGION, SOMME, OISE, AISNE] = ['region', 'somme', 'oise', 'aisne']
export const region = representativeOf(REGION)
export const somme = representativeOf(SOMME)
export const aisne = representativeOf(AISNE)
export const CONTRACT = '00000000-0000-4000-8000-0000000000c1'
export const TODAY = '2027-09-01'
export const END = '2031-08-31'
const sha = (sign: string): string => sign.repeat(64)
export const [DRAFT, HOLDERS, SIGNED, LETTER, PROOF, DELIBERATION, CONVENTION, MINUTES] = [
  ...['1', '2', '3', '4', '5', '6', '7', '8'].map(sha),
] as [string, string, string, string, string, string, string, string]
/** A SIRET whose keys hold. */
export const SIRET = '73282932000074'
const million = 100_000_000

type ActOf<T extends Act['type']> = Extract<Act, { type: T }>

export const tell = (over: Partial<ActOf<'tell'>> = {}): Act => ({
  ...{ type: 'tell', contract: CONTRACT, body: SOMME, title: 'Messagerie des agents' },
  need: 'Les agents des collèges ont besoin d’une messagerie.',
  ...over,
})

/** The answers that a case asks for, each as it has to be. */
export const answers = (kind: CaseKind): readonly Answer[] =>
  askedOn(kind, TODAY).asks.map(({ condition, holds }) => ({ condition, holds, reason: 'Voir la note jointe.' }))

export const draft = (over: Partial<ActOf<'draft'>> = {}): Act => {
  const kind = over.kind ?? 'small'
  return {
    ...{ type: 'draft', kind, event: 'panne-2027-03', answers: answers(kind), clause: '' },
    ...{ amount: 1_000_00, initial: 4 * million, revised: null, works: false, formalised: true },
    ...{ priceOnly: false, raisesMaximum: false, holder: null, endsOn: null, effectiveOn: null, document: DRAFT },
    ...over,
  }
}
export const signAsHolder = (over: Partial<ActOf<'signAsHolder'>> = {}): Act => ({
  ...{ type: 'signAsHolder', document: HOLDERS, medium: 'electronic', signedOn: TODAY, signatory: 'une directrice' },
  ...over,
})
export const sign = (over: Partial<ActOf<'sign'>> = {}): Act => ({
  ...{ type: 'sign', document: SIGNED, medium: 'electronic', signedOn: TODAY, authorisingAct: 'deliberation' },
  person: region.kind === 'person' ? region.person : '',
  ...over,
})
export const transmit = (over: Partial<ActOf<'transmit'>> = {}): Act => ({
  ...{ type: 'transmit', number: '2027-MOD-01', certifiedBy: 'la Présidence', sent: { date: TODAY, time: '09:00' } },
  pieces: [
    { kind: 'contract', document: SIGNED },
    { kind: 'deliberation', document: DELIBERATION },
    { kind: 'convention', document: CONVENTION },
  ],
  ...over,
})
export const acknowledge = (over: Partial<ActOf<'acknowledge'>> = {}): Act => ({
  ...{ type: 'acknowledge', number: '2027-MOD-01', reference: 'AR-1', at: { date: TODAY, time: '10:00' } },
  ...over,
})
export const notify = (over: Partial<ActOf<'notify'>> = {}): Act => ({
  ...{ type: 'notify', letter: LETTER, medium: 'electronic', sent: { date: TODAY, time: '11:00' } },
  ...over,
})
export const receive = (over: Partial<ActOf<'recordReceipt'>> = {}): Act => ({
  ...{ type: 'recordReceipt', received: { date: TODAY, time: '11:30' }, proof: PROOF },
  ...over,
})
export const give = (over: Partial<ActOf<'giveCopies'>> = {}): Act => ({
  ...{ type: 'giveCopies', bodies: [REGION, SOMME, OISE], documents: [SIGNED, LETTER], sent: null },
  ...over,
})
export const publish = (over: Partial<ActOf<'publish'>> = {}): Act => ({
  ...{ type: 'publish', what: 'modification-notice', sentOn: TODAY, publishedOn: null, reference: '' },
  ...over,
})

const report = (signatures: number, over: readonly string[]) => ({
  ...{ verdict: 'total-passed' as const, signatures, flaws: [], signers: [], beside: null, over },
})
export const concluded: Concluded = {
  ...{ procedure: 'procedure', amount: 4 * million, works: false, formalised: true, committee: true },
  transmitted: true,
}
export const counted = (over: Partial<Counted> = {}): Counted => ({
  ...{ id: 'other', event: 'autre événement', kind: 'small', amount: 100_000_00, initial: 4 * million, works: false },
  signed: true,
  ...over,
})
export const facts = (over: Partial<Facts> = {}): Facts => ({
  group: someGroup({ members: [REGION, SOMME, OISE, AISNE], coordinator: REGION }),
  ...{ about: 'modification', interests: [], concluded, coefficient: null, ceiling: null, others: [], session: null },
  contract: {
    ...{ id: CONTRACT, title: 'Environnement numérique de travail', awardBegunOn: '2027-02-01' },
    ...{ identifiedBuyers: [REGION, SOMME, OISE], notifiedOn: '2027-07-05', endsOn: END, validUntil: END },
  },
  authorisingActs: [
    {
      ...{ id: 'deliberation', body: REGION, subject: 'contract-amendment', about: null, favourable: true },
      ...{ date: '2027-06-25', enforceableOn: '2027-07-02', signatory: null },
    },
  ],
  signatories: [
    {
      person: { id: region.kind === 'person' ? region.person : '', civility: null, name: 'un représentant' },
      ...{ title: 'La Présidence', office: 'representative', from: '2021-07-02', until: null },
    },
  ],
  reports: { [HOLDERS]: report(1, [DRAFT]), [SIGNED]: report(2, [DRAFT]) },
  ...{ continues: true, coordinatorKind: 'region', numbers: [] },
  ...over,
})

/** What differs from the ordinary case: the coordinator, on `TODAY`, of a contract awarded here for four millions. */
export type Given = { readonly on?: IsoDate; readonly actor?: Actor; readonly facts?: Partial<Facts> }

const spoken = readAloud(
  { ...awardWords.fr, ...interestWords.fr, ...fr.modification.rules },
  { ...awardWords.en, ...interestWords.en, ...en.modification.rules },
)

export const decide = (state: Modification, act: Act, { on = TODAY, actor = region, facts: over = {} }: Given = {}) =>
  spoken(modification.decide(state, act, contextOn(on, facts(over), actor)))

/** The state after an act that must be granted. */
export function done<S extends Modification['status']>(status: S, from: Modification, act: Act, given: Given = {}) {
  const decision = decide(from, act, given)
  if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
  const state = decision.events.reduce(modification.evolve, from)
  if (state.status !== status) throw new Error(`${act.type} leads to ${state.status}`)
  return state as Extract<Modification, { status: S }>
}

export const none: Modification = { status: 'none' }
export const told = done('told', none, tell(), { actor: somme })
export const drafted = done('drafted', told, draft())
export const holderSigned = done('holder-signed', drafted, signAsHolder())
export const signed = done('signed', holderSigned, sign())
export const transmitted = done('transmitted', signed, transmit())
export const acknowledged = done('acknowledged', transmitted, acknowledge())
export const notifying = done('notifying', acknowledged, notify())
export const inForce = done('in-force', notifying, receive())
