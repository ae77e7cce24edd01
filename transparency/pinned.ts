import { joined, utf8 } from './bytes.ts'
import { type VerifierKey, writeKey } from './note.ts'
import { leastNeeded, type Quorum, readPolicy } from './policy.ts'

/** A key that somebody believes, and what is read of it aloud or on paper. */
export type PinnedKey = {
  /** The key itself (C2SP vkey). */
  readonly key: string
  readonly name: string
  /** The first 96 bits of its SHA-256, hexadecimal, in six groups of four: too many to make another key that reads the same. */
  readonly fingerprint: string
}

/**
 * By whose keys a group is believed: the log's, its witnesses', and how many of these must have seen what is shown. It is kept where proofs
 * are checked, because a policy that comes with the proofs is the word of whoever made them.
 */
export type Pinned = {
  readonly logs: readonly PinnedKey[]
  readonly witnesses: readonly PinnedKey[]
  /** The least number of witnesses that can be enough; `null` where none is asked for. */
  readonly needed: number | null
  /** Which of them are enough, by their keys: two quorums of one size may ask for others. */
  readonly quorum: string
}

/**
 * Whom a policy believes. Where the log is read, what a witness is called in the text, and the order of the lines make no difference.
 *
 * @param policy C2SP tlog-policy
 * @throws {Malformed} when it is no policy
 */
export async function pinnedIn(policy: string): Promise<Pinned> {
  const read = await readPolicy(policy)
  return {
    logs: await pinnedKeys(read.logs),
    witnesses: await pinnedKeys(read.witnesses),
    needed: leastNeeded(read),
    quorum: read.quorum === 'none' ? read.quorum : textOf(read.quorum),
  }
}

/** Whether two believe the same keys, and ask for the same witnesses. */
export function isSamePinned(one: Pinned, other: Pinned): boolean {
  return sayingOf(one) === sayingOf(other)
}

const sayingOf = ({ logs, witnesses, quorum }: Pinned): string =>
  JSON.stringify([logs.map(({ key }) => key), witnesses.map(({ key }) => key), quorum])

async function pinnedKeys(keys: readonly VerifierKey[]): Promise<readonly PinnedKey[]> {
  const written = await Promise.all(
    keys.map(async (each) => ({ key: writeKey(each), name: each.name, fingerprint: await fingerprintOf(each) })),
  )
  return written.toSorted((one, other) => (one.key < other.key ? -1 : 1))
}

const GROUPS = 6

async function fingerprintOf({ name, type, publicKey }: VerifierKey): Promise<string> {
  // What the format itself derives a key's identifier from, of which 32 bits are too few to compare by.
  const named = joined(utf8(`${name}\n`), Uint8Array.of(type), publicKey)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', named))
  const pairs = Array.from(hash.subarray(0, GROUPS * 2), (byte) => byte.toString(16).padStart(2, '0'))
  return pairs.reduce((text, pair, index) => text + (index > 0 && index % 2 === 0 ? ' ' : '') + pair, '')
}

const textOf = (quorum: Quorum): string =>
  'witness' in quorum
    ? writeKey(quorum.witness)
    : `${quorum.threshold} of (${quorum.of.map(textOf).toSorted().join(', ')})`
