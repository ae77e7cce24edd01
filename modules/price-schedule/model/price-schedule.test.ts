import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { priceSchedule } from './price-schedule.ts'
import { priceIn, revisableFrom, versionOn } from './standing.ts'
import type { Act, PriceSchedule } from './state.ts'

const rule = decisionTable<PriceSchedule, Act, T.Given>(T.decide)
const AFTER = { on: '2028-07-01' }

describe('R4.05 : ce qui se commande, et à quel prix', () => {
  rule(
    'contractNotified',
    ['CCP R2162-2', 'CCP R2162-5'],
    [
      ['notifié en juillet', T.none, T.bring(), 'met'],
      ['pas encore', T.none, T.bring(), 'unmet', { on: '2027-07-04' }],
      ['aucun marché de ce nom', T.none, T.bring(), 'unmet', { facts: { contract: undefined } }],
    ],
  )
  rule(
    'linesOnce',
    ['CCP R2162-2', 'policy bordereau'],
    [
      ['trois lignes', T.none, T.bring(), 'met'],
      ['aucune', T.none, T.bring({ lines: [] }), 'unmet'],
      ['deux fois la même référence', T.none, T.bring({ lines: [...T.LINES, T.line('LIC', 1)] }), 'unmet'],
    ],
  )
  rule(
    'scheduleOfContract',
    ['convention 3', 'CCP R2162-2'],
    [
      ['une pièce remise avec le marché', T.none, T.bring(), 'met'],
      ['un autre fichier', T.none, T.bring(), 'to-appraise', { facts: { documents: [] } }],
    ],
  )
  rule(
    'formulaWhole',
    ['CCP R2194-1', 'policy bordereau'],
    [
      ['15 % et 85 %', T.none, T.bring(), 'met'],
      ['des prix fermes', T.none, T.bring({ revision: null }), 'not-applicable'],
      ['il manque 5 %', T.none, T.bring({ revision: { ...T.REVISION, fixed: 1_000 } }), 'unmet'],
      ['aucun indice', T.none, T.bring({ revision: { ...T.REVISION, fixed: 10_000, terms: [] } }), 'unmet'],
      [
        'un indice sans valeur d’origine',
        T.none,
        T.bring({ revision: { ...T.REVISION, terms: T.REVISION.terms.map((term) => ({ ...term, base: 0 })) } }),
        'unmet',
      ],
    ],
  )
  rule(
    'nothingOrdered',
    ['policy bordereau', 'CCP L2194-1'],
    [
      ['avant la première commande', T.brought, T.correct(), 'met'],
      ['après', T.brought, T.correct(), 'unmet', { facts: { ordered: 1 } }],
    ],
  )
})

