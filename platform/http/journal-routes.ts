import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { journalLines, journalPage } from '../journal/read.ts'
import { parse } from './parse.ts'
import { ProblemError } from './problem.ts'
import type { HttpContext } from './process-routes.ts'

const inGroup = z.object({ groupId: z.uuid() })
const page = z.object({
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  process: z.string().max(60).optional(),
  id: z.uuid().optional(),
})

/** The register of a group: pages for the screen, of one case when asked, and `journal.jsonl`, for whoever
 * wants to verify it elsewhere: every entry, without the bodies that are kept from the reader. */
export function serveJournal(app: FastifyInstance, context: HttpContext): void {
  const { db } = context.platform

  app.get('/api/groups/:groupId/journal', async (request) => {
    const { groupId } = parse(inGroup, request.params)
    const actor = await context.identify(request, groupId)
    const asked = parse(page, request.query)
    return db.transaction(groupId, async (tx) =>
      context.present(tx, { groupId, actor }, await journalPage(tx, groupId, asked)),
    )
  })

  app.get('/api/groups/:groupId/journal.jsonl', async (request, reply) => {
    const { groupId } = parse(inGroup, request.params)
    const actor = await context.identify(request, groupId)
    // The register is the group's: a guest has no part in it but the entries of what is opened to it.
    if (await db.transaction(groupId, (tx) => context.isGuest(tx, groupId, actor))) throw new ProblemError('notFound')
    const lines = Readable.from(journalLines(db, groupId, { readership: context, actor }))
    return reply
      .type('application/jsonl')
      .header('content-disposition', 'attachment; filename="journal.jsonl"')
      .send(lines)
  })
}
