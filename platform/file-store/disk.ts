import { createReadStream } from 'node:fs'
import { link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { crashPoint } from '../crash-point.ts'
import { type Disk, requireRoomFor, sweepAside, systemDisk, throughAside } from './aside.ts'
import { type FileStore, JUST_BROUGHT } from './store.ts'

/** Larger than the default of a stream: fewer turns for the same bytes. */
const READ_AT_ONCE = 256 * 1024

/** Files on disk, one folder a group, each under its own hash: written aside, synced, then renamed in one step. */
export function diskStore(root: string, disk: Disk = systemDisk): FileStore {
  const folder = (groupId: string) => join(root, groupId)
  return {
    put: async (groupId, bytes, limit, inspect) => {
      const group = folder(groupId)
      return throughAside({ folder: group, bytes, limit, inspect, disk }, async (path, { sha256 }) => {
        await rename(path, join(group, sha256))
        crashPoint('file-renamed')
        await syncFolder(group)
      })
    },
    read: (groupId, sha256, range) =>
      createReadStream(join(folder(groupId), sha256), { highWaterMark: READ_AT_ONCE, ...range }),
    sizeOf: async (groupId, sha256) => {
      const found = await stat(join(folder(groupId), sha256)).catch(absent)
      return found?.size
    },
    requireRoom: (bytes) => requireRoomFor(bytes, root, disk),
    share: async (from, to, sha256) => {
      await mkdir(folder(to), { recursive: true, mode: 0o700 })
      await link(join(folder(from), sha256), join(folder(to), sha256)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      })
      await syncFolder(folder(to))
    },
    remove: async (groupId, sha256) => {
      const path = join(folder(groupId), sha256)
      const found = await stat(path).catch(absent)
      if (found === undefined) return true
      if (Date.now() - found.mtimeMs < JUST_BROUGHT) return false
      await rm(path, { force: true })
      await syncFolder(folder(groupId))
      return true
    },
    removeGroup: (groupId) => rm(folder(groupId), { recursive: true, force: true }),
  }
}

const absent = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error
}

/** What a server that died left half brought, in any group. */
export async function sweepDisk(root: string): Promise<void> {
  for (const group of await readdir(root).catch(() => [])) await sweepAside(join(root, group))
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
