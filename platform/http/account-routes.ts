import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { AccountView, MandateView } from '#api/people.ts'
import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Database } from '../db.ts'
import { findAccount, type PersonLink, personsOf, waysInto } from '../identity/account.ts'
import { requireSession } from '../identity/identify.ts'
import { later } from '../identity/instant.ts'
import { type Mandate, mandatesOf, type OfficesOf } from '../identity/mandate.ts'
import type { Holder, IdentityServices } from '../identity/services.ts'
import { endAllSessions, endOtherSessions, endSession, endSessionOf, sessionsOf } from '../identity/session.ts'
import { logAtDoor } from '../security-log.ts'
import { parse } from './parse.ts'
import { ProblemError } from './problem.ts'

/** Who I am and what I may act for, where I am signed in, and how to leave. */
export function serveAccount(app: FastifyInstance, services: IdentityServices): void {
  serveMe(app, services)
  serveSessions(app, services)
}

/** A session that began a short while ago: whoever finds a screen open changes nothing of how the account is opened. */
export const RECENT_SECONDS = 900

export const isFresh = ({ createdAt }: { readonly createdAt: IsoInstant }, now: IsoInstant): boolean =>
  createdAt >= later(now, -RECENT_SECONDS)

function serveMe(app: FastifyInstance, services: IdentityServices): void {
  const { db, clock } = services
  app.get('/api/me', async (request, reply) => {
    const session = await requireSession(services, request)
    const { account, persons, ways } = await db.acrossGroups(async (tx) => ({
      account: await findAccount(tx, session.account),
      persons: await personsOf(tx, session.account),
      ways: await waysInto(tx, session.account),
    }))
    if (account === undefined) throw new ProblemError('unauthenticated')
    const { id, means } = session
    return reply.header('cache-control', 'no-store').send({
      account,
      ways,
      session: { id, means, fresh: isFresh(session, clock.now()) },
      groups: await groupsOf(services, persons),
    } satisfies AccountView)
  })
}

/** The groups in which these persons hold an office today or will, with what the register says of each. */
async function groupsOf({ db, clock, register }: IdentityServices, persons: readonly PersonLink[]) {
  const groups = []
  for (const [group, links] of Map.groupBy(persons, (link) => link.group)) {
    const mine = new Set(links.map(({ person }) => person))
    const today = civilDay(clock.now(group))
    const found = await db.transaction(group, async (tx) => ({
      title: await register.titleOf(tx, group),
      mandates: (await register.holdersFrom(tx, group, today)).filter(({ person }) => mine.has(person)).map(mandateOf),
    }))
    // A group that is only being prepared is not one yet.
    if (found.title !== null && found.mandates.length > 0)
      groups.push({ group, title: found.title, mandates: found.mandates })
  }
  return groups
}

/** An office as its holder and the persons of the group see it. */
export const mandateOf = ({ body, bodyName, office, title, from, until, givenBy }: Holder): MandateView => ({
  body: { id: body, name: bodyName },
  office,
  title,
  from,
  until,
  givenBy,
})

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
    const { except } = parse(z.object({ except: z.literal('current').optional() }), request.query)
    const { id, account } = await requireSession(services, request)
    await db.acrossGroups(async (tx) => {
      await (except === undefined ? endAllSessions(tx, account) : endOtherSessions(tx, account, id))
      await logAtDoor(tx, { what: except === undefined ? 'all-sessions-ended' : 'other-sessions-ended', account })
    })
    if (except === undefined) cookies.session.clear(reply)
    return reply.code(204).send()
  })
}
