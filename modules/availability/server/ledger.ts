import { sql } from 'kysely'
import type { IsoInstant } from '#kernel/citation.ts'
import type { Database, Tx } from '#platform/db.ts'
import { Malformed } from '#transparency/bytes.ts'
import type { VerifierKey } from '#transparency/note.ts'
import { hashOfNote, readMinute } from '../minute-note.ts'
import type { Said } from '../model/lost-minutes.ts'
import { failedIn, MINUTE, type Minute, type Step, type Verdict, verdictOf } from '../model/minute.ts'

type Head = { readonly number: number; readonly hash: string; readonly minute: IsoInstant }

/** By how much the clock of a probe may be ahead of ours. */
const AHEAD = 2 * MINUTE

/**
 * Takes the minutes that a probe hands over: signed by its key, each naming the one before it, none of them to come. What is held
 * already is passed over; where one is missing in between, nothing from there on is taken, and the probe learns how far we are.
 *
 * @returns the number of the last minute that is held
 * @throws {Malformed} for what is no minute of this probe, or another history than the one that is held
 */
export async function takeMinutes(
  db: Database,
  { key, text, notes, now }: { key: VerifierKey; text: string; notes: readonly string[]; now: IsoInstant },
): Promise<number> {
  const read = await Promise.all(notes.map(async (note) => ({ note, minute: await readMinute(note, key) })))
  const hashes = await Promise.all(notes.map(hashOfNote))
  return db.acrossGroups(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`probe ${text}`}, 0))`.execute(tx)
    let head = await headOf(tx, text)
    for (const [index, { note, minute }] of read.entries()) {
      const hash = hashes[index] ?? ''
      if (minute.number <= head.number) {
        await mustBeHeld(tx, text, minute.number, hash)
        continue
      }
      if (minute.number > head.number + 1) break
      follows(minute, head, now)
      await insert(tx, text, { note, hash, minute, now })
      head = { number: minute.number, hash, minute: minute.minute }
    }
    return head.number
  })
}

function follows(minute: Minute, head: Head, now: IsoInstant): void {
  if (minute.previous !== head.hash) throw new Malformed(`minute ${minute.number} does not follow the one before it`)
  if (head.number > 0 && minute.minute <= head.minute) throw new Malformed(`minute ${minute.number} goes back in time`)
  if (Date.parse(minute.minute) > Date.parse(now) + AHEAD) throw new Malformed(`minute ${minute.number} is to come`)
}

async function headOf(tx: Tx, key: string): Promise<Head> {
  const { rows } = await sql<Head>`select number::int as number, hash, minute from probe_minute
    where key = ${key} order by probe_minute.number desc limit 1`.execute(tx)
  return rows[0] ?? { number: 0, hash: '', minute: '' }
}

async function mustBeHeld(tx: Tx, key: string, number: number, hash: string): Promise<void> {
  const { rows } = await sql`select 1 from probe_minute
    where key = ${key} and number = ${number} and hash = ${hash}`.execute(tx)
  if (rows.length === 0) throw new Malformed(`minute ${number} was handed over with another content`)
}

type Inserted = {
  readonly note: string
  readonly hash: string
  readonly minute: Minute
  readonly now: IsoInstant
}

async function insert(tx: Tx, key: string, { note, hash, minute, now }: Inserted): Promise<void> {
  await sql`insert into probe_minute (key, number, minute, verdict, failed, note, hash, taken_at)
    values (${key}, ${minute.number}, ${minute.minute}, ${verdictOf(minute)}, ${[...failedIn(minute)]}::text[], ${note}, ${hash}, ${now})`.execute(
    tx,
  )
}

type Row = { readonly probe: string; readonly minute: IsoInstant; readonly verdict: Verdict; readonly failed: Step[] }

/** What probes said of each minute between two instants. */
export async function saidBetween(
  tx: Tx,
  keys: readonly string[],
  { from, until }: { readonly from: IsoInstant; readonly until: IsoInstant },
): Promise<readonly Said[]> {
  const { rows } = await sql<Row>`select key as probe, minute, verdict, failed from probe_minute
    where key = any(${[...keys]}::text[]) and minute >= ${from} and minute < ${until} order by minute, key`.execute(tx)
  return rows
}

/** How far back an outage is looked for when probes hand over what they could not before. */
const DAYS_BACK = 7

/** What probes said of the minutes of the last days in which one of them could not deposit: where an outage may be. */
export async function saidOfLost(tx: Tx, keys: readonly string[]): Promise<readonly Said[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<Row>`
    with last as (select max(minute) as minute from probe_minute where key = any(${[...keys]}::text[]))
    select key as probe, said.minute, verdict, failed from probe_minute as said, last
    where key = any(${[...keys]}::text[]) and said.minute > last.minute - ${DAYS_BACK} * interval '1 day'
      and said.minute in (select minute from probe_minute
        where key = any(${[...keys]}::text[]) and verdict = 'down' and minute > last.minute - ${DAYS_BACK} * interval '1 day')
    order by said.minute, key`.execute(tx)
  return rows
}
