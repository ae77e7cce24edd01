import { describe, expect, test } from 'vitest'
import { clockActor, outsiderActor } from '#kernel/actor.ts'
import { contextOn } from '#modules/convention/testing.ts'
import { NO_NAMES } from '#ui/i18n/names.ts'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { question as words } from '../web/labels.fr.ts'
import { inTime } from './in-time.ts'
import { question } from './question.ts'
import type { Question, QuestionAct } from './question-state.ts'
import { questionSecrecy } from './secrecy.ts'

const rule = decisionTable<Question, QuestionAct, T.Given>(T.decide)
const { answer, ask, asked, consultation, decline, none } = T
const lateFor = (accepted: boolean) =>
  answer({ appraisals: { answerInTime: { accepted, reason: 'elle redit l’article 4.2 du CCTP' } } })
const late = { ...asked, late: true, askedAt: '2027-03-10T08:00:00.000Z' } as const
const tenth = { now: '2027-03-10T11:00:00.000Z' } as const
const restricted = { type: 'restricted', shortened: null } as const
const urgent = { type: 'open', shortened: { by: 'urgency', reasons: 'sinistre' } } as const
const closed = { facts: { consultation: consultation({ status: 'closed' }) } } as const
const abandoned = { facts: { consultation: consultation({ status: 'abandoned' }) } } as const

describe('R2.15, R2.21, R2.22 : poser une question', () => {
  rule(
    'consultationStillOpen',
    ['CCP annexe 7'],
    [
      ['consultation ouverte', none, ask(), 'met'],
      ['inconnue de ce groupement', none, ask(), 'unmet', { facts: { consultation: null } }],
      ['close', none, ask(), 'unmet', closed],
      ['abandonnée', none, ask(), 'unmet', abandoned],
      ['la dernière seconde', none, ask({ late: true }), 'met', { now: '2027-03-15T10:59:59.999Z' }],
      [
        'à l’heure dite, avant que l’horloge ne close',
        none,
        ask({ late: true }),
        'unmet',
        { now: '2027-03-15T11:00:00.000Z' },
      ],
      ['une réponse, une fois close', asked, answer(), 'unmet', closed],
    ],
  )

  rule(
    'askedInTime',
    ['policy questions'],
    [
      ['avant l’heure', none, ask(), 'met'],
      ['à la seconde fixée', none, ask(), 'met', { now: '2027-03-05T11:00:00.999Z' }],
      ['une seconde après', none, ask(), 'unmet', { now: '2027-03-05T11:00:01.000Z' }],
      [
        'une seconde après, en connaissance de cause',
        none,
        ask({ late: true }),
        'met',
        { now: '2027-03-05T11:00:01.000Z' },
      ],
    ],
  )

  test('elle prend le numéro qui suit, la procédure de sa consultation, et ne nomme personne', () => {
    const decision = T.decide(none, ask())
    expect(decision.verdict === 'granted' && question.replay(decision.events)).toEqual(asked)
    expect(JSON.stringify(decision)).not.toContain('person')
  })

  test.each([
    ['un membre', T.somme],
    ['le coordonnateur', T.region],
    ['le temps', clockActor],
  ])('n’appartient pas à %s', (_who, actor) => {
    expect(findingOf(T.decide(none, ask(), { actor }).findings, 'competence').outcome).toBe('unmet')
  })
})

