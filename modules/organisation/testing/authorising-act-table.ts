import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { citationKey } from '#kernel/citation.ts'
import type { Outcome } from '#kernel/finding.ts'
import type { Appraisals } from '#kernel/rule.ts'
import { contextOn, representativeOf } from '#modules/convention/testing.ts'
import { readAloud } from '../../../tests/read-aloud.ts'
import type { AuthorisingAct } from '../model/act-subject.ts'
import { authorisingAct } from '../model/authorising-act.ts'
import type { AuthorisingActAct, AuthorisingActFacts, AuthorisingActState } from '../model/authorising-act-state.ts'
import type { BodyKind } from '../model/body-kind.ts'
import { actFacts, REGION, type Recording, recording, SOMME } from '../testing.ts'
import * as en from '../web/labels.en.ts'
import * as fr from '../web/labels.fr.ts'

/** Decision tables of the register of acts: one rule and one article a table, one case a row. */

export const somme = representativeOf(SOMME)
export const region = representativeOf(REGION)
export const aisne = representativeOf('aisne')
export const reader: Actor = { kind: 'person', person: 'p', body: SOMME, office: 'reader' }
export const clock: Actor = { kind: 'clock' }
export const none: AuthorisingActState = { status: 'none' }
export const ACT = actFacts().act

export type Situation = {
  readonly state?: AuthorisingActState
  readonly actor?: Actor
  readonly facts?: Partial<AuthorisingActFacts>
}

const spoken = readAloud(fr.authorisingAct.rules, en.authorisingAct.rules)

export const decide = (act: AuthorisingActAct, { state = none, actor = somme, facts = {} }: Situation = {}) =>
  spoken(authorisingAct.decide(state, act, contextOn('2026-12-15', actFacts(facts), actor)))

export function stateAfter(acts: readonly AuthorisingActAct[], situation: Situation = {}): AuthorisingActState {
  return acts.reduce((state, act) => {
    const decision = decide(act, { ...situation, state })
    if (decision.verdict !== 'granted') throw new Error(JSON.stringify(decision.findings))
    return decision.events.reduce(authorisingAct.evolve, state)
  }, situation.state ?? none)
}

type Row = readonly [name: string, act: AuthorisingActAct, outcome: Outcome, situation?: Situation]
const complete = ([name, act, outcome, situation = {}]: Row) => [name, act, outcome, situation] as const

export function table(rule: string, article: string, rows: readonly Row[]) {
  describe(`${rule} (${article})`, () => {
    test.each(rows.map(complete))('%s', (_name, act, outcome, situation) => {
      const { findings, verdict } = decide(act, situation)
      const found = findings.find((finding) => finding.rule === rule)
      const cited = found?.basis.map(citationKey).includes(article)
      expect({ outcome: found?.outcome, cited }).toEqual({ outcome, cited: true })
      if (outcome === 'unmet') expect(verdict).toBe('refused')
      if (outcome === 'to-appraise') expect(verdict).not.toBe('granted')
    })
  })
}

export const ofKind = (kind: BodyKind): Situation => ({ facts: { body: { name: 'Un membre', kind } } })
export const byOrgan = (type: Recording['organ']['type'], over: Partial<Recording> = {}) =>
  recording({ organ: { type, name: type }, ...over })
export const transmit = (sentOn: string, on: string | null): AuthorisingActAct => ({
  type: 'transmit',
  sentOn,
  acknowledgement: on === null ? null : { on, id: '080-228000010-20261116-07-DE' },
})
export const publish = (on: string): AuthorisingActAct => ({ type: 'publish', on, how: 'electronic' })
export const annul = (by: string | null, on = '2026-12-10'): AuthorisingActAct => ({ type: 'annul', on, by })
export const cancelling = (over: Partial<AuthorisingAct> = {}): Situation => ({
  state: recorded,
  facts: {
    cancelling: {
      id: 'contraire',
      body: SOMME,
      subject: 'membership',
      about: null,
      favourable: false,
      date: '2026-11-16',
      enforceableOn: '2026-11-20',
      signatory: null,
      ...over,
    },
  },
})
export const judged: Appraisals = {
  organCompetent: { accepted: true, reason: 'Statuts, article 9: le conseil d’administration.' },
}

export const recorded = stateAfter([recording()])
export const now: Situation = { state: recorded }

export const acknowledged = stateAfter([transmit('2026-11-17', '2026-11-17')], now)
export const published = stateAfter([publish('2026-11-18')], now)
export const exempt = stateAfter(
  [
    recording({
      transmissible: false,
      appraisals: { ...judged, transmissionStated: { accepted: true, reason: 'Hors du champ.' } },
    }),
  ],
  ofKind('hopital'),
)
export const silent = stateAfter([recording({ transmissible: false, appraisals: judged })], ofKind('private'))
