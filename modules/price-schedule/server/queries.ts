import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { InForce } from '../model/state.ts'

/** The schedule of a contract: its identifier, its version, its state. */
export type ScheduleRow = { readonly id: string; readonly seq: number; readonly state: InForce }

/** The schedules of the group, by contract. */
export async function scheduleRows(tx: Tx, groupId: string): Promise<readonly ScheduleRow[]> {
  const { rows } = await sql<ScheduleRow>`
    select id, seq, state from price_schedule where group_id = ${groupId} order by contract`.execute(tx)
  return rows
}

/** The prices of a contract; `undefined` where none were brought. */
export async function pricesOf(tx: Tx, groupId: string, contract: string): Promise<InForce | undefined> {
  const { rows } = await sql<{ state: InForce }>`
    select state from price_schedule where group_id = ${groupId} and contract = ${contract}`.execute(tx)
  return rows[0]?.state
}
