import type { IsoDate } from '#kernel/citation.ts'
import { type Cents, fractionOf, shareOf, sumAmounts } from '#kernel/money.ts'
import { param } from '#law/index.ts'
import { totalOf } from '#modules/order/index.ts'
import { claimedOnOrder } from '#modules/penalty/index.ts'
import { lineAmount } from '#modules/price-schedule/index.ts'
import { advanceOn, repaidAt } from './advance.ts'
import { type Clock, paymentClock } from './clock.ts'
import { knownRate, type LateInterest, lateInterest } from './interest.ts'
import type { Accepted, Approval, Deduction, DirectPart, Facts, Filed, InvoiceLine, Pausing } from './state.ts'

/** The order that an invoice asks the payment of, once it binds. */
export type Invoiced = Extract<Facts['order'], { status: 'sent' | 'received' | 'objected' }>

const INVOICED: readonly Facts['order']['status'][] = ['sent', 'received', 'objected']

/** The order where it can be invoiced: sent and not cancelled. */
export const invoicedOrder = ({ order }: Pick<Facts, 'order'>): Invoiced | undefined =>
  INVOICED.includes(order.status) ? (order as Invoiced) : undefined

/** What of each line of an order is not invoiced yet. */
export function leftToInvoice(order: Invoiced, others: Facts['others']): ReadonlyMap<string, number> {
  const left = new Map<string, number>()
  for (const { line, quantity } of order.priced) left.set(line, (left.get(line) ?? 0) + quantity)
  for (const { line, quantity } of others.lines) left.set(line, (left.get(line) ?? 0) - quantity)
  return left
}

/** The lines, by their place from 1, whose amount is not the quantity at the price of the order, with what it should be. */
export function amountsOff(order: Invoiced, lines: readonly InvoiceLine[]): readonly { place: number; due: Cents }[] {
  return lines.flatMap(({ line, quantity, amount }, index) => {
    const price = order.priced.find((each) => each.line === line)?.price
    if (price === undefined || !isQuantity(quantity)) return []
    const due = lineAmount(quantity, price)
    return due === amount ? [] : [{ place: index + 1, due }]
  })
}

export const isQuantity = (quantity: number): boolean => Number.isSafeInteger(quantity) && quantity > 0

/** The VAT of the lines at the rates of the order: of the sum of each rate, rounded once. */
export function vatDue(order: Invoiced, lines: readonly InvoiceLine[]): Cents {
  const rated = lines.flatMap(({ line, amount }) => {
    const vat = order.priced.find((each) => each.line === line)?.vat
    return vat === undefined || amount < 0 ? [] : [{ amount, vat }]
  })
  return totalOf(rated).vat
}

/** The advance that an order gives right to, in cents including VAT: at the rate of the contract, or at the least one of the code. */
export function advanceDue(order: Invoiced, { terms }: Pick<Facts, 'terms'>, lawDate: IsoDate): Cents {
  const { amount, vat, from, until } = order
  const rate = terms?.advance ?? param('advance.min', lawDate).value
  return advanceOn({ amount, total: amount + vat, from, until, rate }, lawDate)
}

type Requested = Filed & { readonly paused: readonly Pausing[] }

/** When a request is to be paid, by the terms of its contract or, without any, by the code: the service is done once so much of the order is accepted. */
export function clockOf(
  invoice: Requested & { readonly suspendedOn?: IsoDate },
  {
    terms,
    accepted,
    others,
  }: Pick<Facts, 'terms' | 'accepted'> & { readonly others: Pick<Facts['others'], 'approved'> },
  lawDate: IsoDate,
): Clock {
  const { paused, suspendedOn, receivedOn, kind } = invoice
  const pauses = suspendedOn === undefined ? paused : [...paused, { suspendedOn, resumedOn: null }]
  const days = terms?.days ?? param('payment.days', lawDate).value
  const serviceDoneOn = isServiceDone(invoice, accepted, others) ? accepted.on : null
  const startsAt = kind === 'advance' ? 'receipt' : (terms?.startsAt ?? 'service')
  return paymentClock({ receivedOn, serviceDoneOn, pauses, days, startsAt }, lawDate)
}

/** What of an invoice goes to subcontractors, part by part. */
export const directOf = ({ direct = [] }: Pick<Filed, 'direct'>): readonly DirectPart[] => direct

/**
 * What is kept back of a payment: a reduction of what was accepted, the advance by and by, the retention of the contract, the penalties that are claimed of
 * the order. No more than is asked for: what is left over waits for the next payment of the order. A penalty that is waived after it was kept is given back.
 */
export function deductionsFrom(
  invoice: Filed,
  facts: Pick<Facts, 'accepted' | 'order' | 'others' | 'terms' | 'penalties'>,
  lawDate: IsoDate,
): readonly Deduction[] {
  const total = invoice.amount + invoice.vat
  const order = invoicedOrder(facts)
  if (invoice.kind === 'advance' || order === undefined) return []
  const { performed, advance, repaid } = facts.others
  const reduced = reductionOf(order, facts.accepted) - facts.others.reduced
  const back = repaidAt(advance, performed + total, order.amount + order.vat, lawDate) - repaid
  const kept = shareOf(total, facts.terms?.retention ?? 0)
  const penalised = claimedOnOrder(facts.penalties, lawDate) - facts.others.penalised
  // What is paid directly is paid whole: only the holder's part answers for its advance, its delays and its defects.
  const ofHolder = total - sumAmounts(directOf(invoice).map(({ amount }) => amount))
  return withinAsked(ofHolder, [
    { kind: 'reduction', amount: Math.max(0, reduced), reason: '' },
    { kind: 'advance', amount: Math.max(0, back), reason: '' },
    { kind: 'retention', amount: kept, reason: '' },
    { kind: 'penalty', amount: penalised, reason: '' },
  ])
}

/** Each deduction in its turn, as far as the ones before it leave something; nothing of those that come to nothing. */
function withinAsked(total: Cents, deductions: readonly Deduction[]): readonly Deduction[] {
  let left = total
  return deductions.flatMap((each) => {
    const amount = Math.min(each.amount, left)
    left -= amount
    return amount === 0 ? [] : [{ ...each, amount }]
  })
}

/** What a reduction takes off an order, in cents including VAT, at the mean rate of the order. */
const reductionOf = ({ amount, vat }: Invoiced, accepted: Accepted | null): Cents =>
  accepted === null || amount === 0 ? 0 : fractionOf(accepted.reduced, amount + vat, amount)

/** What is left to pay, in cents including VAT. */
export const netOf = ({ amount, vat }: Pick<Filed, 'amount' | 'vat'>, deductions: readonly Deduction[]): Cents =>
  amount + vat - sumAmounts(deductions.map((each) => each.amount))

/** Whether so much of the order is accepted that this invoice can be paid beside the others. */
export const isServiceDone = (
  { amount }: Pick<Filed, 'amount'>,
  accepted: Accepted | null,
  { approved }: Pick<Facts['others'], 'approved'>,
): accepted is Accepted => accepted !== null && approved + amount <= accepted.amount

/** What a payment of that day owes besides; `undefined` when it is late by a rate that nobody told. */
export function lateOf(
  { due, net }: Pick<Approval, 'due' | 'net'>,
  { paidOn, rate: told }: { readonly paidOn: IsoDate; readonly rate: number | null },
  lawDate: IsoDate,
): LateInterest | null | undefined {
  const rate = knownRate(due) ?? told
  if (rate === null) return paidOn <= due ? null : undefined
  return lateInterest({ total: net, due, paidOn, rate }, lawDate)
}
