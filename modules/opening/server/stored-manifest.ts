import { buffer } from 'node:stream/consumers'
import type { FileStore } from '#platform/files.ts'
import type { Bytes } from '#vault/bytes.ts'
import { type OuterManifest, outerIn } from '#vault/manifest.ts'

/** The bytes of an outer manifest as they were committed: they stand in the store under the hash that names the deposit. */
export const manifestBytesOf = async (store: FileStore, groupId: string, hash: string): Promise<Bytes> =>
  new Uint8Array(await buffer(store.read(groupId, hash)))

/** The outer manifest of a deposit; `undefined` for bytes that are none. */
export const manifestOf = async (store: FileStore, groupId: string, hash: string): Promise<OuterManifest | undefined> =>
  outerIn(await manifestBytesOf(store, groupId, hash))
