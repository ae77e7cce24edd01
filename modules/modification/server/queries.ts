import { sql } from 'kysely'
import type { IsoDate } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import type { Counted } from '../model/limits.ts'
import type { Begun, Drafted } from '../model/state.ts'

export type ModificationRow = { readonly id: string; readonly seq: number; readonly state: Begun }

/** The modifications of a group, those of a contract first told first. */
export async function modificationRows(tx: Tx, groupId: string): Promise<readonly ModificationRow[]> {
  const { rows } = await sql<ModificationRow>`
    select id, seq, state from modification where group_id = ${groupId} order by state ->> 'toldOn', id`.execute(tx)
  return rows
}

/** Those of one contract that count, but for one of them, the first drafted first. */
export async function countedOn(tx: Tx, groupId: string, contract: string, but: string): Promise<readonly Counted[]> {
  const { rows } = await sql<{ id: string; state: Drafted; signed: boolean }>`
    select id, state, state ? 'signature' as signed from modification
    where group_id = ${groupId} and contract = ${contract} and counted and id <> ${but}
    order by state ->> 'draftedOn', id`.execute(tx)
  return rows.map(({ id, state: { event, kind, amount, initial, works }, signed }) => ({
    ...{ id, event, kind, amount, initial, works, signed },
  }))
}

/** Those that were notified, and whose day of effect has come. */
export async function effectiveBy(tx: Tx, groupId: string, today: IsoDate): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from modification
    where group_id = ${groupId} and status = 'notified' and effective_on <= ${today} order by effective_on, id`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** The numbers under which modifications of the group went to the legality control. */
export async function numbersUsed(tx: Tx, groupId: string, but?: string): Promise<readonly string[]> {
  const { rows } = await sql<{ number: string }>`
    select state -> 'transmission' ->> 'number' as number from modification
    where group_id = ${groupId} and (${but ?? null}::uuid is null or id <> ${but ?? null}::uuid)
      and state -> 'transmission' ->> 'number' is not null`.execute(tx)
  return rows.map(({ number }) => number)
}

/** Who replaced the holder of a contract, by the last modification that has effect; `undefined` where nobody did. */
export async function replacedHolder(
  tx: Tx,
  groupId: string,
  contract: string,
): Promise<{ readonly name: string; readonly identifier: string } | undefined> {
  const { rows } = await sql<{ name: string; identifier: string }>`
    select state -> 'newHolder' ->> 'name' as name, state -> 'newHolder' ->> 'siret' as identifier from modification
    where group_id = ${groupId} and contract = ${contract} and status = 'in-force' and state ->> 'kind' = 'replacement'
    order by effective_on desc, seq desc limit 1`.execute(tx)
  return rows[0]
}
