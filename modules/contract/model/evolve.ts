import type { Contract, Event } from './state.ts'

/** What each event changes. Nothing is decided here: replaying the journal gives the row. */
export function evolve(state: Contract, event: Event): Contract {
  switch (event.type) {
    case 'AwardRecorded': {
      const { type: _, ...awarding } = event
      return { ...awarding, status: 'being-awarded' }
    }
    case 'NotificationRecorded': {
      if (state.status !== 'being-awarded') return state
      const { notifiedOn, endsOn, awaitsDelivery } = event
      const running = { ...state, status: 'running', notifiedOn, endsOn, orders: [], originals: [] } as const
      return awaitsDelivery === true ? { ...running, delivered: [] } : running
    }
    case 'AwardAbandoned':
      if (state.status !== 'being-awarded') return state
      return { ...state, status: 'abandoned', abandonedOn: event.on, reason: event.reason }
    case 'ConsultationNamed':
      if (state.status === 'none' || state.status === 'abandoned') return state
      return { ...state, consultation: event.consultation }
    case 'DeliveryRecorded': {
      if (state.status !== 'running' && state.status !== 'ended') return state
      const { bodies, documents, on } = event
      const before = (state.delivered ?? []).filter(({ body }) => !bodies.includes(body))
      return { ...state, delivered: [...before, ...bodies.map((body) => ({ body, on, documents, receivedOn: null }))] }
    }
    case 'DeliveryConfirmed': {
      if (state.status !== 'running' && state.status !== 'ended') return state
      const { body, on } = event
      const delivered = (state.delivered ?? []).map((each) => (each.body === body ? { ...each, receivedOn: on } : each))
      return { ...state, delivered }
    }
    case 'OriginalDeposited':
      if (state.status !== 'running' && state.status !== 'ended') return state
      return { ...state, originals: [...state.originals, event.original] }
    default:
      return state.status === 'running' ? whileRunning(state, event) : state
  }
}

type Running = Extract<Contract, { status: 'running' }>
type RunningEvent = Extract<Event, { type: 'EndRevised' | 'OrdersDeclared' | 'ExpiryRecorded' }>

function whileRunning(state: Running, event: RunningEvent): Contract {
  switch (event.type) {
    case 'EndRevised':
      return { ...state, endsOn: event.endsOn }
    case 'OrdersDeclared': {
      const { body, until } = event
      return { ...state, orders: [...state.orders.filter((orders) => orders.body !== body), { body, until }] }
    }
    case 'ExpiryRecorded':
      return { ...state, status: 'ended', endedOn: event.on }
  }
}
