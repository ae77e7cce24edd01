import type { Actor } from '#kernel/actor.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { type Reader, readingFor } from '#kernel/reader.ts'
import { accessionAskedBy } from '#modules/accession/server/index.ts'
import { isCoordinator, membershipOf, membersOn } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { seatsHeldBy } from '#modules/technical-group/server/index.ts'
import type { Clock } from '#platform/clock.ts'
import type { Tx } from '#platform/db.ts'
import type { Readership } from '#platform/secrecy.ts'
import { boughtBy, cutFor } from './procedures.ts'
import { servedRoutes } from './served-routes.ts'

/**
 * Every process of this server, and who a reader is in a group: its coordinator and its members, by its convention; the
 * seats and the interests of the person; and whether it is a guest, whose body has no part in the group.
 */
export function readershipOf(clock: Clock): Readership {
  return {
    processes: servedRoutes.map(({ served }) => served),
    isGuest,
    readerOf: async (tx, groupId, actor) => {
      const today = civilDay(clock.now(groupId))
      const who = await personOf(tx, groupId, actor, today)
      const group = await readGroup(tx, groupId)
      const { body } = who
      if (body === null || group === undefined) return { ...who, coordinates: false, member: false, guest: false }
      const coordinates = isCoordinator(group, body)
      const member = membersOn(group, today).some((each) => each.body === body)
      const guest = await isGuest(tx, groupId, actor)
      // What the group buys is between its members: whoever has asked to enter, or has left, reads nothing of it.
      const cutFrom = coordinates || member || guest ? who.cutFrom : await boughtBy(tx, groupId)
      return { ...who, cutFrom, coordinates, member, guest }
    },
  }
}

type Person = Pick<Reader, 'person' | 'body' | 'cutFrom' | 'seats'>

async function personOf(tx: Tx, groupId: string, actor: Actor, today: string): Promise<Person> {
  if (actor.kind !== 'person') return { person: null, body: null, cutFrom: [], seats: [] }
  const { person, body } = actor
  const cutFrom = await cutFor(tx, groupId, person)
  return { person, body: readingFor(actor), cutFrom, seats: await seatsHeldBy(tx, groupId, { person, body, today }) }
}

/**
 * A body of the register that is no member, was none, and has not asked to enter: it is there to be associated with some
 * works (S6.3), and reads nothing else. While the group is only being prepared, all its bodies prepare it.
 */
async function isGuest(tx: Tx, groupId: string, actor: Actor): Promise<boolean> {
  if (actor.kind !== 'person') return false
  const group = await readGroup(tx, groupId)
  if (group === undefined || ['none', 'draft', 'signing'].includes(group.status)) return false
  if (membershipOf(group, actor.body) !== undefined || isCoordinator(group, actor.body)) return false
  return !(await accessionAskedBy(tx, groupId, actor.body))
}
