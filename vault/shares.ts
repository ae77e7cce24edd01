import { combine, split } from 'shamir-secret-sharing'
import * as z from 'zod/mini'
import { canonicalize } from '#kernel/canonical.ts'
import { keyOfSealed, openShortByKey, recipientOf, seal } from './age.ts'
import { type Bytes, base64, fromBase64, joined, randomBytes, sha256, textIn, utf8, xor } from './bytes.ts'
import type { KeySet } from './key-set.ts'
import type { EnvelopeManifest, OuterManifest } from './manifest.ts'

/**
 * How the key of one envelope is given to those who will open it together. The candidate's browser is the only dealer:
 * nobody on the buyers' side ever holds the key before they open, and there is no key of the consultation to steal.
 *
 *   key = time part ⊕ what `threshold` of the keyholders put together (Shamir over GF(2^8))
 */

/** What every part is bound to: a part that says otherwise belongs to another envelope. */
export type Bound = { readonly consultation: string; readonly keySet: number; readonly recipient: string }

/** What every part of an envelope of this deposit says that it is of. */
export const boundOf = (
  { consultation, keySet }: Pick<OuterManifest, 'consultation' | 'keySet'>,
  { recipient }: Pick<EnvelopeManifest, 'recipient'>,
): Bound => ({ consultation, keySet, recipient })

/** One part, sealed: `commitment` is the SHA-256 of what was sealed, in hexadecimal. */
export type SealedPart = { readonly sealed: string; readonly commitment: string }

export type Bundle = {
  readonly time: SealedPart
  readonly shares: readonly (SealedPart & { readonly keyholder: string })[]
}

/** The time part is bound to no keyholder. */
const TIME = 'time'

/** Cuts the key of an envelope for the keyholders of a key set, each part sealed to whom it is for. */
export async function deal(identity: string, keySet: KeySet): Promise<Bundle> {
  const bound = { consultation: keySet.consultation, keySet: keySet.version, recipient: await recipientOf(identity) }
  const key = utf8(identity)
  const time = randomBytes(key.length)
  const cut = await split(xor(key, time), keySet.keyholders.length, keySet.threshold)
  const shares = keySet.keyholders.map(async ({ id, recipient }, index) => ({
    keyholder: id,
    ...(await sealed(bound, id, cut[index] ?? new Uint8Array(), [recipient])),
  }))
  return { time: await sealed(bound, TIME, time, keySet.time), shares: await Promise.all(shares) }
}

async function sealed(
  bound: Bound,
  keyholder: string,
  part: Uint8Array,
  recipients: readonly [string, ...string[]],
): Promise<SealedPart> {
  const said = utf8(canonicalize({ ...bound, keyholder, part: base64(part) }))
  return { sealed: base64(await seal(said, recipients)), commitment: await sha256(said) }
}

/** A part that its keyholder gives out: the key of the one sealed file that held it, in base 64. */
export type Release = { readonly keyholder: string; readonly key: string }

export type Refused = { readonly refused: 'no-share' | 'unreadable' | 'foreign' }

/**
 * What a keyholder gives out to open one envelope. The keyholder's own page reads the part first: one that is bound to another
 * tender or consultation is not given, whoever put it into the bundle, or a candidate could have other tenders opened.
 */
export async function release(
  bundle: Bundle,
  bound: Bound,
  { keyholder, identity }: { readonly keyholder: string; readonly identity: string },
): Promise<Release | Refused> {
  const part = partOf(bundle, keyholder)
  if (part === undefined) return { refused: 'no-share' }
  try {
    const file = fromBase64(part.sealed)
    const key = await keyOfSealed(file, identity)
    if (readPart(await openShortByKey(file, key), bound, keyholder) === undefined) return { refused: 'foreign' }
    return { keyholder, key: base64(key) }
  } catch {
    return { refused: 'unreadable' }
  }
}

/** The time part as it was given out, whoever kept it. */
export const timeRelease = (key: string): Release => ({ keyholder: TIME, key })

