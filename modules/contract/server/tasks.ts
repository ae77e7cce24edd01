import type { Task } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { awardsOf } from '#modules/consultation/server/index.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { isAwardedHere } from '../model/awards.ts'
import { expectedActs } from '../model/expected.ts'
import { type AwardedIn, awardedFor } from './case.ts'
import { contractRows } from './queries.ts'

/** What the contracts of the group wait for; one that is awarded here waits for its award alone. No text sets a day for any of it. */
export const tasksOf =
  (awardedIn: AwardedIn) =>
  async (tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> => {
    const known = await expecting(tx, groupId)
    if (known === undefined) return []
    const awards = await awardsOf(tx, groupId)
    const tasks: Task[] = []
    for (const { id, state } of await contractRows(tx, groupId)) {
      if (isAwardedHere(state, await awardedFor(tx, groupId, { state, awards, awardedIn }))) continue
      const facts = state.status === 'none' ? {} : { title: state.title, reference: state.reference }
      const expected = expectedActs(known.group, state, today)
      tasks.push(
        ...expected.map(({ act, body, basis, missing }) =>
          known.task({ process: 'contract', id, act, by: body, basis, facts, missing, apart: body }),
        ),
      )
    }
    return tasks
  }
