import type { Event, Project, Standing } from './state.ts'

/** What each event changes; one that is out of season changes nothing. */
export function evolve(state: Project, event: Event): Project {
  if (event.type === 'ProjectPlanned') {
    const { type: _type, ...planned } = event
    return { ...planned, status: 'planned', baseAgreed: null, terms: null, reuses: [] }
  }
  return state.status === 'none' ? state : changed(state, event)
}

function changed(state: Standing, event: Exclude<Event, { type: 'ProjectPlanned' }>): Project {
  switch (event.type) {
    case 'ProjectRevised': {
      const { type: _type, reason: _reason, on: _on, ...outline } = event
      // An agreement is of the change that was asked: what no longer changes the base needs none, and asks for a new one later.
      return { ...state, ...outline, baseAgreed: outline.changesBase ? state.baseAgreed : null }
    }
    case 'BaseAgreed': {
      const { type: _type, ...baseAgreed } = event
      return { ...state, baseAgreed }
    }
    case 'TermsSet': {
      const { type: _type, on: _on, ...terms } = event
      return { ...state, terms }
    }
    case 'ReuseDeclared': {
      const { type: _type, ...reuse } = event
      return { ...state, reuses: [...state.reuses, reuse] }
    }
    case 'ProjectBegun':
      return state.status === 'planned' ? { ...state, status: 'running', begunOn: event.begunOn } : state
    case 'ProjectDelivered': {
      const { deliveredOn, delivery } = event
      const { terms } = state
      return state.status === 'running' && terms !== null
        ? { ...state, status: 'delivered', terms, deliveredOn, delivery }
        : state
    }
    case 'ProjectAbandoned':
      return { ...state, status: 'abandoned', abandonedOn: event.on, reason: event.reason }
  }
}
