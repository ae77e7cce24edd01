import type { FastifyRequest } from 'fastify'
import { civilDay } from '#kernel/paris-time.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../db.ts'
import { ProblemError } from '../http/problem.ts'
import type { Identify } from '../http/process-routes.ts'
import { personsOf } from './account.ts'
import type { Cookies } from './cookie.ts'
import { actorOf, mandatesOf, namedBody, type OfficesOf } from './mandate.ts'
import { findSession, type Session } from './session.ts'

/** What it takes to know who is behind a request. */
export type Recognition = {
  readonly db: Database
  readonly clock: Clock
  readonly cookies: Cookies
  readonly officesOf: OfficesOf
}

/** Who acts, for the routes of a group: session → account → person of the group → office held today. */
export function identifyBySession(recognition: Recognition): Identify {
  const { db, clock, cookies, officesOf } = recognition
  return async (request, groupId) => {
    const now = clock.now()
    const named = namedBody(request)
    const persons = await db.acrossGroups(async (tx) => {
      const session = await findSession(tx, cookies.session.read(request), now)
      return session && personsOf(tx, session.account, groupId)
    })
    if (persons === undefined) throw new ProblemError('unauthenticated')
    if (persons.length === 0) throw new ProblemError('notFound')
    const whose = { groupId, persons: persons.map(({ person }) => person), today: civilDay(clock.now(groupId)) }
    return actorOf(await db.transaction(groupId, (tx) => mandatesOf(tx, officesOf, whose)), named)
  }
}

/** Whose session a request carries. @throws {ProblemError} `unauthenticated` */
export async function requireSession(
  { db, clock, cookies }: Pick<Recognition, 'db' | 'clock' | 'cookies'>,
  request: FastifyRequest,
): Promise<Session> {
  const session = await db.acrossGroups((tx) => findSession(tx, cookies.session.read(request), clock.now()))
  if (session === undefined) throw new ProblemError('unauthenticated')
  return session
}
