import { clause } from '#kernel/citation.ts'
import { met, notApplicable, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import type { ProcedureType } from '#modules/procedure/index.ts'
import { type BeforeEvaluation, type OnEvaluation, SINCE_CCP } from './evaluation-facts.ts'
import type { Known } from './evaluation-state.ts'
import { regularisableIn, tenderIn } from './standing.ts'

type OnWrite = OnEvaluation<'write', Known>
type OnAnswer = OnEvaluation<'answer', Known>

/** The procedures in which nothing is negotiated: the buyer may only ask what a tender means (CCP R2161-5). */
const WITHOUT_NEGOTIATION: readonly ProcedureType[] = ['open', 'restricted']

/** S3.8: a letter goes to operators whose tender is analysed, once each. */
export const lettersToOperators: OnWrite = {
  id: 'lettersToOperators',
  basis: [clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ act: { tenders }, state }) => {
    const unknown = tenders.filter((id, index) => tenderIn(state, id) === undefined || tenders.indexOf(id) !== index)
    return requires(tenders.length > 0 && unknown.length === 0, { tenders: tenders.length, unknown: unknown.length })
  },
}

export const answerDayAhead: OnWrite = {
  id: 'answerDayAhead',
  basis: [cite('CCP', 'R2152-2'), cite('CCP', 'R2152-3'), cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ act: { due }, today }) => requires(due > today, { due }),
}

/** R2.56: in an invitation to tender a letter may ask what a tender means, never move it. */
export const noNegotiation: OnWrite = {
  id: 'noNegotiation',
  basis: [cite('CCP', 'R2161-5'), cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ act: { kind }, state: { procedureType } }) =>
    kind === 'negotiation'
      ? requires(!WITHOUT_NEGOTIATION.includes(procedureType), { procedureType })
      : notApplicable(),
}

/** R2.51: what one may put right, all may, until the same day; a tender that seems abnormally low is asked of its price first. */
export const regularisationForAll: OnWrite = {
  id: 'regularisationForAll',
  basis: [cite('CCP', 'R2152-2')],
  inForce: SINCE_CCP,
  assess: ({ act: { kind, tenders }, state, lawDate }) => {
    if (kind !== 'regularisation') return notApplicable()
    const may = regularisableIn(state, lawDate)
    const nameOf = (id: string) => tenderIn(state, id)?.operator ?? id
    const left = may.filter((id) => !tenders.includes(id)).map(nameOf)
    const besides = tenders.filter((id) => !may.includes(id)).map(nameOf)
    const once = state.regularisation === null
    return requires(left.length + besides.length === 0 && once, { left, besides, once })
  },
}

/** R2.58: how long a tender binds is moved by its operator alone, who is asked until when. */
export const validityAsked: OnWrite = {
  id: 'validityAsked',
  basis: [cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ act: { kind, until, tenders }, state }) => {
    if (kind !== 'validity') return until === null ? notApplicable() : requires(false, { until, latest: null })
    const latest = tenders.map((id) => tenderIn(state, id)?.validUntil ?? '').reduce((a, b) => (a > b ? a : b), '')
    return requires(until !== null && until > latest, { until, latest })
  },
}

/** Once the analysis is concluded only the time that tenders bind is asked about: anything else would change what was ranked. */
export const letterInItsTime: OnWrite = {
  id: 'letterInItsTime',
  basis: [cite('CCP', 'R2152-6'), cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ act: { kind }, state: { status } }) =>
    kind === 'validity' ? met() : requires(status === 'begun', { status }),
}

const letterOf = ({ act, state }: Parameters<OnAnswer['assess']>[0]) =>
  state.letters.find(({ number }) => number === act.letter)

/** Whoever answers is whom it was asked. */
export const letterOwn: OnAnswer = {
  id: 'letterOwn',
  basis: [clause('coordinator'), cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: (input) => {
    const letter = letterOf(input)
    const account = letter === undefined ? undefined : tenderIn(input.state, letter.tender)?.account
    return requires(input.actor.kind === 'operator' && input.actor.account === account)
  },
}

export const answeredOnce: OnAnswer = {
  id: 'answeredOnce',
  basis: [cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: (input) => requires((letterOf(input)?.answer ?? null) === null),
}

/** R2.51: the day is the same for all; what comes after it is not read as an answer. */
export const letterAnsweredInTime: OnAnswer = {
  id: 'letterAnsweredInTime',
  basis: [cite('CCP', 'R2152-2'), cite('CCP', 'R2152-3'), cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: (input) => {
    const due = letterOf(input)?.due ?? ''
    return requires(input.today <= due, { due })
  },
}

/** Who is asked to be bound longer says yes or no; any other answer is in words. */
export const answerComplete: OnAnswer = {
  id: 'answerComplete',
  basis: [cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: (input) => {
    const isValidity = letterOf(input)?.kind === 'validity'
    const { agrees, text } = input.act
    return requires(isValidity ? agrees !== null : agrees === null && text !== '', { isValidity })
  },
}

/** R2.51: to let tenders be put right is a right of the buyer; it is used for all, or for none. */
export const regularisationNotDecided: BeforeEvaluation = {
  id: 'regularisationNotDecided',
  basis: [cite('CCP', 'R2152-2')],
  inForce: SINCE_CCP,
  assess: ({ state }) => requires(state.regularisation === null, { offered: state.regularisation?.offered ?? null }),
}
