import { expect, test } from 'vitest'
import { INVOICING } from './gallery-sample.ts'
import { invoiced, invoicePayload, invoiceValues } from './invoice-fields.tsx'
import { partsPayload, partsValues } from './parts-fields.tsx'

const left = [
  { place: 0, line: 'LIC', label: 'Licence', unit: 'comptes', uai: null, quantity: 100 },
  { place: 1, line: 'JOUR', label: 'Journée', unit: 'jours', uai: null, quantity: 5 },
]

test('R5.05 : tout ce qui reste, ou ce qui fut tapé ; ce qui ne se lit pas est envoyé comme tel', () => {
  expect(partsPayload(partsValues(), left)).toEqual({
    parts: [
      { place: 0, quantity: 100 },
      { place: 1, quantity: 5 },
    ],
  })
  const some = { extent: 'some', quantities: { '0': '40', '1': ' ' } }
  expect(partsPayload(some, left)).toEqual({ parts: [{ place: 0, quantity: 40 }] })
  expect(partsPayload({ extent: 'some', quantities: { '1': 'cinq' } }, left)).toEqual({
    parts: [{ place: 1, quantity: null }],
  })
})

test('R4.15, R5.36 : une facture est aux prix de la commande, TVA du total de chaque taux, au centime', () => {
  const values = { ...invoiceValues([{ line: 'LIC', quantity: 3 }]), number: 'F-1', issuedOn: '2026-11-23' }
  expect(invoiced(values, INVOICING)).toEqual({
    lines: [{ line: 'LIC', quantity: 3, amount: 6_00 }],
    ...{ amount: 6_00, vat: 1_20 },
  })
  expect(invoicePayload(values, INVOICING)).toMatchObject({ kind: 'services', number: 'F-1', amount: 6_00, vat: 1_20 })
  expect(invoicePayload({ ...values, quantities: { LIC: 'trois' } }, INVOICING)).toMatchObject({ lines: [], amount: 0 })
})
