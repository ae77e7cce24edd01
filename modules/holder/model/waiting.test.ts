import { describe, expect, test } from 'vitest'
import * as A from '#modules/acceptance/testing.ts'
import { inTurn, ofDelivery, ofInvoice, ofOrder, ofPenalty, type Waiting } from './waiting.ts'

const [ID, SOMME] = ['00000000-0000-4000-8000-0000000000c1', A.SOMME]
const order = (over: Partial<Parameters<typeof ofOrder>[0]> = {}) => ({
  ...{ id: ID, body: SOMME, number: 'BC-2027-0001', status: 'received' as const, receivedOn: '2027-09-01' },
  ...{ until: '2028-08-31', amount: 123_45, answered: 0, delivered: 0, accepted: 0, invoiced: 0 },
  ...over,
})
const told = (waits: readonly Waiting[]) => waits.map(({ kind, on, amount }) => [kind, on, amount])

describe('R4.10 : ce qu’une commande attend de son titulaire', () => {
  test('adressée : être ouverte, et rien d’autre n’en est dit', () => {
    expect(told(ofOrder(order({ status: 'sent', receivedOn: null }), '2027-09-01'))).toEqual([
      ['acknowledge', null, null],
    ])
  })

  test.each([
    ['la veille du dernier jour', '2027-09-15', true],
    ['le dernier jour', '2027-09-16', true],
    ['le lendemain', '2027-09-17', false],
  ])('la contestation est offerte %s', (_, today, offered) => {
    const kinds = ofOrder(order(), today).map(({ kind }) => kind)
    expect(kinds.includes('object')).toBe(offered)
    expect(kinds).toContain('deliver')
  })

  test('ni une fois répondu, ni une fois quelque chose livré', () => {
    for (const over of [{ answered: 1 }, { delivered: 1 }])
      expect(ofOrder(order(over), '2027-09-02').map(({ kind }) => kind)).not.toContain('object')
  })

  test('au centime : livrer ce qui ne l’est pas, facturer ce qui est admis et ne l’est pas', () => {
    const days = '2027-12-01'
    expect(told(ofOrder(order({ delivered: 123_44, accepted: 100_00, invoiced: 99_99 }), days))).toEqual([
      ['deliver', '2028-08-31', 1],
      ['invoice', null, 1],
    ])
    expect(ofOrder(order({ delivered: 123_45, accepted: 123_45, invoiced: 123_45 }), days)).toEqual([])
    expect(ofOrder(order({ status: 'cancelled' as never }), days)).toEqual([])
  })
})

describe('R5.06 à R5.08 : ce qu’une livraison attend de son titulaire, avec son dernier jour', () => {
  test.each([
    ['prête : rien', A.ready, []],
    ['ajournée : répondre, et présenter de nouveau', A.postponed, ['answerPostponement', 'present']],
    ['ajournement accepté : présenter de nouveau', A.agreed, ['present']],
    ['entendu avant réfaction', A.invited, ['observe']],
    ['observations données : rien', A.heard, []],
    ['réfaction : la contester', A.reduced, ['contest']],
    ['contestée : rien, le membre répond', A.contested, []],
    ['rejetée : présenter de nouveau', A.rejected, ['present']],
    ['admise : rien', A.accepted, []],
  ] as const)('%s', (_, state, kinds) => {
    expect(ofDelivery({ id: ID, state }, '2027-10-12').map(({ kind }) => kind)).toEqual(kinds)
  })

  test('l’audition passée n’attend plus ; ce qui est dû reste', () => {
    const [hearing] = ofDelivery({ id: ID, state: A.invited }, '2027-10-12')
    expect(ofDelivery({ id: ID, state: A.invited }, hearing?.on ?? '')).toHaveLength(1)
    expect(ofDelivery({ id: ID, state: A.invited }, '2027-12-31')).toEqual([])
    expect(ofDelivery({ id: ID, state: A.rejected }, '2028-12-31')).toHaveLength(1)
  })
})

const penalty = {
  ...{ id: ID, orderNumber: 'BC-2027-0001', body: SOMME, status: 'proposed', heardUntil: '2027-11-04' },
  ...{ heard: false, counted: 600_00 },
}

test.each([
  ['la veille', { ...penalty }, '2027-11-03', 1],
  ['le dernier jour', { ...penalty }, '2027-11-04', 1],
  ['le lendemain', { ...penalty }, '2027-11-05', 0],
  ['une fois entendu', { ...penalty, heard: true }, '2027-11-03', 0],
  ['une fois appliquée', { ...penalty, status: 'applied' }, '2027-11-03', 0],
] as const)('R5.21 : l’audition d’une pénalité attend %s', (_, of, today, count) => {
  expect(ofPenalty(of, today)).toHaveLength(count)
})

test('R5.33 : un paiement attendu dit son jour et ce que son retard doit ; ce qui manque vient avant', () => {
  const invoice = {
    id: ID,
    number: 'F-1',
    body: SOMME,
    status: 'approved',
    toPay: 120_000_00,
    due: '2027-03-01',
    owed: 0,
  }
  const late = { days: 17, rate: 1_040, interest: 581_26, lumpSum: 40_00 }
  expect(ofInvoice({ ...invoice, late })).toMatchObject([
    { kind: 'payment', on: '2027-03-01', amount: 120_000_00, late },
  ])
  expect(told(ofInvoice({ ...invoice, status: 'suspended', late: null }))).toEqual([['complete', null, null]])
  const paid = { ...invoice, status: 'paid', toPay: 0, late: null }
  expect(ofInvoice(paid)).toEqual([])
  expect(told(ofInvoice({ ...paid, owed: 621_26 }))).toEqual([['interest', null, 621_26]])
})

test('ce qui est dû d’abord vient d’abord, ce qui n’a pas de jour ensuite', () => {
  const waits = [
    ...ofOrder(order({ delivered: 1, accepted: 1 }), '2027-12-01'),
    ...ofDelivery({ id: ID, state: A.postponed }, '2027-11-04'),
  ]
  expect(inTurn(waits).map(({ kind }) => kind)).toEqual(['answerPostponement', 'present', 'deliver', 'invoice'])
})
