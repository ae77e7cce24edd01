import { expect, test } from 'vitest'
import { csvOf } from './orders-csv.ts'
import type { ListedOrder } from './queries.ts'

const [BODY, CONTRACT] = ['00000000-0000-4000-8000-0000000000a1', '00000000-0000-4000-8000-0000000000c1']
const signed: ListedOrder = {
  ...{ id: BODY, contract: CONTRACT, body: BODY, status: 'received', number: 'BC-2027-0001', signedOn: '2027-09-01' },
  ...{ from: '2027-09-15', until: '2028-08-31', commitment: '=1+1', lines: 2, amount: 123_45, vat: 24_69 },
  // Half an hour before midnight in London is the next day in Paris.
  ...{ sentAt: '2027-09-01T22:30:00.000Z', receivedOn: '2027-09-03' },
}
const draft: ListedOrder = {
  ...{ ...signed, status: 'draft', number: null, signedOn: null, commitment: null, amount: null, vat: null },
  ...{ sentAt: null, receivedOn: null },
}

test('les commandes pour un tableur : au centime, aux jours de Paris, sans formule', () => {
  const text = csvOf(
    [signed, draft],
    new Map([[BODY, 'Département de la Somme']]),
    new Map([[CONTRACT, '2027-ENT-01']]),
  )
  const [heads, first, second, end] = text.split('\r\n')
  expect(heads).toMatch(/^\ufeffnumero;marche;membre;etat;engagement;signee_le/)
  expect(first).toBe(
    `BC-2027-0001;2027-ENT-01;Département de la Somme;reçue par le titulaire;"'=1+1";2027-09-01;2027-09-02;2027-09-03;2027-09-15;2028-08-31;2;123,45;24,69;148,14`,
  )
  expect(second).toBe(';2027-ENT-01;Département de la Somme;en préparation;;;;;2027-09-15;2028-08-31;2;;;')
  expect(end).toBe('')
  expect(csvOf([], new Map(), new Map()).split('\r\n')[0]).toBe(heads)
})
