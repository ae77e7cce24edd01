import { sql } from 'kysely'
import type { IsoDate } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import { readCase } from '#platform/journal/store.ts'
import { remembered } from '#platform/remembered.ts'
import type { DeclaredInterest } from '../model/interest-free.ts'
import type { Interest } from '../model/interest-state.ts'
import { type InterestToTell, type NamedInterest, toTell } from '../model/to-tell.ts'

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

/** What is known of the interests of one person in one procedure; `undefined` when the group has no such case. */
export async function interestOf(tx: Tx, groupId: string, id: string): Promise<Interest | undefined> {
  return (await readCase<Interest>(tx, 'interest', { groupId, id })).state
}

/** An interest that goes on in a procedure which takes the place of others, and its case in one of these. */
export type CarriedInterest = DeclaredInterest & { readonly case: string }

/** The interests that stand in procedures of one purchase, by the last word said of each person in any of them. */
export async function interestsLeft(
  tx: Tx,
  groupId: string,
  procedures: readonly string[],
): Promise<readonly CarriedInterest[]> {
  const { rows } = await sql<CarriedInterest & { standing: boolean }>`
    select distinct on (person) id as "case", person, procedure, declared_on as "declaredOn", standing from interest
    where group_id = ${groupId} and procedure = any(${[...procedures]}::uuid[]) order by person, seq desc`.execute(tx)
  return rows.flatMap(({ standing, ...carried }) => (standing ? [carried] : []))
}

/** What each person declared in one procedure, in the order of the register. */
export async function casesIn(tx: Tx, groupId: string, procedureId: string): Promise<readonly InterestRow[]> {
  const { rows } = await sql<InterestRow>`
    select id, seq, state from interest
    where group_id = ${groupId} and procedure = ${procedureId} order by seq, id`.execute(tx)
  return rows
}

/** What the minutes of a meeting or a session of this procedure must tell (R1.33). */
async function interestsToTell(tx: Tx, groupId: string, procedureId: string): Promise<readonly InterestToTell[]> {
  return toTell((await casesIn(tx, groupId, procedureId)).map(({ state }) => state))
}

/**
 * Who has said of this procedure whether an interest ties it there. Once the candidates are known it is what was said then
 * that counts: nobody can have told of a candidate before (R1.33).
 */
export async function declarantsIn(
  tx: Tx,
  groupId: string,
  procedureId: string,
  { candidatesKnown }: { readonly candidatesKnown: boolean },
): Promise<readonly string[]> {
  const said = (state: Interest) =>
    state.status !== 'none' && state.declarations.some(({ occasion }) => !candidatesKnown || occasion === 'candidates')
  return (await casesIn(tx, groupId, procedureId)).flatMap(({ state }) =>
    said(state) && state.status !== 'none' ? [state.person] : [],
  )
}

/** What minutes that are recorded now tell of interests: of a substitute, the name. */
export async function interestsNamed(tx: Tx, groupId: string, procedureId: string): Promise<readonly NamedInterest[]> {
  const told = await interestsToTell(tx, groupId, procedureId)
  return told.map(({ substitute, ...interest }) => ({ ...interest, substitute: substitute?.name ?? null }))
}
