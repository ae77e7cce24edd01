import { describe, expect, test } from 'vitest'
import { NO_NAMES } from '#ui/i18n/names.ts'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { question as words } from '../web/labels.fr.ts'
import type { Question, QuestionAct } from './question-state.ts'

const rule = decisionTable<Question, QuestionAct, T.Given>(T.decide)
const { asked, consultation, decline } = T
const closed = { facts: { consultation: consultation({ status: 'closed' }) } } as const
const abandoned = { facts: { consultation: consultation({ status: 'abandoned' }) } } as const
const restricted = {
  facts: { consultation: consultation({ frozen: { type: 'restricted', shortened: null } }) },
} as const

describe('R2.12, R2.13 : ne pas y répondre', () => {
  rule(
    'declineExplained',
    ['CCP R2132-6', 'policy questions'],
    [
      ['avec un motif', asked, decline(), 'met'],
      ['sans motif', asked, decline({ reason: ' ' }), 'unmet'],
    ],
  )

  const unjudged = decline({ appraisals: {} })
  const late = { ...asked, late: true, askedAt: '2027-03-06T11:00:00.000Z' } as const
  const adapted = { facts: { consultation: consultation({ frozen: { type: 'adapted', shortened: null } }) } } as const
  const extended = { facts: { consultation: consultation({ questionsUntil: '2027-03-08T11:00:00.000Z' }) } } as const

  /** Sixteen and fifteen days before the deadline, the questions having ended before. */
  const [EARLY, LATER] = ['2027-02-27T11:00:00.000Z', '2027-02-28T11:00:00.000Z']
  const soon = { facts: { consultation: consultation({ questionsUntil: '2027-02-20T11:00:00.000Z' }) } } as const

  rule(
    'declineAppraised',
    ['CCP R2132-6', 'CCP R2151-4', 'CCP R2185-1'],
    [
      ['R2.13 : demandée à temps, sans un mot sur le besoin', asked, unjudged, 'to-appraise'],
      ['tenue pour inutile à une offre', asked, decline(), 'met'],
      [
        'tenue pour nécessaire',
        asked,
        decline({ appraisals: { declineAppraised: { accepted: false, reason: 'le prix en dépend' } } }),
        'unmet',
      ],
      ['avant des candidatures', asked, unjudged, 'to-appraise', restricted],
      ['demandée à temps, la date limite passée', asked, unjudged, 'to-appraise', closed],
      ['dite tardive, à temps pourtant', { ...asked, late: true }, unjudged, 'to-appraise'],
      ['tardive, l’heure des questions reculée depuis', late, unjudged, 'to-appraise', extended],
      ['tardive', late, unjudged, 'not-applicable'],
      ['après l’heure, seize jours avant la date limite', { ...late, askedAt: EARLY }, unjudged, 'to-appraise', soon],
      ['après l’heure, quinze jours avant', { ...late, askedAt: LATER }, unjudged, 'not-applicable', soon],
      ['procédure adaptée', asked, unjudged, 'not-applicable', adapted],
      ['consultation sans suite', asked, unjudged, 'not-applicable', abandoned],
    ],
  )

  test('la date limite passée, le manquement se constate ; sinon la consultation est sans suite, et la question se clôt', () => {
    const past = '2027-03-15T11:00:00.000Z'
    const appraised = (accepted: boolean) =>
      decline({ appraisals: { declineAppraised: { accepted, reason: 'il fallait répondre' } } })
    expect(T.decide(asked, T.answer(), { ...closed, now: past }).verdict).toBe('refused')
    expect(T.decide(asked, appraised(true), { ...closed, now: past }).verdict).toBe('granted')
    const refused = T.decide(asked, appraised(false), { ...closed, now: past })
    expect(refused.verdict).toBe('refused')
    const { facts, outcome, basis } = findingOf(refused.findings, 'declineAppraised')
    expect(basis).toContain('CCP R2185-1')
    expect(words.rules.declineAppraised(facts, outcome, NO_NAMES)).toContain('déclarez la consultation sans suite')
    expect(T.decide(asked, appraised(false), { ...abandoned, now: past }).verdict).toBe('granted')
  })

  test('après l’heure mais en temps utile, la question le dit', () => {
    const { facts, outcome } = findingOf(
      T.decide({ ...late, askedAt: EARLY }, unjudged, soon).findings,
      'declineAppraised',
    )
    expect(words.rules.declineAppraised(facts, outcome, NO_NAMES)).toContain(
      'après l’heure fixée mais 16 jours avant la date limite : en temps utile.',
    )
  })

  test('la question posée à qui ne répond pas dit jusqu’à quand répondre', () => {
    const { facts, outcome } = findingOf(T.decide(asked, unjudged).findings, 'declineAppraised')
    expect(words.rules.declineAppraised(facts, outcome, NO_NAMES).replace(/[\u00a0\u202f]/g, ' ')).toBe(
      'La question est venue à temps, le jeudi 18 février 2027 à 12 h 00. Pourquoi ce qu’elle demande n’est-il pas nécessaire à la préparation d’une offre ? Un renseignement nécessaire se donne à tous au plus tard le 9 mars 2027, ou la date limite est prolongée.',
    )
  })
})
