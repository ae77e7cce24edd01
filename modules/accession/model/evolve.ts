import { noParts, withNotification, withoutSignatures, withSignature, withVote } from '#modules/amendment/index.ts'
import type { Accession, Event } from './state.ts'

/** What each event changes; an event that cannot follow the state changes nothing. */
export function evolve(state: Accession, event: Event): Accession {
  switch (event.type) {
    case 'AccessionRequested': {
      const { type: _, ...requested } = event
      return { ...requested, status: 'requested' }
    }
    case 'RequestAcknowledged': {
      const { type: _, ...acknowledgement } = event
      return state.status === 'requested' ? { ...state, acknowledgement } : state
    }
    case 'RequestExamined': {
      const { type: _, ...examination } = event
      if (state.status !== 'requested' && state.status !== 'under-examination') return state
      return { ...state, status: 'under-examination', examination }
    }
    case 'AccessionRejected':
      return state.status === 'none'
        ? state
        : { ...state, status: 'rejected', rejectedOn: event.on, reason: event.reason }
    case 'AccessionAbandoned':
      return state.status === 'none'
        ? state
        : { ...state, status: 'abandoned', abandonedOn: event.on, reason: event.reason }
    default:
      return evolveCircuit(state, event)
  }
}

type CircuitEvent = Exclude<
  Event,
  {
    type: 'AccessionRequested' | 'RequestAcknowledged' | 'RequestExamined' | 'AccessionRejected' | 'AccessionAbandoned'
  }
>

/** From the submission on: votes, signatures, notifications. */
function evolveCircuit(state: Accession, event: CircuitEvent): Accession {
  switch (event.type) {
    case 'AccessionSubmitted':
      return state.status === 'under-examination'
        ? { ...state, status: 'submitted-for-approval', submittedOn: event.on, circuit: noParts }
        : state
    case 'AccessionVoted': {
      const { type: _, body, ...vote } = event
      return state.status === 'submitted-for-approval'
        ? { ...state, circuit: withVote(state.circuit, body, vote) }
        : state
    }
    case 'AccessionApproved':
      return state.status === 'submitted-for-approval' ? { ...state, status: 'approved' } : state
    case 'AmendmentOpened':
      return state.status === 'approved' || state.status === 'amendment-signing'
        ? {
            ...state,
            status: 'amendment-signing',
            text: event.text,
            openedOn: event.on,
            circuit: withoutSignatures(state.circuit),
          }
        : state
    case 'AmendmentSigned': {
      const { type: _, body, ...signature } = event
      return state.status === 'amendment-signing'
        ? { ...state, circuit: withSignature(state.circuit, body, signature) }
        : state
    }
    case 'SignaturesCompleted':
      return state.status === 'amendment-signing' ? { ...state, status: 'signed', returned: null } : state
    case 'AmendmentReturned': {
      const { type: _, ...returned } = event
      return state.status === 'signed' ? { ...state, returned } : state
    }
    case 'PartyNotified': {
      const { type: _, body, ...notification } = event
      return state.status === 'signed' || state.status === 'effective'
        ? { ...state, circuit: withNotification(state.circuit, body, notification) }
        : state
    }
    case 'AccessionTookEffect':
      return state.status === 'signed'
        ? { ...state, status: 'effective', effectiveOn: event.on, closedContracts: event.closedContracts }
        : state
  }
}
