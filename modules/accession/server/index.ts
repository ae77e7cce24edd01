import type { IsoDate } from '#kernel/citation.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { DueAct } from '#platform/due.ts'
import { expectedActs } from '../model/expected.ts'
import { accessionCase } from './case.ts'
import { type AccessionRow, accessionRows } from './queries.ts'

export { accessionCase } from './case.ts'
export { type AccessionRow, accessionAskedBy } from './queries.ts'
export { routes } from './routes.ts'
export { tasks } from './tasks.ts'

/** The accessions of a group, whatever their stage. */
export const accessionsOf = (tx: Tx, groupId: string): Promise<readonly AccessionRow[]> => accessionRows(tx, groupId)

/** The accessions that wait for nobody any more, because whoever they waited for has left the group (A32). */
export async function due(tx: Tx, groupId: string, today: IsoDate): Promise<readonly DueAct[]> {
  const group = await readGroup(tx, groupId)
  if (group === undefined) return []
  const rows = await accessionRows(tx, groupId)
  return rows
    .filter(({ state }) => state.status === 'submitted-for-approval' || state.status === 'amendment-signing')
    .filter(({ state }) => expectedActs(group, state, today).length === 0)
    .map(({ id }) => ({ served: accessionCase, id, act: { type: 'recount' } }))
}
