import type { IsoDate } from '#kernel/citation.ts'
import { type Basis, clause } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import type { Contract } from './state.ts'

/** An act that a contract waits for: whose it is, under which article, and whether others are held until it is done. */
export type ExpectedAct = {
  readonly act: 'recordNotification' | 'reviseEnd' | 'declareOrders'
  readonly body: string
  readonly basis: Basis
  readonly missing: boolean
}

/**
 * The acts expected of a contract as it stands. An end that nobody can tell holds the withdrawals of its buyers, so it
 * is missing: that of the contract always, that of orders once the contract's own is past.
 */
export function expectedActs(group: Group, state: Contract, today: IsoDate): readonly ExpectedAct[] {
  const coordinator = coordinatorOf(group)
  if (coordinator === undefined) return []
  if (state.status === 'being-awarded') {
    const basis: Basis = [clause('coordinator'), cite('policy', 'A34')]
    return [{ act: 'recordNotification', body: coordinator, basis, missing: false }]
  }
  if (state.status !== 'running') return []
  if (state.endsOn === null) {
    const basis: Basis = [clause('duration'), cite('policy', 'A33')]
    return [{ act: 'reviseEnd', body: coordinator, basis, missing: true }]
  }
  const over = state.endsOn < today
  return state.orders
    .filter(({ until }) => until === null)
    .map(({ body }) => ({
      act: 'declareOrders',
      body,
      basis: [clause('execution'), cite('policy', 'A33')],
      missing: over,
    }))
}
