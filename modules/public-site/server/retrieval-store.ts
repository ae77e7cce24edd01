import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalize, type Json } from '#kernel/canonical.ts'
import type { Tx } from '#platform/db.ts'
import type { Retrieval } from '../model/retrieval.ts'

/** One link of the chain of a consultation: `hash = SHA-256(prev ‖ record)`. */
export type Link = { readonly record: Buffer; readonly prev: Buffer; readonly hash: Buffer }

const GENESIS = Buffer.alloc(32)
const hashed = (prev: Buffer, record: Buffer): Buffer => createHash('sha256').update(prev).update(record).digest()

/** Enters a retrieval after the last one of its consultation; two at once follow one another. */
export async function record(tx: Tx, groupId: string, retrieval: Omit<Retrieval, 'number'>): Promise<void> {
  const { consultation, at } = retrieval
  await sql`select pg_advisory_xact_lock(hashtextextended(${`retrieval ${consultation}`}, 0))`.execute(tx)
  const { rows } = await sql<{ number: number; hash: Buffer }>`
    select number, hash from retrieval where group_id = ${groupId} and consultation = ${consultation}
    order by number desc limit 1`.execute(tx)
  const { number, hash: prev } = rows[0] ?? { number: 0, hash: GENESIS }
  const bytes = Buffer.from(canonicalize({ ...retrieval, number: number + 1 } as unknown as Json))
  await sql`insert into retrieval (group_id, consultation, number, at, record, prev, hash)
    values (${groupId}, ${consultation}, ${number + 1}, ${at}, ${bytes}, ${prev}, ${hashed(prev, bytes)})`.execute(tx)
}

const PAGE = 1000

/** The chain of a consultation, the oldest first, page by page. */
export async function* linksOf(tx: Tx, groupId: string, consultation: string): AsyncGenerator<Link> {
  let after = 0
  for (;;) {
    const { rows } = await sql<Link & { readonly number: number }>`
      select number, record, prev, hash from retrieval
      where group_id = ${groupId} and consultation = ${consultation} and number > ${after}
      order by number limit ${PAGE}`.execute(tx)
    for (const { record: bytes, prev, hash } of rows) yield { record: bytes, prev, hash }
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return
    after = last.number
  }
}

/** What a chain says when it is recomputed: how many, its last hash, and the first link that does not hold. */
export type Verified = { readonly count: number; readonly head: string; readonly brokenAt: number | null }

/** Recomputes a chain link by link, and hands each retrieval on as it is read. */
export async function verify(
  links: AsyncIterable<Link>,
  read: (one: Retrieval, hash: string) => void,
): Promise<Verified> {
  let [count, prev, brokenAt]: [number, Buffer, number | null] = [0, GENESIS, null]
  for await (const link of links) {
    count += 1
    const one = readRecord(link.record)
    const holds = link.prev.equals(prev) && link.hash.equals(hashed(prev, link.record)) && one?.number === count
    if (!holds) brokenAt ??= count
    prev = link.hash
    if (one !== undefined) read(one, link.hash.toString('hex'))
  }
  return { count, head: prev.toString('hex'), brokenAt }
}

/** What a record says; `undefined` when its bytes are no longer those of a retrieval. */
function readRecord(bytes: Buffer): Retrieval | undefined {
  try {
    const one = JSON.parse(bytes.toString()) as Partial<Retrieval>
    return Array.isArray(one.documents) && typeof one.at === 'string' ? (one as Retrieval) : undefined
  } catch {
    return undefined
  }
}

/** One line of the export: the very bytes that were hashed, and the hashes that bind them. */
export const lineOf = ({ record: bytes, prev, hash }: Link): string =>
  `{"hash":"${hash.toString('hex')}","prev":"${prev.toString('hex')}","record":${bytes.toString()}}\n`
