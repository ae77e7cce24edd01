import type { Claim, Event, Opened, Standing } from './state.ts'

/** What each event changes; one that is out of season changes nothing. */
export function evolve(state: Claim, event: Event): Claim {
  if (event.type === 'ClaimOpened') {
    if (state.status !== 'none') return state
    const { type: _type, appeared, notice, ...about } = event
    const opened: Opened = {
      ...{ ...about, notice, appeared, memorandum: null, answer: null, forfeitedOn: null, ways: [] },
      ...{ interruptions: [], changeAllowed: null, settlement: null, action: null, rulings: [] },
    }
    if (appeared !== null) return { ...opened, status: 'disputed', appeared }
    return notice === null ? state : { ...opened, status: 'noticed', notice }
  }
  if (state.status === 'none' || state.status === 'closed') return state
  if (event.type === 'ClaimClosed') {
    const { outcome, on: closedOn, reason, proof } = event
    return { ...state, status: 'closed', outcome, closedOn, reason, proof }
  }
  return asked(state, event) ?? beside(state, event) ?? ended(state, event) ?? state
}

type Running = Exclude<Standing, { status: 'closed' }>

/** How the dispute appears, what is asked and what is answered. */
function asked(state: Running, event: Event): Claim | undefined {
  if (event.type === 'DisputeAppeared') {
    const { type: _type, ...appeared } = event
    return { ...state, status: 'disputed', appeared }
  }
  const { appeared } = state
  if (appeared === null) return undefined
  switch (event.type) {
    case 'MemorandumRecorded': {
      const { type: _type, ...memorandum } = event
      return { ...state, status: 'claimed', appeared, memorandum }
    }
    case 'ClaimForfeited':
      return { ...state, status: 'forfeited', appeared, forfeitedOn: event.on }
    case 'ClaimAnswered': {
      const { type: _type, ...answer } = event
      const { memorandum } = state
      return memorandum === null ? undefined : { ...state, status: 'answered', appeared, memorandum, answer }
    }
    default:
      return undefined
  }
}

/** What goes along with it and changes no stage, but for a silence that an amicable way had stopped before it took effect. */
function beside(state: Running, event: Event): Claim | undefined {
  switch (event.type) {
    case 'AmicableWayBegun': {
      const { type: _type, ...way } = event
      return reopened({ ...state, ways: [...state.ways, { ...way, ended: null }] }, way.begunOn)
    }
    case 'AmicableWayEnded': {
      const { type: _type, ...end } = event
      return { ...state, ways: state.ways.map((way) => (way.ended === null ? { ...way, ended: end } : way)) }
    }
    case 'ChangeAllowed':
      return { ...state, changeAllowed: { on: event.on, document: event.document } }
    case 'LimitationInterrupted': {
      const { type: _type, ...interruption } = event
      return { ...state, interruptions: [...state.interruptions, interruption] }
    }
    default:
      return undefined
  }
}

function reopened(state: Running, begunOn: string): Claim {
  if (state.status === 'forfeited' && begunOn <= state.forfeitedOn)
    return { ...state, status: 'disputed', forfeitedOn: null }
  if (state.status === 'answered' && state.answer.document === null && begunOn <= state.answer.on)
    return { ...state, status: 'claimed', answer: null }
  return state
}

/** The settlement, the court, and what it rules. */
function ended(state: Running, event: Event): Claim | undefined {
  const { appeared, action } = state
  if (appeared === null) return undefined
  switch (event.type) {
    case 'SettlementConcluded': {
      const { type: _type, ...settlement } = event
      return { ...state, status: 'settled', appeared, settlement }
    }
    case 'CourtSeized': {
      const { type: _type, ...seized } = event
      return { ...state, status: 'in-court', appeared, action: seized }
    }
    case 'RulingRecorded': {
      const { type: _type, ...ruling } = event
      return action === null
        ? undefined
        : { ...state, status: 'judged', appeared, action, rulings: [...state.rulings, ruling] }
    }
    default:
      return undefined
  }
}
