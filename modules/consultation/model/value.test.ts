import { describe, expect, test } from 'vitest'
import type { Choice } from '#modules/procedure/index.ts'
import { decide as chooseProcedure, frozenPurchase, opening } from '#modules/procedure/testing.ts'
import { at, change, decide, dossier, file, notice, procedure } from '../testing.ts'
import { checkedFor } from './checked-for.ts'
import type { ProcedureFacts } from './consultation-state.ts'
import type { Dossier } from './dossier.ts'
import { maximumValue } from './value.ts'

type Framework = Dossier['framework']
const framework = (over: Partial<Framework>) => ({ framework: { ...dossier().framework, minimum: null, ...over } })
const lot = (key: string, maximum: number | null) => ({ key, title: `Lot ${key}`, description: '', maximum })
/** A procedure chosen for a need of 200 000 €, under the threshold of 216 000 €. */
const small = (over: Partial<ProcedureFacts> = {}) => procedure({ type: 'adapted', estimate: 200_000_00, ...over })
const QUANTITY = { countedIn: 'quantity', unit: 'apprenants', maximum: 400_000 } as const

type Decision = ReturnType<typeof decide>
const found = ({ findings, verdict }: Decision, rule: string) => {
  const finding = findings.find((each) => each.rule === rule)
  if (finding === undefined) throw new Error(`no finding of ${rule}`)
  const articles = finding.basis.map(({ source, article }) => `${source} ${article}`)
  return { outcome: finding.outcome, facts: finding.facts, articles, verdict }
}
const validated = (over: Partial<Dossier>, about: ProcedureFacts, now?: string) =>
  decide({ ...at('draft'), ...file(over) }, { type: 'validate' }, { facts: { procedure: about }, ...(now && { now }) })

describe('la valeur d’un dossier', () => {
  test.each<[string, Partial<Dossier>, number | null]>([
    ['le maximum en euros', framework({ maximum: 300_000_00 }), 300_000_00],
    [
      'la somme des lots, si elle est plus grande',
      { ...framework({ maximum: 1 }), lots: [lot('1', 5), lot('2', 7)] },
      12,
    ],
    ['aucun maximum', framework({ maximum: null }), null],
    ['une quantité, à la valeur estimée', framework({ ...QUANTITY, value: 900_000_00 }), 900_000_00],
    ['une quantité sans valeur', framework({ ...QUANTITY, value: null }), null],
    [
      'des lots dont la quantité passe le maximum, en proportion, arrondie au-dessus',
      { ...framework({ ...QUANTITY, maximum: 3, value: 100 }), lots: [lot('1', 2), lot('2', 2)] },
      134,
    ],
    [
      'des lots au-delà de ce qui se compte',
      { ...framework({ maximum: 1 }), lots: [lot('1', Number.MAX_SAFE_INTEGER), lot('2', Number.MAX_SAFE_INTEGER)] },
      Number.MAX_SAFE_INTEGER,
    ],
  ])('%s', (_name, over, value) => {
    expect(maximumValue(dossier(over))).toBe(value)
  })
})

