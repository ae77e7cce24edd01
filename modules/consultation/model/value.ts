import type { Cents } from '#kernel/money.ts'
import type { FrozenProcedure } from './consultation-state.ts'
import type { Dossier } from './dossier.ts'

type Limited = Pick<Dossier, 'framework' | 'lots'>

/**
 * What the framework agreement may come to at most, in cents excluding VAT: its maximum or, if they make more together,
 * those of its lots (CCP R2121-1). `null` as long as the file gives none, or gives a quantity without its value.
 */
export function maximumValue({ framework, lots }: Limited): Cents | null {
  const { countedIn, maximum, value } = framework
  const inLots = sumOf(lots)
  const whole = BigInt(maximum ?? 0)
  const most = inLots > whole ? inLots : whole
  if (most === 0n) return null
  if (countedIn === 'amount') return counted(most)
  if (value === null) return null
  if (whole === 0n || most === whole) return value
  // The value is that of the maximum: lots that pass it are worth as much more, to the cent above.
  return counted((BigInt(value) * most + whole - 1n) / whole)
}

/** What the maximums of the lots make together, in what the framework agreement is counted in. */
export const lotsMaximum = (lots: Dossier['lots']): number => counted(sumOf(lots))

const sumOf = (lots: Dossier['lots']): bigint => lots.reduce((sum, { maximum }) => sum + BigInt(maximum ?? 0), 0n)

/** An amount that is compared, never paid: beyond what is counted exactly, the largest that is. */
const counted = (amount: bigint): Cents => Number(amount < LARGEST ? amount : LARGEST)
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER)

/** The value by which the procedure of a file is judged: the need as it was estimated, or more when the file says more. */
export const fileValue = (file: Limited, { estimate }: Pick<FrozenProcedure, 'estimate'>): Cents =>
  Math.max(estimate, maximumValue(file) ?? 0)
