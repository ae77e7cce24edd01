import { describe, expect, test } from 'vitest'
import type { Finding } from '#kernel/finding.ts'
import { dispute } from '../model/dispute.ts'
import * as given from '../testing/case.ts'
import * as en from './labels.en.ts'
import * as fr from './labels.fr.ts'

type Sentences = Readonly<Record<string, (facts: Finding['facts'], outcome: Finding['outcome']) => string>>

const { at, begin, close, decide, fail, groupWith, judge, none, open, seize, agree, step, aisne } = given
const urgency = 'Le service s’arrête.'
const unnamed = groupWith({ court: null, amicableMonths: 3 })
const jurisdiction = { courtOfTheConvention: { accepted: true, reason: 'Lieu d’exécution.' } }

const findings: readonly Finding[] = [
  decide(none, open(), { group: groupWith({}, { status: 'constituted' }), actor: aisne }),
  decide(none, open()),
  decide(none, open({ respondents: [] })),
  decide(none, open({ respondents: ['tiers'] })),
  decide(none, open({ respondents: ['region', 'region'] })),
  decide(at.open, begin()),
  decide(at.open, begin({ startedOn: '2028-03-01' }), { group: unnamed }),
  decide(at.open, begin({ startedOn: '2030-03-01' })),
  decide(at.amicable, step()),
  decide(at.amicable, step('2028-01-01')),
  decide(at.amicable, fail()),
  decide(at.amicable, fail({ on: '2028-01-01' })),
  decide(at.amicable, agree()),
  decide(at.amicable, agree({ signedBy: [] })),
  decide(at.amicable, agree({ signedBy: ['somme', 'region', 'tiers'] })),
  decide(at.amicable, agree({ on: '2030-01-01' })),
  decide(at.open, seize({ on: '2030-01-01' })),
  decide(at.open, seize({ urgency })),
  decide(at.amicable, seize({ on: '2028-03-01' })),
  decide(at.amicable, seize({ on: '2028-04-01', urgency, court: 'Autre tribunal' })),
  decide(at.amicable, seize(), { group: groupWith({ amicableFirst: false }) }),
  decide(at['amicable-failed'], seize()),
  decide(at['amicable-failed'], seize(), { group: unnamed }),
  decide(at['amicable-failed'], { ...seize(), appraisals: jurisdiction }, { group: unnamed }),
  decide(at['in-court'], judge()),
  decide(at['in-court'], judge({ on: '2027-01-01' })),
  decide(at.open, close, { actor: given.region }),
  decide(at.open, close),
  decide(at.judged, close),
  decide(at.judged, close, { today: '2029-02-01' }),
].flatMap((decision) => decision.findings.filter(({ rule }) => rule !== 'competence'))

test('les exemples passent par toutes les règles', () =>
  expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(
    dispute
      .rules()
      .map(({ id }) => id)
      .sort(),
  ))

describe.each<[string, Sentences]>([
  ['français', fr.labels.rules],
  ['English', en.labels.rules],
])('%s', (_language, sentences) => {
  test.each(findings.map((finding) => ({ ...finding, label: `${finding.rule}, ${finding.outcome}` })))(
    '$label : une phrase sans trou',
    ({ rule, facts, outcome }) => {
      const said = sentences[rule]?.(facts, outcome) ?? ''
      expect(said).toMatch(/^[\p{Lu}].{10,}[.?!]$/u)
      expect(said).not.toMatch(/undefined|null|\[object|NaN|—/)
    },
  )

  test('ce qui manque se dit autrement que ce qui est là', () => {
    for (const { id } of dispute.rules().filter(({ id }) => id !== 'amicableEndComputed')) {
      const ofRule = findings.filter(({ rule }) => rule === id)
      const said = new Set(ofRule.map(({ facts, outcome }) => sentences[id]?.(facts, outcome)))
      expect({ id, several: said.size > 1 }).toEqual({ id, several: true })
    }
  })
})
