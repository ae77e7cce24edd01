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

/** One page of a group's journal, newest first, before `before` when given. */
export async function journalPage(
  tx: Tx,
  groupId: string,
  page: { before?: number; limit: number },
): Promise<JournalEntry[]> {
  const before = page.before ?? Number.MAX_SAFE_INTEGER
  const { rows } = await sql<Row>`select ${COLUMNS} from journal
    where group_id = ${groupId} and seq < ${before} order by seq desc limit ${page.limit}`.execute(tx)
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
