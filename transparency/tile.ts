import { countIn, Malformed } from './bytes.ts'
import { HASH_SIZE, nodeHash, type Range, splitOf } from './merkle.ts'

/** Hashes of a full tile (C2SP tlog-tiles): a tile is a subtree of height 8. */
export const TILE_WIDTH = 256
export const TILE_HEIGHT = 8

/** The `n`-th tile of a level; of `width` hashes, which is less than {@link TILE_WIDTH} on the right edge only. */
export type Tile = { readonly level: number; readonly n: number; readonly width: number }

/** Hashes of this level in a tree of so many leaves. */
export const hashesAt = (level: number, size: number): number => Math.floor(size / TILE_WIDTH ** level)

/** The tiles of a tree, from the leaves up, each level from left to right. Empty ones are not tiles. */
export function* tilesOf(size: number): Generator<Tile> {
  for (let level = 0; hashesAt(level, size) > 0; level++) yield* tilesBetween(level, 0, size)
}

/** The tiles of one level that a tree has, or has wider, and that the tree of `older` leaves had not. */
export function* tilesBetween(level: number, older: number, size: number): Generator<Tile> {
  const count = hashesAt(level, size)
  for (let n = Math.floor(hashesAt(level, older) / TILE_WIDTH); n * TILE_WIDTH < count; n++) {
    yield { level, n, width: Math.min(TILE_WIDTH, count - n * TILE_WIDTH) }
  }
}

/** What an address under `tile/` names: hashes of the tree, or the entries that a tile of level 0 is made of. */
export type TileAddress = Omit<Tile, 'level'> & { readonly level: number | 'entries' }

/** `tile/0/x001/234`, `tile/0/x001/234.p/17`, `tile/entries/000`. */
export function tilePath({ level, n, width }: TileAddress): string {
  const digits = String(n).padStart(Math.ceil(String(n).length / 3) * 3, '0')
  const parts = digits.match(/\d{3}/g) ?? []
  const path = parts.map((part, index) => (index < parts.length - 1 ? `x${part}` : part)).join('/')
  return `tile/${level}/${path}${width === TILE_WIDTH ? '' : `.p/${width}`}`
}

const PATH = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/
const HIGHEST_LEVEL = 63

/**
 * Reads an address; each tile has one.
 *
 * @throws {Malformed}
 */
export function readTilePath(path: string): TileAddress {
  const [, levelText, digits, widthText] = PATH.exec(path) ?? []
  if (levelText === undefined || digits === undefined) throw new Malformed('not the address of a tile')
  const level: TileAddress['level'] = levelText === 'entries' ? 'entries' : countIn(levelText)
  const n = countIn(digits.replaceAll(/[x/]/g, '').replace(/^0+(?=\d)/, ''))
  const tile = { level, n, width: widthText === undefined ? TILE_WIDTH : countIn(widthText) }
  if (level !== 'entries' && level > HIGHEST_LEVEL) throw new Malformed(`no level ${level}`)
  // A full tile that is called partial, more zeros than needed: another name of the same tile.
  if (tilePath(tile) !== path) throw new Malformed('not the address of a tile')
  return tile
}

/** Gives the hashes of a tile, one after the other. It must be as wide as asked, and may be wider. */
export type TileReader = (tile: Tile) => Promise<Uint8Array>

/**
 * The hashes of subtrees of a tree of `size` leaves, from its tiles: what proofs are made of. Nothing is believed of the
 * tiles: a proof made from wrong ones proves nothing, and does not verify.
 *
 * @param ranges as {@link inclusionRanges} and {@link consistencyRanges} give them
 * @throws {Malformed} on a tile that is too short
 */
export async function hashesOf(
  ranges: readonly Range[],
  size: number,
  read: TileReader,
): Promise<readonly Uint8Array[]> {
  const tiles = new Map<string, Promise<Uint8Array>>()
  const once: TileReader = (tile) => {
    const key = tilePath(tile)
    const reading = tiles.get(key) ?? read(tile)
    tiles.set(key, reading)
    return reading
  }
  return Promise.all(ranges.map((range) => hashOf(range, size, once)))
}

async function hashOf(range: Range, size: number, read: TileReader): Promise<Uint8Array> {
  const { from, to } = range
  const height = heightOf(range)
  if (height !== undefined) return perfectHash(from, height, { size, read })
  const middle = splitOf(range)
  const left = await hashOf({ from, to: middle }, size, read)
  return nodeHash(left, await hashOf({ from: middle, to }, size, read))
}

/** The height of a range that is a perfect subtree; `undefined` when it is none. */
function heightOf({ from, to }: Range): number | undefined {
  const height = Math.round(Math.log2(to - from))
  return 2 ** height === to - from && from % (to - from) === 0 ? height : undefined
}

async function perfectHash(
  from: number,
  height: number,
  { size, read }: { readonly size: number; readonly read: TileReader },
): Promise<Uint8Array> {
  const level = Math.floor(height / TILE_HEIGHT)
  const first = from / TILE_WIDTH ** level
  const n = Math.floor(first / TILE_WIDTH)
  const width = Math.min(TILE_WIDTH, hashesAt(level, size) - n * TILE_WIDTH)
  const tile = await read({ level, n, width })
  if (tile.length < width * HASH_SIZE) throw new Malformed(`the tile ${tilePath({ level, n, width })} is too short`)
  const start = first % TILE_WIDTH
  let hashes = Array.from({ length: 2 ** (height % TILE_HEIGHT) }, (_, index) =>
    tile.subarray((start + index) * HASH_SIZE, (start + index + 1) * HASH_SIZE),
  )
  while (hashes.length > 1) hashes = await Promise.all(pairs(hashes).map(([left, right]) => nodeHash(left, right)))
  return hashes[0] ?? new Uint8Array()
}

function pairs(hashes: readonly Uint8Array[]): readonly (readonly [Uint8Array, Uint8Array])[] {
  return hashes.flatMap((left, index) => {
    const right = hashes[index + 1]
    return index % 2 === 0 && right !== undefined ? [[left, right] as const] : []
  })
}

/** Bytes of an entry at most: its length is written on two bytes. */
const LARGEST_ENTRY = 0xffff

/**
 * Entries as one bundle: each after its length, on two bytes, the more significant first.
 *
 * @throws {RangeError} on one that is too large
 */
export function bundleOf(entries: readonly Uint8Array[]): Uint8Array {
  const bundle = new Uint8Array(entries.reduce((length, entry) => length + 2 + entry.length, 0))
  const view = new DataView(bundle.buffer)
  let at = 0
  for (const entry of entries) {
    if (entry.length > LARGEST_ENTRY) throw new RangeError(`an entry of ${entry.length} bytes has no place in a bundle`)
    view.setUint16(at, entry.length)
    bundle.set(entry, at + 2)
    at += 2 + entry.length
  }
  return bundle
}

/**
 * The entries of a bundle.
 *
 * @throws {Malformed} when it is cut
 */
export function entriesIn(bundle: Uint8Array): readonly Uint8Array[] {
  const entries: Uint8Array[] = []
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.byteLength)
  for (let at = 0; at < bundle.length; ) {
    if (at + 2 > bundle.length) throw new Malformed('the bundle is cut')
    const end = at + 2 + view.getUint16(at)
    if (end > bundle.length) throw new Malformed('the bundle is cut')
    entries.push(bundle.subarray(at + 2, end))
    at = end
  }
  return entries
}
