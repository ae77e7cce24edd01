import type { Task } from '#api/shapes.ts'
import { type Basis, clause, type IsoDate, resolve } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { bodiesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { lastDayOf } from '../model/running-contract.ts'
import type { Contract } from '../model/state.ts'
import { type ContractRow, contractRows } from './queries.ts'

type Asked = { readonly act: string; readonly body: string; readonly due: IsoDate | null; readonly missing: boolean }

/** What the contracts of the group wait for: an end that nobody stated, orders whose last day nobody told. */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<Task[]> {
  const group = await readGroup(tx, groupId)
  if (group === undefined) return []
  const bodies = new Map((await bodiesOf(tx, groupId)).map(({ id, name }) => [id, name]))
  const rows = await contractRows(tx, groupId)
  return rows.flatMap((row) =>
    asked(group, row.state, today).map((each) => ({
      key: `contract:${row.id}:${each.act}:${each.body}`,
      process: 'contract',
      id: row.id,
      act: each.act,
      by: { id: each.body, name: bodies.get(each.body) ?? '' },
      due: each.due,
      basis: [...resolve(BASES[each.act] ?? BASES.recordExpiry, group.articles)],
      facts: factsOf(row),
      missing: each.missing,
    })),
  )
}

const BASES: Readonly<Record<string, Basis>> & { readonly recordExpiry: Basis } = {
  recordNotification: [clause('coordinator'), cite('policy', 'A34')],
  reviseEnd: [clause('duration'), cite('policy', 'A33')],
  declareOrders: [clause('execution'), cite('policy', 'A33')],
  recordExpiry: [clause('duration'), cite('policy', 'A33')],
}

/** Pure: the acts expected of a contract as it stands. A withdrawal may wait for each that is `missing`. */
export function asked(group: Group, state: Contract, today: IsoDate): readonly Asked[] {
  const coordinator = coordinatorOf(group)
  if (coordinator === undefined) return []
  const ofCoordinator = (act: string, missing: boolean): Asked => ({ act, body: coordinator, due: null, missing })
  if (state.status === 'being-awarded') return [ofCoordinator('recordNotification', false)]
  if (state.status !== 'running') return []
  const untold = state.orders.filter(({ until }) => until === null)
  const over = state.endsOn !== null && state.endsOn < today
  const orders = untold.map(({ body }): Asked => ({ act: 'declareOrders', body, due: null, missing: over }))
  return lastDayOf(state) === null && untold.length === 0 ? [ofCoordinator('reviseEnd', true)] : orders
}

function factsOf({ state }: ContractRow): Task['facts'] {
  if (state.status === 'none') return {}
  return { title: state.title, reference: state.reference }
}
