import type { Task } from '#api/shapes.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { expectedOf } from '../model/expected.ts'
import { acceptanceRows, difficultyRows } from './queries.ts'

/** What each delivery waits for of its member, and each difficulty of the coordinator. */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  const deliveries = (await acceptanceRows(tx, groupId)).flatMap(({ id, state }) => {
    const expected = expectedOf(state, today)
    if (expected === undefined || state.status === 'none') return []
    const { act, due, silence, basis } = expected
    const facts = { number: state.number, silence }
    return [known.task({ process: 'acceptance', id, act, by: state.body, due, basis, facts, missing: false })]
  })
  const difficulties = (await difficultyRows(tx, groupId)).flatMap(({ id, state }) => {
    if (state.status !== 'reported') return []
    const basis = [clause('execution'), cite('policy', 'difficultés d’exécution')] as const
    const facts = { subject: state.subject }
    return [
      known.task({ process: 'difficulty', id, act: 'takeNote', by: known.coordinator, basis, facts, missing: false }),
    ]
  })
  return [...deliveries, ...difficulties]
}
