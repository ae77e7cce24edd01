import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import type { Counted } from '../model/lost-minutes.ts'
import type { Outage } from '../model/outage-state.ts'
import type { Probe } from '../model/probe-state.ts'

export type ProbeRow = { readonly id: string; readonly state: Exclude<Probe, { status: 'none' }> }

/** The probes of a group, in the order in which they were declared. */
export async function probesOf(tx: Tx, groupId: string): Promise<readonly ProbeRow[]> {
  const { rows } = await sql<ProbeRow>`
    select id, state from probe where group_id = ${groupId} order by since, id`.execute(tx)
  return rows
}

/** A probe as it is counted: its key is what its minutes stand under. */
export const countedAs = ({ state }: ProbeRow): Counted => ({
  probe: state.key,
  since: state.since,
  until: state.status === 'revoked' ? state.until : null,
})

/** Every probe that some group of this server has declared; what a rehearsal declares is not real. Asked across groups. */
export async function everyProbe(tx: Tx): Promise<readonly ProbeRow[]> {
  const { rows } = await sql<ProbeRow>`
    select id, state from probe where uuid_extract_version(group_id) is distinct from 8
    order by since, state ->> 'name', id`.execute(tx)
  return rows
}

export type OutageRow = {
  readonly groupId: string
  readonly id: string
  readonly seq: number
  readonly state: Exclude<Outage, { status: 'none' }>
}

/** The outages of a group, the first one first. */
export async function outagesIn(tx: Tx, groupId: string): Promise<readonly OutageRow[]> {
  const { rows } = await sql<OutageRow>`select group_id as "groupId", id, seq::int as seq, state from outage
    where group_id = ${groupId} order by begins, id`.execute(tx)
  return rows
}

/** The outages of a group that have a part between two instants. */
export async function outagesBetween(
  tx: Tx,
  groupId: string,
  from: IsoInstant,
  until: IsoInstant,
): Promise<readonly OutageRow[]> {
  const { rows } = await sql<OutageRow>`select group_id as "groupId", id, seq::int as seq, state from outage
    where group_id = ${groupId} and begins < ${until} and (ends is null or ends > ${from})
    order by begins, id`.execute(tx)
  return rows
}

/** Every outage of this server since an instant, the last one first; what is rehearsed did not take place. Asked across groups. */
export async function everyOutage(tx: Tx, since: IsoInstant): Promise<readonly OutageRow[]> {
  const { rows } = await sql<OutageRow>`select group_id as "groupId", id, seq::int as seq, state from outage
    where uuid_extract_version(group_id) is distinct from 8 and (ends is null or ends > ${since})
    order by begins desc, id`.execute(tx)
  return rows
}
