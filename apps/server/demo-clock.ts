import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { AdjustableClock } from '#platform/clock.ts'
import type { Platform } from '#platform/commit.ts'
import { doDueActs } from '#platform/due.ts'
import { parse } from '#platform/http/parse.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { dueSources } from './modules.ts'

/** Moves the clock of one group of a demonstration, and does at once what the date entails. */
export function serveDemoClock(app: FastifyInstance, platform: Platform, clock: AdjustableClock): void {
  app.post('/api/demo/groups/:groupId/clock', async (request) => {
    const { groupId } = parse(z.object({ groupId: z.uuid() }), request.params)
    const { to } = parse(z.object({ to: z.iso.datetime() }), request.body)
    try {
      clock.goTo(to, groupId)
    } catch (error) {
      throw new ProblemError('malformed', {
        issues: [{ path: 'to', message: String(error instanceof Error ? error.message : error) }],
      })
    }
    return { done: await doDueActs(platform, groupId, dueSources), now: clock.now(groupId) }
  })
}
