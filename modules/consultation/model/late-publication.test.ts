import { describe, expect, test } from 'vitest'
import { APPEARED, at, change, decide, documents, draft, extension, file, notice, played, RECEIPT } from '../testing.ts'
import type { Consultation, ConsultationAct } from './consultation-state.ts'
import type { DocumentKind } from './dossier.ts'

const publish: ConsultationAct = { type: 'publish' }
const yes = { accepted: true, reason: 'Le dossier était remis sur demande.' }
const accepted: ConsultationAct = { ...publish, appraisals: { publicationInTime: yes } }
/** The notice left on 8 February, and the European one appeared two days later. */
const sent = (sending: ConsultationAct = notice()): Consultation =>
  played([
    [draft()],
    [{ type: 'validate' }],
    [sending],
    [RECEIPT, { now: '2027-02-08T15:00:00.000Z' }],
    [APPEARED, { now: '2027-02-10T10:00:00.000Z' }],
  ])

function found(rule: string, now: string, act = publish, state = sent()) {
  const decision = decide(state, act, { now })
  const finding = decision.findings.find((each) => each.rule === rule)
  if (finding === undefined) throw new Error(`no finding of ${rule}`)
  const articles = finding.basis.map(({ source, article }) => `${source} ${article}`)
  return { ...finding, articles, verdict: decision.verdict }
}

describe('R2.10, R2.16 : le dossier suit l’avis, ou le délai se compte depuis sa publication', () => {
  test('une minute avant la date limite, la publication est refusée, quoi qu’une personne en dise', () => {
    const rule = found('publicationPeriodKept', '2027-03-22T10:59:00.000Z', accepted)
    expect(rule).toMatchObject({
      outcome: 'unmet',
      verdict: 'refused',
      facts: { lost: 42, left: 0, days: 30, last: '2027-04-21', actFrom: '2027-04-22' },
    })
    expect(rule.articles).toEqual(['CCP R2161-3', 'EU-1182-71 3', 'CCP R2132-2', 'policy publication'])
  })
  test.each<[string, string, string, string, string]>([
    ['le troisième jour', '2027-02-11T22:59:00.000Z', 'met', 'not-applicable', 'granted'],
    ['le quatrième', '2027-02-11T23:00:00.000Z', 'to-appraise', 'computed', 'awaiting-judgement'],
    ['le dernier qui laisse trente jours', '2027-02-17T12:00:00.000Z', 'to-appraise', 'computed', 'awaiting-judgement'],
    ['le premier qui ne les laisse plus', '2027-02-18T12:00:00.000Z', 'to-appraise', 'unmet', 'refused'],
  ])('%s', (_name, now, timely, kept, verdict) => {
    expect(found('publicationInTime', now)).toMatchObject({
      outcome: timely,
      verdict,
      articles: ['CCP R2132-2', 'CCP R2151-1', 'policy publication'],
    })
    expect(found('publicationPeriodKept', now).outcome).toBe(kept)
  })
  test('une personne qui répond du temps qui reste publie', () => {
    expect(found('publicationInTime', '2027-02-17T12:00:00.000Z', accepted)).toMatchObject({
      verdict: 'granted',
      facts: { lost: 9, left: 33, minimum: 30 },
    })
  })
  test('la fin des questions passée, même dans les trois jours, une personne en répond', () => {
    const asked = { questionsEndExplained: { accepted: true, reason: 'Une visite du site répond à tous.' } }
    const early = sent(notice({ questionsUntil: { date: '2027-02-10', time: '12:00' }, appraisals: asked }))
    const rule = found('publicationInTime', '2027-02-10T11:00:00.000Z', publish, early)
    expect(rule).toMatchObject({ outcome: 'to-appraise', facts: { questionsUntil: '2027-02-10T11:00:00.000Z' } })
    expect(found('publicationInTime', '2027-02-10T10:59:59.000Z', publish, early).outcome).toBe('met')
  })
  test('le délai prolongé pour cela, le dossier se publie', () => {
    const now = '2027-03-01T12:00:00.000Z'
    const state = sent()
    const longer = extension({ ground: 'late-publication', deadline: { date: '2027-04-01', time: '12:00' } })
    const decision = decide(state, longer, { now })
    if (decision.verdict !== 'granted') throw new Error(JSON.stringify(decision.findings))
    expect(found('publicationPeriodKept', now, accepted, state).verdict).toBe('refused')
    const extended = { ...state, deadline: '2027-04-01T10:00:00.000Z' } as Consultation
    expect(found('publicationPeriodKept', now, accepted, extended)).toMatchObject({
      outcome: 'computed',
      verdict: 'granted',
    })
  })
  test('le délai est celui de la loi du jour de l’avis, non du jour de la publication', () => {
    // No period of the code was in force that day: to look one up by it is to say so.
    const before = { ...sent(), lawDate: '2019-03-31' } as Consultation
    expect(() => found('publicationPeriodKept', '2027-03-01T12:00:00.000Z', publish, before)).toThrow(RangeError)
    expect(found('publicationPeriodKept', '2027-03-01T12:00:00.000Z').facts.days).toBe(30)
  })
  test.each([
    ['restricted', 'CCP R2161-6', 'unmet'],
    ['negotiated', 'CCP R2161-12', 'unmet'],
    ['dialogue', 'CCP R2161-25', 'to-appraise'],
  ])('le délai est celui de l’article de sa procédure : %s', (type, article, outcome) => {
    const { frozen } = at('sent')
    const state = { ...at('sent'), european: null, frozen: { ...frozen, type } } as Consultation
    const rule = found('publicationPeriodKept', '2027-03-20T09:00:00.000Z', publish, state)
    expect(rule).toMatchObject({ outcome, articles: [article, 'EU-1182-71 3', 'CCP R2132-2', 'policy publication'] })
  })
  test('où le code ne donne pas de nombre, une personne en répond seule', () => {
    const { frozen } = at('sent')
    const adapted = { ...at('sent'), european: null, frozen: { ...frozen, type: 'adapted' } } as Consultation
    expect(found('publicationPeriodKept', '2027-03-01T12:00:00.000Z', accepted, adapted)).toMatchObject({
      outcome: 'not-applicable',
      verdict: 'granted',
    })
  })
})

