import type { PastView } from '#api/group.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { endOfDay } from '#kernel/paris-time.ts'
import type { EventLike } from '#kernel/process.ts'
import type { BodyCard } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { entriesBefore, type JournalEntry } from '#platform/journal/read.ts'
import type { Reading } from '#platform/secrecy.ts'
import { type State, type StoredCase, shownIn, viewOf } from './cases.ts'
import { type Directory, nameIn } from './directory.ts'
import { servedRoutes } from './served-routes.ts'

/** The group as it stood at the end of a day, from nothing but its journal: each case is the replay of its events. */
export async function viewPast(tx: Tx, { groupId, reader }: Reading, date: IsoDate): Promise<PastView> {
  const entries = await entriesBefore(tx, groupId, endOfDay(date))
  const cases = replayed(entries)
  const directory = registeredIn(cases)
  const group = cases.find(({ route }) => route.served.process.name === 'convention')?.state
  return {
    date,
    entries: entries.length,
    status: String(group?.status ?? 'none'),
    title: textOf(recordOf(group?.clauses)?.name),
    effectiveOn: textOf(group?.effectiveOn),
    members: listOf(group?.members).map((member) => memberThen(directory, member, date)),
    clauses: recordOf(group?.clauses) ?? {},
    cases: cases.map((stored) => viewOf(directory, { ...stored, state: shownIn(stored.route, stored, reader) })),
  }
}

function replayed(entries: readonly JournalEntry[]): readonly StoredCase[] {
  const byCase = new Map<string, JournalEntry[]>()
  for (const entry of entries) {
    const key = `${entry.process} ${entry.id}`
    byCase.set(key, [...(byCase.get(key) ?? []), entry])
  }
  return [...byCase.values()].flatMap((own) => {
    const last = own.at(-1)
    const route = servedRoutes.find(({ served }) => served.process.name === last?.process)
    if (last === undefined || route === undefined) return []
    const events = own.flatMap((entry) => entry.events) as unknown as readonly EventLike[]
    return [{ route, id: last.id, seq: last.seq, state: route.served.process.replay(events) as State }]
  })
}

/** The bodies as the register had them that day. */
function registeredIn(cases: readonly StoredCase[]): Directory {
  const bodies = cases.filter(({ route }) => route.served.process.name === 'body')
  // A replayed body has the shape of its process's state, which a card is, plus its identifier.
  return new Map(bodies.map(({ id, state }) => [id, { ...state, id } as unknown as BodyCard]))
}

function memberThen(directory: Directory, member: State, date: IsoDate): PastView['members'][number] {
  const body = String(member.body)
  const offices = (directory.get(body)?.offices ?? []).filter(
    ({ from, until }) => from <= date && (until === null || date <= until),
  )
  return {
    body: nameIn(directory, body),
    from: textOf(member.from),
    until: textOf(member.until),
    signed: recordOf(member.signature) !== null,
    offices: offices.map(({ office, title, person }) => ({ office, title, name: person.name })),
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const recordOf = (value: unknown): State | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as State) : null
const listOf = (value: unknown): readonly State[] =>
  Array.isArray(value) ? value.map(recordOf).filter((item) => item !== null) : []
