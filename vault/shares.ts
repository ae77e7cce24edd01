import { combine, split } from 'shamir-secret-sharing'
import * as z from 'zod/mini'
import { canonicalize } from '#kernel/canonical.ts'
import { type Bytes, base64, fromBase64, joined, randomBytes, sha256, textIn, utf8, xor } from './bytes.ts'
import { keyOfEnvelope, open, openByKey, recipientOf, seal } from './envelope.ts'
import type { KeySet } from './key-set.ts'

/**
 * How the key of one tender is given to those who will open it together. The candidate's browser is the only dealer:
 * nobody on the buyers' side ever holds the key before they open, and there is no key of the consultation to steal.
 *
 *   key = time part ⊕ what `threshold` of the holders put together (Shamir over GF(2^8))
 */

/** What every part is bound to: a part that says otherwise belongs to another tender. */
export type Bound = { readonly consultation: string; readonly keySet: number; readonly recipient: string }

/** One part, sealed: `commitment` is the SHA-256 of what was sealed, in hexadecimal. */
export type SealedPart = { readonly sealed: string; readonly commitment: string }

export type Bundle = {
  readonly time: SealedPart
  readonly shares: readonly (SealedPart & { readonly holder: string })[]
}

/** The time part is bound to no holder. */
const TIME = 'time'

/** Cuts the key of a tender for the holders of a key set, each part sealed to whom it is for. */
export async function deal(identity: string, keySet: KeySet): Promise<Bundle> {
  const bound = { consultation: keySet.consultation, keySet: keySet.version, recipient: await recipientOf(identity) }
  const key = utf8(identity)
  const time = randomBytes(key.length)
  const cut = await split(xor(key, time), keySet.holders.length, keySet.threshold)
  const shares = keySet.holders.map(async ({ id, recipient }, index) => ({
    holder: id,
    ...(await sealed(bound, id, cut[index] ?? new Uint8Array(), [recipient])),
  }))
  return { time: await sealed(bound, TIME, time, keySet.time), shares: await Promise.all(shares) }
}

async function sealed(
  bound: Bound,
  holder: string,
  part: Uint8Array,
  recipients: readonly [string, ...string[]],
): Promise<SealedPart> {
  const said = utf8(canonicalize({ ...bound, holder, part: base64(part) }))
  return { sealed: base64(await seal(said, recipients)), commitment: await sha256(said) }
}

/** A part that its holder gives out: the key of the one envelope that held it, in base 64. */
export type Release = { readonly holder: string; readonly key: string }

export type Refused = { readonly refused: 'no-share' | 'unreadable' | 'foreign' }

/**
 * What a holder gives out to open one tender. The holder's own page reads the part first: one that is bound to another
 * tender or consultation is not given, whoever put it into the bundle, or a candidate could have other tenders opened.
 */
export async function release(
  bundle: Bundle,
  bound: Bound,
  { holder, identity }: { readonly holder: string; readonly identity: string },
): Promise<Release | Refused> {
  const part = partOf(bundle, holder)
  if (part === undefined) return { refused: 'no-share' }
  try {
    const envelope = fromBase64(part.sealed)
    const said = await open(envelope, identity)
    if (readPart(said, bound, holder) === undefined) return { refused: 'foreign' }
    return { holder, key: base64(await keyOfEnvelope(envelope, identity)) }
  } catch {
    return { refused: 'unreadable' }
  }
}

/** Gives out the time part, as its keeper does once the register allows it. */
export const releaseTime = (bundle: Bundle, bound: Bound, identity: string): Promise<Release | Refused> =>
  release(bundle, bound, { holder: TIME, identity })

/**
 * What a part that was given out turned out to be. Its key opens that envelope and no other, so a holder cannot give
 * another part than the one it was dealt: what is wrong inside is the dealer's doing.
 */
export type Given =
  | { readonly holder: string; readonly part: Bytes }
  | { readonly holder: string; readonly fault: 'holder' | 'dealer' }

