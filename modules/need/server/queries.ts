import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { readCase } from '#platform/journal/store.ts'
import { answerOf } from '../model/answer.ts'
import type { Answer, Purchase } from '../model/purchase-state.ts'
import type { NeedSheet } from '../model/sheet-state.ts'

export type PurchaseRow = { readonly id: string; readonly seq: number; readonly state: Purchase }
export type SheetRow = { readonly id: string; readonly seq: number; readonly state: NeedSheet }

/** One purchase; `undefined` when the group has none of this identifier. */
export async function purchaseOf(tx: Tx, groupId: string, id: string): Promise<Purchase | undefined> {
  const { state } = await readCase<Purchase>(tx, 'purchase', { groupId, id })
  return state
}

/** The purchases of the group, the latest first. */
export async function purchaseRows(tx: Tx, groupId: string): Promise<readonly PurchaseRow[]> {
  const { rows } = await sql<PurchaseRow>`
    select id, seq, state from purchase where group_id = ${groupId} order by sheets_due desc, id`.execute(tx)
  return rows
}

/** The sheets of one purchase, member by member. */
export async function sheetRows(tx: Tx, groupId: string, purchase: string): Promise<readonly SheetRow[]> {
  const { rows } = await sql<SheetRow>`
    select id, seq, state from need_sheet
    where group_id = ${groupId} and purchase = ${purchase} order by body, id`.execute(tx)
  return rows
}

/** What the members answered to one purchase, as the freeze reads it. */
export async function answersTo(tx: Tx, groupId: string, purchase: string): Promise<readonly Answer[]> {
  const rows = await sheetRows(tx, groupId, purchase)
  return rows.flatMap(({ id, state }) => answerOf(id, state) ?? [])
}

/** The bodies that have a sheet for this purchase. */
export async function bodiesThatAnswered(tx: Tx, groupId: string, purchase: string): Promise<readonly string[]> {
  const { rows } = await sql<{ body: string }>`
    select body from need_sheet where group_id = ${groupId} and purchase = ${purchase} order by body`.execute(tx)
  return rows.map(({ body }) => body)
}

/** What the group means to buy besides; an abandoned purchase bought nothing. */
export async function otherPurchases(tx: Tx, groupId: string): Promise<readonly { readonly title: string }[]> {
  const { rows } = await sql<{ title: string }>`
    select title from purchase where group_id = ${groupId} and status <> 'abandoned' order by title, id`.execute(tx)
  return rows
}
