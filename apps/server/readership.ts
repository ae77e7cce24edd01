import type { Actor } from '#kernel/actor.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { type Reader, readingFor } from '#kernel/reader.ts'
import { isCoordinator, membersOn } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import type { Clock } from '#platform/clock.ts'
import type { Tx } from '#platform/db.ts'
import type { Readership } from '#platform/secrecy.ts'
import { cutFor } from './procedures.ts'
import { servedRoutes } from './served-routes.ts'

/** Every process of this server, and who a reader is in a group: its coordinator and its members, by its convention. */
export function readershipOf(clock: Clock): Readership {
  return {
    processes: servedRoutes.map(({ served }) => served),
    readerOf: async (tx, groupId, actor) => {
      const who = await personOf(tx, groupId, actor)
      const group = await readGroup(tx, groupId)
      const { body } = who
      if (body === null || group === undefined) return { ...who, coordinates: false, member: false }
      const members = membersOn(group, civilDay(clock.now(groupId)))
      return {
        ...who,
        coordinates: isCoordinator(group, body),
        member: members.some((member) => member.body === body),
      }
    },
  }
}

async function personOf(tx: Tx, groupId: string, actor: Actor): Promise<Pick<Reader, 'person' | 'body' | 'cutFrom'>> {
  if (actor.kind !== 'person') return { person: null, body: null, cutFrom: [] }
  const cutFrom = await cutFor(tx, groupId, actor.person)
  return { person: actor.person, body: readingFor(actor), cutFrom }
}
