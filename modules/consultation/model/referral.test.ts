import { describe, expect, test } from 'vitest'
import { findingOf } from '../../../tests/decision-table.ts'
import { at, clock, decide, type Given, somme } from '../testing.ts'
import { consultation } from './consultation.ts'
import type { Consultation, ConsultationAct } from './consultation-state.ts'
import { expectedActs } from './expected.ts'
import { noticedOf, publicOf } from './publication.ts'
import { referralsOn } from './referral.ts'

const now = '2027-03-01T09:00:00.000Z'
const refer = (over: object = {}): ConsultationAct => ({
  ...{ type: 'recordReferral', number: '2701234', court: 'Tribunal administratif de Lille', lots: [] },
  ...{ seized: { date: '2027-02-26', time: '16:30' }, ...over },
})
const judge = (over: object = {}): ConsultationAct => ({
  ...{ type: 'recordJudgment', number: '2701234', outcome: 'rejected', document: 'f'.repeat(64) },
  ...{ notified: { date: '2027-02-28', time: '11:00' }, ...over },
})
function done(state: Consultation, act: ConsultationAct, given: Given = { now }): Consultation {
  const decision = decide(state, act, given)
  if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
  return decision.events.reduce(consultation.evolve, state)
}
const found = (state: Consultation, act: ConsultationAct, id: string, given: Given = { now }) => {
  const { outcome, basis, facts } = findingOf(decide(state, act, given).findings, id)
  return { outcome, facts, article: basis[0] }
}
const closed = () => done(at('open'), { type: 'close' }, { now: '2027-03-22T11:00:00.000Z', actor: clock })

describe('R2.68 : le juge peut être saisi dès l’avis, avant tout choix', () => {
  test.each([
    ['l’avis parti', at('sent')],
    ['les plis attendus', at('open')],
    ['les candidatures à l’examen', closed()],
  ])('%s : le référé s’inscrit, par le coordonnateur seul', (_, state) => {
    const given = { now: '2027-03-23T09:00:00.000Z' }
    expect(decide(state, refer(), given).verdict).toBe('granted')
    expect(decide(state, refer(), { ...given, actor: somme }).verdict).toBe('refused')
  })

  test('pas avant l’avis : il n’y a encore rien à juger', () => {
    expect(decide(at('validated'), refer(), { now }).verdict).toBe('refused')
  })

  test('referralEntered : à une heure passée, qui se lit, et une fois', () => {
    const state = at('open')
    expect(found(state, refer(), 'referralEntered')).toMatchObject({ outcome: 'met', article: 'CJA L551-4' })
    const ahead = refer({ seized: { date: '2027-03-01', time: '10:01' } })
    expect(found(state, ahead, 'referralEntered').outcome).toBe('unmet')
    const again = found(done(state, refer()), refer(), 'referralEntered')
    expect(again).toMatchObject({ outcome: 'unmet', facts: { again: true } })
  })

  test('referralOnLots : il vise des lots de la procédure, ou toute la procédure', () => {
    expect(found(at('open'), refer({ lots: ['A'] }), 'referralOnLots')).toMatchObject({
      ...{ outcome: 'unmet', article: 'CJA L551-4', facts: { unknown: ['A'] } },
    })
    const on = (...lots: string[]) => ({ ...REFERRAL, lots })
    expect(referralsOn([on(), on('A'), on('B')], 'A')).toEqual([on(), on('A')])
    expect(referralsOn([on('A')], null)).toEqual([on('A')])
  })
  const REFERRAL = { number: '1', court: 'c', seizedAt: now, knownAt: now, decision: null }

  test('judgmentAwaited, judgmentEntered : la décision est versée, sur un référé qui attend, après la saisine', () => {
    expect(found(at('open'), judge(), 'judgmentAwaited')).toMatchObject({ outcome: 'unmet', article: 'CJA L551-4' })
    const seized = done(at('open'), refer())
    expect(found(seized, judge(), 'judgmentEntered')).toMatchObject({ outcome: 'met', article: 'CJA L551-4' })
    for (const over of [
      { number: '9' },
      { notified: { date: '2027-02-26', time: '16:29' } },
      { notified: { date: '2027-03-01', time: '10:01' } },
    ])
      expect(found(seized, judge(over), 'judgmentEntered').outcome).toBe('unmet')
    expect(noticedOf(done(seized, judge()))?.referrals).toMatchObject([
      { number: '2701234', decision: { outcome: 'rejected', notifiedAt: '2027-02-28T10:00:00.000Z' } },
    ])
  })

  test('tant que le juge n’a pas décidé, sa décision est attendue ; le public n’en lit rien', () => {
    const seized = done(at('open'), refer())
    const acts = (state: Consultation) =>
      expectedActs([], [{ id: 'c', state }], '2027-03-01').filter(({ act }) => act === 'recordJudgment')
    expect(acts(seized)).toMatchObject([{ apart: '2701234', basis: [{ source: 'CJA', article: 'L551-4' }] }])
    expect(acts(done(seized, judge()))).toEqual([])
    expect(JSON.stringify(publicOf(seized))).not.toContain('2701234')
  })

  test('déclarée sans suite, la consultation garde ce que le juge en a connu', () => {
    const abandoned = done(done(at('open'), refer()), { type: 'abandon', reason: 'besoin disparu' })
    expect(noticedOf(abandoned)?.referrals).toHaveLength(1)
  })
})
