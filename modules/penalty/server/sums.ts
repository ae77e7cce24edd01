import { sql } from 'kysely'
import type { IsoDate } from '#kernel/citation.ts'
import { type Cents, sumAmounts } from '#kernel/money.ts'
import type { Tx } from '#platform/db.ts'
import { claimedOf } from '../model/counting.ts'
import { clausesFor } from '../model/rules.ts'
import type { Penalty } from '../model/state.ts'
import { clausesOf } from './queries.ts'

/** The penalties of one member at one stage. */
export type PenaltySum = {
  readonly body: string
  readonly status: Exclude<Penalty['status'], 'none'>
  readonly penalties: number
  /** Cents: what was applied of those that are, what was counted of the others. */
  readonly amount: Cents
  /** Days of delay, of all together. */
  readonly days: number
}

/** The penalties of a contract, and what all members claim of them together: the exemption is counted on them all. */
export type PenaltySums = {
  readonly sums: readonly PenaltySum[]
  readonly claimed: Cents
  readonly exempt: Cents
}

export async function penaltySums(tx: Tx, groupId: string, contract: string, today: IsoDate): Promise<PenaltySums> {
  const { rows } = await sql<PenaltySum>`
    select body, status, count(*)::float8 as penalties, sum((state #>> '{delay,days}')::bigint)::float8 as days,
      sum(case status when 'applied' then applied else (state ->> 'counted')::bigint end)::float8 as amount
    from penalty where group_id = ${groupId} and contract = ${contract} group by body, status order by body, status`.execute(
    tx,
  )
  const { exempt } = clausesFor({ clauses: await clausesOf(tx, groupId, contract) }, today)
  const applied = sumAmounts(rows.flatMap(({ status, amount }) => (status === 'applied' ? [amount] : [])))
  return { sums: rows, claimed: claimedOf(applied, exempt), exempt }
}
