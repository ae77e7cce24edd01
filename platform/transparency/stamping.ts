import { sql } from 'kysely'
import { utf8 } from '#transparency/bytes.ts'
import { readNote } from '#transparency/note.ts'
import type { Database, Tx } from '../db.ts'
import { sha256 } from '../journal/entry.ts'
import { type Rounds, type RoundsOptions, startRounds } from '../rounds.ts'
import { requestTimestamp, type TimestampTransport } from '../timestamp.ts'

/** A time-stamping authority, and the certificates by which its tokens are believed. */
export type StampingAuthority = {
  readonly send: TimestampTransport
  readonly trustAnchors: readonly Uint8Array[]
}

/** Milliseconds that an authority has to answer, and bytes of an answer at most. */
const PATIENCE = 20_000
const LARGEST = 65_536

/** An authority that is asked over HTTP (RFC 3161, 3.4). */
export function authorityAt(url: string): TimestampTransport {
  return async (request) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: Uint8Array.from(request),
      signal: AbortSignal.timeout(PATIENCE),
      redirect: 'error',
    })
    if (!response.ok) throw new Error(`the time-stamping authority answers ${response.status}`)
    const answer = new Uint8Array(await response.arrayBuffer())
    if (answer.length > LARGEST) throw new Error('the time-stamping authority answers too much')
    return answer
  }
}

/** What is dated of a checkpoint: the SHA-256 of its text, which the log and its witnesses sign too. */
export const datedOf = (note: string) => ({ algorithm: 'sha256', digest: sha256(utf8(readNote(note).text)) }) as const

/**
 * Has the last publication of the log dated, if it is not yet: one token dates every entry before it.
 *
 * @returns whether a token was kept
 * @throws {TimestampError} when the authority’s answer proves nothing; nothing is kept then
 */
export async function stampPublication(db: Database, authority: StampingAuthority): Promise<boolean> {
  const undated = await db.acrossGroups(async (tx) => {
    const { rows } = await sql<{ size: number; note: string }>`
      select size, note from log_checkpoint join log_publication using (size)
      where size = (select max(size) from log_publication) and not exists
        (select from log_timestamp as dated where dated.size = log_checkpoint.size)`.execute(tx)
    return rows[0]
  })
  if (undated === undefined) return false
  const { size, note } = undated
  // Asked outside of any transaction: an authority may be slow.
  const { token, time } = await requestTimestamp(datedOf(note), authority)
  await db.acrossGroups((tx) =>
    sql`insert into log_timestamp (size, token, dated_at) values (${size}, ${Buffer.from(token)}, ${time})
      on conflict do nothing`.execute(tx),
  )
  return true
}

/** Has the log dated each time that it was given out anew, until stopped; an authority that fails is asked again. */
export function startStamping(db: Database, authority: StampingAuthority, options: RoundsOptions): Rounds {
  return startRounds(() => stampPublication(db, authority), options)
}

/** The token over the checkpoint of a size; `undefined` when there is none. */
export async function tokenOf(tx: Tx, size: number): Promise<Buffer | undefined> {
  const { rows } = await sql<{ token: Buffer }>`select token from log_timestamp where size = ${size}`.execute(tx)
  return rows[0]?.token
}
