import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Database, Tx } from '../db.ts'
import { type Readership, type Reading, withheldAmong } from '../secrecy.ts'
import { GROUP_CASE_FILE } from '../served.ts'
import { chainHash, type EntryBody, type EntryHeader, type SealedEntry, sha256, toLine } from './entry.ts'
import { verifyJournal } from './verify.ts'

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

/** The entries of one case that came after `seq`, in the file where it stands (the group’s own unless it is named): what changed since somebody read it. */
export async function entriesSince(
  tx: Tx,
  where: { groupId: string; id: string; caseFile?: string },
  seq: number,
): Promise<JournalEntry[]> {
  const since = Number.isSafeInteger(seq) ? seq : 0
  const { rows } = await sql<Row>`select ${COLUMNS} from journal
    where group_id = ${where.groupId} and case_file = ${where.caseFile ?? GROUP_CASE_FILE} and seq > ${since} order by seq limit 200`.execute(
    tx,
  )
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
    where group_id = ${groupId} and case_file = ${GROUP_CASE_FILE} and seq < ${before}
      and (${process ?? null}::text is null or process = ${process ?? null})
      and (${id ?? null}::text is null or case_id = ${id ?? null})
    order by seq desc limit ${limit}`.execute(tx)
  return rows.map(toEntry)
}

/** One entry of a case file by its number; `undefined` past the end. */
export async function entryAt(
  tx: Tx,
  groupId: string,
  caseFile: string,
  seq: number,
): Promise<JournalEntry | undefined> {
  const { rows } = await sql<Row>`select ${COLUMNS} from journal
    where group_id = ${groupId} and case_file = ${caseFile} and seq = ${seq}`.execute(tx)
  return rows.map(toEntry)[0]
}

/** The entries of one case that stands in a case file apart, oldest first. */
export async function entriesOfCase(
  tx: Tx,
  groupId: string,
  { caseFile, id }: { readonly caseFile: string; readonly id: string },
): Promise<readonly JournalEntry[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from journal
    where group_id = ${groupId} and case_file = ${caseFile} and case_id = ${id}
    order by seq`.execute(tx)
  return rows.map(toEntry)
}

/** An entry by its place in the group's own file, and what it is of. */
export type PlaceOfCase = {
  readonly caseFile: string
  readonly seq: number
  readonly process: string
  readonly id: string
}

/** Where the entries of these cases stand in the group's own file, oldest first. */
export async function placesOf(tx: Tx, groupId: string, ids: readonly string[]): Promise<readonly PlaceOfCase[]> {
  const { rows } = await sql<PlaceOfCase>`select case_file as "caseFile", seq, process, case_id as id from journal
    where group_id = ${groupId} and case_file = ${GROUP_CASE_FILE} and case_id = any(${[...ids]}::text[])
    order by seq`.execute(tx)
  return rows
}

/** What was entered in a case file after one of its entries, oldest first. */
export async function entriesAfter(
  tx: Tx,
  groupId: string,
  { caseFile, seq }: { readonly caseFile: string; readonly seq: number },
): Promise<readonly JournalEntry[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from journal
    where group_id = ${groupId} and case_file = ${caseFile} and seq > ${seq} order by seq`.execute(tx)
  return rows.map(toEntry)
}

/** A case file as it was sealed: its entries, oldest first, and whether each still stands in its chain, up to the head. */
export type SealedFile = { readonly entries: readonly SealedRead[]; readonly isSound: boolean }
type SealedRead = EntryHeader & Partial<EntryBody>

/**
 * Reads a whole case file from the bytes that were hashed, never from the columns beside them, and follows its chain: what was altered
 * beneath is known before anything rests on it. A body that was purged is absent.
 */
export async function sealedFile(
  tx: Tx,
  groupId: string,
  { caseFile, head }: { readonly caseFile: string; readonly head: { readonly seq: number; readonly hash: Buffer } },
): Promise<SealedFile> {
  const { rows } = await sql<Line>`select case_file, seq, process, header, body, body_hash, prev, hash from journal
    where group_id = ${groupId} and case_file = ${caseFile} order by seq`.execute(tx)
  const { faults, chains } = await verifyJournal(
    rows.map((row) => Buffer.from(toLine({ ...row, bodyHash: row.body_hash }))),
  )
  const [only, ...others] = chains.values()
  const isWhole = rows.length === 0 ? head.seq === 0 : only?.seq === head.seq && only.head === head.hash.toString('hex')
  return {
    entries: rows.map(({ header, body }): SealedRead => {
      const named: EntryHeader = JSON.parse(header.toString())
      return body === null ? named : { ...named, ...(JSON.parse(body.toString()) as EntryBody) }
    }),
    isSound: faults.length === 0 && others.length === 0 && isWhole,
  }
}

type ActOf = {
  readonly process: string
  readonly act: string
  readonly id: string
  readonly caseFile?: string
}

/** Where a case did an act for the first time, in the group's own file or the one that is named; `undefined` when it has not. */
export async function entryDoing(
  tx: Tx,
  groupId: string,
  { process, act, id, caseFile = GROUP_CASE_FILE }: ActOf,
): Promise<{ readonly caseFile: string; readonly seq: number } | undefined> {
  const { rows } = await sql<{ caseFile: string; seq: number }>`select case_file as "caseFile", seq from journal
    where group_id = ${groupId} and case_file = ${caseFile} and process = ${process} and act = ${act}
      and case_id = ${id}
    order by seq limit 1`.execute(tx)
  return rows[0]
}

type Stating = Omit<SealedEntry, 'body' | 'bodyHash'> & { readonly body_hash: Buffer; readonly seq: number }

/**
 * Where an act of a process said a text to everybody, in the group's own file (`EntryHeader.states`); `undefined` when none did. An entry whose
 * header was altered afterwards is none: its hash is made again.
 */
export async function entryStating(
  tx: Tx,
  groupId: string,
  { process, text }: { readonly process: string; readonly text: string },
): Promise<{ readonly caseFile: string; readonly seq: number } | undefined> {
  const states = sha256(Buffer.from(text)).toString('hex')
  const { rows } = await sql<Stating>`select seq, header, body_hash, prev, hash from journal
    where group_id = ${groupId} and case_file = ${GROUP_CASE_FILE} and process = ${process}
      and states = ${states}
    order by seq`.execute(tx)
  const found = rows.find(({ prev, header, body_hash, hash }) => chainHash(prev, header, body_hash).equals(hash))
  return found && { caseFile: GROUP_CASE_FILE, seq: found.seq }
}

/** Whether any act of a case said anything to everybody, in the group's own file: acts of older releases said nothing. */
export async function hasStated(
  tx: Tx,
  groupId: string,
  { process, id }: { readonly process: string; readonly id: string },
): Promise<boolean> {
  const { rows } = await sql`select 1 from journal
    where group_id = ${groupId} and case_file = ${GROUP_CASE_FILE} and process = ${process} and states is not null
      and case_id = ${id}
    limit 1`.execute(tx)
  return rows.length > 0
}

/** Every entry of a group before an instant, oldest first: what is replayed to show the group on a past day. */
export async function entriesBefore(tx: Tx, groupId: string, instant: IsoInstant): Promise<JournalEntry[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from journal
    where group_id = ${groupId} and case_file = ${GROUP_CASE_FILE} and at < ${instant} order by seq`.execute(tx)
  return rows.map(toEntry)
}

