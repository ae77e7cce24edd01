import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { quorum } from './model/quorum.ts'
import type { Quorum, QuorumAct, QuorumFacts } from './model/quorum-state.ts'
import { witness } from './model/witness.ts'
import type { Witness, WitnessAct, WitnessFacts } from './model/witness-state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** Witnesses and quorums in each of their stages, for the tests of this module. */

export const [REGION, SOMME, OISE] = ['region', 'somme', 'oise']
export const TODAY = '2027-02-15'
export const region = representativeOf(REGION)
export const somme = representativeOf(SOMME)
export const oise = representativeOf(OISE)

const group = (left: Readonly<Record<string, IsoDate>> = {}) => {
  const all = someGroup({ members: [REGION, SOMME, OISE], coordinator: REGION })
  return { ...all, members: all.members.map((member) => ({ ...member, until: left[member.body] ?? null })) }
}

export const KEY = 'temoin.somme.example+0badc0de+BAAA'
export const declaration = (over: Partial<Extract<WitnessAct, { type: 'declare' }>> = {}): WitnessAct => ({
  type: 'declare',
  body: SOMME,
  key: KEY,
  address: null,
  ...over,
})
export const none: Witness = { status: 'none' }
export const declared: Witness = {
  status: 'declared',
  body: SOMME,
  key: KEY,
  address: null,
  name: 'temoin.somme.example',
  declaredOn: '2027-02-01',
}

/** What differs from the ordinary case: the member’s own representative, on `TODAY`, with nothing declared before. */
export type Given = {
  readonly actor?: Actor
  readonly named?: string | null
  readonly others?: WitnessFacts['others']
  /** The first day on which a body is no member any more. */
  readonly left?: Readonly<Record<string, IsoDate>>
}

const ofWitness = readAloud(fr.witness.rules, en.witness.rules)
export const decide = (state: Witness, act: WitnessAct, given: Given = {}) => {
  const { actor = somme, named = 'temoin.somme.example', others = [], left = {} } = given
  return ofWitness(witness.decide(state, act, contextOn(TODAY, { group: group(left), named, others }, actor)))
}

type Counted = QuorumFacts['declared'][number]
export const counted = (body: string, over: Partial<Counted> = {}): Counted => ({
  id: `witness-${body}`,
  body,
  key: `${body}.example+0badc0de+BAAA`,
  address: null,
  name: `${body}.example`,
  heardOn: '2027-02-14',
  ...over,
})

export type AgreedGiven = { readonly actor?: Actor; readonly witnesses?: readonly Counted[] }

const ofQuorum = readAloud(fr.quorum.rules, en.quorum.rules)
export const agree = (state: Quorum, act: QuorumAct, given: AgreedGiven = {}) => {
  const { actor = region, witnesses = [counted(REGION), counted(SOMME), counted(OISE)] } = given
  return ofQuorum(quorum.decide(state, act, contextOn(TODAY, { group: group(), declared: witnesses }, actor)))
}
