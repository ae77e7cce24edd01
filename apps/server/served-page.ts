import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { groupsPublishing } from '#modules/public-site/server/index.ts'
import { enterPage, pageEntered } from '#modules/witnessing/server/index.ts'
import type { Platform } from '#platform/commit.ts'
import type { Database } from '#platform/db.ts'
import { sendProblem } from '#platform/http/problem.ts'
import { type Rounds, type RoundsOptions, startRounds } from '#platform/rounds.ts'
import { DEPOSIT_PAGE } from './site.ts'

/** The hash of the list of the page that this server gives to those who seal; `undefined` of a server that gives none. */
function pageHash(built = DEPOSIT_PAGE): string | undefined {
  const path = join(built, 'manifest.json')
  return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : undefined
}

/** The page that seals as the register has it, for whoever compares it: nobody is asked who they are. */
export function serveEnteredPage(app: FastifyInstance, db: Database): void {
  app.get('/log/page', async (_request, reply) => {
    const page = await pageEntered(db)
    return page === undefined ? sendProblem(reply, 'notFound') : reply.header('cache-control', 'no-store').send(page)
  })
}

/** Enters the page in the registers as soon as it is given, and in that of a group that publishes afterwards. */
export function startEnteringPage(platform: Platform, options: RoundsOptions): Rounds {
  const hash = pageHash()
  return startRounds(async () => {
    if (hash !== undefined) await enterPage(platform, { hash, groups: await groupsPublishing(platform.db) })
  }, options)
}
