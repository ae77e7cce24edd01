import type { Task } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { expectedOf } from '../model/expected.ts'
import { controlFor } from './consultation-seen.ts'
import { awardRows } from './queries.ts'

/** What each award of the group waits for, all of it of the coordinator. */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  const found = await Promise.all(
    (await awardRows(tx, groupId)).map(async ({ id, state }) => {
      const { due: controlled, consultation } = await controlFor(tx, groupId, { id, state, day: today })
      return expectedOf(state, { controlled, consultation }, today).map((each) =>
        known.task({
          ...{ process: 'award', id, act: each.act, by: known.coordinator, basis: each.basis, due: each.due },
          ...{ missing: each.missing, facts: { reference: state.reference, procedure: state.procedure } },
          ...(each.apart === undefined ? {} : { apart: each.apart }),
        }),
      )
    }),
  )
  return found.flat()
}
