import { clause } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import { computed, notApplicable, type Rule, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { isCoordinator, isMemberOn, membershipOf } from '#modules/convention/index.ts'
import { effectOf, effectOn, noticeOf } from './effect.ts'
import type { Act, Facts, Withdrawal } from './state.ts'

type Opening = Rule<OpenInput<Withdrawal, Facts>>
type OnAct<T extends Act['type']> = Rule<ActInput<Withdrawal, Extract<Act, { type: T }>, Facts>>

/** CCP in force since 1 April 2019; the convention's own rules live as long as the convention. */
const SINCE_CCP = ['2019-04-01'] as const

/** The convention itself says whether members may leave. */
export const withdrawalAllowed: Opening = {
  id: 'withdrawalAllowed',
  basis: [clause('withdrawal')],
  inForce: SINCE_CCP,
  assess: ({ facts }) => requires(facts.group.clauses.withdrawal.allowed),
}

/** Only a present member can leave. */
export const memberOfTheGroup: OnAct<'notify'> = {
  id: 'memberOfTheGroup',
  basis: [clause('parties'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ facts, act, today }) => {
    const member = membershipOf(facts.group, act.member)
    return requires(member !== undefined && isMemberOn(member, today), { member: act.member })
  },
}

/** A group without a coordinator cannot act: the coordinator leaves only once an amendment has named another (A9). */
export const coordinatorReplaced: OnAct<'notify'> = {
  id: 'coordinatorReplaced',
  basis: [clause('coordinator'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ facts, act }) => requires(!isCoordinator(facts.group, act.member), { member: act.member }),
}

/** S8.2: the withdrawal is recorded by a deliberation or a decision of the member's competent organ. */
export const withdrawalAct: OnAct<'notify'> = {
  id: 'withdrawalAct',
  basis: [clause('withdrawal'), cite('CGCT', 'L2131-1')],
  inForce: SINCE_CCP,
  assess: ({ facts, act }) => {
    const found = facts.authorisingActs.find(({ id }) => id === act.authorisingAct)
    const fits = found?.subject === 'withdrawal' && found.body === act.member && found.favourable
    const enforceable = found?.enforceableOn ?? null
    return requires(fits && enforceable !== null, { authorisingAct: act.authorisingAct, enforceableOn: enforceable })
  },
}

/** S8.2: notified to the coordinator with acknowledgement of receipt; the day of receipt is what counts (A31). */
export const acknowledgedReceipt: OnAct<'notify'> = {
  id: 'acknowledgedReceipt',
  basis: [clause('withdrawal')],
  inForce: SINCE_CCP,
  assess: ({ facts, act, today }) => {
    const voted = facts.authorisingActs.find(({ id }) => id === act.authorisingAct)?.date ?? null
    const inOrder = act.receivedOn <= today && (voted === null || act.receivedOn >= voted)
    return requires(inOrder && act.proof !== '', {
      receivedOn: act.receivedOn,
      channel: act.channel,
      actDatedOn: voted,
    })
  },
}

/** S8.1: the notice of the convention. */
export const noticeComputed: OnAct<'notify'> = {
  id: 'noticeComputed',
  basis: [clause('withdrawal')],
  inForce: SINCE_CCP,
  assess: ({ facts, act }) => {
    const { withdrawal } = facts.group.clauses
    if (!withdrawal.allowed || withdrawal.notice === null) return notApplicable()
    const term = noticeOf(facts.group, act.receivedOn)
    return computed({
      notice: withdrawal.notice,
      from: act.receivedOn,
      until: term.last,
      steps: term.steps?.map((step) => ({ ...step })) ?? [],
    })
  },
}

/** S8.3: effect only at the expiry of the contracts being awarded or executed. */
export const effectComputed: OnAct<'notify'> = {
  id: 'effectComputed',
  basis: [clause('withdrawal'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ facts, act }) => {
    const { withdrawal } = facts.group.clauses
    if (!withdrawal.allowed || !withdrawal.deferredToContractEnd) return notApplicable()
    const noticeEndsOn = noticeOf(facts.group, act.receivedOn).last
    const { on, heldBy } = effectOf(facts.group, { receivedOn: act.receivedOn, noticeEndsOn }, facts.contracts)
    return computed({ effectiveOn: on, contracts: [...heldBy] })
  },
}

/** The end of a contract that holds the member has become known, or has moved. */
export const effectMoved: Opening = {
  id: 'effectMoved',
  basis: [clause('withdrawal')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, today }) => {
    if (state.status !== 'notified') return notApplicable()
    const { on } = effectOn(facts.group, state, facts.contracts, today)
    return requires(on !== state.effectiveOn, { announced: state.effectiveOn, now: on })
  },
}

/** S8.1, S8.3: no earlier effect, neither before the notice is over nor before the contracts have ended. */
export const effectReached: Opening = {
  id: 'effectReached',
  basis: [clause('withdrawal')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, today }) => {
    if (state.status !== 'notified') return notApplicable()
    const { on, heldBy } = effectOn(facts.group, state, facts.contracts, today)
    return requires(on !== null && on <= today, { effectiveOn: on, contracts: [...heldBy] })
  },
}

/** What one act of the assembly did, another undoes: until it takes effect a withdrawal can be retracted in the same form. */
export const retractionAct: OnAct<'retract'> = {
  id: 'retractionAct',
  basis: [clause('withdrawal')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, act }) => {
    if (state.status !== 'notified') return notApplicable()
    const found = facts.authorisingActs.find(({ id }) => id === act.authorisingAct)
    const fits = found?.subject === 'withdrawal' && found.body === state.member && !found.favourable
    return requires(fits && found.enforceableOn !== null, { authorisingAct: act.authorisingAct })
  },
}
