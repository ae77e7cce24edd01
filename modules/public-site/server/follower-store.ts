import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import type { Lang } from '#platform/mail/letter.ts'

/** Somebody who asked to be told, as the server keeps it: apart from the journal, until it is no longer wanted. */
export type Follower = {
  readonly id: string
  readonly consultation: string
  readonly number: number
  readonly email: string
  readonly company: string
  readonly siret: string
  readonly language: Lang
  readonly secret: Buffer
  readonly confirmedAt: IsoInstant | null
}

export type Purpose = 'confirm' | 'stop'

const COLUMNS = sql`id, consultation, number, email, company, siret, language, secret, confirmed_at as "confirmedAt"`

/**
 * The token of one link of one follower. It is derived from a secret of 256 bits of the follower's own, so that it can be
 * written again in each letter, and that nobody comes from one link to another, nor from one address to a link.
 */
export function tokenOf({ id, secret }: Pick<Follower, 'id' | 'secret'>, purpose: Purpose): string {
  return `${id}.${createHmac('sha256', secret).update(purpose).digest('base64url')}`
}

const TOKEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/

/** Whose link this is; `undefined` for a link that nobody was sent, whatever is wrong with it. */
export async function followerBehind(
  tx: Tx,
  where: { readonly groupId: string; readonly consultation: string },
  token: string,
  purpose: Purpose,
): Promise<Follower | undefined> {
  const id = TOKEN.exec(token)?.[1]
  if (id === undefined) return undefined
  const { rows } = await sql<Follower>`select ${COLUMNS} from follower
    where group_id = ${where.groupId} and consultation = ${where.consultation} and id = ${id}`.execute(tx)
  const [found] = rows
  if (found === undefined) return undefined
  const [given, expected] = [Buffer.from(token), Buffer.from(tokenOf(found, purpose))]
  return given.length === expected.length && timingSafeEqual(given, expected) ? found : undefined
}

export type Wish = {
  readonly groupId: string
  readonly consultation: string
  readonly email: string
  readonly company: string
  readonly siret: string
  readonly language: Lang
  readonly now: IsoInstant
}

/** An address that was written to within this time is not written to again: nobody is made to fill a stranger's mailbox. */
const QUIET_MINUTES = 10

/**
 * Keeps a wish to be told, not yet confirmed. A second wish of the same address is the same follower; what it confirmed
 * is not changed by whoever types its address.
 *
 * @returns the follower to write to; `null` when it was written to a moment ago. Its letter is due until it is said to have left.
 */
export async function wish(tx: Tx, { groupId, consultation, now, ...wanted }: Wish): Promise<Follower | null> {
  const email = wanted.email.toLowerCase()
  // Two wishes at once would take the same number.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`follower ${consultation}`}, 0))`.execute(tx)
  await sql`
    insert into follower (group_id, id, consultation, number, email, company, siret, language, secret, asked_at)
    select ${groupId}, ${randomUUID()}, ${consultation}, coalesce(max(number), 0) + 1, ${email}, ${wanted.company},
      ${wanted.siret}, ${wanted.language}, ${randomBytes(32)}, ${now}
    from follower where group_id = ${groupId} and consultation = ${consultation}
    on conflict (group_id, consultation, email) do update set asked_at = excluded.asked_at,
      company = case when follower.confirmed_at is null then excluded.company else follower.company end,
      siret = case when follower.confirmed_at is null then excluded.siret else follower.siret end,
      language = excluded.language`.execute(tx)
  const { rows } =
    await sql<Follower>`update follower set mailed_at = ${now}, letter_since = now(), letter_at = now() + interval '1 minute'
    where group_id = ${groupId} and consultation = ${consultation} and email = ${email}
      and (mailed_at is null or mailed_at < ${now}::timestamptz - ${QUIET_MINUTES} * interval '1 minute')
    returning ${COLUMNS}`.execute(tx)
  return rows[0] ?? null
}

/** From now on the follower is told. */
export async function confirm(tx: Tx, groupId: string, id: string, now: IsoInstant): Promise<void> {
  await sql`update follower set confirmed_at = coalesce(confirmed_at, ${now})
    where group_id = ${groupId} and id = ${id}`.execute(tx)
}

/** The address goes, and the name with it; what the registers hold of the follower is a number. */
export async function forget(tx: Tx, groupId: string, id: string): Promise<void> {
  await sql`delete from follower where group_id = ${groupId} and id = ${id}`.execute(tx)
}

/** Those who confirmed that they are to be told about a consultation, in the order in which they asked. */
export async function followersOf(tx: Tx, groupId: string, consultation: string): Promise<readonly Follower[]> {
  const { rows } = await sql<Follower>`select ${COLUMNS} from follower
    where group_id = ${groupId} and consultation = ${consultation} and confirmed_at is not null
    order by number`.execute(tx)
  return rows
}

/** The companies under whose name somebody follows a consultation: among them, a person may have an interest. */
export async function companiesFollowing(tx: Tx, groupId: string, consultation: string): Promise<readonly string[]> {
  const { rows } = await sql<{ company: string }>`
    select distinct company from follower
    where group_id = ${groupId} and consultation = ${consultation} and confirmed_at is not null and company <> ''
    order by company`.execute(tx)
  return rows.map(({ company }) => company)
}

/** Somebody who follows; `undefined` once it is forgotten. */
export async function followerOf(tx: Tx, groupId: string, id: string): Promise<Follower | undefined> {
  const { rows } = await sql<Follower>`
    select ${COLUMNS} from follower where group_id = ${groupId} and id = ${id}`.execute(tx)
  return rows[0]
}
