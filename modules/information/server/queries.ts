import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { Inquiry } from '../model/inquiry-state.ts'
import type { Item } from '../model/item-state.ts'

/** A case of a list: its identifier, its version, its state. */
export type Row<State> = { readonly id: string; readonly seq: number; readonly state: State }

/** One item of the group; `undefined` when it has no such one. */
export async function readItem(tx: Tx, groupId: string, id: string): Promise<Item | undefined> {
  const { rows } = await sql<{ state: Item }>`
    select state from information_item where group_id = ${groupId} and id = ${id}`.execute(tx)
  return rows[0]?.state
}

/** The feed of the group: every item with its receipts, the latest change first. */
export async function itemRows(tx: Tx, groupId: string): Promise<readonly Row<Item>[]> {
  const { rows } = await sql<Row<Item>>`
    select id, seq, state from information_item where group_id = ${groupId} order by seq desc`.execute(tx)
  return rows
}

/** The items in force that some member has not read. */
export async function unreadRows(tx: Tx, groupId: string): Promise<readonly Row<Item>[]> {
  const { rows } = await sql<Row<Item>>`
    select id, seq, state from information_item where group_id = ${groupId} and unread > 0 order by seq`.execute(tx)
  return rows
}

/** The inquiries of the group, those that wait for an answer first, then the latest change first. */
export async function inquiryRows(tx: Tx, groupId: string): Promise<readonly Row<Inquiry>[]> {
  const { rows } = await sql<Row<Inquiry>>`
    select id, seq, state from inquiry where group_id = ${groupId} order by status = 'asked' desc, seq desc`.execute(tx)
  return rows
}

/** The inquiries that one member made, by identifier. */
export async function inquiriesOf(tx: Tx, groupId: string, member: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from inquiry where group_id = ${groupId} and member = ${member}`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

/** The inquiries that wait for an answer, the oldest first. */
export async function openInquiryRows(tx: Tx, groupId: string): Promise<readonly Row<Inquiry>[]> {
  const { rows } = await sql<Row<Inquiry>>`
    select id, seq, state from inquiry where group_id = ${groupId} and status = 'asked' order by seq`.execute(tx)
  return rows
}
