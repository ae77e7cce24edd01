import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { civilDay } from '#kernel/paris-time.ts'
import { isCutFrom } from '#kernel/reader.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { interests } from './procedures.ts'

const inGroup = z.object({ groupId: z.uuid() })

/** What data suggest of interests (R1.33), to the coordinator alone; nothing of a procedure from which the reader is cut. */
export function serveSuspicions(app: FastifyInstance, context: HttpContext): void {
  app.get('/api/groups/:groupId/suspicions', async (request) => {
    const { groupId } = parse(inGroup, request.params)
    const actor = await context.identify(request, groupId)
    const { db, clock } = context.platform
    return db.transaction(groupId, async (tx) => {
      const reader = await context.readerOf(tx, groupId, actor)
      if (!reader.coordinates) throw new ProblemError('notFound')
      const found = await interests.suspicions(tx, groupId, civilDay(clock.now(groupId)))
      return found.filter(({ procedure }) => !isCutFrom(reader, procedure))
    })
  })
}
