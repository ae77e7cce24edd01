import { sql } from 'kysely'
import { canonicalize, type Json } from '#kernel/canonical.ts'
import type { Database } from '#platform/db.ts'
import { entryAt } from '#platform/journal/read.ts'
import { GROUP_CASE_FILE } from '#platform/served.ts'
import { type Signer, signNote, writeNote } from '#transparency/note.ts'
import type { OutageRow } from './queries.ts'

const FORM = 'unisson-outage/1'

/**
 * The notice of an outage, signed: when, what failed, the deadlines that it moved and those that had passed, and the entry of the register that
 * says so. `undefined` for one that is not known.
 */
export async function outageNotice(db: Database, id: string, signer: Signer): Promise<string | undefined> {
  const row = await db.acrossGroups(async (tx) => {
    const { rows } = await sql<OutageRow>`select group_id as "groupId", id, seq::int as seq, state from outage
      where id = ${id} and uuid_extract_version(group_id) is distinct from 8`.execute(tx)
    return rows[0]
  })
  if (row === undefined) return undefined
  const { groupId, seq, state } = row
  const entry = await db.transaction(groupId, (tx) => entryAt(tx, groupId, GROUP_CASE_FILE, seq))
  if (entry === undefined) throw new Error(`the journal has no entry ${seq}`)
  const notice = {
    outage: id,
    ...state,
    entry: { group: groupId, caseFile: GROUP_CASE_FILE, seq, at: entry.at, hash: entry.hash },
  }
  return writeNote(await signNote(`${FORM}\n${canonicalize(notice as unknown as Json)}\n`, signer))
}
