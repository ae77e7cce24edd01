import { sql } from 'kysely'
import type { ProceduresOf } from '#modules/interest/server/index.ts'
import type { AuthorisingAct } from '#modules/organisation/index.ts'
import { authorisingActsOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { readCase } from '#platform/journal/store.ts'
import type { OpenedProcedure, Procedure } from '../model/procedure-state.ts'

export type ProcedureRow = { readonly id: string; readonly seq: number; readonly state: OpenedProcedure }

/** One procedure; `undefined` when the group has none of this identifier. */
export async function procedureOf(tx: Tx, groupId: string, id: string): Promise<Procedure | undefined> {
  const { state } = await readCase<Procedure>(tx, 'procedure', { groupId, id })
  return state
}

/** The procedures of the group, by title. */
export async function proceduresOf(tx: Tx, groupId: string): Promise<readonly ProcedureRow[]> {
  const { rows } = await sql<ProcedureRow>`
    select id, seq, state from procedure where group_id = ${groupId} order by title, id`.execute(tx)
  return rows
}

/** The procedures of the group as the interests need them. */
export const affectedProcedures: ProceduresOf = async (tx, groupId) =>
  (await proceduresOf(tx, groupId)).map(({ id, state }) => ({
    id,
    title: state.title,
    ended: state.status === 'abandoned',
  }))

/** What has become of each procedure on one purchase. */
export async function proceduresOn(
  tx: Tx,
  groupId: string,
  purchase: string,
): Promise<readonly { readonly id: string; readonly status: OpenedProcedure['status'] }[]> {
  const { rows } = await sql<{ id: string; status: OpenedProcedure['status'] }>`
    select id, status from procedure where group_id = ${groupId} and purchase = ${purchase} order by id`.execute(tx)
  return rows
}

/**
 * The purchase on which each of these procedures was opened. One that was abandoned leaves its purchase to the procedure
 * that took its place.
 */
export async function purchasesUnder(
  tx: Tx,
  groupId: string,
  procedures: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; purchase: string }>`
    select id, purchase from procedure as one
    where group_id = ${groupId} and id = any(${[...procedures]}::uuid[]) and not (status = 'abandoned' and exists (
      select from procedure as other
      where other.group_id = one.group_id and other.purchase = one.purchase and other.status <> 'abandoned'
    ))`.execute(tx)
  return new Map(rows.map(({ id, purchase }) => [id, purchase]))
}

/** The deliberations that a contract rests on, as the bodies of the group recorded them. */
export async function deliberationsOf(tx: Tx, groupId: string): Promise<readonly AuthorisingAct[]> {
  const signature = await authorisingActsOf(tx, groupId, { subject: 'contract-signature' })
  return [...signature, ...(await authorisingActsOf(tx, groupId, { subject: 'budget-commitment' }))]
}
