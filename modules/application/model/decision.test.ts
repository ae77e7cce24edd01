import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { Examination, ExaminationAct } from './examination-state.ts'
import { expectedOf } from './expected.ts'
import { settledIn } from './standing.ts'

const rule = decisionTable<Examination, ExaminationAct, T.Given>(T.decide)
const { admit, begunBy, eliminate, operator, review, requestCompletion } = T

const read = begunBy([review('a'), review('b', 'present', 'present', 'missing'), review('c')])
const asked = T.after(read, [requestCompletion(['b'])])
const answered = T.after(asked, [T.answer(1)], { actor: operator('b') })
const PASSED = { now: T.AFTER } as const

describe('R2.42 : rien ne se décide avant l’échéance, ni sans lire', () => {
  rule(
    'decidedOnReview',
    ['CCP R2144-7', 'policy candidatures'],
    [
      ['examinée', read, admit('a'), 'met'],
      ['non examinée', begunBy([]), admit('a'), 'unmet'],
      ['inconnue', read, admit('z'), 'unmet'],
      [
        'un pli illisible, irrecevable',
        begunBy([]),
        eliminate('a', { ground: 'conditions' }),
        'met',
        { facts: { applicants: [T.applicant('a', { opened: false })] } },
      ],
      [
        'un pli illisible ne s’admet pas',
        begunBy([]),
        admit('a'),
        'unmet',
        { facts: { applicants: [T.applicant('a', { opened: false })] } },
      ],
    ],
  )
  rule(
    'completionAwaited',
    ['CCP R2144-2', 'CCP R2144-7'],
    [
      ['rien ne court', read, eliminate('b', { ground: 'conditions' }), 'met'],
      ['une milliseconde avant', asked, eliminate('b'), 'unmet', { now: '2027-04-09T09:59:59.999Z' }],
      ['l’instant de l’échéance', asked, eliminate('b'), 'met', { now: T.DEADLINE }],
      ['admettre avant l’échéance non plus', asked, admit('b'), 'unmet'],
      ['un autre candidat n’attend pas', asked, admit('a'), 'met'],
    ],
  )
  rule(
    'answersRead',
    ['CCP R2144-2', 'CCP R2144-6'],
    [
      ['une réponse à temps non lue', answered, eliminate('b'), 'unmet', PASSED],
      [
        'lue depuis',
        T.after(answered, [review('b', 'present', 'present', 'missing')], PASSED),
        eliminate('b'),
        'met',
        PASSED,
      ],
      [
        'une réponse tardive n’oblige à rien',
        T.after(asked, [T.answer(1)], { actor: operator('b'), now: T.AFTER }),
        eliminate('b'),
        'met',
        PASSED,
      ],
    ],
  )
})

describe('R2.42 : une irrecevabilité a son cas et ses motifs', () => {
  rule(
    'inadmissibilityGrounded',
    ['CCP R2144-7'],
    [
      ['cas et motifs', asked, eliminate('b'), 'met', PASSED],
      ['sans cas', asked, eliminate('b', { ground: null }), 'unmet', PASSED],
      ['sans motif', asked, eliminate('b', { reasons: '  ' }), 'unmet', PASSED],
      ['admise', read, admit('a'), 'met'],
      ['admise avec un cas', read, admit('a', { ground: 'false' }), 'unmet'],
    ],
  )
  rule(
    'notProducedShown',
    ['CCP R2144-7', 'CCP R2144-2'],
    [
      ['demandé, échu, toujours absent', asked, eliminate('b'), 'met', PASSED],
      ['rien ne lui fut demandé', read, eliminate('b'), 'unmet'],
      ['produit depuis', T.after(answered, [review('b')], PASSED), eliminate('b'), 'unmet', PASSED],
      ['un autre cas', read, eliminate('b', { ground: 'false' }), 'not-applicable'],
    ],
  )
  rule(
    'admittedWhole',
    ['CCP R2144-7'],
    [
      ['entière', read, admit('a'), 'met'],
      ['incomplète', asked, admit('b'), 'to-appraise', PASSED],
      ['irrecevable', asked, eliminate('b'), 'not-applicable', PASSED],
    ],
  )
  rule(
    'heardBeforeExclusion',
    ['CCP L2141-11', 'CCP L2141-1'],
    [
      ['non entendu', read, eliminate('c', { ground: 'excluded' }), 'to-appraise'],
      ['entendu', T.after(read, [T.askExplanation('c')]), eliminate('c', { ground: 'excluded' }), 'met', PASSED],
      ['un autre cas', read, eliminate('c', { ground: 'false' }), 'not-applicable'],
    ],
  )
})

describe('R2.42 : l’examen s’achève quand tous ont leur décision', () => {
  const decided = T.after(asked, [admit('a'), admit('c'), eliminate('b')], PASSED)
  rule(
    'allDecided',
    ['CCP R2144-7', 'policy candidatures'],
    [
      ['tous', decided, T.end, 'met', PASSED],
      ['il en manque un', T.after(asked, [admit('a')]), T.end, 'unmet', PASSED],
      ['personne n’est candidat', read, T.end, 'unmet', { facts: { applicants: [] } }],
    ],
  )
  const ended = T.endedBy(decided, PASSED)
  const joined = { ...PASSED, facts: { applicants: ['a', 'b', 'c', 'd'].map((each) => T.applicant(each)) } }
  rule(
    'applicantJoined',
    ['policy candidatures', 'CCP R2144-7'],
    [
      ['un pli admis depuis', ended, { type: 'resume', reason: 'Un pli tardif est admis.' }, 'met', joined],
      ['personne de plus', ended, { type: 'resume', reason: 'Pour revoir.' }, 'unmet', PASSED],
    ],
  )
  test('ce qui reste scellé : l’irrecevable, avec ses motifs', () => {
    expect(settledIn(ended)).toEqual([{ account: 'b', reason: 'Les références manquent.' }])
  })
  test('une réponse tardive est gardée après la fin, et ne rouvre rien', () => {
    const state = T.after(ended, [T.answer(1)], { actor: operator('b'), now: '2027-05-01T10:00:00.000Z' })
    expect(state).toMatchObject({ status: 'ended', requests: [{ answers: [{ account: 'b', late: true }] }] })
  })
  const applicants = T.facts().applicants
  test.each([
    ['rien n’est lu', begunBy([]), T.NOW, 'review'],
    ['tout ce qui reste peut encore répondre', T.after(asked, [admit('a'), admit('c')]), T.NOW, undefined],
    ['l’échéance est passée', T.after(asked, [admit('a'), admit('c')]), T.AFTER, 'decide'],
    ['une réponse est à lire', answered, T.AFTER, 'review'],
    ['tout est décidé', decided, T.AFTER, 'end'],
    ['achevé, un éliminé ne le sait pas', ended, T.AFTER, 'tellEliminated'],
    ['achevé, chacun sait son sort', T.after(ended, [T.tell]), T.AFTER, undefined],
  ] as const)('ce qui est attendu : %s', (_when, state, now, act) => {
    expect(expectedOf(state, applicants, now)).toBe(act)
  })
  test('un candidat qui rejoint la séance : l’examen se reprend', () => {
    expect(expectedOf(T.after(ended, [T.tell]), joined.facts.applicants, T.AFTER)).toBe('resume')
  })
})
