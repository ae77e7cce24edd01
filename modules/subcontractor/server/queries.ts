import { sql } from 'kysely'
import type { IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { Tx } from '#platform/db.ts'
import { totalOf } from '../model/direct.ts'
import type { DirectRequest, PaymentRequest } from '../model/request-state.ts'
import type { Known, Subcontractor } from '../model/state.ts'

/** A subcontractor with its identifier. */
export type SubcontractorRow = { readonly id: string; readonly state: Known }
type RequestRow = { readonly id: string; readonly state: Exclude<PaymentRequest, { status: 'none' }> }

/** The subcontractors of a group, the last presented first. */
export async function subcontractorRows(tx: Tx, groupId: string): Promise<readonly SubcontractorRow[]> {
  const { rows } = await sql<SubcontractorRow>`
    select id, state from subcontractor where group_id = ${groupId} order by received_on desc, id`.execute(tx)
  return rows
}

/** A subcontractor; `none` where there is none of this identifier. */
export async function subcontractorOf(tx: Tx, groupId: string, id: string): Promise<Subcontractor> {
  const { rows } = await sql<{ state: Subcontractor }>`
    select state from subcontractor where group_id = ${groupId} and id = ${id}`.execute(tx)
  return rows[0]?.state ?? { status: 'none' }
}

/** What the subcontracts and the assigned claims of a contract come to, one case besides: cents excluding VAT. */
export async function takenOf(tx: Tx, groupId: string, contract: string, besides: string): Promise<Cents> {
  const { rows } = await sql<{ taken: Cents }>`
    select coalesce(sum(amount), 0)::float8 as taken from (
      select id, amount from subcontractor where group_id = ${groupId} and contract = ${contract} and counted
      union all
      select id, amount from assignment where group_id = ${groupId} and contract = ${contract} and counted
    ) as engaged where id <> ${besides}`.execute(tx)
  return rows[0]?.taken ?? 0
}

/** The requests of one subcontractor that were not refused, one besides: what they come to including VAT, and their numbers. */
export async function requestedBy(
  tx: Tx,
  groupId: string,
  subcontractor: string,
  besides: string,
): Promise<{ readonly total: Cents; readonly numbers: readonly string[] }> {
  const { rows } = await sql<{ total: Cents; numbers: readonly string[] | null }>`
    select coalesce(sum(total), 0)::float8 as total, array_agg(number order by number) as numbers from payment_request
    where group_id = ${groupId} and subcontractor = ${subcontractor} and counted and id <> ${besides}`.execute(tx)
  return { total: rows[0]?.total ?? 0, numbers: rows[0]?.numbers ?? [] }
}

/** The requests on one order, as its invoices know them. */
export async function requestsOn(tx: Tx, groupId: string, order: string): Promise<readonly DirectRequest[]> {
  const { rows } = await sql<RequestRow>`
    select id, state from payment_request where group_id = ${groupId} and order_id = ${order} order by number, id`.execute(
    tx,
  )
  return rows.map(({ id, state }) => ({
    ...{ id, name: state.name, number: state.number, standing: state.status },
    total: totalOf(state),
  }))
}

/** The cases of a table on which a silence has taken effect: the last of its days is over. */
export async function silentOn(
  tx: Tx,
  groupId: string,
  table: 'subcontractor' | 'payment_request',
  today: IsoDate,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)}
    where group_id = ${groupId} and silent_after < ${today} order by silent_after, id`.execute(tx)
  return rows.map(({ id }) => id)
}
