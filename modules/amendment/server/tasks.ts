import type { Task } from '#api/shapes.ts'
import { clause, type IsoDate, resolve } from '#kernel/citation.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { namesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { amendment } from '../model/amendment.ts'
import { expectedActs } from '../model/expected.ts'
import { amendmentRows } from './queries.ts'

/** Who holds up which amendment: one task for each deliberation, signature or notification that is missing. */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const group = await readGroup(tx, groupId)
  if (group === undefined) return []
  const names = await namesOf(tx, groupId)
  const basisOf = new Map(amendment.table().map(({ act, basis }) => [act, basis]))
  const rows = await amendmentRows(tx, groupId)
  return rows.flatMap(({ id, state }) =>
    expectedActs(group, state, today).map(({ act, by, about, due }) => ({
      key: `amendment.${act}.${id}.${about ?? by}`,
      process: 'amendment',
      id,
      act,
      by: { id: by, name: names.get(by) ?? by },
      due,
      basis: [...resolve(basisOf.get(act) ?? [clause('amendment')], group.articles)],
      facts: { title: state.status === 'none' ? '' : state.title, body: names.get(about ?? by) ?? by },
      missing: true,
    })),
  )
}
