import type { Task } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { expecting } from '#modules/convention/server/index.ts'
import { purchaseRows } from '#modules/need/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { expectedActs, openingExpected } from '../model/expected.ts'
import { deliberationsOf, proceduresOf } from './queries.ts'

/** What each frozen need, and each procedure before its notice, waits for. */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const known = await expecting(tx, groupId)
  if (known === undefined) return []
  const procedures = await proceduresOf(tx, groupId)
  const purchases = await purchaseRows(tx, groupId)
  const deliberations = await deliberationsOf(tx, groupId)
  const bought = procedures.flatMap(({ state }) => (state.status === 'abandoned' ? [] : [state.purchase]))
  const openings = purchases.flatMap(({ id, state }) =>
    state.status === 'frozen' && !bought.includes(id)
      ? openingExpected(known.group, state).map((each) => ({ ...each, id, facts: { ...each.facts, purchase: id } }))
      : [],
  )
  const led = procedures.flatMap(({ id, state }) => {
    const purchase = purchases.find((each) => each.id === state.purchase)?.state ?? { status: 'none' }
    return expectedActs(known.group, state, { today, purchase, deliberations }).map((each) => ({ ...each, id }))
  })
  return [...openings, ...led].map(({ body, ...each }) => {
    // The days of the assemblies are asked for by an act that also does something else.
    const apart = 'assemblies' in each.facts ? 'assemblies' : undefined
    return known.task({ process: 'procedure', by: body, ...each, ...(apart && { apart }) })
  })
}
