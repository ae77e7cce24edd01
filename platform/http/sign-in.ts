import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Tx } from '../db.ts'
import { findAccount } from '../identity/account.ts'
import { ATTEMPT_SECONDS } from '../identity/attempt.ts'
import type { IdentityServices } from '../identity/services.ts'
import { type Means, openSession, SESSION_LIMITS } from '../identity/session.ts'
import { accessLetter } from '../mail/templates.ts'
import { logAtDoor } from '../security-log.ts'

/** Attempts a minute from one address at anything that opens, or might open, an account. */
export const GUARDED = { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } } as const

/** Signs in within a transaction: a new session under a new token, in place of the one the browser carried. */
export async function openFor(
  services: IdentityServices,
  tx: Tx,
  request: FastifyRequest,
  opened: { readonly account: string; readonly means: Means; readonly idToken?: string },
): Promise<string> {
  const userAgent = request.headers['user-agent'] ?? ''
  const session = { ...opened, userAgent, at: services.clock.now() }
  const token = await openSession(tx, session, services.cookies.session.read(request))
  await logAtDoor(tx, { what: 'signed-in', account: opened.account, detail: { means: opened.means } })
  return token
}

/** Hands the browser its session, once the transaction that opened it is committed. */
export function handOver({ cookies }: IdentityServices, reply: FastifyReply, token: string): void {
  cookies.attempt.clear(reply)
  cookies.session.write(reply, token, SESSION_LIMITS.absolute)
}

/** Ties a ceremony to this browser. */
export function tie({ cookies }: IdentityServices, reply: FastifyReply, attempt: string): void {
  cookies.attempt.write(reply, attempt, ATTEMPT_SECONDS)
}

/** Tells the holder of an account that it can be opened in a new way. The way stays open when the mail does not leave. */
export async function tellOfAccess(
  { db, mailer, publicUrl }: IdentityServices,
  request: FastifyRequest,
  opened: { readonly account: string; readonly means: Means },
): Promise<void> {
  const account = await db.acrossGroups((tx) => findAccount(tx, opened.account))
  if (account === undefined) return
  const { name, email } = account
  const letter = accessLetter({
    lang: 'fr',
    reader: name,
    means: opened.means,
    url: `${publicUrl}/account`,
    site: publicUrl,
  })
  const mail = { letter, to: { name, address: email }, groupId: null, key: `access-${request.id}` }
  await mailer.send(mail).catch((error: unknown) => {
    request.log.error({ err: error }, 'the notice of a new means of access did not leave')
  })
}
