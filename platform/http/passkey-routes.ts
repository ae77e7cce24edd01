import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Tx } from '../db.ts'
import { type Account, ensureAccount, findAccount, findByEmail } from '../identity/account.ts'
import { keepAttempt, takeAttempt } from '../identity/attempt.ts'
import { requireSession } from '../identity/identify.ts'
import { acceptInvitation } from '../identity/invitation.ts'
import {
  askForNewPasskey,
  askForPasskey,
  authenticationAnswer,
  keepPasskey,
  openByPasskey,
  passkeysOf,
  registrationAnswer,
  removePasskey,
  renamePasskey,
} from '../identity/passkey.ts'
import type { IdentityServices } from '../identity/services.ts'
import { logAtDoor } from '../security-log.ts'
import { isFresh } from './account-routes.ts'
import { openInvitation, withToken } from './invitation-routes.ts'
import { parse } from './parse.ts'
import { ProblemError } from './problem.ts'
import { GUARDED, handOver, openFor, tellOfAccess, tie } from './sign-in.ts'

const label = z.string().trim().min(1).max(80)
export const newLabel = z.object({ label })
export const newPasskey = z.object({ answer: registrationAnswer, label })

/** A registration under way: of an account that signed in, or by an invitation of an account that may not exist yet. */
const registering = z.object({
  challenge: z.string(),
  account: z.object({ id: z.uuid(), email: z.string(), name: z.string() }),
  invitation: z.uuid().nullable(),
})

/** Passkeys: signing in with one, making the first one by invitation and others when signed in, listing and removing them. */
export function servePasskeys(app: FastifyInstance, services: IdentityServices): void {
  serveSignIn(app, services)
  serveInvited(app, services)
  serveOwn(app, services)
}

function serveSignIn(app: FastifyInstance, services: IdentityServices): void {
  const { db, clock, cookies, site } = services

  app.post('/api/sign-in/passkey/options', GUARDED, async (_request, reply) => {
    const options = await askForPasskey(site)
    const kept = { challenge: options.challenge }
    tie(services, reply, await db.acrossGroups((tx) => keepAttempt(tx, 'passkey-sign-in', kept, clock.now())))
    return options
  })

  app.post('/api/sign-in/passkey', GUARDED, async (request, reply) => {
    const answer = parse(authenticationAnswer, request.body)
    const at = clock.now()
    const token = await db.acrossGroups(async (tx) => {
      const kept = await takeAttempt(tx, 'passkey-sign-in', cookies.attempt.read(request), at)
      const { challenge } = z.object({ challenge: z.string() }).safeParse(kept).data ?? {}
      const opened =
        challenge === undefined
          ? { refusal: 'no ceremony is under way' }
          : await openByPasskey(tx, site, { challenge, answer, at })
      if ('account' in opened) return openFor(services, tx, request, { account: opened.account, means: 'passkey' })
      await logAtDoor(tx, { what: 'sign-in-failed', detail: { means: 'passkey', why: opened.refusal } })
      return undefined
    })
    if (token === undefined) throw new ProblemError('signInFailed')
    handOver(services, reply, token)
    return reply.code(204).send()
  })
}

function serveInvited(app: FastifyInstance, services: IdentityServices): void {
  const { db, clock } = services

  app.post('/api/invitations/passkey/options', GUARDED, async (request, reply) => {
    const { token } = parse(withToken, request.body)
    const at = clock.now()
    const { options, attempt } = await db.acrossGroups(async (tx) => {
      const invitation = await openInvitation(tx, token, at)
      const { id, email, name } = invitation
      const known = await findByEmail(tx, email)
      if (known?.hasMeans === true) throw new ProblemError('signInFirst')
      return ask(services, tx, { account: { id: known?.id ?? randomUUID(), email, name }, invitation: id })
    })
    tie(services, reply, attempt)
    return options
  })

  app.post('/api/invitations/passkey', GUARDED, async (request, reply) => {
    const { answer, label } = parse(newPasskey, request.body)
    const { account } = await register(services, request, { answer, label, session: null })
    const token = await db.acrossGroups((tx) => openFor(services, tx, request, { account, means: 'passkey' }))
    handOver(services, reply, token)
    return reply.code(204).send()
  })
}

