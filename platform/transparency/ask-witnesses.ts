import { Malformed } from '#transparency/bytes.ts'
import type { VerifierKey } from '#transparency/note.ts'
import type { Database } from '../db.ts'
import { hearCheckpoint } from './contradiction.ts'
import { bodyOf } from './log-source.ts'

/** How many witnesses have an address, and how many of them gave a checkpoint of this log there. */
export type Asked = { readonly asked: number; readonly answered: number }

/** Milliseconds that a witness has to answer: the start of the server waits for it. */
const PATIENCE = 5_000

/**
 * Asks witnesses for the largest checkpoint that they have cosigned, and hears what they answer. Done before a server takes its
 * first act: one whose database was set back is in order with itself, and knows of it from nobody else.
 *
 * @param key of the log
 * @param addresses where witnesses answer; one that does not, or answers something else, is passed over
 */
export async function askWitnesses(db: Database, key: VerifierKey, addresses: readonly string[]): Promise<Asked> {
  const heard = await Promise.all(addresses.map((address) => ask(db, key, address)))
  return { asked: addresses.length, answered: heard.filter((isHeard) => isHeard).length }
}

async function ask(db: Database, key: VerifierKey, address: string): Promise<boolean> {
  const note = await read(address)
  if (note === undefined) return false
  try {
    await db.acrossGroups((tx) => hearCheckpoint(tx, note, key))
    return true
  } catch (error) {
    if (error instanceof Malformed) return false
    throw error
  }
}

/** What is at an address; `undefined` when nothing comes of it: a witness that is away keeps no server from starting. */
async function read(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' })
    return response.ok ? (await bodyOf(response)).toString() : undefined
  } catch {
    return undefined
  }
}
