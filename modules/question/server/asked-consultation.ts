import { noticedOf, publicOf } from '#modules/consultation/index.ts'
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
  const buyers = (publicOf(state)?.buyers ?? []).flatMap(({ siret }) => siret?.slice(0, 9) ?? [])
  return { status, procedure, reference, deadline, questionsUntil, buyers, frozen, lawDate }
}

/** What a published consultation is called, and what it buys: the words that a question about it cannot do without. */
export async function publishedWords(tx: Tx, groupId: string, id: string): Promise<string> {
  const state = await consultationOf(tx, groupId, id)
  const shown = state === undefined ? null : publicOf(state)
  return shown === null ? '' : `${shown.reference} | ${shown.title} | ${shown.object}`
}
