import type { IsoDate } from '#kernel/citation.ts'
import type { Group } from '#modules/convention/index.ts'
import { amicableTerm } from './amicable.ts'
import type { Act, Dispute } from './state.ts'

/** The act that a dispute waits for: whose it is, and the day that the convention or the policy sets, if any. */
export type ExpectedAct = { readonly act: Act['type']; readonly by: string; readonly due: IsoDate | null }

/** What comes next is the claimant's to do: it is its claim. Nothing more is expected of a closed dispute. */
export function expectedAct(group: Group, state: Dispute): ExpectedAct | undefined {
  if (state.status === 'none' || state.status === 'closed') return undefined
  const by = state.claimant
  switch (state.status) {
    case 'open': {
      const act = group.clauses.disputes.amicableFirst ? 'beginAmicable' : 'goToCourt'
      return { act, by, due: null }
    }
    case 'amicable':
      return { act: 'concludeAgreement', by, due: amicableTerm(group, state.amicable.startedOn).last }
    case 'amicable-failed':
      return { act: 'goToCourt', by, due: null }
    case 'in-court':
      return { act: 'recordJudgment', by, due: null }
    case 'settled':
    case 'judged':
      return { act: 'close', by, due: null }
  }
}
