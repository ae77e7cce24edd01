/** An amount in whole euro cents. Always a safe integer: no amount is ever a fraction. */
export type Cents = number

/** The language an amount is written in. */
export type AmountLanguage = 'fr' | 'en'

const NARROW_SPACE = '\u202F'
const NO_BREAK_SPACE = '\u00A0'
/** Digits, grouped by three or not at all, and at most two decimals. Spaces of any kind may group; so may nothing. */
const FRENCH_AMOUNT = /^([-−]?)(\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d+)(?:,(\d{1,2}))?[ \u00A0\u202F]?(?:€|EUR)?$/

/**
 * Reads an amount as the French write it: `1 234 567,89 €`, with ordinary or no-break spaces, with or without the sign.
 *
 * @throws {RangeError} when the text is no such amount (a point is refused: it means thousands here, decimals there),
 *   or when the amount is beyond what is counted exactly.
 */
export function parseAmount(text: string): Cents {
  const [, sign, whole, decimals = ''] = FRENCH_AMOUNT.exec(text.trim()) ?? []
  if (whole === undefined) throw new RangeError(`${JSON.stringify(text)} is not an amount such as 1 234,56 €`)
  const cents = Number(whole.replace(/\D/g, '') + decimals.padEnd(2, '0'))
  return safe(sign === '' || cents === 0 ? cents : -cents, text)
}

/**
 * Writes an amount with both decimals: `1 234 567,89 €` (narrow no-break spaces, then a no-break one) or `€1,234,567.89`.
 *
 * @throws {RangeError} when `cents` is not a whole number of cents.
 */
export function formatAmount(cents: Cents, language: AmountLanguage = 'fr'): string {
  const digits = String(Math.abs(safe(cents))).padStart(3, '0')
  const [groups, point] = language === 'fr' ? [NARROW_SPACE, ','] : [',', '.']
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, groups)
  const number = `${whole}${point}${digits.slice(-2)}`
  const minus = cents < 0 ? '−' : ''
  return language === 'fr' ? `${minus}${number}${NO_BREAK_SPACE}€` : `${minus}€${number}`
}

/** A share of an amount in points of base, to the cent below, whatever the amount: no product of the two is a fraction. */
export const shareOf = (cents: Cents, points: number): Cents => Number((BigInt(cents) * BigInt(points)) / 10_000n)

/**
 * A fraction of an amount, to the nearest cent, half a cent going up: computed exactly and rounded once.
 *
 * @throws {RangeError} when one of the three is no whole number of at least 0, when `under` is 0, or when the result is beyond what is counted exactly
 */
export function fractionOf(cents: Cents, over: number, under: number): Cents {
  const [amount, above, below] = [
    toWhole(cents, 'an amount'),
    toWhole(over, 'a fraction'),
    toWhole(under, 'a fraction'),
  ]
  if (below === 0n) throw new RangeError('an amount has no fraction over 0')
  return safe(Number((2n * amount * above + below) / (2n * below)))
}

/**
 * The sum of amounts.
 *
 * @throws {RangeError} when it is beyond what is counted exactly.
 */
export function sumAmounts(amounts: readonly Cents[]): Cents {
  return amounts.reduce((total, amount) => safe(total + safe(amount)), 0)
}

/**
 * Shares an amount by a key (learners, inhabitants, use), to the cent and with nothing lost: each share is rounded
 * down, and the cents left go to the largest remainders, the first of the list when two are equal.
 * A negative amount (a credit) is shared as its opposite.
 *
 * @returns as many shares as weights, in their order; their sum is `total`.
 * @throws {RangeError} when a weight is not a whole number of at least 0, or when all are 0.
 */
export function shareAmount(total: Cents, weights: readonly number[]): readonly Cents[] {
  const key = weights.map((weight) => toWhole(weight, 'a weight'))
  const sum = key.reduce((left, right) => left + right, 0n)
  if (sum === 0n) throw new RangeError('an amount cannot be shared by a key whose weights are all 0')
  const sign = total < 0 ? -1 : 1
  const amount = BigInt(Math.abs(safe(total)))
  // The products pass 2^53 for real totals and populations, hence the bigint inside; every result is a safe integer again.
  const floors = key.map((weight) => Number((amount * weight) / sum))
  const remainders = key.map((weight, index) => ({ index, remainder: (amount * weight) % sum }))
  remainders.sort((one, other) => Number(other.remainder - one.remainder))
  const left = Number(amount) - sumAmounts(floors)
  const topped = new Set(remainders.slice(0, left).map(({ index }) => index))
  return floors.map((floor, index) => signed(sign, topped.has(index) ? floor + 1 : floor))
}

function toWhole(number: number, what: string): bigint {
  if (!Number.isSafeInteger(number) || number < 0)
    throw new RangeError(`${what} must be a whole number of at least 0, not ${number}`)
  return BigInt(number)
}

function signed(sign: 1 | -1, amount: Cents): Cents {
  return amount === 0 ? 0 : sign * amount
}

function safe(cents: number, text: string = String(cents)): Cents {
  if (!Number.isSafeInteger(cents))
    throw new RangeError(`${text} is not a whole number of cents that can be counted exactly`)
  return cents
}
