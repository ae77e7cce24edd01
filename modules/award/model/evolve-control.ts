import type { AwardEvent } from './award-acts.ts'
import type { Award, Contracted } from './award-state.ts'

/** What goes on with the prefect once the act was transmitted: pieces, the day of notification, what undoes it. */
export function controlled(state: Contracted, event: AwardEvent): Award | undefined {
  const { transmission } = state
  if (event.type === 'CancellationAcknowledged') {
    const { number, reference, at } = event
    const cancelled = state.cancelled.map((each) =>
      each.cancellation.number === number
        ? { ...each, cancellation: { ...each.cancellation, acknowledgement: { reference, at } } }
        : each,
    )
    return { ...state, cancelled }
  }
  if (transmission === null) return undefined
  switch (event.type) {
    case 'PiecesRequested': {
      const { type: _, ...request } = event
      return {
        ...state,
        transmission: { ...transmission, requests: [...transmission.requests, { ...request, given: null }] },
      }
    }
    case 'RequestedPiecesGiven': {
      const { pieces, at } = event
      const requests = transmission.requests.map((each) => ({ ...each, given: each.given ?? { pieces, at } }))
      return { ...state, transmission: { ...transmission, requests } }
    }
    case 'SuspensionRequested': {
      const { type: _, ...suspension } = event
      return { ...state, transmission: { ...transmission, suspension: { ...suspension, judgments: [] } } }
    }
    case 'SuspensionDecided': {
      const { type: _, ...judgment } = event
      const { suspension } = transmission
      if (suspension === undefined) return state
      const judgments = [...suspension.judgments, judgment]
      return { ...state, transmission: { ...transmission, suspension: { ...suspension, judgments } } }
    }
    case 'PrefectTold': {
      const { on, document } = event
      return { ...state, transmission: { ...transmission, notificationTold: { on, document } } }
    }
    case 'TransmissionCancelled': {
      const { type: _, ...cancellation } = event
      const undone = { ...transmission, cancellation: { ...cancellation, acknowledgement: null } }
      return { ...state, status: 'signed', transmission: null, cancelled: [...state.cancelled, undone] }
    }
    default:
      return undefined
  }
}
