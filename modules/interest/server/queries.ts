import { sql } from 'kysely'
import type { IsoDate } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import { remembered } from '#platform/remembered.ts'
import type { DeclaredInterest } from '../model/interest-free.ts'

type Row = { readonly person: string; readonly procedure: string; readonly declaredOn: IsoDate }

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
