import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { citationKey } from '#kernel/citation.ts'
import type { Outcome } from '#kernel/finding.ts'
import { contextOn, representativeOf } from '#modules/convention/testing.ts'
import { readAloud } from '../../../tests/read-aloud.ts'
import { body } from '../model/body.ts'
import type { Body, BodyAct, BodyFacts } from '../model/body-state.ts'
import { bodyFacts, REGION, registration, SOMME } from '../testing.ts'
import * as en from '../web/labels.en.ts'
import * as fr from '../web/labels.fr.ts'

/** Decision tables of the register of bodies: one rule and one article a table, one case a row. */

export const preparer: Actor = { kind: 'person', person: 'p', body: REGION, office: 'officer' }
export const somme = representativeOf(SOMME)
export const region = representativeOf(REGION)
export const aisne = representativeOf('aisne')
export const reader: Actor = { kind: 'person', person: 'p', body: SOMME, office: 'reader' }
export const clock: Actor = { kind: 'clock' }

/** The group has its convention. */
export const running: Partial<BodyFacts> = { standing: { preparing: false, coordinators: [REGION] } }

export type Situation = { readonly state?: Body; readonly actor?: Actor; readonly facts?: Partial<BodyFacts> }

export const none: Body = { status: 'none' }

const spoken = readAloud(fr.body.rules, en.body.rules)

export function decide(act: BodyAct, { state = none, actor = preparer, facts = {} }: Situation = {}) {
  return spoken(body.decide(state, act, contextOn('2027-03-01', bodyFacts(facts), actor)))
}

/** The state after acts that must all be granted to who prepares the group. */
export function stateAfter(state: Body, ...acts: readonly BodyAct[]): Body {
  return acts.reduce((current, act) => {
    const decision = decide(act, { state: current })
    if (decision.verdict !== 'granted') throw new Error(JSON.stringify(decision.findings))
    return decision.events.reduce(body.evolve, current)
  }, state)
}

export const registered = stateAfter(none, registration())

export const officesIn = (state: Body) => (state.status === 'registered' ? state.offices : [])

export function findingOf(rule: string, act: BodyAct, situation: Situation = {}) {
  const decision = decide(act, situation)
  const found = decision.findings.find((finding) => finding.rule === rule)
  if (found === undefined) throw new Error(`no finding ${rule}`)
  return { ...found, cited: found.basis.map(citationKey), verdict: decision.verdict }
}

type Row = readonly [name: string, act: BodyAct, outcome: Outcome, situation?: Situation]

const complete = ([name, act, outcome, situation = {}]: Row) => [name, act, outcome, situation] as const

/** Each row is one case: the outcome of `rule`, which cites `article`. What is unmet is refused. */
export function table(rule: string, article: string, rows: readonly Row[]) {
  describe(`${rule} (${article})`, () => {
    test.each(rows.map(complete))('%s', (_name, act, outcome, situation) => {
      const found = findingOf(rule, act, situation)
      expect({ outcome: found.outcome, cited: found.cited.includes(article) }).toEqual({ outcome, cited: true })
      if (outcome === 'unmet') expect(found.verdict).toBe('refused')
      if (outcome === 'to-appraise') expect(found.verdict).not.toBe('granted')
    })
  })
}
