import type { Json } from '#kernel/canonical.ts'
import type { FormValues } from '#ui/draft.ts'
import { scaledIn, scaledText } from '#ui/field/scaled-number.ts'
import { textOf } from '#ui/schema-form/values.ts'
import type { PenaltyList } from '../contract.ts'
import type { Clauses } from '../model/clauses-state.ts'

const CENTS = 2
const POINTS = 2
const euros = (cents: number): string => scaledText(cents, CENTS, cents % 100 === 0 ? 0 : CENTS)

/** What the form of a penalty begins with. */
export const proposeValues = (): FormValues => ({
  ...{ order: '', contract: '', value: '', term: '', doneOn: '', reason: '', invitedOn: '' },
})

/** The order once chosen brings its contract, its amount and its last day. */
export function ofOrder(id: string, orders: PenaltyList['orders']): FormValues {
  const order = orders.find((each) => each.id === id)
  if (order === undefined) return { order: id, contract: '' }
  return { order: id, contract: order.contract, value: euros(order.amount), term: order.until }
}

/** What is sent of a penalty: an amount that cannot be read is sent as none. */
export const proposePayload = (values: FormValues): Readonly<Record<string, Json>> => ({
  ...Object.fromEntries(
    ['order', 'contract', 'term', 'doneOn', 'reason', 'invitedOn'].map((name) => [name, textOf(values[name])]),
  ),
  value: scaledIn(textOf(values.value), CENTS),
})

/** What the form of the clauses begins with: what they say now, or what the general conditions say. */
export const clausesValues = (contract: string, clauses?: Clauses): FormValues => ({
  ...{ contract, divisor: String(clauses?.divisor ?? 1_000), cap: scaledText(clauses?.cap ?? 1_000, POINTS) },
  ...{ cappedBy: clauses?.cappedBy ?? 'contract', exempt: euros(clauses?.exempt ?? 1_000_00) },
  ...{ hearing: String(clauses?.hearing ?? 15), reason: '' },
})

/** What is sent of the clauses: a number that cannot be read is sent as none. */
export const clausesPayload = (values: FormValues): Readonly<Record<string, Json>> => ({
  ...{ divisor: scaledIn(textOf(values.divisor), 0), cap: scaledIn(textOf(values.cap), POINTS) },
  ...{ cappedBy: textOf(values.cappedBy), exempt: scaledIn(textOf(values.exempt), CENTS) },
  hearing: scaledIn(textOf(values.hearing), 0),
})
