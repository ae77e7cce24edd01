import type { FastifyRequest } from 'fastify'
import type { Actor } from '#kernel/actor.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import type { Database } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Identify } from '#platform/http/process-routes.ts'

/**
 * As whom this request prepares that group; throws for whoever does not.
 *
 * @throws {ProblemError} `unauthenticated` for nobody, `notFound` for whoever did not open the group's preparation
 */
export type Preparer = (request: FastifyRequest, groupId: string) => Promise<Actor>

/**
 * Lets who opened it prepare a group that has no convention yet: nobody holds an office by a convention that is not.
 * Once it is founded, only its members’ persons act in it.
 */
export function preparing(db: Database, identify: Identify, preparer: Preparer): Identify {
  return async (request, groupId) => {
    const group = await db.transaction(groupId, (tx) => readGroup(tx, groupId))
    return group === undefined ? preparer(request, groupId) : identify(request, groupId)
  }
}

const FOUNDING = '/api/groups/:groupId/convention'

/** A group whose founder holds no office in it would be open to nobody, not even to be mended. */
export function refuseFoundingFromOutside(request: FastifyRequest): void {
  if (request.method !== 'POST' || request.routeOptions.url !== FOUNDING) return
  throw new ProblemError('notCompetent', {
    detail: 'Register an office of your own in the coordinator first: otherwise nobody could enter the group.',
    reason: 'outside',
  })
}
