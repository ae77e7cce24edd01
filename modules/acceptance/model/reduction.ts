import type { Declared, Reduced } from './state.ts'

/** The reduction that was notified and that the holder may still contest, or has contested; `null` where there is none. */
export function reductionOf(state: Declared): Reduced | null {
  if (state.status === 'reduced' || state.status === 'contested') return state.reduced
  if (state.status !== 'accepted' || state.how !== 'reduced') return null
  // One that the buyer has answered is settled; one that silence settled was the last thing said.
  return state.decisions.at(-1)?.kind === 'reduction'
    ? { reduction: state.reduction, notifiedOn: state.acceptedOn }
    : null
}
