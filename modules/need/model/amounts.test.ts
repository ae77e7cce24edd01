import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sheetActs } from '../contract.ts'
import { addQuantities, addRanges, inOrder, lastDayOf, schoolYearsOf } from './amounts.ts'

describe('les montants et les quantités', () => {
  test.each([
    [0, 0, 0, true],
    [1, 1, 1, true],
    [-1, 0, 1, false],
    [2, 1, 3, false],
    [1, 3, 2, false],
  ])('%i ≤ %i ≤ %i : %s', (minimum, expected, maximum, ordered) =>
    expect(inOrder({ minimum, expected, maximum })).toBe(ordered),
  )

  test('les fiches les plus grandes de tout un groupement s’ajoutent au centime ; au-delà, la fiche est refusée', () => {
    const sheet = (most: number) => ({
      purchase: randomUUID(),
      body: randomUUID(),
      note: '',
      need: { amounts: { minimum: most, expected: most, maximum: most }, quantities: [], learners: [] },
    })
    const { need } = sheetActs.file.parse(sheet(10_000_000_000_000))
    const amounts = Array.from({ length: 500 }, () => need?.amounts ?? { minimum: 0, expected: 0, maximum: 0 })
    expect(addRanges(amounts).maximum).toBe(5_000_000_000_000_000)
    const { error } = sheetActs.file.safeParse(sheet(10_000_000_000_001))
    expect(error?.issues[0]?.path).toEqual(['need', 'amounts', 'minimum'])
  })

  test('les quantités s’ajoutent ligne par ligne, dans l’ordre des lignes', () => {
    const of = (line: string, expected: number) => ({ line, minimum: 0, expected, maximum: expected * 2 })
    expect(addQuantities([{ key: 'A' }, { key: 'B' }], [of('B', 1), of('A', 2), of('A', 3), of('X', 9)])).toEqual([
      { line: 'A', minimum: 0, expected: 5, maximum: 10 },
      { line: 'B', minimum: 0, expected: 1, maximum: 2 },
    ])
  })
})

describe('la durée', () => {
  test.each([
    ['2027-09-01', 12, '2028-08-31', ['2027-2028']],
    ['2027-09-01', 13, '2028-09-30', ['2027-2028', '2028-2029']],
    ['2027-08-31', 1, '2027-09-29', ['2026-2027', '2027-2028']],
    ['2028-02-29', 12, '2029-02-27', ['2027-2028', '2028-2029']],
  ])('du %s, %i mois : jusqu’au %s', (from, months, last, years) => {
    expect(lastDayOf({ from, months })).toBe(last)
    expect(schoolYearsOf({ from, months })).toEqual(years)
  })
})
