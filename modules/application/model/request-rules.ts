import type { IsoInstant } from '#kernel/citation.ts'
import { computed, notApplicable, type Rule, requires } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import type { Hour } from '#modules/consultation/index.ts'
import {
  type BeforeExamination,
  type ExaminationFacts,
  type OnExamination,
  type Running,
  SINCE_CCP,
} from './examination-state.ts'
import { askedOf, concernedIn, instantOf, isRunning, reviewOf } from './standing.ts'

type Dated = { readonly act: { readonly deadline: Hour }; readonly now: IsoInstant; readonly lawDate: string }

const DAY = 24 * 3_600_000

const namesOf = (applicants: ExaminationFacts['applicants']): readonly string[] =>
  applicants.map(({ operator }) => operator)

/** R2.40: who is concerned is known once every application that is open was examined, and not before. */
export const allReviewed: BeforeExamination = {
  id: 'allReviewed',
  basis: [cite('CCP', 'R2144-2')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { applicants } }) => {
    const left = applicants.filter(({ account, opened }) => opened && reviewOf(state, account) === undefined)
    return requires(applicants.length > 0 && left.length === 0, { applicants: applicants.length, left: namesOf(left) })
  },
}

/** R2.40: one period for all: another request to complete waits until the one before has ended. */
export const onePeriodForAll: BeforeExamination = {
  id: 'onePeriodForAll',
  basis: [cite('CCP', 'R2144-2')],
  inForce: SINCE_CCP,
  assess: ({ state: { requests }, now }) => {
    const running = requests.find((request) => request.kind === 'completion' && isRunning(request, now))
    return requires(running === undefined, { number: running?.number ?? null, until: running?.deadline ?? null })
  },
}

/** R2.40: the same request goes to all concerned: none whose application lacks something is left out, and nobody else is asked. */
export const allConcernedAsked: OnExamination<'requestCompletion'> = {
  id: 'allConcernedAsked',
  basis: [cite('CCP', 'R2144-2')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { accounts }, facts: { applicants } }) => {
    const concerned = concernedIn(state, applicants)
    const leftOut = concerned.filter(({ account }) => !accounts.includes(account))
    const other = accounts.filter((account) => !concerned.some((each) => each.account === account))
    const named = applicants.filter(({ account }) => other.includes(account))
    return requires(concerned.length > 0 && leftOut.length === 0 && other.length === 0, {
      concerned: concerned.length,
      leftOut: namesOf(leftOut),
      other: namesOf(named),
      unknown: other.length - named.length,
    })
  },
}

/** R2.40, R2.41: a request has a deadline, which reads in one way and is to come. */
export const answerPeriodToCome: Rule<Dated> = {
  id: 'answerPeriodToCome',
  basis: [cite('CCP', 'R2144-2'), cite('CCP', 'R2144-6')],
  inForce: SINCE_CCP,
  assess: ({ act: { deadline }, now }) => {
    const at = instantOf(deadline)
    return requires(at !== null && at > now, { deadline: at, reads: at !== null })
  },
}

/** R2.40: the period is appropriate to what is asked. No text gives it a number: below the one of this software, a person says why. */
export const periodAppropriate: Rule<Dated> = {
  id: 'periodAppropriate',
  basis: [cite('CCP', 'R2144-2'), cite('policy', 'candidatures')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ act: { deadline }, now, lawDate }) => {
    const at = instantOf(deadline)
    if (at === null || at <= now) return notApplicable()
    const least = param('completion.period', lawDate).value
    const days = Math.floor((Date.parse(at) - Date.parse(now)) / DAY)
    return requires(days >= least, { days, least })
  },
}

/** R2.41: an explanation is asked of what was produced, by somebody whose application was examined. */
export const explanationOfProduced: OnExamination<'askExplanation'> = {
  id: 'explanationOfProduced',
  basis: [cite('CCP', 'R2144-6')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { account, pieces } }) => {
    const readings = reviewOf(state, account)?.readings ?? []
    const produced = readings.filter(({ found }) => found !== 'missing').map(({ piece }) => piece)
    const other = pieces.filter((key) => !produced.includes(key))
    return requires(pieces.length > 0 && other.length === 0, {
      pieces: pieces.length,
      other: other.map((key) => state.pieces.find((piece) => piece.key === key)?.title ?? key),
    })
  },
}

/** R2.40, R2.41: whoever answers was asked. */
export const answersItsRequest: OnExamination<'answer', Running> = {
  id: 'answersItsRequest',
  basis: [cite('CCP', 'R2144-2'), cite('CCP', 'R2144-6')],
  inForce: SINCE_CCP,
  assess: ({ state: { requests }, act: { request: number }, actor }) => {
    const account = actor.kind === 'operator' ? actor.account : ''
    const request = requests.find((each) => each.number === number)
    return requires(request !== undefined && askedOf(request, account) !== undefined, { number })
  },
}

/** R2.40: an answer brings words or files, and the files that its own account brought for it. */
export const answerBrings: OnExamination<'answer', Running> = {
  id: 'answerBrings',
  basis: [cite('policy', 'candidatures'), cite('CCP', 'annexe 7')],
  inForce: SINCE_CCP,
  assess: ({ act: { text, files }, facts: { notBrought } }) =>
    requires((text.trim() !== '' || files.length > 0) && notBrought.length === 0, {
      files: files.length,
      notBrought: notBrought.length,
    }),
}

/** R2.40, R2.42: what comes after the deadline is kept and marked: the buyer is not bound to look at it. */
export const answeredInTime: OnExamination<'answer', Running> = {
  id: 'answeredInTime',
  basis: [cite('CCP', 'R2144-2'), cite('CCP', 'R2144-7')],
  inForce: SINCE_CCP,
  assess: ({ state: { requests }, act: { request: number }, now }) => {
    const request = requests.find((each) => each.number === number)
    if (request === undefined) return notApplicable()
    return computed({ deadline: request.deadline, receivedAt: now, late: !isRunning(request, now) })
  },
}
