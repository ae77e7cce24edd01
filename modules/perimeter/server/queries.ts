import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'

/** Which member has declared its perimeter for which year, in the order of the years. */
export async function declarations(
  tx: Tx,
  groupId: string,
): Promise<readonly { readonly body: string; readonly year: string }[]> {
  const { rows } = await sql<{ body: string; year: string }>`
    select body, year from perimeter where group_id = ${groupId} order by year, body`.execute(tx)
  return rows
}
