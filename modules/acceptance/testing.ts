import type { Actor } from '#kernel/actor.ts'
import { clockActor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import * as C from '#modules/ceiling/testing.ts'
import { contextOn } from '#modules/convention/testing.ts'
import type { Order } from '#modules/order/index.ts'
import * as O from '#modules/order/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { acceptance } from './model/acceptance.ts'
import type { Acceptance, Act, At, Facts } from './model/state.ts'
import { defaultTerms, type Terms } from './model/terms-state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** A delivery in each of its stages, and the acts that lead there, for the tests of this module. */

export const { REGION, SOMME, OISE, somme, oise, region, holder } = O
export const clock: Actor = clockActor
export const ORDER = '00000000-0000-4000-8000-0000000000d1'
/** The days of law.md T15 and T16, a year on: the order of the Somme was sent on 1 September 2027. */
export const [READY, PASSED] = ['2027-10-04', '2027-11-03']
/** The last day of the watch, the day at whose end silence accepts, and the day after. */
export const [WATCHED_UNTIL, SILENT, AFTER_SILENCE] = ['2027-12-03', '2027-12-10', '2027-12-11']
const FILE = 'b'.repeat(64)

type ActOf<T extends Act['type']> = Extract<Act, { type: T }>

export const grounds = { file: FILE, note: '' }
const notified = (notifiedOn: IsoDate) => ({ notifiedOn, grounds })

export const declare = (over: Partial<ActOf<'declareReady'>> = {}): Act => ({
  ...{ type: 'declareReady', order: ORDER, parts: [{ place: 0, quantity: 100 }] },
  ...{ by: 'ready-notice', readyOn: READY, proof: FILE },
  ...over,
})
export const again = (over: Partial<ActOf<'presentAgain'>> = {}): Act => ({
  ...{ type: 'presentAgain', by: 'ready-notice', readyOn: '2027-11-22', proof: FILE },
  ...over,
})
export const withdraw: Act = { type: 'withdraw', reason: 'déclarée deux fois' }
export const pass = (over: Partial<ActOf<'passAptitude'>> = {}): Act => ({
  ...{ type: 'passAptitude', ...notified(PASSED) },
  ...over,
})
export const accept = (over: Partial<ActOf<'accept'>> = {}): Act => ({
  ...{ type: 'accept', ...notified('2027-12-06') },
  ...over,
})
export const deem: Act = { type: 'deemAccepted' }
export const down = (over: Partial<ActOf<'recordUnavailability'>> = {}): Act => ({
  ...{ type: 'recordUnavailability', element: 'Messagerie', from: '2027-11-08T09:00:00.000Z' },
  ...{ until: '2027-11-08T10:00:00.000Z', attributable: true, cause: 'base de données arrêtée' },
  ...over,
})
export const ended = (number = 1, until = '2027-11-08T10:00:00.000Z'): Act => ({
  ...{ type: 'endUnavailability', number, until },
})
export const strike = (number = 1): Act => ({ type: 'strikeUnavailability', number, reason: 'inscrite deux fois' })
export const postpone = (over: Partial<ActOf<'postpone'>> = {}): Act => ({
  ...{ type: 'postpone', ...notified(PASSED), reasons: 'l’annuaire est incomplet', term: '2027-11-22' },
  ...over,
})
export const answer = (agreed: boolean, answeredOn = '2027-11-08'): Act => ({
  ...{ type: 'answerPostponement', agreed, answeredOn },
})
export const deemDeclined: Act = { type: 'deemDeclined' }
export const invite = (over: Partial<ActOf<'invite'>> = {}): Act => ({
  ...{ type: 'invite', about: 'reduction', defects: 'deux modules manquent', invitedOn: '2027-10-11' },
  ...over,
})
export const observe = (over: Partial<ActOf<'recordObservations'>> = {}): Act => ({
  ...{ type: 'recordObservations', said: 'ils étaient prêts le 4', file: null, on: '2027-10-18' },
  ...over,
})
export const reduce = (over: Partial<ActOf<'reduce'>> = {}): Act => ({
  ...{ type: 'reduce', ...notified('2027-11-02'), reasons: 'deux modules manquent', reduction: 20_00 },
  ...over,
})
export const contest = (objectedOn = '2027-11-12'): Act => ({
  ...{ type: 'contest', objection: 'un seul module manque', objectedOn },
})
export const deemReduced: Act = { type: 'deemReductionAccepted' }
export const answerContest = (maintained: boolean, over: Partial<ActOf<'answerContest'>> = {}): Act => ({
  ...{ type: 'answerContest', ...notified('2027-11-22'), maintained, reasons: 'deux modules manquaient' },
  ...over,
})
export const drop: Act = { type: 'dropReduction' }
export const reject = (over: Partial<ActOf<'reject'>> = {}): Act => ({
  ...{ type: 'reject', ...notified('2027-11-02'), reasons: 'rien ne répond au CCTP', term: '2027-12-02' },
  ...over,
})

/** The order of the Somme: a hundred accounts, 123.45 € excluding VAT. */
export const order: Order = O.received
const facts: Facts = {
  ...{ group: C.group, order, claimed: [], terms: defaultTerms('2027-10-04'), withoutRegularService: [] },
  ...{ signatories: [C.signatory(SOMME)], holder: O.HOLDER },
}
export const termed = (over: Partial<Terms>): Partial<Facts> => ({ terms: { ...facts.terms, ...over } })

/** What differs from the ordinary case: the presidency of the Somme, on the last day on which the aptitude is decided. */
export type Given = { readonly on?: IsoDate; readonly actor?: Actor; readonly facts?: Partial<Facts> }

const spoken = readAloud(fr.acceptance.rules, en.acceptance.rules)

export const contextOf = ({ on = PASSED, actor = somme, facts: over = {} }: Given = {}) =>
  contextOn(on, { ...facts, ...over }, actor)
export const decide = (state: Acceptance, act: Act, given: Given = {}) =>
  spoken(acceptance.decide(state, act, contextOf(given)))

/** The state after acts that must be granted. */
export function done(state: Acceptance, act: Act, given: Given = {}): Acceptance {
  const decision = decide(state, act, given)
  if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
  return decision.events.reduce(acceptance.evolve, state)
}

/** The same, at the stage that it must have come to. */
export function at<S extends Acceptance['status']>(stage: S, state: Acceptance): At<S> {
  if (state.status !== stage) throw new Error(`${state.status} is not ${stage}`)
  return state as At<S>
}

export const none: Acceptance = { status: 'none' }
export const ready = at('ready', done(none, declare(), { on: READY }))
export const watched = at('watched', done(ready, pass()))
export const accepted = at('accepted', done(watched, accept(), { on: '2027-12-06' }))
export const tacit = at('accepted', done(watched, deem, { on: AFTER_SILENCE, actor: clock }))
export const postponed = at('postponed', done(ready, postpone()))
export const agreed = at('postponed', done(postponed, answer(true), { on: '2027-11-08' }))
export const declined = at('postponement-declined', done(postponed, answer(false), { on: '2027-11-08' }))
export const invited = at('ready', done(ready, invite(), { on: '2027-10-11' }))
export const heard = at('ready', done(invited, observe(), { on: '2027-10-18' }))
export const invitedToReject = at('ready', done(ready, invite({ about: 'rejection' }), { on: '2027-10-11' }))
export const reduced = at('reduced', done(heard, reduce()))
export const contested = at('contested', done(reduced, contest(), { on: '2027-11-12' }))
export const rejected = at('rejected', done(invitedToReject, reject()))
