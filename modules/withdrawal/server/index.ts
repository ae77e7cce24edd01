import { sql } from 'kysely'
import type { IsoDate } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import type { DueAct } from '#platform/due.ts'
import { withdrawalCase } from './case.ts'

export { withdrawalCase } from './case.ts'
export { routes } from './routes.ts'

/** The withdrawals whose day has come: the clock does them. */
export async function due(tx: Tx, groupId: string, today: IsoDate): Promise<readonly DueAct[]> {
  const { rows } = await sql<{ id: string }>`
    select id from withdrawal where group_id = ${groupId} and status = 'notified' and effective_on <= ${today}`.execute(
    tx,
  )
  return rows.map(({ id }) => ({ served: withdrawalCase, id, act: { type: 'takeEffect' } }))
}
