import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Database } from '../db.ts'
import { findAccount, personsOf } from '../identity/account.ts'
import { requireSession } from '../identity/identify.ts'
import { type Mandate, mandatesOf, type OfficesOf } from '../identity/mandate.ts'
import type { IdentityServices } from '../identity/services.ts'
import { endAllSessions, endSession, endSessionOf, sessionsOf } from '../identity/session.ts'
import { logAtDoor } from '../security-log.ts'
import { ProblemError } from './problem.ts'
import { parse } from './process-routes.ts'

/** Who I am and what I may act for, where I am signed in, and how to leave. */
export function serveAccount(app: FastifyInstance, services: IdentityServices): void {
  serveMe(app, services)
  serveSessions(app, services)
}

function serveMe(app: FastifyInstance, services: IdentityServices): void {
  const { db, clock, officesOf } = services
  app.get('/api/me', async (request) => {
    const session = await requireSession(services, request)
    const { account, persons } = await db.acrossGroups(async (tx) => ({
      account: await findAccount(tx, session.account),
      persons: await personsOf(tx, session.account),
    }))
    const groups = await mandatesByGroup(db, officesOf, persons, (group) => civilDay(clock.now(group)))
    return { account, session: { id: session.id, means: session.means }, groups }
  })
}

/** The groups in which these persons hold an office today, with the mandates. A group where they hold none is not named. */
export async function mandatesByGroup(
  db: Database,
  officesOf: OfficesOf,
  persons: readonly { readonly group: string; readonly person: string }[],
  todayOf: (group: string) => IsoDate,
): Promise<readonly { readonly group: string; readonly mandates: readonly Mandate[] }[]> {
  const groups = []
  for (const [group, links] of Map.groupBy(persons, (link) => link.group)) {
    const whose = { groupId: group, persons: links.map(({ person }) => person), today: todayOf(group) }
    const mandates = await db.transaction(group, (tx) => mandatesOf(tx, officesOf, whose))
    if (mandates.length > 0) groups.push({ group, mandates })
  }
  return groups
}

function serveSessions(app: FastifyInstance, services: IdentityServices): void {
  const { db, clock, cookies, oidc, publicUrl } = services

  app.post('/api/sign-out', async (request, reply) => {
    const ended = await db.acrossGroups((tx) => endSessionOf(tx, cookies.session.read(request)))
    cookies.session.clear(reply)
    const idToken = ended?.idToken ?? null
    // The provider may be out of reach: the session here is over all the same.
    const redirect = idToken === null || oidc === null ? null : oidc.signOutUrl(idToken, publicUrl).catch(() => null)
    return { redirect: await redirect }
  })

  app.get('/api/me/sessions', async (request) => {
    const { id: current, account } = await requireSession(services, request)
    const sessions = await db.acrossGroups((tx) => sessionsOf(tx, account, clock.now()))
    return sessions.map((session) => ({ ...session, current: session.id === current }))
  })

  app.delete('/api/me/sessions/:id', async (request, reply) => {
    const { id } = parse(z.object({ id: z.uuid() }), request.params)
    const { id: current, account } = await requireSession(services, request)
    const ended = await db.acrossGroups((tx) => endSession(tx, account, id))
    if (!ended) throw new ProblemError('notFound')
    if (id === current) cookies.session.clear(reply)
    return reply.code(204).send()
  })

  app.delete('/api/me/sessions', async (request, reply) => {
    const { account } = await requireSession(services, request)
    await db.acrossGroups(async (tx) => {
      await endAllSessions(tx, account)
      await logAtDoor(tx, { what: 'all-sessions-ended', account })
    })
    cookies.session.clear(reply)
    return reply.code(204).send()
  })
}