describe('R2.10, R2.16 : les pièces qui viennent après la publication', () => {
  const of = (...kinds: readonly DocumentKind[]) => documents().filter(({ kind }) => kinds.includes(kind))
  /** The file is published two days after its notice, with the documents of these kinds. */
  const opened = (...kinds: readonly DocumentKind[]): Consultation =>
    played([
      [draft({ documents: of(...kinds) })],
      [{ type: 'validate', appraisals: { documentsExpected: { accepted: true, reason: 'À venir.' } } }],
      [notice()],
      [RECEIPT, { now: '2027-02-08T15:00:00.000Z' }],
      [APPEARED, { now: '2027-02-10T10:00:00.000Z' }],
      [publish, { now: '2027-02-10T10:30:00.000Z' }],
    ])
  const with_ = (held: readonly DocumentKind[], date: string) =>
    change({ ...file(), documents: of(...held), deadline: { date, time: '12:00' } })
  const ALL = ['RC', 'CCTP', 'CCAP', 'AE', 'BPU'] as const
  const adding = (state: Consultation, held: readonly DocumentKind[], date: string, now = '2027-03-20T09:00:00.000Z') =>
    found('laterDocumentsInTime', now, with_(held, date), state)

  test('un dossier réduit au règlement : les cahiers laissent le délai minimal depuis leur publication', () => {
    const rule = adding(opened('RC'), ALL, '2027-03-23')
    expect(rule).toMatchObject({
      outcome: 'unmet',
      verdict: 'refused',
      articles: ['CCP R2132-2', 'CCP R2151-4', 'CCP R2161-3', 'EU-1182-71 3', 'policy publication'],
      facts: { added: ['CCTP', 'CCAP', 'AE', 'BPU'], days: 30, last: '2027-04-19' },
    })
    expect(adding(opened('RC'), ALL, '2027-04-19').outcome).toBe('unmet')
    expect(adding(opened('RC'), ALL, '2027-04-20')).toMatchObject({ outcome: 'computed', verdict: 'granted' })
  })
  test.each<[string, readonly DocumentKind[], readonly DocumentKind[]]>([
    ['un acte d’engagement', ['RC', 'CCTP', 'CCAP', 'BPU'], ALL],
    ['des clauses que le premier cahier contenait', ['RC', 'CCTP', 'AE', 'BPU'], ALL],
    ['un bordereau des prix', ['RC', 'CCTP', 'CCAP', 'AE'], ALL],
  ])('%s : une personne répond du temps qui reste', (_name, before, after) => {
    expect(adding(opened(...before), after, '2027-03-23').outcome).toBe('to-appraise')
    expect(adding(opened(...before), after, '2027-04-20').outcome).toBe('computed')
  })
  test('une pièce remplacée, ou jointe dans les premiers jours, ne fait rien courir', () => {
    const other = with_(ALL, '2027-03-23')
    const replaced = { ...other, documents: of(...ALL).map((each) => ({ ...each, sha256: '9'.repeat(64) })) }
    expect(
      found('laterDocumentsInTime', '2027-03-20T09:00:00.000Z', replaced as ConsultationAct, opened(...ALL)).outcome,
    ).toBe('not-applicable')
    expect(adding(opened('RC'), ALL, '2027-03-23', '2027-02-11T22:59:00.000Z').outcome).toBe('not-applicable')
    expect(adding(opened('RC'), ALL, '2027-03-23', '2027-02-11T23:00:00.000Z').outcome).toBe('computed')
  })
  test('où le code ne donne pas de nombre, une personne en répond', () => {
    const open = opened('RC')
    if (open.status !== 'open') throw new Error('an open consultation was expected')
    const adapted: Consultation = { ...open, frozen: { ...open.frozen, type: 'adapted' } }
    expect(adding(adapted, ALL, '2027-03-23').outcome).toBe('to-appraise')
  })
})
