import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { serviceTerm, tacitTerm } from './clocks.ts'
import type { Acceptance, Act } from './state.ts'

const rule = decisionTable<Acceptance, Act, T.Given>(T.decide)

describe('R5.02, R5.03, R5.04 : le service régulier et le silence', () => {
  test('T16 : le service régulier finit le 5 mars 2027, le silence admet le 12 à minuit', () => {
    expect(serviceTerm('2027-02-03', T.ready.terms).last).toBe('2027-03-05')
    expect(tacitTerm('2027-02-03', T.ready.terms).last).toBe('2027-03-12')
  })
  rule(
    'silenceAccepts',
    ['CCAG-TIC 33 33.2.2', 'CCAG-TIC 34.1'],
    [
      ['le dernier jour', T.watched, T.deem, 'unmet', { on: T.SILENT, actor: T.clock }],
      ['le lendemain', T.watched, T.deem, 'met', { on: T.AFTER_SILENCE, actor: T.clock }],
    ],
  )
  test('R5.03, R5.04 : réputée admise, elle l’est du terme exact, quand que l’horloge y vienne', () => {
    expect(T.tacit).toMatchObject({ how: 'tacit', acceptedOn: T.SILENT, reduction: 0 })
    const late = T.done(T.watched, T.deem, { on: '2028-01-20', actor: T.clock })
    expect(late).toMatchObject({ status: 'accepted', acceptedOn: T.SILENT })
  })
  test('R5.04 : décidée, elle l’est du jour de la notification', () => {
    expect(T.accepted).toMatchObject({ how: 'decided', acceptedOn: '2027-12-06', settledOn: '2027-12-06' })
  })
  rule(
    'decisionInDays',
    ['CCAG-TIC 33 33.2.2'],
    [['dans les sept jours', T.watched, T.accept(), 'computed', { on: '2027-12-06' }]],
  )
  rule(
    'serviceWatched',
    ['CCAG-TIC 32 32.4'],
    [
      ['le lendemain de la fin', T.watched, T.accept({ notifiedOn: '2027-12-04' }), 'met', { on: '2027-12-06' }],
      [
        'le dernier jour : on dit pourquoi',
        T.watched,
        T.accept({ notifiedOn: T.WATCHED_UNTIL }),
        'to-appraise',
        { on: '2027-12-06' },
      ],
    ],
  )
  const minutes = (count: number) =>
    T.done(
      T.watched,
      T.down({ until: new Date(Date.parse('2027-11-08T09:00:00.000Z') + count * 60_000).toISOString() }),
      {
        on: '2027-12-06',
      },
    )
  // 4 November to 3 December 2027: 21 working days of ten hours without the 11th, of which two percent are 252 minutes.
  rule(
    'serviceRegular',
    ['CCAG-TIC 32 32.4'],
    [
      ['aucune indisponibilité', T.watched, T.accept(), 'met', { on: '2027-12-06' }],
      ['2 % tout juste', minutes(252), T.accept(), 'met', { on: '2027-12-06' }],
      ['une minute de plus : on dit pourquoi', minutes(253), T.accept(), 'to-appraise', { on: '2027-12-06' }],
      ['rayée', T.done(minutes(253), T.strike(), { on: '2027-12-06' }), T.accept(), 'met', { on: '2027-12-06' }],
    ],
  )
  rule(
    'unavailabilityDated',
    ['CCAG-TIC 32 32.4', 'policy service fait'],
    [
      ['passée', T.watched, T.down(), 'met', { on: '2027-11-08' }],
      ['qui dure', T.watched, T.down({ until: null }), 'met', { on: '2027-11-08' }],
      ['à venir', T.watched, T.down({ from: '2027-11-08T12:00:00.000Z', until: null }), 'unmet', { on: '2027-11-08' }],
      ['à rebours', T.watched, T.down({ until: '2027-11-08T08:59:00.000Z' }), 'unmet', { on: '2027-11-08' }],
      [
        'achevée avant',
        T.watched,
        T.down({ from: '2027-11-03T09:00:00.000Z', until: '2027-11-03T10:00:00.000Z' }),
        'unmet',
        { on: '2027-11-08' },
      ],
    ],
  )
  const lasting = T.done(T.watched, T.down({ until: null }), { on: '2027-11-08' })
  rule(
    'unavailabilityLasting',
    ['CCAG-TIC 32 32.4', 'policy service fait'],
    [
      ['qui dure', lasting, T.ended(), 'met', { on: '2027-11-08' }],
      ['inconnue', lasting, T.ended(2), 'unmet', { on: '2027-11-08' }],
      ['à venir', lasting, T.ended(1, '2027-11-08T12:00:00.000Z'), 'unmet', { on: '2027-11-08' }],
      ['déjà finie', T.done(lasting, T.ended(), { on: '2027-11-08' }), T.ended(), 'unmet', { on: '2027-11-08' }],
    ],
  )
  rule(
    'unavailabilityKnown',
    ['CCAG-TIC 32 32.4', 'policy service fait'],
    [
      ['inscrite', lasting, T.strike(), 'met', { on: '2027-11-08' }],
      ['inconnue', lasting, T.strike(2), 'unmet', { on: '2027-11-08' }],
      ['déjà rayée', T.done(lasting, T.strike(), { on: '2027-11-08' }), T.strike(), 'unmet', { on: '2027-11-08' }],
    ],
  )
})
