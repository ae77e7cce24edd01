import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import { readCase } from '#platform/journal/store.ts'
import { type Award, awardOf } from '../model/award.ts'
import type { Consultation, Noticed } from '../model/consultation-state.ts'

export type ConsultationRow = {
  readonly id: string
  readonly seq: number
  readonly state: Exclude<Consultation, { status: 'none' }>
}

/** One consultation; `undefined` when the group has none of this identifier. */
export async function consultationOf(tx: Tx, groupId: string, id: string): Promise<Consultation | undefined> {
  const { state } = await readCase<Consultation>(tx, 'consultation', { groupId, id })
  return state
}

/** The consultations of the group, by reference. */
export async function consultationsOf(tx: Tx, groupId: string): Promise<readonly ConsultationRow[]> {
  const { rows } = await sql<ConsultationRow>`
    select id, seq, state from consultation where group_id = ${groupId} order by reference, id`.execute(tx)
  return rows
}

/** What the group is awarding by a notice that was sent, the contract not yet recorded or recorded since. */
export async function awardsOf(tx: Tx, groupId: string): Promise<readonly Award[]> {
  return (await consultationsOf(tx, groupId)).flatMap(({ id, state }) => awardOf(id, state) ?? [])
}

export type Standing = {
  readonly id: string
  readonly procedure: string
  readonly reference: string
  readonly status: Consultation['status']
}

/** Every consultation of the group, without what it holds. */
export async function standingsOf(tx: Tx, groupId: string): Promise<readonly Standing[]> {
  const { rows } = await sql<Standing>`
    select id, procedure, reference, status from consultation where group_id = ${groupId} order by id`.execute(tx)
  return rows
}

/** The published consultations whose deadline comes on this day or before; the process knows to the instant. */
export async function endingBy(tx: Tx, groupId: string, end: IsoInstant): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from consultation where group_id = ${groupId} and status = 'open' and deadline <= ${end} order by id`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** A consultation whose notice has been sent, with the day of its law; `undefined` otherwise. */
export async function noticedConsultation(tx: Tx, groupId: string, id: string): Promise<Noticed | undefined> {
  const state = await consultationOf(tx, groupId, id)
  if (state?.status === 'sent' || state?.status === 'open' || state?.status === 'closed') return state
  if (state?.status !== 'abandoned' || state.noticed === null) return undefined
  const { procedure, reference, dossier, documents, noticed } = state
  return { procedure, reference, dossier, documents, ...noticed }
}
