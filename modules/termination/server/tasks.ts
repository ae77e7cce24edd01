import { sql } from 'kysely'
import type { Task } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { statementTerm } from '../model/reckoning.ts'
import type { Known } from '../model/state.ts'

/** What each termination waits for of the coordinator: a decision, then a statement within its months. */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  const { rows } = await sql<{ id: string; state: Known }>`
    select id, state from termination where group_id = ${groupId} and status in ('requested', 'decided') order by id`.execute(
    tx,
  )
  const basis = [cite('policy', 'résiliation'), cite('policy', 'A27')] as const
  return rows.map(({ id, state }) => {
    const due = state.status === 'decided' ? statementTerm(state.decision.effectiveOn, today).last : null
    const act = state.status === 'decided' ? 'settle' : 'decide'
    const facts = { asked: known.nameOf(state.by) }
    return known.task({ process: 'termination', id, act, by: known.coordinator, due, basis, facts, missing: false })
  })
}
