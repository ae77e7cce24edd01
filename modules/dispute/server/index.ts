import type { IsoDate } from '#kernel/citation.ts'
import type { Group } from '#modules/convention/index.ts'
import type { Tx } from '#platform/db.ts'
import type { PendingDispute } from '../index.ts'
import { expectedAct } from '../model/expected.ts'
import type { Dispute } from '../model/state.ts'
import { type DisputeRow, disputeRows } from './queries.ts'

export { disputeCase } from './case.ts'
export { letters } from './letters.ts'
export type { DisputeRow } from './queries.ts'
export { routes } from './routes.ts'
export { tasks } from './tasks.ts'

/** The disputes of a group, whatever their stage. */
export const disputesOf = (tx: Tx, groupId: string): Promise<readonly DisputeRow[]> => disputeRows(tx, groupId)

/** The next day of a dispute, and the act that it is the last day of; `null` where no day is set. */
export function nextOfDispute(group: Group, state: Dispute): { readonly act: string; readonly on: IsoDate } | null {
  const expected = expectedAct(group, state)
  return expected === undefined || expected.due === null ? null : { act: expected.act, on: expected.due }
}

/** The disputes that are not closed: with one of them the group does not end at its term. */
export async function openDisputesOf(tx: Tx, groupId: string): Promise<readonly PendingDispute[]> {
  const rows = await disputeRows(tx, groupId)
  return rows.flatMap(({ id, state }) => {
    if (state.status === 'none' || state.status === 'closed') return []
    const { subject, status } = state
    return [{ id, subject, status }]
  })
}
