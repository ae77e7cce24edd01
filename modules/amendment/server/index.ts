import type { IsoDate } from '#kernel/citation.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { DueAct } from '#platform/due.ts'
import { effectiveOn } from '../model/changes.ts'
import { expectedActs } from '../model/expected.ts'
import { amendmentCase } from './case.ts'
import { type AmendmentRow, amendmentRows } from './queries.ts'

export { amendmentCase } from './case.ts'
export type { AmendmentRow } from './queries.ts'
export { routes } from './routes.ts'
export { tasks } from './tasks.ts'

/** The amendments of a group, whatever their stage. */
export const amendmentsOf = (tx: Tx, groupId: string): Promise<readonly AmendmentRow[]> => amendmentRows(tx, groupId)

/** The amendments whose day of effect has come, and those that wait for nobody any more. */
export async function due(tx: Tx, groupId: string, today: IsoDate): Promise<readonly DueAct[]> {
  const group = await readGroup(tx, groupId)
  if (group === undefined) return []
  const rows = await amendmentRows(tx, groupId)
  return rows.flatMap(({ id, state }) => {
    const act = (type: 'takeEffect' | 'recount') => [{ served: amendmentCase, id, act: { type } }]
    if (state.status === 'notified')
      return effectiveOn(state.subject, state.notifiedOn) <= today ? act('takeEffect') : []
    const awaiting = state.status === 'signing' || state.status === 'signed'
    return awaiting && expectedActs(group, state, today).length === 0 ? act('recount') : []
  })
}
