import type { Task } from '#api/shapes.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { amendment } from '../model/amendment.ts'
import { expectedActs } from '../model/expected.ts'
import { amendmentRows } from './queries.ts'

/** Who holds up which amendment: one task for each deliberation, signature or notification that is missing. */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  const basisOf = new Map(amendment.table().map(({ act, basis }) => [act, basis]))
  const rows = await amendmentRows(tx, groupId)
  return rows.flatMap(({ id, state }) =>
    expectedActs(known.group, state, today).map(({ act, by, about = by, due }) => {
      const facts = { title: state.status === 'none' ? '' : state.title, body: known.nameOf(about) }
      const basis = basisOf.get(act) ?? [clause('amendment')]
      return known.task({ process: 'amendment', id, act, by, due, basis, facts, missing: true, apart: about })
    }),
  )
}
