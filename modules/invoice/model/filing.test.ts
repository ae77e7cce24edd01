import { describe, expect, test } from 'vitest'
import * as O from '#modules/order/testing.ts'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { Act, Invoice } from './state.ts'

const rule = decisionTable<Invoice, Act, T.Given>(T.decide)
const { REGION } = T
const lines = (...all: readonly ReturnType<typeof T.line>[]) => T.file({ lines: all })

describe('R5.36, R4.15 : ce qui est demandé', () => {
  rule(
    'orderInvoiced',
    ['convention 5', 'policy factures'],
    [
      ['une commande reçue', T.none, T.file(), 'met'],
      ['contestée', T.none, T.file(), 'met', { facts: { order: O.objected } }],
      ['signée, et non partie', T.none, T.file(), 'unmet', { facts: { order: O.signed } }],
      ['annulée', T.none, T.file(), 'unmet', { facts: { order: O.done(O.signed, O.cancel) } }],
    ],
  )
  rule(
    'addressedToPayer',
    ['convention 5', 'policy factures'],
    [
      ['au membre qui a commandé', T.none, T.file(), 'met'],
      ['au coordonnateur', T.none, T.file({ body: REGION }), 'unmet'],
      ['par le titulaire, au coordonnateur', T.none, T.file({ body: REGION }), 'unmet', { actor: T.holder }],
    ],
  )
  rule(
    'filedElectronically',
    ['CCP L2192-1'],
    [
      ['par Chorus Pro', T.none, T.file(), 'met'],
      ['par le portail', T.none, T.file({ channel: 'portal' }), 'met'],
      ['sur papier', T.none, T.file({ channel: 'paper' }), 'to-appraise'],
    ],
  )
  rule(
    'inEuros',
    ['policy factures'],
    [
      ['en euros', T.none, T.file(), 'met'],
      ['en francs suisses', T.none, T.file({ currency: 'CHF' }), 'unmet'],
    ],
  )
  rule(
    'numberOnce',
    ['policy factures'],
    [
      ['une première fois', T.none, T.file(), 'met', { facts: T.others({ numbers: ['F-2'] }) }],
      ['une seconde', T.none, T.file(), 'unmet', { facts: T.others({ numbers: ['F-1'] }) }],
    ],
  )
  rule(
    'datedInOrder',
    ['policy factures'],
    [
      ['le jour de sa réception', T.none, T.file({ issuedOn: T.TODAY, receivedOn: T.TODAY }), 'met'],
      ['demain', T.none, T.file({ receivedOn: '2027-10-16' }), 'unmet'],
      ['établie après sa réception', T.none, T.file({ issuedOn: '2027-10-02' }), 'unmet'],
      ['avant la commande', T.none, T.file({ issuedOn: '2027-08-31' }), 'unmet'],
    ],
  )
  rule(
    'commitmentBorne',
    ['policy commandes', 'policy factures'],
    [
      ['celui de la commande', T.none, T.file(), 'met'],
      ['un autre', T.none, T.file({ commitment: 'EJ-1' }), 'to-appraise'],
    ],
  )
  rule(
    'linesOfOrder',
    ['CCP R2162-2', 'policy factures'],
    [
      ['la commande entière', T.none, T.file(), 'met'],
      ['rien', T.none, lines(), 'unmet'],
      ['une ligne d’ailleurs', T.none, lines(T.line(1, 1, 'AUTRE')), 'unmet'],
      ['une quantité négative', T.none, lines(T.line(-1, 1)), 'unmet'],
      ['une de trop', T.none, lines(T.line(101, 124_68)), 'unmet'],
      ['une de trop en deux lignes', T.none, lines(T.line(100), T.line(1, 1_23)), 'unmet'],
      [
        'le reste',
        T.none,
        lines(T.line(40, 49_38)),
        'met',
        { facts: T.others({ lines: [{ line: 'LIC', quantity: 60 }] }) },
      ],
      [
        'plus que le reste',
        T.none,
        lines(T.line(41, 50_61)),
        'unmet',
        { facts: T.others({ lines: [{ line: 'LIC', quantity: 60 }] }) },
      ],
      ['une avance', T.none, T.advance(1), 'met'],
      ['une avance avec une ligne', T.none, T.advance(1, { lines: [T.line()] }), 'unmet'],
    ],
  )
  rule(
    'amountsAgree',
    ['CCP R2162-2', 'policy factures'],
    [
      ['au prix de la commande', T.none, T.file(), 'met'],
      ['un centime de trop', T.none, lines(T.line(100, 123_46)), 'unmet'],
      ['une avance', T.none, T.advance(1), 'not-applicable'],
    ],
  )
  rule(
    'totalsAgree',
    ['policy factures'],
    [
      ['les lignes et la TVA', T.none, T.file(), 'met'],
      ['un centime de trop au total', T.none, T.file({ amount: 123_46 }), 'unmet'],
      ['un centime de TVA de trop', T.none, T.file({ vat: 24_70 }), 'to-appraise'],
      ['deux', T.none, T.file({ vat: 24_71 }), 'unmet'],
      ['une avance', T.none, T.advance(1), 'not-applicable'],
    ],
  )
  const byLarge = { order: T.large }
  rule(
    'advanceAsDue',
    ['CCP R2191-3', 'CCP R2191-7'],
    [
      ['10 % de douze mois', T.none, T.advance(12_000_00), 'met', { facts: byLarge }],
      ['un centime de plus', T.none, T.advance(12_000_01), 'unmet', { facts: byLarge }],
      [
        'sans conditions dites, le minimum',
        T.none,
        T.advance(6_000_00),
        'met',
        { facts: { ...byLarge, terms: undefined } },
      ],
      [
        'une seconde',
        T.none,
        T.advance(12_000_00),
        'unmet',
        { facts: { ...byLarge, ...T.others({ advance: 12_000_00 }) } },
      ],
      ['sur une petite commande', T.none, T.advance(14_81), 'unmet'],
      ['des prestations', T.none, T.file(), 'not-applicable'],
    ],
  )
  test('chaque ligne fausse est dite par sa place', () => {
    const { findings } = T.decide(T.none, lines(T.line(1, 1, 'AUTRE'), T.line(0, 0), T.line(1, 9_99)))
    expect(findingOf(findings, 'linesOfOrder').facts).toMatchObject({ unknown: [1], wrong: [2] })
    expect(findingOf(findings, 'amountsAgree').facts).toEqual({ places: [3], due: 1_23 })
  })
})
