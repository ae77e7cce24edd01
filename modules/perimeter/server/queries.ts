import { sql } from 'kysely'
import type { IsoDate } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import type { Declared } from '../model/state.ts'
import { schoolYearOf, totalsOf } from '../model/totals.ts'

/** Which member has declared its perimeter for which year, in the order of the years. */
export async function declarations(
  tx: Tx,
  groupId: string,
): Promise<readonly { readonly body: string; readonly year: string }[]> {
  const { rows } = await sql<{ body: string; year: string }>`
    select body, year from perimeter where group_id = ${groupId} order by year, body`.execute(tx)
  return rows
}

/** The users and the schools of one member, in the last year that it declared. */
export type Served = { readonly body: string; readonly year: string; readonly schools: number; readonly users: number }

/** Whom each member serves: of the school year of a day or, of who did not declare it yet, of the last one before. */
export async function servedOn(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Served[]> {
  const { rows } = await sql<Served>`
    select distinct on (body) body, year, counted.schools, counted.users from perimeter, lateral (
      select count(*) filter (where site ->> 'uai' is not null)::float8 as schools,
        coalesce(sum((site ->> 'users')::bigint), 0)::float8 as users
      from jsonb_array_elements(state -> 'sites') as site
    ) as counted
    where group_id = ${groupId} and status = 'declared' and year <= ${schoolYearOf(today)}
    order by body, year desc`.execute(tx)
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
