import { verifyMerkleInclusion } from '@sigstore/verify/dist/tlog/merkle.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  consistencyRanges,
  emptyRoot,
  inclusionRanges,
  isConsistent,
  isIncluded,
  leafHash,
  nodeHash,
  rootOfInclusion,
} from './merkle.ts'
import { leafOf, recursionOver, someEntries } from './testing.ts'

const MOST = 700
const entries = someEntries(MOST)
const leaves = entries.map(leafOf)
const { mth, path, proof } = recursionOver(leaves)
const rootAt = (size: number): Uint8Array => mth(0, size)
const leafAt = (index: number): Uint8Array => leaves[index] ?? new Uint8Array()
const hex = (hashes: readonly Uint8Array[]): readonly string[] =>
  hashes.map((hash) => Buffer.from(hash).toString('hex'))

/** Of each size: its first leaves, its last ones, and those beside a split. */
const indexesOf = (size: number): readonly number[] =>
  [...new Set([0, 1, Math.floor(size / 3), Math.floor(size / 2), size - 2, size - 1])].filter((i) => i >= 0 && i < size)

describe('the hashes of RFC 6962', () => {
  test('are those of the leaves and nodes that others have published', async () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
    const published = [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ]
    const given = await Promise.all(inputs.map((input) => leafHash(Buffer.from(input, 'hex'))))
    expect(hex(published.map((_, index) => recursionOver(given).mth(0, index + 1)))).toEqual(published)
    expect(hex([await emptyRoot()])).toEqual(['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'])
    const [one, two] = [leafAt(0), leafAt(1)]
    expect(hex([await nodeHash(one, two)])).toEqual(hex([mth(0, 2)]))
  })
})

