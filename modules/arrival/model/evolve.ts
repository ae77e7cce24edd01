import type { Arrival, ArrivalEvent, Entered, StillKept, Told } from './arrival-state.ts'

export function evolve(state: Arrival, event: ArrivalEvent): Arrival {
  if (event.type === 'ArrivalRecorded') {
    const { type: _, late, ...kept } = event
    return { ...kept, status: late ? 'late' : 'received', corrections: [], account: null }
  }
  if (state.status === 'none') return state
  switch (event.type) {
    case 'ArrivalCorrected':
      return corrected(state, event)
    case 'ArrivalLinked':
      return { ...state, account: event.account }
    case 'ArrivalAnnulled':
      return isStillKept(state) ? { ...state, status: 'annulled', reason: event.reason, annulledAt: event.at } : state
    case 'ArrivalCalled': {
      const { type: _, ...call } = event
      return isStillKept(state) ? { ...state, status: 'called', call } : state
    }
    case 'ArrivalOpened': {
      const { type: _, ...found } = event
      if (state.status === 'received') return { ...state, status: 'opened', call: null, found }
      return state.status === 'called' ? { ...state, status: 'opened', found } : state
    }
    case 'ArrivalReturned':
      return { ...ending(state), status: 'returned', to: event.to, returnedAt: event.at }
    case 'ArrivalDestroyed':
      return { ...ending(state), status: 'destroyed', witnesses: event.witnesses, destroyedAt: event.at }
  }
}

const isStillKept = (state: Entered): state is StillKept => state.status === 'received' || state.status === 'late'

function corrected(state: Entered, event: Extract<ArrivalEvent, { type: 'ArrivalCorrected' }>): Arrival {
  if (!isStillKept(state)) return state
  const { type: _, late, reason, at, ...told } = event
  const correction = { before: toldIn(state), reason, at }
  return { ...state, ...told, status: late ? 'late' : 'received', corrections: [...state.corrections, correction] }
}

/** What was told of an arrival, out of its state or of an act. */
export const toldIn = ({ kind, sender, arrived, receivedBy, way, items, outside }: Told): Told => ({
  ...{ kind, sender, arrived, receivedBy, way, items, outside },
})

const ending = (state: Entered) => ({
  ...state,
  call: 'call' in state ? state.call : null,
  found: 'found' in state ? state.found : null,
})
