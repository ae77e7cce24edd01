import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { award } from './award.ts'
import type { AwardAct } from './award-acts.ts'
import type { Award } from './award-state.ts'
import { controlOf, signableFrom, timersOf } from './standing.ts'

const rule = decisionTable<Award, AwardAct, T.Given>(T.decide)

describe('ce qui suit : R2.69, R2.72, R2.74, R2.75, R3.08, R8.20', () => {
  const untilOf = (state: Award, what: string) => timersOf(state, true).find((timer) => timer.what === what)
  test('T10, R3.03: signé le 10 décembre, à transmettre le 25, sans report', () => {
    const state = T.done(T.holderSigned(), T.sign({ signedOn: '2026-12-10' }), { on: '2026-12-10' })
    expect(untilOf(state, 'transmission')).toMatchObject({ until: '2026-12-25', done: false })
    expect(timersOf(state, false).map(({ what }) => what)).not.toContain('transmission')
  })
  test('T11, R2.72: signé le 8 décembre, avis d’attribution au plus tard le 7 janvier', () => {
    const state = T.done(T.holderSigned(), T.sign({ signedOn: '2026-12-08' }), { on: '2026-12-08' })
    expect(untilOf(state, 'award-notice')).toMatchObject({ until: '2027-01-07', done: false })
    expect(untilOf(T.done(state, T.publish(), { on: '2026-12-09' }), 'award-notice')).toMatchObject({ done: true })
  })
  test('T12, R2.74: notifié le 15 décembre, données essentielles au plus tard le 15 février', () => {
    expect(untilOf(T.notified(), 'essential-data')).toMatchObject({ until: '2027-02-15', done: false })
    expect(untilOf(T.signed(), 'essential-data')).toBe(undefined)
  })
  test('T13, R2.69: avis publié le 10 janvier, référé contractuel ouvert jusqu’au 10 février ; six mois sans avis', () => {
    expect(untilOf(T.signed(), 'contract-challenge')).toMatchObject({ until: '2027-06-07', done: null })
    const published = T.done(T.notified(), T.publish({ sentOn: '2027-01-04', publishedOn: '2027-01-10' }), {
      on: '2027-01-11',
    })
    expect(untilOf(published, 'contract-challenge')).toMatchObject({ until: '2027-02-10' })
  })
  test('R3.08: le préfet a deux mois à compter de l’accusé ; R8.20: les offres sont gardées cinq ans', () => {
    expect(untilOf(T.acknowledged(), 'prefect')).toMatchObject({ until: '2027-02-08' })
    expect(untilOf(T.transmitted(), 'prefect')).toBe(undefined)
    expect(untilOf(T.signed(), 'bids-kept')).toMatchObject({ until: '2031-12-07' })
  })
  rule(
    'publishedInOrder',
    ['CCP R2183-1', 'CCP R2196-1'],
    [
      ['avis après la signature', T.signed(), T.publish({ sentOn: '2026-12-07' }), 'met', { on: '2026-12-08' }],
      ['avis avant la signature', T.signed(), T.publish({ sentOn: '2026-12-06' }), 'unmet', { on: '2026-12-08' }],
      ['avis à venir', T.signed(), T.publish({ sentOn: '2026-12-09' }), 'unmet', { on: '2026-12-08' }],
      [
        'données avant la notification',
        T.signed(),
        T.publish({ what: 'essential-data' }),
        'unmet',
        { on: '2026-12-20' },
      ],
      [
        'données après',
        T.notified(),
        T.publish({ what: 'essential-data', sentOn: '2026-12-15' }),
        'met',
        { on: '2026-12-20' },
      ],
    ],
  )
  const published = T.done(T.signed(), T.publish({ publishedOn: '2026-12-09' }), { on: '2026-12-09' })
  rule(
    'publishedOnce',
    ['CCP R2183-1', 'CCP R2196-1'],
    [
      ['la première', T.signed(), T.publish(), 'not-applicable', { on: '2026-12-09' }],
      [
        'envoyé, puis publié',
        T.done(T.signed(), T.publish(), { on: '2026-12-09' }),
        T.publish(),
        'met',
        { on: '2026-12-09' },
      ],
      ['déjà publié', published, T.publish(), 'unmet', { on: '2026-12-10' }],
    ],
  )
})

test('R3.01, R3.02: le seuil de transmission, au centime près, et le tout des lots', () => {
  const at = (amount: number, maximum: number | null = null, besides = 0) =>
    controlOf({ amount }, { maximum, estimate: 0 }, '2026-12-07', besides).due
  expect([at(21_599_999), at(21_600_000), at(10_000_000, 21_600_000)]).toEqual([false, true, true])
  expect([at(10_000_000, null, 11_599_999), at(10_000_000, null, 11_600_000)]).toEqual([false, true])
})

test('l’état que rejoue le registre est celui qui a été décidé, et chaque étape s’atteint', () => {
  const stages = [
    ...[T.decided(), T.proven(), T.told(), T.holderSigned(), T.signed(), T.transmitted(), T.acknowledged()],
    ...[T.notifying(), T.notified(), T.done(T.told(), T.abandon)],
  ]
  expect(stages.map(({ status }) => status)).toEqual([
    ...['decided', 'proven', 'told', 'holder-signed', 'signed', 'transmitted', 'acknowledged', 'notifying', 'notified'],
    'abandoned',
  ])
  expect(award.diagram()).toContain('notifying --> notified: recordReceipt')
  const told = T.told('2026-11-25')
  expect(told.status === 'told' && signableFrom(told)).toBe('2026-12-08')
})