describe('an inclusion proof', () => {
  test('is made of the subtrees of the recursion, and leads to the root, in trees of 1 to 700 leaves', async () => {
    for (let size = 1; size <= MOST; size++) {
      for (const index of indexesOf(size)) {
        const expected = path(index, size)
        const made = inclusionRanges(index, size).map(({ from, to }) => mth(from, to))
        expect(hex(made).join()).toBe(hex(expected).join())
        const claim = { leaf: leafAt(index), index, size, proof: expected }
        expect(await isIncluded(claim, rootAt(size)), `${index} of ${size}`).toBe(true)
      }
    }
  })

  test('is taken by an independent verifier', () => {
    const random = fc.tuple(fc.integer({ min: 1, max: MOST }), fc.nat(MOST - 1))
    fc.assert(
      fc.property(random, ([size, seed]) => {
        const index = seed % size
        const hashes = inclusionRanges(index, size).map(({ from, to }) => Buffer.from(mth(from, to)))
        verifyMerkleInclusion(...asked(index, size, hashes))
      }),
      { numRuns: 500 },
    )
    expect(() => verifyMerkleInclusion(...asked(0, 2, [Buffer.from(leafAt(0))]))).toThrow(/does not match/)
  })

  test('that is altered in any way is refused', async () => {
    const claim = fc.tuple(fc.integer({ min: 1, max: MOST }), fc.nat(), fc.nat(), fc.nat(7))
    await fc.assert(
      fc.asyncProperty(claim, async ([size, seed, place, bit]) => {
        const index = seed % size
        const right = path(index, size)
        const given = { leaf: leafAt(index), index, size, proof: right }
        const flipped = right.map((hash, at) => (at === place % right.length ? flip(hash, place, bit) : hash))
        const wrong = [
          { ...given, leaf: flip(given.leaf, place, bit) },
          { ...given, index: size },
          { ...given, index: -1 },
          { ...given, index: index + 0.5 },
          { ...given, size: 0 },
          { ...given, proof: [...right, leafAt(0)] },
          { ...given, proof: [leafAt(0), ...right] },
          ...(right.length > 0
            ? [
                { ...given, proof: flipped },
                { ...given, proof: right.slice(1) },
              ]
            : []),
          ...(right.length > 0 ? [{ ...given, proof: right.slice(0, -1) }] : []),
          ...(right.length > 1 ? [{ ...given, proof: right.toReversed() }] : []),
          ...(right.length > 0 ? [{ ...given, proof: right.map((hash) => hash.slice(1)) }] : []),
        ]
        for (const altered of wrong) expect(await isIncluded(altered, rootAt(size))).toBe(false)
        expect(await isIncluded(given, flip(rootAt(size), place, bit))).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  test('of another index proves nothing of this one', async () => {
    for (let size = 2; size <= 24; size++) {
      for (let index = 0; index < size; index++) {
        const given = { leaf: leafAt(index), size, proof: path(index, size) }
        const taken = []
        for (let other = 0; other < size; other++) {
          if (await isIncluded({ ...given, index: other }, rootAt(size))) taken.push(other)
        }
        expect(taken).toEqual([index])
      }
    }
  })

  test('has no root when it is too long for any tree', async () => {
    const long = Array.from({ length: 100 }, () => leafAt(0))
    expect(await rootOfInclusion({ leaf: leafAt(0), index: 0, size: Number.MAX_SAFE_INTEGER, proof: long })).toBe(
      undefined,
    )
    const [index, size] = [2, 5]
    const more = [...path(index, size), leafAt(0)]
    expect(await rootOfInclusion({ leaf: leafAt(index), index, size, proof: more })).toBe(undefined)
    expect(() => inclusionRanges(3, 3)).toThrow(RangeError)
    expect(() => inclusionRanges(0, 2 ** 60)).toThrow(RangeError)
  })
})

describe('a consistency proof', () => {
  test('is made of the subtrees of the recursion, and is taken, for each pair of trees of up to 64 leaves', async () => {
    for (let size = 1; size <= 64; size++) {
      for (let older = 1; older <= size; older++) await checkConsistency(older, size)
    }
  })

  test('likewise for trees of up to 700 leaves', async () => {
    for (let size = 65; size <= MOST; size++) {
      for (const older of new Set([1, Math.floor(size / 2), 2 ** Math.floor(Math.log2(size)), size - 1, size])) {
        await checkConsistency(older, size)
      }
    }
  })

  test('that is altered in any way is refused', async () => {
    const pair = fc.tuple(fc.integer({ min: 1, max: MOST }), fc.nat(), fc.nat(), fc.nat(7))
    await fc.assert(
      fc.asyncProperty(pair, async ([size, seed, place, bit]) => {
        const older = 1 + (seed % size)
        const right = proof(older, size)
        const [old, all] = [headAt(older), headAt(size)]
        const flipped = right.map((hash, at) => (at === place % right.length ? flip(hash, place, bit) : hash))
        expect(await isConsistent({ ...old, root: flip(old.root, place, bit) }, all, right)).toBe(false)
        expect(await isConsistent(old, { ...all, root: flip(all.root, place, bit) }, right)).toBe(false)
        expect(await isConsistent(old, all, [...right, leafAt(0)])).toBe(false)
        if (older < size) expect(await isConsistent(all, old, right)).toBe(false)
        if (right.length === 0) return
        expect(await isConsistent(old, all, flipped)).toBe(false)
        expect(await isConsistent(old, all, right.slice(1))).toBe(false)
        expect(await isConsistent(old, all, right.slice(0, -1))).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  test('of a tree without leaves is empty', async () => {
    const none = { size: 0, root: await emptyRoot() }
    expect(consistencyRanges(0, 5)).toEqual([])
    expect(await isConsistent(none, headAt(5), [])).toBe(true)
    expect(await isConsistent(none, headAt(5), [leafAt(0)])).toBe(false)
    expect(await isConsistent({ size: 0, root: leafAt(0) }, headAt(5), [])).toBe(false)
    expect(() => consistencyRanges(6, 5)).toThrow(RangeError)
  })
})

const headAt = (size: number) => ({ size, root: rootAt(size) })

async function checkConsistency(older: number, size: number): Promise<void> {
  const expected = proof(older, size)
  const made = consistencyRanges(older, size).map(({ from, to }) => mth(from, to))
  expect(hex(made).join()).toBe(hex(expected).join())
  expect(await isConsistent(headAt(older), headAt(size), expected), `${older} of ${size}`).toBe(true)
}

function flip(hash: Uint8Array, place: number, bit: number): Uint8Array {
  return hash.map((byte, at) => (at === place % hash.length ? byte ^ (1 << bit) : byte))
}

type Asked = Parameters<typeof verifyMerkleInclusion>

/** As the verifier takes it: of an entry it reads nothing else than this. */
function asked(index: number, size: number, hashes: Buffer[]): Asked {
  const root = Buffer.from(rootAt(size))
  const inclusionProof = {
    logIndex: String(index),
    treeSize: String(size),
    rootHash: root,
    hashes,
    checkpoint: undefined,
  }
  const entry = { inclusionProof, canonicalizedBody: Buffer.from(entries[index] ?? []) }
  return [
    entry as unknown as Asked[0],
    { origin: 'a log', logSize: BigInt(size), logHash: root, rest: [] } as unknown as Asked[1],
  ]
}
