import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Tx } from '../db.ts'
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

/** The lines of `journal.jsonl` for one group, in order, a few hundred rows in memory at a time. */
export async function* journalLines(tx: Tx, groupId: string): AsyncGenerator<string> {
  let after = 0
  for (;;) {
    const { rows } = await sql<SealedEntry & { seq: number; body_hash: Buffer }>`
      select seq, header, body, body_hash, prev, hash from journal
      where group_id = ${groupId} and seq > ${after} order by seq limit 500`.execute(tx)
    for (const row of rows) yield toLine({ ...row, bodyHash: row.body_hash })
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.seq
  }
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