describe('R2.01, R2.03 : la procédure reste celle que le code ouvre pour le maximum du dossier', () => {
  const ARTICLES = ['CCP annexe 2', 'CCP R2123-1', 'CCP R2121-1', 'CCP R2162-4']
  test.each<[string, Partial<Dossier>, string, string]>([
    ['un maximum sous le seuil', framework({ maximum: 215_999_99 }), 'met', 'awaiting-judgement'],
    ['un maximum égal au seuil', framework({ maximum: 216_000_00 }), 'unmet', 'refused'],
    ['un maximum de 12 M€', framework({ maximum: 12_000_000_00 }), 'unmet', 'refused'],
    [
      'des lots dont les maximums atteignent ensemble le seuil',
      { ...framework({ maximum: 150_000_00 }), lots: [lot('1', 110_000_00), lot('2', 106_000_00)] },
      'unmet',
      'refused',
    ],
    ['une quantité estimée à 12 M€', framework({ ...QUANTITY, value: 12_000_000_00 }), 'unmet', 'refused'],
  ])('MAPA, %s', (_name, over, outcome, verdict) => {
    expect(found(validated(over, small()), 'typeLawfulForFile')).toMatchObject({ outcome, verdict, articles: ARTICLES })
  })
  test('R2123-1 : des services sociaux et autres services spécifiques se passent en MAPA quelle que soit leur valeur', () => {
    const ground = { case: 'specific-services', reasons: 'formation des agents, CPV 80500000' } as const
    const about = small({ estimate: 300_000_00, ground })
    expect(found(validated(framework({ maximum: 300_000_00 }), about), 'typeLawfulForFile').outcome).toBe('met')
    expect(found(validated(framework({ maximum: 300_000_00 }), about), 'groundGivenForFile').outcome).toBe('met')
    const without = validated(framework({ maximum: 300_000_00 }), small({ estimate: 300_000_00 }))
    expect(found(without, 'typeLawfulForFile')).toMatchObject({ outcome: 'unmet', articles: ARTICLES })
  })
  test.each<[string, number, boolean]>([
    ['sous leur seuil européen', 749_999_99, false],
    ['à leur seuil européen', 750_000_00, true],
  ])('R2131-15 : l’avis de services spécifiques en MAPA, %s', (_name, maximum, european) => {
    const ground = { case: 'specific-services', reasons: 'formation des agents' } as const
    const about = small({ estimate: maximum, ground })
    const state = { ...at('validated'), ...file(framework({ maximum })), checkedFor: checkedFor(about) }
    const appraisals = { minimumPeriodKept: { accepted: true, reason: 'un objet courant' } }
    const sent = decide(state, { ...notice(), appraisals }, { facts: { procedure: about } })
    if (sent.verdict !== 'granted') throw new Error(JSON.stringify(sent.findings))
    expect(sent.events[0]).toMatchObject({ type: 'NoticeSent', european })
  })
  test('le maximum égal à l’estimation ne demande rien', () => {
    expect(validated(framework({ maximum: 200_000_00 }), small()).verdict).toBe('granted')
  })
  test('un maximum en quantité sans valeur estimée est refusé', () => {
    const decision = validated(framework({ ...QUANTITY, value: null }), procedure())
    expect(found(decision, 'quantityValued')).toMatchObject({
      outcome: 'unmet',
      verdict: 'refused',
      articles: ['CCP R2162-4', 'CCP R2121-1', 'CJUE C-23/20'],
    })
    expect(validated(framework({ ...QUANTITY, value: 900_000_00 }), procedure()).verdict).toBe('granted')
  })
  test('R2.03 : sans concurrence, un maximum qui passe 60 000 € demande le cas du code', () => {
    const free = small({ type: 'without-competition', estimate: 59_000_00 })
    const decision = validated(framework({ maximum: 80_000_00 }), free)
    expect(found(decision, 'groundGivenForFile')).toMatchObject({
      outcome: 'unmet',
      verdict: 'refused',
      articles: ['CCP R2124-3', 'CCP R2124-5', 'CCP L2122-1', 'CCP R2123-1'],
    })
    const given = { ...free, ground: { case: 'single-operator', reasons: 'droits exclusifs' } } as const
    expect(found(validated(framework({ maximum: 80_000_00 }), given), 'groundGivenForFile').outcome).toBe('met')
    expect(found(validated(framework({ maximum: 59_000_00 }), free), 'groundGivenForFile').outcome).toBe(
      'not-applicable',
    )
  })
  const COMPLEX = { case: 'complexity', reasons: 'dix réseaux à reprendre' } as const
  test.each<[string, Partial<Choice>, number]>([
    ['négociation sans cas', { type: 'negotiated' }, 900_000_00],
    ['négociation, complexité', { type: 'negotiated', ground: COMPLEX }, 900_000_00],
    ['négociation, raisons vides', { type: 'negotiated', ground: { ...COMPLEX, reasons: ' ' } }, 900_000_00],
    ['dialogue, cas d’un autre article', { type: 'dialogue', ground: { ...COMPLEX, case: 'no-tender' } }, 900_000_00],
    ['sans concurrence, à 60 000 €', { type: 'without-competition' }, 60_000_00],
    ['sans concurrence, sous 60 000 €', { type: 'without-competition' }, 59_999_99],
    ['appel d’offres', { type: 'open' }, 900_000_00],
  ])(
    'R2.03 : le dossier et la procédure répondent d’une voix, quoi qu’une personne en juge : %s',
    (_name, over, value) => {
      const judged = { accepted: true, reason: 'la raison de la personne' }
      const { type: procedureType = 'open', ground = null } = over
      const chosen = chooseProcedure(
        { status: 'none' },
        opening({ procedureType, ground, appraisals: { groundGiven: judged } }),
        { facts: { purchase: frozenPurchase({ estimate: value }) } },
      )
      const about = procedure({ type: procedureType, ground, estimate: value })
      const checked = decide(
        { ...at('draft'), ...file(framework({ maximum: value })) },
        { type: 'validate', appraisals: { groundGivenForFile: judged } },
        { facts: { procedure: about } },
      )
      const twin = chosen.findings.find(({ rule }) => rule === 'groundGiven')
      const own = checked.findings.find(({ rule }) => rule === 'groundGivenForFile')
      expect(own?.outcome).toBe(twin?.outcome)
      expect(own?.basis).toEqual(twin?.basis)
      expect([own?.toBeConfirmed, twin?.toBeConfirmed]).toEqual([undefined, undefined])
      expect(checked.verdict === 'refused').toBe(own?.outcome === 'unmet')
    },
  )
  test('à l’envoi de l’avis, le seuil est celui du jour, pas celui de la validation', () => {
    const state = { ...at('validated'), ...file(framework({ maximum: 300_000_00 })) }
    const sent = decide(state, notice(), { facts: { procedure: small() } })
    expect(found(sent, 'typeLawfulForFile')).toMatchObject({ outcome: 'unmet', verdict: 'refused', articles: ARTICLES })
    const law = { facts: { procedure: small() }, lawDate: '2025-12-31' }
    expect(found(decide(state, notice(), law), 'typeLawfulForFile').facts.threshold).toBe(221_000_00)
  })
  test('R2.17 : l’avis d’une procédure formalisée est européen dès que le maximum atteint le seuil', () => {
    const state = { ...at('validated'), ...file(framework({ maximum: 216_000_00 })) }
    const about = procedure({ estimate: 200_000_00 })
    const sent = decide({ ...state, checkedFor: checkedFor(about) }, notice(), { facts: { procedure: about } })
    if (sent.verdict !== 'granted') throw new Error(JSON.stringify(sent.findings))
    expect(sent.events[0]).toMatchObject({ type: 'NoticeSent', european: true })
  })
})

