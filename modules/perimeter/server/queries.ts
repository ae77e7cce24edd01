import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { Declared } from '../model/state.ts'
import { totalsOf } from '../model/totals.ts'

/** Which member has declared its perimeter for which year, in the order of the years. */
export async function declarations(
  tx: Tx,
  groupId: string,
): Promise<readonly { readonly body: string; readonly year: string }[]> {
  const { rows } = await sql<{ body: string; year: string }>`
    select body, year from perimeter where group_id = ${groupId} order by year, body`.execute(tx)
  return rows
}

/** The users and the sites that one member declared, year by year. */
export async function perimetersOf(
  tx: Tx,
  groupId: string,
  body: string,
): Promise<readonly { readonly year: string; readonly sites: number; readonly users: number }[]> {
  const { rows } = await sql<{ state: Declared }>`
    select state from perimeter where group_id = ${groupId} and body = ${body} order by year`.execute(tx)
  return rows.flatMap(({ state }) =>
    totalsOf([state], state.year).map(({ sites, users }) => ({ year: state.year, sites, users })),
  )
}
