import { sql } from 'kysely'
import type { IsoDate } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import type { Standing } from '../model/state.ts'

export type ClaimRow = { readonly id: string; readonly state: Standing }

/** The claims of a group, the oldest first. */
export async function claimRows(tx: Tx, groupId: string): Promise<readonly ClaimRow[]> {
  const { rows } = await sql<ClaimRow>`
    select id, state from claim where group_id = ${groupId} order by recorded_on, id`.execute(tx)
  return rows
}

/** The claims on which a silence has taken effect: the last of its days is over. */
export async function silentOn(tx: Tx, groupId: string, today: IsoDate): Promise<readonly ClaimRow[]> {
  const { rows } = await sql<ClaimRow>`
    select id, state from claim
    where group_id = ${groupId} and silent_after < ${today} order by silent_after, id`.execute(tx)
  return rows
}
