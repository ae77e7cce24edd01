import { describe, expect, test } from 'vitest'
import type { Perimeter } from '#modules/perimeter/index.ts'
import { isSettled } from '../model/answer.ts'
import { accepted, enquiry, filed, PURCHASE, withoutNeed } from '../testing.ts'
import { answersAmong, declaredBy, type FoundSheet, summaryOf, ticksOf } from './need-summary.ts'

const found = (state: FoundSheet['state'], id: string): FoundSheet => ({
  process: 'needSheet',
  collection: 'need-sheets',
  id,
  status: state.status,
  seq: 1,
  title: '',
  state,
})

describe('R1.14: what the members said of one purchase', () => {
  const of = { ...filed, body: 'oise' }
  const sheets = [
    found(accepted, '1'),
    found(of, '2'),
    found({ ...withoutNeed, body: 'region' }, '3'),
    found({ ...of, purchase: 'another' }, '4'),
    found({ status: 'none' }, '5'),
  ]
  const answers = answersAmong(sheets, PURCHASE)

  test('the sheets of another purchase, and those that nobody filed, are left out', () => {
    expect(answers.map(({ sheet }) => sheet)).toEqual(['1', '2', '3'])
    expect(answers.filter(isSettled).map(({ sheet }) => sheet)).toEqual(['3'])
  })

  test('amounts, lines and years add up; a member without a need adds nothing', () => {
    expect(summaryOf(enquiry(), answers)).toEqual({
      total: { minimum: 200_000_00, expected: 360_000_00, maximum: 500_000_00 },
      quantities: [
        { line: 'A1', minimum: 80_000, expected: 100_000, maximum: 120_000 },
        { line: 'B1', minimum: 0, expected: 20, maximum: 60 },
      ],
      learners: [
        { year: '2027-2028', learners: 100_000 },
        { year: '2028-2029', learners: 101_000 },
      ],
    })
  })
})

test('S1.4: the perimeter of a member is the one it declared last', () => {
  const declared = (body: string, year: string, users: number): { readonly state: Perimeter } => ({
    state: {
      status: 'declared',
      body,
      year,
      sites: [{ uai: null, name: 'Collège du Lavoir', level: 'lower-secondary', users }],
      source: 'rentrée',
      countedOn: '2026-10-01',
      document: null,
    },
  })
  const all = [declared('somme', '2025-2026', 3), declared('somme', '2026-2027', 5), declared('oise', '2027-2028', 9)]
  expect(declaredBy(all, 'somme')).toEqual({ year: '2026-2027', users: 5 })
  expect(declaredBy(all, 'region')).toBeUndefined()
})

test.each([
  [0, [0]],
  [10, [0, 2, 4, 6, 8, 10]],
  [100_000, [0, 20_000, 40_000, 60_000, 80_000, 100_000]],
  [250_001, [0, 100_000, 200_000, 300_000]],
  [999_999, [0, 200_000, 400_000, 600_000, 800_000, 1_000_000]],
])('the axis for %i ends at or after it, in round steps', (largest, ticks) => expect(ticksOf(largest)).toEqual(ticks))
