import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Json } from '#kernel/canonical.ts'
import type { Finding } from '#kernel/finding.ts'
import type { Database, Tx } from './db.ts'

/** An act that somebody tried and that was refused: who, on which case, and what was found. */
export type Refusal = {
  readonly groupId: string
  readonly id: string
  readonly actor: Actor
  readonly process: string
  readonly act: string
  readonly findings: readonly Finding[]
}

/** Keeps a refused try: it changed nothing, so it is not in the journal, but who tried what is evidence too. */
export async function logRefusal(db: Database, { groupId, id, actor, process, act, findings }: Refusal): Promise<void> {
  const unmet = findings.filter((finding) => finding.outcome === 'unmet').map((finding) => finding.rule)
  const detail: Json = { process, act, id, unmet }
  await db.transaction(groupId, (tx) =>
    sql`insert into security_log (group_id, actor, what, detail)
      values (${groupId}, ${JSON.stringify(actor)}, 'act-refused', ${JSON.stringify(detail)})`.execute(tx),
  )
}

/** What happens at the door, before any group is known: a failed sign-in, a new means of access. */
export type DoorEvent = {
  readonly what: string
  /** The account, once it is known. */
  readonly account?: string
  /** Never a token, a challenge or an answer to one. */
  readonly detail?: Readonly<Record<string, Json>>
}

/** Keeps what happened at the door; `tx` acts for the platform. */
export async function logAtDoor(tx: Tx, { what, account, detail = {} }: DoorEvent): Promise<void> {
  await sql`
    insert into security_log (group_id, actor, what, detail)
    values (null, ${account ?? null}, ${what}, ${JSON.stringify(detail)})`.execute(tx)
}
