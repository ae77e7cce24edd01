import { sql } from 'kysely'
import type { IsoDate } from '#kernel/citation.ts'
import { type Cents, sumAmounts } from '#kernel/money.ts'
import type { Tx } from '#platform/db.ts'
import { clockOf } from '../model/reckoning.ts'
import type { Accepted, Invoice } from '../model/state.ts'
import { termsOf } from './queries.ts'

/** What one member has to pay on a contract, and paid: cents including VAT. */
export type PayableSum = {
  readonly body: string
  /** Those that were sent back left out. */
  readonly invoices: number
  readonly paid: Cents
  readonly toPay: Cents
  /** What of it is past its last day. */
  readonly late: Cents
  /** Late interest and lump sum that are not paid yet. */
  readonly owed: Cents
}

export type PayableAsked = {
  readonly contract: string
  /** Whose invoices: `null` of all members. */
  readonly body: string | null
  readonly today: IsoDate
  /** What of some orders is accepted, order by order. */
  readonly acceptedOf: (tx: Tx, groupId: string, orders: readonly string[]) => Promise<ReadonlyMap<string, Accepted>>
}

type Kept = { body: string; status: Invoice['status']; invoices: number; asked: Cents; net: Cents; owed: Cents }

/**
 * What is due of the invoices of a contract, member by member: from the sums that the database keeps, and of what is not paid yet, which is little, from each
 * invoice, as its last day depends on what of its order is accepted.
 */
export async function payableOn(tx: Tx, groupId: string, asked: PayableAsked): Promise<readonly PayableSum[]> {
  const { contract, body } = asked
  const { rows } = await sql<Kept>`
    select body, status, invoices::float8 as invoices, asked::float8 as asked, net::float8 as net, owed::float8 as owed
    from invoice_sum
    where group_id = ${groupId} and contract = ${contract} and invoices > 0 and status <> 'returned'
      and (${body}::uuid is null or body = ${body}::uuid)
    order by body`.execute(tx)
  const late = await lateOn(tx, groupId, asked)
  return [...Map.groupBy(rows, (row) => row.body)].map(([whose, of]) => {
    const sum = (what: (row: Kept) => Cents) => sumAmounts(of.map(what))
    return {
      ...{ body: whose, invoices: of.reduce((count, { invoices }) => count + invoices, 0) },
      paid: sum(({ status, net }) => (status === 'paid' || status === 'settled' ? net : 0)),
      toPay: sum(({ status, asked: total, net }) =>
        status === 'approved' ? net : status === 'received' || status === 'suspended' ? total : 0,
      ),
      late: sumAmounts(late.filter((each) => each.body === whose).map(({ amount }) => amount)),
      owed: sum(({ owed }) => owed),
    }
  })
}

type Open = {
  readonly order: string
  readonly body: string
  readonly state: Extract<Invoice, { status: 'received' | 'suspended' | 'approved' }>
}

/** What is not paid and past its last day, invoice by invoice. */
async function lateOn(
  tx: Tx,
  groupId: string,
  { contract, body, today, acceptedOf }: PayableAsked,
): Promise<readonly { readonly body: string; readonly amount: Cents }[]> {
  const { rows } = await sql<Open>`
    select order_id as "order", body, state - 'lines' as state from invoice
    where group_id = ${groupId} and contract = ${contract} and status in ('received', 'suspended', 'approved')
      and (${body}::uuid is null or body = ${body}::uuid)`.execute(tx)
  const unapproved = rows.filter(({ state }) => state.status === 'received')
  const orders = [...new Set(unapproved.map(({ order }) => order))]
  const terms = await termsOf(tx, groupId, contract)
  const [accepted, approved] = [await acceptedOf(tx, groupId, orders), await approvedOf(tx, groupId, orders)]
  return rows.flatMap(({ order, body: whose, state }) => {
    if (state.status === 'approved') return state.due < today ? [{ body: whose, amount: state.net }] : []
    const known = { terms, accepted: accepted.get(order) ?? null, others: { approved: approved.get(order) ?? 0 } }
    const { due } = clockOf(state, known, today)
    return due !== null && due.last < today ? [{ body: whose, amount: state.amount + state.vat }] : []
  })
}

/** The services of some orders whose payment is approved, order by order, in cents excluding VAT. */
async function approvedOf(tx: Tx, groupId: string, orders: readonly string[]): Promise<ReadonlyMap<string, Cents>> {
  const { rows } = await sql<{ order: string; amount: Cents }>`
    select order_id as "order", sum((state ->> 'amount')::bigint)::float8 as amount from invoice
    where group_id = ${groupId} and order_id = any(${[...orders]}::uuid[]) and status in ('approved', 'paid', 'settled')
      and state ->> 'kind' = 'services'
    group by order_id`.execute(tx)
  return new Map(rows.map(({ order, amount }) => [order, amount]))
}
