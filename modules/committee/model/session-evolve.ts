import type {
  CommitteeSession,
  ConvenedSession,
  ConveningProof,
  Held,
  SessionEvent,
  Sitting,
  Stay,
} from './session-state.ts'

/** What each event changes of a session. */
export function evolve(state: CommitteeSession, event: SessionEvent): CommitteeSession {
  if (event.type === 'SessionConvened') {
    const { type: _, ...convened } = event
    return { status: 'convened', ...convened, missed: [], stays: [] }
  }
  if (state.status === 'none') return state
  if (state.status === 'sitting') return inSession(state, event)
  if (state.status === 'closed' && event.type === 'MinutesSigned') {
    const { at: signedAt, signedBy, file } = event
    return { ...state, status: 'signed', signedAt, signedBy, file }
  }
  if (state.status === 'convened' || state.status === 'inquorate') return beforeSession(state, event)
  return state
}

type Before = Extract<CommitteeSession, { status: 'convened' | 'inquorate' }>

function beforeSession(state: Before, event: SessionEvent): CommitteeSession {
  const convened = convenedOf(state)
  switch (event.type) {
    case 'PersonCalled':
      return { status: 'convened', ...convened, called: [...convened.called, event.called] }
    case 'ConveningProven':
      return { status: 'convened', ...convened, called: proven(convened.called, event.persons, event.proof) }
    case 'ConveningsSent': {
      const called = event.sent.reduce<ConvenedSession['called']>(
        (so, { person, on, reference }) => proven(so, [person], { on, means: 'letter', reference, file: null }),
        convened.called,
      )
      return { status: 'convened', ...convened, called }
    }
    case 'SessionReconvened': {
      const { convening, called } = event
      return { status: 'convened', ...convened, convening, called, stays: [] }
    }
    case 'SessionCancelled':
      return { status: 'cancelled', ...convened, reason: event.reason }
    case 'PersonArrived':
    case 'PersonLeft':
      return { status: 'convened', ...convened, stays: staying(convened.stays, event) }
    case 'CommitteeSat': {
      const { at: openedAt, chair, quorum } = event
      const nothing = { running: null, votes: [], observations: [], recusals: [] }
      return { status: 'sitting', ...convened, openedAt, chair, quorum, ...nothing }
    }
    case 'QuorumMissed': {
      const { quorum, at } = event
      const missed = [...convened.missed, { convening: convened.convening, quorum, at }]
      return { status: 'inquorate', ...convened, missed, quorum }
    }
    default:
      return state
  }
}

function inSession(state: Sitting, event: SessionEvent): CommitteeSession {
  switch (event.type) {
    case 'PersonCalled':
      return { ...state, called: [...state.called, event.called] }
    case 'PersonArrived':
    case 'PersonLeft':
      return { ...state, stays: staying(state.stays, event) }
    case 'PersonRecused': {
      const { person, item, at } = event
      return { ...state, recusals: [...state.recusals, { person, item, at }] }
    }
    case 'ObservationMade': {
      const { person, text, at } = event
      return { ...state, observations: [...state.observations, { person, text, at }] }
    }
    case 'VotePut': {
      const { type: _, ...put } = event
      return { ...state, running: { ...put, cast: [] } }
    }
    case 'PaperDropped': {
      const { voter, at } = event
      return boxed(state, ({ dropped, told }) => ({ dropped: [...dropped, { voter, at }], told }))
    }
    case 'PapersTold': {
      const { for: votesFor, against, blank } = event
      return boxed(state, ({ dropped }) => ({ dropped, told: { for: votesFor, against, blank } }))
    }
    case 'VoteCast': {
      if (state.running === null) return state
      const { voter, choice, at, recorded } = event
      const cast = [...state.running.cast, { voter, choice, at, recorded }]
      return { ...state, running: { ...state.running, cast } }
    }
    case 'VoteCounted':
      return countedIn(state, event)
    case 'SessionClosed': {
      const { at: closedAt, interests, adjourned } = event
      return { ...state, status: 'closed', closedAt, interests, ...(adjourned === undefined ? {} : { adjourned }) }
    }
    default:
      return state
  }
}

type Box = NonNullable<NonNullable<Sitting['running']>['box']>

/** The vote under way with its box changed; as it was where none is by secret ballot. */
function boxed(state: Sitting, change: (box: Box) => Box): Sitting {
  const { running } = state
  if (running?.box === undefined) return state
  return { ...state, running: { ...running, box: change(running.box) } }
}

function countedIn(
  state: Held & { status: 'sitting' },
  event: Extract<SessionEvent, { type: 'VoteCounted' }>,
): Sitting {
  if (state.running === null) return state
  const { type: _, at: closedAt, ...tally } = event
  return { ...state, running: null, votes: [...state.votes, { ...state.running, ...tally, closedAt }] }
}

type Moved = Extract<SessionEvent, { type: 'PersonArrived' | 'PersonLeft' }>

function staying(stays: readonly Stay[], event: Moved): readonly Stay[] {
  const { person, at } = event
  if (event.type === 'PersonArrived') return [...stays, { person, remote: event.remote, arrivedAt: at, leftAt: null }]
  return stays.map((stay) => (stay.person === person && stay.leftAt === null ? { ...stay, leftAt: at } : stay))
}

/** The first proof of each person stands: what left in time is not made late by a second sending. */
function proven(called: ConvenedSession['called'], persons: readonly string[], proof: ConveningProof) {
  return called.map((each) =>
    each.voice !== 'assisting' && persons.includes(each.person) && (each.proof === null || proof.on < each.proof.on)
      ? { ...each, proof }
      : each,
  )
}

function convenedOf(from: ConvenedSession): ConvenedSession {
  const { committee, procedure, title, kind, mode, castingVote, excessSubstitutes, secretVote } = from
  const { amendment, agenda, convening, missed, called, stays } = from
  return {
    ...{ committee, procedure, title, kind, mode, castingVote, excessSubstitutes },
    ...(secretVote === undefined ? {} : { secretVote }),
    ...(amendment === undefined ? {} : { amendment }),
    ...{ agenda, convening, missed, called, stays },
  }
}
