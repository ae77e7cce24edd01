import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { readCase } from '#platform/journal/store.ts'
import type { Award, Opened } from '../model/award-state.ts'

export type AwardRow = { readonly id: string; readonly seq: number; readonly state: Opened }

/** One award; `undefined` when the group has none of this identifier. */
export async function awardIn(tx: Tx, groupId: string, id: string): Promise<Award | undefined> {
  const { state } = await readCase<Award>(tx, 'award', { groupId, id })
  return state
}

/** The awards of a group, by reference and lot. */
export async function awardRows(tx: Tx, groupId: string): Promise<readonly AwardRow[]> {
  const { rows } = await sql<AwardRow>`
    select id, seq, state from award where group_id = ${groupId} order by state ->> 'reference', lot, id`.execute(tx)
  return rows
}

/** The awards of one lot that were not abandoned. */
export async function awardsOfLot(
  tx: Tx,
  groupId: string,
  consultation: string,
  lot: string | null,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from award where group_id = ${groupId} and consultation = ${consultation}
      and lot = ${lot ?? ''} and status <> 'abandoned'`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The lots of a consultation whose award was not abandoned; `null` stands for one without lots. */
export async function lotsAwarded(tx: Tx, groupId: string, consultation: string): Promise<readonly (string | null)[]> {
  const { rows } = await sql<{ lot: string | null }>`
    select nullif(lot, '') as lot from award
    where group_id = ${groupId} and consultation = ${consultation} and status <> 'abandoned' order by lot`.execute(tx)
  return rows.map(({ lot }) => lot)
}

/** The awards that were sent by the connector and wait for their acknowledgement. */
export async function awaitingAcknowledgement(tx: Tx, groupId: string): Promise<readonly AwardRow[]> {
  const { rows } = await sql<AwardRow>`
    select id, seq, state from award
    where group_id = ${groupId} and status = 'transmitted' and state -> 'transmission' ->> 'channel' = 'connector'
    order by id`.execute(tx)
  return rows
}

/** The awards of one consultation, lot by lot, those that were abandoned among them. */
export async function awardsFor(tx: Tx, groupId: string, consultation: string): Promise<readonly AwardRow[]> {
  const { rows } = await sql<AwardRow>`
    select id, seq, state from award where group_id = ${groupId} and consultation = ${consultation} order by lot, id`.execute(
    tx,
  )
  return rows
}
