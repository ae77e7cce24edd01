import type { Event, Order } from './state.ts'

/** What each event changes; one that is out of season changes nothing. */
export function evolve(state: Order, event: Event): Order {
  if (event.type === 'OrderPrepared') {
    const { type: _type, ...asked } = event
    return { ...asked, status: 'draft', contested: [] }
  }
  if (state.status === 'none' || state.status === 'cancelled') return state
  switch (event.type) {
    case 'OrderChanged': {
      const { type: _type, ...asked } = event
      const { contract, body, contested } = state
      return { contract, body, contested, ...asked, status: 'draft' }
    }
    case 'OrderCommitted': {
      const { commitment, committedOn } = event
      return state.status === 'draft' ? { ...state, status: 'committed', commitment, committedOn } : state
    }
    case 'OrderCancelled':
      return cancelled(state, event)
    default:
      return bound(state, event)
  }
}

type Later = Exclude<Event, { type: 'OrderPrepared' | 'OrderChanged' | 'OrderCommitted' | 'OrderCancelled' }>

function bound(state: Order, event: Later): Order {
  const { type, ...said } = event
  switch (type) {
    case 'OrderSigned':
      return state.status === 'committed' ? { ...state, ...(said as Of<'OrderSigned'>), status: 'signed' } : state
    case 'OrderSent':
      return state.status === 'signed' ? { ...state, ...(said as Of<'OrderSent'>), status: 'sent' } : state
    case 'OrderReceived':
      return state.status === 'sent' ? { ...state, ...(said as Of<'OrderReceived'>), status: 'received' } : state
    case 'OrderObjected':
      return state.status === 'received' ? { ...state, ...(said as Of<'OrderObjected'>), status: 'objected' } : state
    case 'ObjectionAnswered': {
      if (state.status !== 'objected') return state
      const { objection, objectedOn, late, ...received } = state
      const answered = { objection, objectedOn, late, ...(said as Of<'ObjectionAnswered'>) }
      return { ...received, status: 'received', contested: [...state.contested, answered] }
    }
  }
}

type Of<T extends Event['type']> = Omit<Extract<Event, { type: T }>, 'type'>

function cancelled(
  state: Exclude<Order, { status: 'none' | 'cancelled' }>,
  { on, reason }: Extract<Event, { type: 'OrderCancelled' }>,
): Order {
  return { ...state, status: 'cancelled', cancelledOn: on, reason }
}
