import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { answerTerm } from './clocks.ts'
import { expectedOf, silenceOf } from './expected.ts'
import { limitationOf } from './limitation.ts'

const table = decisionTable(T.decide)
const POLICY = ['policy différends d’exécution']
const begun = T.done('claimed', T.claimed, T.begin())
const ended = T.done('claimed', begun, T.end())

describe('R5.71 : une voie amiable suspend le délai qui court', () => {
  table('wayDated', POLICY, [
    ['avant le différend', T.disputed, T.begin({ begunOn: '2027-10-03' }), 'unmet'],
    ['le jour même', T.disputed, T.begin({ begunOn: T.APPEARED }), 'met'],
    ['demain', T.disputed, T.begin(), 'unmet', { on: '2027-11-30' }],
    ['avant la fin de la précédente', ended, T.begin({ begunOn: '2028-01-31' }), 'unmet'],
  ])
  table('oneWayAtATime', POLICY, [
    ['aucune', T.claimed, T.begin(), 'met'],
    ['une ouverte', begun, T.begin({ begunOn: '2027-12-15' }), 'unmet'],
    ['une finie', ended, T.begin({ begunOn: '2028-02-15' }), 'met'],
  ])
  table(
    'waySuspends',
    ['CCP L2197-1', 'CCP R2197-1'],
    [
      ['pendant le délai de la réponse', T.claimed, T.begin(), 'computed'],
      ['le dernier jour', T.claimed, T.begin({ begunOn: T.ANSWER_LAST }), 'computed'],
      ['le délai fini', T.claimed, T.begin({ begunOn: '2028-01-18' }), 'not-applicable'],
      ['aucun délai ne court', T.answered, T.begin(), 'not-applicable'],
    ],
  )
  table('wayOpen', POLICY, [
    ['ouverte', begun, T.end(), 'met'],
    ['aucune', T.claimed, T.end(), 'unmet'],
  ])
  table('wayEndDated', POLICY, [
    ['avant la saisine', begun, T.end({ on: '2027-11-30' }), 'unmet'],
    ['le jour même', begun, T.end({ on: '2027-12-01' }), 'met'],
    ['demain', begun, T.end(), 'unmet', { on: '2028-01-31' }],
  ])

  test('tant qu’elle dure, rien n’échoit ; à sa fin, le délai reprend avec ses jours', () => {
    expect(silenceOf(begun)).toBeUndefined()
    expect(expectedOf(begun)).toMatchObject({ act: 'endAmicable', due: null })
    expect(T.decide(begun, T.deemRejected, { on: '2029-01-01', ...T.byClock }).verdict).toBe('refused')
    // Du 1er décembre au 1er février : soixante-deux jours, ajoutés au samedi 15 janvier. Le 17 mars est un vendredi.
    expect(answerTerm(T.RECEIVED, ended)).toEqual({ falls: '2028-03-17', last: '2028-03-17' })
  })

  test('deux voies qui se recouvrent ne comptent qu’une fois, et celle qui vient trop tard ne prend rien', () => {
    const way = (begunOn: string, on: string) => ({ begunOn, ended: { on, agreed: false, opinion: null } })
    const periods = { memorandum: 2, answer: 2 }
    const of = (...ways: ReturnType<typeof way>[]) => answerTerm(T.RECEIVED, { periods, ways: ways as never })?.falls
    expect(of(way('2027-12-01', '2027-12-11'))).toBe('2028-01-25')
    expect(of(way('2027-12-01', '2027-12-11'), way('2027-12-06', '2027-12-16'))).toBe('2028-01-30')
    expect(of(way('2027-10-10', '2027-11-20'))).toBe('2028-01-20')
    expect(of(way('2028-01-18', '2028-03-01'))).toBe(T.ANSWER_FALLS)
  })

  test('saisie à temps mais inscrite après le silence, elle le reprend', () => {
    expect(T.done('claimed', T.rejected, T.begin()).answer).toBeNull()
    expect(T.done('answered', T.rejected, T.begin({ begunOn: '2028-01-18' })).answer.document).toBeNull()
    expect(T.done('disputed', T.forfeited, T.begin()).forfeitedOn).toBeNull()
    // Une réponse écrite ne se reprend pas.
    expect(T.done('answered', T.answered, T.begin()).answer.recognised).toBe(4_000_00)
  })
})

