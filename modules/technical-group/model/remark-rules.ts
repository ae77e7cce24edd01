import { clause } from '#kernel/citation.ts'
import { notApplicable, type Rule, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { SINCE_GROUP } from './group-subject.ts'
import type { Answer, OnRemark, RemarkFacts } from './remark-state.ts'
import { latestOf } from './review-state.ts'
import { isOpenedBy } from './secrecy.ts'
import { UNDERTAKING_BASIS } from './undertaking.ts'

/** A remark comes while the document is under review: not before it is deposited, not after the review is closed. */
export const documentUnderReview: Rule<{ readonly facts: RemarkFacts }> = {
  id: 'documentUnderReview',
  basis: [clause('technical-group')],
  inForce: SINCE_GROUP,
  assess: ({ facts: { review, subject } }) =>
    requires(review.status === 'reviewed' && subject.standing, { stage: review.status }),
}

/** S6.5, R8.13: nobody takes part before having signed the undertaking, nor out of the days of the seat. */
export const seatBound: Rule<{ readonly facts: RemarkFacts; readonly today: string }> = {
  id: 'seatBound',
  basis: UNDERTAKING_BASIS,
  inForce: SINCE_GROUP,
  assess: ({ facts: { seat }, today }) => {
    if (seat === null) return requires(false, { seat: 'none', from: null, until: null })
    const running = seat.from <= today && (seat.until === null || today <= seat.until)
    return requires(seat.status === 'bound' && running, { seat: seat.status, from: seat.from, until: seat.until })
  },
}

/** S6.3, A29: a guest speaks on its themes, and on the documents that its seat opens. */
export const themeOfTheSeat: OnRemark<'make'> = {
  id: 'themeOfTheSeat',
  basis: [clause('technical-group'), cite('policy', 'A29')],
  inForce: SINCE_GROUP,
  assess: ({ facts: { seat, review }, act }) => {
    if (seat === null || review.status === 'none') return notApplicable()
    const opened = isOpenedBy(seat.opening, { theme: review.theme, review: act.review })
    return requires(opened, { themes: [...(seat.opening?.themes ?? [])], theme: opened ? review.theme : null })
  },
}

/** S6.2, S6.3: a reservation is a member's; whoever is only associated comments. */
export const reservationOfAMember: OnRemark<'make'> = {
  id: 'reservationOfAMember',
  basis: [clause('technical-group')],
  inForce: SINCE_GROUP,
  assess: ({ facts: { seat }, act: { kind } }) => {
    if (kind === 'comment' || seat === null) return notApplicable()
    return requires(seat.opening === null, { kind: seat.kind })
  },
}

/** A remark is on a clause of the version that is reviewed. */
export const clauseOfTheDocument: OnRemark<'make'> = {
  id: 'clauseOfTheDocument',
  basis: [clause('technical-group'), cite('policy', 'groupe-technique')],
  inForce: SINCE_GROUP,
  assess: ({ facts: { review }, act }) => {
    if (review.status === 'none') return notApplicable()
    const { number, clauses } = latestOf(review)
    return requires(
      clauses.some((each) => each.number === act.clause),
      { clause: act.clause, version: number },
    )
  },
}

/** Each remark has a reasoned answer; one that is followed says what changed. */
export const answerReasoned: Rule<{ readonly act: Omit<Answer, 'on'> }> = {
  id: 'answerReasoned',
  basis: [clause('technical-group'), clause('coordinator'), cite('policy', 'groupe-technique')],
  inForce: SINCE_GROUP,
  assess: ({ act: { outcome, reason, change } }) =>
    requires(reason.trim() !== '' && (outcome === 'not' || change.trim() !== ''), {
      outcome,
      reasoned: reason.trim() !== '',
    }),
}
