import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marksUpTo } from './marks.ts'

test('les repères d’un axe partent de zéro, couvrent tout, à pas égaux, et restent peu nombreux', () => {
  expect(marksUpTo(830_00)).toEqual([0, 500_00, 1_000_00])
  expect(marksUpTo(1_900_00)).toEqual([0, 500_00, 1_000_00, 1_500_00, 2_000_00])
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 50 }), (most) => {
      const marks = marksUpTo(most)
      const step = (marks[1] ?? 0) - (marks[0] ?? 0)
      expect(marks[0]).toBe(0)
      expect(marks.at(-1)).toBeGreaterThanOrEqual(most)
      expect((marks.at(-1) ?? 0) - step).toBeLessThanOrEqual(most)
      expect(marks.length).toBeLessThanOrEqual(6)
      expect(marks.length).toBeGreaterThanOrEqual(2)
    }),
  )
})
