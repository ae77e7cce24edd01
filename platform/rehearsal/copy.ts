import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Json } from '#kernel/canonical.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import type { EventLike, Staged } from '#kernel/process.ts'
import type { Database, Tx } from '../db.ts'
import type { FileStore } from '../file-store/store.ts'
import { type EntryBody, type EntryHeader, sealEntry } from '../journal/entry.ts'
import { type Head, writeEntry } from '../journal/store.ts'
import { type AnyServed, GROUP_CASE_FILE } from '../served.ts'

/** The register holds something that cannot be played again. */
export class NotCopied extends Error {
  override readonly name = 'NotCopied'
}

type Tools = { readonly db: Database; readonly store: FileStore; readonly processes: readonly AnyServed[] }
type Copying = { readonly from: string; readonly to: string }

type Row = {
  readonly seq: number
  readonly at: IsoInstant
  readonly actor: Actor
  readonly process: string
  readonly act: string
  readonly header: Buffer
  readonly body: Buffer | null
}

/**
 * Copies a group into a rehearsal that is still empty: its files and what was said of them, then its register, entry by
 * entry. The events of each entry are played again; nothing is decided again, so that a rule of today does not judge what
 * was done under that of yesterday, and no letter is written. All of the register, or nothing.
 *
 * Every entry is sealed anew, as the group is part of its header: the copy's chain verifies, and its head is its own.
 *
 * @throws {NotCopied}
 */
export async function copyGroup({ db, store, processes }: Tools, { from, to }: Copying): Promise<number> {
  await copyFiles(db, store, { from, to })
  return db.transaction(to, async (tx) => {
    const { rows } = await sql<Head>`
      select seq, head as hash from unisson_lock_case_file(${to}, ${GROUP_CASE_FILE})`.execute(tx)
    let [head] = rows
    if (head === undefined || head.seq !== 0) throw new NotCopied('the rehearsal has begun already')
    const states = new Map<string, Staged>()
    for await (const entry of entriesOf(db, from)) {
      head = copyEntry(tx, entry, { processes, states, head, from, to })
      // Entries are sent a hundred at a time, with this statement.
      if (head.seq % 100 === 0) await sql`select`.execute(tx)
    }
    return head.seq
  })
}

const AT_ONCE = 500

async function* entriesOf(db: Database, groupId: string): AsyncGenerator<Row> {
  for (let after = 0; ; ) {
    const { rows } = await db.transaction(groupId, (tx) =>
      sql<Row>`select seq, at, actor, process, act, header, body from journal
        where group_id = ${groupId} and case_file = ${GROUP_CASE_FILE} and seq > ${after}
        order by seq limit ${AT_ONCE}`.execute(tx),
    )
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.seq
  }
}

type Chain = Copying & {
  readonly processes: readonly AnyServed[]
  readonly states: Map<string, Staged>
  readonly head: Head
}

function copyEntry(tx: Tx, entry: Row, { processes, states, head, from, to }: Chain): Head {
  const served = processes.find(({ process }) => process.name === entry.process)
  if (entry.body === null) throw new NotCopied(`entry ${entry.seq} was purged`)
  if (served === undefined) throw new NotCopied(`entry ${entry.seq} is of ${entry.process}, which is played no more`)
  // The group's own identifier is drawn at random: wherever it stands, it means the group.
  const own = <A>(bytes: Buffer): A => JSON.parse(bytes.toString().replaceAll(from, to)) as A
  const header = own<EntryHeader>(entry.header)
  const body = own<EntryBody>(entry.body)
  const key = `${entry.process} ${body.id}`
  const events = body.events as unknown as readonly EventLike[]
  const state: Staged = events.reduce(served.process.evolve, states.get(key) ?? served.process.initial)
  states.set(key, state)
  const seq = head.seq + 1
  const sealed = sealEntry({ ...header, seq }, body, head.hash)
  const { actor, lawHash, appVersion } = header
  const { at, process, act } = entry
  const row = { table: served.table, id: body.id, status: state.status, state: state as unknown as Json }
  writeEntry(tx, {
    ...{ groupId: to, caseFile: GROUP_CASE_FILE, seq, at, actor, process, act, entry: sealed, lawHash, appVersion },
    row: { ...row, columns: served.columns(state) },
    outbox: [],
    idempotency: undefined,
  })
  return { seq, hash: sealed.hash }
}

const COPIED = {
  file: sql`sha256, name, media_type, size, stored_by, stored_at`,
  file_check: sql`sha256, verdict, detail, checked_at`,
  signature_report: sql`sha256, verdict, report, made_at`,
} as const

/** The files themselves are shared, not copied; what is known of them stands in rows of the copy's own. */
async function copyFiles(db: Database, store: FileStore, { from, to }: Copying): Promise<void> {
  for (const table of ['file', 'file_check', 'signature_report'] as const) {
    const order = table === 'file' ? sql`stored_at` : sql`id`
    const { rows } = await db.transaction(from, (tx) =>
      sql<{ row: { sha256: string } }>`
        select to_jsonb(one) as row from (select ${COPIED[table]} from ${sql.table(table)}
        where group_id = ${from} order by ${order}) as one`.execute(tx),
    )
    if (table === 'file') for (const { row } of rows) await store.share(from, to, row.sha256)
    const told = JSON.stringify(rows.map(({ row }) => row))
    await db.transaction(to, (tx) =>
      sql`insert into ${sql.table(table)} (group_id, ${COPIED[table]})
        select ${to}, ${COPIED[table]} from jsonb_populate_recordset(null::${sql.table(table)}, ${told}::jsonb)`.execute(
        tx,
      ),
    )
  }
}
