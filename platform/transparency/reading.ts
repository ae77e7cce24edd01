import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import { HASH_SIZE } from '#transparency/merkle.ts'
import { bundleOf, hashesAt, TILE_WIDTH, type TileAddress } from '#transparency/tile.ts'
import type { Tx } from '../db.ts'

/** How many logs this database had before, each put aside by a person (migration 0266). */
export async function formerLogs(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_namespace where nspname ~ '^unisson_log_[0-9]+$'`.execute(tx)
  return rows[0]?.count ?? 0
}

/** The last checkpoint, as it was signed; `undefined` while the log is empty. */
export async function lastCheckpoint(tx: Tx): Promise<string | undefined> {
  const { rows } = await sql<{ note: string }>`select note from log_checkpoint order by size desc limit 1`.execute(tx)
  return rows[0]?.note
}

/** How many entries the log holds, leaves of nothing included. */
export async function logSize(tx: Tx): Promise<number> {
  const { rows } = await sql<{ size: number }>`select size from log_head`.execute(tx)
  return rows[0]?.size ?? 0
}

/** How many of them it gives out. */
export async function publishedSize(tx: Tx): Promise<number> {
  const { rows } = await sql<{ size: number | null }>`select max(size) as size from log_publication`.execute(tx)
  return rows[0]?.size ?? 0
}

/** What the log gave out last, and when; `undefined` while it has given out nothing. */
export async function lastPublication(tx: Tx): Promise<{ readonly size: number; readonly at: IsoInstant } | undefined> {
  const { rows } = await sql<{ size: number; at: IsoInstant }>`
    select size, at from log_publication order by size desc limit 1`.execute(tx)
  return rows[0]
}

/** When a signature of each of these witnesses last came. */
export async function heardFrom(tx: Tx, names: readonly string[]): Promise<ReadonlyMap<string, IsoInstant>> {
  const { rows } = await sql<{ name: string; at: IsoInstant }>`
    select name, max(at) as at from log_cosignature where name = any(${names}) group by name`.execute(tx)
  return new Map(rows.map(({ name, at }) => [name, at]))
}

/** The largest tree that any of these witnesses has cosigned: how many did, and when the last of them. */
export async function largestSeen(
  tx: Tx,
  names: readonly string[],
): Promise<{ readonly size: number; readonly count: number; readonly at: IsoInstant } | undefined> {
  const { rows } = await sql<{ size: number; count: number; at: IsoInstant }>`
    select size, count(*)::int as count, max(at) as at from log_cosignature where name = any(${names})
    group by size order by size desc limit 1`.execute(tx)
  return rows[0]
}

/** The last checkpoint that is given out, with what witnesses have said of it so far; `undefined` while there is none. */
export async function publishedCheckpoint(tx: Tx): Promise<string | undefined> {
  return cosignedCheckpoint(tx, await publishedSize(tx))
}

/** The checkpoint of a size with what witnesses have said of it so far; `undefined` when the log signed none. */
export async function cosignedCheckpoint(tx: Tx, size: number): Promise<string | undefined> {
  const { rows } = await sql<{ note: string }>`
    select note || coalesce((select string_agg(line, '' order by at, name, key_id) from log_cosignature as said
      where said.size = signed.size), '') as note
    from log_checkpoint as signed where size = ${size}`.execute(tx)
  return rows[0]?.note
}

/** What an address under `tile/` names, of what is given out; `undefined` where that is not so much. */
export async function readPublishedTile(tx: Tx, tile: TileAddress): Promise<Buffer | undefined> {
  const { level, n, width } = tile
  const count = hashesAt(level === 'entries' ? 0 : level, await publishedSize(tx))
  return n * TILE_WIDTH + width <= count ? readTile(tx, tile) : undefined
}

/**
 * What an address under `tile/` names. A narrower tile is the beginning of the one that is kept, so each that was ever given
 * out can be given again; `undefined` where the log has not so much.
 */
export async function readTile(tx: Tx, { level, n, width }: TileAddress): Promise<Buffer | undefined> {
  return level === 'entries' ? readBundle(tx, n, width) : readHashes(tx, { level, n, width })
}

async function readHashes(
  tx: Tx,
  { level, n, width }: { readonly level: number; readonly n: number; readonly width: number },
): Promise<Buffer | undefined> {
  const { rows } = await sql<{ hashes: Buffer }>`
    select substring(hashes for ${width * HASH_SIZE}) as hashes from log_tile where level = ${level} and n = ${n}`.execute(
    tx,
  )
  const hashes = rows[0]?.hashes
  return hashes?.length === width * HASH_SIZE ? hashes : undefined
}

async function readBundle(tx: Tx, n: number, width: number): Promise<Buffer | undefined> {
  const first = n * TILE_WIDTH
  const { rows } = await sql<{ bytes: Buffer }>`
    select bytes from log_entry where idx >= ${first} and idx < ${first + width} order by idx`.execute(tx)
  return rows.length === width ? Buffer.from(bundleOf(rows.map(({ bytes }) => bytes))) : undefined
}
