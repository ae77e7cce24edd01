import { sql } from 'kysely'
import { readSignedCheckpoint } from '#transparency/checkpoint.ts'
import { LEAF_SIZE, readLeaf } from '#transparency/leaf.ts'
import { HASH_SIZE } from '#transparency/merkle.ts'
import { readNote, type VerifierKey } from '#transparency/note.ts'
import { hashesAt, TILE_WIDTH } from '#transparency/tile.ts'
import type { Database, Tx } from '../db.ts'
import { groupIds } from '../due-worker.ts'
import { type Rounds, type RoundsOptions, startRounds } from '../rounds.ts'
import { committed, LogDamaged, type LogTools } from './sequencer.ts'
import { type FilledTile, GrowingTree, type HashText, hashText, leafText, perfectRoot } from './tree.ts'

/** What is not as it was signed, named so that a person can look at it. */
export type LogFault =
  /** The entry is gone, or is not the one whose hash was signed. */
  | { readonly what: 'entry'; readonly idx: number }
  /** A hash of a tile is not what lies below it, or the tile is gone or cut. */
  | { readonly what: 'tile'; readonly level: number; readonly n: number; readonly at: number }
  /** A checkpoint does not state the root that the log had at its size, or the log has not signed it. */
  | { readonly what: 'checkpoint'; readonly size: number; readonly why: string }
  | { readonly what: 'head'; readonly size: number }
  /** An entry of the journal is not what its leaf commits to. */
  | {
      readonly what: 'journal'
      readonly group: string
      readonly caseFile: string
      readonly seq: number
      readonly idx: number
    }
  /** An entry of the journal neither is in the log nor queues for it. */
  | { readonly what: 'not-logged'; readonly group: string; readonly caseFile: string; readonly seq: number }

export type LogCheck = { readonly size: number; readonly faults: readonly LogFault[] }

/** Faults that are told at most. */
const MOST_FAULTS = 100
/** Entries read at a time: whole tiles. */
const PAGE = 32 * TILE_WIDTH

/**
 * Reads the log from its raw entries up: leaves against tiles, tiles against one another, every signed checkpoint against the
 * tree at its size, and the journal against the leaves. It sees what was altered beneath. It cannot see a log that was set
 * back as a whole, which is in order with itself: that is what witnesses are for.
 *
 * @param key of the log
 * @param stopping ends the check where it is
 */
export async function checkLog(db: Database, key: VerifierKey, stopping?: AbortSignal): Promise<LogCheck> {
  const head = await headOf(db)
  const check = new Check(db, head, key, stopping)
  await check.readTiles()
  await check.readEntries()
  await check.readJournals()
  return { size: head.size, faults: check.faults.slice(0, MOST_FAULTS) }
}

const DAY = 24 * 3600 * 1000

/** Checks the log now and each day, until stopped, and tells of what it finds. */
export function startChecking(open: () => Promise<LogTools>, { every = DAY, onError }: RoundsOptions): Rounds {
  return startRounds(
    async (stopping) => {
      const { db, signer } = await open()
      const { faults } = await checkLog(db, signer.key, stopping).catch((error: unknown) => {
        if (stopping.aborted) return { faults: [] }
        throw error
      })
      if (faults.length > 0) throw new LogDamaged(`the log is not as it was signed: ${JSON.stringify(faults)}`)
    },
    { every, onError },
  )
}

type Head = { readonly size: number; readonly root: Buffer }

async function headOf(db: Database): Promise<Head> {
  const { rows } = await db.acrossGroups((tx) => sql<Head>`select size, root from log_head`.execute(tx))
  const [head] = rows
  if (head === undefined) throw new Error('the log has no head')
  return head
}

type SignedAt = { readonly size: number; readonly root: Buffer; readonly note: string }

class Check {
  readonly faults: LogFault[] = []
  readonly #db: Database
  readonly #head: Head
  readonly #key: VerifierKey
  readonly #stopping: AbortSignal | undefined
  /** The tree of what is believed: of the raw entries, but where the tiles show that an entry was altered. */
  readonly #tree: GrowingTree
  /** Tiles above the leaves, as stored: one for 65 536 leaves. */
  readonly #upper = new Map<string, Buffer>()
  readonly #altered = new Set<number>()
  /** Whether the tiles of the right edge make the root of the head. */
  #isEdgeSound = false

