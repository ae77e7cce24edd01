import { describe, expect, test } from 'vitest'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { Evaluation, EvaluationAct } from './evaluation-state.ts'

const rule = decisionTable<Evaluation, EvaluationAct, T.Given>(T.decide)
const { begun, price, published, qualify, write, answer } = T
const accepted = (id: string, ok = true) => ({ [id]: { accepted: ok, reason: 'C’est ce que dit le règlement.' } })

describe('R2.51 : régulariser, toutes ou aucune', () => {
  const two = begun([
    ...['a', 'b'].map((id) => qualify(id, { kind: 'irregular', reason: 'signature absente', regularisable: true })),
    qualify('c'),
  ])
  const offer = (tenders: readonly string[]) => write({ kind: 'regularisation', tenders, text: 'Signez.' })
  const offered = T.after(two, [offer(['a', 'b'])])
  const low = T.after(two, [price('a', 300_000_00), price('b', 800_000_00), price('c', 810_000_00)])
  rule(
    'regularisationForAll',
    ['CCP R2152-2'],
    [
      ['à tous, même jour', two, offer(['a', 'b']), 'met'],
      ['à un seul', two, offer(['a']), 'unmet'],
      ['à une offre régulière aussi', two, offer(['a', 'b', 'c']), 'unmet'],
      ['une seconde fois', offered, offer(['a', 'b']), 'unmet'],
      ['à une offre qui semble anormalement basse', low, offer(['a', 'b']), 'unmet'],
      ['sans elle', low, offer(['b']), 'met'],
      ['une autre lettre', two, write(), 'not-applicable'],
    ],
  )
  rule(
    'regularisationNotDecided',
    ['CCP R2152-2'],
    [
      ['rien n’est décidé', two, { type: 'declineRegularisation', reason: 'délais' }, 'met'],
      ['déjà offerte', offered, { type: 'declineRegularisation', reason: 'délais' }, 'unmet'],
    ],
  )
  rule(
    'regularisableIsIrregular',
    ['CCP R2152-2'],
    [
      ['irrégulière', begun(), qualify('a', { kind: 'irregular', regularisable: true }), 'met'],
      ['régulière', begun(), qualify('a', { regularisable: true }), 'unmet'],
    ],
  )
  const answered = T.after(offered, [answer()], { actor: T.operator('account-a') })
  rule(
    'becameRegular',
    ['CCP R2152-1', 'CCP R2152-2'],
    [
      ['régularisée par sa réponse', answered, qualify('a'), 'met'],
      ['sans réponse', offered, qualify('a'), 'to-appraise'],
      ['première qualification', begun(), qualify('a'), 'not-applicable'],
    ],
  )
  const priced = T.after(answered, [price('a', 800_000_00)])
  const note = accepted('priceKept')
  rule(
    'priceKept',
    ['CCP R2152-2'],
    [
      ['le premier relevé', begun(), price('a', 1), 'not-applicable'],
      ['le même prix', priced, price('a', 800_000_00), 'met'],
      ['un centime de plus : une note juridique', priced, price('a', 800_000_01), 'to-appraise'],
      ['la note juridique écrite', priced, price('a', 800_000_01, { appraisals: note }), 'met'],
    ],
  )
  rule(
    'regularisationDecided',
    ['CCP R2152-2'],
    [
      ['ni offerte ni refusée', two, { type: 'conclude' }, 'unmet', T.DISCLOSED],
      [
        'refusée à tous',
        T.after(two, [{ type: 'declineRegularisation', reason: 'délais' }]),
        { type: 'conclude' },
        'met',
        T.DISCLOSED,
      ],
      ['une réponse attendue', offered, { type: 'conclude' }, 'unmet', T.DISCLOSED],
      ['le dernier jour', offered, { type: 'conclude' }, 'unmet', { ...T.DISCLOSED, now: '2027-04-15T10:00:00.000Z' }],
      ['le lendemain', offered, { type: 'conclude' }, 'met', { ...T.DISCLOSED, now: '2027-04-16T10:00:00.000Z' }],
    ],
  )
  rule(
    'letterAnsweredInTime',
    ['CCP R2152-2', 'CCP R2152-3', 'policy analyse des offres'],
    [
      [
        'le dernier jour',
        offered,
        answer(),
        'met',
        { actor: T.operator('account-a'), now: '2027-04-15T10:00:00.000Z' },
      ],
      ['le lendemain', offered, answer(), 'unmet', { actor: T.operator('account-a'), now: '2027-04-16T10:00:00.000Z' }],
    ],
  )
  rule(
    'letterOwn',
    ['convention 3', 'policy analyse des offres'],
    [
      ['la sienne', offered, answer(), 'met', { actor: T.operator('account-a') }],
      ['celle d’un autre', offered, answer({ letter: 2 }), 'unmet', { actor: T.operator('account-a') }],
      ['aucune', offered, answer({ letter: 9 }), 'unmet', { actor: T.operator('account-a') }],
    ],
  )
  rule(
    'answeredOnce',
    ['policy analyse des offres'],
    [['déjà répondue', answered, answer(), 'unmet', { actor: T.operator('account-a') }]],
  )
})

