import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { remembered } from '#platform/remembered.ts'
import type { Accession } from '../model/state.ts'

export type AccessionRow = { readonly id: string; readonly seq: number; readonly state: Accession }

/** The accessions of a group, the oldest request first. */
export async function accessionRows(tx: Tx, groupId: string): Promise<readonly AccessionRow[]> {
  const { rows } = await sql<AccessionRow>`
    select id, seq, state from accession where group_id = ${groupId} order by state ->> 'sentOn', id`.execute(tx)
  return rows
}

/** True when this body has asked, once, to enter the group. */
export function accessionAskedBy(tx: Tx, groupId: string, body: string): Promise<boolean> {
  return remembered(tx, 'accession', `asked by ${body}`, async () => {
    const { rows } = await sql`
      select 1 from accession where group_id = ${groupId} and newcomer = ${body} limit 1`.execute(tx)
    return rows.length > 0
  })
}

/** The figures of users that the members stated when they entered, for comparison with a newcomer's (A30). */
export async function userFiguresOf(tx: Tx, groupId: string) {
  const { rows } = await sql<{ body: string; count: number; year: number }>`
    select newcomer as body, (state #>> '{examination,users,count}')::integer as count,
      (state #>> '{examination,users,year}')::integer as year
    from accession
    where group_id = ${groupId} and status = 'effective' and state #> '{examination,users,count}' is not null
    order by newcomer`.execute(tx)
  return rows
}

/** Another accession of this newcomer that is neither effective nor closed; `null` when there is none. */
export async function openFileOf(
  tx: Tx,
  groupId: string,
  { newcomer = null, except }: { readonly newcomer?: string | null | undefined; readonly except: string },
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from accession where group_id = ${groupId} and newcomer = ${newcomer}::uuid and id <> ${except}
      and status not in ('effective', 'rejected', 'abandoned') order by id limit 1`.execute(tx)
  return rows[0]?.id ?? null
}
