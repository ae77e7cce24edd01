import type { GroupView, NotificationView } from '#api/group.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { coordinatorOf, isCoordinator } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { inquiriesOf } from '#modules/information/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { entryAt, journalPage } from '#platform/journal/read.ts'
import { type ReadEntry, shownEntries } from '#platform/secrecy.ts'
import { GROUP_CASE_FILE } from '#platform/served.ts'
import type { Seen } from './board.ts'
import { directoryOf, nameIn, presentEntry } from './directory.ts'

/** What each page of a group needs first: its name, who reads, the names of all its bodies. */
export async function viewGroup(tx: Tx, { groupId, actor, today, reader }: Seen): Promise<GroupView> {
  const group = await readGroup(tx, groupId)
  const directory = await directoryOf(tx, groupId)
  const first = await entryAt(tx, groupId, GROUP_CASE_FILE, 1)
  if (first === undefined) throw new ProblemError('notFound')
  const coordinator = group === undefined ? undefined : coordinatorOf(group)
  const knownToGuests = new Set((group?.members ?? []).map(({ body }) => body))
  return {
    id: groupId,
    title: group?.clauses.name ?? '',
    object: group?.clauses.object ?? '',
    status: group?.status ?? 'none',
    effectiveOn: group?.effectiveOn ?? null,
    since: civilDay(first.at),
    today,
    coordinator: coordinator === undefined ? null : nameIn(directory, coordinator),
    me:
      actor.kind === 'person'
        ? {
            person: actor.person,
            body: nameIn(directory, actor.body),
            office: actor.office,
            coordinates: group !== undefined && isCoordinator(group, actor.body),
            guest: reader.guest,
          }
        : null,
    names: [...directory.values()]
      .filter(({ id }) => !reader.guest || id === reader.body || knownToGuests.has(id))
      .map(({ id, name }) => ({ id, name })),
  }
}

/** How far back a notification reaches: further back, the register is the place to look. */
const LOOKED_AT = 500
const SHOWN = 100

/** An answer names nobody: it reaches the body that asked, and every member when it serves them all. */
function answersReader(
  { process, act, id, withheld }: ReadEntry,
  { reader }: Seen,
  asked: ReadonlySet<string>,
): boolean {
  if (process !== 'inquiry' || act !== 'answer') return false
  return asked.has(id) || (reader.member && withheld === undefined)
}

/** What reached the reader's body: reminders sent to it, acts of others that name it, answers. The newest first. */
export async function notificationsOf(tx: Tx, seen: Seen): Promise<readonly NotificationView[]> {
  const { groupId, actor } = seen
  if (actor.kind !== 'person') return []
  const directory = await directoryOf(tx, groupId)
  const entries = await shownEntries(tx, seen, await journalPage(tx, groupId, { limit: LOOKED_AT }))
  const asked = await inquiriesOf(tx, groupId, actor.body)
  const names = (entry: ReadEntry) =>
    JSON.stringify([entry.id, entry.payload, entry.events]).includes(actor.body) || answersReader(entry, seen, asked)
  return entries
    .filter((entry) => entry.actor.kind !== 'person' || entry.actor.body !== actor.body)
    .filter(names)
    .slice(0, SHOWN)
    .map((entry) => ({
      key: String(entry.seq),
      kind: entry.process === 'reminder' ? 'reminder' : 'entry',
      entry: presentEntry(directory, entry),
    }))
}
