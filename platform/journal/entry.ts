import { hash as oneShotHash } from 'node:crypto'
import type { Actor } from '#kernel/actor.ts'
import { canonicalize, type Json } from '#kernel/canonical.ts'
import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { Finding } from '#kernel/finding.ts'

/** What names an entry: everything but its content. Its canonical bytes are hashed and stored as they are. */
export type EntryHeader = {
  readonly format: 1
  readonly group: string
  readonly caseFile: string
  readonly seq: number
  readonly at: IsoInstant
  readonly actor: Actor
  readonly process: string
  readonly act: string
  readonly lawHash: string
  readonly appVersion: string
  /**
   * SHA-256 of what the act says to everybody, hexadecimal; left out of most. It can be shown without the body, which may name persons
   * and interests.
   */
  readonly states?: string
}

/** What an entry says: enough to run the decision again years later. It can be purged without breaking the chain. */
export type EntryBody = {
  readonly id: string
  readonly payload: Json
  readonly events: readonly Json[]
  readonly findings: readonly Finding[]
  readonly facts: Json
  readonly lawDate: IsoDate
  /** SHA-256 of the state that the act leaves (`stateHash`), hexadecimal: a row that says anything else was altered. */
  readonly leaves?: string
  /** Chance, where readers may be given the hash without the content: a short answer cannot be guessed from its hash. */
  readonly salt?: string
}

/** An entry as bytes: `hash = SHA-256(prev ‖ header ‖ bodyHash)`, `bodyHash = SHA-256(body)` (house.md 8). */
export type SealedEntry = {
  readonly header: Buffer
  readonly body: Buffer
  readonly bodyHash: Buffer
  readonly prev: Buffer
  readonly hash: Buffer
}

/** What the first entry of a chain has for `prev`. */
export const GENESIS = Buffer.alloc(32)

/** SHA-256 of one buffer, 32 bytes. */
export function sha256(bytes: Uint8Array): Buffer {
  return oneShotHash('sha256', bytes, 'buffer')
}

/** What an entry says of the state that it leaves: SHA-256 of its canonical JSON, hexadecimal, as the row of the case holds it. */
export function stateHash(state: unknown): string {
  return sha256(Buffer.from(canonicalize(state as Json))).toString('hex')
}

/** Computes the bytes and the hashes of an entry that follows `prev`. */
export function sealEntry(header: EntryHeader, body: EntryBody, prev: Buffer): SealedEntry {
  const headerBytes = Buffer.from(canonicalize(header as unknown as Json))
  const bodyBytes = Buffer.from(canonicalize(body as unknown as Json))
  const bodyHash = sha256(bodyBytes)
  return { header: headerBytes, body: bodyBytes, bodyHash, prev, hash: chainHash(prev, headerBytes, bodyHash) }
}

/** The hash that binds an entry to the one before it. `prev` and `bodyHash` are 32 bytes, so the parts cannot run into each other. */
export function chainHash(prev: Uint8Array, header: Uint8Array, bodyHash: Uint8Array): Buffer {
  return sha256(Buffer.concat([prev, header, bodyHash]))
}

/**
 * One line of `journal.jsonl`: the fixed-length hashes first, then the very bytes that were hashed.
 * A body purged after its retention is `null`: its hash still binds what it was.
 */
export function toLine(entry: Omit<SealedEntry, 'body'> & { readonly body: Buffer | null }): string {
  const { hash, prev, bodyHash, header, body } = entry
  const hashes = `"hash":"${hash.toString('hex')}","prev":"${prev.toString('hex')}","bodyHash":"${bodyHash.toString('hex')}"`
  return `{${hashes},"header":${header.toString()},"body":${body?.toString() ?? 'null'}}`
}

const BODY = ',"body":'

/** The same line as if its body had been purged: what is given to whoever may know of an entry, and not what it holds. */
export function withoutBody(line: string): string {
  return `${line.slice(0, line.indexOf(BODY))}${BODY}null}`
}
