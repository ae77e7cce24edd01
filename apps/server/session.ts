import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { GroupName, PersonView, SessionView } from '#api/session.ts'
import type { Actor } from '#kernel/actor.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { isRehearsal } from '#kernel/rehearsal.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { parse } from '#platform/http/parse.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { seenBy } from './board.ts'
import { type Directory, directoryOf } from './directory.ts'
import { notificationsOf } from './group-view.ts'
import { RegisterWatch } from './register-watch.ts'

/** Whoever sends a request: their account when they have one, and the groups in which they have a part. */
export type Present = {
  readonly account: SessionView['account']
  /** In a demonstration, all that it shows, and the one whose pages are being read. */
  readonly groups: readonly string[]
  /** The persons of these groups as whom they sign in; in a demonstration everybody may be anybody. */
  readonly persons: readonly string[] | 'everybody'
}

/** Who a request may be, as sign-in or the demonstration tells it. */
export type Presence = {
  readonly demo: boolean
  /** @param wanted the group whose pages are being read, when the request names one */
  readonly of: (request: FastifyRequest, wanted?: string) => Promise<Present>
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
    const present = await presence.of(request, wanted)
    const named = await Promise.all(present.groups.map((id) => titled(context, id)))
    // A group that is only being prepared is not one yet; one that does not exist is none.
    const groups = named.filter(({ name }) => name !== '')
    const group = groups.find(({ id }) => id === wanted) ?? groups[0]
    const here: Here = { demo: presence.demo, ...present }
    const view = group === undefined ? NOWHERE : await inGroup(context, watch, here, { request, group, seen })
    const { account, demo } = here
    return reply.header('cache-control', 'no-store').send({ account, demo, ...view, groups } satisfies SessionView)
  })
}

type Here = Present & { readonly demo: boolean }
type Where = { readonly request: FastifyRequest; readonly group: GroupName; readonly seen: number }
type InGroup = Omit<SessionView, 'groups' | 'account' | 'demo'>

async function inGroup(
  context: HttpContext,
  watch: RegisterWatch,
  { persons }: Here,
  { request, group, seen }: Where,
): Promise<InGroup> {
  const { platform, identify } = context
  const { id: groupId } = group
  const today = civilDay(platform.clock.now(groupId))
  const actor = await identify(request, groupId).catch(() => null)
  const register = await watch.stateOf(groupId)
  return platform.db.transaction(groupId, async (tx) => {
    const everybody = personsOn(await directoryOf(tx, groupId), today)
    // A rehearsal is played by the coordinator's persons alone.
    const played = isRehearsal(groupId) ? await readGroup(tx, groupId) : undefined
    const all = played === undefined ? everybody : everybody.filter(({ bodyId }) => bodyId === coordinatorOf(played))
    const notified =
      actor === null ? [] : await notificationsOf(tx, await seenBy(tx, context, { groupId, actor, today }))
    return {
      person: actor === null ? null : personOf(all, actor),
      persons: persons === 'everybody' ? all : all.filter(({ id }) => persons.includes(id)),
      group,
      register,
      unread: notified.filter(({ entry }) => entry.seq > seen).length,
      today,
    }
  })
}

const NOWHERE = {
  person: null,
  persons: [],
  group: null,
  register: { state: 'unchecked', at: null },
  unread: 0,
  get today() {
    return civilDay(new Date().toISOString())
  },
} as const satisfies InGroup

async function titled({ platform }: HttpContext, id: string) {
  const group = await platform.db.transaction(id, (tx) => readGroup(tx, id))
  return { id, name: group?.clauses.name ?? '' }
}

function personOf(persons: readonly PersonView[], actor: Actor): PersonView | null {
  if (actor.kind !== 'person') return null
  const { person: id, body: bodyId, office } = actor
  const held = persons.filter((one) => one.id === id && one.bodyId === bodyId)
  const { name = '', body = '' } = held.find((one) => one.office === office) ?? held[0] ?? {}
  return { id, bodyId, name, body, office }
}

/** Everybody who holds an office that day, by body. */
function personsOn(directory: Directory, today: string): readonly PersonView[] {
  return [...directory.values()].flatMap(({ id, name, offices }) =>
    offices
      .filter(({ from, until }) => from <= today && (until === null || today <= until))
      .map(({ person, title, office }) => ({ id: person.id, bodyId: id, name: title, body: name, office })),
  )
}
