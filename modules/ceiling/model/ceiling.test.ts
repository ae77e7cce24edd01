import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockActor } from '#kernel/actor.ts'
import { sumAmounts } from '#kernel/money.ts'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { ceiling } from './ceiling.ts'
import { excessOf, isNone, leftFor, shareOf, thresholdsPassed } from './counting.ts'
import type { Act, Ceiling } from './state.ts'

const rule = decisionTable<Ceiling, Act, T.Given>(T.decide)
const { REGION, SOMME, OISE, AISNE } = T
const bySomme = { actor: T.somme }
const byOise = { actor: T.oise }
const clock = { actor: clockActor }
const having = (...ordered: ReturnType<typeof T.ordered>[]) => ({ facts: { ordered } })

describe('R4.01, R4.02 : le maximum', () => {
  rule(
    'maximumSet',
    ['CCP R2162-4', 'CJUE C-23/20'],
    [
      ['un maximum, sans minimum', T.none, T.set(), 'met'],
      ['aucun', T.none, T.set({ maximum: T.amounts(0) }), 'unmet'],
      ['un minimum qui le dépasse d’un centime', T.none, T.set({ minimum: 1_000_01 }), 'unmet'],
    ],
  )
  rule(
    'maximumAsAwarded',
    ['CJUE C-23/20', 'CCP R2162-4'],
    [
      ['celui de l’attribution', T.none, T.set(), 'met'],
      ['un centime de plus', T.none, T.set({ maximum: T.amounts(1_000_01) }), 'unmet'],
      ['attribué ailleurs', T.none, T.set(), 'to-appraise', { facts: { awarded: null } }],
    ],
  )
  rule(
    'contractKnown',
    ['CCP R2162-5', 'convention 3'],
    [
      ['notifié', T.none, T.set(), 'met'],
      ['pas encore', T.none, T.set(), 'unmet', { on: '2027-07-04' }],
      ['inconnu', T.none, T.set(), 'unmet', { facts: { contract: undefined } }],
    ],
  )
  rule(
    'aboveOrdered',
    ['CCP R2162-4', 'policy parts du marché'],
    [
      [
        'relevé par une modification',
        T.inForce,
        T.raise(),
        'met',
        { ...clock, ...having(T.ordered(REGION, 900_00, 900)) },
      ],
      [
        'sous ce qui est commandé',
        T.inForce,
        T.raise({ maximum: T.amounts(899_99) }),
        'unmet',
        { ...clock, ...having(T.ordered(REGION, 900_00)) },
      ],
    ],
  )
})

describe('S5.1, A21 : la part de chacun', () => {
  rule(
    'sharesOfBuyers',
    ['convention 5', 'CCP R2162-6'],
    [
      ['trois acheteurs', T.none, T.set(), 'met'],
      ['personne', T.none, T.set({ shares: [] }), 'not-applicable'],
      ['un membre qui n’achète pas', T.none, T.set({ shares: [T.share(AISNE, 1)] }), 'unmet'],
      ['deux fois le même', T.none, T.set({ shares: [T.share(SOMME, 1), T.share(SOMME, 2)] }), 'unmet'],
    ],
  )
  rule(
    'sharesWithinMaximum',
    ['policy parts du marché', 'policy A21'],
    [
      ['le tout, au centime', T.none, T.set(), 'met'],
      [
        'un centime de trop : on dit pourquoi',
        T.none,
        T.set({ shares: [...T.SHARES.slice(0, 2), T.share(OISE, 200_01, 200)] }),
        'to-appraise',
      ],
      [
        'un compte de trop',
        T.none,
        T.set({ shares: [...T.SHARES.slice(0, 2), T.share(OISE, 200_00, 201)] }),
        'to-appraise',
      ],
      ['sans parts', T.inForce, T.reshare({ shares: [] }), 'not-applicable'],
    ],
  )
  rule(
    'sharesCoverOrders',
    ['convention 5', 'policy parts du marché'],
    [
      ['tout ce qui est commandé', T.inForce, T.reshare(), 'met', having(T.ordered(SOMME, 200_00))],
      ['un centime de moins', T.inForce, T.reshare(), 'unmet', having(T.ordered(SOMME, 200_01))],
      ['ce qui est prêté ne se commande plus', T.lent, T.reshare(), 'unmet', having(T.ordered(SOMME, 100_01))],
      ['ce qui est emprunté se commande', T.lent, T.reshare(), 'met', having(T.ordered(OISE, 300_00))],
      ['plus aucune part', T.lent, T.reshare({ shares: [] }), 'not-applicable'],
    ],
  )
})

