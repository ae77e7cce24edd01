import { describe, expect, test } from 'vitest'
import * as T from '../testing.ts'
import type { Award } from './award-state.ts'
import { expectedOf } from './expected.ts'

const SEEN = T.consultation({ buyers: [T.REGION, T.SOMME] })
const acts = (state: Award, today = '2026-12-20', controlled = true) =>
  expectedOf(state, { controlled, consultation: SEEN }, today).map(({ act, due, apart }) => [
    act,
    due,
    ...(apart === undefined ? [] : [apart]),
  ])

describe('ce que l’attribution attend, et jusqu’à quand', () => {
  test('justificatifs, puis le suivant une fois le délai passé (R2.42)', () => {
    expect(acts(T.decided(), '2026-11-20')).toEqual([['askProofs', null]])
    expect(acts(T.asked(), '2026-11-20')).toEqual([['recordProofs', '2026-11-20']])
    expect(acts(T.asked(), '2026-11-21')).toEqual([['passToNext', null]])
    expect(acts(T.proven())).toEqual([['sendLetters', '2026-11-23']])
  })

  test('la signature n’est attendue qu’une fois le délai passé et le juge dessaisi (R2.65, R2.68)', () => {
    expect(acts(T.holderSigned(), '2026-12-04')).toEqual([])
    expect(acts(T.holderSigned(), '2026-12-05')).toEqual([['sign', null]])
    const seized = T.done(T.holderSigned(), T.recordReferral(), { on: '2026-11-30' })
    expect(acts(seized, '2026-12-05')).toEqual([['recordJudgment', null, '2611234']])
    const back = { what: 'bounced', at: { date: '2026-11-26', time: '08:00' }, reason: 'inconnue' } as const
    expect(acts(T.done(T.holderSigned(), T.traceLetter(back), { on: '2026-11-26' }))).toEqual([['sendLetters', null]])
  })

  test('le rapport, transmettre, accuser, notifier, publier, remettre (R2.72, R2.73, R2.74, R3.03, S3.18)', () => {
    expect(acts(T.signed())).toEqual([
      ['drawReport', '2026-12-22'],
      ['transmit', '2026-12-22'],
      ['publish', '2027-01-06', 'award-notice'],
    ])
    expect(acts(T.signed(), '2026-12-20', false)).toEqual([
      ['notify', null],
      ['publish', '2027-01-06', 'award-notice'],
    ])
    expect(acts(T.transmitted()).map(([act]) => act)).toEqual(['acknowledge', 'publish'])
    expect(acts(T.acknowledged()).map(([act]) => act)).toEqual(['notify', 'publish'])
    expect(acts(T.notifying()).map(([act]) => act)).toEqual(['recordReceipt', 'publish'])
    expect(acts(T.notified())).toEqual([
      ['publish', '2027-01-06', 'award-notice'],
      ['publish', '2027-02-15', 'essential-data'],
      ['tellPrefect', '2026-12-30'],
      ['deliver', null],
    ])
    expect(acts(T.done(T.signed(), T.drawReport, { on: '2026-12-07' })).map(([act]) => act)).toEqual([
      'transmit',
      'publish',
    ])
    const given = T.done(T.notified(), T.deliver(), { on: '2026-12-16' })
    expect(acts(given).map(([act]) => act)).toEqual(['publish', 'publish', 'tellPrefect'])
  })

  test('une demande a son jour ; un abandon, ses lettres (R2.59, R2.63)', () => {
    const asked = T.done(T.told(), { type: 'recordAsking', from: T.SECOND, receivedOn: '2026-11-23' })
    expect(acts(asked)).toEqual([
      ['signAsHolder', null],
      ['answerAsking', '2026-12-08', T.SECOND],
    ])
    expect(acts(T.done(T.told(), T.abandon))).toEqual([['tellAbandonment', null]])
  })
})
