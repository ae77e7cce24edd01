import { describe, expect, test } from 'vitest'
import { at, decide, dossier, file, notice } from '../testing.ts'
import type { Dossier, Lot } from './dossier.ts'

const lot = (key: string, maximum: number | null, over: Partial<Lot> = {}): Lot => ({
  key,
  title: `Lot ${key}`,
  description: '',
  maximum,
  ...over,
})
const EMPTY = (key: string): Lot => lot(key, null, { title: ' ' })

function found(rule: string, lots: readonly Lot[], over: Partial<Dossier> = {}) {
  const decision = decide({ ...at('draft'), ...file({ undividedFor: '', lots, ...over }) }, { type: 'validate' })
  const finding = decision.findings.find((each) => each.rule === rule)
  if (finding === undefined) throw new Error(`no finding of ${rule}`)
  const articles = finding.basis.map(({ source, article }) => `${source} ${article}`)
  return { ...finding, articles, verdict: decision.verdict }
}

describe('R2.02, R4.01 : chaque lot est un accord-cadre à part entière', () => {
  test('deux lignes vides ne divisent rien : elles sont refusées, et le motif de ne pas allotir reste dû', () => {
    const rows = [EMPTY('1'), EMPTY('2')]
    expect(found('lotsTold', rows)).toMatchObject({
      outcome: 'unmet',
      verdict: 'refused',
      facts: { untitled: ['1', '2'], section: 'lots' },
      articles: ['CCP L2113-10', 'policy dossier'],
    })
    expect(found('lotsJustified', rows)).toMatchObject({ outcome: 'to-appraise', facts: { lots: 0 } })
    expect(found('lotsJustified', [lot('1', 1), EMPTY('2')])).toMatchObject({ outcome: 'to-appraise' })
    expect(found('lotsTold', [lot('', 1), lot('2', 1)])).toMatchObject({
      outcome: 'unmet',
      facts: { untitled: ['1'] },
    })
  })
  test('à l’envoi de l’avis aussi', () => {
    const state = { ...at('validated'), ...file({ lots: [EMPTY('1'), EMPTY('2')] }) }
    expect(decide(state, notice()).findings).toContainEqual(
      expect.objectContaining({ rule: 'lotsTold', outcome: 'unmet' }),
    )
  })
  test('un lot sans maximum demande une raison, et l’article est à confirmer', () => {
    const rule = found('lotMaximumGiven', [lot('1', 900_000_00), lot('2', null), lot('3', 0)])
    expect(rule).toMatchObject({
      outcome: 'to-appraise',
      toBeConfirmed: true,
      facts: { without: ['2', '3'] },
      articles: ['CCP R2162-4', 'CJUE C-23/20', 'CCP L2113-10'],
    })
  })
  test.each<[string, readonly Lot[], string]>([
    ['deux lots de 100 k€ pour 900 k€', [lot('1', 100_000_00), lot('2', 100_000_00)], 'to-appraise'],
    ['un centime de moins', [lot('1', 450_000_00), lot('2', 449_999_99)], 'to-appraise'],
    ['un centime de plus', [lot('1', 450_000_00), lot('2', 450_000_01)], 'to-appraise'],
    ['la somme exacte', [lot('1', 450_000_00), lot('2', 450_000_00)], 'met'],
    ['un seul donné, sous l’ensemble', [lot('1', 450_000_00), lot('2', null)], 'met'],
    ['un seul donné, au-dessus', [lot('1', 900_000_01), lot('2', null)], 'to-appraise'],
    ['aucun donné', [lot('1', null), lot('2', null)], 'not-applicable'],
  ])('les maximums des lots font celui de l’ensemble : %s', (_name, lots, outcome) => {
    expect(found('lotMaximumFits', lots)).toMatchObject({
      outcome,
      articles: ['CCP R2162-4', 'CJUE C-23/20', 'policy dossier'],
    })
  })
  test('des quantités aussi, dans leur unité', () => {
    const { framework } = dossier()
    const counted = {
      framework: { ...framework, countedIn: 'quantity', unit: 'apprenants', maximum: 3, value: 900 },
    } as const
    expect(found('lotMaximumFits', [lot('1', 1), lot('2', 1)], counted)).toMatchObject({
      outcome: 'to-appraise',
      facts: { sum: 2, maximum: 3, unit: 'apprenants' },
    })
  })
  test('des lots qui s’accordent ne demandent rien de plus', () => {
    expect(found('lotsTold', [lot('1', 450_000_00), lot('2', 450_000_00)]).verdict).toBe('granted')
    expect(found('lotMaximumGiven', []).outcome).toBe('not-applicable')
  })
})