describe('R5.41, R6.08 : la révision des prix', () => {
  rule(
    'revisionAgreed',
    ['CCP L2194-1 1°', 'CCP R2194-1'],
    [
      ['une formule', T.brought, T.revise(), 'met', AFTER],
      ['des prix fermes', T.firm, T.revise(), 'unmet', AFTER],
    ],
  )
  rule(
    'revisionDue',
    ['CCP R2194-1'],
    [
      ['douze mois après la notification', T.brought, T.revise({ from: '2028-07-05' }), 'met', AFTER],
      ['la veille', T.brought, T.revise({ from: '2028-07-04' }), 'unmet', AFTER],
      ['avant la précédente', T.revised, T.revise({ from: '2028-07-05' }), 'unmet', { on: '2029-08-01' }],
      ['douze mois après la précédente', T.revised, T.revise({ from: '2029-07-05' }), 'met', { on: '2029-08-01' }],
    ],
  )
  rule(
    'valuesGiven',
    ['CCP R2194-1'],
    [
      ['l’indice de la formule', T.brought, T.revise(), 'met', AFTER],
      ['aucun', T.brought, T.revise({ values: [] }), 'unmet', AFTER],
      ['un de trop', T.brought, T.revise({ values: [T.syntec(1), T.syntec(2)] }), 'unmet', AFTER],
    ],
  )
  rule(
    'valuesPublished',
    ['CCP R2194-1', 'policy indices'],
    [
      ['publié', T.brought, T.revise(), 'met', AFTER],
      [
        'pas encore : la révision est provisoire',
        T.brought,
        T.revise({ values: [T.syntec(1, { publishedOn: null })] }),
        'met',
        AFTER,
      ],
      ['une publication à venir', T.brought, T.revise(), 'unmet', { on: '2028-06-14' }],
    ],
  )
  rule(
    'coefficientComputed',
    ['CCP R2194-1'],
    [
      ['calculé', T.brought, T.revise(), 'computed', AFTER],
      ['sans valeur, rien', T.brought, T.revise({ values: [] }), 'not-applicable', AFTER],
    ],
  )
  rule(
    'provisionalRevision',
    ['policy indices', 'CCP R2194-1'],
    [
      ['provisoire', T.provisional, T.settle(), 'met', AFTER],
      ['définitive', T.revised, T.settle(), 'unmet', AFTER],
      ['inconnue', T.provisional, T.settle({ version: 7 }), 'unmet', AFTER],
    ],
  )
  rule(
    'everyValuePublished',
    ['policy indices', 'CCP R2194-1'],
    [
      ['publié', T.provisional, T.settle(), 'met', AFTER],
      ['pas encore', T.provisional, T.settle({ values: [T.syntec(1, { publishedOn: null })] }), 'unmet', AFTER],
    ],
  )
})

describe('R4.15 : le prix d’un jour', () => {
  test('celui du marché d’abord, puis chaque révision à partir de son jour, et rien avant la notification', () => {
    const [line = T.line('LIC', 0)] = T.revised.lines
    const priceOn = (on: string) => {
      const version = versionOn(T.revised, on)
      return version === undefined ? undefined : priceIn(T.revised, line, version)
    }
    expect(['2027-07-04', '2028-07-04', '2028-07-05'].map(priceOn)).toEqual([undefined, 1_2345, 1_2765])
    expect(versionOn(T.revised, '2028-07-05')?.number).toBe(1)
  })

  test('un indice publié en retard change le coefficient, et l’ancien se lit encore', () => {
    const settled = T.done(T.provisional, T.settle(), AFTER)
    expect(versionOn(T.provisional, '2028-07-05')).toMatchObject({ provisional: true, before: null })
    expect(versionOn(settled, '2028-07-05')).toMatchObject({
      ...{ provisional: false, coefficient: { value: 10_362, decimals: 4 }, before: { value: 10_340, decimals: 4 } },
    })
  })

  test('le jour de la prochaine révision, ou aucun', () => {
    expect([T.firm, T.brought, T.revised].map(revisableFrom)).toEqual([null, '2028-07-05', '2029-07-05'])
  })

  test('une correction remplace tout ce que le bordereau disait, et ne garde que sa première version', () => {
    const corrected = T.done(T.brought, T.correct())
    expect(corrected).toMatchObject({ revision: null, versions: [{ number: 0, from: T.NOTIFIED }] })
    expect(corrected.lines.map(({ key }) => key)).toEqual(['LIC', 'JOUR'])
  })

  test('un membre qui ne coordonne pas ne change pas les prix de tous', () => {
    expect(T.decide(T.none, T.bring(), { actor: T.somme }).verdict).toBe('refused')
  })

  test('le rejeu donne l’état, et un événement hors de saison ne change rien', () => {
    const acts = [T.bring(), T.revise({ values: [T.syntec(325_200, { publishedOn: null })] }), T.settle()]
    let state: PriceSchedule = T.none
    const journal = acts.flatMap((act) => {
      const decision = T.decide(state, act, state.status === 'none' ? {} : AFTER)
      if (decision.verdict !== 'granted') throw new Error(act.type)
      state = decision.events.reduce(priceSchedule.evolve, state)
      return decision.events
    })
    expect(priceSchedule.replay(journal)).toEqual(state)
    expect(priceSchedule.replay(journal.slice(1))).toEqual(T.none)
  })
})