describe('R2.56, R2.58, S3.8 : les lettres', () => {
  const negotiated = { facts: { published: published({ procedureType: 'negotiated' }) } } as const
  rule(
    'noNegotiation',
    ['CCP R2161-5', 'policy analyse des offres'],
    [
      ['en appel d’offres', begun(), write({ kind: 'negotiation' }), 'unmet'],
      ['en procédure avec négociation', begun([], negotiated), write({ kind: 'negotiation' }), 'met', negotiated],
      ['une demande de précision', begun(), write({ kind: 'clarification' }), 'not-applicable'],
    ],
  )
  rule(
    'answerDayAhead',
    ['CCP R2152-2', 'CCP R2152-3', 'policy analyse des offres'],
    [
      ['demain', begun(), write({ due: '2027-04-06' }), 'met'],
      ['aujourd’hui', begun(), write({ due: '2027-04-05' }), 'unmet'],
    ],
  )
  rule(
    'lettersToOperators',
    ['convention 3'],
    [
      ['à un inconnu', begun(), write({ tenders: ['z'] }), 'unmet'],
      ['deux fois au même', begun(), write({ tenders: ['a', 'a'] }), 'unmet'],
      ['à personne', begun(), write({ tenders: [] }), 'unmet'],
      ['à deux', begun(), write({ tenders: ['a', 'b'] }), 'met'],
    ],
  )
  const longer = write({ kind: 'validity', tenders: ['a', 'b'], until: '2027-12-31' })
  rule(
    'validityAsked',
    ['policy analyse des offres'],
    [
      ['plus tard', begun(), longer, 'met'],
      ['le même jour', begun(), { ...longer, until: '2027-09-18' }, 'unmet'],
      ['sans date', begun(), { ...longer, until: null }, 'unmet'],
      ['une date dans une autre lettre', begun(), write({ until: '2027-12-31' }), 'unmet'],
      ['une autre lettre', begun(), write(), 'not-applicable'],
    ],
  )
  const concluded = T.after(T.agreedOn(), [{ type: 'conclude' }], T.DISCLOSED)
  rule(
    'letterInItsTime',
    ['CCP R2152-6', 'policy analyse des offres'],
    [
      ['en cours', begun(), write(), 'met'],
      ['une fois conclue', concluded, write(), 'unmet'],
      ['la validité, une fois conclue', concluded, longer, 'met'],
    ],
  )
  const asked = T.after(begun(), [longer])
  const own = { actor: T.operator('account-a') } as const
  rule(
    'answerComplete',
    ['policy analyse des offres'],
    [
      ['oui ou non', asked, answer({ text: '', agrees: true }), 'met', own],
      ['ni oui ni non', asked, answer(), 'unmet', own],
      ['oui, à une question de prix', T.after(begun(), [write()]), answer({ agrees: true }), 'unmet', own],
    ],
  )

  test('la validité se prolonge de celui qui y consent, et de lui seul', () => {
    const yes = T.after(asked, [answer({ agrees: true })], own)
    const no = T.after(yes, [answer({ letter: 2, agrees: false })], { actor: T.operator('account-b') })
    expect(no.tenders.map(({ validUntil }) => validUntil)).toEqual(['2027-12-31', '2027-09-18', '2027-09-18'])
  })

  test('un membre n’écrit à aucun soumissionnaire', () => {
    expect(findingOf(T.decide(begun(), write(), { actor: T.somme }).findings, 'competence').outcome).toBe('unmet')
  })
})
