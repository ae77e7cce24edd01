import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { Contract, OtherContract } from '../model/state.ts'

/** A contract of the list: its identifier, its version, its state. */
export type ContractRow = { readonly id: string; readonly seq: number; readonly state: Contract }

/** Every contract of the group, the oldest award first. */
export async function contractRows(tx: Tx, groupId: string): Promise<readonly ContractRow[]> {
  const { rows } = await sql<ContractRow>`
    select id, seq, state from contract where group_id = ${groupId} order by state ->> 'awardBegunOn', id`.execute(tx)
  return rows
}

/** What the group has bought or is buying; an abandoned award bought nothing. */
export async function otherContracts(tx: Tx, groupId: string): Promise<readonly OtherContract[]> {
  const { rows } = await sql<OtherContract>`
    select id, state ->> 'title' as title, state ->> 'reference' as reference
    from contract where group_id = ${groupId} and status <> 'abandoned' order by state ->> 'awardBegunOn', id`.execute(
    tx,
  )
  return rows
}
