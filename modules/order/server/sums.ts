import { sql } from 'kysely'
import type { Cents } from '#kernel/money.ts'
import type { Tx } from '#platform/db.ts'
import type { Order } from '../model/state.ts'

/** What the database keeps of the orders of a contract, member by member: read without any order. Amounts are cents excluding VAT. */

type OfBody = { readonly body: string; readonly amount: Cents }
/** What a member ordered of one line, and did not cancel. */
export type LineSum = OfBody & { readonly line: string; readonly quantity: number }
/** What a member signed in a month, `2027-09`, and did not cancel. */
export type MonthSum = OfBody & { readonly month: string; readonly orders: number }
/** What a member has at one stage: nothing is signed yet of what costs nothing. */
export type StageSum = OfBody & { readonly status: Order['status']; readonly orders: number }

export type OrderSums = {
  readonly bodies: readonly (OfBody & { readonly orders: number })[]
  readonly lines: readonly LineSum[]
  readonly months: readonly MonthSum[]
  readonly stages: readonly StageSum[]
}

export async function orderSums(tx: Tx, groupId: string, contract: string): Promise<OrderSums> {
  const [bodies, lines, months, stages] = await Promise.all([
    sql<OrderSums['bodies'][number]>`
      select body, amount::float8 as amount, orders::float8 as orders
      from ordered where group_id = ${groupId} and contract = ${contract} order by body`.execute(tx),
    sql<LineSum>`
      select body, line, quantity::float8 as quantity, amount::float8 as amount
      from ordered_line where group_id = ${groupId} and contract = ${contract} and quantity > 0 order by line, body`.execute(
      tx,
    ),
    sql<MonthSum>`
      select body, to_char(month, 'YYYY-MM') as month, amount::float8 as amount, orders::float8 as orders
      from ordered_month where group_id = ${groupId} and contract = ${contract} and orders > 0 order by month, body`.execute(
      tx,
    ),
    sql<StageSum>`
      select body, status, amount::float8 as amount, orders::float8 as orders
      from ordered_stage where group_id = ${groupId} and contract = ${contract} and orders > 0 order by body, status`.execute(
      tx,
    ),
  ])
  return { bodies: bodies.rows, lines: lines.rows, months: months.rows, stages: stages.rows }
}
