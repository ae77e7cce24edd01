import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import { lockHead } from '#platform/journal/store.ts'
import type { Company } from '../contract.ts'
import { closedRoot } from '../model/closed-root.ts'
import { type Committed, type CopyCall, callOf, isCommitted, type Receipt } from '../model/deposit-state.ts'
import { companiesOf } from './operator-store.ts'
import { caseFileOfDeposits, type DepositRow } from './queries.ts'

/** A deposit that came, for whoever opens. */
export type ClosedDeposit = {
  readonly id: string
  readonly hash: string
  readonly receivedAt: IsoInstant
  readonly account: string
  readonly company: Company | null
  readonly keySet: number
  readonly copy: boolean
  readonly envelopes: Receipt['envelopes']
  /** A copy that is to be opened, and in which case of annexe 6; `null` for every other deposit. */
  readonly called: CopyCall | null
  readonly status: Committed['status']
}

export type ClosedSet = {
  /** Every deposit that came, in the order of its last byte. */
  readonly deposits: readonly ClosedDeposit[]
  /** Of those that came in time, superseded and withdrawn ones included: the set that is closed, and how many it holds. */
  readonly root: string
  readonly count: number
}

const IN_TIME: readonly string[] = ['received', 'superseded', 'withdrawn']

/**
 * The deposits of a consultation, for the closing of the set. The chain of deposits is locked until the transaction ends: what is being
 * committed is in the set or after it, never beside. Ask before anything is written, or two transactions may wait for one another.
 */
export async function closedSet(tx: Tx, groupId: string, consultation: string): Promise<ClosedSet> {
  await lockHead(tx, groupId, caseFileOfDeposits(consultation))
  const { rows } = await sql<DepositRow>`
    select id, state from deposit
    where group_id = ${groupId} and consultation = ${consultation} and received_at is not null
    order by received_at, hash`.execute(tx)
  const companies = await companiesOf(tx, groupId, consultation)
  const deposits = rows.flatMap(({ id, state }): readonly ClosedDeposit[] => {
    if (!isCommitted(state)) return []
    const { hash, receivedAt, account, keySet, copy, envelopes, status } = state
    const called = callOf(state)
    const company = companies.get(account) ?? null
    return [{ id, hash, receivedAt, account, company, keySet, copy, envelopes, called, status }]
  })
  const inTime = deposits.filter(({ status }) => IN_TIME.includes(status))
  return { deposits, root: await closedRoot(inTime.map(({ hash }) => hash)), count: inTime.length }
}
