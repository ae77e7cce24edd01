import { type Cents, sumAmounts } from '#kernel/money.ts'
import type { Order } from '#modules/order/index.ts'
import type { Acceptance, Claimed, DeclaredPart, DeliveredPart } from './state.ts'

/** An order whose lines have their prices. */
export type PricedOrder = Extract<Order, { status: 'signed' | 'sent' | 'received' | 'objected' }>

export function pricedOrder(order: Order | undefined): PricedOrder | undefined {
  if (order === undefined || order.status === 'cancelled') return undefined
  return 'priced' in order ? order : undefined
}

/** What is left to deliver of one line of an order: units, and cents excluding VAT. */
export function leftOf(
  { priced }: Pick<PricedOrder, 'priced'>,
  claimed: readonly Claimed[],
  place: number,
): { readonly quantity: number; readonly amount: Cents } {
  const line = priced[place]
  if (line === undefined) return { quantity: 0, amount: 0 }
  const taken = claimed.filter((each) => each.place === place)
  return {
    quantity: line.quantity - taken.reduce((sum, { quantity }) => sum + quantity, 0),
    amount: line.amount - sumAmounts(taken.map(({ amount }) => amount)),
  }
}

/**
 * The parts of a delivery with their amounts: each its share of the amount of the line, rounded down to the cent, and what ends a line takes
 * all that is left of it, so that the parts of a line add up to it whatever their number.
 */
export function partsOf(
  order: PricedOrder,
  claimed: readonly Claimed[],
  declared: readonly DeclaredPart[],
): readonly DeliveredPart[] {
  return declared.flatMap(({ place, quantity }) => {
    const line = order.priced[place]
    if (line === undefined) return []
    const left = leftOf(order, claimed, place)
    const share = Number((BigInt(line.amount) * BigInt(quantity)) / BigInt(line.quantity))
    const { line: key, label, unit, uai } = line
    return [{ place, quantity, line: key, label, unit, uai, amount: quantity === left.quantity ? left.amount : share }]
  })
}

/** What a delivery has taken of the lines of its order; one that was withdrawn took nothing. */
export const claimedBy = (state: Acceptance): readonly Claimed[] =>
  state.status === 'none' || state.status === 'withdrawn'
    ? []
    : state.parts.map(({ place, quantity, amount }) => ({ place, quantity, amount }))

/** Where the amount of an order stands, in cents excluding VAT: `ordered` is always the sum of the four others. */
export type OrderStanding = {
  readonly ordered: Cents
  readonly accepted: Cents
  /** Taken off what was accepted, by reductions that stand. */
  readonly reduced: Cents
  /** Rejected, and to be delivered again. */
  readonly rejected: Cents
  /** Not delivered yet, or being checked. */
  readonly open: Cents
}

/** What of an amount ordered was accepted, reduced, rejected, and what is still open, from the deliveries made of it. */
export function standingOf(ordered: Cents, deliveries: readonly Acceptance[]): OrderStanding {
  const accepted = deliveries.filter((each) => each.status === 'accepted')
  const reduced = sumAmounts(accepted.map(({ reduction }) => reduction))
  const taken = sumAmounts(accepted.map(({ amount }) => amount))
  const rejected = sumAmounts(deliveries.flatMap((each) => (each.status === 'rejected' ? [each.amount] : [])))
  return { ordered, accepted: taken - reduced, reduced, rejected, open: ordered - taken - rejected }
}