  constructor(db: Database, head: Head, key: VerifierKey, stopping: AbortSignal | undefined) {
    this.#stopping = stopping
    this.#db = db
    this.#head = head
    this.#key = key
    this.#tree = new GrowingTree((tile) => {
      if (tile.level > 0) this.#compareUpper(tile)
    })
  }

  async readTiles(): Promise<void> {
    const { size, root } = this.#head
    const { rows } = await this.#db.acrossGroups((tx) =>
      sql<FilledTile>`select level, n, hashes from log_tile
        where level > 0 or n = ${Math.floor(size / TILE_WIDTH)}`.execute(tx),
    )
    for (const { level, n, hashes } of rows) if (level > 0) this.#upper.set(`${level}/${n}`, hashes)
    try {
      const edge = rows
        .filter(({ level, n }) => n === Math.floor(size / TILE_WIDTH ** (level + 1)))
        .map((tile) => ({
          ...tile,
          hashes: tile.hashes.subarray(0, (hashesAt(tile.level, size) % TILE_WIDTH) * HASH_SIZE),
        }))
      this.#isEdgeSound = GrowingTree.from(size, edge).root() === hashText(root)
    } catch {
      this.#isEdgeSound = false
    }
  }

  async readEntries(): Promise<void> {
    const { size, root } = this.#head
    for (let from = 0; from < size; from += PAGE) {
      this.#stopping?.throwIfAborted()
      const to = Math.min(size, from + PAGE)
      const { entries, tiles, checkpoints } = await this.#page(from, to)
      for (let start = from; start < to; start += TILE_WIDTH) {
        const end = Math.min(to, start + TILE_WIDTH)
        // The tile may have grown since the head was read.
        const stored = (tiles.get(start / TILE_WIDTH) ?? Buffer.alloc(0)).subarray(0, (end - start) * HASH_SIZE)
        const believed = this.#believe(start, end, entries, stored)
        for (const [at, leaf] of believed.entries()) {
          this.#tree.appendHash(leaf)
          for (const signed of checkpoints.filter((one) => one.size === start + at + 1))
            await this.#compareSigned(signed)
        }
      }
    }
    for (const tile of this.#tree.edge()) if (tile.level > 0) this.#compareUpper(tile)
    if (this.#tree.root() !== hashText(root)) this.faults.push({ what: 'head', size })
    await this.#compareSizes()
  }

  async #page(from: number, to: number) {
    return this.#db.acrossGroups(async (tx) => {
      const { rows: entries } = await sql<{ idx: number; bytes: Buffer }>`
        select idx, bytes from log_entry where idx >= ${from} and idx < ${to}`.execute(tx)
      const { rows: tiles } = await sql<FilledTile>`select level, n, hashes from log_tile
        where level = 0 and n >= ${from / TILE_WIDTH} and n < ${Math.ceil(to / TILE_WIDTH)}`.execute(tx)
      const { rows: checkpoints } = await sql<SignedAt>`
        select size, root, note from log_checkpoint where size > ${from} and size <= ${to}`.execute(tx)
      return {
        entries: new Map(entries.map(({ idx, bytes }) => [idx, bytes])),
        tiles: new Map(tiles.map(({ n, hashes }) => [n, hashes])),
        checkpoints,
      }
    })
  }

  /** The leaves of one tile to go on with. Where entries and tile differ, what lies above the tile says which was altered. */
  #believe(start: number, end: number, entries: ReadonlyMap<number, Buffer>, stored: Buffer): readonly HashText[] {
    const raw = Array.from({ length: end - start }, (_, at) => {
      const bytes = entries.get(start + at)
      return bytes === undefined ? undefined : leafText(bytes)
    })
    const n = start / TILE_WIDTH
    const isWhole = stored.length === raw.length * HASH_SIZE
    const isSound = isWhole && this.#isSound(n, stored)
    const differing = raw.flatMap((leaf, at) => (leaf === hashText(stored, at) ? [] : [at]))
    for (const at of differing) {
      if (isSound || raw[at] === undefined) this.#tellEntry(start + at)
      else this.faults.push({ what: 'tile', level: 0, n, at })
    }
    return raw.map((leaf, at) => (isSound || leaf === undefined ? hashText(stored, at) : leaf))
  }

  #tellEntry(idx: number): void {
    this.#altered.add(idx)
    this.faults.push({ what: 'entry', idx })
  }

  #isSound(n: number, stored: Buffer): boolean {
    if (stored.length < TILE_WIDTH * HASH_SIZE) return this.#isEdgeSound
    const above = this.#upper.get(`1/${Math.floor(n / TILE_WIDTH)}`) ?? Buffer.alloc(0)
    return perfectRoot(stored, 0, TILE_WIDTH) === hashText(above, n % TILE_WIDTH)
  }

  #compareUpper({ level, n, hashes }: FilledTile): void {
    const stored = this.#upper.get(`${level}/${n}`) ?? Buffer.alloc(0)
    for (let at = 0; at * HASH_SIZE < hashes.length; at++) {
      if (hashText(stored, at) !== hashText(hashes, at)) this.faults.push({ what: 'tile', level, n, at })
    }
  }

  async #compareSigned({ size, root, note }: SignedAt): Promise<void> {
    const own = this.#tree.root()
    try {
      const signed = await readSignedCheckpoint(readNote(note), [this.#key])
      const isIts = signed.size === size && hashText(signed.root) === own && hashText(root) === own
      if (!isIts) this.faults.push({ what: 'checkpoint', size, why: 'it states another tree' })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      this.faults.push({ what: 'checkpoint', size, why })
    }
  }

  /** One statement, one moment: what is there is as much as the head says. */
  async #compareSizes(): Promise<void> {
    const { rows } = await this.#db.acrossGroups((tx) =>
      sql<{ size: number; last: number; entries: number; level: number | null; n: number | null; width: number }>`
        select size, (select coalesce(max(size), 0) from log_checkpoint) as last,
          (select coalesce(max(idx), -1) + 1 from log_entry) as entries, level, n, octet_length(hashes) / 32 as width
        from log_head left join log_tile
          on octet_length(hashes) <> 32 * greatest(0, least(256, (size >> (8 * level)) - 256 * n))`.execute(tx),
    )
    for (const { level, n, width } of rows) {
      if (level !== null && n !== null) this.faults.push({ what: 'tile', level, n, at: width })
    }
    const [all] = rows
    if (all === undefined) return
    if (all.last !== all.size) this.faults.push({ what: 'checkpoint', size: all.size, why: 'it is not the last one' })
    if (all.entries > all.size) this.faults.push({ what: 'entry', idx: all.size })
  }

  async readJournals(): Promise<void> {
    for (const group of await groupIds(this.#db)) await this.#readJournal(group)
  }

  async #readJournal(group: string): Promise<void> {
    for (let [seq, file]: [number, string] = [0, '']; ; ) {
      this.#stopping?.throwIfAborted()
      const rows = await this.#db.transaction(group, (tx) => entriesAfter(tx, group, { seq, file }))
      for (const { hash, idx, salt, bytes, queues, ...entry } of rows) {
        const named = { group, caseFile: entry.file, seq: entry.seq }
        if (idx === null && !queues) this.faults.push({ what: 'not-logged', ...named })
        // A leaf whose salt was erased commits to nothing that anybody could show; one that was altered was told of.
        if (idx === null || salt === null || bytes === null || this.#altered.has(idx)) continue
        const isIts = bytes.length === LEAF_SIZE && hashText(readLeaf(bytes).commitment) === committed(salt, hash)
        if (!isIts) this.faults.push({ what: 'journal', ...named, idx })
      }
      const last = rows.at(-1)
      if (last === undefined) return
      ;[seq, file] = [last.seq, last.file]
    }
  }
}

type Logged = {
  readonly seq: number
  readonly file: string
  readonly hash: Buffer
  readonly idx: number | null
  readonly salt: Buffer | null
  readonly bytes: Buffer | null
  readonly queues: boolean
}

/** Entries of a group's journal, with where they stand in the log. A rehearsal's do not. */
async function entriesAfter(tx: Tx, group: string, { seq, file }: Pick<Logged, 'seq' | 'file'>): Promise<Logged[]> {
  const { rows } = await sql<Logged>`
    select seq, case_file as file, journal.hash, idx, salt, bytes, queued.id is not null as queues
    from journal left join log_salt using (group_id, case_file, seq) left join log_entry using (idx)
      left join log_outbox as queued using (group_id, case_file, seq)
    where group_id = ${group} and (seq, case_file) > (${seq}, ${file}) and uuid_extract_version(group_id) is distinct from 8
    order by seq, case_file limit ${PAGE}`.execute(tx)
  return rows
}
