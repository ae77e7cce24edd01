import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { Dispute } from '../model/state.ts'

export type DisputeRow = { readonly id: string; readonly seq: number; readonly state: Dispute }

/** The disputes of a group, the oldest first. */
export async function disputeRows(tx: Tx, groupId: string): Promise<readonly DisputeRow[]> {
  const { rows } = await sql<DisputeRow>`
    select id, seq, state from dispute where group_id = ${groupId} order by opened_on, id`.execute(tx)
  return rows
}
