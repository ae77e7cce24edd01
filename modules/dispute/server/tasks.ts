import type { Task } from '#api/shapes.ts'
import { type Basis, clause } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { expectedAct } from '../model/expected.ts'
import { disputeRows } from './queries.ts'

const BASIS: Basis = [clause('disputes'), cite('policy', 'A37')]

/** What each dispute waits for. It holds nobody up until the group is to end, so it is never a missing act. */
export async function tasks(tx: Tx, groupId: string): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  const rows = await disputeRows(tx, groupId)
  return rows.flatMap(({ id, state }) => {
    const expected = expectedAct(known.group, state)
    if (expected === undefined || state.status === 'none') return []
    const facts = { subject: state.subject }
    return [known.task({ process: 'dispute', id, ...expected, basis: BASIS, facts, missing: false })]
  })
}
