import { sql } from 'kysely'
import type { Task } from '#api/shapes.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import { isMemberOn, membershipOf } from '#modules/convention/index.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { advancerOf, openShares } from '../model/sharing.ts'
import type { SharedExpense } from '../model/state.ts'

/**
 * The shares that are still owed, each a receipt to record by the body that is owed, or by the coordinator when that
 * body has left the group. The member that owes is in the facts: a payment is an act of its own accountant, what the
 * platform awaits is the record of it.
 */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  const { group, coordinator, nameOf, task } = known
  const { rows } = await sql<{ id: string; state: SharedExpense }>`
    select id, state from expense where group_id = ${groupId} and status = 'shared' order by incurred_on, id`.execute(
    tx,
  )
  return rows.flatMap(({ id, state }) => {
    const advancer = advancerOf(group, state)
    const member = advancer === undefined ? undefined : membershipOf(group, advancer)
    const by = member !== undefined && isMemberOn(member, today) ? member.body : coordinator
    const shared = { process: 'expense', id, act: 'settle', by, basis: [clause('costs')] as const, missing: false }
    return openShares(group, state).map(({ body, amount }) =>
      task({ ...shared, facts: { label: state.label, body: nameOf(body), amount }, apart: body }),
    )
  })
}
