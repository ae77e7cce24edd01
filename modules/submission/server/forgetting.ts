import { sql } from 'kysely'
import type { Platform } from '#platform/commit.ts'
import type { Tx } from '#platform/db.ts'
import { groupIds } from '#platform/due-worker.ts'
import type { FileStore } from '#platform/files.ts'
import { eraseIdle, freeErased } from './begun.ts'
import { SESSION_DAYS } from './operator-store.ts'

/** What is kept no longer, in every group, each at the hour of its own clock. */

type Forgetting = Pick<Platform, 'db' | 'clock'>

/** Erases links and sessions that are over, addresses that were typed and never confirmed, and the accounts that were opened for these. */
export async function forgetOperators({ db, clock }: Forgetting): Promise<void> {
  for (const groupId of await groupIds(db)) {
    const now = clock.now(groupId)
    await db.transaction(groupId, async (tx) => {
      await sql`delete from operator_session where group_id = ${groupId}
        and created_at <= ${now}::timestamptz - ${SESSION_DAYS} * interval '1 day'`.execute(tx)
      await sql`delete from operator_link where group_id = ${groupId} and expires_at <= ${now}`.execute(tx)
      await forgetTyped(tx, groupId)
    })
  }
}

async function forgetTyped(tx: Tx, groupId: string): Promise<void> {
  await sql`delete from operator_person as person where group_id = ${groupId} and account is null and not exists (
    select from operator_link as link where link.group_id = person.group_id and link.person = person.id)`.execute(tx)
  await sql`delete from operator_account as one where group_id = ${groupId}
    and not exists (select from operator_person where group_id = one.group_id and account = one.id)
    and not exists (select from operator_link where group_id = one.group_id and account = one.id)
    and not exists (
      select from deposit where group_id = one.group_id and consultation = one.consultation and account = one.id)`.execute(
    tx,
  )
}

/**
 * Erases what was sent of deposits that were discarded, or begun and left, and takes it out of the store.
 *
 * @returns how many files left it
 */
export async function forgetBegun({
  platform: { db, clock },
  files,
}: {
  readonly platform: Forgetting
  readonly files: FileStore
}): Promise<number> {
  let freed = 0
  for (const groupId of await groupIds(db)) {
    const now = clock.now(groupId)
    await db.transaction(groupId, (tx) => eraseIdle(tx, groupId, now))
    freed += await freeErased({ transaction: (work) => db.transaction(groupId, work), files, groupId, now })
  }
  return freed
}
