import { describe, expect, test } from 'vitest'
import * as O from '#modules/order/testing.ts'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { ClausesAct, PenaltyClauses } from './clauses-state.ts'
import { penaltyClauses } from './penalty-clauses.ts'
import type { Act, Penalty } from './state.ts'

const rule = decisionTable<Penalty, Act, T.Given>(T.decide)
const DELAY = ['CCAG-TIC 14 14.1']

describe('R5.20, R5.21, R5.23 : ce qui est proposé', () => {
  rule(
    'orderSent',
    ['convention 5', 'policy pénalités'],
    [
      ['une commande reçue', T.none, T.propose(), 'met'],
      ['signée, et non partie', T.none, T.propose(), 'unmet', { facts: { order: O.signed } }],
      ['annulée', T.none, T.propose(), 'unmet', { facts: { order: O.done(O.signed, O.cancel) } }],
    ],
  )
  rule('delayCounted', DELAY, [
    ['douze jours', T.none, T.propose(), 'computed'],
    ['le jour du terme', T.none, T.propose({ doneOn: '2027-10-01' }), 'unmet'],
    ['demain', T.none, T.propose({ doneOn: '2027-11-04' }), 'unmet'],
  ])
  rule(
    'valueWithinOrder',
    ['CCAG-TIC 14 14.1', 'policy pénalités'],
    [
      ['la commande entière', T.none, T.propose({ value: 100_000_00 }), 'met'],
      ['un centime de plus', T.none, T.propose({ value: 100_000_01 }), 'unmet'],
      ['rien', T.none, T.propose({ value: 0 }), 'unmet'],
      ['moins que rien', T.none, T.propose({ value: -1 }), 'unmet'],
    ],
  )
  rule(
    'invitedInWriting',
    ['CCAG-TIC 14', 'policy pénalités'],
    [
      ['ce jour', T.none, T.propose({ invitedOn: T.TODAY }), 'met'],
      ['demain', T.none, T.propose({ invitedOn: '2027-11-04' }), 'unmet'],
      ['le jour du terme', T.none, T.propose({ invitedOn: '2027-10-01' }), 'unmet'],
    ],
  )
  test('chaque jour est cité, et 50 000 € pendant douze jours font 600,00 €', () =>
    expect(T.proposed).toMatchObject({
      ...{ body: T.SOMME, counted: 600_00, divisor: 1_000 },
      delay: { from: '2027-10-02', until: '2027-10-13', days: 12 },
    }))
})

