import type { AmicablePhase, Dispute, Event, Opened } from './state.ts'

/** What each event changes. Nothing is decided here: replaying the journal gives the row. */
export function evolve(state: Dispute, event: Event): Dispute {
  if (event.type === 'DisputeOpened') {
    const { type: _, on, ...said } = event
    return { ...said, status: 'open', openedOn: on, amicable: null, action: null, judgments: [], agreement: null }
  }
  if (state.status === 'none') return state
  switch (event.type) {
    case 'AmicablePhaseBegun': {
      const { startedOn, means, proof } = event
      return { ...state, status: 'amicable', amicable: { startedOn, means, proof, steps: [], failed: null } }
    }
    case 'StepRecorded': {
      const { on, what, minutes } = event
      return inPhase(state, (phase) => ({ ...phase, steps: [...phase.steps, { on, what, minutes }] }))
    }
    case 'AmicablePhaseFailed': {
      const { on, reason } = event
      const failed = inPhase(state, (phase) => ({ ...phase, failed: { on, reason } }))
      return failed.amicable === null ? state : { ...failed, status: 'amicable-failed', amicable: failed.amicable }
    }
    case 'AgreementConcluded': {
      const { type: _, ...agreement } = event
      return { ...state, status: 'settled', agreement }
    }
    case 'CourtSeized': {
      const { type: _, ...action } = event
      return { ...state, status: 'in-court', action }
    }
    case 'JudgmentRecorded': {
      const { type: _, ...judgment } = event
      if (state.action === null) return state
      return { ...state, status: 'judged', action: state.action, judgments: [...state.judgments, judgment] }
    }
    case 'DisputeClosed': {
      const { outcome, on, reason } = event
      return { ...state, status: 'closed', outcome, closedOn: on, reason }
    }
  }
}

type Standing = Exclude<Dispute, { status: 'none' }>

function inPhase(state: Standing, change: (phase: AmicablePhase) => AmicablePhase): Standing & Opened {
  return state.amicable === null ? state : { ...state, amicable: change(state.amicable) }
}
