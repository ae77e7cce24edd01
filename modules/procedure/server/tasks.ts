import type { Task } from '#api/shapes.ts'
import { type IsoDate, resolve } from '#kernel/citation.ts'
import type { Group } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import type { Purchase } from '#modules/need/index.ts'
import { purchaseRows } from '#modules/need/server/index.ts'
import { namesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { type ExpectedAct, expectedActs, openingExpected } from '../model/expected.ts'
import { deliberationsOf, proceduresOf } from './queries.ts'

/** What each frozen need, and each procedure before its notice, waits for. */
export async function tasks(tx: Tx, groupId: string, today: IsoDate): Promise<readonly Task[]> {
  const group = await readGroup(tx, groupId)
  if (group === undefined) return []
  const procedures = await proceduresOf(tx, groupId)
  const purchases = await purchaseRows(tx, groupId)
  const deliberations = await deliberationsOf(tx, groupId)
  const bought = procedures.flatMap(({ state }) => (state.status === 'abandoned' ? [] : [state.purchase]))
  const found = [
    ...purchases.flatMap(({ id, state }) =>
      state.status === 'frozen' && !bought.includes(id)
        ? told(id, openingExpected(group, state), { purchase: id })
        : [],
    ),
    ...procedures.flatMap(({ id, state }) => {
      const purchase = purchases.find((each) => each.id === state.purchase)?.state ?? NO_PURCHASE
      return told(id, expectedActs(group, state, { today, purchase, deliberations }), {})
    }),
  ]
  if (found.length === 0) return []
  const names = await namesOf(tx, groupId)
  return found.map((each) => taskOf(group, names, each))
}

const NO_PURCHASE: Purchase = { status: 'none' }

type Told = ExpectedAct & { readonly id: string }

const told = (id: string, expected: readonly ExpectedAct[], also: Readonly<Record<string, string>>): readonly Told[] =>
  expected.map((each) => ({ ...each, id, facts: { ...each.facts, ...also } }))

function taskOf(
  group: Group,
  names: ReadonlyMap<string, string>,
  { id, act, body, due, basis, facts, missing }: Told,
): Task {
  return {
    key: `procedure.${facts.assemblies === undefined ? act : 'assemblies'}.${id}`,
    process: 'procedure',
    id,
    act,
    by: { id: body, name: names.get(body) ?? body },
    due,
    basis: [...resolve(basis, group.articles)],
    facts: { ...facts },
    missing,
  }
}
