import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, membershipOf } from '#modules/convention/index.ts'
import { type OnAct, type Opening, partiesOf } from './state.ts'

/** The code has been in force since 1 April 2019; the convention's own rules live as long as the convention. */
export const SINCE_CCP = ['2019-04-01'] as const

/** S11.1: a dispute on the convention is born of its execution: it has taken effect, and may be argued over after its end. */
export const conventionExecuted: Opening = {
  id: 'conventionExecuted',
  basis: [clause('disputes'), clause('effect')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group } }) =>
    requires(group.status === 'in-force' || group.status === 'ended', { stage: group.status }),
}

/** S11.1: the parties to the dispute are parties to the convention, present or past, and there are two of them at least. */
export const disputeBetweenParties: OnAct<'open'> = {
  id: 'disputeBetweenParties',
  basis: [clause('disputes'), clause('parties')],
  inForce: SINCE_CCP,
  assess: ({ act, facts: { group } }) => {
    const parties = partiesOf(act)
    const strangers = parties.filter((body) => (membershipOf(group, body)?.from ?? null) === null)
    const twice = parties.filter((body, index) => parties.indexOf(body) !== index)
    const sound = act.respondents.length > 0 && strangers.length === 0 && twice.length === 0
    return requires(sound, { parties: [...parties], strangers, twice })
  },
}

/** R1.03: each member answers for itself, so each complains for itself; the coordinator records what was sent to it. */
export const claimsForItself: OnAct<'open'> = {
  id: 'claimsForItself',
  basis: [clause('disputes'), cite('CCP', 'L2113-7', 'al. 2')],
  inForce: SINCE_CCP,
  assess: ({ act, actor, facts: { group } }) =>
    requires(actsFor(actor, act.claimant) || actsFor(actor, coordinatorOf(group)), { claimant: act.claimant }),
}
