import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Tx } from '../db.ts'
import { later } from './instant.ts'
import { hashOf, newSecret } from './secret.ts'

/** How long a session lasts without use, and at most, in seconds. */
export const SESSION_LIMITS = { idle: 2 * 3600, absolute: 12 * 3600 } as const

/** A session is noted as seen at most this often (seconds): a page of ten requests is one write. */
const SEEN_EVERY = 60

export type Means = 'passkey' | 'oidc'

export type NewSession = {
  readonly account: string
  readonly means: Means
  /** Kept for the provider's sign-out, which asks for it. */
  readonly idToken?: string
  readonly userAgent: string
  readonly at: IsoInstant
}

/** Whose session a request carries. */
export type Session = {
  readonly id: string
  readonly account: string
  readonly means: Means
  readonly createdAt: IsoInstant
}

/** A session as its owner sees it in the list. */
export type SessionView = {
  readonly id: string
  readonly means: Means
  readonly userAgent: string
  readonly createdAt: IsoInstant
  readonly lastSeenAt: IsoInstant
  readonly expiresAt: IsoInstant
}

/**
 * Opens a session under a new token, which is in no other place than the answer; `replaced`, the token that the browser
 * carried until now, stops being one. Sessions that are over are swept away on the occasion.
 */
export async function openSession(tx: Tx, input: NewSession, replaced?: string): Promise<string> {
  const { token, hash } = newSecret()
  const { account, means, idToken = null, at } = input
  await endSessionOf(tx, replaced)
  await sql`delete from session where expires_at <= ${at} or last_seen_at <= ${later(at, -SESSION_LIMITS.idle)}`.execute(
    tx,
  )
  await sql`
    insert into session (id, token_hash, account_id, means, id_token, user_agent, created_at, last_seen_at, expires_at)
    values (${randomUUID()}, ${hash}, ${account}, ${means}, ${idToken}, ${input.userAgent.slice(0, 300)},
      ${at}, ${at}, ${later(at, SESSION_LIMITS.absolute)})`.execute(tx)
  return token
}

/** The session behind a token; `undefined` when there is none, it was ended, it is too old, or was left idle too long. */
export async function findSession(tx: Tx, token: string | undefined, at: IsoInstant): Promise<Session | undefined> {
  const hash = hashOf(token)
  if (hash === undefined) return undefined
  const { rows } = await sql<Session & { seen: IsoInstant }>`
    select id, account_id as account, means, created_at as "createdAt", last_seen_at as seen from session
    where token_hash = ${hash} and expires_at > ${at} and last_seen_at > ${later(at, -SESSION_LIMITS.idle)}`.execute(tx)
  const [found] = rows
  if (found === undefined) return undefined
  const { seen, ...session } = found
  if (seen <= later(at, -SEEN_EVERY)) {
    await sql`update session set last_seen_at = ${at} where id = ${session.id} and last_seen_at < ${at}`.execute(tx)
  }
  return session
}

/** The sessions of an account that still run, the last used first. */
export async function sessionsOf(tx: Tx, account: string, at: IsoInstant): Promise<readonly SessionView[]> {
  const { rows } = await sql<SessionView>`
    select id, means, user_agent as "userAgent", created_at as "createdAt", last_seen_at as "lastSeenAt",
      expires_at as "expiresAt"
    from session
    where account_id = ${account} and expires_at > ${at} and last_seen_at > ${later(at, -SESSION_LIMITS.idle)}
    order by last_seen_at desc, id`.execute(tx)
  return rows
}

/** Ends the session that this token opens, and gives back what its provider asks at sign-out. */
export async function endSessionOf(tx: Tx, token: string | undefined): Promise<{ idToken: string | null } | undefined> {
  const hash = hashOf(token)
  if (hash === undefined) return undefined
  const { rows } = await sql<{ idToken: string | null }>`
    delete from session where token_hash = ${hash} returning id_token as "idToken"`.execute(tx)
  return rows[0]
}

/** Ends one session of this account; false when the account has no such session. */
export async function endSession(tx: Tx, account: string, id: string): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`delete from session where account_id = ${account} and id = ${id}`.execute(
    tx,
  )
  return numAffectedRows > 0n
}

/** Ends every session of this account, on every device. */
export async function endAllSessions(tx: Tx, account: string): Promise<void> {
  await sql`delete from session where account_id = ${account}`.execute(tx)
}

/** Ends every session of this account but the one at hand. */
export async function endOtherSessions(tx: Tx, account: string, current: string): Promise<void> {
  await sql`delete from session where account_id = ${account} and id <> ${current}`.execute(tx)
}
