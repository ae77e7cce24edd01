import { clause } from '#kernel/citation.ts'
import { notApplicable, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { publicationTerm, silenceTerm } from './clocks.ts'
import { totalOf } from './direct.ts'
import type { At, OnAct, Opening } from './state.ts'
import { SINCE_CCP } from './state.ts'

type Undecided = At<'presented' | 'asked'>

/** R5.50: once the silence has accepted it, nothing is left to decide; while something is asked, no silence runs. */
export const subcontractorUndecided: Opening<Undecided> = {
  id: 'subcontractorUndecided',
  basis: [cite('CCP', 'R2193-4')],
  inForce: SINCE_CCP,
  assess: ({ state, today, lawDate }) => {
    if (state.status === 'asked') return notApplicable()
    const { last } = silenceTerm(state.since, lawDate)
    return requires(today <= last, { since: state.since, last })
  },
}

/** R5.50: twenty-one days of silence from the receipt of the documents accept a subcontractor, at the end of the last. */
export const silenceAcceptsSubcontractor: Opening<At<'presented'>> = {
  id: 'silenceAcceptsSubcontractor',
  basis: [cite('CCP', 'R2193-4')],
  inForce: SINCE_CCP,
  assess: ({ state: { since }, today, lawDate }) => {
    const { last } = silenceTerm(since, lawDate)
    return requires(last < today, { since, last })
  },
}

/** What is asked is named, on a day between the receipt and today. */
export const holderAskedFor: OnAct<'ask', At<'presented'>> = {
  id: 'holderAskedFor',
  basis: [cite('policy', 'sous-traitance'), cite('CCP', 'R2193-9')],
  inForce: SINCE_CCP,
  assess: ({ state: { since }, act: { pieces, low, askedOn }, today }) => {
    const inOrder = since <= askedOn && askedOn <= today
    return requires((pieces.length > 0 || low !== null) && inOrder, {
      ...{ pieces: pieces.length, low: low !== null, since, askedOn, today },
    })
  },
}

/** All that was asked has come: of a price that seems too low, explanations. */
export const answeredWhole: OnAct<'answer', At<'asked'>> = {
  id: 'answeredWhole',
  basis: [cite('policy', 'sous-traitance'), cite('CCP', 'R2193-9')],
  inForce: SINCE_CCP,
  assess: ({ state: { asked }, act: { receivedOn, explanations, file }, today }) => {
    const inOrder = asked.askedOn <= receivedOn && receivedOn <= today
    const explained = asked.low === null || explanations.trim() !== ''
    const brought = asked.pieces.length === 0 || file !== null
    return requires(inOrder && explained && brought, {
      ...{ explained, brought, askedOn: asked.askedOn, receivedOn, today },
    })
  },
}

/** What the coordinator asked for has come before it accepts. */
export const piecesCame: OnAct<'accept', Undecided> = {
  id: 'piecesCame',
  basis: [cite('CCP', 'R2193-3'), cite('policy', 'sous-traitance')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    const pieces = state.status === 'asked' ? state.asked.pieces : []
    return requires(pieces.length === 0, { pieces: [...pieces] })
  },
}

/** R5.52: a price that seems abnormally low is explained on file before it is accepted. */
export const lowPriceExplained: OnAct<'accept', Undecided> = {
  id: 'lowPriceExplained',
  basis: [cite('CCP', 'R2193-9'), cite('CCP', 'L2193-8')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    if (state.status === 'asked' && state.asked.low !== null) return requires(false, { why: state.asked.low })
    const doubted = state.questions.findLast(({ asked }) => asked.low !== null)
    return doubted === undefined ? notApplicable() : requires(true, { why: doubted.asked.low ?? '' })
  },
}

/** The proof that it employs nobody undeclared; without it a person says why the subcontractor is accepted. */
export const subcontractorWorkProven: OnAct<'accept', Undecided> = {
  id: 'subcontractorWorkProven',
  basis: [cite('code-travail', 'D8222-5'), cite('policy', 'sous-traitance')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ state: { undeclaredWork, questions } }) =>
    requires(undeclaredWork !== null || questions.some(({ answer }) => answer.file !== null)),
}

/** Whoever processes personal data for the members guarantees that it does so as the law asks. */
export const personalDataGuaranteed: OnAct<'accept', Undecided> = {
  id: 'personalDataGuaranteed',
  basis: [cite('policy', 'sous-traitance')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ state: { personalData } }) =>
    personalData === null ? notApplicable() : requires(personalData.guaranteed, { treatment: personalData.treatment }),
}

/** A later deed is signed after the acceptance, and not ahead of today. */
export const laterDeedDated: OnAct<'amend', At<'accepted'>> = {
  id: 'laterDeedDated',
  basis: [cite('CCP', 'R2193-3'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ state: { acceptedOn }, act: { signedOn }, today }) =>
    requires(acceptedOn <= signedOn && signedOn <= today, { acceptedOn, signedOn, today }),
}

/** No deed takes away what the subcontractor has already asked to be paid. */
export const aboveRequested: OnAct<'amend', At<'accepted'>> = {
  id: 'aboveRequested',
  basis: [cite('policy', 'paiement direct')],
  inForce: SINCE_CCP,
  assess: ({ act, facts: { requested } }) => requires(totalOf(act) >= requested, { total: totalOf(act), requested }),
}

/** R5.53: each act is published once, after it was done and not ahead of today. */
export const subcontractPublished: OnAct<'publish', At<'accepted'>> = {
  id: 'subcontractPublished',
  basis: [cite('CCP', 'R2196-1'), cite('policy', 'sous-traitance')],
  inForce: SINCE_CCP,
  assess: ({ state: { publications }, act: { publication, publishedOn }, today, lawDate }) => {
    const found = publications[publication - 1]
    const on = found?.on ?? ''
    const said = { on, publishedOn, today, until: on === '' ? '' : publicationTerm(on, lawDate).last }
    return requires(found?.published === null && on <= publishedOn && publishedOn <= today, {
      ...{ ...said, awaited: found?.published === null },
    })
  },
}
