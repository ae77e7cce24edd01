import { describe, expect, test } from 'vitest'
import {
  at,
  criterion,
  decide,
  document,
  type documents,
  dossier,
  file,
  group,
  procedure,
  REGION,
  SOMME,
} from '../testing.ts'
import type { ConsultationFacts } from './consultation-state.ts'
import type { Dossier } from './dossier.ts'

/** What `validate` finds of a file with one difference: the finding of one rule. */
function finding(rule: string, over: Partial<Dossier>, facts: Partial<ConsultationFacts> = {}, now?: string) {
  const state = { ...at('draft'), ...file(over) }
  const given = now === undefined ? { facts } : { facts, now }
  const { findings, verdict } = decide(state, { type: 'validate' }, given)
  const found = findings.find((each) => each.rule === rule)
  if (found === undefined) throw new Error(`no finding of ${rule}`)
  return { ...found, verdict, articles: found.basis.map(({ source, article }) => `${source} ${article}`) }
}

describe('le dossier complet', () => {
  test('S3.6 : est validé, avec l’empreinte de ce qui sera publié', () => {
    const decision = decide(at('draft'), { type: 'validate' })
    expect(decision.verdict).toBe('granted')
    expect(at('validated').manifest).toBe('e'.repeat(64))
  })
})

describe('R2.53 : les pondérations font exactement 100 % à chaque niveau', () => {
  const [price, quality, green] = [4_000, 4_500, 1_500]
  const criteria = (weights: readonly number[], parts = [6_000, 4_000]) => [
    criterion('C1', weights[0] ?? 0, { kind: 'price', title: 'Prix' }),
    criterion('C2', weights[1] ?? 0, {
      title: 'Valeur technique',
      parts: parts.map((weight, index) => criterion(`C2.${index}`, weight)),
    }),
    criterion('C3', weights[2] ?? 0, { kind: 'environment' }),
  ]
  test.each<[string, Dossier['criteria'], string, unknown]>([
    ['100 %', criteria([price, quality, green]), 'met', []],
    ['99,99 %', criteria([price, quality, 1_499]), 'unmet', [{ path: '', title: '', sum: 9_999, missing: 1 }]],
    ['100,01 %', criteria([price, quality, 1_501]), 'unmet', [{ path: '', title: '', sum: 10_001, missing: -1 }]],
    [
      '99,99 % de sous-critères',
      criteria([price, quality, green], [6_000, 3_999]),
      'unmet',
      [{ path: 'C2', title: 'Valeur technique', sum: 9_999, missing: 1 }],
    ],
    ['aucun critère', [], 'unmet', [{ path: '', title: '', sum: 0, missing: 10_000 }]],
  ])('%s', (_name, all, outcome, wrong) => {
    const found = finding('weightsWhole', { criteria: all })
    expect(found.outcome).toBe(outcome)
    expect(found.facts.wrong).toEqual(wrong)
    expect(found.facts.section).toBe('criteria')
    expect(found.articles).toEqual(['CCP R2152-11', 'CCP R2152-12', 'CE 337377'])
  })
  test('un critère sans méthode, ou deux du même repère, est refusé', () => {
    const silent = [criterion('C1', 5_000, { method: ' ' }), criterion('C1', 5_000)]
    const found = finding('criteriaExplained', { criteria: silent })
    expect([found.outcome, found.articles]).toEqual(['unmet', ['CCP R2152-11']])
  })
})

describe('R2.55 : l’environnement parmi les critères, et pas le prix seul', () => {
  const priceOnly = [criterion('P', 10_000, { kind: 'price' })]
  const lifeCycle = [criterion('P', 10_000, { kind: 'life-cycle-cost' })]
  const noGreen = [criterion('P', 6_000, { kind: 'price' }), criterion('Q', 4_000)]
  const parts = [criterion('E.1', 9_999, { kind: 'price' }), criterion('E.2', 1)]
  const heading = [criterion('E', 10_000, { kind: 'environment', title: 'Environnement', parts })]
  test.each<[string, Dossier['criteria'], string, string]>([
    ['prix seul', priceOnly, 'unmet', 'unmet'],
    ['coût du cycle de vie seul', lifeCycle, 'met', 'met'],
    ['sans environnement', noGreen, 'unmet', 'met'],
    ['l’environnement en titre, le prix dessous', heading, 'unmet', 'met'],
  ])('%s', (_name, criteria, green, alone) => {
    const found = finding('environmentAmongCriteria', { criteria })
    expect(found.outcome).toBe(green)
    expect(found.articles).toEqual(['CCP L2152-7', 'CCP R2152-7'])
    expect(finding('priceNotAlone', { criteria })).toMatchObject({ outcome: alone, articles: ['CCP R2152-7'] })
  })
  test('avant le 21 août 2026, la règle n’est pas en vigueur', () => {
    const early = '2026-08-20T10:00:00.000Z'
    expect(finding('environmentAmongCriteria', { criteria: noGreen }, {}, early).outcome).toBe('not-applicable')
    expect(finding('environmentAmongCriteria', { criteria: noGreen }, {}, '2026-08-21T10:00:00.000Z').outcome).toBe(
      'unmet',
    )
  })
})

