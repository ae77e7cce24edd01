import type { Tx } from '#platform/db.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import { type Settled, settledIn } from '../model/standing.ts'
import { type LetterLeft, lettersLeft } from './letters-left.ts'
import { minutesIn } from './minutes-in.ts'
import { examinationFor } from './store.ts'

export { applicantLetters } from './applicant-letters.ts'
export { serveApplicants } from './applicant-routes.ts'
export { serveExaminations } from './file-routes.ts'
export { letters } from './letters.ts'
export { proofHeld } from './proof-store.ts'
export { routes } from './routes.ts'
export { type ContractedIn, tasksOf } from './tasks.ts'

/** The minutes of the examination of a consultation's applications; `undefined` while it has not ended, or where there is none. */
export async function examinationMinutes(
  tx: Tx,
  groupId: string,
  consultation: string,
): Promise<DocumentModel | undefined> {
  const state = (await examinationFor(tx, groupId, consultation))?.state
  return state?.status === 'ended' ? minutesIn(tx, groupId, state) : undefined
}

/** The letters that left to whoever applied for a consultation, to be set as documents. */
export async function applicantLettersLeft(
  tx: Tx,
  groupId: string,
  consultation: string,
): Promise<readonly LetterLeft[]> {
  const state = (await examinationFor(tx, groupId, consultation))?.state
  return state === undefined ? [] : lettersLeft(tx, groupId, state)
}

/** How far the examination of a consultation's applications is, and whose tender it leaves sealed; `null` where there is none. */
export async function examinedFor(
  tx: Tx,
  groupId: string,
  consultation: string,
): Promise<{ readonly id: string; readonly ended: boolean; readonly settled: Settled } | null> {
  const found = await examinationFor(tx, groupId, consultation)
  if (found === undefined) return null
  return { id: found.id, ended: found.state.status === 'ended', settled: settledIn(found.state) }
}
