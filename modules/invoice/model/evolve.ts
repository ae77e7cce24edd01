import type { Event, Invoice } from './state.ts'

/** What each event changes; one that is out of season changes nothing. */
export function evolve(state: Invoice, event: Event): Invoice {
  if (event.type === 'InvoiceFiled') {
    const { type: _type, ...filed } = event
    return { ...filed, status: 'received', paused: [] }
  }
  switch (state.status) {
    case 'received':
      return onReceived(state, event)
    case 'suspended': {
      if (event.type === 'InvoiceReturned') return returned(state, event)
      if (event.type !== 'PaymentResumed') return state
      const { suspendedOn, missing, paused, ...filed } = state
      const pause = { suspendedOn, missing, resumedOn: event.resumedOn }
      return { ...filed, status: 'received', paused: [...paused, pause] }
    }
    case 'approved': {
      if (event.type !== 'PaymentRecorded') return state
      const { type: _type, ...payment } = event
      return { ...state, ...payment, status: 'paid' }
    }
    case 'paid':
      return event.type === 'InterestPaid' ? { ...state, status: 'settled', interestPaidOn: event.paidOn } : state
    default:
      return state
  }
}

function onReceived(state: Extract<Invoice, { status: 'received' }>, event: Event): Invoice {
  if (event.type === 'InvoiceReturned') return returned(state, event)
  if (event.type === 'PaymentSuspended') {
    const { type: _type, ...suspension } = event
    return { ...state, ...suspension, status: 'suspended' }
  }
  if (event.type !== 'PaymentApproved') return state
  const { type: _type, ...approval } = event
  return { ...state, ...approval, status: 'approved' }
}

const returned = (
  state: Extract<Invoice, { status: 'received' | 'suspended' }>,
  { on, reason }: Extract<Event, { type: 'InvoiceReturned' }>,
): Invoice => ({ ...state, status: 'returned', returnedOn: on, reason })
