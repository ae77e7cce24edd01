import { describe, expect, test } from 'vitest'
import { citationKey } from '#kernel/citation.ts'
import { NO_NAMES } from '#ui/i18n/names.ts'
import { APPEARED, at, change, decide, draft, file, notice, played, procedure, RECEIPT } from '../testing.ts'
import { noticeRulesFr } from '../web/notice-rules.fr.ts'
import { answersDue } from './answers-due.ts'
import { consultation } from './consultation.ts'
import type { ConsultationFacts, Hour } from './consultation-state.ts'
import { firstNoticeOf, noticeOf, rectificationsOf } from './notice.ts'
import { isOpenAt, publicOf } from './publication.ts'

const NOVEMBER = '2026-11-23T09:00:00.000Z'
const hour = (date: string, time = '12:00'): Hour => ({ date, time })

/** The sending of a notice with one difference. */
function sending(deadline: Hour, questionsUntil: Hour, now = NOVEMBER, facts: Partial<ConsultationFacts> = {}) {
  return decide(at('validated'), notice({ deadline, questionsUntil }), { now, facts })
}
const of = (decision: ReturnType<typeof decide>, rule: string) => decision.findings.find((each) => each.rule === rule)

describe('R2.10 : le délai minimal court de l’envoi de l’avis (T1 à T3)', () => {
  const type = (over: Parameters<typeof procedure>[0]) => ({ procedure: procedure(over) })
  test.each<[string, Parameters<typeof procedure>[0], string, string, string]>([
    ['T1, le 23 est refusé', {}, '2026-12-23', 'unmet', '2026-12-23'],
    ['T1, le 24 est admis', {}, '2026-12-24', 'computed', '2026-12-23'],
    ['T2, hors voie électronique, le 28 est refusé', { electronic: false }, '2026-12-28', 'unmet', '2026-12-28'],
    ['T2, hors voie électronique, le 29 est admis', { electronic: false }, '2026-12-29', 'computed', '2026-12-28'],
    ['restreint, candidatures', { type: 'restricted' }, '2026-12-23', 'unmet', '2026-12-23'],
    [
      'urgence, 15 jours',
      { shortened: { by: 'urgency', reasons: 'sinistre' } },
      '2026-12-09',
      'computed',
      '2026-12-08',
    ],
  ])('%s', (_name, over, date, outcome, last) => {
    const decision = sending(hour(date), hour('2026-12-01'), NOVEMBER, type(over))
    const found = of(decision, 'minimumPeriodKept')
    expect(found).toMatchObject({ outcome, facts: { last, sentOn: '2026-11-23' } })
    const article =
      over?.type === 'restricted' ? 'CCP R2161-6' : over?.electronic === false ? 'CCP R2161-2' : 'CCP R2161-3'
    expect(found?.basis.map((each) => `${each.source} ${each.article}`)).toEqual([article, 'EU-1182-71 3'])
  })
  test.each<['negotiated' | 'dialogue' | 'adapted', readonly string[]]>([
    ['negotiated', ['CCP R2161-12', 'EU-1182-71 3']],
    ['dialogue', ['CCP R2161-25', 'EU-1182-71 3']],
    ['adapted', ['CCP R2151-1']],
  ])('un délai trop court se juge par l’article de sa procédure : %s', (procedureType, articles) => {
    const decision = sending(hour('2026-12-08'), hour('2026-12-01'), NOVEMBER, type({ type: procedureType }))
    const found = of(decision, 'minimumPeriodKept')
    expect(found?.basis.map(({ source, article }) => `${source} ${article}`)).toEqual(articles)
  })
  test('en procédure adaptée le code n’a pas de nombre : une personne en juge', () => {
    const decision = sending(hour('2026-12-24'), hour('2026-12-01'), NOVEMBER, type({ type: 'adapted' }))
    expect(of(decision, 'minimumPeriodKept')?.outcome).toBe('to-appraise')
  })
  test.each<[string, 'adapted' | 'dialogue', boolean, string]>([
    [
      'sans nombre de jours, admis',
      'adapted',
      true,
      'Une personne a jugé, le 23 novembre 2026, que le délai suffit pour cet objet.',
    ],
    [
      'un nombre à confirmer, admis',
      'dialogue',
      true,
      'La date limite vient avant la fin du délai à confirmer : 30 jours (délai normal) comptés depuis l’envoi du 23 novembre 2026 finissent le 23 décembre 2026 à 24 h. Une personne a jugé, le 23 novembre 2026, qu’elle laisse assez de temps.',
    ],
    [
      'un nombre à confirmer, refusé',
      'dialogue',
      false,
      'Une personne a jugé, le 23 novembre 2026, qu’elle ne laisse pas assez de temps.',
    ],
  ])('ce qu’une personne a jugé n’est pas dit compté : %s', (_name, kind, accepted, said) => {
    const act = notice({ deadline: hour('2026-12-15'), questionsUntil: hour('2026-12-01') })
    const appraisals = { minimumPeriodKept: { accepted, reason: 'un objet courant' } }
    const given = { now: NOVEMBER, facts: type({ type: kind }) }
    const found = of(decide(at('validated'), { ...act, appraisals }, given), 'minimumPeriodKept')
    expect(found?.outcome).toBe(accepted ? 'met' : 'unmet')
    const sentence = noticeRulesFr
      .minimumPeriodKept(found?.facts ?? {}, found?.outcome ?? 'computed', NO_NAMES)
      .replaceAll('\u00a0', ' ')
    expect(sentence).toContain(said)
    expect(sentence).not.toContain('est tenu')
  })
})

