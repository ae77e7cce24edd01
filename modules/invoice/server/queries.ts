import { type RawBuilder, sql } from 'kysely'
import type { IsoDate } from '#kernel/citation.ts'
import { type Cents, sumAmounts } from '#kernel/money.ts'
import type { Tx } from '#platform/db.ts'
import { directOf } from '../model/reckoning.ts'
import type { Deduction, Invoice, Others } from '../model/state.ts'
import type { TermsInForce } from '../model/terms-state.ts'

/** An invoice of the list: its identifier, the number of its order, its state. */
export type ListedInvoice = { readonly id: string; readonly orderNumber: string; readonly state: Filed }
type Filed = Exclude<Invoice, { status: 'none' }>

type Among = {
  readonly id?: string | undefined
  readonly contract?: string | undefined
  readonly body?: string | undefined
}

/** The invoices of a group, of one contract or of all, of one member or of all, the last received first. */
export async function listedInvoices(tx: Tx, groupId: string, among: Among): Promise<readonly ListedInvoice[]> {
  const { rows } = await sql<ListedInvoice>`
    select invoice.id, coalesce(purchase_order.number, '') as "orderNumber", invoice.state
    from invoice left join purchase_order
      on purchase_order.group_id = invoice.group_id and purchase_order.id = invoice.order_id
    where invoice.group_id = ${groupId} and (${among.id ?? null}::uuid is null or invoice.id = ${among.id ?? null}::uuid)
      and ${ofThese(among, sql`invoice.contract`, sql`invoice.body`)}
    order by invoice.received_on desc, invoice.number desc, invoice.id`.execute(tx)
  return rows
}

/** The invoices of a group of which something is still to be done by whoever pays them. */
export async function openInvoices(tx: Tx, groupId: string): Promise<readonly Pick<ListedInvoice, 'id' | 'state'>[]> {
  const { rows } = await sql<Pick<ListedInvoice, 'id' | 'state'>>`
    select id, state from invoice
    where group_id = ${groupId} and (status in ('received', 'approved') or (status = 'paid' and state -> 'late' <> 'null'))
    order by received_on, id`.execute(tx)
  return rows
}

const ofThese = ({ contract, body }: Among, ofContract: RawBuilder<unknown>, ofBody: RawBuilder<unknown>) => sql`
  (${contract ?? null}::uuid is null or ${ofContract} = ${contract ?? null}::uuid)
  and (${body ?? null}::uuid is null or ${ofBody} = ${body ?? null}::uuid)`

export type InvoiceableOrder = {
  readonly id: string
  readonly contract: string
  readonly body: string
  readonly number: string
  readonly signedOn: IsoDate
  /** Cents excluding VAT: of the order, and of the services that were invoiced on it. */
  readonly amount: Cents
  readonly invoiced: Cents
}

/** Orders that were sent and of which something is not invoiced, the last signed first. */
export async function invoiceableOrders(tx: Tx, groupId: string, among: Among): Promise<readonly InvoiceableOrder[]> {
  const { rows } = await sql<InvoiceableOrder>`
    select purchase_order.id, purchase_order.contract, purchase_order.body, purchase_order.number,
      signed_on::text as "signedOn", purchase_order.amount::float8 as amount, invoiced.amount as invoiced
    from purchase_order, lateral (
      select coalesce(sum((state ->> 'amount')::bigint), 0)::float8 as amount from invoice
      where invoice.group_id = purchase_order.group_id and order_id = purchase_order.id and counted
        and state ->> 'kind' = 'services'
    ) as invoiced
    where purchase_order.group_id = ${groupId} and status in ('sent', 'received', 'objected')
      and invoiced.amount < purchase_order.amount
      and ${ofThese(among, sql`purchase_order.contract`, sql`purchase_order.body`)}
    order by signed_on desc, purchase_order.number desc limit ${MOST_ORDERS}`.execute(tx)
  return rows
}
/** An invoice is filed on one of the last orders: an older one is reached from its own page. */
const MOST_ORDERS = 200

/** What the other invoices of an order hold, those that were sent back left out. */
export async function othersOf(tx: Tx, groupId: string, order: string, besides?: string): Promise<Others> {
  const { rows } = await sql<{ state: Filed }>`
    select state from invoice where group_id = ${groupId} and order_id = ${order} and id is distinct from ${besides ?? null}::uuid and counted`.execute(
    tx,
  )
  const states = rows.map(({ state }) => state)
  const approved = states.filter((state) => 'deductions' in state)
  const services = approved.filter(({ kind }) => kind === 'services')
  const advances = approved.filter(({ kind }) => kind === 'advance')
  const kept = (what: Deduction['kind']) =>
    sumAmounts(
      services.flatMap(({ deductions }) => deductions.filter(({ kind }) => kind === what).map(({ amount }) => amount)),
    )
  const totals = (of: readonly { amount: number; vat: number }[]) =>
    sumAmounts(of.map(({ amount, vat }) => amount + vat))
  return {
    numbers: states.map(({ number }) => number),
    lines: states.flatMap(({ lines }) => lines.map(({ line, quantity }) => ({ line, quantity }))),
    invoiced: sumAmounts(states.filter(({ kind }) => kind === 'services').map(({ amount }) => amount)),
    approved: sumAmounts(services.map(({ amount }) => amount)),
    performed: totals(services),
    advance: totals(advances),
    repaid: kept('advance'),
    reduced: kept('reduction'),
    penalised: kept('penalty'),
    direct: states.flatMap(directOf),
  }
}

/** What of a subcontractor's request invoices pay, those sent back left out: cents including VAT. */
export async function directlyPaid(tx: Tx, groupId: string, request: string): Promise<Cents> {
  const { rows } = await sql<{ paid: Cents }>`
    select coalesce(sum((part ->> 'amount')::bigint), 0)::float8 as paid
    from invoice, jsonb_array_elements(state -> 'direct') as part
    where group_id = ${groupId} and counted and part ->> 'request' = ${request}`.execute(tx)
  return rows[0]?.paid ?? 0
}

/** Cents of penalties that the payments of an order have kept back, those given back again taken off. */
export const penaltiesKeptOn = async (tx: Tx, groupId: string, order: string): Promise<Cents> =>
  (await othersOf(tx, groupId, order)).penalised

/** The terms of payment of a contract; `undefined` where none were set. */
export async function termsOf(tx: Tx, groupId: string, contract: string): Promise<TermsInForce | undefined> {
  const { rows } = await sql<{ state: TermsInForce }>`
    select state from payment_terms where group_id = ${groupId} and contract = ${contract}`.execute(tx)
  return rows[0]?.state
}
