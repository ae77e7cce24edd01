import type { Task } from '#api/shapes.ts'
import { clause, type IsoDate, resolve } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { answersDue } from '#modules/consultation/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { namesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { askedConsultation } from './asked-consultation.ts'
import { waitingQuestions } from './queries.ts'

/** Each question that waits is the coordinator's to answer, by the last day that the law sets (R2.12, S3.8). */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const waiting = await waitingQuestions(tx, groupId)
  if (waiting.length === 0) return []
  const group = await readGroup(tx, groupId)
  const coordinator = group && coordinatorOf(group)
  if (group === undefined || coordinator === undefined) return []
  const names = await namesOf(tx, groupId)
  const found: Task[] = []
  for (const { id, state } of waiting) {
    if (state.status !== 'asked') continue
    const about = await askedConsultation(tx, groupId, state.consultation)
    if (about?.status !== 'open') continue
    const due = answersDue(about)
    found.push({
      key: `question.answer.${id}`,
      process: 'question',
      id,
      act: 'answer',
      by: { id: coordinator, name: names.get(coordinator) ?? coordinator },
      due: due?.on ?? null,
      basis: [...resolve(due?.basis ?? [clause('coordinator'), cite('policy', 'questions')], group.articles)],
      facts: {
        number: state.number,
        reference: about.reference,
        late: state.late,
        procedure: state.procedure,
      },
      // A late question is answered if the buyer chooses; a last day that is past is for the deadline to be moved.
      missing: !state.late && (due === null || today <= due.on),
    })
  }
  return found
}
