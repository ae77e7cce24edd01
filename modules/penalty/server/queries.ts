import { sql } from 'kysely'
import type { Cents } from '#kernel/money.ts'
import type { Tx } from '#platform/db.ts'
import type { Penalties } from '../model/claimed.ts'
import type { ClausesInForce } from '../model/clauses-state.ts'
import type { Facts, Penalty } from '../model/state.ts'

/** The clauses of a contract; `undefined` where none were set. */
export async function clausesOf(tx: Tx, groupId: string, contract: string): Promise<ClausesInForce | undefined> {
  const { rows } = await sql<{ state: ClausesInForce }>`
    select state from penalty_clauses where group_id = ${groupId} and contract = ${contract}`.execute(tx)
  return rows[0]?.state
}

/** What all members applied on a contract and did not waive, and of it what was applied on one order; one penalty left out, where it is named. */
export async function appliedOn(
  tx: Tx,
  groupId: string,
  { contract, order, besides }: { readonly contract: string; readonly order: string; readonly besides?: string },
): Promise<Facts['applied']> {
  const { rows } = await sql<{ contract: Cents; order: Cents }>`
    select coalesce(sum(applied), 0)::float8 as contract,
      coalesce(sum(applied) filter (where order_id = ${order}), 0)::float8 as "order"
    from penalty where group_id = ${groupId} and contract = ${contract} and id is distinct from ${besides ?? null}::uuid`.execute(
    tx,
  )
  return rows[0] ?? { contract: 0, order: 0 }
}

/** What is known of the penalties of an order by whoever keeps them back. */
export const penaltiesOf = async (
  tx: Tx,
  groupId: string,
  on: { readonly contract: string; readonly order: string },
): Promise<Penalties> => ({
  applied: await appliedOn(tx, groupId, on),
  clauses: await clausesOf(tx, groupId, on.contract),
})

export type ListedPenalty = {
  readonly id: string
  readonly orderNumber: string
  readonly state: Exclude<Penalty, { status: 'none' }>
}

/** The penalties of a group, of one contract or of all: those that wait first, then the last proposed. */
export async function listedPenalties(
  tx: Tx,
  groupId: string,
  { id, contract }: { readonly id?: string; readonly contract?: string | undefined },
): Promise<readonly ListedPenalty[]> {
  const { rows } = await sql<ListedPenalty>`
    select penalty.id, coalesce(purchase_order.number, '') as "orderNumber", penalty.state
    from penalty left join purchase_order
      on purchase_order.group_id = penalty.group_id and purchase_order.id = penalty.order_id
    where penalty.group_id = ${groupId} and (${id ?? null}::uuid is null or penalty.id = ${id ?? null}::uuid)
      and (${contract ?? null}::uuid is null or penalty.contract = ${contract ?? null}::uuid)
    order by penalty.status <> 'proposed', penalty.state ->> 'invitedOn' desc, penalty.id`.execute(tx)
  return rows
}

export type PenalisableOrder = {
  readonly id: string
  readonly contract: string
  readonly number: string
  /** The last day of its execution. */
  readonly until: string
  readonly amount: Cents
}

/** The orders of a member that were sent, the last signed first. */
export async function penalisableOrders(
  tx: Tx,
  groupId: string,
  { body, contract }: { readonly body: string; readonly contract?: string | undefined },
): Promise<readonly PenalisableOrder[]> {
  const { rows } = await sql<PenalisableOrder>`
    select id, contract, number, state ->> 'until' as until, amount::float8 as amount from purchase_order
    where group_id = ${groupId} and body = ${body} and status in ('sent', 'received', 'objected')
      and (${contract ?? null}::uuid is null or contract = ${contract ?? null}::uuid)
    order by signed_on desc, number desc limit ${MOST_ORDERS}`.execute(tx)
  return rows
}
/** A penalty is proposed on one of the last orders. */
const MOST_ORDERS = 200
