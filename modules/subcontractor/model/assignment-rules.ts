import { clause } from '#kernel/citation.ts'
import { requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import type { Assignment, OnAssignment } from './assignment-state.ts'
import { fits } from './declaring-rules.ts'
import { SINCE_CCP } from './state.ts'

/** A claim is one on a contract that was notified, and its notice is of a day between that and today. */
export const assignmentDated: OnAssignment<'notify'> = {
  id: 'assignmentDated',
  basis: [clause('coordinator'), cite('policy', 'sous-traitance')],
  inForce: SINCE_CCP,
  assess: ({ facts: { contract }, act: { notifiedOn: on }, today }) => {
    const since = contract?.notifiedOn ?? null
    return requires(since !== null && since <= on && on <= today, { since: since ?? '', on, today })
  },
}

/** R5.53: a claim was assigned whether or not there was room for it: beyond the amount of the contract a person says so, and no subcontract is added. */
export const assignedWithinContract: OnAssignment<'notify'> = {
  id: 'assignedWithinContract',
  basis: [cite('policy', 'sous-traitance')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ act: { amount }, facts: { engaged } }) => fits(amount, engaged),
}

/** A release comes after the notice, and not ahead of today. */
export const releaseDated: OnAssignment<'release', Extract<Assignment, { status: 'notified' }>> = {
  id: 'releaseDated',
  basis: [cite('policy', 'sous-traitance')],
  inForce: SINCE_CCP,
  assess: ({ state: { notifiedOn }, act: { releasedOn }, today }) =>
    requires(notifiedOn <= releasedOn && releasedOn <= today, { notifiedOn, releasedOn, today }),
}
