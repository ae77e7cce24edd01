import { describe, expect, test } from 'vitest'
import type { Ground } from '#modules/procedure/index.ts'
import { at, change, decide, dossier, file, notice, procedure } from '../testing.ts'
import { checkedFor } from './checked-for.ts'
import type { ProcedureFacts } from './consultation-state.ts'
import type { Dossier } from './dossier.ts'
import { isSpecificService } from './specific-services.ts'

const lot = (key: string, maximum: number | null) => ({ key, title: `Lot ${key}`, description: '', maximum })
const amount = (maximum: number | null, over: Partial<Dossier> = {}): Partial<Dossier> => ({
  framework: { countedIn: 'amount', unit: '', minimum: null, maximum, value: null },
  ...over,
})
const inUnits = (lots: Dossier['lots']): Partial<Dossier> => ({
  framework: { countedIn: 'quantity', unit: 'postes', minimum: null, maximum: 100, value: 150_000_00 },
  lots,
})
const resting = (kind: Ground['case'], over: Partial<ProcedureFacts> = {}): ProcedureFacts =>
  procedure({ type: 'adapted', ground: { case: kind, reasons: 'x' }, estimate: 12_000_000_00, ...over })

type Decision = ReturnType<typeof decide>
const found = ({ findings, verdict }: Decision, rule: string) => {
  const finding = findings.find((each) => each.rule === rule)
  if (finding === undefined) throw new Error(`no finding of ${rule}`)
  const articles = finding.basis.map(({ source, article, paragraph }) => [source, article, paragraph].join(' ').trim())
  return { ...finding, articles, verdict }
}
const validated = (over: Partial<Dossier>, about: ProcedureFacts) =>
  decide({ ...at('draft'), ...file(over) }, { type: 'validate' }, { facts: { procedure: about } })

describe('R2123-1 2° : de petits lots ouvrent la procédure adaptée, lot par lot', () => {
  const SMALL = resting('small-lots')
  const works = resting('small-lots', { category: 'works' })
  test.each<[string, Partial<Dossier>, ProcedureFacts, string, readonly string[]]>([
    ['sans lot, pour 12 M€', amount(12_000_000_00, { lots: [] }), SMALL, 'unmet', []],
    ['à un centime de la limite', amount(150_000_00, { lots: [lot('1', 79_999_99), lot('2', 1)] }), SMALL, 'met', []],
    ['à la limite', amount(150_000_00, { lots: [lot('1', 80_000_00), lot('2', 1)] }), SMALL, 'unmet', ['1']],
    ['travaux, sous 1 M€', amount(1_500_000_00, { lots: [lot('1', 999_999_99)] }), works, 'met', []],
    ['travaux, à 1 M€', amount(1_500_000_00, { lots: [lot('1', 1_000_000_00)] }), works, 'unmet', ['1']],
    ['un lot sans maximum vaut celui du marché', amount(80_000_00, { lots: [lot('1', null)] }), SMALL, 'unmet', ['1']],
    ['qui peut être sous la limite', amount(79_999_99, { lots: [lot('1', null)] }), SMALL, 'met', []],
    ['sans aucun maximum', amount(null, { lots: [lot('1', null)] }), SMALL, 'unmet', ['1']],
    ['en unités', inUnits([lot('1', 10)]), SMALL, 'not-applicable', []],
    ['en unités, sans lot', inUnits([]), SMALL, 'unmet', []],
    ['d’un autre cas', amount(900_000_00), resting('specific-services'), 'not-applicable', []],
    ['sous le seuil', amount(9_000_00), resting('small-lots', { estimate: 200_000_00 }), 'not-applicable', []],
    ['d’une autre procédure', amount(900_000_00), resting('small-lots', { type: 'open' }), 'not-applicable', []],
  ])('%s', (_name, over, about, outcome, lots) => {
    const finding = found(validated(over, about), 'smallLotsUnderLimit')
    expect(finding).toMatchObject({ outcome, articles: ['CCP R2123-1 2°', 'CCP R2162-4'] })
    if (outcome === 'unmet') expect(finding.verdict).toBe('refused')
    expect(((finding.facts.over as { lot: string }[] | undefined) ?? []).map((each) => each.lot)).toEqual(lots)
  })

  test('à l’envoi de l’avis et à chaque version, rien n’y supplée', () => {
    const wide = amount(12_000_000_00, { lots: [] })
    const sent = decide({ ...at('validated'), ...file(wide), checkedFor: checkedFor(SMALL) }, notice(), {
      facts: { procedure: SMALL },
    })
    expect(found(sent, 'smallLotsUnderLimit')).toMatchObject({ outcome: 'unmet', verdict: 'refused' })
    const version = decide(at('open'), change(file(amount(160_000_00, { lots: [lot('1', 80_000_00)] }))), {
      now: '2027-02-15T09:00:00.000Z',
      facts: { procedure: { ...SMALL, status: 'launched' } },
    })
    expect(found(version, 'smallLotsUnderLimit')).toMatchObject({ outcome: 'unmet', verdict: 'refused' })
  })

  const FIVE = ['1', '2', '3', '4', '5'].map((key) => lot(key, 40_000_00))
  test.each<[string, Partial<Dossier>, number, string]>([
    ['un cinquième juste', amount(200_000_00, { lots: FIVE }), 1_000_000_00, 'met'],
    ['un centime de plus', amount(200_000_00, { lots: FIVE }), 999_999_99, 'to-appraise'],
    ['le besoin ne comprend que ces lots', amount(200_000_00, { lots: FIVE }), 216_000_00, 'to-appraise'],
    ['en unités', inUnits([lot('1', 10)]), 1_000_000_00, 'to-appraise'],
    ['sans lot', amount(200_000_00, { lots: [] }), 1_000_000_00, 'not-applicable'],
  ])('leur part de tous les lots : %s', (_name, over, estimate, outcome) => {
    const about = resting('small-lots', { estimate })
    const finding = found(validated(over, about), 'smallLotsShare')
    expect(finding).toMatchObject({ outcome, articles: ['CCP R2123-1 2°', 'CCP R2162-4'] })
    expect(finding.toBeConfirmed).toBeUndefined()
  })
})

