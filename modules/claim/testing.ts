import { type Actor, clockActor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import * as C from '#modules/ceiling/testing.ts'
import { contextOn } from '#modules/convention/testing.ts'
import * as O from '#modules/order/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { claim } from './model/claim.ts'
import type { Act, ActOf, At, Claim, Facts } from './model/state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** A dispute of the Somme with the holder in each of its stages, and the acts that lead there, for the tests of this module. */

export const { REGION, SOMME, OISE, somme, oise, region } = O
export const clock: Actor = clockActor
export const { CONTRACT } = C
export const ORDER = '00000000-0000-4000-8000-0000000000f7'
export const FILE = 'c'.repeat(64)
export const COURT = 'Tribunal administratif d’Amiens'

/** The buyer takes a position on Monday 4 October 2027: two months end on a Saturday, and the silence waits for the Monday. */
export const [APPEARED, MEMO_FALLS, MEMO_LAST] = ['2027-10-04', '2027-12-04', '2027-12-06']
/** The memorandum comes on 15 November: two months end on a Saturday again. */
export const [RECEIVED, ANSWER_FALLS, ANSWER_LAST] = ['2027-11-15', '2028-01-15', '2028-01-17']

export const open = (over: Partial<ActOf<'open'>> = {}): ActOf<'open'> => ({
  ...{ type: 'open', contract: CONTRACT, body: SOMME, subject: 'Pénalités de la rentrée' },
  ...{ cites: [{ kind: 'order', id: ORDER }], bornOn: '2027-09-15', periods: { memorandum: 2, answer: 2 } },
  ...{ ground: 'stance', on: APPEARED, days: 0, document: FILE },
  appraisals: { stanceUnequivocal: { accepted: true, reason: 'Le courrier refuse la demande.' } },
  ...over,
})
export const notice = (over: Partial<ActOf<'open'>> = {}) =>
  open({ ground: 'notice', on: APPEARED, days: 15, appraisals: {}, ...over })
export const stance = (on: IsoDate, over: Partial<ActOf<'takeStance'>> = {}): Act => ({
  ...{ type: 'takeStance', on, document: FILE },
  appraisals: { stanceUnequivocal: { accepted: true, reason: 'Le courrier refuse la demande.' } },
  ...over,
})
export const deemSilent: Act = { type: 'deemSilent' }
export const forfeit: Act = { type: 'forfeit' }
export const deemRejected: Act = { type: 'deemRejected' }
export const memo = (over: Partial<ActOf<'recordMemorandum'>> = {}): Act => ({
  ...{ type: 'recordMemorandum', receivedOn: RECEIVED, amount: 12_000_00, document: FILE },
  ...over,
})
export const answer = (over: Partial<ActOf<'answer'>> = {}): Act => ({
  ...{ type: 'answer', on: '2027-12-20', recognised: 4_000_00, document: FILE },
  ...over,
})
export const begin = (over: Partial<ActOf<'beginAmicable'>> = {}): Act => ({
  ...{
    type: 'beginAmicable',
    way: 'mediator',
    name: 'Médiateur des entreprises',
    begunOn: '2027-12-01',
    document: FILE,
  },
  ...over,
})
export const end = (over: Partial<ActOf<'endAmicable'>> = {}): Act => ({
  ...{ type: 'endAmicable', on: '2028-02-01', agreed: false, opinion: null },
  ...over,
})
export const allow: Act = { type: 'allowChange', document: FILE }
export const settle = (over: Partial<ActOf<'settle'>> = {}): Act => ({
  ...{ type: 'settle', on: '2028-01-10', amount: 6_000_00, document: FILE, authority: FILE, changesContract: false },
  ...over,
})
export const seize = (over: Partial<ActOf<'goToCourt'>> = {}): Act => ({
  ...{ type: 'goToCourt', by: 'holder', court: COURT, on: '2028-02-01', reference: '2800412' },
  ...over,
})
export const rule = (over: Partial<ActOf<'recordRuling'>> = {}): Act => ({
  ...{ type: 'recordRuling', on: '2029-03-05', notifiedOn: '2029-03-12', amount: 5_000_00 },
  ...{ summary: 'Le tribunal réduit les pénalités.', document: FILE },
  ...over,
})
export const interrupt = (over: Partial<ActOf<'recordInterruption'>> = {}): Act => ({
  ...{ type: 'recordInterruption', kind: 'letter', on: '2029-05-02', document: FILE },
  ...over,
})
export const close = (over: Partial<ActOf<'close'>> = {}): Act => ({
  ...{ type: 'close', reason: 'Le différend est réglé.', proof: null },
  ...over,
})

const facts: Facts = {
  ...{ group: C.group, buyers: [REGION, SOMME, OISE], cited: [{ contract: CONTRACT, body: SOMME }] },
  court: COURT,
}

/** What differs from the ordinary case: the Somme, on the day of the act. */
export type Given = { readonly on?: IsoDate; readonly actor?: Actor; readonly facts?: Partial<Facts> }

const spoken = readAloud(fr.claim.rules, en.claim.rules)

/** Far enough for every act of these examples to have happened. */
export const LATER = '2029-06-01'

export const decide = (state: Claim, act: Act, { on = LATER, actor = somme, facts: over = {} }: Given = {}) =>
  spoken(claim.decide(state, act, contextOn(on, { ...facts, ...over }, actor)))

/** The state after an act that must be granted. */
export function done<S extends Claim['status']>(status: S, from: Claim, act: Act, given: Given = {}): At<S> {
  const decision = decide(from, act, given)
  if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
  const state = decision.events.reduce(claim.evolve, from)
  if (state.status !== status) throw new Error(`${act.type} leads to ${state.status}`)
  return state as At<S>
}

export const byClock = { actor: clock }
export const none: Claim = { status: 'none' }
export const disputed = done('disputed', none, open())
export const noticed = done('noticed', none, notice())
export const silent = done('disputed', noticed, deemSilent, byClock)
export const forfeited = done('forfeited', disputed, forfeit, byClock)
export const claimed = done('claimed', disputed, memo())
export const answered = done('answered', claimed, answer())
export const rejected = done('answered', claimed, deemRejected, byClock)
export const inCourt = done('in-court', answered, seize())
export const judged = done('judged', inCourt, rule())
export const settled = done('settled', answered, settle())
