import { describe, expect, test } from 'vitest'
import * as C from '#modules/ceiling/testing.ts'
import * as P from '#modules/price-schedule/testing.ts'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { takenBy, totalOf } from './pricing.ts'
import type { Act, Order } from './state.ts'

const rule = decisionTable<Order, Act, T.Given>(T.decide)
const { SOMME, REGION } = T
const byHolder = { actor: T.holder }

describe('S5.2, R4.06 à R4.08 : ce qu’un membre demande', () => {
  rule(
    'ownOrder',
    ['convention 5', 'CCP L2113-7 al. 2'],
    [
      ['le sien', T.none, T.prepare(), 'met'],
      ['le coordonnateur pour un autre', T.none, T.prepare(), 'unmet', { actor: T.region }],
    ],
  )
  rule(
    'buyerIdentified',
    ['CCP R2162-6', 'RM AN 100136'],
    [
      ['un acheteur de l’avis', T.none, T.prepare(), 'met'],
      ['un autre', T.none, T.prepare(), 'unmet', { facts: T.contractWith({ identifiedBuyers: [REGION] }) }],
    ],
  )
  rule(
    'orderedWhileValid',
    ['CCP R2162-5'],
    [
      ['son dernier jour', T.committed, T.sign, 'met', { on: '2031-08-31' }],
      ['le lendemain', T.committed, T.sign, 'unmet', { on: '2031-09-01' }],
    ],
  )
  rule(
    'documentsDelivered',
    ['convention 3', 'CCP R2182-4'],
    [
      ['sans les pièces', T.committed, T.sign, 'unmet', { facts: T.contractWith({ delivered: [] } as object) }],
      [
        'les pièces reçues',
        T.committed,
        T.sign,
        'met',
        {
          facts: T.contractWith({
            delivered: [{ body: SOMME, on: '2027-07-07', documents: [], receivedOn: null }],
          } as object),
        },
      ],
    ],
  )
  rule(
    'linesOfSchedule',
    ['CCP R2162-2', 'policy bordereau'],
    [
      ['du bordereau', T.none, T.prepare(), 'met'],
      ['rien', T.none, T.prepare({ lines: [] }), 'unmet'],
      ['hors du bordereau', T.none, T.prepare({ lines: [T.asked('AUTRE', 1)] }), 'unmet'],
      ['ce qu’un marché subséquent achète', T.none, T.prepare({ lines: [T.asked('EVOL', 1)] }), 'unmet'],
      ['sans bordereau', T.none, T.prepare(), 'unmet', { facts: { prices: undefined } }],
    ],
  )
  rule(
    'quantitiesAsked',
    ['CCP R2162-2'],
    [
      ['cent', T.none, T.prepare(), 'met'],
      ['aucune', T.none, T.prepare({ lines: [T.asked('LIC', 0)] }), 'unmet'],
      ['moins qu’aucune', T.none, T.prepare({ lines: [T.asked('LIC', -1)] }), 'unmet'],
      ['une fraction', T.none, T.prepare({ lines: [T.asked('LIC', 1.5)] }), 'unmet'],
    ],
  )
  rule(
    'periodInOrder',
    ['CCP R2162-5'],
    [
      ['un jour', T.none, T.prepare({ until: '2027-09-15' }), 'met'],
      ['à rebours', T.none, T.prepare({ until: '2027-09-14' }), 'unmet'],
    ],
  )
  rule(
    'executionWithinAgreement',
    ['CCP R2162-5', 'policy order overrun'],
    [
      ['jusqu’au dernier jour', T.none, T.prepare({ until: '2031-08-31' }), 'met'],
      ['un jour après : on dit pourquoi', T.none, T.prepare({ until: '2031-09-01' }), 'to-appraise'],
      [
        'fin inconnue',
        T.none,
        T.prepare(),
        'not-applicable',
        { facts: T.contractWith({ validUntil: null } as object) },
      ],
    ],
  )
  rule(
    'commitmentNumbered',
    ['convention 5', 'policy commandes'],
    [
      ['numéroté', T.draft, T.commit(), 'met'],
      ['sans numéro', T.draft, T.commit({ commitment: ' ' }), 'unmet'],
      ['daté de demain', T.draft, T.commit({ committedOn: '2027-09-02' }), 'unmet'],
    ],
  )
})

