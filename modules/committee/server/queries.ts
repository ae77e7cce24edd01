import { sql } from 'kysely'
import type { IsoDate } from '#kernel/citation.ts'
import { noticedOf } from '#modules/consultation/index.ts'
import { consultationsOf } from '#modules/consultation/server/index.ts'
import { formalisedFrom, isFormalised } from '#modules/procedure/index.ts'
import { procedureOf } from '#modules/procedure/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { readCase } from '#platform/journal/store.ts'
import type { Committee } from '../model/committee-state.ts'
import type { Begun, CommitteeSession, ProcedureSeen } from '../model/session-state.ts'

type Row<State> = { readonly id: string; readonly seq: number; readonly state: State }
type Standing = Extract<Committee, { status: 'composed' }>

/** The committees of a group, whatever became of them. */
async function committeeRows(tx: Tx, groupId: string): Promise<readonly Row<Exclude<Committee, { status: 'none' }>>[]> {
  const { rows } = await sql<Row<Exclude<Committee, { status: 'none' }>>>`
    select id, seq, state from committee where group_id = ${groupId} order by seq, id`.execute(tx)
  return rows
}

/** Those in office. */
export async function standingCommittees(tx: Tx, groupId: string): Promise<readonly Row<Standing>[]> {
  const rows = await committeeRows(tx, groupId)
  return rows.flatMap(({ id, seq, state }) => (state.status === 'composed' ? [{ id, seq, state }] : []))
}

export async function committeeOf(tx: Tx, groupId: string, id: string): Promise<Committee | undefined> {
  return (await readCase<Committee>(tx, 'committee', { groupId, id })).state
}

/** The committees whose last day has passed. */
export async function lapsedCommittees(tx: Tx, groupId: string, today: IsoDate): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from committee where group_id = ${groupId} and status = 'composed' and last_day < ${today}
    order by id`.execute(tx)
  return rows.map(({ id }) => id)
}

export async function sessionOf(tx: Tx, groupId: string, id: string): Promise<CommitteeSession | undefined> {
  return (await readCase<CommitteeSession>(tx, 'committee_session', { groupId, id })).state
}

/** The sessions of a group, or those on one procedure, by their hour. */
export async function sessionRows(tx: Tx, groupId: string, procedure?: string): Promise<readonly Row<Begun>[]> {
  const { rows } = await sql<Row<Begun>>`
    select id, seq, state from committee_session where group_id = ${groupId}
      and (${procedure ?? null}::uuid is null or procedure = ${procedure ?? null}::uuid)
    order by begins_at, id`.execute(tx)
  return rows
}

/** Whoever is called to a session on a procedure: the persons that its interests are asked of (R1.33). */
export async function calledIn(
  tx: Tx,
  groupId: string,
  procedure: string,
): Promise<readonly { readonly person: string; readonly name: string; readonly body: string }[]> {
  const sessions = await sessionRows(tx, groupId, procedure)
  const called = sessions.flatMap(({ state }) => (state.status === 'cancelled' ? [] : state.called))
  return [...new Map(called.map(({ person, name, body }) => [person, { person, name, body }])).values()]
}

/** A procedure as far as a committee depends on it; `null` when the group has none of this identifier. */
export async function procedureSeen(
  tx: Tx,
  groupId: string,
  id: string,
  today: IsoDate,
): Promise<ProcedureSeen | null> {
  const found = await procedureOf(tx, groupId, id)
  if (found === undefined || found.status === 'none') return null
  const { title, status, type, category, estimate } = found
  const lawDate = 'lawDate' in found ? found.lawDate : today
  const threshold = formalisedFrom(category, lawDate).value
  const { maximum, lots } = await valuesOf(tx, groupId, id)
  return {
    id,
    title,
    standing: status !== 'abandoned',
    formalised: isFormalised({ type }),
    estimate,
    threshold,
    maximum,
    lots,
  }
}

/** What the noticed consultation of a procedure sets in money: the maximum of its framework agreement, and of each lot. */
async function valuesOf(tx: Tx, groupId: string, procedure: string): Promise<Pick<ProcedureSeen, 'maximum' | 'lots'>> {
  const noticed = (await consultationsOf(tx, groupId)).find(
    ({ state }) => state.procedure === procedure && noticedOf(state) !== null,
  )
  if (noticed === undefined) return { maximum: null, lots: [] }
  const { framework, lots } = noticed.state.dossier
  // A maximum that is counted otherwise says nothing of the value.
  const inMoney = framework.countedIn === 'amount'
  return {
    maximum: inMoney ? framework.maximum : null,
    lots: lots.map(({ key, maximum }) => ({ key, maximum: inMoney ? maximum : null })),
  }
}
