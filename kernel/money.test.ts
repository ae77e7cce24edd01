import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatAmount, fractionOf, parseAmount, shareAmount, sumAmounts } from './money.ts'

const anyCents = fc.maxSafeInteger()

describe('reading an amount', () => {
  test.each([
    ['1 234 567,89 €', 123456789],
    ['1\u202F234\u202F567,89\u00A0€', 123456789],
    ['1234567,89', 123456789],
    ['0,05 €', 5],
    ['12', 1200],
    ['12,5', 1250],
    ['216 000 EUR', 21600000],
    ['-40,00 €', -4000],
    ['−40 €', -4000],
    ['-0,00', 0],
    ['  7 € ', 700],
  ])('%j', (text, cents) => expect(parseAmount(text)).toBe(cents))

  test.each(['', '€', '1.234,56', '12.50', '1 23,00', '1 2345', '1,234', 'douze', '1e5', '--1', '12 €€', 'NaN', ',50'])(
    '%j is refused',
    (text) => expect(() => parseAmount(text)).toThrow(/is not an amount/),
  )

  test('beyond exact counting is refused', () => {
    expect(parseAmount('90 071 992 547 409,91')).toBe(Number.MAX_SAFE_INTEGER)
    expect(() => parseAmount('90 071 992 547 409,92')).toThrow(/counted exactly/)
  })
})

describe('writing an amount', () => {
  test.each([
    [123456789, '1\u202F234\u202F567,89\u00A0€', '€1,234,567.89'],
    [0, '0,00\u00A0€', '€0.00'],
    [5, '0,05\u00A0€', '€0.05'],
    [99999, '999,99\u00A0€', '€999.99'],
    [100000, '1\u202F000,00\u00A0€', '€1,000.00'],
    [-4000, '−40,00\u00A0€', '−€40.00'],
  ])('%i', (cents, french, english) => {
    expect(formatAmount(cents)).toBe(french)
    expect(formatAmount(cents, 'en')).toBe(english)
  })

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d is refused', (cents) => {
    expect(() => formatAmount(cents)).toThrow(/whole number of cents/)
  })

  test('what is written is read back', () => {
    fc.assert(
      fc.property(anyCents, (cents) => {
        expect(parseAmount(formatAmount(cents))).toBe(cents)
      }),
    )
  })
})

describe('adding', () => {
  test('the empty sum is 0', () => expect(sumAmounts([])).toBe(0))
  test('adds, credits included', () => expect(sumAmounts([1050, -50, 3])).toBe(1003))
  test('refuses what is no longer exact, and fractions', () => {
    expect(() => sumAmounts([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError)
    expect(() => sumAmounts([0.1, 0.9])).toThrow(RangeError)
  })
})

describe('a fraction of an amount', () => {
  test.each([
    [100_00, 1, 3, 33_33],
    [1, 1, 2, 1],
    [1, 1, 3, 0],
    [9_000_000_000_000_001, 9_000_000_000_000_001, 9_000_000_000_000_001, 9_000_000_000_000_001],
    [5, 0, 7, 0],
  ])('%i times %i over %i is %i', (cents, over, under, part) => expect(fractionOf(cents, over, under)).toBe(part))
  test.each([
    [-1, 1, 1, /an amount must be/],
    [1, 0.5, 1, /a fraction must be/],
    [1, 1, 0, /over 0/],
    [Number.MAX_SAFE_INTEGER, 2, 1, RangeError],
  ])('refuses %d times %d over %d', (cents, over, under, why) =>
    expect(() => fractionOf(cents, over, under)).toThrow(why),
  )
})

describe('sharing by a key', () => {
  test.each([
    ['equal parts, the cent left to the first', 100, [1, 1, 1], [34, 33, 33]],
    ['the largest remainder first', 100, [2, 3, 2], [29, 43, 28]],
    ['the remainder counts, not the weight', 10, [5, 2], [7, 3]],
    ['a weight of 0 gets nothing', 101, [0, 1, 1], [0, 51, 50]],
    ['a credit as its opposite', -100, [1, 1, 1], [-34, -33, -33]],
    ['a credit with a weight of 0', -100, [0, 1], [0, -100]],
    ['nothing to share', 0, [1, 2], [0, 0]],
    [
      'totals and populations beyond 2^53 once multiplied',
      9_000_000_000_000_001,
      [1_000_000, 1_000_000],
      [4_500_000_000_000_001, 4_500_000_000_000_000],
    ],
  ])('%s', (_case, total, weights, shares) => expect(shareAmount(total, weights)).toEqual(shares))

  test.each([[[]], [[0, 0]]])('refuses the key %j', (weights) => {
    expect(() => shareAmount(100, weights)).toThrow(/all 0/)
  })
  test.each([-1, 0.5, Number.NaN])('refuses the weight %d', (weight) => {
    expect(() => shareAmount(100, [1, weight])).toThrow(/a weight must be/)
  })

  const anyKey = fc
    .array(fc.nat({ max: 10_000_000 }), { minLength: 1, maxLength: 30 })
    .filter((key) => key.some((weight) => weight > 0))

  test('conserves the total to the cent, each share within a cent of its exact part', () => {
    fc.assert(
      fc.property(anyCents, anyKey, (total, weights) => {
        const shares = shareAmount(total, weights)
        expect(shares.reduce((sum, share) => sum + BigInt(share), 0n)).toBe(BigInt(total))
        const sum = BigInt(weights.reduce((left, right) => left + right, 0))
        for (const [index, share] of shares.entries()) {
          const gap = BigInt(share) * sum - BigInt(total) * BigInt(weights[index] ?? 0)
          expect(gap < sum && gap > -sum).toBe(true)
        }
      }),
    )
  })

  test('a larger weight never gets a smaller share', () => {
    fc.assert(
      fc.property(fc.nat(), anyKey, (total, weights) => {
        const shares = shareAmount(total, weights)
        const pairs = weights
          .map((weight, index) => [weight, shares[index] ?? 0] as const)
          .sort(([one], [other]) => one - other)
        for (const [index, [weight, share]] of pairs.entries()) {
          const [smaller, its] = pairs[index - 1] ?? [0, 0]
          if (weight > smaller) expect(share).toBeGreaterThanOrEqual(its)
        }
      }),
    )
  })
})
