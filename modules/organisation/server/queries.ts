import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { readCase } from '#platform/journal/store.ts'
import { remembered } from '#platform/remembered.ts'
import type { ActSubject } from '../model/act-subject.ts'
import type { AuthorisingActState } from '../model/authorising-act-state.ts'
import type { Body, BodyCard } from '../model/body-state.ts'

/** Which acts to read; an absent criterion does not filter. */
export type ActFilter = { readonly subject?: ActSubject; readonly body?: string; readonly about?: string }

export type ActRow = { readonly id: string; readonly state: Exclude<AuthorisingActState, { status: 'none' }> }

/** The bodies of a group, by name. */
export function readBodies(tx: Tx, groupId: string): Promise<readonly BodyCard[]> {
  return remembered(tx, 'body', 'every', async () => {
    const { rows } = await sql<BodyRow>`
      select id, state from body where group_id = ${groupId} order by name, id`.execute(tx)
    return rows.map(toCard)
  })
}

/** One body; `undefined` when the group has none of this identifier. */
export async function readBody(tx: Tx, groupId: string, id: string): Promise<BodyCard | undefined> {
  const { state } = await readCase<BodyRow['state']>(tx, 'body', { groupId, id })
  return state && toCard({ id, state })
}

/** The acts of a group in the order of their dates. */
export async function readActs(tx: Tx, groupId: string, filter: ActFilter = {}): Promise<readonly ActRow[]> {
  const { subject = null, body = null, about = null } = filter
  const { rows } = await sql<ActRow>`
    select id, state from authorising_act
    where group_id = ${groupId}
      and (${subject}::text is null or subject = ${subject})
      and (${body}::uuid is null or body = ${body})
      and (${about}::uuid is null or about = ${about})
    order by taken_on, id`.execute(tx)
  return rows
}

/** One act; `undefined` when the group has none of this identifier. */
export async function readAct(tx: Tx, groupId: string, id: string): Promise<ActRow | undefined> {
  const { state } = await readCase<ActRow['state']>(tx, 'authorising_act', { groupId, id })
  return state && { id, state }
}

type BodyRow = { id: string; state: Exclude<Body, { status: 'none' }> }

function toCard({ id, state: { status: _, ...card } }: BodyRow): BodyCard {
  return { ...card, id }
}
