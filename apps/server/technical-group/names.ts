import { coordinatorOf } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { namesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'

/** The names of the bodies of a group, and that of its coordinator. */
export async function namesIn(tx: Tx, groupId: string) {
  const names = await namesOf(tx, groupId)
  const group = await readGroup(tx, groupId)
  const nameOf = (body: string) => names.get(body) ?? body
  return { nameOf, coordinatorName: nameOf((group && coordinatorOf(group)) ?? '') }
}
