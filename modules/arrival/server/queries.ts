import { sql } from 'kysely'
import { noticedOf } from '#modules/consultation/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { readCase } from '#platform/journal/store.ts'
import type { Arrival, DeskConsultation, Entered } from '../model/arrival-state.ts'

/**
 * The case file of the arrivals of one consultation: apart from the group’s, so that nobody else counts them, and from that of
 * the deposits, so that the number of an entry tells nothing of these.
 */
export const caseFileOfArrivals = (consultation: string): string => `arrivals ${consultation}`

export type ArrivalRow = { readonly id: string; readonly state: Entered }

/** The arrivals of a group, or of one of its consultations, the last one entered first. */
export async function arrivalsOf(tx: Tx, groupId: string, consultation?: string): Promise<readonly ArrivalRow[]> {
  const { rows } = await sql<ArrivalRow>`select id, state from arrival
    where group_id = ${groupId} and (${consultation ?? null}::uuid is null or consultation = ${consultation ?? null})
    order by state ->> 'recordedAt' desc, number desc`.execute(tx)
  return rows
}

/** One arrival; `undefined` when there is none of this identifier. */
export async function arrivalOf(tx: Tx, groupId: string, id: string): Promise<Arrival | undefined> {
  return (await readCase<Arrival>(tx, 'arrival', { groupId, id })).state
}

/** The number of the next arrival of a consultation. The chain of its arrivals is locked by whoever enters one. */
export async function nextNumber(tx: Tx, groupId: string, consultation: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`select coalesce(max(number), 0)::int + 1 as next from arrival
    where group_id = ${groupId} and consultation = ${consultation}`.execute(tx)
  return rows[0]?.next ?? 1
}

export type Published = DeskConsultation & { readonly title: string }

/** A published consultation as the desk sees it; `null` when none is. */
export async function deskConsultation(tx: Tx, groupId: string, id: string): Promise<Published | null> {
  const state = await consultationOf(tx, groupId, id)
  const notice = state === undefined ? null : noticedOf(state)
  if (state === undefined || notice === null || notice.published === null) return null
  if (state.status !== 'open' && state.status !== 'closed' && state.status !== 'abandoned') return null
  const { procedure, reference, status, dossier } = state
  const { deadline, lawDate, frozen } = notice
  const { electronic, otherMedium = null } = frozen
  return {
    ...{ status, procedure, reference, deadline, lawDate, title: dossier.title },
    ...{ electronic, otherMedium: otherMedium?.case ?? null },
  }
}
