import type { Task } from '#api/shapes.ts'
import { type Basis, clause, type IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { answersDue } from '#modules/consultation/index.ts'
import { expecting } from '#modules/convention/server/index.ts'
import { isFormalised } from '#modules/procedure/index.ts'
import type { Tx } from '#platform/db.ts'
import { cameLate } from '../model/in-time.ts'
import type { AskedConsultation, Question } from '../model/question-state.ts'
import { askedConsultation } from './asked-consultation.ts'
import { waitingQuestions } from './queries.ts'

/**
 * Each question that waits is the coordinator's to answer, by the last day that the law sets (R2.12, S3.8). Past the deadline, one
 * that came in good time is still to be closed, with why the procedure goes on.
 */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const waiting = await waitingQuestions(tx, groupId)
  const known = waiting.length === 0 ? undefined : await expecting(tx, groupId)
  if (known === undefined) return []
  const found: Task[] = []
  for (const { id, state } of waiting) {
    if (state.status !== 'asked') continue
    const about = await askedConsultation(tx, groupId, state.consultation)
    const expected = about === null ? undefined : expectedOf(state, about, today)
    if (expected !== undefined) found.push(known.task({ process: 'question', id, by: known.coordinator, ...expected }))
  }
  return found
}

type Waiting = Extract<Question, { status: 'asked' }>

function expectedOf(state: Waiting, about: AskedConsultation, today: IsoDate) {
  const { number, procedure } = state
  const late = cameLate(state, about)
  const facts = { number, reference: about.reference, late, procedure }
  if (about.status === 'open') {
    const due = answersDue(about)
    const basis: Basis = due?.basis ?? [clause('coordinator'), cite('policy', 'questions')]
    // A late question is answered if the buyer chooses; a last day that is past is for the deadline to be moved.
    const missing = !late && (due === null || today <= due.on)
    return { act: 'answer', due: due?.on ?? null, basis, facts, missing }
  }
  const owed = about.status === 'closed' && isFormalised(about.frozen) && !late
  const basis: Basis = [clause('coordinator'), cite('CCP', 'R2132-6')]
  return owed ? { act: 'decline', due: null, basis, facts, missing: true } : undefined
}
