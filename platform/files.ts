import type { Readable } from 'node:stream'
import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Database, Tx } from './db.ts'
import { safeFileName } from './file-name.ts'
import type { FileStore } from './file-store/store.ts'
import { type Check, type FileCheck, noteCheck, refuseInfected, type Scanner } from './malware/check.ts'

export { diskStore } from './file-store/disk.ts'
export { FileDamaged, FileEmpty, type FileStore, FileTooLarge, StoreFull } from './file-store/store.ts'
export { FileInfected } from './malware/check.ts'

/** A stored file as the group knows it. */
export type StoredFile = {
  readonly sha256: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  /** What a search for malware said, the last time one was made. */
  readonly check: FileCheck
}

/**
 * Stores a file and records who brought it, under a name that is safe anywhere. The same bytes brought twice are one
 * file, under its first name. It is looked at for malware first: infected, nothing of it is kept; when nobody can look,
 * it is kept as not checked.
 *
 * @throws {FileInfected} and what the store throws
 */
export async function storeFile(
  db: Database,
  store: FileStore,
  file: {
    readonly groupId: string
    readonly name: string
    readonly mediaType: string
    readonly bytes: Readable
    readonly limit: number
    readonly by: Actor
    readonly at: IsoInstant
    readonly scanner?: Scanner | undefined
  },
): Promise<StoredFile> {
  const { groupId, mediaType, by, at } = file
  const name = safeFileName(file.name)
  let check: Check = { verdict: 'unchecked', detail: 'none' }
  const { sha256, size } = await store.put(groupId, file.bytes, file.limit, async ({ open }) => {
    if (file.scanner !== undefined) check = refuseInfected(await file.scanner(open()))
  })
  const kept = await db.transaction(groupId, async (tx) => {
    await sql`insert into file (group_id, sha256, name, media_type, size, stored_by, stored_at)
      values (${groupId}, ${sha256}, ${name}, ${mediaType}, ${size}, ${JSON.stringify(by)}, ${at})
      on conflict do nothing`.execute(tx)
    if (file.scanner !== undefined) await noteCheck(tx, groupId, sha256, check)
    return findFile(tx, groupId, sha256)
  })
  remember(db, groupId, sha256)
  if (kept === undefined) throw new Error('a file that was just recorded is not found')
  return kept
}

/** Files that this process has seen deposited. None is ever removed, so what is known stays true; it is bounded, no more. */
const seen = new WeakMap<Database, Set<string>>()
const REMEMBERED = 100_000

function remember(db: Database, groupId: string, sha256: string): void {
  const known = seen.get(db) ?? new Set()
  if (known.size >= REMEMBERED) known.clear()
  seen.set(db, known.add(`${groupId} ${sha256}`))
}

/** Those of these hashes under which nobody has deposited a file in this group. */
export async function notDeposited(
  db: Database,
  groupId: string,
  hashes: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const asked = [...hashes].filter((sha256) => seen.get(db)?.has(`${groupId} ${sha256}`) !== true)
  if (asked.length === 0) return new Set()
  const { rows } = await db.transaction(groupId, (tx) =>
    sql<{ sha256: string }>`select sha256 from file where group_id = ${groupId} and sha256 = any(${asked})`.execute(tx),
  )
  for (const { sha256 } of rows) remember(db, groupId, sha256)
  const found = new Set(rows.map(({ sha256 }) => sha256))
  return new Set(asked.filter((sha256) => !found.has(sha256)))
}

/** What the group knows of a file; `undefined` when it is not one of this group. */
export async function findFile(tx: Tx, groupId: string, sha256: string): Promise<StoredFile | undefined> {
  const { rows } = await sql<
    Omit<StoredFile, 'check'> & { verdict: FileCheck['verdict'] | null; at: IsoInstant | null }
  >`
    select sha256, name, media_type as "mediaType", size, verdict, checked_at as at from file
    left join lateral (
      select verdict, checked_at from file_check as checked
      where checked.group_id = file.group_id and checked.sha256 = file.sha256 order by id desc limit 1
    ) as last on true
    where group_id = ${groupId} and sha256 = ${sha256}`.execute(tx)
  const [found] = rows
  if (found === undefined) return undefined
  const { verdict, at, ...file } = found
  return { ...file, check: { verdict: verdict ?? 'unchecked', at } }
}
