import { expect, test } from 'vitest'
import { acts } from '../contract.ts'
import * as T from '../testing.ts'
import {
  ceilingValues,
  linesCounted,
  loanPayload,
  permille,
  quantityField,
  setPayload,
  shareRows,
  sharesPayload,
} from './ceiling-values.ts'

const CONTRACT = T.CONTRACT
const [A, B] = ['00000000-0000-4000-8000-0000000000a1', '00000000-0000-4000-8000-0000000000a2']

test('les plafonds d’un marché, tels qu’ils sont tapés', () => {
  const typed = {
    ...ceilingValues(CONTRACT, [A, B]),
    ...{ maximum: '1 000,50', shared: true, lines: [{ line: ' LIC ', quantity: '1 000' }] },
    shares: [
      { body: A, amount: '600,50', [quantityField('LIC')]: '700' },
      { body: B, amount: '', [quantityField('LIC')]: '' },
    ],
  }
  expect(linesCounted(typed)).toEqual(['LIC'])
  const sent = setPayload(typed)
  expect(sent).toEqual({
    ...{ contract: CONTRACT, minimum: 0 },
    maximum: { amount: 1_000_50, quantities: [{ line: 'LIC', quantity: 1_000 }] },
    shares: [{ body: A, amount: 600_50, quantities: [{ line: 'LIC', quantity: 700 }] }],
  })
  expect(acts.set.safeParse(sent).success).toBe(true)
  expect(setPayload({ ...typed, shared: false }).shares).toEqual([])
  const issues = acts.set.safeParse(setPayload({ ...typed, maximum: '1.000' })).error?.issues
  expect(issues?.map(({ path }) => path.join('.'))).toEqual(['maximum.amount'])
})

test('les parts d’aujourd’hui se renvoient telles qu’elles sont', () => {
  const rows = shareRows(
    T.SHARES.map(({ body }) => body),
    T.SHARES,
  )
  expect(sharesPayload({ shares: rows.map((row) => ({ ...row })) }, ['LIC'])).toEqual(T.SHARES)
})

test('un prêt', () => {
  const typed = { to: B, amount: '12,5', [quantityField('LIC')]: '10', [quantityField('JOUR')]: '' }
  expect(loanPayload(typed, A, ['LIC', 'JOUR'])).toEqual({
    ...{ from: A, to: B, amount: 12_50, quantities: [{ line: 'LIC', quantity: 10 }] },
  })
  expect(loanPayload({ to: B, amount: 'x' }, A, []).amount).toBeNull()
})

test.each([
  [0, 1_000_00, 0],
  [999_99, 1_000_00, 999],
  [1_000_00, 1_000_00, 1000],
  [1, 0, 1000],
  [0, 0, 0],
])('%i centimes sur %i font %i millièmes', (taken, amount, expected) => {
  expect(permille(taken, { amount })).toBe(expected)
})
