import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sumAmounts } from '#kernel/money.ts'
import * as T from '../testing.ts'
import type { Expense } from './state.ts'
import { conventionKey, emptyWeights, shareLines, totalsOf } from './totals.ts'

const { REGION, SOMME, OISE } = T

describe('S9.2 : les totaux', () => {
  test('par année, la dernière d’abord, puis par nature, la plus lourde d’abord ; ce qui est annulé ne compte pas', () => {
    const spent = (over: object): Expense => ({ ...T.recorded, ...over }) as Expense
    expect(
      totalsOf([
        spent({ amount: 100, incurredOn: '2027-12-31', nature: 'expert' }),
        spent({ amount: 300, incurredOn: '2028-01-01', nature: 'expert' }),
        spent({ amount: 50, incurredOn: '2028-06-01', nature: 'platform' }),
        spent({ amount: 300, incurredOn: '2028-07-01', nature: 'platform' }),
        T.cancelled,
        T.none,
      ]),
    ).toEqual([
      { year: '2028', nature: 'platform', amount: 350, count: 2 },
      { year: '2028', nature: 'expert', amount: 300, count: 1 },
      { year: '2027', nature: 'expert', amount: 100, count: 1 },
    ])
  })
})

describe('S9.1 : un partage montré comme il est calculé', () => {
  test('le poids, l’arrondi, et à qui vont les centimes qui restent', () => {
    expect(shareLines(100, T.weightsOf(1, 1, 1))).toEqual([
      { body: REGION, weight: 1, floor: 33, topped: true, amount: 34 },
      { body: SOMME, weight: 1, floor: 33, topped: false, amount: 33 },
      { body: OISE, weight: 1, floor: 33, topped: false, amount: 33 },
    ])
    expect(shareLines(100, T.weightsOf(0, 0, 0))).toBeUndefined()
  })

  test('chaque part est son arrondi, plus un centime au plus ; leur somme est le montant', () => {
    const weight = fc.integer({ min: 0, max: 10_000_000 })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 40 }),
        fc.array(weight, { minLength: 1, maxLength: 20 }),
        (amount, key) => {
          const lines = shareLines(
            amount,
            key.map((each, index) => ({ body: `m${index}`, weight: each })),
          )
          if (lines === undefined) return
          for (const { amount: share, floor, topped } of lines) expect(share).toBe(floor + (topped ? 1 : 0))
          expect(sumAmounts(lines.map((line) => line.amount))).toBe(amount)
        },
      ),
    )
  })

  test('la clé de la convention, ou une ligne à remplir pour chaque membre du jour', () => {
    expect(conventionKey(T.byKey, '2027-03-01')).toEqual(T.weightsOf(1, 2, 3))
    expect(conventionKey(T.byVolume, '2027-03-01')).toBeNull()
    expect(conventionKey(T.bearing, '2027-03-01')).toBeNull()
    expect(emptyWeights(T.byVolume, '2027-03-01')).toEqual(T.weightsOf(0, 0, 0))
    expect(emptyWeights(T.byVolume, '2020-01-01')).toEqual([])
  })
})
