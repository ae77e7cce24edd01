import { sql } from 'kysely'
import type { IsoDate } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import { remembered } from '#platform/remembered.ts'
import type { DeclaredInterest } from '../model/interest-free.ts'
import type { Interest } from '../model/interest-state.ts'
import { type InterestToTell, toTell } from '../model/to-tell.ts'

type Row = { readonly person: string; readonly procedure: string; readonly declaredOn: IsoDate }
export type InterestRow = { readonly id: string; readonly seq: number; readonly state: Interest }

/** The interests that stand in a procedure: whoever has one reads nothing of it and does nothing in it. */
export function interestsIn(tx: Tx, groupId: string, procedureId: string): Promise<readonly DeclaredInterest[]> {
  return remembered(tx, 'interest', `in ${procedureId}`, async () => {
    const { rows } = await sql<Row>`
      select person, procedure, declared_on as "declaredOn" from interest
      where group_id = ${groupId} and procedure = ${procedureId} and standing order by declared_on, person`.execute(tx)
    return rows
  })
}

/** The procedures in which a person has an interest that stands. */
export function proceduresCutFrom(tx: Tx, groupId: string, person: string): Promise<readonly string[]> {
  return remembered(tx, 'interest', `of ${person}`, async () => {
    const { rows } = await sql<{ procedure: string }>`
      select procedure from interest
      where group_id = ${groupId} and person = ${person} and standing order by procedure`.execute(tx)
    return rows.map(({ procedure }) => procedure)
  })
}

/** Every interest that stands in a group: whom its letters on a procedure do not reach. */
export async function standingInterests(tx: Tx, groupId: string): Promise<readonly DeclaredInterest[]> {
  const { rows } = await sql<Row>`
    select person, procedure, declared_on as "declaredOn" from interest
    where group_id = ${groupId} and standing order by procedure, person`.execute(tx)
  return rows
}

/** What each person declared in one procedure, in the order of the register. */
export async function casesIn(tx: Tx, groupId: string, procedureId: string): Promise<readonly InterestRow[]> {
  const { rows } = await sql<InterestRow>`
    select id, seq, state from interest
    where group_id = ${groupId} and procedure = ${procedureId} order by seq, id`.execute(tx)
  return rows
}

/** What the minutes of a meeting or a session of this procedure must tell (R1.33). */
export async function interestsToTell(
  tx: Tx,
  groupId: string,
  procedureId: string,
): Promise<readonly InterestToTell[]> {
  return toTell((await casesIn(tx, groupId, procedureId)).map(({ state }) => state))
}
