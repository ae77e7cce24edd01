import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { Group } from '#modules/convention/index.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { perimeter } from './model/perimeter.ts'
import type { Act, Facts, Perimeter, Site } from './model/state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** A perimeter in each of its stages, and the acts that lead there, for the tests of this module. */

export const [REGION, SOMME, OISE] = ['region', 'somme', 'oise']
export const TODAY = '2027-11-15'
export const region = representativeOf(REGION)
export const somme = representativeOf(SOMME)
export const oise = representativeOf(OISE)

export const group = (over: Partial<Group> = {}): Group => ({
  ...someGroup({ members: [REGION, SOMME, OISE], coordinator: REGION }),
  ...over,
})

export const site = (over: Partial<Site> = {}): Site => ({
  uai: '0800001S',
  name: 'Collège du Lavoir',
  level: 'lower-secondary',
  users: 412,
  ...over,
})

type ActOf<T extends Act['type']> = Extract<Act, { type: T }>

export const declaration = (over: Partial<ActOf<'declare'>> = {}): Act => ({
  type: 'declare',
  body: SOMME,
  year: '2027-2028',
  sites: [site()],
  source: 'constat de rentrée publié le 15/10/2027',
  countedOn: '2027-09-30',
  document: null,
  ...over,
})

export const correction = (over: Partial<ActOf<'correct'>> = {}): Act => ({
  type: 'correct',
  sites: [site({ users: 421 })],
  source: 'constat de rentrée, tableau rectifié',
  countedOn: '2027-10-04',
  document: null,
  reason: 'neuf élèves inscrits après le comptage',
  ...over,
})

/** What differs from the ordinary case: the member’s own representative, on `TODAY`, with nothing declared before. */
export type Given = {
  readonly today?: IsoDate
  readonly actor?: Actor
  readonly of?: Group
  readonly others?: Facts['others']
}

const spoken = readAloud(fr.perimeter.rules, en.perimeter.rules)

export const decide = (state: Perimeter, act: Act, given: Given = {}) => {
  const { today = TODAY, actor = somme, of = group(), others = [] } = given
  return spoken(perimeter.decide(state, act, contextOn(today, { group: of, others }, actor)))
}

export const none: Perimeter = { status: 'none' }

const { type: _, ...declaredBySomme } = declaration() as ActOf<'declare'>
export const declared: Perimeter = { ...declaredBySomme, status: 'declared' }
