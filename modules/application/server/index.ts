import type { Tx } from '#platform/db.ts'
import { type Settled, settledIn } from '../model/standing.ts'
import { examinationFor } from './store.ts'

export { applicantLetters } from './applicant-letters.ts'
export { serveApplicants } from './applicant-routes.ts'
export { serveExaminations } from './file-routes.ts'
export { letters } from './letters.ts'
export { routes } from './routes.ts'
export { tasks } from './tasks.ts'

/** How far the examination of a consultation's applications is, and whose tender it leaves sealed; `null` where there is none. */
export async function examinedFor(
  tx: Tx,
  groupId: string,
  consultation: string,
): Promise<{ readonly ended: boolean; readonly settled: Settled } | null> {
  const found = await examinationFor(tx, groupId, consultation)
  return found === undefined ? null : { ended: found.state.status === 'ended', settled: settledIn(found.state) }
}
