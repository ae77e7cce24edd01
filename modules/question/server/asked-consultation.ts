import { noticedOf } from '#modules/consultation/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { AskedConsultation } from '../model/question-state.ts'

/** A published consultation as the rules on questions see it; `null` when none is. */
export async function askedConsultation(tx: Tx, groupId: string, id: string): Promise<AskedConsultation | null> {
  const state = await consultationOf(tx, groupId, id)
  const notice = state === undefined ? null : noticedOf(state)
  if (state === undefined || notice === null || notice.published === null) return null
  if (state.status !== 'open' && state.status !== 'closed' && state.status !== 'abandoned') return null
  const { procedure, reference, status } = state
  const { deadline, questionsUntil, frozen, lawDate } = notice
  return { status, procedure, reference, deadline, questionsUntil, frozen, lawDate }
}
