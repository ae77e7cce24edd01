import { type Cents, sumAmounts } from '#kernel/money.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import { openShares } from './sharing.ts'
import type { Expense } from './state.ts'

/** Where one body stands: what it bore of the group's costs, and what of it is still owed to the coordinator. */
export type Balance = { readonly body: string; readonly borne: Cents; readonly owed: Cents }

/** The ledger of a group: what was spent, who bears it, who still owes (S9.2, A35). Cancelled expenses count for nothing. */
export type Ledger = { readonly spent: Cents; readonly balances: readonly Balance[] }

/**
 * The ledger of these expenses. What is not shared is the coordinator's; so the parts borne always add up to `spent`.
 * Every member of the group has its line, then the bodies that left it with a share.
 */
export function ledgerOf(group: Group, expenses: readonly Expense[]): Ledger {
  const counted = expenses.filter((each) => each.status !== 'none' && each.status !== 'cancelled')
  const coordinator = coordinatorOf(group)
  const parts = counted.flatMap((each) => {
    if (each.status !== 'recorded') return each.shares
    return coordinator === undefined ? [] : [{ body: coordinator, amount: each.amount }]
  })
  const owed = counted.flatMap((each) => (each.status === 'shared' ? openShares(group, each) : []))
  const bodies = new Set([...group.members.map(({ body }) => body), ...parts.map(({ body }) => body)])
  const sumOf = (shares: typeof owed, body: string) =>
    sumAmounts(shares.filter((share) => share.body === body).map(({ amount }) => amount))
  return {
    spent: sumAmounts(counted.map(({ amount }) => amount)),
    balances: [...bodies].map((body) => ({ body, borne: sumOf(parts, body), owed: sumOf(owed, body) })),
  }
}
