import type { Cents } from '#kernel/money.ts'

/** A price for one unit, excluding VAT, in ten-thousandths of a euro: an account of a pupil is priced below the cent. */
export type UnitPrice = number

/** A rate of VAT in points of base: 2 000 is 20 %. */
export type VatRate = number

/** A number that was rounded once, and is used as it was rounded: `value` in units of ten to the power of minus `decimals`. */
export type Rounded = { readonly value: number; readonly decimals: number }

export const ROUNDINGS = ['nearest', 'up', 'down'] as const
export type Rounding = (typeof ROUNDINGS)[number]

/** One index of a formula of revision: its share, in points of base, and the value that the prices were set by. */
export type Term = {
  readonly index: string
  readonly weight: number
  readonly base: number
  readonly basePeriod: string
}

/**
 * A formula of revision: `fixed + Σ weight × value / base`, of which the shares make 10 000 points of base. Values of indexes are
 * whole numbers of thousandths.
 */
export type Formula = {
  readonly fixed: number
  readonly terms: readonly Term[]
  /** How the coefficient is rounded, before it multiplies a price. */
  readonly decimals: number
  readonly rounding: Rounding
  /** How many decimals of a euro a revised price keeps: 2, 3 or 4. */
  readonly priceDecimals: number
}

/** The value of an index for one period, in thousandths; `publishedOn` is `null` of one that is used before it is published (R5.41). */
export type IndexValue = {
  readonly index: string
  readonly period: string
  readonly value: number
  readonly publishedOn: string | null
}

const POINTS = 10_000n

/**
 * The amount of a line, to the nearest cent (half a cent goes up): rounded once, on the line, so that the amounts of an order add up to its total.
 *
 * @throws {RangeError} when a number is no whole number of at least 0, or when the amount is beyond what is counted exactly
 */
export function lineAmount(quantity: number, price: UnitPrice): Cents {
  return exact(divided(whole(quantity) * whole(price), 100n, 'nearest'))
}

/**
 * The VAT of an amount, to the nearest cent: of the sum of the lines of one rate, not line by line.
 *
 * @throws {RangeError} as {@link lineAmount}
 */
export function vatOf(amount: Cents, rate: VatRate): Cents {
  return exact(divided(whole(amount) * whole(rate), POINTS, 'nearest'))
}

/** The terms of a formula that have no value among these: nothing is computed without them. */
export const valuesMissing = ({ terms }: Formula, values: readonly IndexValue[]): readonly string[] =>
  terms.map(({ index }) => index).filter((index) => !values.some((each) => each.index === index))

/**
 * The coefficient of a revision: computed exactly, rounded once as the contract says (R5.41).
 *
 * @throws {RangeError} when a term of the formula has no value, or a base or a share cannot be counted
 */
export function coefficientOf(formula: Formula, values: readonly IndexValue[]): Rounded {
  const fractions = formula.terms.map(({ index, weight, base }) => {
    const value = values.find((each) => each.index === index)?.value
    if (value === undefined) throw new RangeError(`the index ${index} has no value`)
    if (base === 0) throw new RangeError(`the base of the index ${index} is 0`)
    return { over: whole(weight) * whole(value), under: POINTS * whole(base) }
  })
  const sum = fractions.reduce(
    (left, { over, under }) => ({ over: left.over * under + over * left.under, under: left.under * under }),
    { over: whole(formula.fixed), under: POINTS },
  )
  const { decimals, rounding } = formula
  return { value: exact(divided(sum.over * 10n ** BigInt(decimals), sum.under, rounding)), decimals }
}

/**
 * A price once revised: the price of the contract, not the last one, times the coefficient; to the nearest of the decimals that it keeps.
 *
 * @throws {RangeError} as {@link lineAmount}
 */
export function revisedPrice(base: UnitPrice, coefficient: Rounded, priceDecimals: number): UnitPrice {
  const kept = 10n ** BigInt(4 - priceDecimals)
  const over = whole(base) * whole(coefficient.value)
  return exact(divided(over, 10n ** BigInt(coefficient.decimals) * kept, 'nearest') * kept)
}

/** A share of two whole numbers, neither of them negative, rounded once. */
function divided(over: bigint, under: bigint, rounding: Rounding): bigint {
  if (rounding === 'down') return over / under
  return rounding === 'up' ? (over + under - 1n) / under : (2n * over + under) / (2n * under)
}

function whole(number: number): bigint {
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`${number} is no whole number of at least 0`)
  return BigInt(number)
}

function exact(number: bigint): number {
  const result = Number(number)
  if (!Number.isSafeInteger(result)) throw new RangeError(`${number} is beyond what is counted exactly`)
  return result
}