test.each<[string, string, string]>([
  ['l’an 1', '0001-01-01', 'refused'],
  ['le jour même', '2027-02-08', 'refused'],
  ['le lendemain', '2027-02-09', 'granted'],
])('le marché commence après le jour de la validation : %s', (_name, from, verdict) => {
  const found = finding('durationToCome', { duration: { from, months: 48 } })
  expect(found).toMatchObject({ outcome: verdict === 'granted' ? 'met' : 'unmet', verdict })
  expect(found).toMatchObject({ articles: ['CCP L2111-1', 'policy dossier'], facts: { section: 'framework', from } })
})

describe('R2.02 : les lots, ou la raison de n’en pas faire', () => {
  const lot = (key: string) => ({ key, title: `Lot ${key}`, description: '', maximum: null })
  test('un marché d’un seul tenant sans raison demande une réponse, et l’article est à confirmer', () => {
    const found = finding('lotsJustified', { undividedFor: ' ' })
    expect(found).toMatchObject({ outcome: 'to-appraise', toBeConfirmed: true, verdict: 'awaiting-judgement' })
    expect(found.articles).toEqual(['CCP L2113-10', 'CCP L2113-11', 'CCP R2113-2', 'CCP R2113-3'])
    expect(finding('lotsJustified', { undividedFor: '', lots: [lot('1')] }).outcome).toBe('to-appraise')
  })
  test('deux lots n’en demandent pas ; chacun a son repère', () => {
    expect(finding('lotsJustified', { undividedFor: '', lots: [lot('1'), lot('2')] }).outcome).toBe('met')
    expect(finding('lotsDistinct', { lots: [lot('1'), lot('1')] }).outcome).toBe('unmet')
  })
})

describe('R1.08 et R1.06 : les acheteurs', () => {
  test('l’adresse de facturation de chaque acheteur est dite, et qui commande, et qui paie', () => {
    const found = finding('buyersToldToCandidates', { paidBy: '', invoicing: [] })
    expect(found).toMatchObject({ outcome: 'unmet', articles: ['DAJ mutualisation 2019'] })
    expect(found.facts).toMatchObject({ silent: ['paidBy'], without: [REGION, SOMME], section: 'buyers' })
  })
  test.each<[string, Partial<Dossier['recourse']>, string, readonly string[]]>([
    ['tout est dit', {}, 'met', []],
    ['sans juridiction', { court: ' ' }, 'to-appraise', ['court']],
    ['sans adresse ni délais', { address: '', periods: '' }, 'to-appraise', ['address', 'periods']],
    ['sans autre moyen de la joindre', { contact: '' }, 'met', []],
  ])('R2.17 : l’avis nomme la juridiction des recours et leurs délais : %s', (_name, over, outcome, silent) => {
    const found = finding('recourseTold', { recourse: { ...dossier().recourse, ...over } })
    expect(found).toMatchObject({ outcome, facts: { silent, section: 'recourse' } })
    expect(found.articles).toEqual(['CCP R2131-19', 'EU-2014-24 annexe V', 'CJA R312-11'])
    // The law is to be confirmed: it warns, and a reason passes it.
    expect(found.verdict).toBe(outcome === 'met' ? 'granted' : 'awaiting-judgement')
  })
  test('la convention est en vigueur pour chaque acheteur que l’avis nomme', () => {
    const stranger = { body: 'aisne', name: 'Aisne', siret: '22020000000019', maximum: 1 }
    const facts = { procedure: procedure({ buyers: [...procedure().buyers, stranger] }) }
    const found = finding('groupInForceForBuyers', {}, facts)
    expect(found).toMatchObject({ outcome: 'unmet', facts: { strangers: ['aisne'] }, verdict: 'refused' })
    expect(found.articles).toEqual(['DAJ mutualisation 2019', 'CCP L2113-6'])
    const constituted = { ...group(), status: 'constituted', effectiveOn: null } as const
    expect(finding('groupInForceForBuyers', {}, { group: constituted }).outcome).toBe('unmet')
  })
})

