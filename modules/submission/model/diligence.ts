import type { Deposit, DepositFacts, Outage } from './deposit-state.ts'

/** What was known when it came, and what was entered since. */
export function sufferedBy(state: Extract<Deposit, { status: 'late' }>, { outages }: DepositFacts): readonly Outage[] {
  return [...state.outages.filter(({ from }) => !outages.some((entered) => entered.from === from)), ...outages]
}

export function diligenceOf(state: Deposit, facts: DepositFacts) {
  if (state.status !== 'late') return {}
  const { begunAt, receivedAt, deadline, heldAtDeadline, stalled, troubles } = state
  const told = { outages: sufferedBy(state, facts).length, troubles: troubles.length }
  return { begunAt, receivedAt, deadline, partsAtDeadline: heldAtDeadline.parts, stalled, ...told }
}
