import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { Amendment } from '../model/state.ts'

export type AmendmentRow = { readonly id: string; readonly seq: number; readonly state: Amendment }

/** The amendments of a group, the oldest proposal first. */
export async function amendmentRows(tx: Tx, groupId: string): Promise<readonly AmendmentRow[]> {
  const { rows } = await sql<AmendmentRow>`
    select id, seq, state from amendment where group_id = ${groupId} order by state ->> 'proposedOn', id`.execute(tx)
  return rows
}
