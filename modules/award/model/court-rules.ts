import { clause } from '#kernel/citation.ts'
import { requires, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { pendingIn, ruling, seizing } from '#modules/consultation/index.ts'
import { type BeforeAward, type OnAward, SINCE_CCP } from './award-facts.ts'
import type { HolderSigned } from './award-state.ts'
import { instantOf, locksOn, referralsOf } from './standing.ts'

type ToSign = HolderSigned & { readonly status: 'holder-signed' }

/** R2.68, S3.11: a referral is entered as soon as it is known, at the hour at which the court was seized. */
export const referralTold: OnAward<'recordReferral'> = {
  id: 'referralTold',
  basis: [cite('CJA', 'L551-4'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { consultation }, act, now }) =>
    seizing(referralsOf(state, consultation), act, { at: instantOf(act.seized, now), now }),
}

/** R2.68: the lock is lifted by the decision, filed, and the hour at which it was notified. */
export const judgmentFiled: OnAward<'recordJudgment'> = {
  id: 'judgmentFiled',
  basis: [cite('CJA', 'L551-4')],
  inForce: SINCE_CCP,
  assess: ({ state, act, now }) => ruling(state.referrals, act, { at: instantOf(act.notified, now), now }),
}

/** R2.68: nobody signs while the court is seized, before the choice or after it. */
export const courtLockLifted: BeforeAward<ToSign> = {
  id: 'courtLockLifted',
  basis: [cite('CJA', 'L551-4')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { consultation } }) => {
    const pending = pendingIn({ referrals: referralsOf(state, consultation) })
    return requires(pending.length === 0, { numbers: pending.map(({ number }) => number) })
  },
}

/** R2.68: nor is a signature dated back into the days in which it was; on the day on which the decision was notified it may be signed, once it was. */
export const notSignedWhileSeized: OnAward<'sign', ToSign> = {
  id: 'notSignedWhileSeized',
  basis: [cite('CJA', 'L551-4')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { consultation }, act: { signedOn } }) => {
    const locks = locksOn(referralsOf(state, consultation), signedOn)
    return requires(locks.length === 0, { signedOn, numbers: locks.map(({ number }) => number) })
  },
}

/** R2.68: a procedure that the judge annulled is not signed; obligations that it orders are kept first, and a person says how. */
export const judgmentAllows: BeforeAward<ToSign> = {
  id: 'judgmentAllows',
  basis: [cite('CJA', 'L551-4')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { consultation } }) => {
    const outcomes = referralsOf(state, consultation).flatMap(({ decision }) => decision?.outcome ?? [])
    if (outcomes.includes('annulled')) return requires(false, { outcome: 'annulled' })
    return outcomes.includes('ordered') ? toAppraise({ outcome: 'ordered' }) : requires(true, { outcome: '' })
  },
}
