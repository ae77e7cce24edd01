import { hash } from 'node:crypto'
import { HASH_SIZE } from '#transparency/merkle.ts'
import { hashesAt, TILE_HEIGHT, TILE_WIDTH } from '#transparency/tile.ts'

/**
 * Thirty-two bytes as a text, one letter a byte (Latin-1): Node gives a hash so four times as fast as in a buffer, which it
 * must allocate outside its own heap.
 */
export type HashText = string

/** A leaf after the byte that says so, by its length: nearly all have the same one. */
let leaf = Buffer.alloc(0)
const node = Buffer.alloc(1 + 2 * HASH_SIZE)
node[0] = 0x01

/** MTH({d}), RFC 6962 section 2.1. */
export function leafText(entry: Uint8Array): HashText {
  if (leaf.length !== 1 + entry.length) leaf = Buffer.alloc(1 + entry.length)
  leaf.set(entry, 1)
  return hash('sha256', leaf, 'latin1')
}

function nodeText(left: HashText, right: HashText): HashText {
  node.write(left, 1, 'latin1')
  node.write(right, 1 + HASH_SIZE, 'latin1')
  return hash('sha256', node, 'latin1')
}

export const hashText = (hashes: Uint8Array, index = 0): HashText =>
  Buffer.from(hashes.buffer, hashes.byteOffset, hashes.byteLength).toString(
    'latin1',
    index * HASH_SIZE,
    (index + 1) * HASH_SIZE,
  )

export const hashBytes = (text: HashText): Buffer => Buffer.from(text, 'latin1')

/** A tile with its hashes: full, or as wide as the tree is there. */
export type FilledTile = { readonly level: number; readonly n: number; readonly hashes: Buffer }

/** The root of a perfect tree over hashes whose number is a power of two. */
export function perfectRoot(hashes: Uint8Array, from: number, count: number): HashText {
  let row = Array.from({ length: count }, (_, index) => hashText(hashes, from + index))
  while (row.length > 1) {
    row = Array.from({ length: row.length / 2 }, (_, at) => nodeText(row[2 * at] ?? '', row[2 * at + 1] ?? ''))
  }
  return row[0] ?? ''
}

/**
 * A tree that takes leaves at its right edge and holds nothing else: one hash for each bit of its size, and the tiles that
 * are not full. Each leaf costs one hash of a node, on the average.
 */
export class GrowingTree {
  #size = 0
  /** By height: the root of the perfect subtree of that height on the right edge, where the size has that bit. */
  readonly #peaks: HashText[] = []
  readonly #tiles: Buffer[] = []
  readonly #onFull: (tile: FilledTile) => void

  /** @param onFull told of each tile as it becomes full, those of the leaves before those above them */
  constructor(onFull: (tile: FilledTile) => void = () => {}) {
    this.#onFull = onFull
  }

  /**
   * A tree of `size` leaves as its tiles on the right edge have it. Whether they are right only its root tells.
   *
   * @throws {RangeError} when a tile is missing or is of another width
   */
  static from(size: number, edge: readonly FilledTile[], onFull?: (tile: FilledTile) => void): GrowingTree {
    const tree = new GrowingTree(onFull)
    tree.#size = size
    for (let level = 0; hashesAt(level, size) > 0; level++) {
      const count = hashesAt(level, size)
      const width = count % TILE_WIDTH
      const n = Math.floor(count / TILE_WIDTH)
      const hashes = edge.find((tile) => tile.level === level && tile.n === n)?.hashes ?? Buffer.alloc(0)
      if (hashes.length !== width * HASH_SIZE) {
        throw new RangeError(`the tile ${n} of level ${level} holds ${hashes.length} bytes, not ${width} hashes`)
      }
      tree.#tileOf(level).set(hashes)
      tree.#takePeaks(level, width, hashes)
    }
    return tree
  }

  #takePeaks(level: number, width: number, hashes: Uint8Array): void {
    let end = width
    for (let bit = 0; bit < TILE_HEIGHT; bit++) {
      const count = 2 ** bit
      if (Math.floor(width / count) % 2 === 0) continue
      end -= count
      this.#peaks[level * TILE_HEIGHT + bit] = perfectRoot(hashes, end, count)
    }
  }

  get size(): number {
    return this.#size
  }

  append(entry: Uint8Array): void {
    this.appendHash(leafText(entry))
  }

  appendHash(leaf: HashText): void {
    let [text, height, rest]: [HashText, number, number] = [leaf, 0, this.#size]
    this.#write(0, text)
    while (rest % 2 === 1) {
      text = nodeText(this.#peaks[height] ?? '', text)
      height += 1
      rest = (rest - 1) / 2
      if (height % TILE_HEIGHT === 0) this.#write(height / TILE_HEIGHT, text)
    }
    this.#peaks[height] = text
    this.#size += 1
  }

  #tileOf(level: number): Buffer {
    const tile = this.#tiles[level] ?? Buffer.alloc(TILE_WIDTH * HASH_SIZE)
    this.#tiles[level] = tile
    return tile
  }

  #write(level: number, text: HashText): void {
    const index = hashesAt(level, this.#size)
    // The hash that completes a tile of the level below is counted once its last leaf is.
    const place = index % TILE_WIDTH
    const tile = this.#tileOf(level)
    tile.write(text, place * HASH_SIZE, 'latin1')
    if (place === TILE_WIDTH - 1) {
      this.#onFull({ level, n: Math.floor(index / TILE_WIDTH), hashes: Buffer.from(tile) })
    }
  }

  root(): HashText {
    let root: HashText | undefined
    for (let height = 0, rest = this.#size; rest > 0; height++, rest = Math.floor(rest / 2)) {
      if (rest % 2 === 0) continue
      const peak = this.#peaks[height] ?? ''
      root = root === undefined ? peak : nodeText(peak, root)
    }
    return root ?? hash('sha256', '', 'latin1')
  }

  /** The tiles that are not full, from the leaves up. */
  edge(): readonly FilledTile[] {
    return this.#tiles.flatMap((tile, level) => {
      const count = hashesAt(level, this.#size)
      const width = count % TILE_WIDTH
      if (width === 0) return []
      return [{ level, n: Math.floor(count / TILE_WIDTH), hashes: Buffer.from(tile.subarray(0, width * HASH_SIZE)) }]
    })
  }
}
