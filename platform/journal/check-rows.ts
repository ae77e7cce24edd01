import { sql } from 'kysely'
import type { Database } from '../db.ts'
import { groupIds } from '../due-worker.ts'
import { type Rounds, type RoundsOptions, startRounds } from '../rounds.ts'
import { isAsLeft, type LastEntry } from './as-left.ts'

/** The processes of a server, each with the table of its cases. */
export type Rowed = { readonly process: { readonly name: string }; readonly table: string }

/** A case whose row is not what its last entry left. */
export type AlteredRow = { readonly group: string; readonly process: string; readonly id: string }

type Compared = { readonly [Member in keyof LastEntry]: LastEntry[Member] | null } & {
  readonly id: string
  readonly rowSeq: number | null
  readonly state: unknown
}

const PAGE = 200

/**
 * Compares the row of every case with what its last entry left. An act looks at its own case (`openCase`); the other rows that its facts read
 * are looked at here.
 */
export async function checkRows(
  db: Database,
  served: readonly Rowed[],
  stopping?: AbortSignal,
): Promise<readonly AlteredRow[]> {
  const altered: AlteredRow[] = []
  for (const group of await groupIds(db))
    for (const each of served) altered.push(...(await alteredIn(db, group, each, stopping)))
  return altered
}

async function alteredIn(
  db: Database,
  group: string,
  rowed: Rowed,
  stopping: AbortSignal | undefined,
): Promise<readonly AlteredRow[]> {
  const altered: AlteredRow[] = []
  let after = ''
  while (stopping?.aborted !== true) {
    const page = await comparedAfter(db, group, rowed, after)
    for (const one of page)
      if (!isAsLeft({ seq: one.rowSeq ?? 0, state: one.state ?? undefined }, entryIn(one)))
        altered.push({ group, process: rowed.process.name, id: one.id })
    if (page.length < PAGE) return altered
    after = page.at(-1)?.id ?? ''
  }
  return altered
}

/** The cases that have a row or an entry, in the order of their identifiers. */
async function comparedAfter(
  db: Database,
  group: string,
  { process: { name }, table }: Rowed,
  after: string,
): Promise<readonly Compared[]> {
  const { rows } = await db.transaction(group, (tx) =>
    sql<Compared>`
      with entered as (
        select distinct on (case_id) case_id as id, seq, hash, prev, header, body from journal
        where group_id = ${group} and process = ${name} and case_id > ${after}
        order by case_id, seq desc limit ${PAGE}
      ), kept as (
        select id::text as id, seq, state from ${sql.table(table)}
        where group_id = ${group} and id::text > ${after} order by id::text limit ${PAGE}
      )
      select coalesce(kept.id, entered.id) as id, kept.seq as "rowSeq", kept.state,
        entered.seq, entered.hash, entered.prev, entered.header, entered.body
      from kept full join entered using (id)
      order by coalesce(kept.id, entered.id) limit ${PAGE}`.execute(tx),
  )
  return rows
}

function entryIn({ seq, hash, prev, header, body }: Compared): LastEntry | undefined {
  if (seq === null || hash === null || prev === null || header === null || body === null) return undefined
  return { seq, hash, prev, header, body }
}

const DAY = 24 * 3600 * 1000
/** Rows that are told of at most. */
const MOST_TOLD = 100

/** Compares the rows now and each day, until stopped, and tells of those that were altered. */
export function startComparing(
  db: Database,
  served: readonly Rowed[],
  { every = DAY, onError }: RoundsOptions,
): Rounds {
  return startRounds(
    async (stopping) => {
      const altered = await checkRows(db, served, stopping)
      if (altered.length > 0)
        throw new Error(`rows are not what the journal left: ${JSON.stringify(altered.slice(0, MOST_TOLD))}`)
    },
    { every, onError },
  )
}
