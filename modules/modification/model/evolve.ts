import { civilDay } from '#kernel/paris-time.ts'
import type { Contracted, Drafted, Event, Modification, ToldNeed } from './state.ts'

/** What each event changes; one that is out of season changes nothing. */
export function evolve(state: Modification, event: Event): Modification {
  if (event.type === 'NeedTold') {
    const { type: _type, ...need } = event
    return { ...need, status: 'told' }
  }
  switch (state.status) {
    case 'none':
    case 'declined':
    case 'abandoned':
    case 'in-force':
      return 'signature' in state ? onContracted(state, event) : state
    case 'told':
      return event.type === 'NeedDeclined'
        ? { ...needOf(state), status: 'declined', declinedOn: event.on, reason: event.reason }
        : onNeed(state, event)
    case 'drafted':
    case 'holder-signed':
      return onDrafted(state, event)
    default:
      return onContracted(state, event)
  }
}

const needOf = ({ contract, body, title, need, toldOn, procedure }: ToldNeed): ToldNeed => ({
  ...{ contract, body, title, need, toldOn, procedure },
})

function onNeed(state: Extract<Modification, ToldNeed>, event: Event): Modification {
  if (event.type !== 'ModificationDrafted') return state
  const { type: _type, on: draftedOn, holder: newHolder, ...draft } = event
  return { ...needOf(state), ...draft, newHolder, draftedOn, status: 'drafted', opinion: null }
}

type BeforeSigning = Extract<Modification, { status: 'drafted' | 'holder-signed' }>

function onDrafted(state: BeforeSigning, event: Event): Modification {
  switch (event.type) {
    case 'ModificationDrafted':
      return onNeed(state, event)
    case 'ModificationAbandoned': {
      const { status: _status, ...drafted } = state
      return { ...without(drafted), status: 'abandoned', abandonedOn: event.on, reason: event.reason }
    }
    case 'OpinionRecorded': {
      const { type: _type, ...opinion } = event
      return state.status === 'drafted' ? { ...state, opinion } : state
    }
    case 'HolderSigned': {
      const { type: _type, ...holder } = event
      return { ...state, status: 'holder-signed', holder }
    }
    case 'ModificationSigned': {
      if (state.status !== 'holder-signed') return state
      const { type: _type, ...signature } = event
      const nothing = { transmission: null, cancelled: [], notification: null, copies: [], publications: [] } as const
      return { ...state, status: 'signed', signature, ...nothing }
    }
    default:
      return state
  }
}

/** What the holder signed goes with what is given up. */
function without(drafted: Drafted): Drafted {
  const { holder: _holder, ...left } = drafted as Drafted & { readonly holder?: unknown }
  return left
}

function onContracted(state: Contracted, event: Event): Modification {
  switch (event.type) {
    case 'ModificationTransmitted': {
      const { type: _type, ...transmission } = event
      const nothing = { acknowledgement: null, requests: [], notificationTold: null }
      return { ...state, status: 'transmitted', transmission: { ...transmission, ...nothing } }
    }
    case 'TransmissionAcknowledged': {
      if (state.transmission === null) return state
      const { reference, at } = event
      const transmission = { ...state.transmission, acknowledgement: { reference, at } }
      return { ...state, status: 'acknowledged', transmission }
    }
    case 'NotificationSent': {
      const { letter, medium, sentAt } = event
      return { ...state, status: 'notifying', notification: { letter, medium, sentAt, receivedAt: null, proof: null } }
    }
    case 'ModificationNotified': {
      if (state.notification === null) return state
      const { at: receivedAt, proof, effectOn } = event
      const notification = { ...state.notification, receivedAt, proof }
      return { ...state, status: 'notified', notification, notifiedOn: civilDay(receivedAt), effectOn }
    }
    case 'EffectTaken':
      return state.status === 'notified' ? { ...state, status: 'in-force' } : state
    case 'CopiesGiven': {
      const { bodies, documents, at: givenAt } = event
      const before = state.copies.filter(({ body }) => !bodies.includes(body))
      return { ...state, copies: [...before, ...bodies.map((body) => ({ body, documents, givenAt }))] }
    }
    case 'ModificationPublished': {
      const { type: _type, ...publication } = event
      const before = state.publications.filter(({ what }) => what !== publication.what)
      return { ...state, publications: [...before, publication] }
    }
    default:
      return state
  }
}
