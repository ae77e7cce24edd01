import { describe, expect, test } from 'vitest'
import * as O from '#modules/order/testing.ts'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { clockOf } from './reckoning.ts'
import type { Act, Invoice } from './state.ts'

const rule = decisionTable<Invoice, Act, T.Given>(T.decide)

describe('R5.32 : la suspension', () => {
  rule(
    'suspensionReasoned',
    ['policy factures'],
    [
      ['avec ce qui manque', T.received, T.suspend(), 'met'],
      ['sans rien qui manque', T.received, T.suspend({ missing: [] }), 'unmet'],
      ['avant la facture', T.received, T.suspend({ suspendedOn: '2027-09-30' }), 'unmet'],
      ['demain', T.received, T.suspend({ suspendedOn: '2027-10-16' }), 'unmet'],
    ],
  )
  rule(
    'suspendedOnce',
    ['CCP R2192-27'],
    [
      ['une première', T.received, T.suspend(), 'met'],
      ['une seconde', T.resumed, T.suspend({ suspendedOn: T.TODAY }), 'to-appraise'],
    ],
  )
  rule(
    'resumedInOrder',
    ['policy factures'],
    [
      ['ce jour', T.suspended, T.resume(), 'met'],
      ['demain', T.suspended, T.resume('2027-10-16'), 'unmet'],
      ['avant d’être demandées', T.suspended, T.resume('2027-10-12'), 'unmet'],
    ],
  )
  test('rien n’est mandaté pendant qu’il manque des pièces', () =>
    expect(T.decide(T.suspended, T.approve).verdict).toBe('refused'))
})

describe('S5.4, R5.39, R5.40 : le mandat', () => {
  const accepted = (amount: number) => ({ accepted: { amount, reduced: 0, on: '2027-10-08' } })
  rule(
    'serviceDone',
    ['convention 5', 'CCAG-TIC 34.1', 'policy factures'],
    [
      ['tout est admis', T.received, T.approve, 'met'],
      ['rien n’est admis', T.received, T.approve, 'unmet', { facts: { accepted: null } }],
      ['un centime de moins', T.received, T.approve, 'unmet', { facts: accepted(123_44) }],
      ['une autre facture a pris un centime', T.received, T.approve, 'unmet', { facts: T.others({ approved: 1 }) }],
      [
        'les deux sont admises',
        T.received,
        T.approve,
        'met',
        { facts: { ...accepted(123_46), ...T.others({ approved: 1 }) } },
      ],
    ],
  )
  rule(
    'deductionsComputed',
    ['CCP R2191-33', 'policy conditions de paiement'],
    [
      ['rien n’est retenu', T.received, T.approve, 'computed'],
      ['les pénalités passent la facture', T.received, T.approve, 'computed', { facts: T.penalised(1_000_01) }],
    ],
  )
  test('l’avance est reprise et la retenue faite, au centime', () => {
    const { amount, vat } = T.order
    const facts = { terms: T.terms({ guarantee: 12, retention: 300 }), ...T.others({ advance: 10_00, repaid: 4_00 }) }
    const approved = T.done('approved', T.received, T.approve, { facts: { ...facts, ...T.penalised(5_00, 995_01) } })
    expect(approved.deductions).toEqual([
      { kind: 'advance', amount: 6_00, reason: '' },
      { kind: 'retention', amount: 4_44, reason: '' },
      { kind: 'penalty', amount: 5_00, reason: '' },
    ])
    expect(approved.net).toBe(amount + vat - 6_00 - 4_44 - 5_00)
  })
  test('R5.22, R5.25 : les pénalités du marché entier disent si celles de la commande sont retenues, à la prochaine facture pour ce que celle-ci ne porte pas', () => {
    const kept = (order: number, besides: number, before = 0) => {
      const facts = { ...T.penalised(order, besides), ...T.others({ penalised: before }) }
      const { deductions, net } = T.done('approved', T.received, T.approve, { facts })
      return [deductions.map(({ kind, amount }) => `${kind} ${amount}`).join(), net]
    }
    expect(kept(100_00, 900_00)).toEqual(['', 148_14])
    expect(kept(100_00, 900_01)).toEqual(['penalty 10000', 48_14])
    expect(kept(1_100_00, 0)).toEqual(['penalty 14814', 0])
    expect(kept(1_100_00, 0, 1_000_00)).toEqual(['penalty 10000', 48_14])
    expect(kept(0, 1_100_00, 100_00)).toEqual(['penalty -10000', 248_14])
  })
  test('R5.07 : une réfaction est retenue avec sa TVA, une fois pour toutes les factures', () => {
    const reduced = { accepted: { amount: 123_45, reduced: 10_00, on: '2027-10-08' } }
    const kept = (facts: T.Given['facts']) =>
      T.done('approved', T.received, T.approve, { facts: facts ?? {} }).deductions
    expect(kept(reduced)).toEqual([{ kind: 'reduction', amount: 12_00, reason: '' }])
    expect(kept({ ...reduced, ...T.others({ reduced: 12_00 }) })).toEqual([])
  })
  test('une avance se mandate avant le service, et son délai court de la demande', () => {
    const given = { facts: { order: T.large, accepted: null } }
    const asked = T.done('received', T.none, T.advance(12_000_00), given)
    expect(T.done('approved', asked, T.approve, given)).toMatchObject({ net: 12_000_00, due: '2027-10-31' })
  })
  test('R5.31 : le délai ne court pas tant que ce qui est facturé n’est pas admis en entier', () => {
    const clock = (amount: number, before = 0) =>
      clockOf(T.received, { terms: T.terms(), ...accepted(amount), others: { approved: before } }, T.TODAY)
    expect([clock(123_44).waits, clock(123_45, 1).waits]).toEqual(['service', 'service'])
    expect(clock(123_45).due?.last).toBe('2027-11-07')
  })
  test('le dernier jour du paiement est celui du service fait, plus trente jours', () =>
    expect(T.approved).toMatchObject({ serviceDoneOn: '2027-10-08', due: '2027-11-07' }))
})

