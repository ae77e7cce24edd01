import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { At, Standing } from '../model/state.ts'

export type ProjectRow = { readonly id: string; readonly state: Standing }

/** The projects of a group, the last planned first. */
export async function projectRows(tx: Tx, groupId: string): Promise<readonly ProjectRow[]> {
  const { rows } = await sql<ProjectRow>`
    select id, state from project where group_id = ${groupId} order by planned_on desc, id`.execute(tx)
  return rows
}

/** What was delivered and others may reuse, the last planned first. */
export async function reusableRows(
  tx: Tx,
  groupId: string,
): Promise<readonly { readonly id: string; readonly state: At<'delivered'> }[]> {
  const { rows } = await sql<{ id: string; state: At<'delivered'> }>`
    select id, state from project where group_id = ${groupId} and reusable order by planned_on desc, id`.execute(tx)
  return rows
}

/** Those of these orders that another project of the group has; an abandoned one has none. */
export async function takenBesides(
  tx: Tx,
  groupId: string,
  { id, orders }: { readonly id: string; readonly orders: readonly string[] },
): Promise<readonly string[]> {
  const { rows } = await sql<{ taken: string }>`
    select distinct taken from project, jsonb_array_elements_text(orders) as taken
    where group_id = ${groupId} and id <> ${id} and status <> 'abandoned'
      and ${JSON.stringify(orders)}::jsonb ? taken`.execute(tx)
  return rows.map(({ taken }) => taken)
}
