import { clause } from '#kernel/citation.ts'
import { requires, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { type BeforeAward, type OnAward, SINCE_CCP } from './award-facts.ts'
import type { HolderSigned } from './award-state.ts'
import { instantOf, locksOn, pendingIn } from './standing.ts'

type ToSign = HolderSigned & { readonly status: 'holder-signed' }

/** R2.68, S3.11: a referral is entered as soon as it is known, at the hour at which the court was seized. */
export const referralTold: OnAward<'recordReferral'> = {
  id: 'referralTold',
  basis: [cite('CJA', 'L551-4'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { number, seized }, now }) => {
    const at = instantOf(seized, now)
    const again = state.referrals.some((each) => each.number === number)
    return requires(at !== null && at <= now && !again, { number, again, read: at !== null })
  },
}

/** R2.68: the lock is lifted by the decision, filed, and the hour at which it was notified. */
export const judgmentFiled: OnAward<'recordJudgment'> = {
  id: 'judgmentFiled',
  basis: [cite('CJA', 'L551-4')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { number, notified, document }, now }) => {
    const pending = pendingIn(state).find((each) => each.number === number)
    const at = instantOf(notified, now)
    const inOrder = pending !== undefined && at !== null && pending.seizedAt <= at && at <= now
    return requires(inOrder && document !== '', { number, pending: pending !== undefined, read: at !== null })
  },
}

/** R2.68: nobody signs while the court is seized. */
export const courtLockLifted: BeforeAward<ToSign> = {
  id: 'courtLockLifted',
  basis: [cite('CJA', 'L551-4')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    const pending = pendingIn(state)
    return requires(pending.length === 0, { numbers: pending.map(({ number }) => number) })
  },
}

/** R2.68: nor is a signature dated back into the days in which it was; the day on which the decision came is one of them. */
export const notSignedWhileSeized: OnAward<'sign', ToSign> = {
  id: 'notSignedWhileSeized',
  basis: [cite('CJA', 'L551-4')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { signedOn } }) => {
    const locks = locksOn(state, signedOn)
    return requires(locks.length === 0, { signedOn, numbers: locks.map(({ number }) => number) })
  },
}

/** R2.68: a procedure that the judge annulled is not signed; obligations that it orders are kept first, and a person says how. */
export const judgmentAllows: BeforeAward<ToSign> = {
  id: 'judgmentAllows',
  basis: [cite('CJA', 'L551-4')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    const outcomes = state.referrals.flatMap(({ decision }) => decision?.outcome ?? [])
    if (outcomes.includes('annulled')) return requires(false, { outcome: 'annulled' })
    return outcomes.includes('ordered') ? toAppraise({ outcome: 'ordered' }) : requires(true, { outcome: '' })
  },
}
