import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { bodiesOf, recordedActsOf } from '#modules/organisation/server/index.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'

/**
 * `GET …/parties`: the register of bodies with their offices, and the acts by which their organs approved the
 * convention: what a form needs to offer only the signatories and the acts that fit.
 */
export function serveParties(app: FastifyInstance, context: HttpContext): void {
  app.get('/api/groups/:groupId/parties', async (request) => {
    const { groupId } = parse(z.object({ groupId: z.uuid() }), request.params)
    const actor = await context.identify(request, groupId)
    return context.platform.db.transaction(groupId, async (tx) => {
      if (await context.isGuest(tx, groupId, actor)) throw new ProblemError('notFound')
      return {
        bodies: await bodiesOf(tx, groupId),
        authorisingActs: await recordedActsOf(tx, groupId, { subject: 'membership' }),
      }
    })
  })
}