describe('R4.02, R4.11, R4.15 : la signature et ses deux plafonds', () => {
  rule(
    'signedForOwn',
    ['convention 5', 'CCP L2113-7 al. 2'],
    [
      ['le représentant', T.committed, T.sign, 'met'],
      [
        'un agent qui ne signe pas',
        T.committed,
        T.sign,
        'unmet',
        { actor: { kind: 'person', person: 'x', body: SOMME, office: 'officer' } },
      ],
    ],
  )
  rule(
    'orderSignatory',
    ['convention 5', 'policy commandes'],
    [
      ['en fonction', T.committed, T.sign, 'met'],
      [
        'le dernier jour de sa délégation',
        T.committed,
        T.sign,
        'met',
        { facts: { signatories: [C.signatory(SOMME, T.TODAY)] } },
      ],
      [
        'achevée à minuit',
        T.committed,
        T.sign,
        'unmet',
        { facts: { signatories: [C.signatory(SOMME, '2027-08-31')] } },
      ],
      ['aucune', T.committed, T.sign, 'unmet', { facts: { signatories: [] } }],
    ],
  )
  rule(
    'pricedToday',
    ['CCP R2162-2', 'policy bordereau'],
    [
      ['au prix du jour', T.committed, T.sign, 'computed'],
      [
        'la ligne a quitté le bordereau',
        T.committed,
        T.sign,
        'unmet',
        { facts: { prices: { ...P.brought, lines: [] } } },
      ],
      ['plus de bordereau', T.committed, T.sign, 'unmet', { facts: { prices: undefined } }],
    ],
  )
  rule(
    'withinMaximum',
    ['CCP R2162-4', 'CJUE C-23/20'],
    [
      ['au centime', T.committed, T.sign, 'met', { facts: T.ordered(C.ordered(REGION, 1_000_00 - 123_45)) }],
      ['un centime de trop', T.committed, T.sign, 'unmet', { facts: T.ordered(C.ordered(REGION, 1_000_00 - 123_44)) }],
      ['un compte de trop', T.committed, T.sign, 'unmet', { facts: T.ordered(C.ordered(REGION, 0, 901)) }],
      ['aucun plafond fixé', T.committed, T.sign, 'unmet', { facts: { ceilings: undefined } }],
    ],
  )
  rule(
    'withinShare',
    ['convention 5', 'policy parts du marché'],
    [
      ['au centime', T.committed, T.sign, 'met', { facts: T.ordered(C.ordered(SOMME, 300_00 - 123_45)) }],
      ['un centime de trop', T.committed, T.sign, 'unmet', { facts: T.ordered(C.ordered(SOMME, 300_00 - 123_44)) }],
      ['un compte de trop', T.committed, T.sign, 'unmet', { facts: T.ordered(C.ordered(SOMME, 0, 201)) }],
      [
        'prêtée à un autre',
        T.committed,
        T.sign,
        'unmet',
        { facts: { ...T.ordered(C.ordered(SOMME, 100_00)), ceilings: C.lent } },
      ],
      ['aucune part fixée', T.committed, T.sign, 'not-applicable', { facts: { ceilings: C.shareless } }],
    ],
  )

  test('la commande signée porte son numéro, son prix du jour, sa TVA, et qui signe', () => {
    expect(T.signed).toMatchObject({
      ...{ number: '2027-SOMME-0001', title: 'La Présidence', amount: 123_45, vat: 24_69 },
      priced: [{ line: 'LIC', quantity: 100, price: 1_2345, amount: 123_45, version: 0, provisional: false }],
    })
    expect(takenBy(T.signed.status === 'signed' ? T.signed.priced : [])).toEqual(C.amounts(123_45, 100))
  })

  test('signée après une révision, elle est au prix révisé, provisoire s’il l’est', () => {
    const after = T.done(T.committed, T.sign, { on: '2028-07-05', facts: { prices: P.provisional } })
    expect(after).toMatchObject({ amount: 127_65, priced: [{ price: 1_2765, version: 1, provisional: true }] })
  })

  test('la TVA est celle de la somme de chaque taux', () => {
    const lines = [33, 33, 34].map((amount) => ({ amount, vat: 550 }))
    expect(totalOf([...lines, { amount: 10_00, vat: 2_000 }])).toEqual({ amount: 11_00, vat: 6 + 2_00 })
  })

  test('hors du bordereau, ou trop cher d’un centime, le refus le dit à la ligne et au centime', () => {
    const decision = T.decide(T.committed, T.sign, { facts: T.ordered(C.ordered(SOMME, 300_00 - 123_44)) })
    expect(findingOf(decision.findings, 'withinShare').facts).toMatchObject({ left: 123_44, asked: 123_45, excess: 1 })
    const refused = T.decide(T.none, T.prepare({ lines: [T.asked('LIC', 1), T.asked('X', -2)] }))
    expect(findingOf(refused.findings, 'quantitiesAsked').facts).toEqual({ wrong: [2] })
  })
})