describe('R4.11 : les deux plafonds', () => {
  test('ce qui reste à chacun : sa part, ce qu’il emprunte, sans ce qu’il prête ni ce qu’il commande', () => {
    const [region, somme] = [T.ordered(REGION, 400_00, 10), T.ordered(SOMME, 50_00, 20)]
    expect(leftFor(T.lent, [region, somme], SOMME)).toEqual({
      ofMaximum: T.amounts(550_00, 970),
      ofShare: T.amounts(150_00, 230),
    })
    expect(leftFor(T.shareless, [region], SOMME)).toEqual({ ofMaximum: T.amounts(600_00, 990), ofShare: null })
    expect(shareOf(T.inForce, AISNE)).toEqual({ amount: 0, quantities: [] })
  })

  test('R4.12 : un seuil est passé une fois, par la commande qui l’atteint', () => {
    const passed = (before: number, after: number) => thresholdsPassed([70, 85, 95], 1_000_00, { before, after })
    expect(passed(0, 699_99)).toEqual([])
    expect(passed(699_99, 700_00)).toEqual([70])
    expect(passed(700_00, 960_00)).toEqual([85, 95])
    expect(passed(960_00, 1_000_00)).toEqual([])
    expect(thresholdsPassed([70], 0, { before: 0, after: 1 })).toEqual([])
  })

  test('un prêt ne change ni le maximum, ni la somme des parts, et personne ne passe sous zéro', () => {
    const bodies = [REGION, SOMME, OISE]
    const loan = fc.record({
      from: fc.constantFrom(...bodies),
      to: fc.constantFrom(...bodies),
      amount: fc.integer({ min: 1, max: 600_00 }),
      accepted: fc.boolean(),
    })
    const spent = fc.record({ body: fc.constantFrom(...bodies), amount: fc.integer({ min: 0, max: 600_00 }) })
    const actors = { [REGION]: T.region, [SOMME]: T.somme, [OISE]: T.oise }
    fc.assert(
      fc.property(fc.array(fc.tuple(loan, spent), { maxLength: 12 }), (steps) => {
        let state = T.inForce
        const ordered: ReturnType<typeof T.ordered>[] = []
        for (const [{ from, to, amount, accepted }, order] of steps) {
          const facts = { ordered: [...ordered] }
          const offer = T.decide(state, T.lend({ from, to, ...T.amounts(amount) }), {
            actor: actors[from] ?? T.region,
            facts,
          })
          if (offer.verdict === 'granted')
            state = T.done(state, T.lend({ from, to, ...T.amounts(amount) }), {
              actor: actors[from] ?? T.region,
              facts,
            })
          const number = state.loans.length
          const answer = accepted ? T.accept(number) : T.decline(number)
          if (number > 0 && T.decide(state, answer, { actor: actors[to] ?? T.region, facts }).verdict === 'granted')
            state = T.done(state, answer, { actor: actors[to] ?? T.region, facts })
          const left = leftFor(state, ordered, order.body).ofShare
          if (left !== null && isNone(excessOf(left, T.amounts(order.amount))))
            ordered.push(T.ordered(order.body, order.amount))
          const shares = bodies.map((body) => shareOf(state, body)?.amount ?? 0)
          expect(sumAmounts(shares)).toBe(1_000_00)
          for (const body of bodies) expect(leftFor(state, ordered, body).ofShare?.amount).toBeGreaterThanOrEqual(0)
          expect(sumAmounts(ordered.map((each) => each.amount))).toBeLessThanOrEqual(1_000_00)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('le rejeu donne l’état', () => {
    const steps = [
      [T.set(), {}],
      [T.lend(), bySomme],
      [T.accept(), byOise],
      [T.raise(), clock],
      [T.reshare(), {}],
    ] as const
    let state: Ceiling = T.none
    const journal = steps.flatMap(([act, given]) => {
      const decision = T.decide(state, act, given)
      if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
      state = decision.events.reduce(ceiling.evolve, state)
      return decision.events
    })
    expect(ceiling.replay(journal)).toEqual(state)
    expect(ceiling.replay(journal.slice(1))).toEqual(T.none)
  })
})
