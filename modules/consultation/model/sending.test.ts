import { describe, expect, test } from 'vitest'
import { at, change, decide, EXTENT, extension, file, type Given, notice, procedure } from '../testing.ts'
import { checkedFor } from './checked-for.ts'
import type { ConsultationAct, Hour, ProcedureFacts } from './consultation-state.ts'

/** The notice is sent on 8 February 2027: a prior notice counts from 8 February 2026 to 4 January 2027. */
const VALIDATED = { type: 'validate' } as const
const prior = (noticeOn: string, over: Partial<ProcedureFacts> = {}) =>
  procedure({ shortened: { by: 'prior-notice', reasons: 'avis au profil', noticeOn }, ...over })

function found(act: ConsultationAct, rule: string, given: Given) {
  const stage =
    act.type === 'validate'
      ? at('draft')
      : { ...at('validated'), checkedFor: checkedFor(given.facts?.procedure ?? procedure()) }
  const { findings, verdict } = decide(stage, act, given)
  const finding = findings.find((each) => each.rule === rule)
  if (finding === undefined) throw new Error(`no finding of ${rule}`)
  return { ...finding, verdict, articles: finding.basis.map(({ source, article }) => `${source} ${article}`) }
}

describe('2.2 : l’avis de préinformation compte de trente-cinq jours à douze mois avant l’avis', () => {
  test.each([
    ['le jour même', '2027-02-08', 'unmet'],
    ['trente-quatre jours', '2027-01-05', 'unmet'],
    ['trente-cinq jours', '2027-01-04', 'met'],
    ['douze mois', '2026-02-08', 'met'],
    ['douze mois et un jour', '2026-02-07', 'unmet'],
    ['trois ans', '2024-02-08', 'unmet'],
  ])('à l’envoi, %s', (_name, noticeOn, outcome) => {
    const finding = found(notice(), 'priorNoticeKept', { facts: { procedure: prior(noticeOn) } })
    expect(finding).toMatchObject({ outcome, articles: ['CCP R2161-3'] })
    expect(finding.verdict).toBe(outcome === 'met' ? 'granted' : 'refused')
    const valid = found(VALIDATED, 'priorNoticePlanned', { facts: { procedure: prior(noticeOn) } })
    expect(valid).toMatchObject({
      outcome: outcome === 'met' ? 'met' : 'to-appraise',
      verdict: outcome === 'met' ? 'granted' : 'awaiting-judgement',
      articles: ['CCP R2161-3'],
    })
  })
  test.each([
    ['prévu quand elle comptera', '2027-02-01', '2027-03-08', 'met'],
    ['prévu la veille', '2027-02-01', '2027-03-07', 'to-appraise'],
    ['prévu un jour qui est passé : compte celui de la validation', '2027-01-30', '2027-01-31', 'to-appraise'],
  ])('à la validation, un avis %s', (_name, noticeOn, noticePlanned, outcome) => {
    const given = { facts: { procedure: prior(noticeOn, { noticePlanned }) } }
    expect(found(VALIDATED, 'priorNoticePlanned', given).outcome).toBe(outcome)
  })
  test.each([
    ['compte, bien que le jour prévu ne soit pas dans ses bornes', '2027-01-04', '2028-03-01', 'met'],
    ['ne compte pas, bien que le jour prévu y soit', '2027-02-01', '2027-03-08', 'unmet'],
  ])(
    'à l’envoi, c’est le jour de l’envoi qui compte, non celui du rétroplanning : %s',
    (_name, noticeOn, planned, outcome) => {
      const given = { facts: { procedure: prior(noticeOn, { noticePlanned: planned }) } }
      const finding = found(notice(), 'priorNoticeKept', given)
      expect(finding).toMatchObject({ outcome, articles: ['CCP R2161-3'] })
    },
  )
  test.each<[ProcedureFacts['type'], string]>([
    ['restricted', 'CCP R2161-8'],
    ['negotiated', 'CCP R2161-15'],
  ])('chaque procédure par son article : %s', (type, article) => {
    const given = { facts: { procedure: prior('2024-02-08', { type }) } }
    expect(found(notice(), 'priorNoticeKept', given)).toMatchObject({ outcome: 'unmet', articles: [article] })
    expect(found(VALIDATED, 'priorNoticePlanned', given)).toMatchObject({ outcome: 'to-appraise', articles: [article] })
  })
  test('sans préinformation, et en urgence, rien n’est compté', () => {
    const urgent = procedure({ shortened: { by: 'urgency', reasons: 'crue' } })
    for (const about of [procedure(), urgent]) {
      const given = { facts: { procedure: about } }
      expect(found(notice(), 'priorNoticeKept', given).outcome).toBe('not-applicable')
      expect(found(VALIDATED, 'priorNoticePlanned', given).outcome).toBe('not-applicable')
    }
  })
})

