import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { AwardAct } from './award-acts.ts'
import type { Award } from './award-state.ts'
import { expectedOf } from './expected.ts'
import { timersOf } from './standing.ts'

const rule = decisionTable<Award, AwardAct, T.Given>(T.decide)

const facts = { consultation: T.consultation({ type: 'adapted', estimate: 9_000_000, maximum: null }) }
const adapted = (): Award => {
  const decided = T.decided({ by: 'executive' }, { facts })
  return T.done(T.done(decided, T.askProofs(), { on: '2026-11-16' }), T.recordProofs(), { on: '2026-11-18' })
}
const holder = (): Award => T.done(adapted(), T.signAsHolder({ signedOn: '2026-11-18' }), { on: '2026-11-18' })
const announce = (publishedOn = '2026-11-23'): AwardAct => ({ type: 'announce', publishedOn, reference: 'BOAMP 26-1' })
const waiting = (): Award => T.done(holder(), announce(), { facts })
const signs = (signedOn: string) => T.sign({ signedOn })

describe('l’attente choisie en procédure adaptée : R2.67', () => {
  rule(
    'intentionPublished',
    ['CJA L551-15'],
    [
      ['publiée le jour même', holder(), announce(), 'met', { facts }],
      ['avant la décision', holder(), announce('2026-11-15'), 'unmet', { facts }],
      ['un jour à venir', holder(), announce('2026-11-24'), 'unmet', { facts }],
      ['une seconde fois', waiting(), announce(), 'unmet', { facts }],
      ['en procédure formalisée', T.holderSigned(), announce(), 'unmet'],
    ],
  )
  rule(
    'voluntaryWaitOver',
    ['CJA L551-15'],
    [
      ['la veille', waiting(), signs('2026-12-04'), 'unmet', { facts, on: '2026-12-04' }],
      ['le jour', waiting(), signs('2026-12-05'), 'met', { facts, on: '2026-12-05' }],
      ['sans annonce', holder(), signs('2026-11-23'), 'not-applicable', { facts }],
    ],
  )
  rule(
    'signedAfterVoluntaryWait',
    ['CJA L551-15'],
    [
      ['datée de la veille', waiting(), signs('2026-12-04'), 'unmet', { facts, on: '2026-12-05' }],
      ['datée du jour', waiting(), signs('2026-12-05'), 'met', { facts, on: '2026-12-05' }],
    ],
  )
  test('l’attente qui fut tenue ferme le référé contractuel ; sans elle il reste ouvert six mois', () => {
    const timers = (state: Award) => timersOf(state, false).map(({ what }) => what)
    const kept = T.done(waiting(), signs('2026-12-05'), { facts, on: '2026-12-05' })
    const without = T.done(holder(), signs('2026-11-23'), { facts })
    expect(timers(kept)).not.toContain('contract-challenge')
    expect(timers(without)).toContain('contract-challenge')
  })
})

describe('l’action des tiers : R2.70', () => {
  const notice = {
    what: 'conclusion-notice',
    sentOn: '2026-12-09',
    publishedOn: '2026-12-11',
    reference: 'JOUE',
  } as const
  test('elle court deux mois de l’avis de conclusion, et de rien d’autre (CE 358994, à confirmer)', () => {
    const published = T.done(T.signed(), T.publish(notice), { on: '2026-12-12' })
    const found = timersOf(published, true).find(({ what }) => what === 'third-parties')
    expect(found).toMatchObject({
      ...{ until: '2027-02-11', done: null, basis: [{ source: 'CE', article: '358994' }] },
    })
    expect(timersOf(T.signed(), true).some(({ what }) => what === 'third-parties')).toBe(false)
  })
  test('un avis de conclusion ne précède pas la signature', () => {
    const early = T.decide(T.signed(), T.publish({ ...notice, sentOn: '2026-12-06' }), { on: '2026-12-12' })
    expect(early.findings.find(({ rule: id }) => id === 'publishedInOrder')).toMatchObject({ outcome: 'unmet' })
  })
})

describe('R2.60 : les évincés sont informés sans délai', () => {
  const said = (state: Award, today: string) =>
    expectedOf(state, { controlled: true, consultation: null }, today).flatMap(({ act, due, basis }) =>
      act === 'sendLetters' ? [[due, basis[0]]] : [],
    )
  test('cinq jours ouvrés après la décision sans aucune lettre, c’est signalé, justificatifs attendus ou non', () => {
    expect(said(T.decided(), '2026-11-23')).toEqual([])
    expect(said(T.decided(), '2026-11-24')).toMatchObject([['2026-11-23', { source: 'CCP', article: 'R2181-1' }]])
    expect(said(T.proven(), '2026-11-20')).toMatchObject([['2026-11-23', { source: 'CCP', article: 'R2181-1' }]])
    expect(said(T.told(), '2026-12-24')).toEqual([])
  })
  test('en procédure adaptée aussi, quoique la signature n’en attende rien', () => {
    expect(said(holder(), '2026-11-20')).toMatchObject([['2026-11-23', { source: 'CCP', article: 'R2181-1' }]])
  })
})
