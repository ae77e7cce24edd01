import type { Task } from '#api/shapes.ts'
import { clause, type IsoDate, resolve } from '#kernel/citation.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { namesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { accession } from '../model/accession.ts'
import { expectedActs } from '../model/expected.ts'
import { accessionRows } from './queries.ts'

/** Who holds up which accession: one task for each approval, signature or notification that is missing. */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const group = await readGroup(tx, groupId)
  if (group === undefined) return []
  const names = await namesOf(tx, groupId)
  const basisOf = new Map(accession.table().map(({ act, basis }) => [act, basis]))
  const rows = await accessionRows(tx, groupId)
  return rows.flatMap(({ id, state }) =>
    expectedActs(group, state, today).map(({ act, by, about, due, missing }) => ({
      key: `accession.${act}.${id}.${about ?? by}`,
      process: 'accession',
      id,
      act,
      by: { id: by, name: names.get(by) ?? by },
      due,
      basis: [...resolve(basisOf.get(act) ?? [clause('accession')], group.articles)],
      facts: {
        newcomer: state.status === 'none' ? '' : (names.get(state.newcomer) ?? state.newcomer),
        body: names.get(about ?? by) ?? by,
      },
      missing,
    })),
  )
}
