import type { Task } from '#api/shapes.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { clausesFor, hearingTerm } from '../model/rules.ts'
import { clausesOf, listedPenalties } from './queries.ts'

/** The penalties that their member may apply now: the holder was heard, or its days are over. */
export async function tasksOf(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  const tasks: Task[] = []
  for (const { id, orderNumber, state } of await listedPenalties(tx, groupId, {})) {
    if (state.status !== 'proposed') continue
    const { hearing } = clausesFor({ clauses: await clausesOf(tx, groupId, state.contract) }, today)
    if (state.heard === null && today <= hearingTerm(state.invitedOn, hearing).last) continue
    const basis = [clause('execution'), cite('CCAG-TIC', '14')] as const
    tasks.push(
      known.task({
        ...{ process: 'penalty', id, act: 'apply', by: state.body, due: null, basis },
        ...{ facts: { number: orderNumber }, missing: false },
      }),
    )
  }
  return tasks
}
