import type { IsoDate } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import type { DueAct } from '#platform/due.ts'
import { lapsedSeats } from './queries.ts'
import { seatCase } from './seat-case.ts'

export { type ReadClause, readClauses } from './clauses.ts'
export { letters } from './letters.ts'
export { meetingCase } from './meeting-case.ts'
export { minutesOf } from './minutes.ts'
export { seatsHeldBy, sittersIn } from './queries.ts'
export { documentOfClauses } from './reading-document.ts'
export { logReading, type ReadingView, readingsOf } from './readings.ts'
export { remarkCase } from './remark-case.ts'
export { reviewCase } from './review-case.ts'
export { routes } from './routes.ts'
export { seatCase } from './seat-case.ts'
export { tasks } from './tasks.ts'

/** The seats whose last day has passed: the clock ends them. */
export async function due(tx: Tx, groupId: string, today: IsoDate): Promise<readonly DueAct[]> {
  const ids = await lapsedSeats(tx, groupId, today)
  return ids.map((id) => ({ served: seatCase, id, act: { type: 'lapse' } }))
}
