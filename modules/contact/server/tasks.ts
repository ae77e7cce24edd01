import type { Task } from '#api/shapes.ts'
import { type Basis, clause } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { unanswered } from './queries.ts'

const BASIS: Basis = [clause('interests'), cite('policy', 'A25')]

/** The contacts that operators took with members, and that the coordinator has not answered. */
export async function tasks(tx: Tx, groupId: string): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  return (await unanswered(tx, groupId)).flatMap(({ id, state }) => {
    if (state.status !== 'received') return []
    const { purchase, procedure, contactOn } = state
    const facts = { purchase, procedure, member: known.nameOf(state.body), contactOn }
    const answer = { process: 'contact', id, act: 'answer', by: known.coordinator, basis: BASIS, missing: false }
    return [known.task({ ...answer, facts })]
  })
}