describe('R5.73 : la prescription quadriennale', () => {
  const born = { bornOn: '2026-07-01', notice: null, memorandum: null, action: null, rulings: [], interruptions: [] }
  const letter = (on: string) => ({ kind: 'letter', on, document: T.FILE }) as const

  test('une créance née en 2026 est prescrite après le 31 décembre 2030', () =>
    expect(limitationOf(born, '2027-01-01')).toEqual({ last: '2030-12-31', interruptedOn: [] }))

  test('une interruption fait courir quatre ans de nouveau ; venue trop tard, elle ne fait rien', () => {
    expect(limitationOf({ ...born, interruptions: [letter('2030-12-31')] }, '2031-01-01').last).toBe('2034-12-31')
    expect(limitationOf({ ...born, interruptions: [letter('2031-01-01')] }, '2031-01-02')).toEqual({
      ...{ last: '2030-12-31', interruptedOn: [] },
    })
    expect(
      limitationOf({ ...born, interruptions: [letter('2033-05-01'), letter('2029-02-01')] }, '2034-01-01').last,
    ).toBe('2037-12-31')
  })

  test('le mémoire l’interrompt ; un juge saisi à temps l’arrête jusqu’à sa décision', () => {
    const memorandum = { receivedOn: '2029-03-01', amount: 1, document: T.FILE, late: false }
    expect(limitationOf({ ...born, memorandum }, '2030-01-01').last).toBe('2033-12-31')
    const action = { by: 'holder', court: 'c', on: '2030-06-01', reference: 'r' } as const
    expect(limitationOf({ ...born, action }, '2035-01-01').last).toBeNull()
    expect(limitationOf({ ...born, action: { ...action, on: '2031-01-01' } }, '2035-01-01').last).toBe('2030-12-31')
    const ruling = { on: '2035-01-05', notifiedOn: '2035-01-10', amount: 1, summary: 's', document: T.FILE }
    expect(limitationOf({ ...born, action, rulings: [ruling] }, '2036-01-01').last).toBe('2039-12-31')
  })

  const old = T.done(
    'answered',
    T.done('claimed', T.done('disputed', T.none, T.open({ bornOn: '2022-05-01' })), T.memo()),
    T.answer({ recognised: 0 }),
  )
  table(
    'claimNotBarred',
    ['loi-68-1250 1', 'loi-68-1250 2', 'convention 5'],
    [
      ['avant la fin', T.claimed, T.answer(), 'met', { on: '2027-12-20' }],
      ['rien n’est reconnu', T.claimed, T.answer({ recognised: 0 }), 'not-applicable'],
      ['née en 2022, mémoire de 2027 : prescrite', old, T.settle(), 'to-appraise', { on: '2028-02-01' }],
      ['juge saisi', T.inCourt, T.settle(), 'met', { on: '2040-01-01' }],
    ],
  )
  table('interruptionDated', POLICY, [
    ['avant la créance', T.claimed, T.interrupt({ on: '2027-09-14' }), 'unmet'],
    ['le jour même', T.claimed, T.interrupt({ on: '2027-09-15' }), 'met'],
    ['demain', T.claimed, T.interrupt(), 'unmet', { on: '2029-05-01' }],
  ])
  table(
    'interruptionInTime',
    ['loi-68-1250 1', 'loi-68-1250 2', 'convention 5'],
    [
      ['le 31 décembre', T.claimed, T.interrupt({ on: '2031-12-31' }), 'met', { on: '2032-06-01' }],
      ['le 1er janvier', T.claimed, T.interrupt({ on: '2032-01-01' }), 'to-appraise', { on: '2032-06-01' }],
      ['juge saisi', T.inCourt, T.interrupt({ on: '2032-06-01' }), 'met', { on: '2032-06-01' }],
    ],
  )
})
