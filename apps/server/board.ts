import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Task } from '#api/shapes.ts'
import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { coordinatorOf, isMemberOn } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { namesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { type HttpContext, parse } from '#platform/http/process-routes.ts'
import { modules } from './modules.ts'

/** `GET …/board`: where the group stands, what is expected of me, who holds up whom. */
export function serveBoard(app: FastifyInstance, context: HttpContext): void {
  const { db, clock } = context.platform
  app.get('/api/groups/:groupId/board', async (request) => {
    const { groupId } = parse(z.object({ groupId: z.uuid() }), request.params)
    const actor = await context.identify(request, groupId)
    const today = civilDay(clock.now(groupId))
    return db.transaction(groupId, (tx) => viewBoard(tx, { groupId, actor, today }))
  })
}

type Seen = { readonly groupId: string; readonly actor: Actor; readonly today: string }

/** The board of one group as one person sees it. */
export async function viewBoard(tx: Tx, { groupId, actor, today }: Seen) {
  const group = await readGroup(tx, groupId)
  if (group === undefined) throw new ProblemError('notFound')
  const names = await namesOf(tx, groupId)
  const named = (id: string) => ({ id, name: names.get(id) ?? id })
  const tasks = await tasksOf(tx, groupId, today)
  const mine = tasks.filter(({ by }) => actor.kind === 'person' && by?.id === actor.body)
  const coordinator = coordinatorOf(group)
  return {
    group: {
      id: groupId,
      title: group.clauses.title,
      object: group.clauses.object,
      status: group.status,
      effectiveOn: group.effectiveOn,
      coordinator: coordinator === undefined ? null : named(coordinator),
      today,
    },
    mine,
    others: tasks.filter((task) => !mine.includes(task)),
    members: group.members.map(({ body, founder, from, until }) => ({
      body: named(body),
      founder,
      from,
      until,
      present: isMemberOn({ body, founder, from, until }, today),
      missing: tasks.filter((task) => task.missing && task.by?.id === body),
    })),
  }
}

async function tasksOf(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const tasks: Task[] = []
  for (const module of modules) tasks.push(...((await module.tasks?.(tx, groupId, today)) ?? []))
  return tasks.sort((one, other) => compareDue(one.due, other.due))
}

/** What has a date comes first, the nearest before. */
function compareDue(one: string | null, other: string | null): number {
  if (one === other) return 0
  if (one === null) return 1
  return other === null || one < other ? -1 : 1
}
