import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { InForce } from '../model/state.ts'

/** The schedule of a contract: its identifier, its version, its state. */
export type ScheduleRow = { readonly id: string; readonly seq: number; readonly state: InForce }

/** The schedule of a contract; `undefined` where none was brought. */
export async function scheduleRowOf(tx: Tx, groupId: string, contract: string): Promise<ScheduleRow | undefined> {
  const { rows } = await sql<ScheduleRow>`
    select id, seq, state from price_schedule where group_id = ${groupId} and contract = ${contract}`.execute(tx)
  return rows[0]
}

/** The prices of a contract; `undefined` where none were brought. */
export const pricesOf = async (tx: Tx, groupId: string, contract: string): Promise<InForce | undefined> =>
  (await scheduleRowOf(tx, groupId, contract))?.state
