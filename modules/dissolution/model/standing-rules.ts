import { clause, type IsoDate } from '#kernel/citation.ts'
import { type Rule, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import type { RunningContract } from '#modules/contract/index.ts'
import type { Group } from '#modules/convention/index.ts'
import { type PendingMatter, toldOf } from './pending.ts'
import { runningOn } from './running-on.ts'
import { SINCE_CCP } from './since-ccp.ts'

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
      contracts: running.map(({ id, title, endsOn, process = 'contract' }) => ({ id, title, endsOn, process })),
    })
  },
}

type WithDisputes = { readonly facts: { readonly disputes: readonly PendingMatter[] } }

/** S2.3, S5.5, S11.1: a dispute that is not over, on the convention, on an award or on an execution, keeps the group from ending at its term. */
export const noDisputePending: Rule<WithDisputes> = {
  id: 'noDisputePending',
  basis: [clause('duration'), clause('disputes'), cite('policy', 'A8')],
  inForce: SINCE_CCP,
  assess: ({ facts: { disputes } }) => requires(disputes.length === 0, { disputes: toldOf(disputes) }),
}
