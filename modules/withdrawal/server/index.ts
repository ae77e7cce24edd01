import { sql } from 'kysely'
import type { DueActs } from '#platform/due.ts'
import { withdrawalCase } from './case.ts'

export { withdrawalCase } from './case.ts'
export { routes } from './routes.ts'

/** Withdrawals whose end moved with a contract, then those whose day has come: the clock does both. */
export const due: DueActs = async (tx, groupId, today) => {
  const { rows } = await sql<{ id: string; effective_on: string | null }>`
    select id, effective_on from withdrawal where group_id = ${groupId} and status = 'notified'`.execute(tx)
  return [
    ...rows.map(({ id }) => ({ served: withdrawalCase, id, act: { type: 'reviseEffect' } })),
    ...rows
      .filter(({ effective_on }) => effective_on !== null && effective_on <= today)
      .map(({ id }) => ({ served: withdrawalCase, id, act: { type: 'takeEffect' } })),
  ]
}
