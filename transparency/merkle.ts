import { areSame, type Bytes, joined } from './bytes.ts'

/** Bytes of a hash of the tree: SHA-256. */
export const HASH_SIZE = 32

/** The leaves from `from` up to `to`, which is not one of them: D[from:to] of RFC 6962. */
export type Range = { readonly from: number; readonly to: number }

/** A proof is longer than the height of any tree only when it was forged. */
const LONGEST_PROOF = 63

async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

/** MTH({d}) = SHA-256(0x00 ‖ d), RFC 6962 section 2.1. */
export const leafHash = (entry: Uint8Array): Promise<Bytes> => sha256(joined(Uint8Array.of(0), entry))

/** SHA-256(0x01 ‖ left ‖ right), RFC 6962 section 2.1. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Promise<Bytes> =>
  sha256(joined(Uint8Array.of(1), left, right))

/** The root of a tree without leaves: SHA-256 of nothing. */
export const emptyRoot = (): Promise<Bytes> => sha256(new Uint8Array())

/** Where RFC 6962 splits a range of more than one leaf: after the largest power of two that is smaller than its length. */
export function splitOf({ from, to }: Range): number {
  let power = 1
  while (power * 2 < to - from) power *= 2
  return from + power
}

/**
 * The subtrees whose hashes prove that leaf `index` is in the tree of `size` leaves, from the leaf's neighbour to the
 * root's child: PATH(m, D[n]) of RFC 6962 section 2.1.1.
 *
 * @throws {RangeError} when there is no such leaf
 */
export function inclusionRanges(index: number, size: number): readonly Range[] {
  if (!(Number.isSafeInteger(size) && Number.isSafeInteger(index) && index >= 0 && index < size)) {
    throw new RangeError(`no leaf ${index} in a tree of ${size}`)
  }
  const ranges: Range[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = splitOf({ from, to })
    if (index < middle) {
      ranges.push({ from: middle, to })
      to = middle
    } else {
      ranges.push({ from, to: middle })
      from = middle
    }
  }
  return ranges.reverse()
}

/**
 * The subtrees whose hashes prove that the tree of `older` leaves is the beginning of the tree of `size`: PROOF(m, D[n])
 * of RFC 6962 section 2.1.2. None when either is empty or both are the same size.
 *
 * @throws {RangeError} when the older tree is the larger one
 */
export function consistencyRanges(older: number, size: number): readonly Range[] {
  if (!(Number.isSafeInteger(size) && Number.isSafeInteger(older) && older >= 0 && older <= size)) {
    throw new RangeError(`a tree of ${older} is not the beginning of one of ${size}`)
  }
  if (older === 0 || older === size) return []
  const ranges: Range[] = []
  let [from, to, isWhole] = [0, size, true]
  while (to !== older) {
    const middle = splitOf({ from, to })
    if (older <= middle) {
      ranges.push({ from: middle, to })
      to = middle
    } else {
      ranges.push({ from, to: middle })
      from = middle
      isWhole = false
    }
  }
  // The older root itself is known to whoever checks the proof, so it is left out.
  if (!isWhole) ranges.push({ from, to })
  return ranges.reverse()
}

export type InclusionClaim = {
  readonly leaf: Uint8Array
  readonly index: number
  readonly size: number
  readonly proof: readonly Uint8Array[]
}

/**
 * The root that an inclusion proof leads to, RFC 9162 section 2.1.3.2; `undefined` when no tree of this size has a proof of
 * this shape. To be compared with a root that is trusted.
 */
export async function rootOfInclusion({ leaf, index, size, proof }: InclusionClaim): Promise<Bytes | undefined> {
  if (!isPosition(index, size) || !areHashes([leaf, ...proof])) return undefined
  let [node, last]: [number, number] = [index, size - 1]
  let root: Uint8Array = leaf
  for (const hash of proof) {
    if (last === 0) return undefined
    if (node % 2 === 1 || node === last) {
      root = await nodeHash(hash, root)
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)]
    } else {
      root = await nodeHash(root, hash)
    }
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 ? Uint8Array.from(root) : undefined
}

/** True when the proof shows that the leaf stands at this index of the tree with this root. */
export async function isIncluded(claim: InclusionClaim, root: Uint8Array): Promise<boolean> {
  const found = await rootOfInclusion(claim)
  return found !== undefined && areSame(found, root)
}

/** A tree as somebody saw it. */
export type TreeHead = { readonly size: number; readonly root: Uint8Array }

/** True when the proof shows that the older tree is the beginning of the newer one, RFC 9162 section 2.1.4.2. */
export async function isConsistent(older: TreeHead, newer: TreeHead, proof: readonly Uint8Array[]): Promise<boolean> {
  if (!isHead(older) || !isHead(newer) || older.size > newer.size || !areHashes(proof)) return false
  if (older.size === newer.size) return proof.length === 0 && areSame(older.root, newer.root)
  if (older.size === 0) return proof.length === 0 && areSame(older.root, await emptyRoot())
  const path = isPowerOfTwo(older.size) ? [older.root, ...proof] : proof
  const [first, ...rest] = path
  if (first === undefined) return false
  let [node, last]: [number, number] = [older.size - 1, newer.size - 1]
  while (node % 2 === 1) [node, last] = [half(node), half(last)]
  let [old, all]: [Uint8Array, Uint8Array] = [first, first]
  for (const hash of rest) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      old = await nodeHash(hash, old)
      all = await nodeHash(hash, all)
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)]
    } else {
      all = await nodeHash(all, hash)
    }
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && areSame(old, older.root) && areSame(all, newer.root)
}

const half = (count: number): number => Math.floor(count / 2)

function isPowerOfTwo(count: number): boolean {
  let rest = count
  while (rest > 1 && rest % 2 === 0) rest /= 2
  return rest === 1
}

const isPosition = (index: number, size: number): boolean =>
  Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size

const isHead = ({ size, root }: TreeHead): boolean =>
  Number.isSafeInteger(size) && size >= 0 && root.length === HASH_SIZE

const areHashes = (hashes: readonly Uint8Array[]): boolean =>
  hashes.length <= LONGEST_PROOF + 1 && hashes.every(({ length }) => length === HASH_SIZE)
