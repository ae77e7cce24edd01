import type { IsoDate } from '#kernel/citation.ts'
import { bindingTitle, namesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Sender } from '#platform/documents/letter.fr.ts'
import { coordinatorOf } from '../model/group.ts'
import { readGroup } from './read.ts'

/** In whose name the coordinator writes on a day: its name, and the title of whoever binds it that day. */
export async function senderOf(tx: Tx, groupId: string): Promise<(on: IsoDate) => Promise<Sender>> {
  const group = await readGroup(tx, groupId)
  const body = (group && coordinatorOf(group)) ?? ''
  const coordinator = (await namesOf(tx, groupId)).get(body) ?? body
  return async (on) => ({ coordinator, signatory: await bindingTitle(tx, groupId, body, on) })
}
