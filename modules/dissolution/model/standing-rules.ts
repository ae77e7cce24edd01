import { clause, type IsoDate } from '#kernel/citation.ts'
import { type Rule, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import type { RunningContract } from '#modules/contract/index.ts'
import type { Group } from '#modules/convention/index.ts'
import type { PendingDispute } from '#modules/dispute/index.ts'

/** The code has been in force since 1 April 2019; the convention's own rules live as long as the convention. */
export const SINCE_CCP = ['2019-04-01'] as const

/** The contracts that still bind somebody on that day: being awarded, or valid, or with orders in course. */
export function runningOn(contracts: readonly RunningContract[], day: IsoDate): readonly RunningContract[] {
  return contracts.filter(({ endsOn }) => endsOn === null || endsOn >= day)
}

type InGroup = { readonly facts: { readonly group: Group } }

/** Only a convention in force comes to its end; before, the parties simply do not sign, and it ends once. */
export const conventionStillInForce: Rule<InGroup> = {
  id: 'conventionStillInForce',
  basis: [clause('dissolution'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group } }) => requires(group.status === 'in-force', { stage: group.status }),
}

type WithContracts = { readonly facts: { readonly contracts: readonly RunningContract[] }; readonly today: IsoDate }

/** S2.3: the object is fulfilled when no contract is being awarded or executed any more. */
export const noContractRunning: Rule<WithContracts> = {
  id: 'noContractRunning',
  basis: [clause('duration'), cite('policy', 'A8')],
  inForce: SINCE_CCP,
  assess: ({ facts, today }) => {
    const running = runningOn(facts.contracts, today)
    return requires(running.length === 0, {
      contracts: running.map(({ id, title, endsOn }) => ({ id, title, endsOn })),
    })
  },
}

type WithDisputes = { readonly facts: { readonly disputes: readonly PendingDispute[] } }

/** S2.3, S11.1: a dispute on the convention that is not closed keeps the group from ending at its term. */
export const noDisputePending: Rule<WithDisputes> = {
  id: 'noDisputePending',
  basis: [clause('duration'), clause('disputes'), cite('policy', 'A8')],
  inForce: SINCE_CCP,
  assess: ({ facts: { disputes } }) =>
    requires(disputes.length === 0, { disputes: disputes.map(({ id, subject, status }) => ({ id, subject, status })) }),
}
