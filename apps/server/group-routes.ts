import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { civilDay } from '#kernel/paris-time.ts'
import type { Tx } from '#platform/db.ts'
import { parse } from '#platform/http/parse.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { type Seen, seenBy, viewBoard } from './board.ts'
import { casesOf, viewOf } from './cases.ts'
import { tasksShown } from './cut.ts'
import { directoryOf } from './directory.ts'
import { notificationsOf, viewGroup } from './group-view.ts'
import { viewPast } from './past.ts'
import { searchGroup } from './search.ts'
import { tasksOf } from './tasks.ts'

const inGroup = z.object({ groupId: z.uuid() })
const searched = z.object({ q: z.string().trim().max(200).default('') })
const listed = z.object({ process: z.string().max(60).optional() })
const onDay = z.object({ date: z.iso.date() })

/** What the pages of a group's daily life read. Every one of them is for whoever has a part in the group. */
export function serveGroup(app: FastifyInstance, context: HttpContext): void {
  const { db, clock } = context.platform
  const answer = <T>(path: string, view: (tx: Tx, seen: Seen, request: FastifyRequest) => Promise<T>) =>
    app.get(`/api/groups/:groupId${path}`, async (request) => {
      const { groupId } = parse(inGroup, request.params)
      const actor = await context.identify(request, groupId)
      const today = civilDay(clock.now(groupId))
      return db.transaction(groupId, async (tx) =>
        view(tx, await seenBy(tx, context, { groupId, actor, today }), request),
      )
    })

  answer('', viewGroup)
  answer('/board', viewBoard)
  answer('/tasks', async (tx, seen) => tasksShown(tx, seen, await tasksOf(tx, seen.groupId, seen.today)))
  answer('/notifications', notificationsOf)
  answer('/cases', async (tx, seen, request) => {
    const { process } = parse(listed, request.query)
    const directory = await directoryOf(tx, seen.groupId)
    const cases = await casesOf(tx, seen, process)
    // The list of one process is read for its page, which draws the states; the list of all only names them.
    return cases.map((stored) => ({
      ...viewOf(directory, stored),
      ...(process === undefined ? {} : { state: stored.state }),
    }))
  })
  answer('/search', (tx, seen, request) => searchGroup(tx, seen, parse(searched, request.query).q))
  answer('/as-of', (tx, seen, request) => viewPast(tx, seen, parse(onDay, request.query).date))
}
