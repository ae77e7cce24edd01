import type { Task } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { expectedActs } from '../model/expected.ts'
import { contractRows } from './queries.ts'

/** What the contracts of the group wait for. No text sets a day for any of it. */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  const rows = await contractRows(tx, groupId)
  return rows.flatMap(({ id, state }) => {
    const facts = state.status === 'none' ? {} : { title: state.title, reference: state.reference }
    return expectedActs(known.group, state, today).map(({ act, body, basis, missing }) =>
      known.task({ process: 'contract', id, act, by: body, basis, facts, missing, apart: body }),
    )
  })
}
