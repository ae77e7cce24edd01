import { clause } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { met, notApplicable, type Rule, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { answersDue } from '#modules/consultation/index.ts'
import { firstReception, isFormalised } from '#modules/procedure/index.ts'
import { answerPrinted } from './answer-printed.ts'
import { cameLate, inTime, leftWhenAsked } from './in-time.ts'
import { marksIn, marksOf } from './marks.ts'
import { type OnQuestion, type Question, type QuestionFacts, SINCE_CCP } from './question-state.ts'

/** R2.21 9°, R2.22: a question is asked of a consultation to which tenders, or applications first, may still come; after that there is nothing to tell. */
export const consultationStillOpen: Rule<{ readonly facts: QuestionFacts; readonly now: string }> = {
  id: 'consultationStillOpen',
  basis: [cite('CCP', 'annexe 7')],
  inForce: SINCE_CCP,
  assess: ({ facts: { consultation }, now }) => {
    if (consultation === null) return requires(false, { stage: 'unknown', deadline: null, reception: null })
    const { status, deadline, frozen } = consultation
    const reception = firstReception(frozen.type)
    return requires(status === 'open' && now < deadline, { stage: status, deadline, reception })
  },
}

/**
 * R2.15: questions come by the hour that the file sets, by the clock of the server. One that comes later is kept if its
 * author sends it as such, and the buyer answers it if it chooses.
 */
export const askedInTime: OnQuestion<'ask'> = {
  id: 'askedInTime',
  basis: [cite('policy', 'questions')],
  inForce: SINCE_CCP,
  assess: ({ facts: { consultation }, act: { late }, now }) => {
    if (consultation === null) return notApplicable()
    const { questionsUntil } = consultation
    return requires(late || inTime(now, questionsUntil), { questionsUntil, receivedAt: now, late })
  },
}

/**
 * R2.12: an answer that would come later than its last day is not published as it is: the deadline is extended first, or
 * the coordinator withdraws the answer, with its reason. That day, and the extension, are owed to what was asked in good
 * time. A late question may be answered after it by whoever says why the answer weighs nothing on the preparation
 * of tenders (R2.15): the reason is published with it.
 */
export const answerInTime: Rule<{
  readonly state: Question
  readonly facts: QuestionFacts
  readonly today: string
  readonly lawDate: string
}> = {
  id: 'answerInTime',
  basis: [cite('CCP', 'R2132-6'), cite('CCP', 'R2151-4'), cite('EU-2014-24', '47', '§ 3')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { consultation }, today, lawDate }) => {
    if (consultation === null) return notApplicable()
    const due = answersDue({ ...consultation, lawDate })
    if (due === null) return notApplicable({ reception: firstReception(consultation.frozen.type) })
    const deadline = civilDay(consultation.deadline)
    const late = state.status !== 'none' && cameLate(state, consultation)
    const facts = { answersDue: due.on, days: due.days, deadline, today, late }
    if (today <= due.on) return met(facts)
    return late ? toAppraise(facts) : unmet(facts)
  },
}

/**
 * R2.14: all are given the same, and nobody can tell who asked. What the asker follows under, and its name of several
 * words, stand in neither text. Whether the rest tells who asked, a person says: a name that may be a common word, an
 * address, a telephone or a SIRET of the question as published, or one that the answer repeats. It may be the buyer's.
 */
export const askerUnnamed: OnQuestion<'answer'> = {
  id: 'askerUnnamed',
  basis: [cite('CE', '294290')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { namesAsker, mayNameAsker, consultation }, act }) => {
    if (namesAsker.wording.length + namesAsker.answer.length > 0)
      return unmet({ found: namesAsker.wording, inAnswer: namesAsker.answer, certain: true })
    const given = state.status === 'none' ? '' : state.text
    const buyers = consultation?.buyers ?? []
    const found = [...new Set([...mayNameAsker.wording, ...marksIn(act.wording, buyers)])]
    const inAnswer = [...new Set([...mayNameAsker.answer, ...marksOf(given, answerPrinted(act), buyers)])]
    const facts = { found, inAnswer, certain: false }
    return found.length + inAnswer.length === 0 ? met(facts) : toAppraise(facts)
  },
}

/** S3.8, R2.14: what is published says what was asked, and answers it. */
export const answerPublished: OnQuestion<'answer'> = {
  id: 'answerPublished',
  basis: [cite('CE', '294290'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ act: { wording, answer } }) => requires(wording.trim() !== '' && answer.trim() !== ''),
}

/**
 * R2.12, R2.13: in a formalised procedure what operators need to prepare a tender, and asked for in time, is given to them, or the
 * deadline moves until it is. Why a question asked in good time is left without an answer, a person says: it is not needed. Once
 * the deadline has passed nothing can be given any more: the failure is recorded, with why the procedure goes on all the same;
 * where it cannot, the consultation is abandoned, and the question closes with it.
 */
export const declineAppraised: OnQuestion<'decline'> = {
  id: 'declineAppraised',
  basis: [cite('CCP', 'R2132-6'), cite('CCP', 'R2151-4'), cite('CCP', 'R2185-1')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { consultation }, lawDate, now }) => {
    if (state.status === 'none' || consultation === null) return notApplicable({ why: 'unknown' })
    const { status, frozen, deadline } = consultation
    if (status === 'abandoned') return notApplicable({ why: 'abandoned' })
    if (!isFormalised(frozen)) return notApplicable({ why: 'not-formalised' })
    if (cameLate(state, consultation)) return notApplicable({ why: 'late' })
    const due = answersDue({ ...consultation, lawDate })
    const left = inTime(state.askedAt, consultation.questionsUntil) ? null : leftWhenAsked(state, consultation)
    const facts = { why: 'in-time', askedAt: state.askedAt, left, answersDue: due?.on ?? null }
    return toAppraise({ ...facts, past: now >= deadline })
  },
}

/** R2.12: an answer that is not given, or is withdrawn, is so for a reason, which the file of the procedure keeps. */
export const declineExplained: OnQuestion<'decline'> = {
  id: 'declineExplained',
  basis: [cite('CCP', 'R2132-6'), cite('policy', 'questions')],
  inForce: SINCE_CCP,
  assess: ({ act: { reason } }) => requires(reason.trim() !== ''),
}