const PAGE = 500

/**
 * The lines of `journal.jsonl` for one group, line feeds included, in order. Each page is a transaction of its own:
 * what was read cannot change, so the whole is one consistent journal however long its reader takes.
 *
 * @param given to whom: the group's own case file, where the bodies that this reader may not see are left out, as purged
 *   ones are, and the chain still verifies; without it, the whole, every case file
 */
export async function* journalLines(
  db: Database,
  groupId: string,
  given?: { readonly readership: Readership; readonly actor: Actor },
): AsyncGenerator<string> {
  let after: Place = given === undefined ? { case_file: '', seq: 0 } : { case_file: GROUP_CASE_FILE, seq: 0 }
  for (;;) {
    const rows = await db.transaction(groupId, async (tx) => {
      const lines = await linesAfter(tx, groupId, { after, whole: given === undefined })
      if (given === undefined) return lines
      const { processes, readerOf } = given.readership
      return withoutBodies(tx, { groupId, processes, reader: await readerOf(tx, groupId, given.actor) }, lines)
    })
    for (const row of rows) yield `${toLine({ ...row, bodyHash: row.body_hash })}\n`
    const last = rows.at(-1)
    if (last === undefined) return
    after = last
  }
}

type Place = { readonly case_file: string; readonly seq: number }
type Line = Omit<SealedEntry, 'body' | 'bodyHash'> & {
  case_file: string
  seq: number
  process: string
  body: Buffer | null
  body_hash: Buffer
}

/** Only the bodies of processes that keep something are read: the others go through as they are stored. */
async function withoutBodies(tx: Tx, reading: Reading, lines: Line[]): Promise<Line[]> {
  const secret = new Set(reading.processes.filter(({ secrecy }) => secrecy !== undefined).map((s) => s.process.name))
  const ids = new Map(lines.filter(({ process }) => secret.has(process)).map((line) => [line.seq, idIn(line.body)]))
  const named = lines.map(({ seq, process }) => ({ process, id: ids.get(seq) ?? '' })).filter(({ id }) => id !== '')
  const withheld = await withheldAmong(tx, reading, named)
  return lines.map((line) =>
    withheld(line.process, ids.get(line.seq) ?? '') === undefined ? line : { ...line, body: null },
  )
}

function idIn(body: Buffer | null): string {
  if (body === null) return ''
  const { id }: Pick<EntryBody, 'id'> = JSON.parse(body.toString())
  return id
}

async function linesAfter(
  tx: Tx,
  groupId: string,
  { after, whole }: { readonly after: Place; readonly whole: boolean },
): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select case_file, seq, process, header, body, body_hash, prev, hash from journal
    where group_id = ${groupId} and (case_file, seq) > (${after.case_file}, ${after.seq})
      and (${whole} or case_file = ${GROUP_CASE_FILE})
    order by case_file, seq limit ${PAGE}`.execute(tx)
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
