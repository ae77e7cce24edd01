import type { Task } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { expecting } from '#modules/convention/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { expectedActs } from '../model/expected.ts'
import { purchaseRows, sheetRows } from './queries.ts'

/** What each purchase whose needs are being collected waits for. */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  const found: Task[] = []
  for (const { id: purchase, state } of await purchaseRows(tx, groupId)) {
    if (state.status !== 'collecting') continue
    const asked = { id: purchase, state, sheets: await sheetRows(tx, groupId, purchase) }
    for (const { body, member, ...expected } of expectedActs(known.group, asked, today)) {
      const facts = { title: state.title, purchase, member }
      found.push(known.task({ ...expected, by: body, facts, apart: body }))
    }
  }
  return found
}
