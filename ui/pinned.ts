import * as z from 'zod/mini'
import { Malformed } from '#transparency/bytes.ts'
import { isSamePinned, type Pinned, pinnedIn } from '#transparency/pinned.ts'
import { readStored, writeStored } from './store.ts'

/** Whom the policy of a group believes today, beside whom this browser has kept. */
export type Compared =
  | { readonly kind: 'same'; readonly now: Pinned }
  /** This browser has kept nobody: another computer, or one that keeps nothing. */
  | { readonly kind: 'none-kept'; readonly now: Pinned }
  | { readonly kind: 'other'; readonly before: Pinned; readonly now: Pinned }

const key = z.object({ key: z.string(), name: z.string(), fingerprint: z.string() })
const pinned = z.object({
  logs: z.array(key),
  witnesses: z.array(key),
  needed: z.nullable(z.int()),
  quorum: z.string(),
})
const kept = z.object({ pinned })

const placeOf = (group: string): string => `unisson.pinned.${group}`

/** Whom this browser has kept for a group; `null` when nobody, or nothing that can be read. */
export function keptOf(group: string): Pinned | null {
  const text = readStored(placeOf(group))
  if (text === null) return null
  try {
    return kept.parse(JSON.parse(text)).pinned
  } catch {
    return null
  }
}

export function comparePinned(before: Pinned | null, now: Pinned): Compared {
  if (before === null) return { kind: 'none-kept', now }
  return isSamePinned(before, now) ? { kind: 'same', now } : { kind: 'other', before, now }
}

/**
 * Keeps in this browser by whose keys a group is believed.
 *
 * @param changed whom it had kept before, and why a person holds that another is right; `null` where nobody was kept
 * @returns whether the browser agreed
 */
export function pin(
  group: string,
  now: Pinned,
  changed: { readonly before: Pinned; readonly reason: string } | null,
): boolean {
  return writeStored(placeOf(group), JSON.stringify({ pinned: now, at: new Date().toISOString(), changed }))
}

/** The same, where nobody was kept: what was kept is replaced by nobody but the person who is asked. */
export function pinOnce(group: string, now: Pinned): void {
  if (keptOf(group) === null) pin(group, now, null)
}

/**
 * Whom the policy that the server gives out of a group believes; `null` where it gives none, or none that can be read. It is the server’s
 * word: worth something once it was compared.
 */
export async function servedPinned(group: string): Promise<Pinned | null> {
  const answer = await fetch(`/api/public/log/policies/${group}`).catch(() => undefined)
  if (answer?.ok !== true) return null
  try {
    return await pinnedIn(await answer.text())
  } catch (error) {
    if (error instanceof Malformed) return null
    throw error
  }
}
