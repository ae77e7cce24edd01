import { randomUUID } from 'node:crypto'
import { claimedBy, leftOf, pricedOrder } from '#modules/acceptance/index.ts'
import { acceptanceRows } from '#modules/acceptance/server/index.ts'
import { invoicingOn, listedInvoices } from '#modules/invoice/server/index.ts'
import { type Order, objectionTerm } from '#modules/order/index.ts'
import { listedPenalties } from '#modules/penalty/server/index.ts'
import type { DepositSite } from '#modules/submission/server/index.ts'
import { holderActs, type OrderView } from '../contract.ts'
import type { HeldCase, Inside, Seeing } from './held.ts'
import { deliveryLine, invoiceLine, ownPenalty } from './lists.ts'
import { ownActs } from './own-acts.ts'
import type { HolderPorts } from './ports.ts'

/** An order that left for its holder, whatever became of it. */
export type SentOrder = Exclude<Order, { status: 'none' | 'draft' | 'committed' | 'signed' | 'cancelled' }>

/** Whether an order was ever sent: one that was given up before is its member’s alone. */
export const wasSent = (state: Order): state is SentOrder => 'sentAt' in state

type Opened = NonNullable<OrderView['opened']>

/** One order as its holder reads it. */
export async function orderViewOf(
  site: DepositSite,
  seen: Seeing,
  ports: HolderPorts,
  { who, found }: { readonly who: Inside; readonly found: HeldCase<SentOrder> },
): Promise<OrderView> {
  const { tx, groupId, today, memberOf } = seen
  const { contract, id, seq, state } = found
  const acts = await ownActs(site, seen, who, { served: ports.order, id, state, names: Object.keys(holderActs.orders) })
  const deliveries = await acceptanceRows(tx, groupId, { order: id })
  const invoices = (await listedInvoices(tx, groupId, { contract: contract.id })).filter(
    ({ state: { order } }) => order === id,
  )
  const penalties = (await listedPenalties(tx, groupId, { contract: contract.id })).filter(
    ({ state: { order } }) => order === id,
  )
  const isOpened = state.status !== 'sent' && 'receivedOn' in state
  return {
    ...{ contract, member: memberOf(state.body), today, seq, status: state.status, acts },
    ...{ number: state.number, sentAt: state.sentAt },
    opened: isOpened ? await openedOf(site, seen, ports, { who, found, deliveries }) : null,
    deliveries: deliveries.flatMap((row) => deliveryLine(seen, row)),
    invoices: await Promise.all(invoices.map((each) => invoiceLine(seen, ports, each))),
    penalties: await Promise.all(penalties.map((each) => ownPenalty(seen, each))),
  }
}

type Around = {
  readonly who: Inside
  readonly found: HeldCase<SentOrder>
  readonly deliveries: Awaited<ReturnType<typeof acceptanceRows>>
}

async function openedOf(
  site: DepositSite,
  seen: Seeing,
  ports: HolderPorts,
  { who, found: { id, state }, deliveries }: Around,
): Promise<Opened> {
  const { from, until, service, note, commitment, signedOn, amount, vat } = state
  const receivedOn = 'receivedOn' in state ? state.receivedOn : null
  const invoicing = (await invoicingOn(seen, ports, id)) ?? null
  return {
    ...{ receivedOn, from, until, service, note, commitment, signedOn, amount, vat },
    objectUntil: receivedOn === null ? null : objectionTerm(receivedOn, seen.today).last,
    lines: state.priced.map(({ version: _version, provisional: _provisional, ...line }) => line),
    contested: contestedIn(state),
    cancelled: cancelledIn(state),
    left: leftIn(state, deliveries),
    invoicing,
    toInvoice: toInvoice(invoicing, deliveries),
    ...(await openings(site, seen, ports, { who, id, state })),
  }
}

function contestedIn(state: SentOrder): Opened['contested'] {
  const answered = state.contested.map((each) => ({ ...each }))
  if (state.status !== 'objected') return answered
  const { objection, objectedOn, late } = state
  return [...answered, { objection, objectedOn, late, answer: null, answeredOn: null }]
}

const cancelledIn = (state: Order): Opened['cancelled'] =>
  state.status === 'cancelled' ? { on: state.cancelledOn, reason: state.reason } : null

/** What of each line is not declared ready yet. */
function leftIn(state: SentOrder, deliveries: Around['deliveries']): Opened['left'] {
  const priced = pricedOrder(state)
  if (priced === undefined) return []
  const claimed = deliveries.flatMap((each) => claimedBy(each.state))
  return priced.priced.flatMap(({ line, label, unit, uai }, place) => {
    const { quantity } = leftOf(priced, claimed, place)
    return quantity > 0 ? [{ place, line, label, unit, uai, quantity }] : []
  })
}

/** What is accepted of each line and asked for by no invoice yet: what a payment is asked of now. */
function toInvoice(invoicing: Opened['invoicing'], deliveries: Around['deliveries']): Opened['toInvoice'] {
  if (invoicing === null) return []
  const parts = deliveries.flatMap(({ state }) => (state.status === 'accepted' ? state.parts : []))
  return invoicing.lines.flatMap(({ line, quantity: ordered, left }) => {
    const accepted = parts.filter((part) => part.line === line).reduce((sum, { quantity }) => sum + quantity, 0)
    const quantity = Math.min(left, accepted - (ordered - left))
    return quantity > 0 ? [{ line, quantity }] : []
  })
}

/** What its holder may open on the order: a delivery, an invoice. */
async function openings(
  site: DepositSite,
  seen: Seeing,
  { acceptance, invoice }: HolderPorts,
  { who, id, state }: { readonly who: Inside; readonly id: string; readonly state: SentOrder },
): Promise<Pick<Opened, 'declareReady' | 'file'>> {
  const opening = async (served: HolderPorts['order'], act: { readonly type: string }) =>
    (
      await ownActs(site, seen, who, {
        ...{ served, id: randomUUID(), state: served.process.initial, names: [act.type] },
        act: Object.assign({ order: id, contract: state.contract, body: state.body }, act),
      })
    ).at(0) ?? null
  return {
    declareReady: await opening(acceptance, { type: 'declareReady' }),
    file: await opening(invoice, { type: 'file' }),
  }
}