describe('la date limite se lit d’une seule façon', () => {
  test.each<[string, Hour, string, string]>([
    ['l’heure sautée du passage à l’été', hour('2027-03-28', '02:30'), 'deadlineReadable', 'unmet'],
    ['l’heure qui vient deux fois', hour('2027-10-31', '02:30'), 'deadlineReadable', 'unmet'],
    ['le passé', hour('2027-02-08', '09:59'), 'deadlineToCome', 'unmet'],
    ['un jour férié', hour('2027-05-06'), 'deadlineOnWorkingDay', 'to-appraise'],
    ['un dimanche', hour('2027-04-11'), 'deadlineOnWorkingDay', 'to-appraise'],
    ['un lundi', hour('2027-04-12'), 'deadlineOnWorkingDay', 'met'],
  ])('%s', (_name, deadline, rule, outcome) => {
    const decision = decide(at('validated'), notice({ deadline, questionsUntil: hour('2027-03-31') }))
    expect(of(decision, rule)?.outcome).toBe(outcome)
    expect(decision.verdict === 'granted').toBe(outcome === 'met')
  })
  test('R2.15 : les questions finissent avant elle', () => {
    const late = decide(at('validated'), notice({ questionsUntil: hour('2027-03-22') }))
    expect(of(late, 'questionsBeforeDeadline')).toMatchObject({ outcome: 'unmet' })
  })
  test.each<[string, Hour, string, number]>([
    ['quinze jours avant', hour('2027-03-07'), 'met', 15],
    ['seize jours avant', hour('2027-03-06', '23:59'), 'to-appraise', 16],
    ['le jour même de l’envoi', hour('2027-02-08', '10:05'), 'to-appraise', 42],
  ])('R2132-6 : une fin des questions bien avant la date limite s’explique : %s', (_name, end, outcome, before) => {
    const decision = decide(at('validated'), notice({ questionsUntil: end }))
    const found = of(decision, 'questionsEndExplained')
    expect(found).toMatchObject({ outcome, facts: { before, most: 15 } })
    expect(found?.basis.map(citationKey)).toEqual(['CCP R2132-6', 'policy questions'])
    expect(decision.verdict).toBe(outcome === 'met' ? 'granted' : 'awaiting-judgement')
  })
  test('les questions ne finissent pas avant de pouvoir être posées', () => {
    const past = decide(at('validated'), notice({ questionsUntil: hour('2027-02-08', '10:00') }))
    expect(of(past, 'questionsBeforeDeadline')).toMatchObject({ outcome: 'unmet' })
    const next = decide(at('validated'), notice({ questionsUntil: hour('2027-02-08', '10:01') }))
    expect(of(next, 'questionsBeforeDeadline')).toMatchObject({ outcome: 'met' })
  })
})

