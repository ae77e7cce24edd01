import { sql } from 'kysely'
import type { IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { Tx } from '#platform/db.ts'
import type { Acceptance, AcceptedHow } from '../model/state.ts'

/** The deliveries of one member at one stage, as the database keeps them: amounts are cents excluding VAT. */
export type DeliverySum = {
  readonly body: string
  readonly status: Acceptance['status']
  /** How they came to be accepted; empty of any other. */
  readonly how: AcceptedHow | ''
  readonly deliveries: number
  readonly amount: Cents
  readonly reduction: Cents
  /** From the day on which they were ready to their acceptance, of all together. */
  readonly days: number
}

/** The deliveries of a contract, those that were withdrawn left out. */
export async function deliverySums(tx: Tx, groupId: string, contract: string): Promise<readonly DeliverySum[]> {
  const { rows } = await sql<DeliverySum>`
    select body, status, how, deliveries::float8 as deliveries, amount::float8 as amount, reduction::float8 as reduction,
      days::float8 as days
    from acceptance_sum
    where group_id = ${groupId} and contract = ${contract} and deliveries > 0 and status <> 'withdrawn'
    order by body, status, how`.execute(tx)
  return rows
}

/** What of some orders is accepted, order by order: cents excluding VAT, those of a reduction among them, how much these are, and since when all of it. */
export async function acceptedOf(
  tx: Tx,
  groupId: string,
  orders: readonly string[],
): Promise<ReadonlyMap<string, { readonly amount: Cents; readonly reduced: Cents; readonly on: IsoDate }>> {
  const { rows } = await sql<{ order: string; amount: Cents; reduced: Cents; on: IsoDate }>`
    select purchase_order as "order", sum(amount)::float8 as amount, sum(reduction)::float8 as reduced,
      max(accepted_on)::text as "on"
    from acceptance where group_id = ${groupId} and purchase_order = any(${[...orders]}::uuid[]) and status = 'accepted'
    group by purchase_order`.execute(tx)
  return new Map(rows.map(({ order, ...accepted }) => [order, accepted]))
}
