import { expect, test } from 'vitest'
import { lengthOf } from './iso-period.ts'

test.each([
  ['trois mois', 'P3M', { months: 3 }],
  ['deux ans sont vingt-quatre mois', 'P2Y', { months: 24 }],
  ['trente jours', 'P30D', { days: 30 }],
  ['deux semaines sont quatorze jours', 'P2W', { days: 14 }],
  ['jusqu’à quatre chiffres', 'P9999D', { days: 9999 }],
])('%s', (_case, period, length) => expect(lengthOf(period)).toEqual(length))

test.each([
  ['aucune durée', 'P0M'],
  ['deux unités', 'P1Y6M'],
  ['des heures', 'PT48H'],
  ['sans unité', 'P3'],
  ['sans nombre', 'PM'],
  ['trop de chiffres', 'P10000D'],
  ['un mot devant', 'délai P3M'],
  ['un mot derrière', 'P3M francs'],
])('refuse %s', (_case, period) => {
  expect(() => lengthOf(period)).toThrow(new RangeError(`not a period of one unit: ${period}`))
})
