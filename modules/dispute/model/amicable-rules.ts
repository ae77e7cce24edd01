import { clause } from '#kernel/citation.ts'
import { computed, notApplicable, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { amicableMonths, amicableTerm } from './amicable.ts'
import { SINCE_CCP } from './opening-rules.ts'
import { type OnAct, partiesOf } from './state.ts'

/** S11.1: a search for a solution that began before the dispute was recorded is proved by a document; none begins tomorrow. */
export const amicableStartProved: OnAct<'beginAmicable'> = {
  id: 'amicableStartProved',
  basis: [clause('disputes')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { startedOn, proof }, today }) => {
    if (state.status === 'none') return notApplicable()
    const proved = startedOn >= state.openedOn || proof !== null
    return requires(startedOn <= today && proved, { startedOn, openedOn: state.openedOn, proved })
  },
}

/** A37: until when the parties look for a solution, by the convention or else by the policy. */
export const amicableEndComputed: OnAct<'beginAmicable'> = {
  id: 'amicableEndComputed',
  basis: [clause('disputes'), cite('policy', 'A37')],
  inForce: SINCE_CCP,
  assess: ({ act: { startedOn }, facts: { group } }) => {
    const term = amicableTerm(group, startedOn)
    return computed({
      months: amicableMonths(group, startedOn).value,
      byConvention: group.clauses.disputes.amicableMonths !== null,
      until: term.last,
      courtFrom: term.actFrom,
      steps: term.steps.map((step) => ({ ...step })),
    })
  },
}

/** S11.1: a step is dated within the phase. */
export const stepWithinPhase: OnAct<'recordStep'> = {
  id: 'stepWithinPhase',
  basis: [clause('disputes')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { on }, today }) => {
    if (state.status !== 'amicable') return notApplicable()
    const { startedOn } = state.amicable
    return requires(startedOn <= on && on <= today, { on, startedOn })
  },
}

/** S11.1: the failure of the search is dated within the phase, and says why. */
export const failureWithinPhase: OnAct<'failAmicable'> = {
  id: 'failureWithinPhase',
  basis: [clause('disputes')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { on, reason }, today }) => {
    if (state.status !== 'amicable') return notApplicable()
    const { startedOn } = state.amicable
    return requires(startedOn <= on && on <= today && reason.trim() !== '', { on, startedOn })
  },
}

/** S11.1: an agreement binds those who signed it, so every party signs, and it is not dated ahead. */
export const agreementByEveryParty: OnAct<'concludeAgreement'> = {
  id: 'agreementByEveryParty',
  basis: [clause('disputes'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { on, signedBy }, today }) => {
    if (state.status === 'none') return notApplicable()
    const parties = partiesOf(state)
    const missing = parties.filter((body) => !signedBy.includes(body))
    const strangers = signedBy.filter((body) => !parties.includes(body))
    const since = state.amicable?.startedOn ?? state.action?.on ?? state.openedOn
    const inOrder = since <= on && on <= today
    return requires(missing.length === 0 && strangers.length === 0 && inOrder, { missing, strangers, on, since })
  },
}
