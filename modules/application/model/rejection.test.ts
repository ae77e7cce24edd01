import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { examination } from './examination.ts'
import type { Examination, ExaminationAct } from './examination-state.ts'
import { expectedOf } from './expected.ts'

const rule = decisionTable<Examination, ExaminationAct, T.Given>(T.decide)
const { admit, begunBy, eliminate, operator, review } = T

const read = begunBy([review('a'), review('b'), review('c')])
const out = { ground: 'conditions', reasons: 'Le chiffre d’affaires demandé n’est pas atteint.' } as const
const ended = T.after(read, [admit('a'), eliminate('b', out), eliminate('c', out), T.end])
const told = T.after(ended, [T.tell])
const opened = T.after(told, [T.openRejection], { actor: operator('b'), now: T.AFTER })
const allAdmitted = T.after(read, [admit('a'), admit('b'), admit('c'), T.end])

describe('R2.60 : qui est éliminé sur sa candidature en est informé sans délai', () => {
  rule(
    'eliminatedLeft',
    ['CCP R2181-1', 'convention 3'],
    [
      ['deux à informer', ended, T.tell, 'met'],
      ['personne n’est éliminé', allAdmitted, T.tell, 'unmet'],
      ['une seconde fois', told, T.tell, 'unmet'],
    ],
  )
  rule(
    'rejectionToOpen',
    ['CCP R2132-7', 'CCP R2181-1'],
    [
      ['sa lettre', told, T.openRejection, 'met', { actor: operator('b') }],
      ['avant qu’elle ne parte', ended, T.openRejection, 'unmet', { actor: operator('b') }],
      ['qui est admis n’en a pas', told, T.openRejection, 'unmet', { actor: operator('a') }],
      ['déjà ouverte', opened, T.openRejection, 'unmet', { actor: operator('b') }],
    ],
  )

  test('tous ensemble, aux motifs de leur décision ; l’heure de la première lecture reste', () => {
    expect(told).toMatchObject({
      rejections: [
        { account: 'b', at: T.NOW, readAt: null },
        { account: 'c', at: T.NOW, readAt: null },
      ],
    })
    expect(opened).toMatchObject({
      rejections: [{ account: 'b', readAt: T.AFTER }, { readAt: null }],
    })
  })

  test('avant la fin de l’examen rien n’est dit : une décision peut encore changer', () => {
    const decided = T.after(read, [eliminate('b', out)])
    expect(T.decide(decided, T.tell).verdict).not.toBe('granted')
  })

  test('le coordonnateur en est attendu tant qu’un seul ne l’est pas', () => {
    const applicants = ['a', 'b', 'c'].map((account) => T.applicant(account))
    expect(expectedOf(ended, applicants, T.NOW)).toBe('tellEliminated')
    expect(expectedOf(told, applicants, T.NOW)).toBeUndefined()
  })

  test('qui est éliminé après la reprise est informé à son tour, et lui seul', () => {
    const joined = { facts: { applicants: ['a', 'b', 'c', 'd'].map((account) => T.applicant(account)) } }
    const resumed = T.after(told, [{ type: 'resume', reason: 'Un pli appelé.' }], joined)
    const again = T.after(resumed, [review('d'), eliminate('d', out), T.end, T.tell], joined)
    expect(again).toMatchObject({ rejections: [{ account: 'b' }, { account: 'c' }, { account: 'd' }] })
    expect(examination.evolve(again, { type: 'EliminatedTold', accounts: [], at: T.NOW })).toEqual(again)
  })
})
