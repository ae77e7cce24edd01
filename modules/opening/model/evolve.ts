import { isSame } from './due.ts'
import type { DepositSeen, Opened, Opening, OpeningEvent } from './opening-state.ts'
import { timeGivenIn } from './time-part.ts'

/** What each event changes. */
export function evolve(state: Opening, event: OpeningEvent): Opening {
  if (event.type === 'DepositsFixed') {
    const { consultation, procedure, reference, fixed } = event
    return { status: 'fixed', consultation, procedure, reference, fixed }
  }
  if (state.status === 'fixed' && event.type === 'SessionOpened') {
    const { order, keySets, deposits, by, at } = event
    return {
      ...state,
      status: 'opened',
      openedAt: at,
      openedBy: by,
      order,
      phase: order === 'together' || !holdsApplications(deposits) ? 'all' : 'applications',
      keySets,
      deposits,
      ...{ attendance: [], given: [], timeGiven: [], unsealed: [], failed: [], excluded: [] },
    }
  }
  return state.status === 'opened' ? inSession(state, event) : state
}

function inSession(state: Opened, event: OpeningEvent): Opening {
  switch (event.type) {
    case 'KeyholderAttended': {
      const { type: _type, ...attendance } = event
      const others = state.attendance.filter(({ person }) => person !== attendance.person)
      return { ...state, attendance: [...others, attendance] }
    }
    case 'SharesGiven': {
      const { type: _type, ...given } = event
      return { ...state, given: [...state.given, given] }
    }
    case 'TimePartsGiven': {
      const { type: _type, ...given } = event
      return { ...state, timeGiven: [...timeGivenIn(state), given] }
    }
    case 'EnvelopeUnsealed': {
      const { type: _type, ...unsealed } = event
      const failed = state.failed.filter((each) => !isSame(each, unsealed))
      return { ...state, unsealed: [...state.unsealed, unsealed], failed }
    }
    case 'EnvelopeFailed': {
      const { type: _type, ...failed } = event
      return { ...state, failed: [...state.failed.filter((each) => !isSame(each, failed)), failed] }
    }
    case 'TendersDue':
      return { ...state, phase: 'all', excluded: [...state.excluded, ...event.excluded] }
    case 'DepositIncluded': {
      const others = state.deposits.filter(({ id }) => id !== event.deposit.id)
      return { ...state, deposits: [...others, event.deposit] }
    }
    case 'OpeningEnded':
      return {
        ...state,
        ...{ status: 'ended', endedAt: event.at, observations: event.observations },
        // A session that ended before arrivals were entered has none.
        arrivals: event.arrivals ?? [],
        ...(event.came === undefined ? {} : { came: event.came }),
      }
    default:
      return state
  }
}

/** A group may ask for tenders alone: then there is nothing to examine before them. */
const holdsApplications = (deposits: readonly DepositSeen[]): boolean =>
  deposits.some(({ envelopes }) => envelopes.some(({ kind }) => kind === 'application'))
