import { hash, type KeyObject, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { checkpointText, readCheckpoint, readSignedCheckpoint } from '#transparency/checkpoint.ts'
import { ID_SIZE, LEAF_SIZE, SALT_SIZE, SALTED } from '#transparency/leaf.ts'
import { HASH_SIZE } from '#transparency/merkle.ts'
import { NOTE_KEY, readNote, type Signer, signNote, writeNote } from '#transparency/note.ts'
import { hashesAt } from '#transparency/tile.ts'
import { type Database, defer, type Tx } from '../db.ts'
import { type Rounds, type RoundsOptions, startRounds } from '../rounds.ts'
import { signerWith } from './log-key.ts'
import { formerLogs, lastCheckpoint } from './reading.ts'
import { type FilledTile, GrowingTree, type HashText, hashBytes, hashText } from './tree.ts'

/**
 * The tree as it is stored is not the one that was signed. Nothing more is signed until a person has looked: a log that
 * signed on would make the damage its history.
 */
export class LogDamaged extends Error {
  override readonly name = 'LogDamaged'
}

export type LogTools = {
  readonly db: Database
  /** The log’s own key; its name is the origin of the log. */
  readonly signer: Signer
}

/** Entries of one batch at most: a transaction of about a tenth of a second. */
const LARGEST_BATCH = 4096

type Queued = { readonly id: number; readonly hash: Buffer }

/**
 * Takes what queues for the log, the first first, and makes leaves, tiles and a signed checkpoint of it: together or not at
 * all. One at a time does it, whatever the number of servers: the others wait for the lock of the head, and go on from there.
 *
 * The checkpoint leaves this function only once it is committed; one that was signed and did not commit is nobody’s.
 *
 * @returns how many entries were taken; 0 when none queues
 * @throws {LogDamaged} when the tiles that are to be extended do not make the root that was signed; nothing is written then
 */
export async function sequenceBatch({ db, signer }: LogTools, most = LARGEST_BATCH): Promise<number> {
  return db.acrossGroups(async (tx) => {
    const found = find(tx)
    const { rows: queued } = await sql<Queued>`select id, hash from log_outbox order by id limit ${most}`.execute(tx)
    if (queued.length > 0) await write(tx, { tree: await treeOf(found, signer), queued, fillers: 0, signer })
    return queued.length
  })
}

export type Publishing = {
  /** What is given out has a size that is a multiple of this: leaves of nothing fill it up. */
  readonly multiple: number
  /** Milliseconds of a period, in which the log is given out once. */
  readonly every: number
}

const PUBLISHING: Publishing = { multiple: 8, every: 60_000 }

/**
 * Gives out the log as it is now, what queues taken along, once a period and when it has grown: nobody outside sees it grow in
 * between, or can tell a leaf of nothing from one of an act.
 *
 * @returns whether it was given out
 * @throws {LogDamaged} as {@link sequenceBatch}
 */
export async function publishLog({ db, signer }: LogTools, { multiple, every }: Publishing): Promise<boolean> {
  return db.acrossGroups(async (tx) => {
    const found = find(tx)
    const last = defer(
      tx,
      sql<{ size: number; over: boolean }>`select size, floor(extract(epoch from at) * 1000 / ${every}::int)
        < floor(extract(epoch from clock_timestamp()) * 1000 / ${every}::int) as over
        from log_publication order by size desc limit 1`,
    )
    const { rows: queued } = await sql<Queued>`
      select id, hash from log_outbox order by id limit ${LARGEST_BATCH}`.execute(tx)
    const [published] = await last
    const [head] = await found.head
    const size = (head?.size ?? 0) + queued.length
    if (published?.over === false || size === (published?.size ?? 0)) return false
    const fillers = (multiple - (size % multiple)) % multiple
    const tree = await treeOf(found, signer)
    if (queued.length + fillers > 0) await write(tx, { tree, queued, fillers, signer })
    void defer(tx, sql`insert into log_publication (size) values (${size + fillers})`)
    return true
  })
}

type Found = {
  readonly head: Promise<readonly Head[]>
  readonly signed: Promise<readonly { readonly note: string }[]>
  readonly edge: Promise<readonly FilledTile[]>
  readonly shown: Promise<readonly { readonly why: string }[]>
}

/** Asks for the lock of the head, and for what stands under it: sent with the statement that comes next. */
function find(tx: Tx): Found {
  return {
    head: defer(tx, sql<Head>`select size, root from log_head for update`),
    signed: defer(tx, sql<{ note: string }>`select note from log_checkpoint join log_head using (size)`),
    edge: defer(
      tx,
      sql<FilledTile>`select level, n, hashes from log_head cross join generate_series(0, 6) as at
        join log_tile on level = at and n = size >> (8 * (at + 1))`,
    ),
    shown: defer(tx, sql<{ why: string }>`select why from log_contradiction order by at limit 1`),
  }
}

type Growing = { readonly tree: GrowingTree; readonly full: FilledTile[] }

async function treeOf(found: Found, signer: Signer): Promise<Growing> {
  const [contradiction] = await found.shown
  if (contradiction !== undefined) throw new LogDamaged(contradiction.why)
  const [head] = await found.head
  if (head === undefined) throw new LogDamaged('the log has no head')
  const full: FilledTile[] = []
  const tree = grownTo(head, await found.edge, (tile) => full.push(tile))
  const [checkpoint] = await found.signed
  refuseOtherCheckpoint(head, checkpoint?.note, signer.key.name)
  return { tree, full }
}

type Head = { readonly size: number; readonly root: Buffer }

/** The tree to go on from, once its tiles have made the root that was signed. */
function grownTo({ size, root }: Head, edge: readonly FilledTile[], onFull: (tile: FilledTile) => void): GrowingTree {
  let tree: GrowingTree
  try {
    tree = GrowingTree.from(size, edge, onFull)
  } catch (error) {
    throw new LogDamaged(error instanceof Error ? error.message : String(error))
  }
  if (tree.root() !== hashText(root))
    throw new LogDamaged(`the tiles of ${size} leaves do not make the root of the head`)
  return tree
}

function refuseOtherCheckpoint({ size, root }: Head, note: string | undefined, origin: string): void {
  if (size === 0) return
  if (note === undefined) throw new LogDamaged(`no checkpoint of ${size} leaves was signed`)
  const checkpoint = readCheckpoint(readNote(note).text)
  if (checkpoint.origin !== origin) throw new LogDamaged(`the log is ${checkpoint.origin}, and the key is of ${origin}`)
  if (checkpoint.size !== size || hashText(checkpoint.root) !== hashText(root)) {
    throw new LogDamaged(`the checkpoint of ${size} leaves has another root`)
  }
}

type Batch = {
  readonly tree: Growing
  readonly queued: readonly Queued[]
  /** Leaves of nothing that follow. */
  readonly fillers: number
  readonly signer: Signer
}

/** Everything goes with the commit, in one round trip. */
async function write(tx: Tx, { tree: { tree, full }, queued, fillers, signer }: Batch): Promise<void> {
  const first = tree.size
  const salts = randomBytes(queued.length * SALT_SIZE)
  const leaves = Buffer.concat([leavesOf(queued, salts), fillersOf(fillers)])
  for (let at = 0; at < leaves.length; at += LEAF_SIZE) tree.append(leaves.subarray(at, at + LEAF_SIZE))
  const root = Uint8Array.from(hashBytes(tree.root()))
  const text = checkpointText({ origin: signer.key.name, size: tree.size, root })
  const note = writeNote(await signNote(text, signer))
  // The trigger refuses a tile that has not grown, as it should.
  const grown = tree.edge().filter(({ level }) => hashesAt(level, tree.size) > hashesAt(level, first))
  void defer(
    tx,
    sql`with gone as (${outOfQueue(queued)}),
      entries as (${intoEntries(first, leaves)}),
      tiles as (${intoTiles([...full, ...grown])}),
      signed as (insert into log_checkpoint (size, root, note) values (${tree.size}, ${root}, ${note}))
      insert into log_salt (group_id, case_file, seq, idx, salt)
      select group_id, case_file, seq, ${first} + place - 1,
        substring(${salts}::bytea from (place - 1) * ${SALT_SIZE} + 1 for ${SALT_SIZE})
      from gone`,
  )
  void defer(tx, sql`update log_head set size = ${tree.size}, root = ${root}`)
}

function outOfQueue(queued: readonly Queued[]) {
  return sql`
    delete from log_outbox using unnest(${queued.map(({ id }) => id)}::bigint[]) with ordinality as taken (number, place)
    where id = number returning group_id, case_file, seq, place::int`
}

/** Bytes cannot be sent as an array: leaves go as one, each of the same length. */
function intoEntries(first: number, leaves: Buffer) {
  return sql`
    insert into log_entry (idx, bytes)
    select ${first} + at, substring(${leaves}::bytea from at * ${LEAF_SIZE} + 1 for ${LEAF_SIZE})
    from generate_series(0, ${leaves.length / LEAF_SIZE} - 1) as at`
}

/** So do tiles, with how long each is. */
function intoTiles(tiles: readonly FilledTile[]) {
  const sizes = tiles.map(({ hashes }) => hashes.length)
  const all = Buffer.concat(tiles.map(({ hashes }) => hashes))
  return sql`
    insert into log_tile (level, n, hashes)
    select level, n, substring(${all}::bytea from (sum(size) over (order by place) - size)::int + 1 for size)
    from unnest(${tiles.map(({ level }) => level)}::smallint[], ${tiles.map(({ n }) => n)}::bigint[], ${sizes}::int[])
      with ordinality as tile (level, n, size, place)
    on conflict (level, n) do update set hashes = excluded.hashes`
}

/** The leaves of what queued, one after the other, as `writeLeaf` has them. */
function leavesOf(queued: readonly Queued[], salts: Buffer): Buffer {
  const leaves = Buffer.alloc(queued.length * LEAF_SIZE)
  const ids = randomBytes(queued.length * ID_SIZE)
  for (const [index, entry] of queued.entries()) {
    const at = index * LEAF_SIZE
    leaves[at] = SALTED
    ids.copy(leaves, at + 1, index * ID_SIZE, (index + 1) * ID_SIZE)
    const salt = salts.subarray(index * SALT_SIZE, (index + 1) * SALT_SIZE)
    leaves.write(committed(salt, entry.hash), at + 1 + ID_SIZE, 'latin1')
  }
  return leaves
}

/** Leaves of nothing: a commitment without its salt is chance to whoever looks at it, and so are these. */
function fillersOf(count: number): Buffer {
  const leaves = randomBytes(count * LEAF_SIZE)
  for (let at = 0; at < leaves.length; at += LEAF_SIZE) leaves[at] = SALTED
  return leaves
}

const opening = Buffer.alloc(SALT_SIZE + HASH_SIZE)

/** What a leaf commits to, as `commitmentTo` has it, four times as fast. */
export function committed(salt: Uint8Array, entry: Uint8Array): HashText {
  opening.set(salt)
  opening.set(entry, SALT_SIZE)
  return hash('sha256', opening, 'latin1')
}

/**
 * The log of this database, to be written with a key. Its name is the one that it has always had; an empty one is given it now.
 *
 * @param proposed the origin of a log that is still empty: unique in the world, an address without its scheme; one that follows
 * others (migration 0266) bears its number too
 * @throws {LogDamaged} when the log was signed with another key: it would have two histories
 */
export async function openLog(db: Database, key: KeyObject, proposed: string): Promise<LogTools> {
  const last = await db.acrossGroups(lastCheckpoint)
  if (last === undefined) {
    const former = await db.acrossGroups(formerLogs)
    const name = former === 0 ? proposed : `${proposed}/${former + 1}`
    return { db, signer: await signerWith(name, NOTE_KEY, key) }
  }
  const note = readNote(last)
  const signer = await signerWith(readCheckpoint(note.text).origin, NOTE_KEY, key)
  try {
    await readSignedCheckpoint(note, [signer.key])
  } catch {
    throw new LogDamaged(`the log ${signer.key.name} was signed with another key`)
  }
  return { db, signer }
}

/**
 * Keeps the log up with the journal until stopped. Any number of servers may run one, with the same key.
 *
 * A log that is found damaged, or of another key, is told of at each round, and never written to.
 */
export function startSequencer(open: () => Promise<LogTools>, { every = 500, onError }: RoundsOptions): Rounds {
  let log: LogTools | undefined
  return startRounds(
    async (stopping) => {
      log ??= await open()
      while (!stopping.aborted && (await sequenceBatch(log)) > 0);
      await publishLog(log, PUBLISHING)
    },
    { every, onError },
  )
}