function serveOwn(app: FastifyInstance, services: IdentityServices): void {
  const { db } = services

  app.get('/api/me/passkeys', async (request) => {
    const { account } = await requireSession(services, request)
    return db.acrossGroups((tx) => passkeysOf(tx, account))
  })

  app.post('/api/me/passkeys/options', GUARDED, async (request, reply) => {
    const { account: id } = await requireRecentSession(services, request)
    const { options, attempt } = await db.acrossGroups(async (tx) => {
      const account = await findAccount(tx, id)
      if (account === undefined) throw new ProblemError('unauthenticated')
      return ask(services, tx, { account, invitation: null })
    })
    tie(services, reply, attempt)
    return options
  })

  app.post('/api/me/passkeys', GUARDED, async (request, reply) => {
    const { answer, label } = parse(newPasskey, request.body)
    const { account: session } = await requireRecentSession(services, request)
    const { account } = await register(services, request, { answer, label, session })
    services.cookies.attempt.clear(reply)
    await tellOfAccess(services, request, { account, means: 'passkey' })
    return reply.code(204).send()
  })

  app.patch('/api/me/passkeys/:id', async (request, reply) => {
    const { id } = parse(z.object({ id: z.string() }), request.params)
    const { label: named } = parse(newLabel, request.body)
    const { account } = await requireSession(services, request)
    const renamed = await db.acrossGroups((tx) => renamePasskey(tx, account, id, named))
    if (!renamed) throw new ProblemError('notFound')
    return reply.code(204).send()
  })

  app.delete('/api/me/passkeys/:id', async (request, reply) => {
    const { id } = parse(z.object({ id: z.string() }), request.params)
    const { account } = await requireRecentSession(services, request)
    await db.acrossGroups(async (tx) => {
      if (!(await removePasskey(tx, account, id))) throw new ProblemError('notFound')
      const left = await findAccount(tx, account).then((found) => found && findByEmail(tx, found.email))
      if (left?.hasMeans !== true) {
        throw new ProblemError('refused', {
          detail: 'This is the only way into the account: add another one first.',
          reason: 'last',
        })
      }
      await logAtDoor(tx, { what: 'passkey-removed', account })
    })
    return reply.code(204).send()
  })
}

async function ask(
  { site, clock }: IdentityServices,
  tx: Tx,
  { account, invitation }: { account: Account; invitation: string | null },
) {
  const known = await passkeysOf(tx, account.id)
  const options = await askForNewPasskey(
    site,
    account,
    known.map(({ id }) => id),
  )
  const kept = { challenge: options.challenge, account, invitation }
  return { options, attempt: await keepAttempt(tx, 'passkey-registration', kept, clock.now()) }
}

type Registering = Pick<z.infer<typeof newPasskey>, 'answer' | 'label'> & {
  /** The account that signed in; `null` when an invitation opens the way. */
  readonly session: string | null
}

/** Takes the ceremony under way in this browser and keeps its passkey, all or nothing but the note of a failure. */
async function register(
  { db, clock, cookies, site }: IdentityServices,
  request: FastifyRequest,
  { answer, label, session }: Registering,
): Promise<{ account: string }> {
  const at = clock.now()
  const taken = await db.acrossGroups((tx) =>
    takeAttempt(tx, 'passkey-registration', cookies.attempt.read(request), at),
  )
  const { data } = registering.safeParse(taken)
  const ours = data !== undefined && (session === null ? data.invitation !== null : session === data.account.id)
  if (!ours) throw new ProblemError('signInFailed')
  const { challenge, account, invitation } = data
  const refusal = await db
    .acrossGroups(async (tx) => {
      await ensureAccount(tx, account, at)
      if (invitation !== null && !(await acceptInvitation(tx, invitation, account.id, at))) {
        throw new ProblemError('invitationOver', { reason: 'taken' })
      }
      const why = await keepPasskey(tx, site, { account: account.id, challenge, answer, label, at })
      if (why !== undefined) throw new Refused(why)
      await logAtDoor(tx, { what: 'passkey-added', account: account.id, detail: { invitation } })
      return undefined
    })
    .catch((error: unknown) => {
      if (error instanceof Refused) return error.message
      throw error
    })
  if (refusal === undefined) return { account: account.id }
  await db.acrossGroups((tx) => logAtDoor(tx, { what: 'registration-failed', detail: { why: refusal, invitation } }))
  throw new ProblemError('signInFailed')
}

/** Rolls back what was begun for a passkey that turned out wrong. */
class Refused extends Error {}

async function requireRecentSession(services: IdentityServices, request: FastifyRequest) {
  const session = await requireSession(services, request)
  if (!isFresh(session, services.clock.now())) {
    throw new ProblemError('signInAgain', { detail: 'Sign in again to change how this account is opened.' })
  }
  return session
}
