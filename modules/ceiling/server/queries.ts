import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { InForce } from '../model/state.ts'

/** The ceilings of a contract: their identifier, their version, their state. */
export type CeilingRow = { readonly id: string; readonly seq: number; readonly state: InForce }

/** The ceilings of one contract; `undefined` where none were set. */
export async function ceilingRowOf(tx: Tx, groupId: string, contract: string): Promise<CeilingRow | undefined> {
  const { rows } = await sql<CeilingRow>`
    select id, seq, state from ceiling where group_id = ${groupId} and contract = ${contract}`.execute(tx)
  return rows[0]
}

/** The ceilings of a group whose contract has a minimum. */
export async function ceilingsWithMinimum(tx: Tx, groupId: string): Promise<readonly CeilingRow[]> {
  const { rows } = await sql<CeilingRow>`
    select id, seq, state from ceiling
    where group_id = ${groupId} and (state ->> 'minimum')::bigint > 0 order by id`.execute(tx)
  return rows
}

/** What they say; `undefined` where none were set. */
export const ceilingsOf = async (tx: Tx, groupId: string, contract: string): Promise<InForce | undefined> =>
  (await ceilingRowOf(tx, groupId, contract))?.state