describe('R4.08, R4.10 : l’envoi, la réception, la contestation', () => {
  rule(
    'sentInOrder',
    ['CCP R2162-2', 'policy commandes'],
    [
      ['à l’instant', T.signed, T.send(), 'met'],
      ['maintenant', T.signed, T.send({ sentAt: null }), 'met'],
      ['demain', T.signed, T.send({ sentAt: '2027-09-02T09:00:00.000Z' }), 'unmet'],
      // An hour before midnight in Greenwich, it is the day of the signature in Paris.
      ['à minuit passé, à Paris', T.signed, T.send({ sentAt: '2027-08-31T23:00:00.000Z' }), 'met'],
      ['la veille de sa signature', T.signed, T.send({ sentAt: '2027-08-31T21:59:59.000Z' }), 'unmet'],
    ],
  )
  rule(
    'orderReceiptProven',
    ['CCP R2162-2', 'policy commandes'],
    [
      ['le jour de l’envoi', T.sent, T.recordReceipt(), 'met'],
      ['sans preuve', T.sent, T.recordReceipt({ proof: null }), 'unmet'],
      ['avant l’envoi', T.sent, T.recordReceipt({ receivedOn: '2027-08-31' }), 'unmet'],
      ['demain', T.sent, T.recordReceipt({ receivedOn: '2027-09-02' }), 'unmet'],
    ],
  )
  rule(
    'objectedInTime',
    ['CCAG-TIC 3.7'],
    [
      ['le quinzième jour', T.received, T.object, 'met', { ...byHolder, on: '2027-09-16' }],
      [
        'le seizième : à confirmer, une personne le dit',
        T.received,
        T.object,
        'to-appraise',
        { ...byHolder, on: '2027-09-17' },
      ],
    ],
  )
  rule(
    'cancelledInTime',
    ['convention 5', 'policy commandes'],
    [
      ['avant l’envoi', T.signed, T.cancel, 'met'],
      ['après : à quelles conditions', T.received, T.cancel, 'to-appraise'],
      ['rien de ce qui est admis', T.received, T.cancel, 'unmet', { facts: { accepted: true } }],
    ],
  )

  test('le titulaire seul ouvre sa commande, et nul autre compte', () => {
    expect(T.decide(T.sent, T.open).verdict).toBe('refused')
    expect(T.decide(T.sent, T.open, { actor: { kind: 'operator', account: 'autre' } }).verdict).toBe('refused')
    expect(T.received).toMatchObject({ status: 'received', receivedOn: T.TODAY, proof: null })
  })

  test('une contestation est maintenue ou suivie, et se lit encore', () => {
    expect(T.done(T.objected, T.answer(true))).toMatchObject({ status: 'received', contested: [{ late: false }] })
    expect(T.done(T.objected, T.answer(false))).toMatchObject({ status: 'cancelled', contested: [{ late: false }] })
  })

  test('un autre membre ne touche pas à la commande', () => {
    for (const [state, act] of [
      [T.draft, T.commit()],
      [T.committed, T.sign],
      [T.signed, T.cancel],
    ] as const)
      expect(T.decide(state, act, { actor: T.oise }).verdict).toBe('refused')
  })

  test('changée, elle est à engager de nouveau', () => {
    expect(T.done(T.committed, T.change())).toMatchObject({ status: 'draft', lines: [{ quantity: 80 }] })
    expect('commitment' in T.done(T.committed, T.change())).toBe(false)
  })
})