/** Gives out the time part, as its keeper does once the register allows it. */
export const releaseTime = (bundle: Bundle, bound: Bound, identity: string): Promise<Release | Refused> =>
  release(bundle, bound, { keyholder: TIME, identity })

/**
 * What a part that was given out turned out to be. Its key opens that file and no other, so a keyholder cannot give
 * another part than the one it was dealt: what is wrong inside is the dealer's doing.
 */
export type Given =
  | { readonly keyholder: string; readonly part: Bytes }
  | { readonly keyholder: string; readonly fault: 'keyholder' | 'dealer' }

export async function readRelease(bundle: Bundle, bound: Bound, { keyholder, key }: Release): Promise<Given> {
  const dealt = partOf(bundle, keyholder)
  if (dealt === undefined) return { keyholder, fault: 'keyholder' }
  let said: Bytes
  try {
    said = await openShortByKey(fromBase64(dealt.sealed), fromBase64(key))
  } catch {
    return { keyholder, fault: 'keyholder' }
  }
  const part = readPart(said, bound, keyholder)
  const committed = (await sha256(said)) === dealt.commitment
  return part === undefined || !committed ? { keyholder, fault: 'dealer' } : { keyholder, part }
}

const partShape = z.strictObject({
  consultation: z.string(),
  keySet: z.number(),
  recipient: z.string(),
  keyholder: z.string(),
  part: z.string(),
})

/** The part that these bytes say, when they say it of this envelope and this keyholder. */
function readPart(said: Bytes, { consultation, keySet, recipient }: Bound, keyholder: string): Bytes | undefined {
  try {
    const read = partShape.parse(JSON.parse(textIn(said)))
    const bound = [read.consultation, read.keySet, read.recipient, read.keyholder]
    const expected = [consultation, keySet, recipient, keyholder]
    return bound.every((each, index) => each === expected[index]) ? fromBase64(read.part) : undefined
  } catch {
    return undefined
  }
}

const partOf = ({ time, shares }: Bundle, keyholder: string): SealedPart | undefined =>
  keyholder === TIME ? time : shares.find((share) => share.keyholder === keyholder)

export type Combined =
  | { readonly identity: string; readonly keyholders: readonly string[]; readonly faults: readonly Fault[] }
  | { readonly missing: 'time' | 'shares'; readonly faults: readonly Fault[] }
  /** Whole parts, as they were dealt, that make no key of this envelope. */
  | { readonly unopenable: 'dealer'; readonly faults: readonly Fault[] }

/** A part that does not serve, and whose doing it is. */
export type Fault = { readonly keyholder: string; readonly fault: 'keyholder' | 'dealer' }

/**
 * Puts the key of an envelope together from what was given out, and checks that it is its own. Any `threshold` good
 * parts do; each bad one is named.
 */
export async function putTogether(
  bundle: Bundle,
  bound: Bound,
  { threshold, releases }: { readonly threshold: number; readonly releases: readonly Release[] },
): Promise<Combined> {
  const once = [...new Map(releases.map((each) => [each.keyholder, each])).values()]
  const given = await Promise.all(once.map((each) => readRelease(bundle, bound, each)))
  const faults = given.flatMap((each) => ('fault' in each ? [each] : []))
  const good = given.flatMap((each) => ('part' in each ? [each] : []))
  const time = good.find(({ keyholder }) => keyholder === TIME)
  const shares = good.filter(({ keyholder }) => keyholder !== TIME)
  if (time === undefined) return { missing: 'time', faults }
  if (shares.length < threshold) return { missing: 'shares', faults }
  for (const chosen of subsets(shares, threshold)) {
    const identity = await keyFrom(
      time.part,
      chosen.map(({ part }) => part),
    )
    if (identity !== undefined && (await isKeyOf(identity, bound.recipient)))
      return { identity, keyholders: chosen.map(({ keyholder }) => keyholder), faults }
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