describe('R5.33 à R5.35 : le paiement, inscrit et jamais fait', () => {
  const late = { on: '2027-12-10' }
  rule(
    'paidAsApproved',
    ['policy factures'],
    [
      ['ce qui est mandaté', T.approved, T.pay(), 'met', { on: '2027-10-20' }],
      ['un centime de moins', T.approved, T.pay({ amount: 148_13 }), 'unmet', { on: '2027-10-20' }],
      ['demain', T.approved, T.pay(), 'unmet', { on: '2027-10-19' }],
      ['avant le mandat', T.approved, T.pay({ paidOn: '2027-10-14' }), 'unmet', { on: '2027-10-20' }],
    ],
  )
  rule(
    'lateInterestOwed',
    ['decret-2013-269 8', 'decret-2013-269 9'],
    [
      ['le dernier jour', T.approved, T.pay({ paidOn: '2027-11-07' }), 'not-applicable', late],
      [
        'le lendemain, à un taux que l’on dit',
        T.approved,
        T.pay({ paidOn: '2027-11-08', rate: 1_015 }),
        'computed',
        late,
      ],
      ['sans taux', T.approved, T.pay({ paidOn: '2027-11-08' }), 'unmet', late],
    ],
  )
  const owing = T.done('paid', T.approved, T.pay({ paidOn: '2027-11-08', rate: 1_015 }), late)
  rule(
    'interestWhole',
    ['decret-2013-269 8', 'decret-2013-269 9'],
    [
      // A day on 148.14 € at 10.15 %: four cents.
      ['tout', owing, T.payInterest({ amount: 40_04 }), 'met', late],
      ['sans l’intérêt', owing, T.payInterest({ amount: 40_00 }), 'unmet', late],
      ['avant le principal', owing, T.payInterest({ amount: 40_04, paidOn: '2027-11-07' }), 'unmet', late],
      ['d’un paiement à temps', T.paid, T.payInterest(), 'unmet', late],
    ],
  )
  rule(
    'interestInTime',
    ['CCP R2192-36'],
    [
      [
        'le quarante-cinquième jour',
        owing,
        T.payInterest({ amount: 40_04, paidOn: '2027-12-23' }),
        'met',
        { on: '2028-01-10' },
      ],
      [
        'le suivant',
        owing,
        T.payInterest({ amount: 40_04, paidOn: '2027-12-24' }),
        'to-appraise',
        { on: '2028-01-10' },
      ],
    ],
  )
  test('l’intérêt porte sur ce qui restait à payer', () => {
    expect(owing.late).toEqual({ days: 1, rate: 1_015, interest: 4, lumpSum: 40_00 })
    expect(T.done('settled', owing, T.payInterest({ amount: 40_04 }), late)).toMatchObject({
      interestPaidOn: '2027-12-10',
    })
  })
  test('une facture renvoyée ne se paie plus', () => {
    const returned = T.done('returned', T.received, T.back)
    expect(T.decide(returned, T.approve).verdict).toBe('refused')
  })
  test.each([
    ['un autre membre', O.oise],
    ['le coordonnateur', O.region],
    ['un inconnu', { kind: 'outsider' } as const],
  ])('%s ne dépose, ne mandate ni n’inscrit rien', (_label, actor) => {
    const on = '2027-10-20'
    const tried = [
      T.decide(T.none, T.file(), { actor }),
      T.decide(T.received, T.approve, { actor }),
      T.decide(T.approved, T.pay(), { actor, on }),
    ]
    for (const { verdict, findings } of tried) {
      expect(verdict).toBe('refused')
      expect(findingOf(findings, 'competence').outcome).toBe('unmet')
    }
  })
})
