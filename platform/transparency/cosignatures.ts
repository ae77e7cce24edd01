import { sql } from 'kysely'
import { Malformed } from '#transparency/bytes.ts'
import { cosignaturesOf, readCheckpoint } from '#transparency/checkpoint.ts'
import { readNote, signatureLine, type VerifierKey } from '#transparency/note.ts'
import type { Tx } from '../db.ts'

/**
 * Takes what witnesses say of a checkpoint of this log. Only the witnesses that the policy names are heard, and each once for a
 * checkpoint: its first word stands.
 *
 * @param text the checkpoint with the lines of its cosignatures
 * @returns how many were new
 * @throws {Malformed} when it is no checkpoint of this log, or a line is not what it says it is
 */
export async function takeCosignatures(tx: Tx, text: string, witnesses: readonly VerifierKey[]): Promise<number> {
  const note = readNote(text)
  const { size } = readCheckpoint(note.text)
  const { rows } = await sql<{ note: string }>`select note from log_checkpoint where size = ${size}`.execute(tx)
  const [own] = rows
  if (own === undefined || readNote(own.note).text !== note.text) throw new Malformed('not a checkpoint of this log')
  const said = await cosignaturesOf(note, witnesses)
  let fresh = 0
  for (const { witness } of said) {
    const line = note.signatures.find(({ name, keyId }) => name === witness.name && keyId === witness.keyId)
    if (line === undefined) continue
    const { numAffectedRows = 0n } = await sql`
      insert into log_cosignature (size, name, key_id, line)
      values (${size}, ${witness.name}, ${witness.keyId}, ${signatureLine(line)}) on conflict do nothing`.execute(tx)
    fresh += Number(numAffectedRows)
  }
  return fresh
}
