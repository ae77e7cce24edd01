import type { Task } from '#api/shapes.ts'
import { type IsoDate, resolve } from '#kernel/citation.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { namesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { expectedActs } from '../model/expected.ts'
import { contractRows } from './queries.ts'

/** What the contracts of the group wait for. No text sets a day for any of it. */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<Task[]> {
  const group = await readGroup(tx, groupId)
  if (group === undefined) return []
  const names = await namesOf(tx, groupId)
  const rows = await contractRows(tx, groupId)
  return rows.flatMap(({ id, state }) =>
    expectedActs(group, state, today).map(({ act, body, basis, missing }) => ({
      key: `contract.${act}.${id}.${body}`,
      process: 'contract',
      id,
      act,
      by: { id: body, name: names.get(body) ?? body },
      due: null,
      basis: [...resolve(basis, group.articles)],
      facts: state.status === 'none' ? {} : { title: state.title, reference: state.reference },
      missing,
    })),
  )
}
