import type { Tx } from '#platform/db.ts'
import type { PendingDispute } from '../index.ts'
import { type DisputeRow, disputeRows } from './queries.ts'

export { disputeCase } from './case.ts'
export { letters } from './letters.ts'
export type { DisputeRow } from './queries.ts'
export { routes } from './routes.ts'
export { tasks } from './tasks.ts'

/** The disputes of a group, whatever their stage. */
export const disputesOf = (tx: Tx, groupId: string): Promise<readonly DisputeRow[]> => disputeRows(tx, groupId)

/** The disputes that are not closed: with one of them the group does not end at its term. */
export async function openDisputesOf(tx: Tx, groupId: string): Promise<readonly PendingDispute[]> {
  const rows = await disputeRows(tx, groupId)
  return rows.flatMap(({ id, state }) => {
    if (state.status === 'none' || state.status === 'closed') return []
    const { subject, status } = state
    return [{ id, subject, status }]
  })
}
