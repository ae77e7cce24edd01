import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Database, Tx } from './db.ts'

/** A stored file as the group knows it. */
export type StoredFile = {
  readonly sha256: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

/** A file that is larger than what is accepted; nothing of it is kept. */
export class FileTooLarge extends Error {
  readonly limit: number
  constructor(limit: number) {
    super(`the file is larger than ${limit} bytes`)
    this.limit = limit
  }
}

/** Where the bytes are: on disk here; any other store gives the same three functions. */
export type FileStore = {
  /** Stores a stream durably under the hash of its bytes. @throws {FileTooLarge} */
  put(groupId: string, bytes: Readable, limit: number): Promise<{ sha256: string; size: number }>
  read(groupId: string, sha256: string): Readable
}

/** Files on disk, one folder a group, each under its own hash: written aside, synced, then renamed in one step. */
export function diskStore(root: string): FileStore {
  const folder = (groupId: string) => join(root, groupId)
  return {
    async put(groupId, bytes, limit) {
      await mkdir(folder(groupId), { recursive: true, mode: 0o700 })
      const aside = join(folder(groupId), `.${randomUUID()}.part`)
      const handle = await open(aside, 'wx', 0o600)
      try {
        const written = await pour(bytes, handle, limit)
        await handle.sync()
        await rename(aside, join(folder(groupId), written.sha256))
        await syncFolder(folder(groupId))
        return written
      } catch (error) {
        await rm(aside, { force: true })
        throw error
      } finally {
        await handle.close()
      }
    },
    read: (groupId, sha256) => createReadStream(join(folder(groupId), sha256)),
  }
}

async function pour(bytes: Readable, handle: FileHandle, limit: number): Promise<{ sha256: string; size: number }> {
  const digest = createHash('sha256')
  let size = 0
  for await (const chunk of bytes) {
    const part = chunk as Buffer
    size += part.length
    if (size > limit) throw new FileTooLarge(limit)
    digest.update(part)
    await handle.write(part)
  }
  return { sha256: digest.digest('hex'), size }
}

/** A rename lasts only once its folder is on disk too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Stores a file and records who brought it. The same bytes brought twice are one file, under its first name. */
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
  },
): Promise<StoredFile> {
  const { groupId, name, mediaType, by, at } = file
  const { sha256, size } = await store.put(groupId, file.bytes, file.limit)
  await db.transaction(groupId, (tx) =>
    sql`insert into file (group_id, sha256, name, media_type, size, stored_by, stored_at)
      values (${groupId}, ${sha256}, ${name}, ${mediaType}, ${size}, ${JSON.stringify(by)}, ${at})
      on conflict do nothing`.execute(tx),
  )
  remember(db, groupId, sha256)
  return { sha256, name, mediaType, size }
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
  const { rows } = await sql<StoredFile>`select sha256, name, media_type as "mediaType", size from file
    where group_id = ${groupId} and sha256 = ${sha256}`.execute(tx)
  return rows[0]
}
