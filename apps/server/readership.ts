import { civilDay } from '#kernel/paris-time.ts'
import { readingFor } from '#kernel/reader.ts'
import { isCoordinator, membersOn } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import type { Clock } from '#platform/clock.ts'
import type { Readership } from '#platform/secrecy.ts'
import { servedRoutes } from './served-routes.ts'

/** Every process of this server, and who a reader is in a group: its coordinator and its members, by its convention. */
export function readershipOf(clock: Clock): Readership {
  return {
    processes: servedRoutes.map(({ served }) => served),
    readerOf: async (tx, groupId, actor) => {
      const body = readingFor(actor)
      const group = await readGroup(tx, groupId)
      if (body === null || group === undefined) return { body, coordinates: false, member: false }
      const members = membersOn(group, civilDay(clock.now(groupId)))
      return {
        body,
        coordinates: isCoordinator(group, body),
        member: members.some((member) => member.body === body),
      }
    },
  }
}
