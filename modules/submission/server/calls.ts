import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { type CopyCase, callOf } from '../model/deposit-state.ts'
import { depositsOfAccount } from './queries.ts'

/** A copy that was called, and in which case of annexe 6. */
export type Called = { readonly id: string; readonly case: CopyCase }

/**
 * Lets no other copy of a consultation be called until the transaction ends: sealed ones and those of the desk stand in chains of their own, and one
 * of each, called at the same instant, would not know of one another.
 */
export async function holdCalls(tx: Tx, groupId: string, consultation: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`copies ${groupId} ${consultation}`}, 0))`.execute(tx)
}

/** The sealed copies of an account that were called. */
export async function calledOf(
  tx: Tx,
  groupId: string,
  of: { readonly consultation: string; readonly account: string },
): Promise<readonly Called[]> {
  return (await depositsOfAccount(tx, groupId, of)).flatMap(({ id, state }) => {
    const call = callOf(state)
    return call === null ? [] : [{ id, case: call.case }]
  })
}