describe('R2.12, R2.14 : y répondre', () => {
  rule(
    'answerInTime',
    ['CCP R2132-6', 'CCP R2151-4', 'EU-2014-24 47 § 3'],
    [
      ['R2.15 : tardive, cinq jours avant', late, answer(), 'to-appraise', tenth],
      ['R2.15 : tardive, sans poids sur les offres', late, lateFor(true), 'met', tenth],
      ['R2.15 : tardive, qui pèse sur les offres', late, lateFor(false), 'unmet', tenth],
      ['dite tardive, à temps pourtant, cinq jours avant', { ...asked, late: true }, lateFor(true), 'unmet', tenth],
      ['demandée à temps, tenue pour sans poids, cinq jours avant', asked, lateFor(true), 'unmet', tenth],
      [
        'tardive, l’heure des questions reculée depuis, cinq jours avant',
        { ...late, askedAt: '2027-03-06T11:00:00.000Z' },
        lateFor(true),
        'unmet',
        { ...tenth, facts: { consultation: consultation({ questionsUntil: '2027-03-08T11:00:00.000Z' }) } },
      ],
      ['six jours avant la limite', asked, answer(), 'met', { now: '2027-03-09T22:00:00.000Z' }],
      ['cinq jours avant', asked, answer(), 'unmet', { now: '2027-03-09T23:00:00.000Z' }],
      [
        'cinq jours avant, la limite prolongée',
        asked,
        answer(),
        'met',
        {
          now: '2027-03-10T11:00:00.000Z',
          facts: { consultation: consultation({ deadline: '2027-03-22T11:00:00.000Z' }) },
        },
      ],
      [
        'quatre jours avant, en urgence',
        asked,
        answer(),
        'met',
        { now: '2027-03-11T11:00:00.000Z', facts: { consultation: consultation({ frozen: urgent }) } },
      ],
      [
        'trois jours avant, en urgence',
        asked,
        answer(),
        'unmet',
        { now: '2027-03-12T11:00:00.000Z', facts: { consultation: consultation({ frozen: urgent }) } },
      ],
      [
        'la veille, en procédure adaptée',
        asked,
        answer(),
        'not-applicable',
        {
          now: '2027-03-14T11:00:00.000Z',
          facts: { consultation: consultation({ frozen: { type: 'adapted', shortened: null } }) },
        },
      ],
      [
        'la veille des candidatures, en procédure restreinte',
        asked,
        answer(),
        'not-applicable',
        { now: '2027-03-14T11:00:00.000Z', facts: { consultation: consultation({ frozen: restricted }) } },
      ],
    ],
  )

  test('R2.15 : le motif d’une réponse tardive est publié avec elle, et celui-là seul', () => {
    const evolved = (state: Question, act: QuestionAct, now: string) => {
      const decision = T.decide(state, act, { now })
      return decision.verdict === 'granted' && decision.events.reduce(question.evolve, state)
    }
    expect(evolved(late, lateFor(true), tenth.now)).toMatchObject({
      status: 'answered',
      givenLateFor: 'elle redit l’article 4.2 du CCTP',
    })
    expect(evolved(asked, lateFor(true), T.NOW)).not.toHaveProperty('givenLateFor')
    expect(questionSecrecy.open).toContain('givenLateFor')
  })

  test('le bouton reste ouvert pour une question tardive, le dernier jour passé', () => {
    const context = { ...contextOn('2027-03-12', T.facts(), T.region), now: '2027-03-12T11:00:00.000Z' }
    expect(question.acts(late, context).find(({ act }) => act === 'answer')?.open).toBe(true)
  })

  rule(
    'answerPublished',
    ['CE 294290', 'convention 3'],
    [
      ['question et réponse', asked, answer(), 'met'],
      ['sans réponse', asked, answer({ answer: ' ' }), 'unmet'],
      ['sans question', asked, answer({ wording: ' ' }), 'unmet'],
    ],
  )

  test.each([
    ['un autre membre', T.somme],
    ['un opérateur', outsiderActor],
    ['le temps', clockActor],
  ])('S3.8 : le coordonnateur seul répond, et non %s', (_who, actor) => {
    for (const act of [answer(), decline()]) {
      const finding = findingOf(T.decide(asked, act, { actor }).findings, 'competence')
      expect([finding.outcome, finding.basis[0]]).toEqual(['unmet', 'convention 3'])
    }
  })

  test('une fois pour toutes', () => {
    for (const state of [T.answered, T.declined]) {
      expect(findingOf(T.decide(state, answer()).findings, 'stage').outcome).toBe('unmet')
    }
  })

  test.each([
    ['open', 'Les offres sont attendues jusqu’au lundi 15 mars 2027 à 12 h 00.'],
    ['restricted', 'Les candidatures sont attendues jusqu’au lundi 15 mars 2027 à 12 h 00.'],
    ['negotiated', 'Les candidatures sont attendues jusqu’au lundi 15 mars 2027 à 12 h 00.'],
  ] as const)('ce qui est attendu est dit selon la procédure : %s', (type, said) => {
    const given = { facts: { consultation: consultation({ frozen: { type, shortened: null } }) } }
    const { facts, outcome } = findingOf(T.decide(none, ask(), given).findings, 'consultationStillOpen')
    expect(words.rules.consultationStillOpen(facts, outcome, NO_NAMES).replace(/[\u00a0\u202f]/g, ' ')).toBe(said)
  })

  test('R2.12 : avant des candidatures, il est dit que le dernier jour se compte des offres', () => {
    const { outcome, facts } = findingOf(
      T.decide(asked, answer(), { facts: { consultation: consultation({ frozen: restricted }) } }).findings,
      'answerInTime',
    )
    expect([outcome, words.rules.answerInTime(facts, outcome, NO_NAMES)]).toEqual([
      'not-applicable',
      'La date limite est celle des candidatures : le dernier jour pour répondre se compte avant celle des offres.',
    ])
  })

  test('le bouton dit déjà que le dernier jour est passé', () => {
    const late = { ...contextOn('2027-03-12', T.facts(), T.region), now: '2027-03-12T11:00:00.000Z' }
    const open = Object.fromEntries(question.acts(asked, late).map((view) => [view.act, view.open]))
    expect(open).toEqual({ ask: false, answer: false, decline: true })
  })
})

describe('l’heure limite des questions', () => {
  test('la seconde de fermeture compte entière', () => {
    const until = '2027-03-05T11:00:00.000Z'
    expect(
      [`2027-03-05T11:00:00.000Z`, `2027-03-05T11:00:00.999Z`, `2027-03-05T11:00:01.000Z`].map((now) =>
        inTime(now, until),
      ),
    ).toEqual([true, true, false])
  })
})

describe('R2.14, S3.8 : qui lit une question', () => {
  const coordinator = {
    person: 'p',
    body: T.REGION,
    coordinates: true,
    member: true,
    cutFrom: [],
    seats: [],
    guest: false,
  }
  const member = { person: 'q', body: T.SOMME, coordinates: false, member: true, cutFrom: [], seats: [], guest: false }
  test.each([
    ['posée', T.asked],
    ['répondue', T.answered],
    ['sans réponse', T.declined],
  ])('%s : le coordonnateur, et lui seul', (_stage, state) => {
    expect([coordinator, member].map((reader) => questionSecrecy.mayRead(state, reader, 'id'))).toEqual([true, false])
  })

  test('R1.33 : la procédure dont elle est, pour qui y a un intérêt', () => {
    expect([T.none, T.answered].map((state) => questionSecrecy.procedure?.(state, 'id'))).toEqual([null, T.PROCEDURE])
    const interests = [{ person: 'presidency-of-region', procedure: T.PROCEDURE, declaredOn: '2027-02-15' }]
    for (const act of [answer(), decline()]) {
      expect(findingOf(T.decide(asked, act, { facts: { interests } }).findings, 'interestFree').outcome).toBe('unmet')
    }
  })

  test('ce qui reste ouvert est ce qui est publié', () => {
    expect(questionSecrecy.open.filter((key) => ['text', 'follower', 'reason', 'procedure'].includes(key))).toEqual([])
  })
})