export async function readRelease(bundle: Bundle, bound: Bound, { holder, key }: Release): Promise<Given> {
  const dealt = partOf(bundle, holder)
  if (dealt === undefined) return { holder, fault: 'holder' }
  let said: Bytes
  try {
    said = await openByKey(fromBase64(dealt.sealed), fromBase64(key))
  } catch {
    return { holder, fault: 'holder' }
  }
  const part = readPart(said, bound, holder)
  const committed = (await sha256(said)) === dealt.commitment
  return part === undefined || !committed ? { holder, fault: 'dealer' } : { holder, part }
}

const partShape = z.strictObject({
  consultation: z.string(),
  keySet: z.number(),
  recipient: z.string(),
  holder: z.string(),
  part: z.string(),
})

/** The part that these bytes say, when they say it of this tender and this holder. */
function readPart(said: Bytes, { consultation, keySet, recipient }: Bound, holder: string): Bytes | undefined {
  try {
    const read = partShape.parse(JSON.parse(textIn(said)))
    const bound = [read.consultation, read.keySet, read.recipient, read.holder]
    const expected = [consultation, keySet, recipient, holder]
    return bound.every((each, index) => each === expected[index]) ? fromBase64(read.part) : undefined
  } catch {
    return undefined
  }
}

const partOf = ({ time, shares }: Bundle, holder: string): SealedPart | undefined =>
  holder === TIME ? time : shares.find((share) => share.holder === holder)

export type Combined =
  | { readonly identity: string; readonly holders: readonly string[]; readonly faults: readonly Fault[] }
  | { readonly missing: 'time' | 'shares'; readonly faults: readonly Fault[] }
  /** Whole parts, as they were dealt, that make no key of this tender. */
  | { readonly unopenable: 'dealer'; readonly faults: readonly Fault[] }

/** A part that does not serve, and whose doing it is. */
export type Fault = { readonly holder: string; readonly fault: 'holder' | 'dealer' }

/**
 * Puts the key of a tender together from what was given out, and checks that it is the tender's. Any `threshold` good
 * parts do; each bad one is named.
 */
export async function putTogether(
  bundle: Bundle,
  bound: Bound,
  { threshold, releases }: { readonly threshold: number; readonly releases: readonly Release[] },
): Promise<Combined> {
  const once = [...new Map(releases.map((each) => [each.holder, each])).values()]
  const given = await Promise.all(once.map((each) => readRelease(bundle, bound, each)))
  const faults = given.flatMap((each) => ('fault' in each ? [each] : []))
  const good = given.flatMap((each) => ('part' in each ? [each] : []))
  const time = good.find(({ holder }) => holder === TIME)
  const shares = good.filter(({ holder }) => holder !== TIME)
  if (time === undefined) return { missing: 'time', faults }
  if (shares.length < threshold) return { missing: 'shares', faults }
  for (const chosen of subsets(shares, threshold)) {
    const identity = await keyFrom(
      time.part,
      chosen.map(({ part }) => part),
    )
    if (identity !== undefined && (await isKeyOf(identity, bound.recipient)))
      return { identity, holders: chosen.map(({ holder }) => holder), faults }
  }
  return { unopenable: 'dealer', faults }
}

async function keyFrom(time: Bytes, shares: readonly Bytes[]): Promise<string | undefined> {
  try {
    return textIn(xor(time, joined([await combine([...shares])])))
  } catch {
    return undefined
  }
}

async function isKeyOf(identity: string, recipient: string): Promise<boolean> {
  try {
    return (await recipientOf(identity)) === recipient
  } catch {
    return false
  }
}

/** The choices of so many of a list, in the order of the list. */
function* subsets<T>(list: readonly T[], count: number): Generator<readonly T[]> {
  if (count === 0) yield []
  for (let first = 0; first + count <= list.length && count > 0; first++) {
    const [head] = list.slice(first, first + 1)
    if (head === undefined) return
    for (const rest of subsets(list.slice(first + 1), count - 1)) yield [head, ...rest]
  }
}