describe('le dossier est scellé par étapes', () => {
  test('après validate, il ne change que par reopen ; après l’avis, que par change', () => {
    const revision = { type: 'revise', ...file() } as const
    expect(decide(at('validated'), revision).verdict).toBe('refused')
    expect(decide(at('sent'), revision).verdict).toBe('refused')
    expect(decide(at('sent'), { type: 'reopen', reason: 'une erreur dans le règlement' }).verdict).toBe('refused')
    const reopened = played([[draft()], [{ type: 'validate' }], [{ type: 'reopen', reason: 'une erreur' }], [revision]])
    expect(reopened.status).toBe('draft')
  })
  test('R1.06 : un acheteur qui n’est plus membre le jour de l’envoi arrête l’avis', () => {
    const gone = { body: 'aisne', name: 'Aisne', siret: '22020000000019', maximum: 1 }
    const facts = { procedure: procedure({ buyers: [...procedure().buyers, gone] }) }
    const decision = decide(at('validated'), notice(), { facts })
    expect(of(decision, 'groupInForceForBuyers')).toMatchObject({ outcome: 'unmet' })
  })
  test('S3.5 : l’avis ne part pas d’une procédure abandonnée ou déjà lancée', () => {
    const facts = { procedure: procedure({ status: 'launched' }) }
    expect(of(decide(at('validated'), notice(), { facts }), 'procedurePrepared')?.outcome).toBe('unmet')
  })
})

describe('R2.16 : l’avis national attend l’avis européen', () => {
  const publish = { type: 'publish' } as const
  const received = () =>
    played([[draft()], [{ type: 'validate' }], [notice()], [RECEIPT, { now: '2027-02-08T15:00:00.000Z' }]])
  test.each<[string, string, string]>([
    ['sans accusé', '2027-02-10T15:00:00.000Z', 'unmet'],
    ['un instant avant 48 h', '2027-02-10T13:59:59.999Z', 'unmet'],
    ['48 h après', '2027-02-10T14:00:00.000Z', 'met'],
  ])('%s', (name, now, outcome) => {
    const decision = decide(name === 'sans accusé' ? at('sent') : received(), publish, { now })
    expect(of(decision, 'europeanNoticeFirst')).toMatchObject({ outcome, basis: [{ article: 'R2131-20' }] })
  })
  test('sans accusé, il est dit de noter l’accusé, d’où courent les 48 heures', () => {
    const found = of(decide(at('sent'), publish, { now: '2027-02-09T15:00:00.000Z' }), 'europeanNoticeFirst')
    expect(noticeRulesFr.europeanNoticeFirst(found?.facts ?? {}, 'unmet', NO_NAMES)).toBe(
      'L’avis national ne précède pas l’avis européen. Notez l’accusé de réception de l’Office des publications : 48 heures courent de là. Ou notez la publication européenne, dès qu’elle paraît.',
    )
  })
  test('l’annonce ne précède ni l’envoi ni l’accusé, et ne se note qu’une fois', () => {
    const early = { ...RECEIPT, received: hour('2027-02-08', '09:59') } as typeof RECEIPT
    expect(decide(at('sent'), early, { now: '2027-02-08T15:00:00.000Z' }).verdict).toBe('refused')
    expect(decide(received(), RECEIPT, { now: '2027-02-09T15:00:00.000Z' }).verdict).toBe('refused')
    const before = { ...APPEARED, published: hour('2027-02-08', '14:00') } as typeof APPEARED
    expect(decide(received(), before, { now: '2027-02-09T15:00:00.000Z' }).verdict).toBe('refused')
  })
  test('sous le seuil européen, rien n’est attendu', () => {
    const facts = { procedure: procedure({ type: 'adapted', estimate: 200_000_00 }) }
    const fitting = { accepted: true, reason: 'un mois suffit à un objet courant' }
    const small = {
      framework: { countedIn: 'amount', unit: '', minimum: null, maximum: 200_000_00, value: null },
    } as const
    const state = played([
      [draft(file(small)), { facts }],
      [{ type: 'validate' }, { facts }],
      [{ ...notice(), appraisals: { minimumPeriodKept: fitting } }, { facts }],
      [{ type: 'publish' }, { facts }],
    ])
    expect(state).toMatchObject({ status: 'open', european: null })
  })
})

