import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { readCase } from '#platform/journal/store.ts'
import type { Counted, Quorum } from '../model/quorum-state.ts'
import type { Witness } from '../model/witness-state.ts'

export type WitnessRow = { readonly id: string; readonly state: Exclude<Witness, { status: 'none' }> }

/** The witnesses of a group, in the order in which they were declared. */
export async function witnessesOf(tx: Tx, groupId: string): Promise<readonly WitnessRow[]> {
  const { rows } = await sql<WitnessRow>`
    select id, state from witness where group_id = ${groupId}
    order by state ->> 'declaredOn', state ->> 'name', id`.execute(tx)
  return rows
}

/** Those that are declared and not revoked. */
export async function declaredIn(tx: Tx, groupId: string): Promise<readonly Counted[]> {
  return (await witnessesOf(tx, groupId)).flatMap(({ id, state }) => {
    if (state.status !== 'declared') return []
    const { body, key, address, name } = state
    return [{ id, body, key, address, name }]
  })
}

export async function quorumOf(tx: Tx, groupId: string): Promise<Quorum> {
  return (await readCase<Quorum>(tx, 'quorum', { groupId, id: groupId })).state ?? { status: 'none' }
}

/**
 * Every witness that some group of this server has declared: the log is one for all of them. Asked across groups; what a
 * rehearsal declares is not real.
 */
export async function everyWitness(
  tx: Tx,
): Promise<readonly { readonly key: string; readonly address: string | null }[]> {
  const { rows } = await sql<{ key: string; address: string | null }>`
    select distinct key, address from witness
    where status = 'declared' and uuid_extract_version(group_id) is distinct from 8 order by key`.execute(tx)
  return rows
}
