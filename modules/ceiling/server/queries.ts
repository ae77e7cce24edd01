import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { InForce } from '../model/state.ts'

/** The ceilings of a contract: their identifier, their version, their state. */
export type CeilingRow = { readonly id: string; readonly seq: number; readonly state: InForce }

/** The ceilings of the contracts of the group. */
export async function ceilingRows(tx: Tx, groupId: string): Promise<readonly CeilingRow[]> {
  const { rows } = await sql<CeilingRow>`
    select id, seq, state from ceiling where group_id = ${groupId} order by contract`.execute(tx)
  return rows
}

/** The ceilings of one contract; `undefined` where none were set. */
export async function ceilingsOf(tx: Tx, groupId: string, contract: string): Promise<InForce | undefined> {
  const { rows } = await sql<{ state: InForce }>`
    select state from ceiling where group_id = ${groupId} and contract = ${contract}`.execute(tx)
  return rows[0]?.state
}