describe('ce que le public lit', () => {
  test('rien avant la publication ; tout ensuite ; et close à l’instant même, quel que soit le statut', () => {
    for (const stage of ['draft', 'validated', 'sent'] as const) expect(publicOf(at(stage))).toBeNull()
    const shown = publicOf(at('open'))
    expect(shown).toMatchObject({
      status: 'open',
      deadline: '2027-03-22T11:00:00.000Z',
      buyers: [{ name: 'Région', siret: '20005374200017' }, { invoicing: '43 rue de la République, 80026 Amiens' }],
      versions: [{ number: 1, publishedAt: '2027-02-10T10:30:00.000Z' }],
    })
    expect(JSON.stringify(shown)).not.toContain('600000')
    if (shown === null) return
    expect(isOpenAt(shown, '2027-03-22T10:59:59.999Z')).toBe(true)
    expect(isOpenAt(shown, '2027-03-22T11:00:00.000Z')).toBe(false)
  })
  test('les renseignements partent six jours avant, quatre en urgence (R2.12)', () => {
    expect(answersDue(at('open'))).toMatchObject({ on: '2027-03-16', days: 6, basis: [{ article: 'R2132-6' }] })
    const { frozen } = at('open')
    const urgent = { ...at('open'), frozen: { ...frozen, shortened: { by: 'urgency', reasons: 'sinistre' } as const } }
    expect(answersDue(urgent)).toMatchObject({ on: '2027-03-18', days: 4 })
    expect(answersDue({ ...at('open'), frozen: { ...frozen, type: 'adapted' } })).toBeNull()
    for (const type of ['restricted', 'negotiated', 'dialogue'] as const)
      expect(answersDue({ ...at('open'), frozen: { ...frozen, type } }), `${type}: applications`).toBeNull()
    const night = { ...at('open'), deadline: '2027-03-14T23:30:00.000Z' }
    expect(answersDue(night)?.on).toBe('2027-03-09')
  })
  test('R2.17 : l’avis vient d’un seul objet, et le rectificatif dit ce qui change', () => {
    const now = '2027-03-01T09:00:00.000Z'
    const open = at('open')
    expect(noticeOf(open)).toMatchObject({ internalIdentifier: '2027-ENT-01', receives: 'tenders' })
    expect(rectificationsOf(open)).toEqual([])
    const later = { questionsUntil: hour('2027-03-22', '18:00') }
    const decision = decide(open, change(later), { now })
    const changed = decision.verdict === 'granted' ? decision.events.reduce(consultation.evolve, open) : open
    if (changed.status !== 'open') throw new Error('an open consultation was expected')
    expect(rectificationsOf(changed)).toMatchObject([
      {
        at: now,
        version: { number: 2, changed: ['tender'] },
        before: { number: 1 },
        extension: { from: open.deadline },
      },
    ])
    expect(firstNoticeOf(changed)).toMatchObject({
      receptionDeadline: open.deadline,
      additionalInformationDeadline: open.questionsUntil,
      tenderValidityDays: 180,
    })
    expect(noticeOf(changed)).toMatchObject({ tenderValidityDays: 210 })
  })
})
