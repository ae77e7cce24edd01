/** An exact ratio of two whole numbers, the lower one positive, without common divisor: what ranks are computed with. */
export type Fraction = { readonly over: bigint; readonly under: bigint }

/** @throws {RangeError} when `under` is 0 */
export function fraction(over: bigint | number, under: bigint | number = 1n): Fraction {
  const [a, b] = [BigInt(over), BigInt(under)]
  if (b === 0n) throw new RangeError('a ratio has no zero below')
  const shared = divisor(a < 0n ? -a : a, b < 0n ? -b : b)
  const sign = b < 0n ? -1n : 1n
  return { over: (sign * a) / shared, under: (sign * b) / shared }
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? (a === 0n ? 1n : a) : divisor(b, a % b))

export const ZERO = fraction(0)
export const ONE = fraction(1)

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under)
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under)

/** Negative when `a` is the smaller, 0 when both are the same. */
export function compare(a: Fraction, b: Fraction): number {
  const apart = a.over * b.under - b.over * a.under
  return apart < 0n ? -1 : apart > 0n ? 1 : 0
}

/** The whole number of `steps` nearest to a ratio that is not negative, times the step: halves go up. */
export function roundedTo(value: Fraction, step: number): number {
  const { over, under } = times(value, fraction(1, step))
  return Number((2n * over + under) / (2n * under)) * step
}

/** `3/7`: one way of writing it, for a hash. */
export const written = ({ over, under }: Fraction): string => `${over}/${under}`
