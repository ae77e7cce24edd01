import { clause } from '#kernel/citation.ts'
import { notApplicable, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { answerTerm, memorandumTerm } from './clocks.ts'
import { limitationOf } from './limitation.ts'
import { type At, type OnAct, type Opening, type Running, SINCE_CCAG } from './state.ts'

const DISPUTES = [cite('CCAG-PI', '43'), cite('CCAG-TIC', '55'), cite('policy', 'différends d’exécution')] as const

/** R5.70: the memorandum comes after the dispute appeared, and not ahead of today. */
export const memorandumDated: OnAct<'recordMemorandum', At<'disputed' | 'forfeited'>> = {
  id: 'memorandumDated',
  basis: DISPUTES,
  inForce: SINCE_CCAG,
  assess: ({ state: { appeared }, act: { receivedOn }, today }) =>
    requires(appeared.on <= receivedOn && receivedOn <= today, { since: appeared.on, receivedOn, today }),
}

/** R5.70: within two months, or it is forfeited; the number of the article is to be confirmed: a late one is recorded with its mark. */
export const memorandumInTime: OnAct<'recordMemorandum', At<'disputed' | 'forfeited'>> = {
  id: 'memorandumInTime',
  basis: [cite('CCAG-TIC', '55')],
  inForce: SINCE_CCAG,
  strength: 'to-confirm',
  assess: ({ state, act: { receivedOn } }) => {
    const term = memorandumTerm(state.appeared.on, state)
    return requires(term === null || receivedOn <= term.last, { last: term?.last ?? '', receivedOn })
  },
}

/** R5.70: without a memorandum the claim is forfeited once the last day is over, and no amicable way stops it. */
export const memorandumSilent: Opening<At<'disputed'>> = {
  id: 'memorandumSilent',
  basis: DISPUTES,
  inForce: SINCE_CCAG,
  assess: ({ state, today }) => {
    const term = memorandumTerm(state.appeared.on, state)
    return requires(term !== null && today > term.last, { last: term?.last ?? '' })
  },
}

/** R5.70: a memorandum is answered once; an answer may still follow a silence. */
export const stillToAnswer: Opening<At<'claimed' | 'answered'>> = {
  id: 'stillToAnswer',
  basis: DISPUTES,
  inForce: SINCE_CCAG,
  assess: ({ state }) => requires(state.status === 'claimed' || state.answer.document === null, {}),
}

/** R5.70: the answer is notified after the memorandum came, and not ahead of today. */
export const answerDated: OnAct<'answer', At<'claimed' | 'answered'>> = {
  id: 'answerDated',
  basis: DISPUTES,
  inForce: SINCE_CCAG,
  assess: ({ state: { memorandum }, act: { on }, today }) =>
    requires(memorandum.receivedOn <= on && on <= today, { since: memorandum.receivedOn, on, today }),
}

/** R5.70: the buyer recognises some, all or nothing of what is asked, to the cent. */
export const answerWithinClaim: OnAct<'answer', At<'claimed' | 'answered'>> = {
  id: 'answerWithinClaim',
  basis: DISPUTES,
  inForce: SINCE_CCAG,
  assess: ({ state: { memorandum }, act: { recognised } }) =>
    requires(0 <= recognised && recognised <= memorandum.amount, { recognised, amount: memorandum.amount }),
}

/** R5.70: the silence rejects the claim once the last day of the answer is over, and no amicable way stops it. */
export const answerSilent: Opening<At<'claimed'>> = {
  id: 'answerSilent',
  basis: DISPUTES,
  inForce: SINCE_CCAG,
  assess: ({ state, today }) => {
    const term = answerTerm(state.memorandum.receivedOn, state)
    return requires(term !== null && today > term.last, { last: term?.last ?? '' })
  },
}

/** R5.73: nothing is recognised or settled of a claim that the four years bar, to be confirmed by counsel. */
export const claimNotBarred: OnAct<'answer' | 'settle', Running> = {
  id: 'claimNotBarred',
  basis: [cite('loi-68-1250', '1'), cite('loi-68-1250', '2'), clause('execution')],
  inForce: SINCE_CCAG,
  strength: 'to-confirm',
  assess: ({ state, act, today, lawDate }) => {
    if ((act.type === 'answer' ? act.recognised : act.amount) === 0) return notApplicable()
    const { last } = limitationOf(state, lawDate)
    return requires(last === null || today <= last, { last: last ?? '' })
  },
}
