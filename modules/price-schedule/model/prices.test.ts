import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coefficientOf, type Formula, lineAmount, revisedPrice, valuesMissing, vatOf } from './prices.ts'

const SYNTEC: Formula = {
  ...{ fixed: 1_500, decimals: 4, rounding: 'nearest', priceDecimals: 2 },
  terms: [{ index: 'SYNTEC', weight: 8_500, base: 312_700, basePeriod: '2027-01' }],
}
const syntec = (value: number) => [{ index: 'SYNTEC', period: '2028-01', value, publishedOn: '2028-03-15' }]

describe('le montant d’une ligne', () => {
  test.each([
    ['mille comptes à 1,2345 €', 1_000, 12_345, 1_234_50],
    ['un demi-centime monte', 1, 50, 1],
    ['moins d’un demi-centime tombe', 1, 49, 0],
    ['1 015 000 élèves à 0,0237 €', 1_015_000, 237, 24_055_50],
    ['rien', 0, 12_345, 0],
  ])('%s', (_case, quantity, price, expected) => {
    expect(lineAmount(quantity, price)).toBe(expected)
  })

  test.each([
    [-1, 100],
    [1.5, 100],
    [1, -100],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ])('%d × %d est refusé', (quantity, price) => {
    expect(() => lineAmount(quantity, price)).toThrow(RangeError)
  })

  test('à un demi-centime près du produit exact, et jamais moins quand la quantité croît', () => {
    const quantities = fc.integer({ min: 0, max: 10_000_000 })
    const prices = fc.integer({ min: 0, max: 100_000_000 })
    fc.assert(
      fc.property(quantities, prices, (quantity, price) => {
        const twice = 2n * 100n * BigInt(lineAmount(quantity, price)) - 2n * BigInt(quantity) * BigInt(price)
        expect(twice > -100n && twice <= 100n).toBe(true)
        expect(lineAmount(quantity + 1, price)).toBeGreaterThanOrEqual(lineAmount(quantity, price))
      }),
    )
  })
})

test('la TVA est celle de la somme des lignes d’un taux, au centime', () => {
  expect(vatOf(100_00, 2_000)).toBe(20_00)
  expect(vatOf(33, 550)).toBe(2)
  expect(vatOf(0, 2_000)).toBe(0)
})

describe('R5.41 : la révision', () => {
  test('15 % fixes et 85 % de l’indice, arrondis au dix-millième : 312,7 devenu 325,2 donne 1,0340', () => {
    expect(coefficientOf(SYNTEC, syntec(325_200))).toEqual({ value: 10_340, decimals: 4 })
    expect(revisedPrice(150_0000, { value: 10_340, decimals: 4 }, 2)).toBe(155_1000)
  })

  test.each([
    ['nearest', 10_340],
    ['up', 10_340],
    ['down', 10_339],
  ] as const)('l’arrondi du marché : %s', (rounding, value) => {
    // 0,15 + 0,85 × 325,2 / 312,7 = 1,033978…
    expect(coefficientOf({ ...SYNTEC, rounding }, syntec(325_200)).value).toBe(value)
  })

  test('un indice inchangé laisse tout prix inchangé', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_00 }), fc.constantFrom(2, 3, 4), (base, priceDecimals) => {
        const kept = base - (base % 10 ** (4 - priceDecimals))
        expect(revisedPrice(kept, coefficientOf(SYNTEC, syntec(312_700)), priceDecimals)).toBe(kept)
      }),
    )
  })

  test('deux indices ; celui qui n’a pas de valeur est nommé', () => {
    const two: Formula = {
      ...SYNTEC,
      fixed: 2_000,
      terms: [
        { index: 'SYNTEC', weight: 5_000, base: 300_000, basePeriod: '2027-01' },
        { index: 'ELEC', weight: 3_000, base: 120_000, basePeriod: '2027-01' },
      ],
    }
    const elec = { index: 'ELEC', period: '2028-01', value: 150_000, publishedOn: null }
    expect(valuesMissing(two, syntec(330_000))).toEqual(['ELEC'])
    expect(() => coefficientOf(two, syntec(330_000))).toThrow('ELEC')
    expect(coefficientOf(two, [...syntec(330_000), elec])).toEqual({ value: 11_250, decimals: 4 })
  })

  test('une base nulle ne divise rien', () => {
    const none = { ...SYNTEC, terms: [{ index: 'SYNTEC', weight: 8_500, base: 0, basePeriod: '' }] }
    expect(() => coefficientOf(none, syntec(1))).toThrow(RangeError)
  })
})
