import { describe, expect, test } from 'vitest'
import { consistencyRanges, inclusionRanges, isConsistent, isIncluded, leafHash } from '#transparency/merkle.ts'
import { leafOf, recursionOver, someEntries } from '#transparency/testing.ts'
import { hashesOf, type Tile, type TileReader, tilePath, tilesOf } from '#transparency/tile.ts'
import { type FilledTile, GrowingTree, hashBytes, hashText, leafText, perfectRoot } from './tree.ts'

const MOST = 700
const entries = someEntries(MOST)
const leaves = entries.map(leafOf)
const { mth } = recursionOver(leaves)
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const entry = (index: number): Uint8Array => entries[index] ?? new Uint8Array()

/** A tree that keeps its tiles, as a store would. */
function kept() {
  const tiles = new Map<string, Buffer>()
  const keep = ({ level, n, hashes }: FilledTile) => void tiles.set(`${level}/${n}`, hashes)
  const tree = new GrowingTree(keep)
  const read: TileReader = async ({ level, n }: Tile) => {
    tree.edge().forEach(keep)
    return tiles.get(`${level}/${n}`) ?? new Uint8Array()
  }
  return { tree, read, tiles }
}

describe('a growing tree', () => {
  test('has the roots of the recursion at each size from 0 to 700', () => {
    const tree = new GrowingTree()
    for (let size = 0; size <= MOST; size++) {
      expect(hex(hashBytes(tree.root())), `${size}`).toBe(hex(mth(0, size)))
      if (size < MOST) tree.append(entry(size))
      expect(tree.size).toBe(Math.min(size + 1, MOST))
    }
  })

  test('goes on from the tiles of its right edge at each size, to the same root and the same tiles', () => {
    for (let size = 0; size < MOST; size++) {
      const whole = new GrowingTree()
      const at = Math.max(0, size - 3)
      for (let index = 0; index < at; index++) whole.appendHash(hashText(leaves[index] ?? new Uint8Array()))
      const resumed = GrowingTree.from(at, whole.edge())
      expect(resumed.root()).toBe(whole.root())
      for (let index = at; index < size; index++) resumed.append(entry(index))
      expect(hex(hashBytes(resumed.root()))).toBe(hex(mth(0, size)))
    }
  })

  test('does not go on from a tile that is missing or of another width', () => {
    const { tree } = kept()
    for (let index = 0; index < 300; index++) tree.append(entry(index))
    const [first, ...rest] = tree.edge()
    expect(() => GrowingTree.from(300, rest)).toThrow(RangeError)
    expect(() => GrowingTree.from(301, tree.edge())).toThrow(RangeError)
    const flipped = Buffer.from(first?.hashes ?? [])
    flipped[40] = (flipped[40] ?? 0) ^ 1
    expect(GrowingTree.from(300, [{ level: 0, n: 1, hashes: flipped }, ...rest]).root()).not.toBe(tree.root())
  })

  test('gives the tiles that C2SP tlog-tiles defines: 70 000 leaves are 273 full ones, and 112, 1 full, 17 and 1', () => {
    const { tree, tiles } = kept()
    const leaf = leafText(entry(0))
    for (let index = 0; index < 70_000; index++) tree.appendHash(leaf)
    expect(tiles.size).toBe(274)
    const edge = tree.edge().map(({ level, n, hashes }) => [level, n, hashes.length / 32])
    expect(edge).toEqual([
      [0, 273, 112],
      [1, 1, 17],
      [2, 0, 1],
    ])
    const paths = [...tilesOf(70_000)].map(tilePath)
    expect(paths.length).toBe(277)
    expect(paths.filter((path) => path.includes('.p/'))).toEqual([
      'tile/0/273.p/112',
      'tile/1/001.p/17',
      'tile/2/000.p/1',
    ])
    const level1 = tiles.get('1/0') ?? Buffer.alloc(0)
    expect(hashText(level1, 5)).toBe(perfectRoot(tiles.get('0/5') ?? Buffer.alloc(0), 0, 256))
  })
})

describe('the proofs made of tiles', () => {
  test('are those of the recursion, and verify, in trees of up to 700 leaves', async () => {
    const { tree, read } = kept()
    const { path, proof } = recursionOver(leaves)
    for (let size = 1; size <= MOST; size++) {
      tree.append(entry(size - 1))
      if (size > 20 && size % 37 !== 0 && ![255, 256, 257, 511, 512, 513, MOST].includes(size)) continue
      const root = mth(0, size)
      for (const index of new Set([0, Math.floor(size / 2), size - 1])) {
        const made = await hashesOf(inclusionRanges(index, size), size, read)
        expect(made.map(hex)).toEqual(path(index, size).map(hex))
        const claim = { leaf: await leafHash(entry(index)), index, size, proof: made }
        expect(await isIncluded(claim, root)).toBe(true)
      }
      for (const older of new Set([1, Math.ceil(size / 3), Math.max(1, size - 1)])) {
        const made = await hashesOf(consistencyRanges(older, size), size, read)
        expect(made.map(hex)).toEqual(proof(older, size).map(hex))
        expect(await isConsistent({ size: older, root: mth(0, older) }, { size, root }, made)).toBe(true)
      }
    }
  })
})
