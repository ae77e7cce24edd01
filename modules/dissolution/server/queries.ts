import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { Closing } from '../model/closing-state.ts'
import type { Completion } from '../model/completion-state.ts'
import type { Dissolution } from '../model/dissolution-state.ts'

export type DissolutionRow = { readonly id: string; readonly seq: number; readonly state: Dissolution }

/** The dissolutions ever proposed in a group, the oldest first. */
export async function dissolutionRows(tx: Tx, groupId: string): Promise<readonly DissolutionRow[]> {
  const { rows } = await sql<DissolutionRow>`
    select id, seq, state from dissolution where group_id = ${groupId} order by state ->> 'proposedOn', id`.execute(tx)
  return rows
}

/** Where the group stands on the way to its term. */
export async function readCompletion(tx: Tx, groupId: string): Promise<Completion> {
  const { rows } = await sql<{ state: Completion }>`
    select state from completion where group_id = ${groupId} and id = ${groupId}`.execute(tx)
  return rows[0]?.state ?? { status: 'none' }
}

/** Where the group stands after its end. */
export async function readClosing(tx: Tx, groupId: string): Promise<Closing> {
  const { rows } = await sql<{ state: Closing }>`
    select state from closing where group_id = ${groupId} and id = ${groupId}`.execute(tx)
  return rows[0]?.state ?? { status: 'none' }
}
