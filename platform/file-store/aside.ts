import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { crashPoint } from '../crash-point.ts'
import { FileEmpty, FileTooLarge, type Inspect, StoreFull, type Written } from './store.ts'

/** Bytes of a disk that uploads never take: the database and its journal go on when files no longer come in. */
const RESERVE = 1024 ** 3
/** Bytes between two looks at the room left on the disk. */
const LOOK_EVERY = 64 * 1024 ** 2
const DAY = 24 * 3600 * 1000

export type Disk = { readonly freeBytes: (folder: string) => Promise<number> }

/** What the system says is left to this process. */
export const systemDisk: Disk = {
  freeBytes: async (folder) => {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  },
}

/** @throws {StoreFull} */
export async function requireRoomFor(bytes: number, folder: string, disk: Disk): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await disk.freeBytes(folder)) < bytes + RESERVE) throw new StoreFull()
}

/**
 * Writes a stream aside, hashed on its way and synced, has it inspected, and hands it to `keep`, which takes the file
 * away or copies it. Whatever happens, nothing stays aside.
 */
export async function throughAside(
  { folder, bytes, limit, inspect, disk }: Arriving,
  keep: (path: string, written: Written) => Promise<void>,
): Promise<Written> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `.${randomUUID()}.part`)
  try {
    const written = await pour({ folder, bytes, limit, disk }, path)
    crashPoint('aside-written')
    await inspect?.({ ...written, open: () => createReadStream(path) })
    await keep(path, written)
    return written
  } catch (error) {
    throw isFull(error) ? new StoreFull({ cause: error }) : error
  } finally {
    await rm(path, { force: true })
  }
}

type Arriving = {
  readonly folder: string
  readonly bytes: Readable
  readonly limit: number
  readonly inspect?: Inspect | undefined
  readonly disk: Disk
}

async function pour({ folder, bytes, limit, disk }: Arriving, path: string): Promise<Written> {
  const handle = await open(path, 'wx', 0o600)
  try {
    const digest = createHash('sha256')
    let size = 0
    let looked = 0
    for await (const chunk of bytes) {
      const part = chunk as Buffer
      size += part.length
      if (size > limit) throw new FileTooLarge(limit)
      if (size - looked > LOOK_EVERY) {
        looked = size
        await requireRoomFor(0, folder, disk)
      }
      digest.update(part)
      await handle.writeFile(part)
    }
    if (size === 0) throw new FileEmpty()
    await handle.sync()
    return { sha256: digest.digest('hex'), size }
  } finally {
    await handle.close()
  }
}

const isFull = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')

/** Removes what a server that died left aside: older than any upload that may still be coming in. */
export async function sweepAside(folder: string, now = Date.now()): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/^\.[0-9a-f-]{36}\.part$/.test(name)) continue
    const path = join(folder, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now }))
    if (now - mtimeMs > DAY) await rm(path, { force: true })
  }
}
