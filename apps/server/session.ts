import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { PersonView, SessionView } from '#api/session.ts'
import type { Actor } from '#kernel/actor.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { type HttpContext, parse } from '#platform/http/process-routes.ts'
import { seenBy } from './board.ts'
import { type Directory, directoryOf } from './directory.ts'
import { notificationsOf } from './group-view.ts'
import { RegisterWatch } from './register-watch.ts'

/** Who a request may be, as sign-in or the demonstration tells it. */
export type Presence = {
  readonly demo: boolean
  /** The groups in which whoever sends this request has a part; in a demonstration, all that it shows. */
  readonly groupsOf: (request: FastifyRequest) => Promise<readonly string[]>
}

const asked = z.object({ group: z.uuid().optional(), seen: z.coerce.number().int().min(0).default(0) })

/**
 * `GET /api/session?group=…&seen=…`: who reads, for which body and in which office, in which groups, and whether the
 * register holds. `seen`: the last entry that the reader was shown among the notifications.
 */
export function serveSession(app: FastifyInstance, context: HttpContext, presence: Presence): void {
  const watch = new RegisterWatch(context.platform.db)
  app.get('/api/session', async (request, reply) => {
    const { group: wanted, seen } = parse(asked, request.query)
    const groups = await presence.groupsOf(request)
    const group = groups.find((id) => id === wanted) ?? groups[0]
    const view =
      group === undefined ? nowhere(presence) : await inGroup(context, presence, watch, { request, group, seen })
    const listed = await Promise.all(groups.map((id) => titled(context, id)))
    return reply.header('cache-control', 'no-store').send({ ...view, groups: listed } satisfies SessionView)
  })
}

type Where = { readonly request: FastifyRequest; readonly group: string; readonly seen: number }
type InGroup = Omit<SessionView, 'groups'>

async function inGroup(
  context: HttpContext,
  { demo }: Presence,
  watch: RegisterWatch,
  { request, group, seen }: Where,
): Promise<InGroup> {
  const { platform, identify } = context
  const today = civilDay(platform.clock.now(group))
  const actor = await identify(request, group).catch(() => null)
  const register = await watch.stateOf(group)
  return platform.db.transaction(group, async (tx) => {
    const directory = await directoryOf(tx, group)
    const title = (await readGroup(tx, group))?.clauses.title ?? ''
    const notified =
      actor === null ? [] : await notificationsOf(tx, await seenBy(tx, context, { groupId: group, actor, today }))
    return {
      person: actor === null ? null : personOf(directory, actor),
      demo,
      persons: demo ? personsOn(directory, today) : [],
      group: { id: group, name: title },
      register,
      unread: notified.filter(({ entry }) => entry.seq > seen).length,
      today,
    }
  })
}

const nowhere = ({ demo }: Presence): InGroup => ({
  person: null,
  demo,
  persons: [],
  group: null,
  register: { state: 'unchecked', at: null },
  unread: 0,
  today: civilDay(new Date().toISOString()),
})

async function titled({ platform }: HttpContext, id: string) {
  const group = await platform.db.transaction(id, (tx) => readGroup(tx, id))
  return { id, name: group?.clauses.title ?? '' }
}

function personOf(directory: Directory, actor: Actor): PersonView | null {
  if (actor.kind === 'clock') return null
  const card = directory.get(actor.body)
  const held = card?.offices.find(({ person }) => person.id === actor.person)
  return {
    id: actor.person,
    bodyId: actor.body,
    name: held?.title ?? '',
    body: card?.name ?? '',
    office: actor.office,
  }
}

/** Everybody who holds an office that day, by body: whom a demonstration lets one be. */
function personsOn(directory: Directory, today: string): readonly PersonView[] {
  return [...directory.values()].flatMap(({ id, name, offices }) =>
    offices
      .filter(({ from, until }) => from <= today && (until === null || today <= until))
      .map(({ person, title, office }) => ({ id: person.id, bodyId: id, name: title, body: name, office })),
  )
}
