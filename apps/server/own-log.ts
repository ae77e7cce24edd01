import type { KnownKeys } from '#platform/http/log-routes.ts'
import { writeKey } from '#transparency/note.ts'

/** The log of this server as others know it, by its key and its address; `undefined` where this server does not have its key. */
export async function ownLog({ key }: Pick<KnownKeys, 'key'>, publicUrl: string) {
  const own = await key()
  return own && { key: writeKey(own), address: `${publicUrl}/log` }
}