describe('R2.01 : le seuil est connu le jour de l’avis', () => {
  const in2028 = '2028-01-10T09:00:00.000Z'
  test('à l’envoi, un jour que les seuils ne couvrent pas demande lequel a été vérifié', () => {
    const late = notice({
      deadline: { date: '2028-03-01', time: '12:00' },
      questionsUntil: { date: '2028-02-20', time: '12:00' },
    })
    expect(found(late, 'thresholdKnownForNotice', { now: in2028 })).toMatchObject({
      outcome: 'to-appraise',
      articles: ['CCP annexe 2'],
    })
    expect(found(notice(), 'thresholdKnownForNotice', {}).outcome).toBe('met')
  })
  test('à l’envoi, le jour compté est celui de l’envoi, quel que soit le rétroplanning', () => {
    const given = { facts: { procedure: procedure({ noticePlanned: '2028-01-10' }) } }
    expect(found(notice(), 'thresholdKnownForNotice', given)).toMatchObject({
      outcome: 'met',
      articles: ['CCP annexe 2'],
    })
  })
  test('à la validation, le jour compté est celui du rétroplanning', () => {
    const given = { facts: { procedure: procedure({ noticePlanned: '2028-01-10' }) } }
    expect(found(VALIDATED, 'thresholdKnownForNotice', given).outcome).toBe('to-appraise')
  })
})

describe('S3.6 : l’avis part pour la procédure d’après laquelle le dossier a été validé', () => {
  test.each<[string, Partial<ProcedureFacts>, readonly string[]]>([
    ['la même', {}, []],
    ['le rétroplanning ne reçoit plus les offres par voie électronique', { electronic: false }, ['electronic']],
    ['une urgence est invoquée depuis', { shortened: { by: 'urgency', reasons: 'crue' } }, ['shortened']],
    ['un autre type', { type: 'restricted' }, ['type']],
    ['une autre estimation', { estimate: 900_000_01 }, ['estimate']],
    ['un autre objet', { object: 'Fourniture de manuels scolaires' }, ['object']],
    ['d’autres quantités', { extent: { ...EXTENT, quantities: [] } }, ['extent']],
    ['d’autres minimums', { extent: { ...EXTENT, minimum: 1_00 } }, ['extent']],
    ['le nom d’un acheteur corrigé', { buyers: procedure().buyers.map((each) => ({ ...each, name: 'x' })) }, []],
  ])('%s', (_name, over, differs) => {
    const decision = decide(at('validated'), notice(), { facts: { procedure: procedure(over) } })
    const finding = decision.findings.find(({ rule }) => rule === 'procedureAsValidated')
    expect(finding).toMatchObject({ outcome: differs.length === 0 ? 'met' : 'unmet', facts: { differs } })
    expect(finding?.basis.slice(-2)).toMatchObject([
      { source: 'CCP', article: 'L2111-1' },
      { source: 'policy', article: 'dossier' },
    ])
    if (differs.length > 0) expect(decision.verdict).toBe('refused')
  })
  test('un dossier validé avant que l’objet et l’étendue soient notés ne se compare pas par eux', () => {
    const { checkedFor, ...validated } = at('validated')
    const { object: _, extent: __, ...noted } = checkedFor
    const about = procedure({ object: 'Fourniture de manuels scolaires', type: 'restricted' })
    const { findings } = decide({ ...validated, checkedFor: noted }, notice(), { facts: { procedure: about } })
    const finding = findings.find(({ rule }) => rule === 'procedureAsValidated')
    expect(finding?.facts).toEqual({ differs: ['type'] })
  })
})

const SAID = { accepted: true, reason: 'Aucune offre ne se prépare autrement.' }

