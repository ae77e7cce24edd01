import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { AwardAct } from './award-acts.ts'
import type { Award } from './award-state.ts'
import { expectedOf } from './expected.ts'
import { timersOf } from './standing.ts'
import { isSuspendedOn } from './suspension.ts'

const rule = decisionTable<Award, AwardAct, T.Given>(T.decide)
const CONTROL = ['CGCT R2131-5', 'CGCT L2131-6']

/** The act was received on 8 December: ten days lead to the 18th, a month to 8 January. */
const request = (date: string, time = '15:00'): AwardAct => ({
  ...{ type: 'recordSuspensionRequest', number: '2612001', court: 'Tribunal administratif de Lille' },
  requested: { date, time },
})
const judge = (outcome: 'rejected' | 'suspended' | 'ended', date: string): AwardAct => ({
  ...{ type: 'recordSuspensionJudgment', outcome, document: T.sha('f') },
  notified: { date, time: '11:00' },
})
const asked = (date = '2026-12-18') => T.done(T.acknowledged(), request(date), { on: `${date} 18:00` })
const judged = (outcome: 'rejected' | 'suspended') =>
  T.done(asked(), judge(outcome, '2026-12-22'), { on: '2026-12-22' })
const suspendedOn = (state: Award, day: string) =>
  'transmission' in state && isSuspendedOn(state.transmission, '2026-09-01', day)

describe('R3.08 : le préfet défère le marché et en demande la suspension', () => {
  rule('suspensionRequested', CONTROL, [
    ['dans les dix jours', T.acknowledged(), request('2026-12-18'), 'computed', { on: '2026-12-19' }],
    ['à venir', T.acknowledged(), request('2026-12-20'), 'unmet', { on: '2026-12-19' }],
    ['avant la transmission', T.acknowledged(), request('2026-12-07'), 'unmet', { on: '2026-12-19' }],
  ])
  rule('suspensionAskedOnce', CONTROL, [
    ['une fois', T.acknowledged(), request('2026-12-18'), 'met', { on: '2026-12-19' }],
    ['deux fois', asked(), request('2026-12-19'), 'unmet', { on: '2026-12-20' }],
  ])
  rule('suspensionPending', CONTROL, [
    ['demandée', asked(), judge('rejected', '2026-12-22'), 'met', { on: '2026-12-22' }],
    ['jamais demandée', T.acknowledged(), judge('rejected', '2026-12-22'), 'unmet', { on: '2026-12-22' }],
  ])
  rule('suspensionJudged', CONTROL, [
    ['après la demande', asked(), judge('suspended', '2026-12-22'), 'met', { on: '2026-12-22' }],
    ['avant elle', asked(), judge('suspended', '2026-12-17'), 'unmet', { on: '2026-12-22' }],
    ['à venir', asked(), judge('suspended', '2026-12-23'), 'unmet', { on: '2026-12-22' }],
    ['la fin suit la suspension', judged('suspended'), judge('ended', '2027-03-01'), 'met', { on: '2027-03-01' }],
    ['la fin avant elle', judged('suspended'), judge('ended', '2026-12-21'), 'unmet', { on: '2027-03-01' }],
  ])
  rule(
    'actNotSuspended',
    ['CGCT L2131-6', 'CJA L554-1'],
    [
      ['rien n’est demandé', T.acknowledged(), T.notify(), 'not-applicable', { on: '2026-12-19' }],
      ['suspendu de plein droit : à confirmer', asked(), T.notify(), 'to-appraise', { on: '2026-12-19' }],
      ['le dernier jour du mois', asked(), T.notify(), 'to-appraise', { on: '2027-01-08' }],
      ['le lendemain, sans décision', asked(), T.notify(), 'met', { on: '2027-01-09' }],
      ['demandé le onzième jour', asked('2026-12-19'), T.notify(), 'met', { on: '2026-12-21' }],
      ['rejetée', judged('rejected'), T.notify(), 'met', { on: '2026-12-23' }],
      ['suspendu par le juge, le mois passé', judged('suspended'), T.notify(), 'to-appraise', { on: '2027-02-01' }],
    ],
  )
  test('la remise aux membres attend de même', () => {
    const notified = T.done(T.notified(), request('2026-12-17'), { on: '2026-12-18' })
    expect(T.decide(notified, T.deliver(), { on: '2026-12-19' }).verdict).toBe('awaiting-judgement')
  })

  test('le jour où la suspension finit est dit ; la décision du juge est attendue', () => {
    const state = asked()
    expect(timersOf(state, true).find(({ what }) => what === 'suspension')).toMatchObject({
      ...{ until: '2027-01-08', done: null, basis: [{ article: 'L2131-6' }, {}, {}, { article: 'L554-1' }] },
    })
    const acts = (of: Award) =>
      expectedOf(of, { controlled: true, consultation: null }, '2026-12-20').map(({ act }) => act)
    expect(acts(state)).toContain('recordSuspensionJudgment')
    expect(acts(judged('suspended'))).not.toContain('recordSuspensionJudgment')
    expect(timersOf(judged('rejected'), true).some(({ what }) => what === 'suspension')).toBe(false)
  })

  test('suspendu par le juge, il le reste jusqu’à une autre décision', () => {
    const state = judged('suspended')
    expect(suspendedOn(state, '2027-06-01')).toBe(true)
    const over = T.done(state, judge('ended', '2027-06-01'), { on: '2027-06-02' })
    expect(suspendedOn(over, '2027-06-02')).toBe(false)
  })
})
