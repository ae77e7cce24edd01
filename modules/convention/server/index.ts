import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { Group } from '../model/group.ts'
import { type Convention, groupOf } from '../model/state.ts'

export { conventionCase } from './case.ts'

/** The group as every other process asks for it; `undefined` before its convention is founded. */
export async function readGroup(tx: Tx, groupId: string): Promise<Group | undefined> {
  const { rows } = await sql<{ state: Convention }>`
    select state from convention where group_id = ${groupId} and id = ${groupId}`.execute(tx)
  const [found] = rows
  return found === undefined ? undefined : groupOf(groupId, found.state)
}
