import { sql } from 'kysely'
import { areSame } from '#transparency/bytes.ts'
import { readSignedCheckpoint } from '#transparency/checkpoint.ts'
import { readNote, type VerifierKey, writeNote } from '#transparency/note.ts'
import { hashesOf } from '#transparency/tile.ts'
import type { Tx } from '../db.ts'
import { readTile } from './reading.ts'

/**
 * Hears a checkpoint that somebody kept, and holds it against the log as it is. One that the log has signed and does not hold is
 * kept: it shows that the database was set back, or that another one was written with this key. Nobody can make one up.
 *
 * @param text the checkpoint as the log signed it
 * @returns what it contradicts; `undefined` when the log holds it
 * @throws {Malformed} when the log has not signed it
 */
export async function hearCheckpoint(tx: Tx, text: string, key: VerifierKey): Promise<string | undefined> {
  const note = readNote(text)
  const { size, root } = await readSignedCheckpoint(note, [key])
  const why = await contradicted(tx, { size, root })
  if (why === undefined) return undefined
  // What others have added to it is not the log's word.
  const own = writeNote({ ...note, signatures: note.signatures.filter(({ keyId }) => keyId === key.keyId) })
  await sql`insert into log_contradiction (note, why) values (${own}, ${why}) on conflict do nothing`.execute(tx)
  return why
}

async function contradicted(
  tx: Tx,
  { size, root }: { readonly size: number; readonly root: Uint8Array },
): Promise<string | undefined> {
  const { rows } = await sql<{ size: number }>`select size from log_head`.execute(tx)
  const held = rows[0]?.size ?? 0
  if (size > held) return `it had signed ${size} entries, and holds ${held}`
  if (size === 0) return undefined
  const [own] = await hashesOf(
    [{ from: 0, to: size }],
    size,
    async (tile) => (await readTile(tx, tile)) ?? new Uint8Array(),
  )
  return own !== undefined && areSame(own, root) ? undefined : `it had signed another tree of ${size} entries`
}