describe('R2.13, R2.15 : la fin des questions ne s’avance pas', () => {
  const now = '2027-03-01T09:00:00.000Z'
  test.each([
    ['plus tard', '2027-03-20', 'met'],
    ['la même heure', '2027-03-10', 'met'],
    ['la veille', '2027-03-09', 'unmet'],
  ])('%s', (_name, date, outcome) => {
    const questionsUntil = { date, time: '18:00' }
    for (const act of [extension({ questionsUntil }), change({ questionsUntil })]) {
      const decision = decide(at('open'), act, { now })
      const finding = decision.findings.find(({ rule }) => rule === 'questionsKept')
      expect(finding).toMatchObject({ outcome, basis: [{ article: 'R2151-4' }, { article: 'date limite' }] })
      expect(decision.verdict === 'refused').toBe(outcome === 'unmet')
    }
  })
  test('une fin plus tardive, sans date limite plus tardive, est refusée : rien ne l’annoncerait', () => {
    const minor = { important: false, deadline: null, appraisals: { minorChangeAppraised: SAID } } as const
    const asked = (date: string) =>
      decide(at('open'), change({ ...minor, questionsUntil: { date, time: '18:00' } }), { now })
    const finding = asked('2027-03-15').findings.find(({ rule }) => rule === 'questionsKept')
    expect(finding).toMatchObject({ outcome: 'unmet', basis: [{ article: 'R2151-4' }, { article: 'date limite' }] })
    expect(asked('2027-03-15').verdict).toBe('refused')
    expect(asked('2027-03-10').verdict).toBe('granted')
  })
  test('laissée telle quelle, elle n’est pas à comparer', () => {
    const decision = decide(at('open'), extension(), { now })
    expect(decision.findings.find(({ rule }) => rule === 'questionsKept')?.outcome).toBe('not-applicable')
  })
})

describe('R2.26 : le marché commence après la date limite', () => {
  const ARTICLES = ['CCP R2182-4', 'CCP R2151-5', 'policy date limite']
  const from = (date: string) => ({ duration: { from: date, months: 48 } })
  const judged = (decision: ReturnType<typeof decide>) => {
    const finding = decision.findings.find(({ rule }) => rule === 'durationAfterDeadline')
    const articles = finding?.basis.map(({ source, article }) => `${source} ${article}`)
    return { outcome: finding?.outcome, articles, verdict: decision.verdict }
  }
  test.each([
    ['le lendemain de l’avis, six semaines avant elle', '2027-02-09', 'unmet', 'refused'],
    ['le jour même', '2027-03-22', 'unmet', 'refused'],
    ['le lendemain', '2027-03-23', 'met', 'granted'],
  ])('à l’envoi de l’avis : %s', (_name, date, outcome, verdict) => {
    const sent = decide({ ...at('validated'), ...file(from(date)) }, notice())
    expect(judged(sent)).toEqual({ outcome, verdict, articles: ARTICLES })
  })
  const now = '2027-03-01T09:00:00.000Z'
  const kept = { initialTermsKept: { accepted: true, reason: 'le début suit la date limite' } }
  test.each<[string, string, Hour | null, string]>([
    ['une date limite portée au-delà du début', '2027-09-01', { date: '2027-09-01', time: '12:00' }, 'unmet'],
    ['le début avancé, la date limite laissée', '2027-03-22', null, 'unmet'],
    ['les deux reportés ensemble', '2027-09-02', { date: '2027-09-01', time: '12:00' }, 'met'],
  ])('à une nouvelle version : %s', (_name, date, deadline, outcome) => {
    const minor = { minorChangeAppraised: SAID }
    const asked = change({ ...file(from(date)), deadline, important: deadline !== null })
    const appraisals = { ...asked.appraisals, ...kept, ...(deadline === null ? minor : {}) }
    const { verdict, ...found } = judged(decide(at('open'), { ...asked, appraisals }, { now }))
    expect(found).toEqual({ outcome, articles: ARTICLES })
    expect(verdict === 'refused').toBe(outcome === 'unmet')
  })
  test('une prolongation seule n’est pas murée, car elle peut être due : une personne dit ce que devient le début', () => {
    const late = extension({ deadline: { date: '2027-09-01', time: '12:00' } })
    expect(judged(decide(at('open'), late, { now }))).toEqual({
      outcome: 'to-appraise',
      verdict: 'awaiting-judgement',
      articles: ARTICLES,
    })
    const yes = { accepted: true, reason: 'une version le reportera' }
    const said = { durationAfterDeadline: yes, extensionPlausible: yes }
    const answered = { ...late, appraisals: { ...late.appraisals, ...said } }
    expect(judged(decide(at('open'), answered, { now }))).toMatchObject({ outcome: 'met', verdict: 'granted' })
    expect(judged(decide(at('open'), extension(), { now }))).toMatchObject({ outcome: 'met', verdict: 'granted' })
  })
})
