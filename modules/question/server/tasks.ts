import type { Task } from '#api/shapes.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { answersDue } from '#modules/consultation/index.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { cameLate } from '../model/in-time.ts'
import { askedConsultation } from './asked-consultation.ts'
import { waitingQuestions } from './queries.ts'

/** Each question that waits is the coordinator's to answer, by the last day that the law sets (R2.12, S3.8). */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const waiting = await waitingQuestions(tx, groupId)
  const known = waiting.length === 0 ? undefined : await expecting(tx, groupId)
  if (known === undefined) return []
  const found: Task[] = []
  for (const { id, state } of waiting) {
    if (state.status !== 'asked') continue
    const about = await askedConsultation(tx, groupId, state.consultation)
    if (about?.status !== 'open') continue
    const due = answersDue(about)
    const { number, procedure } = state
    const late = cameLate(state, about)
    found.push(
      known.task({
        process: 'question',
        id,
        act: 'answer',
        by: known.coordinator,
        due: due?.on ?? null,
        basis: due?.basis ?? [clause('coordinator'), cite('policy', 'questions')],
        facts: { number, reference: about.reference, late, procedure },
        // A late question is answered if the buyer chooses; a last day that is past is for the deadline to be moved.
        missing: !late && (due === null || today <= due.on),
      }),
    )
  }
  return found
}
