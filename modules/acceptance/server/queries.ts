import { sql } from 'kysely'
import type { IsoDate } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import type { Difficulty } from '../model/difficulty-state.ts'
import type { Acceptance, Claimed } from '../model/state.ts'
import type { AcceptanceTerms } from '../model/terms-state.ts'

/** A delivery of the list: its identifier, its version, its state. */
export type AcceptanceRow = { readonly id: string; readonly seq: number; readonly state: Acceptance }

/** The deliveries of a group, of one order, of one contract or of all, those that were withdrawn left out: what is due first comes first. */
export async function acceptanceRows(
  tx: Tx,
  groupId: string,
  { order, contract }: { readonly order?: string; readonly contract?: string } = {},
): Promise<readonly AcceptanceRow[]> {
  const { rows } = await sql<AcceptanceRow>`
    select id, seq, state from acceptance
    where group_id = ${groupId} and status <> 'withdrawn' and (${order ?? null}::uuid is null or purchase_order = ${order ?? null}::uuid)
      and (${contract ?? null}::uuid is null or contract = ${contract ?? null}::uuid)
    order by due nulls last, ready_on, id`.execute(tx)
  return rows
}

/** What the deliveries of an order took of its lines, those that were withdrawn left out, and one besides. */
export async function claimedOn(tx: Tx, groupId: string, order: string, besides: string): Promise<readonly Claimed[]> {
  const { rows } = await sql<{ claimed: readonly Claimed[] }>`
    select claimed from acceptance
    where group_id = ${groupId} and purchase_order = ${order} and id <> ${besides} and status <> 'withdrawn'`.execute(
    tx,
  )
  return rows.flatMap(({ claimed }) => claimed)
}

/** Whether something of an order is delivered: being checked, or accepted; what was rejected is not. */
export async function deliveredOn(tx: Tx, groupId: string, order: string): Promise<boolean> {
  const { rows } = await sql<{ delivered: boolean }>`
    select exists (select 1 from acceptance
      where group_id = ${groupId} and purchase_order = ${order} and status not in ('withdrawn', 'rejected')) as delivered`.execute(
    tx,
  )
  return rows[0]?.delivered ?? false
}

/** The deliveries on which a silence has taken effect: the last of its days is over. */
export async function silentOn(tx: Tx, groupId: string, today: IsoDate): Promise<readonly AcceptanceRow[]> {
  const { rows } = await sql<AcceptanceRow>`
    select id, seq, state from acceptance
    where group_id = ${groupId} and silent_after < ${today} order by silent_after, id`.execute(tx)
  return rows
}

/** What a contract sets otherwise than the general conditions; `undefined` where it sets nothing. */
export async function ownTermsOf(
  tx: Tx,
  groupId: string,
  contract: string,
): Promise<Extract<AcceptanceTerms, { status: 'set' }> | undefined> {
  const { rows } = await sql<{ state: Extract<AcceptanceTerms, { status: 'set' }> }>`
    select state from acceptance_terms where group_id = ${groupId} and contract = ${contract}`.execute(tx)
  return rows[0]?.state
}

/** The difficulties of a group, the last reported first. */
export async function difficultyRows(
  tx: Tx,
  groupId: string,
): Promise<readonly { readonly id: string; readonly state: Difficulty }[]> {
  const { rows } = await sql<{ id: string; state: Difficulty }>`
    select id, state from difficulty where group_id = ${groupId} order by reported_on desc, id`.execute(tx)
  return rows
}
