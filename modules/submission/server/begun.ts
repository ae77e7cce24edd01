import { sql } from 'kysely'
import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Tx } from '#platform/db.ts'
import type { FileStore } from '#platform/files.ts'
import { idleDays } from '../model/begun-rules.ts'
import type { PartRow } from './queries.ts'

/** What is begun and not handed in: how much of it there is, and what becomes of what was sent. */

type OfAccount = { readonly consultation: string; readonly account: string }

/** How many deposits an account has begun that hold something, or were begun a short while ago. */
export async function begunBy(
  tx: Tx,
  groupId: string,
  { consultation, account, today }: OfAccount & { readonly today: IsoDate },
): Promise<number> {
  const { rows } = await sql<{ begun: number }>`
    select count(*)::int as begun from deposit as one
    where group_id = ${groupId} and consultation = ${consultation} and account = ${account} and status = 'begun' and (
      (state ->> 'begunAt')::timestamptz >= ${today}::date - ${idleDays(today)}::int
      or exists (select from deposit_part where group_id = one.group_id and deposit = one.id and erased_at is null))`.execute(
    tx,
  )
  return rows[0]?.begun ?? 0
}

type Named = { readonly deposit: string; readonly sha256: string }
type Besides = OfAccount & { readonly own: Named; readonly others: readonly (Named & { readonly size: number })[] }

/**
 * Bytes that the store has for what an account has begun, what is discarded and not yet out of it included, and of what comes beside.
 *
 * @param own the part that they are counted for: none of them
 * @param others the parts that are on their way besides: each is counted once, held already or not
 */
export async function begunBesides(
  tx: Tx,
  groupId: string,
  { consultation, account, own, others }: Besides,
): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`
    with kept as (
      select part.deposit, part.sha256, size from deposit
      join deposit_part as part on part.group_id = deposit.group_id and part.deposit = deposit.id
      where deposit.group_id = ${groupId} and consultation = ${consultation} and account = ${account}
        and status in ('begun', 'discarded') and freed_at is null
        and not (part.deposit = ${own.deposit} and part.sha256 = ${own.sha256})
    ), coming as (
      select deposit, sha256, size from jsonb_to_recordset(${JSON.stringify(others)}::jsonb) as other (deposit uuid, sha256 text, size bigint)
      where not exists (select from kept where kept.deposit = other.deposit and kept.sha256 = other.sha256)
    )
    select coalesce((select sum(size) from kept), 0) + coalesce((select sum(size) from coming), 0) as bytes`.execute(tx)
  return Number(rows[0]?.bytes ?? 0)
}

type Part = { readonly deposit: string; readonly at: IsoInstant } & Omit<PartRow, 'at'>

/** Notes that a part has come. One that was erased is held again. */
export async function notePart(tx: Tx, groupId: string, { deposit, sha256, size, at }: Part): Promise<void> {
  await sql`insert into deposit_part (group_id, deposit, sha256, size, at)
    values (${groupId}, ${deposit}, ${sha256}, ${size}, ${at})
    on conflict (group_id, deposit, sha256) do update set erased_at = null, freed_at = null, again_at = excluded.at`.execute(
    tx,
  )
}

/** A part that is held is sent again: its deposit moves. @returns false where it is not held any more */
export async function touchPart(
  tx: Tx,
  groupId: string,
  { deposit, sha256, at }: Omit<Part, 'size'>,
): Promise<boolean> {
  const { rows } = await sql`update deposit_part set again_at = ${at}
    where group_id = ${groupId} and deposit = ${deposit} and sha256 = ${sha256} and erased_at is null
    returning sha256`.execute(tx)
  return rows.length > 0
}

/** Erases what is discarded, and what was begun and has not moved for days. What was handed in is never touched. */
export async function eraseIdle(tx: Tx, groupId: string, now: IsoInstant): Promise<void> {
  await sql`update deposit_part as part set erased_at = ${now} from deposit
    where part.group_id = ${groupId} and part.erased_at is null
      and deposit.group_id = part.group_id and deposit.id = part.deposit and (
        deposit.status = 'discarded' or (
          deposit.status = 'begun'
          and coalesce(part.again_at, part.at) < ${before(now)}
          and not exists (
            select from deposit_part as other where other.group_id = part.group_id and other.deposit = part.deposit
              and coalesce(other.again_at, other.at) >= ${before(now)})))`.execute(tx)
}

const DAY = 24 * 3600 * 1000
const before = (now: IsoInstant): string => new Date(Date.parse(now) - idleDays(civilDay(now)) * DAY).toISOString()

type Freed = { readonly deposit: string; readonly sha256: string }
const AT_ONCE = 500

/** Parts that were erased and may still be in the store, and whether anything else of the group is under the same hash. */
async function toFree(tx: Tx, groupId: string): Promise<readonly (Freed & { readonly isShared: boolean })[]> {
  const { rows } = await sql<Freed & { isShared: boolean }>`
    select part.deposit, part.sha256,
      exists (select from deposit_part where group_id = part.group_id and sha256 = part.sha256 and erased_at is null)
      or exists (select from deposit where group_id = part.group_id and hash = part.sha256)
      or exists (select from file where group_id = part.group_id and sha256 = part.sha256) as "isShared"
    from deposit_part as part where part.group_id = ${groupId} and erased_at is not null and freed_at is null
    limit ${AT_ONCE}`.execute(tx)
  return rows
}

type Freeing = {
  readonly transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  readonly files: FileStore
  readonly groupId: string
  readonly now: IsoInstant
}

/**
 * Takes out of the store what was erased. A file that was brought a moment ago stays: it may be the same part, coming in again.
 *
 * @returns how many files went
 */
export async function freeErased({ transaction, files, groupId, now }: Freeing): Promise<number> {
  let freed = 0
  for (const { deposit, sha256, isShared } of await transaction((tx) => toFree(tx, groupId))) {
    const isGone = isShared || (await files.remove(groupId, sha256))
    if (!isGone) continue
    if (!isShared) freed += 1
    await transaction((tx) =>
      sql`update deposit_part set freed_at = ${now}
        where group_id = ${groupId} and deposit = ${deposit} and sha256 = ${sha256} and erased_at is not null`.execute(
        tx,
      ),
    )
  }
  return freed
}
