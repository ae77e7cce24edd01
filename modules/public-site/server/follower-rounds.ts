import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { param } from '#law/index.ts'
import type { PublicConsultation } from '#modules/consultation/index.ts'
import type { Platform } from '#platform/commit.ts'
import type { Mailer } from '#platform/mail/mailer.ts'
import { type Rounds, startRounds } from '#platform/rounds.ts'
import type { Follower } from './follower-store.ts'
import { confirmLetter } from './letters.ts'
import { publication } from './public-reads.ts'

export type FollowerTools = {
  readonly platform: Pick<Platform, 'db' | 'clock'>
  readonly mailer: Mailer
  /** The address that people type, in links of the mail. */
  readonly publicUrl: string
}

type Due = Follower & { readonly groupId: string; readonly mailedAt: IsoInstant }

const ROUND = 50

/**
 * Sends the letters that ask for a confirmation, of all groups. What is due stands with the follower until its letter
 * has left: a server that stops in between sends it when it starts again. One that does not leave is tried again after
 * as long as it has waited already, until its follower is forgotten.
 *
 * @returns how many did not leave
 */
export async function sendConfirmations({ platform: { db }, mailer, publicUrl }: FollowerTools): Promise<number> {
  const due = await db.acrossGroups(async (tx) => {
    const { rows } = await sql<Due>`
      with due as (
        select group_id, id from follower where letter_at <= now() + interval '1 millisecond'
        order by letter_at limit ${ROUND} for update skip locked
      )
      update follower set letter_at = now() + greatest(interval '1 minute', now() - letter_since)
      from due where follower.group_id = due.group_id and follower.id = due.id
      returning follower.group_id as "groupId", follower.id, consultation, number, email, company, siret, language,
        secret, confirmed_at as "confirmedAt", mailed_at as "mailedAt"`.execute(tx)
    return rows
  })
  let refused = 0
  for (const { groupId, mailedAt, ...follower } of due) {
    const shown = await publication(db, follower.consultation)
    if (shown === undefined || shown.groupId !== groupId) continue
    const letter = { groupId, consultation: shown.consultation, follower, mailedAt }
    if (!(await sendConfirmation({ platform: { db }, mailer, publicUrl }, letter))) refused += 1
  }
  return refused
}

type Confirmation = {
  readonly groupId: string
  readonly consultation: PublicConsultation
  readonly follower: Follower
  /** When its follower asked for it. */
  readonly mailedAt: IsoInstant
}

/** Sends one of them; false when it did not leave, and is still due. */
export async function sendConfirmation(
  {
    platform: { db },
    mailer,
    publicUrl,
  }: { readonly platform: Pick<Platform, 'db'> } & Omit<FollowerTools, 'platform'>,
  { groupId, consultation, follower, mailedAt }: Confirmation,
): Promise<boolean> {
  const { id } = follower
  const letter = confirmLetter({ follower, id: follower.consultation, consultation, publicUrl })
  const to = { name: follower.company, address: follower.email }
  try {
    await mailer.send({ letter, to, groupId, key: `follow-${id}-${Date.parse(mailedAt)}` })
    await db.transaction(groupId, (tx) =>
      sql`update follower set letter_at = null, letter_since = null
        where group_id = ${groupId} and id = ${id} and mailed_at = ${mailedAt}`.execute(tx),
    )
    return true
  } catch {
    return false
  }
}

/** An address that nobody confirmed is forgotten. */
const UNCONFIRMED_DAYS = 7

/** Erases the addresses that are kept no longer, of all groups, each at the hour of its own clock. */
export async function forgetFollowers({ db, clock }: FollowerTools['platform']): Promise<number> {
  const groups = await db.acrossGroups(async (tx) => {
    const { rows } = await sql<{ groupId: string }>`select distinct group_id as "groupId" from follower`.execute(tx)
    return rows
  })
  let erased = 0
  for (const { groupId } of groups) {
    const now = clock.now(groupId)
    const months = param('followers.kept', civilDay(now)).value
    const { rows } = await db.transaction(groupId, (tx) =>
      sql`delete from follower using public_consultation as shown
        where follower.group_id = ${groupId} and shown.id = follower.consultation and (
          (confirmed_at is null and asked_at < ${now}::timestamptz - ${UNCONFIRMED_DAYS} * interval '1 day')
          or shown.deadline < ${now}::timestamptz - ${months} * interval '1 month')
        returning follower.id`.execute(tx),
    )
    erased += rows.length
  }
  return erased
}

/** Does both until stopped. */
export function startFollowerRounds({
  onError,
  ...tools
}: FollowerTools & { readonly onError: (error: unknown) => void }): Rounds {
  return startRounds(() => forgetFollowers(tools.platform).then(() => sendConfirmations(tools)), { onError })
}
