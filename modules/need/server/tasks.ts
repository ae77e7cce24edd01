import type { Task } from '#api/shapes.ts'
import { type IsoDate, resolve } from '#kernel/citation.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { namesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { expectedActs } from '../model/expected.ts'
import { purchaseRows, sheetRows } from './queries.ts'

/** What each purchase whose needs are being collected waits for. */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const group = await readGroup(tx, groupId)
  if (group === undefined) return []
  const collecting = (await purchaseRows(tx, groupId)).filter(({ state }) => state.status === 'collecting')
  if (collecting.length === 0) return []
  const names = await namesOf(tx, groupId)
  const found: Task[] = []
  for (const { id: purchase, state } of collecting) {
    const sheets = await sheetRows(tx, groupId, purchase)
    for (const { process, id, act, body, member, due, basis, missing } of expectedActs(
      group,
      { id: purchase, state, sheets },
      today,
    )) {
      found.push({
        key: `${process}.${act}.${id}.${body}`,
        process,
        id,
        act,
        by: { id: body, name: names.get(body) ?? body },
        due,
        basis: [...resolve(basis, group.articles)],
        facts: state.status === 'none' ? {} : { title: state.title, purchase, member },
        missing,
      })
    }
  }
  return found
}
