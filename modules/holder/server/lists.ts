import { sumAmounts } from '#kernel/money.ts'
import { type AcceptanceRow, acceptanceRows } from '#modules/acceptance/server/index.ts'
import { knownRate, lateInterest } from '#modules/invoice/index.ts'
import { type ListedInvoice, listedInvoices, lineOf as payable } from '#modules/invoice/server/index.ts'
import { type HeldOrder, heldOrders } from '#modules/order/server/index.ts'
import { type ListedPenalty, listedPenalties, lineOf as penaltyLine } from '#modules/penalty/server/index.ts'
import type {
  HeldContract,
  HeldDeliveryLine,
  HeldInvoiceLine,
  HeldOrderLine,
  HeldPenaltyLine,
  Holding,
} from '../contract.ts'
import { inTurn, ofDelivery, ofInvoice, ofOrder, ofPenalty, type Waiting } from '../model/waiting.ts'
import type { Held, Seeing } from './held.ts'
import type { HolderPorts } from './ports.ts'

/** One contract of a holder, with all that is in it and what waits. */
export async function contractOf(seen: Seeing, ports: HolderPorts, held: Held): Promise<HeldContract> {
  const { tx, groupId, today, memberOf } = seen
  const orders = await heldOrders(tx, groupId, held.id)
  const deliveries = await acceptanceRows(tx, groupId, { contract: held.id })
  const invoices = await listedInvoices(tx, groupId, { contract: held.id })
  const penalties = await listedPenalties(tx, groupId, { contract: held.id })
  const invoiceLines: HeldInvoiceLine[] = []
  for (const each of invoices) invoiceLines.push(await invoiceLine(seen, ports, each))
  const penaltyLines: HeldPenaltyLine[] = []
  for (const each of penalties) penaltyLines.push(await ownPenalty(seen, each))
  const heard = new Set(penalties.flatMap(({ id, state }) => (state.heard === null ? [] : [id])))
  const waits = inTurn([
    ...ordersIn({ orders, deliveries, invoices }).flatMap((order) => ofOrder(order, today)),
    ...deliveries.flatMap((delivery) => ofDelivery(delivery, today)),
    ...penaltyLines.flatMap((line) => ofPenalty({ ...line, body: line.member.id, heard: heard.has(line.id) }, today)),
    ...invoiceLines.flatMap((line) => ofInvoice({ ...line, body: line.member.id })),
  ])
  return {
    ...held,
    waits: waits.map(({ body, ...wait }: Waiting): Holding['contracts'][number]['waits'][number] => ({
      ...wait,
      member: memberOf(body),
    })),
    orders: orders.map((order) => orderLine(seen, order)),
    deliveries: deliveries.flatMap((row) => deliveryLine(seen, row)),
    ...{ invoices: invoiceLines, penalties: penaltyLines },
  }
}

type OnContract = {
  readonly orders: readonly HeldOrder[]
  readonly deliveries: readonly AcceptanceRow[]
  readonly invoices: readonly ListedInvoice[]
}

/** The orders with what of each is declared ready, accepted and invoiced, in cents excluding VAT. */
function ordersIn({ orders, deliveries, invoices }: OnContract) {
  const declared = deliveries.flatMap(({ state }) => (state.status === 'none' ? [] : [state]))
  const byOrder = Map.groupBy(declared, ({ order }) => order)
  const filed = invoices
    .map(({ state }) => state)
    .filter(({ status, kind }) => status !== 'returned' && kind === 'services')
  const invoiced = Map.groupBy(filed, ({ order }) => order)
  return orders.map((order) => {
    const own = byOrder.get(order.id) ?? []
    return {
      ...order,
      delivered: sumAmounts(own.map(({ amount }) => amount)),
      accepted: sumAmounts(own.flatMap(({ status, amount }) => (status === 'accepted' ? [amount] : []))),
      invoiced: sumAmounts((invoiced.get(order.id) ?? []).map(({ amount }) => amount)),
    }
  })
}

function orderLine({ memberOf }: Seeing, order: HeldOrder): HeldOrderLine {
  const { id, body, number, status, sentAt, receivedOn, until, amount } = order
  const opened = status !== 'sent'
  return {
    ...{ id, number, member: memberOf(body), status, sentAt, receivedOn },
    ...{ until: opened ? until : null, amount: opened ? amount : null },
  }
}

export function deliveryLine({ memberOf }: Seeing, { id, state }: Pick<AcceptanceRow, 'id' | 'state'>) {
  if (state.status === 'none') return []
  const { order, number, body, status, readiness, attempt, amount } = state
  const line: HeldDeliveryLine = {
    ...{ id, order, number, member: memberOf(body), status, readyOn: readiness.readyOn, attempt, amount },
  }
  return [line]
}

/** An invoice as its holder reads it: when it is due, and what the delay of its payment owes of right so far. */
export async function invoiceLine(
  { tx, groupId, today, memberOf }: Seeing,
  ports: HolderPorts,
  invoice: ListedInvoice,
): Promise<HeldInvoiceLine> {
  const line = await payable({ tx, groupId, today }, ports, invoice)
  const { id, order, orderNumber, number, body, status, receivedOn, total, toPay, due, paidOn, owed } = line
  const rate = due === null ? undefined : knownRate(due)
  const isLate = toPay > 0 && due !== null && rate !== undefined
  return {
    ...{ id, order, orderNumber, number, member: memberOf(body), status, receivedOn },
    ...{ total, toPay, due, paidOn, owed },
    late: isLate ? lateInterest({ total: toPay, due, paidOn: today, rate }, today) : null,
  }
}

export async function ownPenalty(seen: Seeing, penalty: ListedPenalty): Promise<HeldPenaltyLine> {
  const { id, order, orderNumber, body, status, days, counted, amount, heardUntil } = await penaltyLine(seen, penalty)
  return { ...{ id, order, orderNumber, member: seen.memberOf(body), status, days, counted, amount, heardUntil } }
}
