import { describe, expect, test } from 'vitest'
import type { Duration } from '#modules/convention/index.ts'
import { findingOf } from '../../../tests/decision-table.ts'
import { decide, following, groupWith, none, renew } from '../testing/completion-case.ts'
import { eventsOf, tabulate } from '../testing/table.ts'
import { completion } from './completion.ts'
import { type Renewal, renewalsLeft, renewedUntil, termOf } from './term.ts'

const fixed = (length: string, renewals = 0): Duration => ({ type: 'fixed', length, renewals })
const dated = (until: string, renewals = 0): Duration => ({ type: 'until-date', until, renewals })
const renewal = (until: string): Renewal => ({ form: 'express', decidedOn: '2028-01-01', decision: null, until })

test.each<[string, Duration, readonly Renewal[], object]>([
  ['réalisation de l’objet', { type: 'until-completion' }, [], { by: 'completion' }],
  ['illimitée', { type: 'unlimited' }, [], { by: 'decision-only' }],
  ['date', dated('2029-12-31'), [], { by: 'date', last: '2029-12-31' }],
  [
    'date que le renouvellement n’atteint pas',
    dated('2031-12-31', 1),
    [renewal('2030-12-31')],
    { by: 'date', last: '2031-12-31' },
  ],
  ['date renouvelée', dated('2029-12-31', 1), [renewal('2030-12-31')], { by: 'date', last: '2030-12-31' }],
  ['un an', fixed('P1Y'), [], { by: 'date', last: '2028-01-12' }],
  ['trois mois', fixed('P3M'), [], { by: 'date', last: '2027-04-12' }],
  ['trente jours', fixed('P30D'), [], { by: 'date', last: '2027-02-11' }],
  ['un an renouvelé', fixed('P1Y', 2), [renewal('2029-01-12')], { by: 'date', last: '2029-01-12' }],
])('le terme : %s', (_case, duration, renewals, expected) => {
  expect(termOf(groupWith({ duration }), renewals)).toMatchObject(expected)
})

test('une durée qui n’a pas commencé à courir n’a pas de terme', () => {
  const group = groupWith({ duration: fixed('P1Y', 1) }, { effectiveOn: null })
  expect(termOf(group, [])).toBeUndefined()
  expect(renewedUntil(group, [], null)).toBeUndefined()
})

test.each<[string, Duration, number, string | null, string | undefined]>([
  ['premier renouvellement d’un an', fixed('P1Y', 3), 0, null, '2029-01-12'],
  ['deuxième', fixed('P1Y', 3), 1, null, '2030-01-12'],
  ['la date dite n’y change rien', fixed('P1Y', 3), 0, '2040-01-01', '2029-01-12'],
  ['trente jours encore', fixed('P30D', 1), 0, null, '2027-03-13'],
  ['date fixée par la décision', dated('2029-12-31', 1), 0, '2031-12-31', '2031-12-31'],
  ['date non dite', dated('2029-12-31', 1), 0, null, undefined],
  ['sans terme', { type: 'unlimited' }, 0, '2031-12-31', undefined],
])('renouveler : %s', (_case, duration, made, stated, until) => {
  const renewals = Array.from({ length: made }, () => renewal('2029-01-12'))
  expect(renewedUntil(groupWith({ duration }), renewals, stated)).toBe(until)
})

test.each<[Duration, number, number]>([
  [fixed('P1Y', 2), 0, 2],
  [fixed('P1Y', 2), 2, 0],
  [fixed('P1Y', 0), 1, 0],
  [{ type: 'unlimited' }, 0, 0],
])('renouvellements restants : %o, %i faits', (duration, made, left) =>
  expect(
    renewalsLeft(
      groupWith({ duration }),
      Array.from({ length: made }, () => renewal('2029-01-12')),
    ),
  ).toBe(left),
)

describe('le renouvellement', () => {
  const on = (duration: Duration, act = renew(), today = '2028-01-10') =>
    decide(none, act, { facts: { group: groupWith({ duration }) }, today })
  const yearly = fixed('P1Y', 1)
  tabulate([
    ['décidé ce jour', () => on(yearly, renew({ decidedOn: '2028-01-10' })), 'renewalForm', 'met', 'convention 2'],
    [
      'd’une durée qui ne court pas encore',
      () => decide(none, renew(), { facts: { group: groupWith({ duration: yearly }, { effectiveOn: null }) } }),
      'renewalComputed',
      'unmet',
      'convention 2',
    ],
    ['il en reste un', () => on(yearly), 'renewalLeft', 'met', 'convention 2'],
    ['il n’en reste pas', () => on(fixed('P1Y')), 'renewalLeft', 'unmet', 'convention 2'],
    [
      'décidé le dernier jour',
      () => on(yearly, renew({ decidedOn: '2028-01-12' }), '2028-01-20'),
      'renewalForm',
      'met',
      'convention 2',
    ],
    [
      'décidé le lendemain',
      () => on(yearly, renew({ decidedOn: '2028-01-13' }), '2028-01-20'),
      'renewalForm',
      'unmet',
      'convention 2',
    ],
    ['décidé demain', () => on(yearly, renew({ decidedOn: '2028-01-11' })), 'renewalForm', 'unmet', 'convention 2'],
    ['exprès, sans pièce', () => on(yearly, renew({ decision: null })), 'renewalForm', 'unmet', 'convention 2'],
    [
      'tacite',
      () => on(yearly, renew({ form: 'tacit', decision: null })),
      'renewalForm',
      'to-appraise',
      'convention 2',
    ],
    ['d’une durée illimitée', () => on({ type: 'unlimited' }), 'renewalForm', 'unmet', 'convention 2'],
    ['un an de plus', () => on(yearly), 'renewalComputed', 'computed', 'convention 2'],
    [
      'jusqu’au même jour',
      () => on(dated('2028-12-31', 1), renew({ until: '2028-12-31' })),
      'renewalComputed',
      'unmet',
      'convention 2',
    ],
    [
      'jusqu’au lendemain',
      () => on(dated('2028-12-31', 1), renew({ until: '2029-01-01' })),
      'renewalComputed',
      'computed',
      'convention 2',
    ],
    ['sans dire jusqu’à quand', () => on(dated('2028-12-31', 1)), 'renewalComputed', 'unmet', 'convention 2'],
  ])

  test('le renouvellement est gardé, et celui de trop est refusé', () => {
    const renewed = eventsOf(on(yearly)).reduce(completion.evolve, none)
    expect(renewed).toMatchObject({ status: 'preparing', renewals: [{ form: 'express', until: '2029-01-12' }] })
    const again = decide(renewed, renew(), { facts: { group: groupWith({ duration: yearly }) }, today: '2028-01-10' })
    expect(findingOf(again.findings, 'renewalLeft')).toMatchObject({ outcome: 'unmet', facts: { left: 0, made: 1 } })
  })

  test('un renouvellement tacite passe quand une personne dit que la convention le prévoit', () => {
    const appraisals = { renewalForm: { accepted: true, reason: 'Article 2 : tacite reconduction.' } }
    const decision = on(yearly, { ...renew({ form: 'tacit', decision: null }), appraisals })
    expect(decision.verdict).toBe('granted')
    expect(findingOf(decision.findings, 'renewalComputed').facts).toEqual({ from: '2028-01-12', until: '2029-01-12' })
  })

  test('préparer puis renouveler garde les deux', () => {
    const prepared = following(none, { type: 'prepare' })
    const decision = decide(prepared, renew(), {
      facts: { group: groupWith({ duration: yearly }) },
      today: '2028-01-10',
    })
    expect(decision.verdict).toBe('granted')
  })
})
