import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import { Malformed } from '#transparency/bytes.ts'
import { cosignaturesOf, readCheckpoint } from '#transparency/checkpoint.ts'
import { commitmentTo, readLeaf } from '#transparency/leaf.ts'
import { inclusionRanges, isIncluded, leafHash } from '#transparency/merkle.ts'
import { readNote, type VerifierKey } from '#transparency/note.ts'
import { writeProof } from '#transparency/proof.ts'
import { hashesOf } from '#transparency/tile.ts'
import type { Tx } from '../db.ts'
import { toLine } from '../journal/entry.ts'
import { cosignedCheckpoint, publishedSize, readTile } from './reading.ts'

/** An entry of the journal, by its chain and its number there. */
export type EntryPlace = { readonly groupId: string; readonly caseFile: string; readonly seq: number }

/** Where an entry stands in the log, and what opens its leaf; `undefined` while it queues. */
export type Logged = {
  readonly index: number
  readonly leaf: Uint8Array
  /** Null once it was erased: the leaf then tells nothing to anybody. */
  readonly salt: Uint8Array | null
  /** Of the entry, which binds all of it. */
  readonly hash: Uint8Array
  /** The entry, as a line of the journal’s export. */
  readonly line: string
}

type LoggedRow = Omit<Logged, 'line' | 'hash'> & Parameters<typeof toLine>[0]

export async function loggedAt(tx: Tx, { groupId, caseFile, seq }: EntryPlace): Promise<Logged | undefined> {
  const { rows } = await sql<LoggedRow>`
    select idx as index, bytes as leaf, salt, journal.hash, prev, body_hash as "bodyHash", header, body
    from log_salt join log_entry using (idx) join journal using (group_id, case_file, seq)
    where group_id = ${groupId} and case_file = ${caseFile} and seq = ${seq}`.execute(tx)
  const [row] = rows
  return row === undefined
    ? undefined
    : { index: row.index, leaf: row.leaf, salt: row.salt, hash: row.hash, line: toLine(row) }
}

/** Who of the asked witnesses has cosigned a tree that holds an entry. */
export type Cosigned = {
  readonly size: number
  readonly cosignatures: readonly { readonly witness: VerifierKey; readonly at: IsoInstant }[]
}

/**
 * The checkpoint by which an entry is best attested: the first one that so many of the witnesses have cosigned, or else the one that
 * most of them have. Signatures are verified anew, and the entry is looked for in that very tree: nothing is believed of what the
 * database says of itself.
 *
 * @param needed how many must cosign
 * @returns `undefined` while none of them has cosigned a tree that holds it
 */
export async function cosignedWith(
  tx: Tx,
  { index, leaf, salt, hash }: Logged,
  witnesses: readonly VerifierKey[],
  needed: number,
): Promise<Cosigned | undefined> {
  const opens = salt === null || Buffer.from(readLeaf(leaf).commitment).equals(await commitmentTo(salt, hash))
  if (!opens || witnesses.length === 0) return undefined
  const { rows } = await sql<{ size: number }>`
    select size from log_cosignature join unnest(${witnesses.map(({ name }) => name)}::text[],
        ${witnesses.map(({ keyId }) => keyId)}::bigint[]) as asked (name, key_id) using (name, key_id)
    where size > ${index} group by size
    order by count(*) >= ${needed} desc, case when count(*) >= ${needed} then size end, count(*) desc, size
    limit 1`.execute(tx)
  const [best] = rows
  return best === undefined ? undefined : verified(tx, { index, leaf, size: best.size }, witnesses)
}

type Claimed = { readonly index: number; readonly leaf: Uint8Array; readonly size: number }

async function verified(tx: Tx, claim: Claimed, witnesses: readonly VerifierKey[]): Promise<Cosigned | undefined> {
  const { index, size } = claim
  const text = await cosignedCheckpoint(tx, size)
  if (text === undefined) return undefined
  try {
    const note = readNote(text)
    const said = await cosignaturesOf(note, witnesses)
    const [leaf, proof] = [await leafHash(claim.leaf), await pathOf(tx, index, size)]
    if (!(await isIncluded({ leaf, index, size, proof }, readCheckpoint(note.text).root))) return undefined
    const cosignatures = said.map(({ witness, seconds }) => ({ witness, at: new Date(seconds * 1000).toISOString() }))
    return { size, cosignatures }
  } catch (error) {
    // Somebody altered what was kept: it attests nothing.
    if (error instanceof Malformed) return undefined
    throw error
  }
}

async function pathOf(tx: Tx, index: number, size: number): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const read = async (tile: Parameters<typeof readTile>[1]) => (await readTile(tx, tile)) ?? new Uint8Array()
  const hashes = await hashesOf(inclusionRanges(index, size), size, read)
  return hashes.map((hash) => Uint8Array.from(hash))
}

/**
 * The proof that an entry is in the log (C2SP tlog-proof), for whoever keeps a receipt.
 *
 * @param at the size of the checkpoint to prove it by; left out, the last one that was given out, or one that was signed since
 */
export async function writeProofOf(tx: Tx, { index }: Logged, at?: number): Promise<string> {
  const size = at ?? (await sizeHolding(tx, index))
  const note = await cosignedCheckpoint(tx, size)
  if (note === undefined) throw new Error(`the log has signed no checkpoint of ${size} entries`)
  return writeProof({ index, path: await pathOf(tx, index, size), note })
}

async function sizeHolding(tx: Tx, index: number): Promise<number> {
  const published = await publishedSize(tx)
  if (published > index) return published
  const { rows } = await sql<{ size: number }>`
    select size from log_checkpoint where size > ${index} order by size limit 1`.execute(tx)
  return rows[0]?.size ?? 0
}
