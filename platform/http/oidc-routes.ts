import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { keepAttempt, takeAttempt } from '../identity/attempt.ts'
import { type Admitted, admit } from '../identity/federation.ts'
import { requireSession } from '../identity/identify.ts'
import { type OidcClient, type OidcSignIn, oidcChecks } from '../identity/oidc.ts'
import { type IdentityServices, OIDC_CALLBACK } from '../identity/services.ts'
import { logAtDoor } from '../security-log.ts'
import { openInvitation } from './invitation-routes.ts'
import { parse } from './parse.ts'
import { GUARDED, handOver, openFor, tellOfAccess, tie } from './sign-in.ts'

// A path of this site: `//host` and `/\host` are other sites to a browser.
const path = z
  .string()
  .max(2000)
  .regex(/^\/(?![/\\])[\x21-\x7e]*$/)

export const wish = z.object({
  /** The token of an invitation to accept. */
  invitation: z.string().optional(),
  /** True to add this way in to the account that is signed in. */
  link: z.boolean().default(false),
  returnTo: path.default('/'),
})

const underWay = z.object({
  checks: oidcChecks,
  invitation: z.uuid().nullable(),
  link: z.uuid().nullable(),
  returnTo: z.string(),
})

type UnderWay = z.infer<typeof underWay>

/** Signing in through OpenID Connect: where to go, and the way back. */
export function serveOidc(app: FastifyInstance, services: IdentityServices, oidc: OidcClient): void {
  const { db, clock, cookies, publicUrl } = services

  app.post('/api/sign-in/oidc', GUARDED, async (request, reply) => {
    const { invitation: token, link, returnTo } = parse(wish, request.body ?? {})
    const at = clock.now()
    const account = link ? (await requireSession(services, request)).account : null
    const invitation = token === undefined ? null : (await db.acrossGroups((tx) => openInvitation(tx, token, at))).id
    const { url, checks } = await oidc.begin()
    const kept: UnderWay = { checks, invitation, link: account, returnTo }
    tie(services, reply, await db.acrossGroups((tx) => keepAttempt(tx, 'oidc', kept, at)))
    return { redirect: url }
  })

  // The address of this request holds the code: it is not to be in the log, where every request's address is.
  app.get(OIDC_CALLBACK, { ...GUARDED, logLevel: 'warn' }, async (request, reply) => {
    const at = clock.now()
    const taken = await db.acrossGroups((tx) => takeAttempt(tx, 'oidc', cookies.attempt.read(request), at))
    cookies.attempt.clear(reply)
    const { data } = underWay.safeParse(taken)
    const signedIn = data === undefined ? 'expired' : await finish(oidc, new URL(request.url, publicUrl), data, request)
    const admitted =
      typeof signedIn === 'string'
        ? signedIn
        : await enter(services, request, { ...signedIn, issuer: oidc.issuer }, data)
    if (typeof admitted === 'string') {
      await db.acrossGroups((tx) => logAtDoor(tx, { what: 'sign-in-failed', detail: { means: 'oidc', why: admitted } }))
      return reply.redirect(`${publicUrl}/sign-in?problem=${admitted}`, 303)
    }
    handOver(services, reply, admitted.token)
    if (admitted.isNew) await tellOfAccess(services, request, { account: admitted.account, means: 'oidc' })
    return reply.redirect(`${publicUrl}${data?.returnTo ?? '/'}`, 303)
  })
}

async function finish(
  oidc: OidcClient,
  callback: URL,
  { checks }: UnderWay,
  request: FastifyRequest,
): Promise<OidcSignIn | 'cancelled' | 'failed'> {
  try {
    return await oidc.finish(callback, checks)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    request.log.warn({ why }, 'the provider did not sign anybody in')
    return callback.searchParams.get('error') === 'access_denied' ? 'cancelled' : 'failed'
  }
}

async function enter(
  services: IdentityServices,
  request: FastifyRequest,
  signedIn: OidcSignIn & { readonly issuer: string },
  wanted: UnderWay | undefined,
): Promise<string | (Admitted & { readonly token: string })> {
  const { db, clock } = services
  const { issuer, claims, idToken } = signedIn
  const { invitation = null, link = null } = wanted ?? {}
  return db.acrossGroups(async (tx) => {
    const asked = { issuer, claims, invitation, link, newAccount: randomUUID(), at: clock.now() }
    const admitted = await admit(tx, asked)
    if (typeof admitted === 'string') return admitted
    const token = await openFor(services, tx, request, { account: admitted.account, means: 'oidc', idToken })
    return { ...admitted, token }
  })
}
