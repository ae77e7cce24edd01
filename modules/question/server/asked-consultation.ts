import type { IsoDate } from '#kernel/citation.ts'
import { type Consultation, noticedOf } from '#modules/consultation/index.ts'
import type { Tx } from '#platform/db.ts'
import { readCase } from '#platform/journal/store.ts'
import type { AskedConsultation } from '../model/question-state.ts'

const FORMALISED: ReadonlySet<string> = new Set(['open', 'restricted', 'negotiated', 'dialogue'])

type Shortened = { readonly shortened?: { readonly by: string } | null }

/** A published consultation as the rules on questions see it, and the day whose law it keeps; `null` when none is. */
export async function askedConsultation(
  tx: Tx,
  groupId: string,
  id: string,
): Promise<{ readonly consultation: AskedConsultation; readonly lawDate: IsoDate } | null> {
  const { state } = await readCase<Consultation>(tx, 'consultation', { groupId, id })
  const notice = state === undefined ? null : noticedOf(state)
  if (state === undefined || notice === null || notice.published === null) return null
  if (state.status !== 'open' && state.status !== 'closed' && state.status !== 'abandoned') return null
  const { procedure, reference, status } = state
  const chosen = await readCase<Shortened>(tx, 'procedure', { groupId, id: procedure })
  const { deadline, questionsUntil, frozen, lawDate } = notice
  const urgent = chosen.state?.shortened?.by === 'urgency'
  const formalised = FORMALISED.has(frozen.type)
  return { consultation: { status, procedure, reference, deadline, questionsUntil, formalised, urgent }, lawDate }
}
