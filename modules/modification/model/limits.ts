import type { IsoDate } from '#kernel/citation.ts'
import { type Cents, fractionOf, sumAmounts } from '#kernel/money.ts'
import { param } from '#law/index.ts'
import { exceedsShare } from '#modules/committee/index.ts'
import { formalisedFrom } from '#modules/procedure/index.ts'
import type { CaseKind } from './cases.ts'

/** Another modification of the same contract that stands, as far as the limits read it. Amounts are cents excluding VAT. */
export type Counted = {
  readonly id: string
  readonly event: string
  readonly kind: CaseKind
  readonly amount: Cents
  readonly initial: Cents
  readonly works: boolean
  /** Whether the coordinator has signed it. */
  readonly signed: boolean
}

/** A share of the law is kept in hundredths of a percent. */
const IN_FULL = 10_000n

/** One event is one, however its name is spaced or capitalised. */
export const sameEvent = (one: string, other: string): boolean => plainEvent(one) === plainEvent(other)
export const plainEvent = (event: string): string => event.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('fr')

/** A rise counts from the day it is drafted, a fall only once it is signed: one that is given up has never made room for another. */
const countedAmount = ({ amount, signed }: Pick<Counted, 'amount' | 'signed'>): Cents =>
  amount > 0 || signed ? amount : 0

/** What the small modifications of a contract come to, together (R6.02, R6.03): only they are added up. */
export const smallSum = (others: readonly Counted[]): Cents =>
  sumAmounts(others.filter(({ kind }) => kind === 'small').map(countedAmount))

/** What those that are signed have added to the contract, whatever their case. */
export const signedSum = (others: readonly Counted[]): Cents =>
  sumAmounts(others.filter(({ signed }) => signed).map(({ amount }) => amount))

type Measured = { readonly base: Cents; readonly works: boolean }

/** Both limits of a modification of small amount, which it stays under (R6.02). */
export type SmallLimit = {
  readonly threshold: Cents
  /** False of a threshold that is not published yet for that day: the nearest one is shown. */
  readonly known: boolean
  /** The share of the base in points (1000 is 10 %), and in cents. */
  readonly points: number
  readonly share: Cents
  /** The most that may be added altogether: a cent below the lower of the two. */
  readonly most: Cents
}

export function smallLimitOf({ base, works }: Measured, lawDate: IsoDate): SmallLimit {
  const { value: threshold, known } = formalisedFrom(works ? 'works' : 'services', lawDate)
  const points = param(works ? 'modification.small.works' : 'modification.small.services', lawDate).value
  // A cent below the share, exactly, whatever does not divide.
  const below = Number((BigInt(base) * BigInt(points) - 1n) / IN_FULL)
  return {
    ...{ threshold, known, points, share: fractionOf(base, points, Number(IN_FULL)) },
    most: Math.max(0, Math.min(threshold - 1, below)),
  }
}

/** The most that one modification for additional services or unforeseen circumstances adds (R2194-3): exactly the half is allowed. */
export const halfOf = ({ base }: Pick<Measured, 'base'>, lawDate: IsoDate): Cents =>
  Number((BigInt(base) * BigInt(param('modification.half', lawDate).value)) / IN_FULL)

/** What small modifications have taken of their limit, and what is left under it. */
export type Meter = SmallLimit & { readonly used: Cents; readonly left: Cents; readonly half: Cents }

/** What is left under each limit of a contract, as it stands on a day. */
export function meterOf(measured: Measured, others: readonly Counted[], lawDate: IsoDate): Meter {
  const limit = smallLimitOf(measured, lawDate)
  const used = smallSum(others)
  return { ...limit, used, left: Math.max(0, limit.most - Math.max(0, used)), half: halfOf(measured, lawDate) }
}

/**
 * The amount by which the limits are reckoned (R6.04, R6.09): adjusted by the clause of the price schedule, or as a person tells it; of a raised maximum
 * the initial one.
 */
export function baseOf(
  { initial, revised, raisesMaximum }: { initial: Cents; revised: Cents | null; raisesMaximum: boolean },
  coefficient: { readonly over: number; readonly under: number } | null,
): Cents {
  if (raisesMaximum) return initial
  return coefficient === null ? (revised ?? initial) : fractionOf(initial, coefficient.over, coefficient.under)
}

/** Whether the opinion of the committee is due before the signature (R1.31, R6.06), by the total with the modifications signed before. */
export function opinionDue(
  { initial, amount }: { readonly initial: Cents; readonly amount: Cents },
  others: readonly Counted[],
  lawDate: IsoDate,
): boolean {
  return exceedsShare({ base: initial, earlier: signedSum(others), added: amount }, lawDate)
}
