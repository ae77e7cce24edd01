import type { Task } from '#api/shapes.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { expectedOf } from '../model/expected.ts'
import { claimRows } from './queries.ts'

/** What each claim waits for of its member: a position, an answer before silence gives one, its end. */
export async function tasks(tx: Tx, groupId: string): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  return (await claimRows(tx, groupId)).flatMap(({ id, state }) => {
    const expected = expectedOf(state)
    if (expected === undefined) return []
    const { act, due, silence, basis } = expected
    const facts = { subject: state.subject, silence }
    return [known.task({ process: 'claim', id, act, by: state.body, due, basis, facts, missing: false })]
  })
}
