import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import { noticedOf } from '#modules/consultation/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import { defer, type Tx } from '#platform/db.ts'
import { readCase } from '#platform/journal/store.ts'
import {
  callOf,
  type Deposit,
  type Held,
  isCommitted,
  type Sibling,
  type TenderedConsultation,
} from '../model/deposit-state.ts'

/** The case file of the deposits of one consultation: apart from the group's, and from those of the others. */
export const caseFileOfDeposits = (consultation: string): string => `deposits ${consultation}`

/** A published consultation as deposits see it; `null` when none is. */
export async function tenderedConsultation(tx: Tx, groupId: string, id: string): Promise<TenderedConsultation | null> {
  const state = await consultationOf(tx, groupId, id)
  const notice = state === undefined ? null : noticedOf(state)
  if (state === undefined || notice === null || notice.published === null) return null
  if (state.status !== 'open' && state.status !== 'closed' && state.status !== 'abandoned') return null
  const { procedure, status } = state
  const { deadline, lawDate, versions } = notice
  return { procedure, status, deadline, lawDate, versions: versions.map(({ manifest }) => manifest) }
}

/**
 * Holds a consultation as it stands until the transaction ends, from the next statement on: its deadline does not move while a deposit is
 * judged by it.
 */
export function holdConsultation(tx: Tx, groupId: string, id: string): void {
  void defer(tx, sql`select from consultation where group_id = ${groupId} and id = ${id} for share`)
}

export type DepositRow = { readonly id: string; readonly state: Exclude<Deposit, { status: 'none' }> }

/** The deposits of one account, the first one first. */
export async function depositsOfAccount(
  tx: Tx,
  groupId: string,
  { consultation, account }: { readonly consultation: string; readonly account: string },
): Promise<readonly DepositRow[]> {
  const { rows } = await sql<DepositRow>`
    select id, state from deposit
    where group_id = ${groupId} and consultation = ${consultation} and account = ${account}
    order by state ->> 'begunAt', id`.execute(tx)
  return rows
}

export function siblingsAmong(rows: readonly DepositRow[], own: string): readonly Sibling[] {
  return rows
    .filter(({ id }) => id !== own)
    .map(({ id, state }) => {
      const { status, copy, replaces, begunAt } = state
      const receivedAt = isCommitted(state) ? state.receivedAt : null
      const stalled = 'stalled' in state && state.stalled
      return { id, status, copy, replaces, begunAt, receivedAt, stalled, called: callOf(state) !== null }
    })
}

/** What of a manifest another deposit of the consultation already has. */
export async function reusedBy(
  tx: Tx,
  groupId: string,
  {
    own,
    consultation,
    recipients,
    hash,
  }: {
    readonly own: string
    readonly consultation: string
    readonly recipients: readonly string[]
    readonly hash: string
  },
): Promise<{ readonly recipients: readonly string[]; readonly manifest: boolean }> {
  const { rows } = await sql<{ recipients: readonly string[]; hash: string | null }>`
    select recipients, hash from deposit where group_id = ${groupId} and id <> ${own}
      and (recipients && ${[...recipients]}::text[] or (consultation = ${consultation} and hash = ${hash}))`.execute(tx)
  const taken = new Set(rows.flatMap((row) => row.recipients))
  return {
    recipients: recipients.filter((each) => taken.has(each)),
    manifest: rows.some((row) => row.hash === hash),
  }
}

export type PartRow = { readonly sha256: string; readonly size: number; readonly at: IsoInstant }

/** The sealed parts of a deposit that are held, in the order in which they came. */
export async function partsOf(tx: Tx, groupId: string, deposit: string): Promise<readonly PartRow[]> {
  const { rows } = await sql<PartRow>`
    select sha256, size, at from deposit_part
    where group_id = ${groupId} and deposit = ${deposit} and erased_at is null order by at, sha256`.execute(tx)
  return rows
}

export const heldIn = (parts: readonly { readonly size: number }[]): Held => ({
  parts: parts.length,
  bytes: parts.reduce((sum, { size }) => sum + size, 0),
})

/** The tenders that are begun or stand: their operators are told when the file changes. */
export async function depositsStanding(tx: Tx, groupId: string): Promise<readonly DepositRow[]> {
  const { rows } = await sql<DepositRow>`
    select id, state from deposit where group_id = ${groupId} and status in ('begun', 'received')
    order by id`.execute(tx)
  return rows
}

/** The deposits that came and whose last receipt no witness was found to attest, the first one first. */
export async function depositsUnattested(tx: Tx, groupId: string, most: number): Promise<readonly DepositRow[]> {
  const { rows } = await sql<DepositRow>`
    select id, state from deposit
    where group_id = ${groupId} and received_at is not null and state ->> 'attestedAt' is null
    order by received_at limit ${most}`.execute(tx)
  return rows
}

/** One deposit; `undefined` when there is none of this identifier. */
export async function depositOf(tx: Tx, groupId: string, id: string): Promise<Deposit | undefined> {
  const { state } = await readCase<Deposit>(tx, 'deposit', { groupId, id })
  return state
}
