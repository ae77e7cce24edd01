import type { Task } from '#api/shapes.ts'
import { clause, resolve } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { namesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { expectedAct } from '../model/expected.ts'
import { disputeRows } from './queries.ts'

/** What each dispute waits for. It holds nobody up until the group is to end, so it is never a missing act. */
export async function tasks(tx: Tx, groupId: string): Promise<readonly Task[]> {
  const group = await readGroup(tx, groupId)
  if (group === undefined) return []
  const names = await namesOf(tx, groupId)
  const basis = [...resolve([clause('disputes'), cite('policy', 'A37')], group.articles)]
  const rows = await disputeRows(tx, groupId)
  return rows.flatMap(({ id, state }) => {
    const expected = expectedAct(group, state)
    if (expected === undefined || state.status === 'none') return []
    const { act, by, due } = expected
    return [
      {
        key: `dispute.${act}.${id}`,
        process: 'dispute',
        id,
        act,
        by: { id: by, name: names.get(by) ?? by },
        due,
        basis,
        facts: { subject: state.subject },
        missing: false,
      },
    ]
  })
}
