import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { Company } from '../contract.ts'
import type { Sibling } from '../model/deposit-state.ts'
import { companiesOf } from './operator-store.ts'
import { type DepositRow, siblingsAmong } from './queries.ts'

/** Who deposited for a consultation, or began to, and what: asked once the session is opened, and by nobody before. */
export type Sender = {
  readonly account: string
  /** `null` once what is known of the account was erased. */
  readonly company: Company | null
  readonly deposits: readonly Sibling[]
}

/** Every account with a deposit, begun or handed in, in the order in which they began. */
export async function sendersOf(tx: Tx, groupId: string, consultation: string): Promise<readonly Sender[]> {
  const { rows } = await sql<DepositRow>`select id, state from deposit
    where group_id = ${groupId} and consultation = ${consultation} order by state ->> 'begunAt', id`.execute(tx)
  const companies = await companiesOf(tx, groupId, consultation)
  return [...Map.groupBy(rows, ({ state }) => state.account)].map(([account, own]) => ({
    account,
    company: companies.get(account) ?? null,
    deposits: siblingsAmong(own, ''),
  }))
}
