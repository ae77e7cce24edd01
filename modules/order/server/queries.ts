import { sql } from 'kysely'
import type { IsoDate } from '#kernel/citation.ts'
import type { Ordered, Pace } from '#modules/ceiling/index.ts'
import type { Tx } from '#platform/db.ts'
import { readCase } from '#platform/journal/store.ts'
import type { OrderFilter, OrderLine } from '../contract.ts'
import type { Order } from '../model/state.ts'

/** An order as the list has it; amounts are in cents, and there are none before it is signed. */
export type ListedOrder = OrderLine & { readonly sentAt: string | null; readonly receivedOn: IsoDate | null }

/** What a filter leaves of the orders of a group; words are looked for in the number, the commitment and the note. */
const among = (groupId: string, { contract, body, status, line, month, q }: OrderFilter) => sql`
  group_id = ${groupId}
  and (${contract ?? null}::uuid is null or contract = ${contract ?? null}::uuid)
  and (${body ?? null}::uuid is null or body = ${body ?? null}::uuid)
  and (${status ?? null}::text is null or status = ${status ?? null}::text)
  and (${line ?? null}::text is null or taken @> jsonb_build_array(jsonb_build_object('line', ${line ?? null}::text)))
  and (${month ?? null}::text is null or date_trunc('month', signed_on) = (${month ?? null}::text || '-01')::date)
  and (${q} = '' or number ilike ${pattern(q)} or state ->> 'commitment' ilike ${pattern(q)} or state ->> 'note' ilike ${pattern(q)})`

const pattern = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`

/** Some of the orders of a group: those that are prepared first, then the last signed. */
export async function listedOrders(
  tx: Tx,
  groupId: string,
  filter: OrderFilter,
  { from, count }: { readonly from: number; readonly count: number },
): Promise<readonly ListedOrder[]> {
  const { rows } = await sql<ListedOrder>`
    select id, contract, body, status, number, signed_on::text as "signedOn",
      state ->> 'from' as "from", state ->> 'until' as until, state ->> 'commitment' as commitment,
      jsonb_array_length(state -> 'lines') as lines,
      case when number is null then null else amount::float8 end as amount, (state -> 'vat')::float8 as vat,
      state ->> 'sentAt' as "sentAt", state ->> 'receivedOn' as "receivedOn"
    from purchase_order where ${among(groupId, filter)}
    order by signed_on desc nulls first, number desc, id limit ${count} offset ${from}`.execute(tx)
  return rows
}

/** How many orders a filter leaves, and what those that count in the ceilings come to, in cents excluding VAT. */
export async function sumOfOrders(
  tx: Tx,
  groupId: string,
  filter: OrderFilter,
): Promise<{ readonly total: number; readonly amount: number }> {
  const { rows } = await sql<{ total: number; amount: number }>`
    select count(*)::int as total, coalesce(sum(amount) filter (where counted), 0)::float8 as amount
    from purchase_order where ${among(groupId, filter)}`.execute(tx)
  return rows[0] ?? { total: 0, amount: 0 }
}

/** What each buyer ordered on a contract, and did not cancel: the sums that the database keeps with each order. */
export async function orderedOn(tx: Tx, groupId: string, contract: string): Promise<readonly Ordered[]> {
  const { rows } = await sql<Ordered>`
    select body, amount::float8 as amount, coalesce((
      select jsonb_agg(jsonb_build_object('line', line, 'quantity', quantity) order by line)
      from ordered_line of_line
      where of_line.group_id = ordered.group_id and of_line.contract = ordered.contract and of_line.body = ordered.body
    ), '[]') as quantities
    from ordered where group_id = ${groupId} and contract = ${contract} order by body`.execute(tx)
  return rows
}

/** How orders went on a contract so far; `null` before the first: from the sums that the database keeps with each order. */
export async function paceOn(tx: Tx, groupId: string, contract: string): Promise<Pace | null> {
  const { rows } = await sql<Pace>`
    select (
        select min(signed_on)::text from purchase_order where group_id = ${groupId} and contract = ${contract} and counted
      ) as first,
      sum(amount)::float8 as amount, sum(squares)::float8 as squares
    from ordered where group_id = ${groupId} and contract = ${contract} having sum(orders) > 0`.execute(tx)
  return rows[0] ?? null
}

/** The orders that somebody of the group still has to do something about. */
export async function pendingOrders(tx: Tx, groupId: string): Promise<readonly OrderRow[]> {
  const { rows } = await sql<OrderRow>`
    select id, state from purchase_order
    where group_id = ${groupId} and status in ('draft', 'committed', 'signed', 'sent', 'objected') order by id`.execute(
    tx,
  )
  return rows
}

/** An order: its identifier, its state. */
export type OrderRow = { readonly id: string; readonly state: Order }

/** How many orders stand on a contract. */
export async function ordersOn(tx: Tx, groupId: string, contract: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(orders), 0)::int as count from ordered where group_id = ${groupId} and contract = ${contract}`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

/** The number of the next order of a member: by year, never one that was given, cancelled orders keeping theirs. */
export async function nextNumber(tx: Tx, groupId: string, body: string, on: IsoDate): Promise<string> {
  const year = on.slice(0, 4)
  const { rows } = await sql<{ given: number }>`
    select given::int as given from order_number
    where group_id = ${groupId} and body = ${body} and year = ${year}::int`.execute(tx)
  return `BC-${year}-${String((rows[0]?.given ?? 0) + 1).padStart(4, '0')}`
}

/** One order of a group; `undefined` where there is none of this identifier. */
export async function orderOf(tx: Tx, groupId: string, id: string): Promise<Order | undefined> {
  const { state } = await readCase<Order>(tx, 'purchase_order', { groupId, id })
  return state
}

/** An order as its holder lists it. */
export type HeldOrder = {
  readonly id: string
  readonly body: string
  readonly number: string
  readonly status: Order['status']
  readonly sentAt: string
  readonly receivedOn: IsoDate | null
  /** The last day of the execution. */
  readonly until: IsoDate
  /** Cents excluding VAT. */
  readonly amount: number
  /** How often it was objected to and answered. */
  readonly answered: number
}

/** The orders of a contract that were sent to its holder, the last sent first; what is only prepared or signed is not among them. */
export async function heldOrders(tx: Tx, groupId: string, contract: string): Promise<readonly HeldOrder[]> {
  const { rows } = await sql<HeldOrder>`
    select id, body, number, status, state ->> 'sentAt' as "sentAt", state ->> 'receivedOn' as "receivedOn",
      state ->> 'until' as until, amount::float8 as amount, jsonb_array_length(state -> 'contested') as answered
    from purchase_order where group_id = ${groupId} and contract = ${contract} and state ? 'sentAt'
    order by state ->> 'sentAt' desc, id`.execute(tx)
  return rows
}