describe('R2123-1 3° : les services spécifiques sont ceux de la liste annexée', () => {
  const ARTICLES = ['CCP R2123-1 3°', 'CCP annexe 3', 'EU-2014-24 annexe XIV']
  test.each<[string, string, ProcedureFacts, string]>([
    ['des services informatiques', '72000000-5', resting('specific-services'), 'to-appraise'],
    ['la formation', '80500000-9', resting('specific-services'), 'met'],
    ['sous le seuil', '72000000-5', resting('specific-services', { estimate: 200_000_00 }), 'not-applicable'],
    ['un autre cas', '72000000-5', resting('small-lots'), 'not-applicable'],
    ['un code illisible', '72', resting('specific-services'), 'not-applicable'],
  ])('%s', (_name, code, about, outcome) => {
    const maximum = Math.min(about.estimate, 900_000_00)
    const finding = found(validated(amount(maximum, { cpv: [code, '80500000-9'] }), about), 'specificServicesListed')
    expect(finding.outcome).toBe(outcome)
    if (outcome !== 'not-applicable') expect(finding).toMatchObject({ articles: ARTICLES, toBeConfirmed: true })
  })
  test('R2132-12 : le cas qui dispense de la voie électronique est celui des mêmes services', () => {
    const otherMedium = { case: 'specific-services', reasons: 'x' } as const
    const about = procedure({ electronic: false, otherMedium })
    const finding = found(validated({}, about), 'specificServicesListed')
    expect(finding).toMatchObject({ outcome: 'to-appraise', articles: ['CCP R2132-12 2°', ...ARTICLES.slice(1)] })
    const listed = validated({ cpv: ['80500000-9'] }, about)
    expect(found(listed, 'specificServicesListed').outcome).toBe('met')
    expect(dossier().cpv[0]).toBe('72000000-5')
  })
  test.each<[string, boolean | undefined]>([
    ['85000000-9', true],
    ['85323000', true],
    ['85400000', false],
    ['79140000', true],
    ['79200000', false],
    ['55500000', false],
    ['90000000-7', false],
    ['', undefined],
    ['8500', undefined],
  ])('%s : %s', (code, listed) => {
    expect(isSpecificService(code)).toBe(listed)
  })
})
