import { type PublishedShown, verifyPublished } from '#transparency/published-entry.ts'
import { type KeySet, keySetText } from '#vault/key-set.ts'
import { keySet as keySetProcess } from './key-set.ts'

/** Whether the key set that the register shows as published is one with a certain key. */
export type OwnKey =
  | { readonly kind: 'held' | 'absent'; readonly version: number; readonly needed: number; readonly of: number }
  /** The log does not show that this set was published, or fewer witnesses have seen it than are asked for. */
  | { readonly kind: 'unproven' }

export type OwnKeyAsked = {
  /** The public half that somebody has given, and looks for: a keyholder’s, or that of the spare key. */
  readonly recipient: string
  /** Whose register it must be; left out by whoever knows a consultation only. */
  readonly group?: string
  /** C2SP tlog-policy of whoever looks; left out, the one that came with the entry. */
  readonly policy?: string
}

/**
 * Looks for a key in the key set that is given out to candidates, once the log has shown the entry that published this very set. Who gave the
 * other keys it does not tell: each keyholder looks for its own.
 */
export async function ownKeyIn(
  { keySet, published }: { readonly keySet: KeySet; readonly published: PublishedShown | null },
  { recipient, group, policy }: OwnKeyAsked,
): Promise<OwnKey> {
  const found = await verifyPublished(published, { process: keySetProcess.name, text: keySetText(keySet) }, policy)
  if (!found.holds || (group !== undefined && found.place.group !== group)) return { kind: 'unproven' }
  const { version, threshold, keyholders, time } = keySet
  const isHeld = time.includes(recipient) || keyholders.some((each) => each.recipient === recipient)
  return { kind: isHeld ? 'held' : 'absent', version, needed: threshold, of: keyholders.length }
}
