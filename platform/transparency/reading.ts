import { sql } from 'kysely'
import { HASH_SIZE } from '#transparency/merkle.ts'
import { bundleOf, TILE_WIDTH, type TileAddress } from '#transparency/tile.ts'
import type { Tx } from '../db.ts'

/** The last checkpoint, as it was signed; `undefined` while the log is empty. */
export async function lastCheckpoint(tx: Tx): Promise<string | undefined> {
  const { rows } = await sql<{ note: string }>`select note from log_checkpoint order by size desc limit 1`.execute(tx)
  return rows[0]?.note
}

/** How many entries the log holds. */
export async function logSize(tx: Tx): Promise<number> {
  const { rows } = await sql<{ size: number }>`select size from log_head`.execute(tx)
  return rows[0]?.size ?? 0
}

/** The last checkpoint with what witnesses have said of it so far; `undefined` while the log is empty. */
export async function cosignedCheckpoint(tx: Tx): Promise<string | undefined> {
  const { rows } = await sql<{ note: string }>`
    select note || coalesce((select string_agg(line, '' order by at, name, key_id) from log_cosignature as said
      where said.size = signed.size), '') as note
    from log_checkpoint as signed order by size desc limit 1`.execute(tx)
  return rows[0]?.note
}

/**
 * What an address under `tile/` names, as anybody may read it; `undefined` where the log has not so much. A narrower tile is
 * the beginning of the one that is kept, so each that was ever given out can be given again.
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
