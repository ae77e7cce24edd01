import { type Cents, sumAmounts } from '#kernel/money.ts'
import type { Group } from '#modules/convention/index.ts'
import { advancerOf, openShares } from './sharing.ts'
import type { Expense } from './state.ts'

/** What is still owed to one body that advanced expenses. */
export type Owed = { readonly to: string; readonly amount: Cents }

/** Where one body stands: what it bore of the group's costs, what of it it still owes, and to whom. */
export type Balance = {
  readonly body: string
  readonly borne: Cents
  readonly owed: Cents
  /** The parts of `owed`, by the body that advanced them; what nobody is known to have advanced is in none. */
  readonly debts: readonly Owed[]
}

/** The ledger of a group: what was spent, who bears it, who still owes (S9.2, A35). Cancelled expenses count for nothing. */
export type Ledger = { readonly spent: Cents; readonly balances: readonly Balance[] }

/**
 * The ledger of these expenses. What is not shared stays with the body that advanced it; so the parts borne always add
 * up to `spent`. Every member of the group has its line, then the bodies that left it with a share.
 */
export function ledgerOf(group: Group, expenses: readonly Expense[]): Ledger {
  const counted = expenses.filter((each) => each.status !== 'none' && each.status !== 'cancelled')
  const parts = counted.flatMap((each) => {
    if (each.status !== 'recorded') return each.shares
    const body = advancerOf(group, each)
    return body === undefined ? [] : [{ body, amount: each.amount }]
  })
  const owed = counted.flatMap((each) => {
    if (each.status !== 'shared') return []
    const to = advancerOf(group, each)
    return openShares(group, each).map(({ body, amount }) => ({ body, amount, to }))
  })
  const bodies = new Set([...group.members.map(({ body }) => body), ...parts.map(({ body }) => body)])
  const balanceOf = (body: string): Balance => {
    const debts = owed.filter((each) => each.body === body)
    return {
      body,
      borne: totalOf(parts.filter((each) => each.body === body)),
      owed: totalOf(debts),
      debts: [...Map.groupBy(debts, ({ to }) => to)].flatMap(([to, own]) =>
        to === undefined ? [] : [{ to, amount: totalOf(own) }],
      ),
    }
  }
  return { spent: totalOf(counted), balances: [...bodies].map(balanceOf) }
}

const totalOf = (amounts: readonly { readonly amount: Cents }[]): Cents =>
  sumAmounts(amounts.map(({ amount }) => amount))
