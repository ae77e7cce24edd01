import type { IsoDate } from '#kernel/citation.ts'
import { postponementAnswerTerm, reductionAnswerTerm, reductionObjectionTerm, tacitTerm } from './clocks.ts'
import type { Acceptance, Act } from './state.ts'

/** What a silence entails: the act of the clock, and the day at whose end it comes. */
export type SilentAct = { readonly act: Extract<Act['type'], `de${string}` | 'dropReduction'>; readonly last: IsoDate }

/** The silence that a delivery waits on; `undefined` where silence entails nothing. */
export function silenceOf(state: Acceptance): SilentAct | undefined {
  switch (state.status) {
    case 'watched':
      return { act: 'deemAccepted', last: tacitTerm(state.service.passedOn, state.terms).last }
    case 'postponed': {
      const { notifiedOn, agreedOn } = state.postponed
      return agreedOn === null
        ? { act: 'deemDeclined', last: postponementAnswerTerm(notifiedOn, state.terms).last }
        : undefined
    }
    case 'reduced':
      return { act: 'deemReductionAccepted', last: reductionObjectionTerm(state.reduced.notifiedOn, state.terms).last }
    case 'contested':
      return { act: 'dropReduction', last: reductionAnswerTerm(state.contested.objectedOn, state.terms).last }
    default:
      return undefined
  }
}
