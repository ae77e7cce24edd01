import { Malformed, utf8 } from './bytes.ts'
import type { Judged } from './policy.ts'
import { type EntryPlaced, type EntryShown, verifyHeader } from './receipt.ts'

/** What is given out of an entry that says something to everybody: its header, never its body, and by which policy it was to be judged. */
export type PublishedShown = EntryShown & { readonly policy: string }

/** Whether the register says what somebody was told that it says. */
export type Found =
  | { readonly holds: true; readonly place: EntryPlaced; readonly judged: Judged }
  /** The log does not hold the entry yet, or does not show it. */
  | { readonly holds: false; readonly why: 'not-in-log' }
  /** Fewer witnesses have seen it than the policy asks for. */
  | { readonly holds: false; readonly why: 'too-few-witnesses'; readonly cosigned: number; readonly needed: number }
  /** The entry is in the log, and says something else. */
  | { readonly holds: false; readonly why: 'says-otherwise' }

/** What an entry is to say: the text, as its process writes it, byte for byte. */
export type PublicText = { readonly process: string; readonly text: string }

/**
 * Checks that an entry of the register says a text to everybody (its header holds the SHA-256 of it), that the log holds this entry, and
 * that as many witnesses have seen it as the policy asks for. No word of whoever gave it is believed, save which log and which
 * witnesses are meant, where the reader brings no policy of its own.
 *
 * @param shown what the server gives out of the entry; `null` while it has nothing to show
 * @param policy of the reader; left out, the one that came with the entry
 */
export async function verifyPublished(
  shown: PublishedShown | null,
  { process, text }: PublicText,
  policy = shown?.policy,
): Promise<Found> {
  if (shown === null || policy === undefined) return { holds: false, why: 'not-in-log' }
  try {
    const { header, place, judged } = await verifyHeader(shown, policy)
    const said: { readonly process?: unknown; readonly states?: unknown } = JSON.parse(header)
    if (said.process !== process || said.states !== (await fingerprint(text)))
      return { holds: false, why: 'says-otherwise' }
    const { isWitnessed, cosignatures, needed } = judged
    return isWitnessed
      ? { holds: true, place, judged }
      : { holds: false, why: 'too-few-witnesses', cosigned: cosignatures.length, needed: needed ?? 0 }
  } catch (error) {
    if (error instanceof Malformed) return { holds: false, why: 'not-in-log' }
    throw error
  }
}

async function fingerprint(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text)))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
