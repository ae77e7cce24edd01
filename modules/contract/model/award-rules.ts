import { clause } from '#kernel/citation.ts'
import { met, notApplicable, type Rule, requires, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { isInForceOn, isMemberOn, membershipOf } from '#modules/convention/index.ts'
import { type Act, type Contract, type Facts, type OnAct, type Opening, SINCE_CCP } from './state.ts'

/** R1.05: the group has no personality: its contracts exist only under a convention, and none is added once it has ended. */
export const contractUnderConvention: Opening = {
  id: 'contractUnderConvention',
  basis: [clause('object'), cite('CCP', 'L2113-6')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group }, today }) =>
    requires(isInForceOn(group, today), { stage: group.status, effectiveOn: group.effectiveOn }),
}

/** S1.3, A6: lots are allowed within the object, each under its own number: what is said of a lot is said of one. */
export const lotsNumbered: OnAct<'recordAward' | 'conclude'> = {
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
export const buyersWereMembers: OnAct<'recordAward' | 'conclude'> = {
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

/** What a contract says of its award: as it is being recorded, or as it was. */
type Named = {
  readonly state: Contract
  readonly facts: Facts
  readonly act: Extract<Act, { type: 'recordAward' | 'nameConsultation' }>
}

/** The award of the consultation that is named, and what the contract itself says; nothing when none is named. */
function namedIn({ state, facts, act }: Named) {
  const { consultation } = act
  const contract = act.type === 'recordAward' ? act : state
  if (consultation === undefined || !('awardBegunOn' in contract)) return undefined
  return { contract, award: facts.awards.find(({ id }) => id === consultation) }
}

/** Whether the group has begun an award by a notice: before that a contract can come of no consultation. */
export const awardBegun: Opening = {
  id: 'awardBegun',
  basis: [cite('policy', 'A34')],
  inForce: SINCE_CCP,
  assess: ({ facts: { awards } }) => requires(awards.length > 0, { awards: awards.length }),
}

/** A34: the award runs from the notice to the notification: a contract concludes one whose notice was sent before it was notified. */
export const noticeSentBefore: Rule<Named> = {
  id: 'noticeSentBefore',
  basis: [cite('policy', 'A34')],
  inForce: SINCE_CCP,
  assess: (input) => {
    const named = namedIn(input)
    if (named === undefined) return notApplicable()
    const { award, contract } = named
    const notifiedOn = 'notifiedOn' in contract ? contract.notifiedOn : null
    const begunOn = award?.begunOn ?? null
    const inOrder = begunOn !== null && (notifiedOn === null || begunOn <= notifiedOn)
    return requires(inOrder, { reference: award?.reference ?? null, begunOn, notifiedOn })
  },
}

/** R2162-6, A34: where the contract says another day or other buyers than the notice, the coordinator says why it is its own. */
export const sameAsNotice: Rule<Named> = {
  id: 'sameAsNotice',
  basis: [cite('policy', 'A34'), cite('CCP', 'R2162-6')],
  inForce: SINCE_CCP,
  assess: (input) => {
    const named = namedIn(input)
    if (named?.award === undefined) return notApplicable()
    const { award, contract } = named
    const { awardBegunOn, identifiedBuyers } = contract
    const strangers = identifiedBuyers.filter((body) => !award.buyers.includes(body))
    const { reference, begunOn } = award
    const found = { reference, begunOn, awardBegunOn, strangers }
    return begunOn === awardBegunOn && strangers.length === 0 ? met(found) : toAppraise(found)
  },
}
