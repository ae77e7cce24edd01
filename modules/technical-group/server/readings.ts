import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import { namesOf, personNamesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'

/** One reading of one version of a document under review: on the screen, or as a copy that bears the reader's name. */
export type NewReading = {
  readonly groupId: string
  readonly review: string
  readonly procedure: string
  readonly version: number
  readonly form: 'screen' | 'copy'
  readonly person: string
  readonly body: string
  /** `null` for somebody of the coordinator who reads without a seat. */
  readonly seat: string | null
  readonly at: IsoInstant
}

/** A reading as the coordinator sees it. */
export type ReadingView = {
  readonly review: string
  readonly number: number
  readonly version: number
  readonly form: 'screen' | 'copy'
  readonly name: string
  readonly body: { readonly id: string; readonly name: string }
  readonly at: IsoInstant
}

/** Enters a reading, and gives its number in its document: the next one, whoever else reads at the same time. */
export async function logReading(tx: Tx, reading: NewReading): Promise<number> {
  const { groupId, review, procedure, version, form, person, body, seat, at } = reading
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${groupId} ${review}`}, 0))`.execute(tx)
  const { rows } = await sql<{ number: number }>`
    insert into reading (group_id, review, number, procedure, version, form, person, body, seat, at)
    select ${groupId}, ${review}, coalesce(max(number), 0) + 1, ${procedure}, ${version}, ${form}, ${person}, ${body},
      ${seat}, ${at}
    from reading where group_id = ${groupId} and review = ${review}
    returning number`.execute(tx)
  return rows[0]?.number ?? 0
}

const SHOWN = 1000

/** The readings of the documents of one procedure, the latest first. */
export async function readingsOf(tx: Tx, groupId: string, procedure: string): Promise<readonly ReadingView[]> {
  type Row = Omit<ReadingView, 'name' | 'body' | 'at'> & { person: string; body: string; at: Date }
  const { rows } = await sql<Row>`
    select review, number, version, form, person, body, at from reading
    where group_id = ${groupId} and procedure = ${procedure} order by at desc, number desc limit ${SHOWN}`.execute(tx)
  const names = await namesOf(tx, groupId)
  const persons = await personNamesOf(tx, groupId)
  return rows.map(({ person, body, at, ...row }) => ({
    ...row,
    name: persons.get(person) ?? person,
    body: { id: body, name: names.get(body) ?? body },
    at: new Date(at).toISOString(),
  }))
}
