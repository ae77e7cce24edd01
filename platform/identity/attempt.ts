import { sql } from 'kysely'
import type { Json } from '#kernel/canonical.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Tx } from '../db.ts'
import { later } from './instant.ts'
import { hashOf, newSecret } from './secret.ts'

/** How long a ceremony may take, in seconds: time to find a security key, or to sign in at the provider. */
export const ATTEMPT_SECONDS = 600

export type AttemptKind = 'passkey-sign-in' | 'passkey-registration' | 'oidc'

/** Keeps what a ceremony must remember until the browser comes back, and gives the token that ties it to that browser. */
export async function keepAttempt(tx: Tx, kind: AttemptKind, data: Json, at: IsoInstant): Promise<string> {
  const { token, hash } = newSecret()
  await sql`delete from sign_in_attempt where expires_at <= ${at}`.execute(tx)
  await sql`
    insert into sign_in_attempt (token_hash, kind, data, expires_at)
    values (${hash}, ${kind}, ${JSON.stringify(data)}, ${later(at, ATTEMPT_SECONDS)})`.execute(tx)
  return token
}

/** Takes what was kept, once: a second answer to the same challenge finds nothing. */
export async function takeAttempt(
  tx: Tx,
  kind: AttemptKind,
  token: string | undefined,
  at: IsoInstant,
): Promise<unknown> {
  const hash = hashOf(token)
  if (hash === undefined) return undefined
  const { rows } = await sql<{ data: unknown; inTime: boolean }>`
    delete from sign_in_attempt where token_hash = ${hash} and kind = ${kind}
    returning data, expires_at > ${at} as "inTime"`.execute(tx)
  const [taken] = rows
  return taken?.inTime === true ? taken.data : undefined
}
