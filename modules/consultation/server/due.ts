import type { IsoDate } from '#kernel/citation.ts'
import { endOfDay } from '#kernel/paris-time.ts'
import type { Tx } from '#platform/db.ts'
import type { DueAct } from '#platform/due.ts'
import { consultationCase } from './consultation-case.ts'
import { endingBy } from './queries.ts'

/**
 * The consultations whose deadline comes today or has come: the process closes them from its very instant on, and refuses
 * before. Between the two nothing lets a tender or a change in: every rule asks the hour, none the status alone.
 */
export async function due(tx: Tx, groupId: string, today: IsoDate): Promise<readonly DueAct[]> {
  const ids = await endingBy(tx, groupId, endOfDay(today))
  return ids.map((id) => ({ served: consultationCase, id, act: { type: 'close' } }))
}
