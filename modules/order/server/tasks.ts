import type { Task } from '#api/shapes.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { expectedOf } from '../model/expected.ts'
import { pendingOrders } from './queries.ts'

/** What the orders of each member wait for. No text sets a day for any of it. */
export async function tasks(tx: Tx, groupId: string): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  return (await pendingOrders(tx, groupId)).flatMap(({ id, state }) => {
    const expected = expectedOf(state)
    if (expected === null) return []
    const { act, body, basis, missing } = expected
    const facts = { number: 'number' in state ? (state.number ?? '') : '' }
    return [known.task({ process: 'order', id, act, by: body, basis, facts, missing })]
  })
}
