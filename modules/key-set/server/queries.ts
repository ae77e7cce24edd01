import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { KeySets, Standing } from '../model/key-set-state.ts'

export type KeySetRow = { readonly id: string; readonly state: Standing }

/** The key sets of one consultation; `undefined` while nobody was named. */
export async function keySetOf(tx: Tx, groupId: string, consultation: string): Promise<KeySetRow | undefined> {
  const { rows } = await sql<KeySetRow>`
    select id, state from key_set where group_id = ${groupId} and consultation = ${consultation}`.execute(tx)
  return rows[0]
}

/** The key sets that still serve, or are to. */
export async function servingKeySets(tx: Tx, groupId: string): Promise<readonly KeySetRow[]> {
  const { rows } = await sql<KeySetRow>`
    select id, state from key_set where group_id = ${groupId} and status in ('named', 'published') order by id`.execute(
    tx,
  )
  return rows
}

/** One case; `undefined` when the group has none of this identifier. */
export async function keySetCaseOf(tx: Tx, groupId: string, id: string): Promise<KeySets | undefined> {
  const { rows } = await sql<{ state: KeySets }>`
    select state from key_set where group_id = ${groupId} and id = ${id}`.execute(tx)
  return rows[0]?.state
}
