import type { Task } from '#api/shapes.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { accession } from '../model/accession.ts'
import { expectedActs } from '../model/expected.ts'
import { accessionRows } from './queries.ts'

/** Who holds up which accession: one task for each approval, signature or notification that is missing. */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  const basisOf = new Map(accession.table().map(({ act, basis }) => [act, basis]))
  const rows = await accessionRows(tx, groupId)
  return rows.flatMap(({ id, state }) =>
    expectedActs(known.group, state, today).map(({ act, by, about = by, due, missing }) => {
      const newcomer = state.status === 'none' ? '' : known.nameOf(state.newcomer)
      const facts = { newcomer, body: known.nameOf(about) }
      const basis = basisOf.get(act) ?? [clause('accession')]
      return known.task({ process: 'accession', id, act, by, due, basis, facts, missing, apart: about })
    }),
  )
}
