import { noParts, withNotification, withSignature, withVote } from './circuit.ts'
import type { Amendment, Event } from './state.ts'

/** What each event changes; an event that cannot follow the state changes nothing. */
export function evolve(state: Amendment, event: Event): Amendment {
  switch (event.type) {
    case 'AmendmentProposed': {
      const { title, subject, text, on } = event
      return { status: 'proposed', title, subject, text, proposedOn: on, circuit: noParts }
    }
    case 'AmendmentVoted': {
      const { type: _, body, ...vote } = event
      return state.status === 'proposed' ? { ...state, circuit: withVote(state.circuit, body, vote) } : state
    }
    case 'SignatureOpened':
      return state.status === 'proposed'
        ? { ...state, status: 'signing', openedOn: event.on, signatories: event.signatories }
        : state
    case 'MemberSigned': {
      const { type: _, body, ...signature } = event
      return state.status === 'signing' ? { ...state, circuit: withSignature(state.circuit, body, signature) } : state
    }
    case 'AmendmentConcluded':
      return state.status === 'signing' ? { ...state, status: 'signed', signedOn: event.on } : state
    case 'MemberNotified': {
      const { type: _, body, ...notification } = event
      return state.status === 'signed'
        ? { ...state, circuit: withNotification(state.circuit, body, notification) }
        : state
    }
    case 'AmendmentNotified':
      return state.status === 'signed' ? { ...state, status: 'notified', notifiedOn: event.on } : state
    case 'AmendmentTookEffect':
      return state.status === 'notified' ? { ...state, status: 'effective', effectiveOn: event.on } : state
    case 'AmendmentAbandoned':
      return state.status === 'proposed' || state.status === 'signing'
        ? { ...state, status: 'abandoned', abandonedOn: event.on, reason: event.reason }
        : state
  }
}
