import type { Tx } from '#platform/db.ts'
import { readCase } from '#platform/journal/store.ts'
import type { Group } from '../model/group.ts'
import { type Convention, groupOf } from '../model/state.ts'

/** The group as every other process asks for it; `undefined` before its convention is founded. */
export async function readGroup(tx: Tx, groupId: string): Promise<Group | undefined> {
  return groupOf(groupId, await readConvention(tx, groupId))
}

/** The convention's whole state, for its page and its tasks. */
export async function readConvention(tx: Tx, groupId: string): Promise<Convention> {
  const { state } = await readCase<Convention>(tx, 'convention', { groupId, id: groupId })
  return state ?? { status: 'none' }
}
