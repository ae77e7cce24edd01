import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { WatchView } from '#modules/witnessing/contract.ts'
import { policyOf, watchOf } from '#modules/witnessing/server/index.ts'
import type { KnownKeys } from '#platform/http/log-routes.ts'
import { parse } from '#platform/http/parse.ts'
import { sendProblem } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { writeKey } from '#transparency/note.ts'

const inGroup = z.object({ groupId: z.uuid() })

/** Who keeps the register of a group besides this server: for its members, and as a policy for whoever checks a proof. */
export function serveWatch(app: FastifyInstance, context: HttpContext, { key }: Pick<KnownKeys, 'key'>): void {
  const { db } = context.platform

  app.get('/api/groups/:groupId/log', async (request): Promise<WatchView> => {
    const { groupId } = parse(inGroup, request.params)
    await context.identify(request, groupId)
    return db.transaction(groupId, (tx) => watchOf(tx, groupId))
  })

  // Nothing in it is secret, and it must be had before any proof is believed: nobody is asked who they are.
  app.get('/api/public/log/policies/:groupId', async (request, reply) => {
    const { groupId } = parse(inGroup, request.params)
    const own = await key()
    if (own === undefined) return sendProblem(reply, 'notFound')
    const log = { key: writeKey(own), address: `${request.protocol}://${request.host}/log` }
    const policy = await db.transaction(groupId, (tx) => policyOf(tx, groupId, log))
    if (policy === undefined) return sendProblem(reply, 'notFound')
    return reply.type('text/plain; charset=utf-8').send(policy)
  })
}