describe('R2.01 : le dossier ne dit ni plus, ni plus long, que ce qui a été estimé, sans raison', () => {
  test.each<[string, Partial<Dossier>, string, string]>([
    ['un maximum plus grand', framework({ maximum: 900_000_01 }), 'maximumEstimated', 'to-appraise'],
    ['un maximum égal', framework({ maximum: 900_000_00 }), 'maximumEstimated', 'met'],
    [
      'une durée plus longue',
      { duration: { from: '2027-09-01', months: 49 }, longFor: 'x' },
      'durationEstimated',
      'to-appraise',
    ],
    ['une durée plus courte', { duration: { from: '2027-09-01', months: 36 } }, 'durationEstimated', 'met'],
  ])('%s', (_name, over, rule, outcome) => {
    const { articles, ...finding } = found(validated(over, procedure()), rule)
    expect(finding).toMatchObject({ outcome, verdict: outcome === 'met' ? 'granted' : 'awaiting-judgement' })
    expect(articles).toEqual(
      rule === 'maximumEstimated' ? ['CCP R2121-1', 'CCP R2162-4'] : ['CCP R2121-1', 'CCP L2111-1'],
    )
  })
})

describe('R2.13 : le maximum que change une nouvelle version', () => {
  const state = { ...at('open'), ...file(framework({ maximum: 200_000_00 })) }
  const asked = (over: Partial<Dossier>, about: ProcedureFacts) =>
    decide(state, change(file(over)), { now: '2027-02-15T09:00:00.000Z', facts: { procedure: about } })
  test('ne fait pas passer une procédure adaptée au-dessus du seuil', () => {
    const decision = asked(framework({ maximum: 900_000_00 }), small({ status: 'launched' }))
    expect(found(decision, 'typeLawfulForFile')).toMatchObject({ outcome: 'unmet', verdict: 'refused' })
  })
  test('n’atteint pas le seuil européen si l’avis n’est pas allé à l’Office', () => {
    const national = { ...state, european: null }
    const about = procedure({ status: 'launched', estimate: 200_000_00 })
    const decision = decide(national, change(file(framework({ maximum: 216_000_00 }))), {
      now: '2027-02-15T09:00:00.000Z',
      facts: { procedure: about },
    })
    expect(found(decision, 'maximumUnderNotice')).toMatchObject({
      outcome: 'unmet',
      verdict: 'refused',
      articles: ['CCP annexe 2', 'CCP R2121-1', 'CE 499221'],
    })
    expect(found(asked(framework({ maximum: 216_000_00 }), about), 'maximumUnderNotice').outcome).toBe('not-applicable')
  })
  test('R2131-15 : ni celui des services spécifiques, si l’avis en procédure adaptée n’y est pas allé', () => {
    const ground = { case: 'specific-services', reasons: 'formation des agents' } as const
    const about = small({ status: 'launched', estimate: 300_000_00, ground })
    const frozen = { ...state.frozen, type: 'adapted', estimate: 300_000_00 } as const
    const decision = decide({ ...state, european: null, frozen }, change(file(framework({ maximum: 750_000_00 }))), {
      now: '2027-02-15T09:00:00.000Z',
      facts: { procedure: about },
    })
    expect(found(decision, 'maximumUnderNotice')).toMatchObject({
      outcome: 'unmet',
      articles: ['CCP annexe 2', 'CCP R2121-1', 'CCP R2131-15', 'CE 499221'],
    })
  })
})
