import { type Basis, clause, type IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { answerTerm, memorandumTerm, noticeTerm } from './clocks.ts'
import type { Act, Claim } from './state.ts'

/** What a silence entails: the act of the clock, and the day at whose end it comes. */
export type SilentAct = { readonly act: 'deemSilent' | 'forfeit' | 'deemRejected'; readonly last: IsoDate }

/** The silence that a claim waits on; `undefined` where silence entails nothing, or nothing yet. */
export function silenceOf(state: Claim): SilentAct | undefined {
  switch (state.status) {
    case 'noticed':
      return { act: 'deemSilent', last: noticeTerm(state.notice).last }
    case 'disputed': {
      const term = memorandumTerm(state.appeared.on, state)
      return term === null ? undefined : { act: 'forfeit', last: term.last }
    }
    case 'claimed': {
      const term = answerTerm(state.memorandum.receivedOn, state)
      return term === null ? undefined : { act: 'deemRejected', last: term.last }
    }
    default:
      return undefined
  }
}

/** What the member must do next of a claim: the act, its last day as it falls, and the day at whose end its silence decides. */
export type Expected = {
  readonly act: Act['type']
  readonly due: IsoDate | null
  readonly silence: IsoDate | null
  readonly basis: Basis
}

/** `undefined` where the claim waits for the holder, for a court, or for nobody. */
export function expectedOf(state: Claim): Expected | undefined {
  const basis = [clause('execution'), cite('CCAG-TIC', '55'), cite('CCAG-PI', '43')] as const
  if (state.status === 'noticed') {
    const { falls, last } = noticeTerm(state.notice)
    return { act: 'takeStance', due: falls, silence: last, basis }
  }
  if (state.status === 'claimed') {
    const term = answerTerm(state.memorandum.receivedOn, state)
    if (term !== null) return { act: 'answer', due: term.falls, silence: term.last, basis }
    return { act: 'endAmicable', due: null, silence: null, basis: [clause('execution'), cite('CCP', 'L2197-1')] }
  }
  const isOver = state.status === 'forfeited' || state.status === 'settled' || isRecognised(state)
  if (!isOver) return undefined
  return {
    ...{ act: 'close', due: null, silence: null },
    basis: [clause('execution'), cite('policy', 'différends d’exécution')],
  }
}

/** Whether the buyer recognised all that was asked. */
export const isRecognised = (state: Claim): boolean =>
  state.status === 'answered' && state.answer.recognised === state.memorandum.amount

/** The next day of a claim, whoever it binds: what the register shows. */
export function nextTerm(state: Claim): { readonly act: Act['type']; readonly on: IsoDate } | null {
  const expected = expectedOf(state)
  if (expected !== undefined && expected.due !== null) return { act: expected.act, on: expected.due }
  const silence = silenceOf(state)
  return silence === undefined ? null : { act: 'recordMemorandum', on: silence.last }
}
