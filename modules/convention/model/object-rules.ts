import { clause } from '#kernel/citation.ts'
import { met, notApplicable, type Rule, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { SINCE_CCP } from './facts.ts'
import type { Group } from './group.ts'

/** S1.2: a contract whose object lies outside that of the group is not the group's; the coordinator judges, and says why. */
export const objectFits: Rule<{
  readonly facts: { readonly group: Group }
  readonly act: { readonly object: string }
}> = {
  id: 'objectFits',
  basis: [clause('object'), cite('CCP', 'L2113-7', 'al. 1')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group }, act: { object } }) => toAppraise({ object, groupObject: group.clauses.object }),
}

/**
 * S1.3, A6: a group made for one determined operation may buy it by lots and by contracts in succession. From the second
 * on, the coordinator says why it is still that need; a permanent group buys as often as it needs.
 */
export const sameDeterminedNeed: Rule<{
  readonly facts: { readonly group: Group; readonly others: readonly { readonly title: string }[] }
}> = {
  id: 'sameDeterminedNeed',
  basis: [clause('object'), cite('policy', 'A6')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group, others } }) => {
    const found = { kind: group.clauses.kind, others: others.map(({ title }) => title) }
    if (found.kind === 'permanent') return notApplicable(found)
    return others.length === 0 ? met(found) : toAppraise(found)
  },
}
