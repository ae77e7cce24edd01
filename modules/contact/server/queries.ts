import { sql } from 'kysely'
import type { NamedOperator } from '#modules/interest/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Contact } from '../model/contact-state.ts'

export type ContactRow = { readonly id: string; readonly seq: number; readonly state: Contact }

/** The contacts that the coordinator has not answered, the oldest first. */
export async function unanswered(tx: Tx, groupId: string): Promise<readonly ContactRow[]> {
  const { rows } = await sql<ContactRow>`
    select id, seq, state from contact where group_id = ${groupId} and status = 'received' order by seq`.execute(tx)
  return rows
}

/** The operators that contacts about this purchase name: among them, a person may have an interest. */
export async function operatorsMet(tx: Tx, groupId: string, purchase: string): Promise<readonly NamedOperator[]> {
  const { rows } = await sql<{ operator: NamedOperator }>`
    select distinct state -> 'operator' as operator from contact
    where group_id = ${groupId} and purchase = ${purchase} order by 1`.execute(tx)
  return rows.map(({ operator }) => operator)
}
