import { clause } from '#kernel/citation.ts'
import { requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { type Consultation, type Noticed, type OnConsultation, type Opening, SINCE_CCP } from './consultation-state.ts'
import { instantOf } from './hours.ts'
import { pendingIn, ruling, seizing } from './referral.ts'

type AfterNotice = Extract<Consultation, Noticed>

/** R2.68, S3.11: the judge may be seized as soon as there is a procedure; it is entered as soon as it is known. */
export const referralEntered: OnConsultation<'recordReferral', AfterNotice> = {
  id: 'referralEntered',
  basis: [cite('CJA', 'L551-4'), cite('CJA', 'L551-1'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ state: { referrals = [] }, act, now }) => seizing(referrals, act, { at: instantOf(act.seized), now }),
}

/** R2.68: it names lots of this procedure, or none. */
export const referralOnLots: OnConsultation<'recordReferral', AfterNotice> = {
  id: 'referralOnLots',
  basis: [cite('CJA', 'L551-4'), cite('CJA', 'L551-1')],
  inForce: SINCE_CCP,
  assess: ({ state: { dossier }, act: { lots } }) => {
    const unknown = lots.filter((lot) => !dossier.lots.some(({ key }) => key === lot))
    return requires(unknown.length === 0, { lots, unknown })
  },
}

/** R2.68: a decision is awaited while a referral is pending. */
export const judgmentAwaited: Opening<AfterNotice> = {
  id: 'judgmentAwaited',
  basis: [cite('CJA', 'L551-4')],
  inForce: SINCE_CCP,
  assess: ({ state: { referrals = [] } }) =>
    requires(pendingIn({ referrals }).length > 0, { referrals: referrals.length }),
}

/** R2.68: what the judge decided lifts the lock of every lot that the referral is about. */
export const judgmentEntered: OnConsultation<'recordJudgment', AfterNotice> = {
  id: 'judgmentEntered',
  basis: [cite('CJA', 'L551-4')],
  inForce: SINCE_CCP,
  assess: ({ state: { referrals = [] }, act, now }) => ruling(referrals, act, { at: instantOf(act.notified), now }),
}
