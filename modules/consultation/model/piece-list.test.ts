import { describe, expect, test } from 'vitest'
import { at, decide, dossier, file, procedure } from '../testing.ts'
import type { ConsultationFacts } from './consultation-state.ts'
import { type DemandedPiece, RESTRICTIVE_MEASURES } from './dossier.ts'

/** R2.40, R2.48: the list of the pieces of an application, in the file that is published. */
const piece = (key: string, title = 'Une pièce'): DemandedPiece => ({ key, title, declarable: false })

function finding(rule: string, pieces: readonly DemandedPiece[] | null, facts: Partial<ConsultationFacts> = {}) {
  const selection = { ...dossier().selection, ...(pieces === null ? {} : { pieces }) }
  const state = { ...at('draft'), ...file({ selection }) }
  const { findings, verdict } = decide(state, { type: 'validate' }, { facts })
  const found = findings.find((each) => each.rule === rule)
  if (found === undefined) throw new Error(`no finding of ${rule}`)
  return {
    ...found,
    verdict,
    articles: found.basis.map((each) => ('source' in each ? `${each.source} ${each.article}` : '')),
  }
}

describe('R2.40 : la liste des pièces de la candidature', () => {
  test.each([
    ['aucune liste : elle est dans les documents', null, 'not-applicable'],
    ['une pièce', [piece('a')], 'met'],
    ['une liste vide', [], 'unmet'],
    ['une pièce sans nom', [piece('a', ' ')], 'unmet'],
    ['une pièce deux fois', [piece('a'), piece('a')], 'unmet'],
  ] as const)('%s: %s', (_, pieces, outcome) => {
    const found = finding('piecesNamed', pieces)
    expect(found).toMatchObject({ outcome, articles: ['CCP R2144-1', 'policy candidatures'] })
    if (outcome === 'unmet') expect(found.verdict).toBe('refused')
  })
})

describe('R2.48 : la déclaration sur les mesures restrictives', () => {
  const of = (estimate: number) => ({ procedure: procedure({ estimate }) })
  const small = { ...dossier().framework, maximum: null }
  test.each([
    ['demandée', [piece(RESTRICTIVE_MEASURES)], 'met'],
    ['oubliée : à confirmer, elle avertit', [piece('a')], 'to-appraise'],
    ['sans liste', null, 'not-applicable'],
  ] as const)('%s: %s', (_, pieces, outcome) => {
    expect(finding('restrictiveMeasuresAsked', pieces, of(400_000_000))).toMatchObject({
      ...{ outcome, articles: ['EU-833-2014 5 duodecies'], toBeConfirmed: true },
    })
  })
  test('at the threshold it is asked for, a cent below it is not', () => {
    const asked = (estimate: number) => {
      const selection = { ...dossier().selection, pieces: [piece('a')] }
      const state = { ...at('draft'), ...file({ selection, framework: small }) }
      return decide(state, { type: 'validate' }, { facts: of(estimate) }).findings.find(
        (each) => each.rule === 'restrictiveMeasuresAsked',
      )?.outcome
    }
    const found = finding('restrictiveMeasuresAsked', [piece('a')], of(400_000_000))
    const threshold = Number(found.facts.threshold)
    expect([asked(threshold - 1), asked(threshold), asked(threshold + 1)]).toEqual([
      ...['not-applicable', 'to-appraise', 'to-appraise'],
    ])
  })
})
