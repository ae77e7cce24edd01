import { expect, test } from 'vitest'
import { NO_NAMES } from '#ui/i18n/names.ts'
import { at, decide, dossier, file, procedure } from '../testing.ts'
import { consultation as words } from '../web/labels.fr.ts'
import type { ProcedureFacts } from './consultation-state.ts'
import type { Dossier } from './dossier.ts'

type Category = ProcedureFacts['category']

function found(cpv: readonly string[], about: Partial<ProcedureFacts>, over: Partial<Dossier> = {}) {
  const state = { ...at('draft'), ...file({ cpv, ...over }) }
  const decision = decide(state, { type: 'validate' }, { facts: { procedure: procedure(about) } })
  const finding = decision.findings.find(({ rule }) => rule === 'categoryFitsCpv')
  if (finding === undefined) throw new Error('no finding of categoryFitsCpv')
  const articles = finding.basis.map(({ source, article }) => `${source} ${article}`)
  return { ...finding, articles, verdict: decision.verdict }
}

test('R2.01 : un logiciel passé comme des travaux pour leur seuil demande une réponse, qui dit ce seuil', () => {
  expect(found(['48190000-6'], { category: 'works', type: 'adapted' })).toMatchObject({
    outcome: 'to-appraise',
    verdict: 'awaiting-judgement',
    toBeConfirmed: true,
    facts: { expected: 'supplies', value: dossier().framework.maximum, threshold: 216_000_00, crossed: true },
    articles: [
      'CCP L1111-2',
      'CCP L1111-3',
      'CCP L1111-4',
      'CCP L1111-5',
      'EU-2014-24 2',
      'EU-2014-24 annexe II',
      'CCP annexe 2',
    ],
  })
  expect(found(['48190000-6'], { category: 'services' }).facts.crossed).toBe(false)
})

test.each([
  [215_999_99, false],
  [216_000_00, true],
])('le seuil de l’autre nature est passé dès qu’il est atteint : %i centimes, %s', (maximum, crossed) => {
  const framework = { countedIn: 'amount', unit: '', minimum: null, maximum, value: null } as const
  const about = { category: 'works', type: 'adapted', estimate: 100_000_00 } as const
  expect(found(['48190000-6'], about, { framework }).facts).toMatchObject({ value: maximum, crossed })
})

test.each<[string, Category, string]>([
  ['45000000-7', 'works', 'met'],
  ['45000000-7', 'services', 'to-appraise'],
  ['03000000-1', 'supplies', 'met'],
  ['44000000-0', 'supplies', 'met'],
  ['48000000-8', 'supplies', 'met'],
  ['48000000-8', 'services', 'to-appraise'],
  ['50000000-5', 'services', 'met'],
  ['98000000-3', 'services', 'met'],
  ['72000000-5', 'works', 'to-appraise'],
  ['72000000', 'services', 'met'],
  ['99000000-0', 'works', 'not-applicable'],
  ['4819', 'works', 'not-applicable'],
])('le code principal %s pour un achat de %s : %s', (code, category, outcome) => {
  expect(found([code, '45000000-7'], { category }).outcome).toBe(outcome)
})

test('sans code, c’est l’avis qui est à compléter', () => {
  expect(found([], {}).outcome).toBe('not-applicable')
})

test.each<[ProcedureFacts['type'], string]>([
  ['adapted', 'cette procédure ne tient que par la nature retenue'],
  ['open', 'l’avis devrait aller à l’Office des publications, et la nature retenue l’en dispense'],
])('R2.01 : ce que la nature retenue décide se dit de chaque type : %s', (type, stake) => {
  const { facts, outcome } = found(['48190000-6'], { category: 'works', type })
  const said = words.rules.categoryFitsCpv(facts, outcome, NO_NAMES)
  expect(said).toContain(stake)
  expect(said).toContain('ou, avant l’avis, rouvrez le besoin')
})
