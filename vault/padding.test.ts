import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paddedSize } from './padding.ts'

describe('La taille à laquelle une offre est complétée', () => {
  test.each([
    [0, 0],
    [1, 1],
    [8, 8],
    [9, 10],
    [100, 104],
    [1000, 1024],
    [1_048_577, 1_081_344],
    [10 * 2 ** 30, 10 * 2 ** 30],
  ])('%d octets en prennent %d', (size, padded) => {
    expect(paddedSize(size)).toBe(padded)
  })

  test('elle ne diminue jamais, coûte au plus 12 %, et complétée deux fois elle ne change plus', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 45 }), (size) => {
        const padded = paddedSize(size)
        expect(padded).toBeGreaterThanOrEqual(size)
        expect(padded).toBeLessThanOrEqual(size * 1.12)
        expect(paddedSize(padded)).toBe(padded)
        expect(paddedSize(size + 1)).toBeGreaterThanOrEqual(padded)
      }),
      { numRuns: 5000 },
    )
  })

  test('un milliard de tailles n’en donnent que quelques centaines', () => {
    const sizes = new Set<number>()
    for (let size = 2 ** 20; size <= 2 ** 30; size = paddedSize(size) + 1) sizes.add(paddedSize(size))
    expect(sizes.size).toBeLessThan(400)
  })
})
