import type { Task } from '#api/shapes.ts'
import { clause, resolve } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { namesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { unanswered } from './queries.ts'

/** The contacts that operators took with members, and that the coordinator has not answered. */
export async function tasks(tx: Tx, groupId: string): Promise<readonly Task[]> {
  const group = await readGroup(tx, groupId)
  const coordinator = group === undefined ? undefined : coordinatorOf(group)
  if (group === undefined || coordinator === undefined) return []
  const names = await namesOf(tx, groupId)
  return (await unanswered(tx, groupId)).flatMap(({ id, state }) =>
    state.status !== 'received'
      ? []
      : [
          {
            key: `contact.answer.${id}`,
            process: 'contact',
            id,
            act: 'answer',
            by: { id: coordinator, name: names.get(coordinator) ?? coordinator },
            due: null,
            basis: [...resolve([clause('interests'), cite('policy', 'A25')], group.articles)],
            facts: {
              purchase: state.purchase,
              procedure: state.procedure,
              member: names.get(state.body) ?? state.body,
              contactOn: state.contactOn,
            },
            missing: false,
          },
        ],
  )
}
