import { ownKeyIn } from '#modules/key-set/index.ts'
import { bodyOf } from '#platform/transparency/log-source.ts'
import { orderIn } from '#vault/order.ts'

/** A key of one’s own that is looked for in what candidates are given: `CONSULTATION=age1…`. */
export type OwnKeyNamed = { readonly consultation: string; readonly recipient: string }

/** What a witness finds, from where it stands, of a key that a keyholder of its member has given. */
export type KeySeen = OwnKeyNamed &
  (
    | { readonly kind: 'held' | 'absent'; readonly version: number; readonly needed: number; readonly of: number }
    /** The log does not show what is given out, or nothing is given out that could be shown. */
    | { readonly kind: 'unproven' }
    /** Nothing is given out: the set is not published, or the consultation is over. */
    | { readonly kind: 'none' }
  )

const NAMED = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})=(age1[ac-hj-np-z02-9]{58})$/

/** @returns `undefined` for what names no key of a consultation */
export function ownKeyNamed(text: string): OwnKeyNamed | undefined {
  const [, consultation, recipient] = NAMED.exec(text) ?? []
  return consultation === undefined || recipient === undefined ? undefined : { consultation, recipient }
}

const PATIENCE = 20_000
const NOT_FOUND = 404

/**
 * Asks for the sealing order of a consultation as any candidate does, and looks for a key in it, by the log’s own key.
 *
 * @param address under which the log is read
 * @param log the key of the log
 * @throws {Error} when nothing comes back
 */
export async function lookForKey(address: string, log: string, named: OwnKeyNamed): Promise<KeySeen> {
  const prefix = address.replace(/\/+$/, '')
  const at = `${new URL(prefix).origin}/api/public/consultations/${named.consultation}/order`
  const response = await fetch(at, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' })
  if (response.status === NOT_FOUND) return { ...named, kind: 'none' }
  const order = response.ok ? orderIn((await bodyOf(response)).toString('utf8')) : undefined
  const isOfIt = order !== undefined && 'keySet' in order && order.consultation === named.consultation
  if (!isOfIt) return { ...named, kind: 'unproven' }
  const policy = `log ${log} ${prefix}\nquorum none\n`
  return { ...named, ...(await ownKeyIn(order, { recipient: named.recipient, policy })) }
}
