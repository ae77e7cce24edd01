import { buffer } from 'node:stream/consumers'
import { FileDamaged, type FileStore } from '#platform/files.ts'
import { type Bytes, sha256 } from '#vault/bytes.ts'
import { type OuterManifest, outerIn } from '#vault/manifest.ts'

/**
 * The bytes that stand in the store under a name, for whoever then compares their hash. None at all, whose hash is another, where the
 * store has nothing of it, or finds by itself that what it has was altered.
 *
 * @throws what the store throws when it cannot be asked
 */
export async function storedBytes(store: FileStore, groupId: string, hash: string): Promise<Bytes> {
  try {
    return new Uint8Array(await buffer(store.read(groupId, hash)))
  } catch (error) {
    if (error instanceof FileDamaged || isAbsence(error)) return new Uint8Array()
    throw error
  }
}

const isAbsence = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/**
 * The outer manifest of a deposit. `undefined` when what is stored is not what was received, or is there no more: it is asked each time,
 * for whoever has the disk may replace it at any moment.
 */
export async function manifestOf(store: FileStore, groupId: string, hash: string): Promise<OuterManifest | undefined> {
  const bytes = await storedBytes(store, groupId, hash)
  return (await sha256(bytes)) === hash ? outerIn(bytes) : undefined
}
