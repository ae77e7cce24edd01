import { sql } from 'kysely'
import type { Database } from '#platform/db.ts'
import { append } from './entry.ts'
import type { TestDatabase } from './harness.ts'

/** Writes entries with one message each, and gives back the messages' identifiers. */
export async function postMessages(db: Database, group: string, topic: string, count = 1): Promise<number[]> {
  const ids: number[] = []
  for (let one = 0; one < count; one += 1) {
    await db.transaction(group, async (tx) => {
      const { seq } = await append(tx, group, 'group')
      const { rows } = await sql<{ id: number }>`
        insert into outbox (group_id, case_file, seq, topic, payload)
        values (${group}, 'group', ${seq}, ${topic}, ${JSON.stringify({ one })}) returning id`.execute(tx)
      ids.push(...rows.map(({ id }) => id))
    })
  }
  return ids
}

/** How a message stands. */
export async function messageRow({ admin }: TestDatabase, id: number) {
  const { rows } = await admin.query(
    `select attempts, last_error as error, done_at is not null as done,
       extract(epoch from due_at - now())::float as wait from outbox where id = $1`,
    [id],
  )
  return rows[0]
}
