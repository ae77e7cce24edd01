import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { expectedOf, nextTerm, silenceOf } from './expected.ts'

const table = decisionTable(T.decide)
const DISPUTES = ['CCAG-PI 43', 'CCAG-TIC 55', 'policy différends d’exécution']
const late = { memorandumInTime: { accepted: true, reason: 'Inscrit pour mémoire.' } }

describe('R5.70 : le mémoire en réclamation, dans les deux mois', () => {
  table('memorandumDated', DISPUTES, [
    ['la veille du différend', T.disputed, T.memo({ receivedOn: '2027-10-03' }), 'unmet'],
    ['le jour même', T.disputed, T.memo({ receivedOn: T.APPEARED }), 'met'],
    ['demain', T.disputed, T.memo(), 'unmet', { on: '2027-11-14' }],
  ])
  table(
    'memorandumInTime',
    ['CCAG-TIC 55'],
    [
      ['le samedi où il tombe', T.disputed, T.memo({ receivedOn: T.MEMO_FALLS }), 'met'],
      ['le lundi, dernier jour', T.disputed, T.memo({ receivedOn: T.MEMO_LAST }), 'met'],
      ['le mardi', T.disputed, T.memo({ receivedOn: '2027-12-07' }), 'to-appraise'],
      [
        'le mardi, et quelqu’un dit pourquoi',
        T.disputed,
        { ...T.memo({ receivedOn: '2027-12-07' }), appraisals: late },
        'met',
      ],
      ['à temps, inscrit après la forclusion', T.forfeited, T.memo({ receivedOn: T.MEMO_LAST }), 'met'],
    ],
  )
  table('memorandumSilent', DISPUTES, [
    ['le samedi où il tombe', T.disputed, T.forfeit, 'unmet', { on: T.MEMO_FALLS, ...T.byClock }],
    ['le lundi, dernier jour', T.disputed, T.forfeit, 'unmet', { on: T.MEMO_LAST, ...T.byClock }],
    ['le mardi', T.disputed, T.forfeit, 'met', { on: '2027-12-07', ...T.byClock }],
  ])

  test('la forclusion porte son jour exact ; un mémoire tardif s’inscrit et reste marqué', () => {
    expect(T.forfeited.forfeitedOn).toBe(T.MEMO_LAST)
    const after = T.done('claimed', T.forfeited, { ...T.memo({ receivedOn: '2027-12-07' }), appraisals: late })
    expect(after.memorandum).toMatchObject({ late: true, amount: 12_000_00 })
    expect(T.done('claimed', T.forfeited, T.memo()).memorandum.late).toBe(false)
  })

  test('les délais du marché remplacent ceux du CCAG', () => {
    const reason = { accepted: true, reason: 'CCAP, art. 12.' }
    const appraisals = { ...T.open().appraisals, claimPeriods: reason }
    const longer = T.done('disputed', T.none, T.open({ periods: { memorandum: 3, answer: 1 }, appraisals }))
    expect(silenceOf(longer)).toEqual({ act: 'forfeit', last: '2028-01-04' })
    const claimed = T.done('claimed', longer, T.memo())
    expect(silenceOf(claimed)).toEqual({ act: 'deemRejected', last: '2027-12-15' })
  })
})

describe('R5.70 : la réponse de l’acheteur, dans les deux mois ; son silence rejette', () => {
  table('answerDated', DISPUTES, [
    ['la veille du mémoire', T.claimed, T.answer({ on: '2027-11-14' }), 'unmet'],
    ['le jour même', T.claimed, T.answer({ on: T.RECEIVED }), 'met'],
    ['demain', T.claimed, T.answer(), 'unmet', { on: '2027-12-19' }],
  ])
  table('answerWithinClaim', DISPUTES, [
    ['rien', T.claimed, T.answer({ recognised: 0 }), 'met'],
    ['tout', T.claimed, T.answer({ recognised: 12_000_00 }), 'met'],
    ['un centime de trop', T.claimed, T.answer({ recognised: 12_000_01 }), 'unmet'],
  ])
  table('answerSilent', DISPUTES, [
    ['le samedi où il tombe', T.claimed, T.deemRejected, 'unmet', { on: T.ANSWER_FALLS, ...T.byClock }],
    ['le lundi, dernier jour', T.claimed, T.deemRejected, 'unmet', { on: T.ANSWER_LAST, ...T.byClock }],
    ['le mardi', T.claimed, T.deemRejected, 'met', { on: '2028-01-18', ...T.byClock }],
  ])
  table('stillToAnswer', DISPUTES, [
    ['après le silence', T.rejected, T.answer(), 'met'],
    ['après une réponse', T.answered, T.answer(), 'unmet'],
  ])

  test('le rejet tacite porte son jour exact, et ne reconnaît rien', () => {
    expect(T.rejected.answer).toEqual({ on: T.ANSWER_LAST, recognised: 0, document: null })
  })

  test('ce qu’on attend du membre, et jusqu’à quand', () => {
    expect(expectedOf(T.noticed)).toMatchObject({ act: 'takeStance', due: '2027-10-19', silence: '2027-10-19' })
    expect(expectedOf(T.disputed)).toBeUndefined()
    expect(nextTerm(T.disputed)).toEqual({ act: 'recordMemorandum', on: T.MEMO_LAST })
    expect(expectedOf(T.claimed)).toMatchObject({ act: 'answer', due: T.ANSWER_FALLS, silence: T.ANSWER_LAST })
    expect(expectedOf(T.forfeited)).toMatchObject({ act: 'close', due: null })
    expect(expectedOf(T.answered)).toBeUndefined()
    expect(expectedOf(T.done('answered', T.claimed, T.answer({ recognised: 12_000_00 })))).toMatchObject({
      act: 'close',
    })
    expect(expectedOf(T.settled)).toMatchObject({ act: 'close' })
  })
})
