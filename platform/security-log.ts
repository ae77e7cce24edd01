import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Json } from '#kernel/canonical.ts'
import type { Finding } from '#kernel/finding.ts'
import type { Database } from './db.ts'

type Refusal = {
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
