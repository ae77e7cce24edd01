import type { Actor } from '#kernel/actor.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { ruleWords as interestWords } from '#modules/interest/testing.ts'
import { ruleWords as depositWords } from '#modules/submission/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { arrival } from './model/arrival.ts'
import type { Arrival, ArrivalAct, ArrivalFacts, DeskConsultation, Outside, Told } from './model/arrival-state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** An arrival in each of its stages, and the acts that lead there, for the tests of this module. */

export const [REGION, SOMME, CONSULTATION, ACCOUNT] = ['region', 'somme', 'consultation', 'account']
/** Noon in Paris. */
export const DEADLINE: IsoInstant = '2027-03-15T11:00:00.000Z'
export const region = representativeOf(REGION)
export const somme = representativeOf(SOMME)

export const consultation = (over: Partial<DeskConsultation> = {}): DeskConsultation => ({
  ...{ status: 'open', procedure: 'procedure', reference: '2027-ENT-01', deadline: DEADLINE, lawDate: '2027-02-01' },
  ...{ electronic: true, otherMedium: null },
  ...over,
})

export const facts = (over: Partial<ArrivalFacts> = {}): ArrivalFacts => ({
  group: someGroup({ members: [REGION, SOMME], coordinator: REGION }),
  interests: [],
  consultation: consultation(),
  next: 3,
  session: { closed: false, opened: false, ended: false, expected: true },
  named: { known: false, sameNumber: null },
  siblings: [],
  copiesCalled: [],
  seen: { malware: false, unreadable: false },
  ...over,
})

/** Once the session is opened. */
export const inSession = (over: Partial<ArrivalFacts> = {}): ArrivalFacts =>
  facts({
    consultation: consultation({ status: 'closed' }),
    session: { closed: true, opened: true, ended: false, expected: true },
    ...over,
  })
/** Once it has ended. */
export const afterSession = (over: Partial<ArrivalFacts> = {}): ArrivalFacts =>
  inSession({ session: { closed: true, opened: true, ended: true, expected: true }, ...over })

export const outside = (over: Partial<Outside> = {}): Outside => ({
  ...{ sealed: true, marked: true, damaged: false, remarks: '' },
  ...over,
})

/** A copy on a key, handed over the day before the deadline at 16:05. */
export const told = (over: Partial<Told> = {}): Told => ({
  kind: 'copy-on-medium',
  sender: { name: 'Coopérative Exemple', identifier: { scheme: 'siret', value: '73282932000074' } },
  arrived: { date: '2027-03-14', time: '16:05' },
  receivedBy: 'Service du courrier',
  way: 'by-hand',
  items: 1,
  outside: outside(),
  ...over,
})

type ActOf<T extends ArrivalAct['type']> = Extract<ArrivalAct, { type: T }>

export const record = (over: Partial<ActOf<'record'>> = {}): ActOf<'record'> => ({
  ...{ type: 'record', consultation: CONSULTATION },
  ...told(),
  ...over,
})
export const correct = (over: Partial<ActOf<'correct'>> = {}): ActOf<'correct'> => ({
  ...{ type: 'correct', reason: 'Le nom était mal lu.' },
  ...told(),
  ...over,
})
export const annul: ActOf<'annul'> = { type: 'annul', reason: 'Inscrit deux fois.' }
export const link = (account: string | null = ACCOUNT): ActOf<'link'> => ({ type: 'link', account })
export const call = (over: Partial<ActOf<'call'>> = {}): ActOf<'call'> => ({
  ...{ type: 'call', case: 'unreadable', reason: 'Le pli électronique ne s’est pas ouvert.' },
  ...over,
})
export const open = (over: Partial<ActOf<'open'>> = {}): ActOf<'open'> => ({
  ...{ type: 'open', readable: true, contents: 'Une candidature et une offre, douze fichiers.' },
  ...over,
})
export const giveBack: ActOf<'giveBack'> = { type: 'giveBack', to: 'son porteur, contre décharge' }
export const destroy: ActOf<'destroy'> = { type: 'destroy', witnesses: 'deux agents du service' }

export type Given = { readonly now?: IsoInstant; readonly actor?: Actor; readonly facts?: Partial<ArrivalFacts> }

/** Ten minutes after the told hour of `told()`. */
const NOW: IsoInstant = '2027-03-14T15:15:00.000Z'

const spoken = readAloud(
  { ...interestWords.fr, ...depositWords.fr, ...fr.arrival.rules },
  { ...interestWords.en, ...depositWords.en, ...en.arrival.rules },
)

export function decide(state: Arrival, act: ArrivalAct, given: Given = {}) {
  const { now = NOW, actor = region, facts: over = {} } = given
  return spoken(arrival.decide(state, act, { ...contextOn(civilDay(now), facts(over), actor), now }))
}

/** The state after an act that must be granted. */
export function after(state: Arrival, act: ArrivalAct, given: Given = {}): Arrival {
  const decision = decide(state, act, given)
  if (decision.verdict !== 'granted') throw new Error(`${decision.verdict}: ${JSON.stringify(decision.findings)}`)
  return decision.events.reduce(arrival.evolve, state)
}

export const none: Arrival = { status: 'none' }
export const recorded = (over: Partial<ActOf<'record'>> = {}, given: Given = {}): Arrival =>
  after(none, record(over), given)
/** Told and entered five minutes after the deadline. */
export const late = (over: Partial<ActOf<'record'>> = {}): Arrival =>
  recorded({ arrived: { date: '2027-03-15', time: '12:05' }, ...over }, { now: '2027-03-15T11:06:00.000Z' })
export const IN_SESSION = { now: '2027-03-15T13:30:00.000Z', facts: inSession() } as const
export const linked = (over: Partial<ActOf<'record'>> = {}): Arrival =>
  after(recorded(over), link(), { ...IN_SESSION, facts: inSession({ named: { known: true, sameNumber: true } }) })