describe('R4.01, R4.03, R4.04, R4.14 : l’accord-cadre', () => {
  const framework = (over: Partial<Dossier['framework']>) => ({
    framework: { countedIn: 'amount', unit: '', minimum: null, maximum: 900_000_00, value: null, ...over } as const,
  })
  test.each<[string, Partial<Dossier['framework']>, string]>([
    ['un maximum seul', {}, 'met'],
    ['sans maximum', { maximum: null }, 'unmet'],
    ['un maximum de zéro', { maximum: 0 }, 'unmet'],
    ['un minimum plus grand', { minimum: 900_000_01 }, 'unmet'],
    ['une quantité sans unité', { countedIn: 'quantity' }, 'unmet'],
    ['une quantité', { countedIn: 'quantity', unit: 'apprenants', maximum: 400_000 }, 'met'],
  ])('R4.01 : %s', (_name, over, outcome) => {
    expect(finding('maximumGiven', framework(over))).toMatchObject({ outcome, articles: ['CCP R2162-4'] })
  })
  test('R4.03 : plus de quatre ans se justifie, et l’avis l’imprime', () => {
    const duration = { from: '2027-09-01', months: 49 }
    const found = finding('longDurationReasoned', { duration })
    expect(found).toMatchObject({ outcome: 'unmet', articles: ['CCP L2125-1'], facts: { limit: 48 } })
    expect(finding('longDurationReasoned', { duration, longFor: 'amortissement de la reprise' }).outcome).toBe('met')
  })
  test('R4.04 : un maximum de plus de trois fois le besoin demande une raison', () => {
    const over = framework({ maximum: 2_700_000_01 })
    expect(finding('maximumNearNeed', over)).toMatchObject({ outcome: 'to-appraise', facts: { limit: 2_700_000_00 } })
    expect(finding('maximumNearNeed', over).articles[0]).toBe('CCP R2162-1')
    expect(finding('maximumNearNeed', framework({ maximum: 2_700_000_00 })).outcome).toBe('met')
  })
  test('R4.14 : plusieurs titulaires, et la règle qui répartit', () => {
    const holders = { number: 3, allocation: null, rule: '' }
    expect(finding('ordersAllocated', { holders })).toMatchObject({
      outcome: 'to-appraise',
      toBeConfirmed: true,
      articles: ['CCP R2162-14'],
    })
    const told = { number: 3, allocation: 'cascade', rule: 'le premier du classement, puis le suivant' } as const
    expect(finding('ordersAllocated', { holders: told }).outcome).toBe('met')
    expect(finding('ordersAllocated', {}).outcome).toBe('not-applicable')
  })
})

