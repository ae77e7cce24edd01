import type { Entry } from '#api/shapes.ts'
import type { Actor } from '#kernel/actor.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { type BodyCard, bodiesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { PresentEntries } from '#platform/http/process-routes.ts'
import { type ReadEntry, type Readership, shownEntries } from '#platform/secrecy.ts'

/** The bodies of a group by identifier. */
export type Directory = ReadonlyMap<string, BodyCard>

export async function directoryOf(tx: Tx, groupId: string): Promise<Directory> {
  return new Map((await bodiesOf(tx, groupId)).map((card) => [card.id, card]))
}

/** A body as it is shown; its identifier where the register does not know it. */
export const nameIn = (directory: Directory, id: string) => ({ id, name: directory.get(id)?.name ?? id })

/** The register's entries as readers see them: the office counts, held on the day of the entry, then the body. */
export function presenting({ processes, readerOf }: Readership): PresentEntries {
  return async (tx, { groupId, actor }, entries) => {
    const directory = await directoryOf(tx, groupId)
    const reading = { groupId, processes, reader: await readerOf(tx, groupId, actor) }
    return (await shownEntries(tx, reading, entries)).map((entry) => presentEntry(directory, entry))
  }
}

export function presentEntry(directory: Directory, entry: ReadEntry): Entry {
  const { caseFile, seq, at, process, id, act, findings, lawDate, hash, prev, withheld } = entry
  const shown: Pick<Entry, 'payload' | 'events'> = {
    payload: asRecord(entry.payload),
    // Every event has a type: the process that made it could not fold it otherwise.
    events: entry.events as unknown as Entry['events'],
  }
  // A basis travels as a plain array.
  const examined = findings.map((finding) => ({ ...finding, basis: [...finding.basis] })) as Entry['findings']
  const actor = presentActor(directory, entry.actor, civilDay(at))
  const cut = withheld === undefined ? {} : { withheld }
  return { caseFile, seq, at, actor, process, id, act, ...shown, findings: examined, lawDate, hash, prev, ...cut }
}

function presentActor(directory: Directory, actor: Actor, day: string): Entry['actor'] {
  if (actor.kind !== 'person') return { kind: actor.kind }
  const body = directory.get(actor.body)
  const held = body?.offices.filter(({ person }) => person.id === actor.person) ?? []
  const then = held.find(({ from, until }) => from <= day && (until === null || day <= until)) ?? held[0]
  return {
    kind: 'person',
    ...(then === undefined ? {} : { name: then.person.name, office: then.title }),
    ...(body === undefined ? {} : { body: { id: body.id, name: body.name } }),
  }
}

function asRecord(payload: unknown): Entry['payload'] {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return {}
  const { type: _, ...rest } = payload as Entry['payload']
  return rest
}
