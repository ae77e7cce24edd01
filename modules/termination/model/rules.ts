import type { Basis } from '#kernel/citation.ts'
import { clause } from '#kernel/citation.ts'
import { computed, notApplicable, requires, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { indemnityOf, statementTerm } from './reckoning.ts'
import { type At, type Ground, type OnAct, SINCE_CCP } from './state.ts'

const policy = cite('policy', 'résiliation')

/** The article of each ground (law.md R5.60, to be confirmed). */
const OF_GROUND: Readonly<Record<Ground, Basis>> = {
  'force-majeure': [policy, cite('CCP', 'L2195-2')],
  fault: [policy, cite('CCP', 'L2195-3')],
  'public-interest': [policy, cite('CCP', 'L2195-3')],
  exclusion: [policy, cite('CCP', 'L2195-4')],
  'modification-impossible': [policy, cite('CCP', 'L2195-6')],
}

/** What is terminated runs: it was notified, and its last day is not over. */
export const terminatedContract: OnAct<'request' | 'decide'> = {
  id: 'terminatedContract',
  basis: [clause('coordinator'), policy],
  inForce: SINCE_CCP,
  assess: ({ facts: { contract }, today }) => {
    const [notifiedOn, endsOn] = [contract?.notifiedOn ?? '', contract?.validUntil ?? '']
    return requires(notifiedOn !== '' && notifiedOn <= today && (endsOn === '' || today <= endsOn), {
      ...{ notifiedOn, endsOn },
    })
  },
}

/** R5.60: by one of the grounds of the code, each under its own article. */
export const groundOfCode: OnAct<'decide'> = {
  id: 'groundOfCode',
  basis: [policy, cite('CCP', 'L2195-3')],
  inForce: SINCE_CCP,
  assess: ({ act: { ground } }) => ({ ...requires(true, { ground }), basis: OF_GROUND[ground] }),
}

/** R5.61: a notice is sent on a day between the request and today, and leaves a delay. */
export const noticeLeavesDelay: OnAct<'giveNotice', At<'requested'>> = {
  id: 'noticeLeavesDelay',
  basis: [policy, cite('CCP', 'L2195-3')],
  inForce: SINCE_CCP,
  assess: ({ act: { sentOn, until }, today }) => requires(sentOn <= today && sentOn < until, { sentOn, until, today }),
}

/** The holder is heard after the notice that tells it what is reproached. */
export const heardAfterNotice: OnAct<'recordHearing', At<'requested'>> = {
  id: 'heardAfterNotice',
  basis: [policy, cite('CCP', 'L2195-3')],
  inForce: SINCE_CCP,
  assess: ({ state: { notice }, act: { on }, today }) =>
    requires(notice !== null && notice.sentOn <= on && on <= today, { sentOn: notice?.sentOn ?? '', on, today }),
}

/** R5.61: for a fault, only once the delay of a formal notice has passed. */
export const noticePassed: OnAct<'decide', At<'requested'>> = {
  id: 'noticePassed',
  basis: [policy, cite('CCP', 'L2195-3')],
  inForce: SINCE_CCP,
  assess: ({ state: { notice }, act: { ground }, today }) =>
    ground === 'fault'
      ? requires(notice !== null && notice.until < today, { until: notice?.until ?? '' })
      : notApplicable(),
}

/** R5.60: for a fault, only with the proof that the holder was heard. */
export const heardBeforeFault: OnAct<'decide', At<'requested'>> = {
  id: 'heardBeforeFault',
  basis: [policy, cite('CCP', 'L2195-3')],
  inForce: SINCE_CCP,
  assess: ({ state: { hearing }, act: { ground } }) =>
    ground === 'fault' ? requires(hearing !== null, { on: hearing?.on ?? '' }) : notApplicable(),
}

/** It takes effect from today on, and before the contract ends by itself. */
export const effectDated: OnAct<'decide'> = {
  id: 'effectDated',
  basis: [policy, clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ facts: { contract }, act: { effectiveOn }, today }) => {
    const endsOn = contract?.validUntil ?? ''
    return requires(today <= effectiveOn && (endsOn === '' || effectiveOn < endsOn), { effectiveOn, endsOn, today })
  },
}

/** R5.61: the indemnity is computed of what is not accepted; a person judges where the amount of the contract is not known here. */
export const indemnityComputed: OnAct<'decide'> = {
  id: 'indemnityComputed',
  basis: [policy, cite('CCP', 'L2195-3')],
  inForce: SINCE_CCP,
  assess: ({ facts: { initial, accepted }, act: { ground, rate }, lawDate }) => {
    if (ground !== 'public-interest') return notApplicable()
    if (initial === null) return toAppraise({ known: false, initial: 0, accepted, indemnity: 0 })
    return computed({ known: true, initial, accepted, indemnity: indemnityOf(initial, accepted, rate, lawDate) })
  },
}

/** A statement is of a day between the effect and today. */
export const statementDated: OnAct<'settle', At<'decided'>> = {
  id: 'statementDated',
  basis: [policy],
  inForce: SINCE_CCP,
  assess: ({ state: { decision }, act: { settledOn }, today }) =>
    requires(decision.effectiveOn <= settledOn && settledOn <= today, {
      ...{ effectiveOn: decision.effectiveOn, settledOn, today },
    }),
}

/** R5.61: within two months of the effect; of a later one a person says why. */
export const statementInTime: OnAct<'settle', At<'decided'>> = {
  id: 'statementInTime',
  basis: [policy],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ state: { decision }, act: { settledOn }, lawDate }) => {
    const { last } = statementTerm(decision.effectiveOn, lawDate)
    return requires(settledOn <= last, { last, settledOn })
  },
}
