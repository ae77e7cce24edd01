import { sql } from 'kysely'
import type { DueActs } from '#platform/due.ts'
import { withdrawalCase } from './case.ts'

export { withdrawalCase } from './case.ts'
export { routes } from './routes.ts'

/** The withdrawals whose day has come: the clock does them. */
export const due: DueActs = async (tx, groupId, today) => {
  const { rows } = await sql<{ id: string }>`
    select id from withdrawal where group_id = ${groupId} and status = 'notified' and effective_on <= ${today}`.execute(
    tx,
  )
  return rows.map(({ id }) => ({ served: withdrawalCase, id, act: { type: 'takeEffect' } }))
}
