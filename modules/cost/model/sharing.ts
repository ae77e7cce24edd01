import type { IsoDate } from '#kernel/citation.ts'
import { type Cents, shareAmount } from '#kernel/money.ts'
import { coordinatorOf, coordinatorOn, type Group, membersOn } from '#modules/convention/index.ts'
import type { Settlement, Share, Spending, Weight } from './state.ts'

/** Where the weights of a sharing come from: the convention itself, or somebody who names the source. */
export type Key = { readonly from: 'convention' | 'given'; readonly weights: readonly Weight[] }

/**
 * The weights of the members of that day, in the group's order: one each when costs are shared equally, the
 * convention's key when it has one, else the weights given (a member whose weight nobody gave bears nothing).
 */
export function keyOf(group: Group, on: IsoDate, given: readonly Weight[] | null): Key {
  const bodies = membersOn(group, on).map(({ body }) => body)
  const { borneBy, key } = group.clauses.costs
  if (borneBy === 'equal') return { from: 'convention', weights: bodies.map((body) => ({ body, weight: 1 })) }
  if (borneBy !== 'coordinator' && key !== null) {
    return { from: 'convention', weights: bodies.map((body) => ({ body, weight: key[body] ?? 0 })) }
  }
  const weightOf = (body: string) => given?.find((each) => each.body === body)?.weight ?? 0
  return { from: 'given', weights: bodies.map((body) => ({ body, weight: weightOf(body) })) }
}

/**
 * The shares of an amount by such weights, to the cent: what is left over goes to the largest remainders.
 *
 * @returns `undefined` when no key can share it: no weight, or one that is no whole number of at least 0.
 */
export function sharesBy(amount: Cents, weights: readonly Weight[]): readonly Share[] | undefined {
  const key = weights.map(({ weight }) => weight)
  if (!key.every((weight) => Number.isSafeInteger(weight) && weight >= 0) || !key.some((weight) => weight > 0)) {
    return undefined
  }
  const amounts = shareAmount(amount, key)
  return weights.map(({ body }, index) => ({ body, amount: amounts[index] ?? 0 }))
}

type Advanced = Pick<Spending, 'advancedBy' | 'incurredOn'>

/**
 * Whom the shares of an expense are owed to: the body that advanced it, whoever coordinates since. An expense recorded
 * before that was kept was advanced by the coordinator of its day, as far as the group knows it.
 */
export function advancerOf(group: Group, { advancedBy, incurredOn }: Advanced): string | undefined {
  return advancedBy ?? coordinatorOn(group, incurredOn)
}

/** Who may have advanced an expense of that day: the coordinator of then, and the one that succeeded it and paid. */
export function advancersOn(group: Group, incurredOn: IsoDate): readonly string[] {
  const bodies = [coordinatorOn(group, incurredOn), coordinatorOf(group)]
  return [...new Set(bodies.filter((body) => body !== undefined))]
}

/** The shares not yet paid to the body that advanced the whole, and owes itself nothing. */
export function openShares(
  group: Group,
  spent: Advanced & { readonly shares: readonly Share[]; readonly settlements: readonly Settlement[] },
): readonly Share[] {
  const paid = new Set(spent.settlements.map(({ body }) => body))
  const advancer = advancerOf(group, spent)
  return spent.shares.filter(({ body, amount }) => amount > 0 && body !== advancer && !paid.has(body))
}
