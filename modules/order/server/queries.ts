import { sql } from 'kysely'
import type { IsoDate } from '#kernel/citation.ts'
import type { Ordered } from '#modules/ceiling/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Order } from '../model/state.ts'

/** An order of the list: its identifier, its version, its state. */
export type OrderRow = { readonly id: string; readonly seq: number; readonly state: Order }

/** The orders of a group on a contract, of one member or of all, the last signed first, those that are prepared before them. */
export async function orderRows(
  tx: Tx,
  groupId: string,
  { contract, body }: { readonly contract: string; readonly body?: string },
): Promise<readonly OrderRow[]> {
  const { rows } = await sql<OrderRow>`
    select id, seq, state from purchase_order
    where group_id = ${groupId} and contract = ${contract} and (${body ?? null}::uuid is null or body = ${body ?? null}::uuid)
    order by signed_on desc nulls first, number desc, id`.execute(tx)
  return rows
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
    select count(*)::int as given from purchase_order
    where group_id = ${groupId} and body = ${body} and number is not null and signed_on >= ${`${year}-01-01`}
      and signed_on <= ${`${year}-12-31`}`.execute(tx)
  return `BC-${year}-${String((rows[0]?.given ?? 0) + 1).padStart(4, '0')}`
}
