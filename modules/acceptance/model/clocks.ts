import { addDays, computeTerm, type Term, type WaitingTerm } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { Days } from './service-window.ts'
import type { Terms } from './terms-state.ts'

/**
 * The periods of the checks, counted as the general conditions say (3.2). What the buyer must do is due on the last day as it falls,
 * without the move of a day off; what its silence entails waits for that move, so that nothing is deemed done a day too early.
 */

const maximum = (start: IsoDate, days: number, { zone }: Terms): Term =>
  computeTerm({ start, regime: 'ccag', length: { days }, side: 'maximum', zone })
const moved = (start: IsoDate, days: number, { zone }: Terms): Term =>
  computeTerm({ start, regime: 'ccag', length: { days }, side: 'maximum', zone, rolls: true })
const left = (start: IsoDate, days: number, { zone }: Terms): WaitingTerm =>
  computeTerm({ start, regime: 'ccag', length: { days }, side: 'recourse', zone })

/** R5.01: the aptitude is checked and the decision notified by then; the days contain the check. */
export const aptitudeDue = (readyOn: IsoDate, terms: Terms): Term => maximum(readyOn, terms.aptitude, terms)

/** R5.02: the regular service is watched until then. */
export const serviceTerm = (passedOn: IsoDate, terms: Terms): Term => moved(passedOn, terms.regularService, terms)

/** The days on which the service is watched: from the day after the aptitude. */
export const serviceDays = (passedOn: IsoDate, terms: Terms): Days => ({
  from: addDays(passedOn, 1),
  until: serviceTerm(passedOn, terms).last,
})

/** R5.03: the decision on the regular service is notified by then. */
export const decisionDue = (passedOn: IsoDate, terms: Terms): Term =>
  maximum(serviceTerm(passedOn, terms).last, terms.decision, terms)

/** R5.03: and without one the services are deemed accepted at the end of that day. */
export const tacitTerm = (passedOn: IsoDate, terms: Terms): Term =>
  moved(serviceTerm(passedOn, terms).last, terms.decision, terms)

/** R5.06: the holder accepts a postponement by then; its silence declines it. */
export const postponementAnswerTerm = (notifiedOn: IsoDate, terms: Terms): WaitingTerm =>
  left(notifiedOn, terms.postponementAnswer, terms)

/** R5.06: and once it is declined the buyer decides by then. */
export const postponementDecisionDue = (declinedOn: IsoDate, terms: Terms): Term =>
  maximum(declinedOn, terms.postponementDecision, terms)

/** R5.07: the holder contests a reduction by then; its silence accepts it. */
export const reductionObjectionTerm = (notifiedOn: IsoDate, terms: Terms): WaitingTerm =>
  left(notifiedOn, terms.reductionObjection, terms)

/** R5.07: the buyer answers by then. */
export const reductionAnswerDue = (objectedOn: IsoDate, terms: Terms): Term =>
  maximum(objectedOn, terms.reductionAnswer, terms)

/** R5.07: and its silence, at the end of that day, accepts the objection. */
export const reductionAnswerTerm = (objectedOn: IsoDate, terms: Terms): Term =>
  moved(objectedOn, terms.reductionAnswer, terms)

/** R5.07, R5.08: the holder gives its observations by then. */
export const hearingTerm = (invitedOn: IsoDate, terms: Terms): WaitingTerm => left(invitedOn, terms.hearing, terms)
