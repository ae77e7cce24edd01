import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Tx } from '../db.ts'
import { linkPerson } from './account.ts'

/** A group whose convention is being prepared, by whom, and as which person of its register. */
export type Preparation = { readonly account: string; readonly person: string }

/** Who prepares this group; `undefined` when nobody opened its preparation. */
export async function preparationOf(tx: Tx, groupId: string): Promise<Preparation | undefined> {
  const { rows } = await sql<Preparation>`
    select account_id as account, person from group_preparer where group_id = ${groupId}`.execute(tx)
  return rows[0]
}

/**
 * Opens the preparation of a group for this account, which from then on signs in as a person of that group: founding it
 * leaves nobody outside. Asked again it gives the same person. Of two accounts that open one group, the first has it.
 */
export async function openPreparation(
  tx: Tx,
  { groupId, account, at }: { readonly groupId: string; readonly account: string; readonly at: IsoInstant },
): Promise<Preparation> {
  await sql`
    insert into group_preparer (group_id, account_id, person, since)
    values (${groupId}, ${account}, ${randomUUID()}, ${at})
    on conflict (group_id) do nothing`.execute(tx)
  const opened = await preparationOf(tx, groupId)
  if (opened === undefined) throw new Error('the preparation was not kept')
  if (opened.account === account) await linkPerson(tx, { groupId, person: opened.person, account, at })
  return opened
}
