import type { PriceFormula, Scale } from '#modules/consultation/index.ts'
import { compare, type Fraction, fraction, ONE, roundedTo, times, ZERO } from './fraction.ts'

/** The lowest and the highest price, in cents, among the tenders that are ranked. */
export type PriceRange = { readonly lowest: number; readonly highest: number }

export const extremesOf = (prices: readonly number[]): PriceRange | null =>
  prices.length === 0 ? null : { lowest: Math.min(...prices), highest: Math.max(...prices) }

/**
 * The share of the top score that a price earns, from 0 to 1, before any rounding:
 * `lowest-over-price` P₀ ÷ P; `above-lowest` 1 − (P − P₀) ÷ P₀, nothing below 0; `between-extremes` (P₁ − P) ÷ (P₁ − P₀), where P₀ is the
 * lowest price and P₁ the highest. A lowest price of nothing earns all, and leaves nothing to any other.
 */
export function earned(formula: PriceFormula, price: number, { lowest, highest }: PriceRange): Fraction {
  if (price === lowest) return ONE
  switch (formula) {
    case 'lowest-over-price':
      return fraction(lowest, price)
    case 'above-lowest': {
      const left = lowest === 0 ? ZERO : fraction(2 * lowest - price, lowest)
      return compare(left, ZERO) < 0 ? ZERO : left
    }
    case 'between-extremes':
      return fraction(highest - price, highest - lowest)
  }
}

/** The score of a price in hundredths of a point, rounded to the step of its scale, halves up. */
export function priceScore(
  scale: Scale & { readonly formula: PriceFormula },
  price: number,
  among: PriceRange,
): number {
  return roundedTo(times(earned(scale.formula, price, among), fraction(scale.top)), scale.step)
}
