import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import * as C from '#modules/ceiling/testing.ts'
import { contextOn } from '#modules/convention/testing.ts'
import * as O from '#modules/order/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { project } from './model/project.ts'
import type { Act, ActOf, At, Facts, NamedOrder, Project } from './model/state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** A project of the Somme in each of its stages, and the acts that lead there, for the tests of this module. */

export const { REGION, SOMME, OISE, somme, oise, region } = O
export const { CONTRACT } = C
export const ORDER = '00000000-0000-4000-8000-0000000000f8'
export const TODAY = '2028-01-10'
const FILE = 'd'.repeat(64)

export const plan = (over: Partial<ActOf<'plan'>> = {}): Act => ({
  ...{ type: 'plan', contract: CONTRACT, body: SOMME, kind: 'development', title: 'Connecteur de vie scolaire' },
  ...{ purpose: 'Relever les absences depuis l’espace de travail.', orders: [ORDER], from: '2027-11-02' },
  ...{ until: '2028-06-30', budget: 40_000_00, changesBase: false },
  ...over,
})
export const revise = (over: Partial<ActOf<'revise'>> = {}): Act => {
  const { title, purpose, orders, from, until, budget, changesBase } = plan() as ActOf<'plan'>
  const outline = { title, purpose, orders, from, until, budget, changesBase }
  return { type: 'revise', reason: 'Le périmètre est précisé.', ...outline, ...over }
}
export const agree: Act = { type: 'agreeToBase', document: FILE, conditions: 'Compatible avec la version commune.' }
export const begin = (begunOn: IsoDate = '2027-11-02'): Act => ({ type: 'begin', begunOn })
export const terms = (over: Partial<ActOf<'setTerms'>> = {}): Act => ({
  ...{ type: 'setTerms', licence: 'EUPL-1.2', clause: 'Droits cédés au membre, code publié.', document: null },
  ...{ reusable: true, address: 'https://code.example.org/connecteur' },
  ...over,
})
export const deliver = (deliveredOn: IsoDate = '2028-01-07'): Act => ({ type: 'deliver', deliveredOn, delivery: FILE })
export const reuse = (over: Partial<ActOf<'declareReuse'>> = {}): Act => ({
  ...{ type: 'declareReuse', body: OISE, purpose: 'Le même besoin dans nos collèges.', accepted: true },
  ...over,
})
export const abandon: Act = { type: 'abandon', reason: 'Le besoin a disparu.' }

export const named = (over: Partial<NamedOrder> = {}): NamedOrder => ({
  ...{ contract: CONTRACT, body: SOMME, amount: 25_000_00, taken: false },
  ...over,
})
const facts: Facts = { group: C.group, buyers: [REGION, SOMME, OISE], orders: [named()] }

export type Given = { readonly on?: IsoDate; readonly actor?: Actor; readonly facts?: Partial<Facts> }

const spoken = readAloud(fr.project.rules, en.project.rules)

export const decide = (state: Project, act: Act, { on = TODAY, actor = somme, facts: over = {} }: Given = {}) =>
  spoken(project.decide(state, act, contextOn(on, { ...facts, ...over }, actor)))

/** The state after an act that must be granted. */
export function done<S extends Project['status']>(status: S, from: Project, act: Act, given: Given = {}): At<S> {
  const decision = decide(from, act, given)
  if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
  const state = decision.events.reduce(project.evolve, from)
  if (state.status !== status) throw new Error(`${act.type} leads to ${state.status}`)
  return state as At<S>
}

export const byRegion = { actor: region }
export const none: Project = { status: 'none' }
export const planned = done('planned', none, plan())
export const onBase = done('planned', none, plan({ changesBase: true }))
export const agreed = done('planned', onBase, agree, byRegion)
export const running = done('running', planned, begin())
export const licensed = done('running', running, terms())
export const delivered = done('delivered', licensed, deliver())
export const reused = done('delivered', delivered, reuse(), { actor: oise })
