import { describe, expect, test } from 'vitest'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { Examination, ExaminationAct } from './examination-state.ts'

const rule = decisionTable<Examination, ExaminationAct, T.Given>(T.decide)
const { begunBy, review, requestCompletion, operator } = T

/** À a, rien ne manque ; à b, les références ; à c, une déclaration incomplète. */
const read = begunBy([review('a'), review('b', 'present', 'present', 'missing'), review('c', 'incomplete')])
const asked = T.after(read, [requestCompletion(['b', 'c'])])

describe('R2.40 : compléter, tous les candidats concernés, une seule échéance', () => {
  rule(
    'allReviewed',
    ['CCP R2144-2'],
    [
      ['tous examinés', read, requestCompletion(['b', 'c']), 'met'],
      ['un seul lu', begunBy([review('b', 'missing')]), requestCompletion(['b']), 'unmet'],
      ['personne', begunBy([]), requestCompletion(['b']), 'unmet', { facts: { applicants: [] } }],
      [
        'un pli illisible n’attend personne',
        begunBy([review('a'), review('b', 'missing')]),
        requestCompletion(['b']),
        'met',
        { facts: { applicants: [T.applicant('a'), T.applicant('b'), T.applicant('c', { opened: false })] } },
      ],
    ],
  )
  rule(
    'allConcernedAsked',
    ['CCP R2144-2'],
    [
      ['tous ceux à qui il manque', read, requestCompletion(['b', 'c']), 'met'],
      ['un oublié', read, requestCompletion(['b']), 'unmet'],
      ['un à qui rien ne manque', read, requestCompletion(['a', 'b', 'c']), 'unmet'],
      ['un inconnu', read, requestCompletion(['b', 'c', 'z']), 'unmet'],
      ['personne n’en a besoin', begunBy([review('a'), review('b'), review('c')]), requestCompletion(['a']), 'unmet'],
    ],
  )
  test('le refus nomme l’oublié', () => {
    const decision = T.decide(read, requestCompletion(['b']))
    expect(decision.verdict).toBe('refused')
    expect(findingOf(decision.findings, 'allConcernedAsked').facts.leftOut).toEqual(['Société c'])
  })
  test('chacun se voit demander ce qui manque à sa propre candidature, avec la même échéance', () => {
    if (asked.status === 'none') throw new Error('not begun')
    const [request] = asked.requests
    expect(request?.deadline).toBe(T.DEADLINE)
    expect(request?.asked).toEqual([
      { account: 'b', pieces: [{ piece: 'references', found: 'missing', note: '' }] },
      { account: 'c', pieces: [{ piece: 'declaration', found: 'incomplete', note: 'la page 3 manque' }] },
    ])
  })
  rule(
    'onePeriodForAll',
    ['CCP R2144-2'],
    [
      ['aucune ne court', read, requestCompletion(['b', 'c']), 'met'],
      ['une court', asked, requestCompletion(['b', 'c']), 'unmet'],
      [
        'à l’instant de son échéance',
        asked,
        requestCompletion(['b', 'c'], { deadline: { date: '2027-04-20', time: '12:00' } }),
        'met',
        { now: T.DEADLINE },
      ],
    ],
  )
  const by = (date: string, time = '12:00') => requestCompletion(['b', 'c'], { deadline: { date, time } })
  rule(
    'answerPeriodToCome',
    ['CCP R2144-2', 'CCP R2144-6'],
    [
      ['à venir', read, by('2027-04-09'), 'met'],
      ['passée', read, by('2027-03-30'), 'unmet'],
      ['à l’instant même', read, by('2027-03-31', '15:00'), 'unmet'],
      ['illisible', read, by('2027-04-09', '25:00'), 'unmet'],
      ['la nuit où l’heure n’existe pas', read, by('2028-03-26', '02:30'), 'unmet'],
    ],
  )
  rule(
    'periodAppropriate',
    ['CCP R2144-2', 'policy candidatures'],
    [
      ['cinq jours pleins', read, by('2027-04-05', '15:00'), 'met'],
      ['une minute de moins', read, by('2027-04-05', '14:59'), 'to-appraise'],
      ['une heure passée', read, by('2027-03-30'), 'not-applicable'],
    ],
  )
})

describe('R2.41 : expliquer ce qui a été produit', () => {
  const unclear = begunBy([review('a', 'present', 'present', 'unclear'), review('b', 'missing')])
  rule(
    'explanationOfProduced',
    ['CCP R2144-6'],
    [
      ['une pièce obscure', unclear, T.askExplanation('a'), 'met'],
      ['une pièce absente', unclear, T.askExplanation('b', { pieces: ['declaration'] }), 'unmet'],
      ['un candidat non examiné', unclear, T.askExplanation('c'), 'unmet'],
      ['aucune pièce', unclear, T.askExplanation('a', { pieces: [] }), 'unmet'],
    ],
  )
  test('une demande datée, à un seul candidat, avec son échéance', () => {
    const state = T.after(unclear, [T.askExplanation('a')])
    if (state.status === 'none') throw new Error('not begun')
    expect(state.requests).toMatchObject([
      { number: 1, kind: 'explanation', at: T.NOW, deadline: T.DEADLINE, asked: [{ account: 'a' }] },
    ])
  })
})

describe('R2.40 : la réponse du candidat est datée, gardée, marquée si elle vient tard', () => {
  const from = (account: string, now = T.NOW) => ({ actor: operator(account), now })
  rule(
    'answersItsRequest',
    ['CCP R2144-2', 'CCP R2144-6'],
    [
      ['à qui on a demandé', asked, T.answer(1), 'met', from('b')],
      ['à qui on n’a rien demandé', asked, T.answer(1), 'unmet', from('a')],
      ['une demande inconnue', asked, T.answer(2), 'unmet', from('b')],
    ],
  )
  rule(
    'answerBrings',
    ['policy candidatures', 'CCP annexe 7'],
    [
      ['un texte', asked, T.answer(1), 'met', from('b')],
      [
        'un fichier',
        asked,
        T.answer(1, { text: '', files: [{ sha256: T.RULES, name: 'attestation.pdf', size: 10 }] }),
        'met',
        from('b'),
      ],
      ['rien', asked, T.answer(1, { text: ' ' }), 'unmet', from('b')],
      ['le fichier d’un autre', asked, T.answer(1), 'unmet', { ...from('b'), facts: { notBrought: [T.RULES] } }],
    ],
  )
  const lateness = (now: string) => {
    const decision = T.decide(asked, T.answer(1), from('b', now))
    expect(decision.verdict).toBe('granted')
    return findingOf(decision.findings, 'answeredInTime')
  }
  test.each([
    ['la veille', '2027-04-08T10:00:00.000Z', false],
    ['une milliseconde avant l’échéance', '2027-04-09T09:59:59.999Z', false],
    ['à l’instant de l’échéance', T.DEADLINE, true],
    ['le lendemain', '2027-04-10T10:00:00.000Z', true],
  ])('%s', (_when, now, late) => {
    const basis = ['CCP R2144-2', 'CCP R2144-7']
    expect(lateness(now)).toMatchObject({ outcome: 'computed', basis, facts: { late } })
    const state = T.after(asked, [T.answer(1)], from('b', now))
    if (state.status === 'none') throw new Error('not begun')
    expect(state.requests[0]?.answers).toMatchObject([{ account: 'b', at: now, late }])
  })
  test('le coordonnateur ne répond pas à la place d’un candidat', () => {
    expect(T.decide(asked, T.answer(1)).verdict).toBe('refused')
  })
})
