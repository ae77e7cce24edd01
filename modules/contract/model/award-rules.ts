import { clause } from '#kernel/citation.ts'
import { notApplicable, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { isInForceOn, isMemberOn, membershipOf } from '#modules/convention/index.ts'
import { type OnAct, type Opening, SINCE_CCP } from './state.ts'

/** R1.05: the group has no personality: its contracts exist only under a convention, and none is added once it has ended. */
export const contractUnderConvention: Opening = {
  id: 'contractUnderConvention',
  basis: [clause('object'), cite('CCP', 'L2113-6')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group }, today }) =>
    requires(isInForceOn(group, today), { stage: group.status, effectiveOn: group.effectiveOn }),
}

/** S1.3, A6: lots are allowed within the object, each under its own number: what is said of a lot is said of one. */
export const lotsNumbered: OnAct<'recordAward'> = {
  id: 'lotsNumbered',
  basis: [clause('object'), cite('policy', 'A6')],
  inForce: SINCE_CCP,
  assess: ({ act: { lots } }) => {
    const numbers = lots.map(({ number }) => number)
    const twice = [...new Set(numbers.filter((number, index) => numbers.indexOf(number) !== index))]
    return lots.length === 0 ? notApplicable() : requires(twice.length === 0, { lots: lots.length, twice })
  },
}

/** A34: the award begins with the sending of the notice; what is recorded has happened. */
export const awardNotDatedAhead: OnAct<'recordAward'> = {
  id: 'awardNotDatedAhead',
  basis: [cite('policy', 'A34')],
  inForce: SINCE_CCP,
  assess: ({ act, today }) => requires(act.awardBegunOn <= today, { awardBegunOn: act.awardBegunOn, today }),
}

/**
 * R1.06, S2.2: no notice before the convention is in force, for the group and for every member listed in it. A contract
 * older than the platform is compared with the convention's own effect, not with the day it was brought in.
 */
export const conventionInForceAtAward: OnAct<'recordAward'> = {
  id: 'conventionInForceAtAward',
  basis: [clause('effect'), cite('DAJ', 'mutualisation 2019', 'entrée en vigueur'), cite('policy', 'A7')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group }, act: { awardBegunOn, identifiedBuyers } }) => {
    const inForce = group.effectiveOn !== null && group.effectiveOn <= awardBegunOn
    const notYet = identifiedBuyers.flatMap((body) => {
      const from = membershipOf(group, body)?.from ?? null
      return from !== null && from <= awardBegunOn ? [] : [{ body, from }]
    })
    return requires(inForce && notYet.length === 0, { awardBegunOn, effectiveOn: group.effectiveOn, notYet })
  },
}

/** R1.10, R1.12: the buyers identified are members on the day of the notice, each named once; nobody is added later. */
export const buyersWereMembers: OnAct<'recordAward'> = {
  id: 'buyersWereMembers',
  basis: [cite('CCP', 'R2162-6'), cite('RM', 'AN 100136')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group }, act: { awardBegunOn, identifiedBuyers } }) => {
    const strangers = identifiedBuyers.filter((body) => {
      const member = membershipOf(group, body)
      return member === undefined || !isMemberOn(member, awardBegunOn)
    })
    const twice = identifiedBuyers.filter((body, index) => identifiedBuyers.indexOf(body) !== index)
    const sound = identifiedBuyers.length > 0 && strangers.length === 0 && twice.length === 0
    return requires(sound, { awardBegunOn, buyers: identifiedBuyers.length, strangers, twice })
  },
}