describe('R5.21, R5.22, R5.25 : ce qui est appliqué', () => {
  const soon = { on: '2027-11-01' }
  rule(
    'penaltyHeard',
    ['CCAG-TIC 14'],
    [
      // Fifteen days lead to Saturday 30 October, which moves past All Saints’ Day.
      ['ses quinze jours passés', T.proposed, T.apply, 'met'],
      ['le dernier', T.proposed, T.apply, 'unmet', { on: '2027-11-02' }],
      [
        'entendu plus tôt',
        T.done('proposed', T.proposed, T.observe('2027-10-20'), soon),
        T.apply,
        'met',
        { on: '2027-10-20' },
      ],
      [
        'sans clauses dites, par le CCAG',
        T.proposed,
        T.apply,
        'to-appraise',
        { on: '2027-10-30', facts: { clauses: undefined } },
      ],
    ],
  )
  rule(
    'heardInOrder',
    ['CCAG-TIC 14'],
    [
      ['ce jour', T.proposed, T.observe(), 'met'],
      ['demain', T.proposed, T.observe('2027-11-04'), 'unmet'],
      ['avant l’invitation', T.proposed, T.observe('2027-10-14'), 'unmet'],
    ],
  )
  const with_ = (contract: number, order = contract) => ({ facts: { applied: { contract, order } } })
  rule(
    'capHeld',
    ['CCAG-TIC 14 14.1', 'policy pénalités'],
    [
      ['10 % des commandes', T.proposed, T.apply, 'computed'],
      ['le plafond entamé', T.proposed, T.apply, 'computed', with_(39_999_99)],
      ['le plafond atteint', T.proposed, T.apply, 'unmet', with_(40_000_00)],
    ],
  )
  test('le plafond laisse un centime ; celui de la commande compte les siennes seules', () => {
    expect(T.done('applied', T.proposed, T.apply, with_(39_999_99)).amount).toBe(1)
    const byOrder = { clauses: { ...T.CLAUSES, cappedBy: 'order' as const } }
    const { facts } = with_(39_999_99, 9_500_00)
    expect(T.done('applied', T.proposed, T.apply, { facts: { ...facts, ...byOrder } }).amount).toBe(500_00)
  })
  test.each([
    [300_00, 900_00, 0],
    [500_00, 1_100_00, 1_100_00],
  ])('les autres membres ont appliqué %i centimes : %i en tout, %i dus', (others, total, claimed) => {
    const { findings } = T.decide(T.proposed, T.apply, with_(others, 0))
    const found = findingOf(findings, 'exemptionCounted')
    expect(found).toMatchObject({ outcome: 'computed', basis: DELAY, facts: { total, claimed } })
  })
  const others = (contract: number, order: number, kept = 0): T.Given => ({
    facts: { applied: { contract, order }, kept },
  })
  rule(
    'waiverSettled',
    ['CCAG-TIC 14', 'policy pénalités'],
    [
      ['proposée, elle n’a rien entraîné', T.proposed, T.waive, 'not-applicable'],
      ['appliquée, sous l’exonération, rien n’est retenu', T.applied, T.waive, 'met'],
      ['les autres restent au-dessus de l’exonération', T.applied, T.waive, 'met', others(1_000_01, 0)],
      ['les autres passent dessous', T.applied, T.waive, 'to-appraise', others(1_000_00, 0)],
      ['elle est retenue, et se rend', T.applied, T.waive, 'to-appraise', others(1_000_01, 0, 600_00)],
      ['ce qui est retenu est une autre', T.applied, T.waive, 'met', others(1_200_00, 600_00, 600_00)],
    ],
  )
  test('le membre y renonce avec un motif, avant ou après l’avoir appliquée', () => {
    expect(T.done('waived', T.proposed, T.waive)).toMatchObject({ waiver: 'les accès ont été donnés en retard' })
    expect(T.done('waived', T.applied, T.waive)).toMatchObject({ amount: 600_00, waivedOn: T.TODAY })
  })
  test.each([
    ['un autre membre', O.oise],
    ['le coordonnateur', O.region],
    ['le titulaire', T.holder],
  ])('%s n’applique rien', (_label, actor) => {
    for (const [state, act] of [
      [T.none, T.propose()],
      [T.proposed, T.apply],
      [T.proposed, T.waive],
    ] as const) {
      const { verdict, findings } = T.decide(state, act, { actor })
      expect(verdict).toBe('refused')
      expect(findingOf(findings, 'competence').outcome).toBe('unmet')
    }
  })
})

describe('les clauses de pénalité d’un marché', () => {
  const clausesRule = decisionTable<PenaltyClauses, ClausesAct, T.GivenClauses>(T.decideClauses)
  const none: PenaltyClauses = { status: 'none' }
  clausesRule(
    'clausesOfContract',
    ['convention 3', 'policy pénalités'],
    [
      ['un marché notifié', none, T.set(), 'met'],
      ['un marché qui ne l’est pas', none, T.set(), 'unmet', { on: '2027-07-04' }],
    ],
  )
  clausesRule(
    'clausesOfConditions',
    ['CCAG-TIC 14'],
    [
      ['celles du CCAG-TIC', none, T.set(), 'met'],
      ['un autre diviseur', none, T.set({ divisor: 3_000 }), 'to-appraise'],
      ['un autre plafond', none, T.set({ cap: 500 }), 'to-appraise'],
      ['sans exonération', none, T.set({ exempt: 0 }), 'to-appraise'],
      ['sans délai', T.clauses(), T.change({ hearing: 1 }), 'to-appraise'],
    ],
  )
  test('gardent leur version', () => {
    const decision = T.decideClauses(T.clauses(), T.change())
    if (decision.verdict !== 'granted') throw new Error(JSON.stringify(decision.findings))
    expect(decision.events.reduce(penaltyClauses.evolve, T.clauses())).toMatchObject({ version: 2, since: T.TODAY })
  })
})
