import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Database, Tx } from '../db.ts'
import { type EntryBody, type SealedEntry, toLine } from './entry.ts'

/** An entry as readers see it: the header's facts, the body parsed, the proof in hexadecimal. */
export type JournalEntry = EntryBody & {
  readonly caseFile: string
  readonly seq: number
  readonly at: IsoInstant
  readonly actor: Actor
  readonly process: string
  readonly act: string
  readonly hash: string
  readonly prev: string
}

type Row = {
  case_file: string
  seq: number
  at: IsoInstant
  actor: Actor
  process: string
  act: string
  body: Buffer | null
  hash: Buffer
  prev: Buffer
}

const COLUMNS = sql`case_file, seq, at, actor, process, act, body, hash, prev`

/** The entries of one case that came after `seq`: what changed since somebody read it. */
export async function entriesSince(
  tx: Tx,
  where: { groupId: string; id: string },
  seq: number,
): Promise<JournalEntry[]> {
  const since = Number.isSafeInteger(seq) ? seq : 0
  const { rows } = await sql<Row>`select ${COLUMNS} from journal
    where group_id = ${where.groupId} and seq > ${since} order by seq limit 200`.execute(tx)
  return rows.map(toEntry).filter((entry) => entry.id === where.id)
}

/** Which entries to read: before one of them, of one process, of one case. */
export type JournalPage = {
  readonly before?: number | undefined
  readonly limit: number
  readonly process?: string | undefined
  readonly id?: string | undefined
}

/** One page of a group's journal, newest first. */
export async function journalPage(
  tx: Tx,
  groupId: string,
  { before = Number.MAX_SAFE_INTEGER, limit, process, id }: JournalPage,
): Promise<JournalEntry[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from journal
    where group_id = ${groupId} and seq < ${before}
      and (${process ?? null}::text is null or process = ${process ?? null})
      and (${id ?? null}::text is null or convert_from(body, 'UTF8')::jsonb ->> 'id' = ${id ?? null})
    order by seq desc limit ${limit}`.execute(tx)
  return rows.map(toEntry)
}

/** One entry by its number; `undefined` past the end. */
export async function entryAt(tx: Tx, groupId: string, seq: number): Promise<JournalEntry | undefined> {
  const { rows } = await sql<Row>`select ${COLUMNS} from journal
    where group_id = ${groupId} and seq = ${seq} limit 1`.execute(tx)
  return rows.map(toEntry)[0]
}

/** Every entry of a group before an instant, oldest first: what is replayed to show the group on a past day. */
export async function entriesBefore(tx: Tx, groupId: string, instant: IsoInstant): Promise<JournalEntry[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from journal
    where group_id = ${groupId} and at < ${instant} order by seq`.execute(tx)
  return rows.map(toEntry)
}

const PAGE = 500

/**
 * The lines of `journal.jsonl` for one group, line feeds included, in order. Each page is a transaction of its own:
 * what was read cannot change, so the whole is one consistent journal however long its reader takes.
 */
export async function* journalLines(db: Database, groupId: string): AsyncGenerator<string> {
  let after = 0
  for (;;) {
    const rows = await db.transaction(groupId, (tx) => linesAfter(tx, groupId, after))
    for (const row of rows) yield `${toLine({ ...row, bodyHash: row.body_hash })}\n`
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.seq
  }
}

type Line = Omit<SealedEntry, 'body' | 'bodyHash'> & { seq: number; body: Buffer | null; body_hash: Buffer }

async function linesAfter(tx: Tx, groupId: string, after: number): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select seq, header, body, body_hash, prev, hash from journal
    where group_id = ${groupId} and seq > ${after} order by seq limit ${PAGE}`.execute(tx)
  return rows
}

function toEntry(row: Row): JournalEntry {
  const body: EntryBody = JSON.parse((row.body ?? Buffer.from('{}')).toString())
  return {
    ...body,
    caseFile: row.case_file,
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    process: row.process,
    act: row.act,
    hash: row.hash.toString('hex'),
    prev: row.prev.toString('hex'),
  }
}
