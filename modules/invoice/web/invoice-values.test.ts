import { describe, expect, test } from 'vitest'
import * as T from '../testing.ts'
import { stagesOf } from './invoice-stages.ts'
import {
  centsIn,
  directKey,
  filePayload,
  fileValues,
  missingIn,
  paidInTime,
  proposed,
  termsPayload,
  termsValues,
} from './invoice-values.ts'
import { fr } from './words.fr.ts'

const invoicing = {
  order: {
    ...{ id: T.ORDER, contract: T.order.contract, body: T.SOMME, number: 'BC-2027-0001', signedOn: T.order.signedOn },
    ...{ commitment: T.order.commitment, amount: 123_45, vat: 24_69, invoiced: 0 },
  },
  lines: [
    { line: 'LIC', label: 'Compte', unit: 'compte', price: 1_2345, vat: 2_000, quantity: 100, left: 40 },
    { line: 'JOUR', label: 'Journée', unit: 'jour', price: 750_0000, vat: 2_000, quantity: 1, left: 0 },
  ],
  ...{ accepted: null, advance: 0, requests: [] },
}

describe('le formulaire d’une facture', () => {
  test('propose ce qui reste de la commande, à ses prix', () =>
    expect(proposed(invoicing, 9_88)).toEqual({
      ...{ order: T.ORDER, contract: T.order.contract, body: T.SOMME, commitment: T.order.commitment },
      ...{ lines: [{ line: 'LIC', quantity: '40', amount: '49,38' }], amount: '49,38', vat: '9,88' },
    }))
  test('n’envoie pas les lignes vidées, ni aucune d’une avance ; ce qui ne se lit pas part comme rien', () => {
    const typed = { ...fileValues(), ...proposed(invoicing, 9_88), currency: ' eur ' }
    const lines = [
      { line: 'LIC', quantity: '40', amount: 'quarante' },
      { line: 'JOUR', quantity: '0', amount: '0' },
    ]
    expect(filePayload({ ...typed, lines })).toMatchObject({
      ...{ currency: 'EUR', amount: 49_38, vat: 9_88, lines: [{ line: 'LIC', quantity: 40, amount: null }] },
    })
    const paid = { ...typed, [directKey('d1')]: '12,50', [directKey('d2')]: ' ' }
    expect(filePayload(paid)).toMatchObject({ direct: [{ request: 'd1', amount: 12_50 }] })
    expect(filePayload(typed)).not.toHaveProperty('direct')
    expect(filePayload({ ...typed, kind: 'advance' })).toMatchObject({ kind: 'advance', lines: [] })
  })
  test.each([
    ['1 234,5', 1_234_50],
    ['12', 12_00],
    ['1,234', null],
    ['-1', null],
  ])('lit « %s »', (text, cents) => expect(centsIn(text)).toBe(cents))
  test('demande une pièce par ligne', () =>
    expect(missingIn(' le procès-verbal \n\nle relevé')).toEqual(['le procès-verbal', 'le relevé']))
})

describe('le formulaire des conditions de paiement', () => {
  test('commence par ce que dit le code, et rend ce qu’il a lu', () => {
    expect(termsPayload(termsValues('c'))).toEqual({
      ...{ days: 30, startsAt: 'service', small: false, large: [], advance: 500, guarantee: 0, retention: 0 },
    })
    expect(termsPayload(termsValues('c', T.TERMS))).toEqual(T.TERMS)
  })
})

describe('la ligne d’une facture', () => {
  const line = (state: Parameters<typeof stagesOf>[1]) =>
    stagesOf(fr.stages, state).map(({ key, state: at }) => `${key} ${at}`)
  test.each([
    ['reçue', T.received, ['received done', 'approved current', 'paid future']],
    ['suspendue', T.suspended, ['received done', 'suspended current', 'approved future', 'paid future']],
    ['mandatée', T.approved, ['received done', 'approved done', 'paid current']],
    ['payée', T.paid, ['received done', 'approved done', 'paid done']],
    [
      'payée en retard',
      { ...T.paid, late: { days: 1, rate: 1_015, interest: 4, lumpSum: 40_00 } },
      ['received done', 'approved done', 'paid done', 'settled current'],
    ],
  ])('%s', (_label, state, stops) => expect(line(state)).toEqual(stops))
})

describe('le délai d’une facture payée', () => {
  test.each([
    ['la veille', '2029-12-01', true],
    ['le dernier jour', '2029-12-02', true],
    ['le lendemain', '2029-12-03', false],
  ])('payée %s', (_when, paidOn, expected) => expect(paidInTime({ paidOn }, '2029-12-02')).toBe(expected))
  test('une facture qui n’est pas payée compte toujours ses jours', () =>
    expect(paidInTime({}, '2029-12-02')).toBe(false))
  test('sa date ne se compte plus à rebours', () => {
    const said = fr.dueMet('2029-12-02', '2029-11-24').replace(/\s/g, ' ')
    expect(said).toBe('au plus tard le 2 décembre 2029, fait le 24 novembre 2029')
  })
})

test('les conditions de paiement : une retenue de garantie s’accorde au féminin', () => {
  expect(fr.terms.retentionOf(0)).toBe('aucune')
  expect(fr.terms.retentionOf(500).replace(/\s/g, ' ')).toBe('5 %')
})
