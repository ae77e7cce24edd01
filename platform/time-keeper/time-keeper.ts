import { join } from 'node:path'
import { makeKeyPair, recipientOf } from '#vault/age.ts'
import { type Bound, type Bundle, type Refused, type Release, releaseTime } from '#vault/shares.ts'
import { keptSecret, readKept } from './kept-secret.ts'

/**
 * Who keeps the time part of every key: with it alone nothing opens, and without it nothing does. Whoever asks for a part to be
 * released has seen that its hour is past and its session open; the keeper gives the part of one envelope, never its key.
 */
export type TimeKeeper = {
  /** The public half of its key for a consultation, made on first use. */
  recipientFor(groupId: string, consultation: string): Promise<string>
  /** What opens the time part of this envelope; `no-key` when the key of this consultation is lost. */
  release(groupId: string, bundle: Bundle, bound: Bound): Promise<Release | Refused | { readonly refused: 'no-key' }>
}

/** A keeper whose keys stand in files of this machine, one a consultation: neither the database nor a log ever holds one. */
export function localTimeKeeper(folder: string): TimeKeeper {
  const fileOf = (groupId: string, consultation: string) =>
    join(folder, named(groupId), `${named(consultation)}.age-key`)
  return {
    recipientFor: async (groupId, consultation) =>
      recipientOf(await keptSecret(fileOf(groupId, consultation), async () => (await makeKeyPair()).identity)),
    release: async (groupId, bundle, bound) => {
      const identity = await readKept(fileOf(groupId, bound.consultation))
      return identity === undefined ? { refused: 'no-key' } : releaseTime(bundle, bound, identity)
    },
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** @throws {TypeError} on what could lead out of the folder */
function named(id: string): string {
  if (!UUID.test(id)) throw new TypeError(`${id} is no identifier`)
  return id
}
