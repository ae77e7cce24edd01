import { expect, test } from 'vitest'
import { tsvOf } from './table-copy.ts'

test('a table is pasted as numbers, and runs nothing', () => {
  const rows = [
    ['Membre', 'Maximum', 'Apprenants'],
    ['=1+1', { cents: 25_000_050 }, 50_000],
    ['deux\tmots\nun', { cents: 5 }, 0],
  ]
  expect(tsvOf(rows, 'fr')).toBe("Membre\tMaximum\tApprenants\n'=1+1\t250000,50\t50000\ndeux mots un\t0,05\t0")
  expect(tsvOf([[{ cents: 123_456 }]], 'en')).toBe('1234.56')
})
