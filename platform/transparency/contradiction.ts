import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import { areSame } from '#transparency/bytes.ts'
import { readCheckpoint, readSignedCheckpoint } from '#transparency/checkpoint.ts'
import { readNote, type VerifierKey, writeNote } from '#transparency/note.ts'
import { hashesOf } from '#transparency/tile.ts'
import type { Tx } from '../db.ts'
import { logSize, readTile } from './reading.ts'

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

/** What keeps this server from taking acts: a checkpoint that the log has signed and does not hold. */
export type Contradiction = {
  /** Set back: it had signed more entries than it holds. Rewritten: it had signed other ones. */
  readonly kind: 'set-back' | 'rewritten'
  /** Entries of the checkpoint that was brought back. */
  readonly signed: number
  /** Entries that the log holds. */
  readonly held: number
  readonly at: IsoInstant
}

/** The first contradiction that was heard; `undefined` of a log that nothing contradicts. */
export async function readContradiction(tx: Tx): Promise<Contradiction | undefined> {
  const { rows } = await sql<{ note: string; at: IsoInstant; held: number }>`
    select note, at, size as held from log_contradiction cross join log_head order by at, note limit 1`.execute(tx)
  const [shown] = rows
  if (shown === undefined) return undefined
  const { size: signed } = readCheckpoint(readNote(shown.note).text)
  const { at, held } = shown
  return { kind: signed > held ? 'set-back' : 'rewritten', signed, held, at }
}

/** What the database says to an act after that (migration 0262). */
export const CONTRADICTED = 'UN503'

async function contradicted(
  tx: Tx,
  { size, root }: { readonly size: number; readonly root: Uint8Array },
): Promise<string | undefined> {
  const held = await logSize(tx)
  if (size > held) return `it had signed ${size} entries, and holds ${held}`
  if (size === 0) return undefined
  const [own] = await hashesOf(
    [{ from: 0, to: size }],
    size,
    async (tile) => (await readTile(tx, tile)) ?? new Uint8Array(),
  )
  return own !== undefined && areSame(own, root) ? undefined : `it had signed another tree of ${size} entries`
}
