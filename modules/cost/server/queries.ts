import { sql } from 'kysely'
import { readGroup } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { type Ledger, ledgerOf } from '../model/ledger.ts'
import type { Expense } from '../model/state.ts'

/** An expense of the list: its identifier, its version, its state. */
export type ExpenseRow = { readonly id: string; readonly seq: number; readonly state: Expense }

/** Every expense of the group, the latest first. */
export async function expenseRows(tx: Tx, groupId: string): Promise<readonly ExpenseRow[]> {
  const { rows } = await sql<ExpenseRow>`
    select id, seq, state from expense where group_id = ${groupId} order by incurred_on desc, id`.execute(tx)
  return rows
}

/** The ledger of the group: spent, borne, owed; `undefined` before its convention is founded. */
export async function ledgerIn(tx: Tx, groupId: string): Promise<Ledger | undefined> {
  const group = await readGroup(tx, groupId)
  if (group === undefined) return undefined
  const rows = await expenseRows(tx, groupId)
  return ledgerOf(
    group,
    rows.map(({ state }) => state),
  )
}
