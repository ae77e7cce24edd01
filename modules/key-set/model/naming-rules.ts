import { clause } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import { notApplicable, type Rule, requires, unmet } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import { coordinatorOf, hasMemberOn } from '#modules/convention/index.ts'
import {
  type KeySetAct,
  type KeySetFacts,
  type KeySets,
  type NamedKeyholder,
  type Naming,
  type OnKeySets,
  SINCE_CCP,
} from './key-set-state.ts'
import { isSame, publishedVersion } from './versions.ts'

type OnNaming = Rule<ActInput<KeySets, KeySetAct & Naming, KeySetFacts>>

const everybody = ({ keyholders, escrow }: Naming): readonly NamedKeyholder[] =>
  escrow === null ? keyholders : [...keyholders, escrow]

/** A sentence names a person by the body for which it acts. */
const bodiesOf = (named: readonly NamedKeyholder[]): readonly string[] => [...new Set(named.map(({ body }) => body))]

/** R2.24: keys are for a consultation of which tenders are still awaited, by electronic means. */
export const tendersAwaited: Rule<{ readonly facts: KeySetFacts; readonly now: string }> = {
  id: 'tendersAwaited',
  basis: [cite('CCP', 'R2132-7'), cite('policy', 'clés')],
  inForce: SINCE_CCP,
  assess: ({ facts: { consultation }, now }) => {
    if (consultation === null) return unmet({ stage: 'unknown', deadline: null, electronic: true })
    const { status, deadline, electronic } = consultation
    const over = status === 'closed' || status === 'abandoned' || (deadline !== null && now >= deadline)
    return requires(!over && electronic, { stage: status, deadline, electronic })
  },
}

/** The key sets of a consultation are one case, version by version: nobody wonders which of two is in force. */
export const oneKeySetAConsultation: OnKeySets<'name', KeySets> = {
  id: 'oneKeySetAConsultation',
  basis: [cite('policy', 'clés')],
  inForce: SINCE_CCP,
  assess: ({ facts: { taken } }) => requires(!taken),
}

/**
 * R2.24: never all keyholders are needed, nor a single one enough: what is sealed otherwise could be lost, or read by one.
 * The texts ask that authorised persons alone have access; they no longer say how many.
 */
export const thresholdInRange: OnNaming = {
  id: 'thresholdInRange',
  basis: [cite('policy', 'plis scellés'), cite('CCP', 'annexe 8', 'art. 2, I, 4°')],
  inForce: SINCE_CCP,
  assess: ({ act: { threshold, keyholders } }) => {
    const most = keyholders.length - 1
    return requires(threshold >= 2 && threshold <= most, { threshold, of: keyholders.length, most })
  },
}

/** One person, one key: neither two keys of the others, nor the spare one besides. */
export const oneKeyAPerson: OnNaming = {
  id: 'oneKeyAPerson',
  basis: [cite('policy', 'plis scellés'), cite('CCP', 'annexe 8', 'art. 2, I, 4°')],
  inForce: SINCE_CCP,
  assess: ({ act }) => {
    const named = everybody(act)
    const twice = named.filter(({ person }, index) => named.findIndex((each) => each.person === person) !== index)
    return requires(twice.length === 0, { twice: bodiesOf(twice) })
  },
}

/** A keyholder is known to the register: in office that day, at a member of that day. */
export const keyholderOfAMember: OnNaming = {
  id: 'keyholderOfAMember',
  basis: [cite('policy', 'détenteurs'), clause('parties')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group, inOffice }, act, today }) => {
    const missing = everybody(act).filter(
      (named) => !hasMemberOn(group, named.body, today) || !inOffice.some((each) => isSame(each, named)),
    )
    return requires(missing.length === 0, { bodies: bodiesOf(missing) })
  },
}

/** S5.10, R1.33: whoever has an interest in the procedure holds no key of it. */
export const keyholderInterestFree: OnNaming = {
  id: 'keyholderInterestFree',
  basis: [clause('interests'), cite('loi-2013-907', '2'), cite('CCP', 'L2141-10')],
  inForce: SINCE_CCP,
  assess: ({ facts: { interests }, act }) => {
    const cut = everybody(act).filter(({ person }) => interests.some((each) => each.person === person))
    return requires(cut.length === 0, { bodies: bodiesOf(cut) })
  },
}

/** The coordinator’s own agents do not make the whole: some keyholders are of other members, or somebody says why not. */
export const keyholdersOutside: OnNaming = {
  id: 'keyholdersOutside',
  basis: [cite('policy', 'détenteurs')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ facts: { group }, act: { keyholders }, lawDate }) => {
    const coordinator = coordinatorOf(group)
    const outside = keyholders.filter(({ body }) => body !== coordinator).length
    const least = param('keySet.outside', lawDate).value
    return requires(outside >= least, { outside, least })
  },
}

/** The spare key of the time part is kept, and by another body than the one that runs the procedure. */
export const escrowElsewhere: OnNaming = {
  id: 'escrowElsewhere',
  basis: [cite('policy', 'détenteurs')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ facts: { group }, act: { escrow } }) => {
    const elsewhere = escrow !== null && escrow.body !== coordinatorOf(group)
    return requires(elsewhere, { named: escrow !== null, elsewhere })
  },
}

/** A version takes the place of another: those who stay keep their keys, which are made for the consultation. */
export const namingChanged: OnKeySets<'renew'> = {
  id: 'namingChanged',
  basis: [cite('policy', 'clés')],
  inForce: SINCE_CCP,
  assess: ({ state, act }) => {
    const last = publishedVersion(state)
    if (last === undefined) return notApplicable()
    const same =
      act.threshold === last.threshold &&
      act.keyholders.length === last.keyholders.length &&
      last.keyholders.every((each) => each.revoked === null && act.keyholders.some((named) => isSame(each, named))) &&
      (act.escrow === null || last.escrow === null
        ? act.escrow === last.escrow
        : last.escrow.revoked === null && isSame(last.escrow, act.escrow))
    return requires(!same, { version: last.version })
  },
}