describe('R2.44, R2.57, R2.11', () => {
  test('R2.44 : le chiffre d’affaires au-delà d’une fois et demie l’estimation demande une raison', () => {
    const selection = (turnover: number | null) => ({ selection: { turnover, capacities: '' } })
    expect(finding('turnoverProportionate', selection(1_350_000_00)).outcome).toBe('met')
    const beyond = finding('turnoverProportionate', selection(1_350_000_01))
    expect(beyond).toMatchObject({ outcome: 'to-appraise', articles: ['CCP R2142-7', 'CCP R2142-8', 'CCP R2142-6'] })
    expect(finding('turnoverProportionate', selection(null)).outcome).toBe('not-applicable')
  })
  test('R2142-8 : avec des lots, le plafond est celui de chacun, donc du plus petit', () => {
    const lots = [5, 3, 4].map((size, index) => ({
      key: String(index + 1),
      title: `Lot ${index + 1}`,
      description: '',
      maximum: size * 100_000_00,
    }))
    const asked = (turnover: number, over: Partial<Dossier> = {}) =>
      finding('turnoverProportionate', { lots, undividedFor: '', selection: { turnover, capacities: '' }, ...over })
    expect(asked(450_000_00)).toMatchObject({ outcome: 'met', facts: { limit: 450_000_00, estimate: 300_000_00 } })
    const beyond = asked(450_000_01)
    expect(beyond).toMatchObject({ outcome: 'to-appraise', verdict: 'awaiting-judgement' })
    expect(beyond.articles).toEqual(['CCP R2142-7', 'CCP R2142-8', 'CCP R2142-6'])
    const counted = { countedIn: 'quantity', unit: 'accès', minimum: null, maximum: 9, value: 900_000_00 } as const
    expect(asked(1_00, { framework: counted })).toMatchObject({ outcome: 'to-appraise', facts: { limit: null } })
    const unknown = lots.map((lot, index) => (index === 1 ? { ...lot, maximum: null } : lot))
    expect(asked(1_00, { lots: unknown })).toMatchObject({ outcome: 'to-appraise', facts: { limit: null } })
    expect(asked(1_350_000_00, { lots: lots.slice(0, 1) }).facts.limit, 'un seul lot est le marché').toBe(1_350_000_00)
  })
  test('R2.57 : des variantes admises disent ce qu’elles respectent', () => {
    const allowed = { variants: { allowed: true, terms: '' } }
    expect(finding('variantsStated', allowed)).toMatchObject({
      outcome: 'to-appraise',
      toBeConfirmed: true,
      articles: ['CCP R2151-8'],
    })
    expect(finding('variantsStated', {}).outcome).toBe('met')
  })
  test('R2.11 : l’urgence est motivée dans le dossier', () => {
    const shortened = (reasons: string) => ({ procedure: procedure({ shortened: { by: 'urgency', reasons } }) })
    expect(finding('urgencyReasoned', {}, shortened(' '))).toMatchObject({
      outcome: 'unmet',
      articles: ['CCP R2161-3'],
    })
    expect(finding('urgencyReasoned', {}, shortened('sinistre du prestataire')).outcome).toBe('met')
  })
})

test('S1.2 : un objet écrit autrement que le besoin arrêté se juge', () => {
  const found = finding('dossierFits', { object: 'Location d’ordinateurs' })
  expect(found).toMatchObject({ outcome: 'to-appraise' })
  expect(found.articles).toEqual(['convention 1', 'CCP L2113-7'])
})

test('les documents : un règlement, pas de fichier vide, pas deux du même nom', () => {
  const check = (own: ReturnType<typeof documents>) =>
    decide({ ...at('draft'), documents: own }, { type: 'validate' }).findings.find(
      ({ rule }) => rule === 'documentsComplete',
    )
  expect(check([])?.outcome).toBe('unmet')
  expect(check([document('CCTP')])?.facts.rules).toBe(false)
  expect(check([document('RC'), document('CCTP', { size: 0 })])?.facts.empty).toEqual(['CCTP.pdf'])
  expect(check([document('RC'), document('CCTP', { name: 'rc.PDF' })])?.facts.twice).toEqual(['rc.pdf'])
  expect(check([document('RC')])?.basis[0]).toMatchObject({ article: 'R2132-2' })
})

describe('R2.53, R2.54 : un barème se place sous un critère noté, et une formule sous un prix (scalesComputed)', () => {
  const priced = { top: 1_000, step: 1, formula: 'lowest-over-price' } as const
  const scored = { top: 1_000, step: 50, formula: null } as const
  const both = (price: Partial<Dossier['criteria'][number]>, quality: Partial<Dossier['criteria'][number]>) => [
    criterion('C1', 5_000, { kind: 'price', title: 'Prix', ...price }),
    criterion('C2', 5_000, { kind: 'environment', title: 'Environnement', ...quality }),
  ]
  test.each<[string, Dossier['criteria'], string]>([
    ['aucun barème', both({}, {}), 'met'],
    ['un prix et sa formule, une note', both({ scale: priced }, { scale: scored }), 'met'],
    ['une formule sous un critère sans prix', both({}, { scale: priced }), 'unmet'],
    ['un barème au-dessus de sous-critères', both({}, { scale: scored, parts: [criterion('C2.1', 10_000)] }), 'unmet'],
    ['une note la plus haute entre deux pas', both({}, { scale: { ...scored, step: 300 } }), 'unmet'],
  ])('%s', (_name, criteria, outcome) => {
    const found = finding('scalesComputed', { criteria })
    expect({ outcome: found.outcome, articles: found.articles }).toEqual({
      outcome,
      articles: ['CCP R2152-11', 'CCP R2152-6'],
    })
  })
})
