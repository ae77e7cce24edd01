import { sql } from 'kysely'
import type { IsoDate } from '#kernel/citation.ts'
import type { SeatHeld } from '#kernel/reader.ts'
import { personNamesOf } from '#modules/organisation/server/index.ts'
import { procedureOf } from '#modules/procedure/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { readCase } from '#platform/journal/store.ts'
import { remembered } from '#platform/remembered.ts'
import type { Subject } from '../model/group-subject.ts'
import type { Meeting } from '../model/meeting-state.ts'
import type { OwnSeat, Remark } from '../model/remark-state.ts'
import type { Review } from '../model/review-state.ts'
import type { OtherSeat, Seat } from '../model/seat-state.ts'

export type Row<State> = { readonly id: string; readonly seq: number; readonly state: State }
export type LiveSeat = Extract<Seat, { status: 'designated' | 'invited' | 'bound' }>

/** The procedure that a technical group works for, as far as it matters here. */
export async function subjectOf(tx: Tx, groupId: string, procedure: string | undefined): Promise<Subject> {
  const found = procedure === undefined ? undefined : await procedureOf(tx, groupId, procedure)
  if (procedure === undefined || found === undefined || found.status === 'none')
    return { procedure: procedure ?? '', title: '', standing: false }
  return { procedure, title: found.title, standing: found.status !== 'abandoned' }
}

/** The seats of one technical group, or of all of them, in the order in which they were given. */
export async function seatRows(tx: Tx, groupId: string, procedure?: string): Promise<readonly Row<Seat>[]> {
  const { rows } = await sql<Row<Seat>>`
    select id, seq, state from seat where group_id = ${groupId}
      and (${procedure ?? null}::uuid is null or procedure = ${procedure ?? null}::uuid)
    order by first_day, id`.execute(tx)
  return rows
}

const isLive = (state: Seat): state is LiveSeat => state.status !== 'none' && state.status !== 'ended'

/** The seats that stand in one technical group. */
export async function liveSeats(
  tx: Tx,
  groupId: string,
  procedure: string,
): Promise<readonly { readonly id: string; readonly state: LiveSeat }[]> {
  const rows = await seatRows(tx, groupId, procedure)
  return rows.flatMap(({ id, state }) => (isLive(state) ? [{ id, state }] : []))
}

/** Whoever sits in the technical group of a procedure, guests too: the persons that its interests are asked of. */
export async function sittersIn(
  tx: Tx,
  groupId: string,
  procedure: string,
): Promise<readonly { readonly person: string; readonly name: string; readonly body: string }[]> {
  const persons = await personNamesOf(tx, groupId)
  const seats = await liveSeats(tx, groupId, procedure)
  return seats.map(({ state: { person, body } }) => ({ person, name: persons.get(person) ?? person, body }))
}

export async function otherSeats(tx: Tx, groupId: string, procedure: string, but = ''): Promise<readonly OtherSeat[]> {
  const seats = await liveSeats(tx, groupId, procedure)
  return seats
    .filter(({ id }) => id !== but)
    .map(({ id, state: { kind, body, person, status } }) => ({ id, kind, body, person, status }))
}

/** The seat of a person who acts for a body in one technical group. */
export async function ownSeatOf(
  tx: Tx,
  groupId: string,
  { procedure, person, body }: { readonly procedure: string; readonly person: string; readonly body: string },
): Promise<OwnSeat | null> {
  const seats = await liveSeats(tx, groupId, procedure)
  const own = seats.find(({ state }) => state.person === person && state.body === body)
  if (own === undefined) return null
  const { kind, opening, from, until, status } = own.state
  return { id: own.id, kind, body, opening, from, until, status }
}

/** What the bound seats of a person open to it today, when it acts for this body. */
export function seatsHeldBy(
  tx: Tx,
  groupId: string,
  { person, body, today }: { readonly person: string; readonly body: string; readonly today: IsoDate },
): Promise<readonly SeatHeld[]> {
  return remembered(tx, 'seat', `held by ${person} for ${body} on ${today}`, async () => {
    const { rows } = await sql<SeatHeld>`
      select id, procedure, state -> 'opening' as opening from seat
      where group_id = ${groupId} and person = ${person} and body = ${body} and status = 'bound'
        and first_day <= ${today} and (last_day is null or last_day >= ${today}) order by id`.execute(tx)
    return rows
  })
}

/** The seats whose last day has passed. */
export async function lapsedSeats(tx: Tx, groupId: string, today: IsoDate): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from seat where group_id = ${groupId} and status <> 'ended' and last_day < ${today} order by id`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

export async function reviewOf(tx: Tx, groupId: string, id: string): Promise<Review> {
  const { state } = await readCase<Review>(tx, 'review', { groupId, id })
  return state ?? { status: 'none' }
}

export async function reviewRows(tx: Tx, groupId: string, procedure?: string): Promise<readonly Row<Review>[]> {
  const { rows } = await sql<Row<Review>>`
    select id, seq, state from review where group_id = ${groupId}
      and (${procedure ?? null}::uuid is null or procedure = ${procedure ?? null}::uuid) order by seq, id`.execute(tx)
  return rows
}

/** The remarks on one document, or on all of them, the oldest change first. */
export async function remarkRows(tx: Tx, groupId: string, review?: string): Promise<readonly Row<Remark>[]> {
  const { rows } = await sql<Row<Remark>>`
    select id, seq, state from remark where group_id = ${groupId}
      and (${review ?? null}::uuid is null or review = ${review ?? null}::uuid) order by seq, id`.execute(tx)
  return rows
}

export async function meetingRows(tx: Tx, groupId: string): Promise<readonly Row<Meeting>[]> {
  const { rows } = await sql<Row<Meeting>>`
    select id, seq, state from meeting where group_id = ${groupId} order by begins_at, id`.execute(tx)
  return rows
}
