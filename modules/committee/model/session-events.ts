import { civilDay } from '#kernel/paris-time.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import { type Asking, agendaKept, conveningOf, kindOfSession, rulesFor } from './convening.ts'
import { compositionOn } from './rules-in-force.ts'
import type {
  Called,
  CommitteeSession,
  SessionAct,
  SessionEvent,
  SessionFacts,
  Sitting,
  Waiting,
} from './session-state.ts'
import { leftIn } from './undecided.ts'
import { chairOf, isQuorate, quorumOf, tallyOf, votesOf } from './voices.ts'

type On<State, T extends SessionAct['type']> = ActInput<State, Extract<SessionAct, { type: T }>, SessionFacts>
type Inquorate = Extract<CommitteeSession, { status: 'inquorate' }>

export const personCalled = (called: Called): SessionEvent => ({ type: 'PersonCalled', called })

/** R1.26: every full member and every substitute of the composition that stands on the day of the session. */
function seatsCalled({ committee }: SessionFacts, day: string): readonly Called[] {
  const composition = committee === null ? undefined : compositionOn(committee, day)
  if (composition === undefined) return []
  return [
    ...composition.full.map((holder) => ({ ...holder, voice: 'full' as const, proof: null })),
    ...composition.substitutes.map((holder) => ({ ...holder, voice: 'substitute' as const, proof: null })),
  ]
}

/** What a session keeps of the day it was convened on: its kind, its rules, whom it calls. */
export function sessionConvened(input: On<CommitteeSession, 'convene'>): SessionEvent {
  const { act, facts } = input
  const day = civilDay(act.at)
  const rules = rulesFor(facts, day)
  return {
    type: 'SessionConvened',
    ...{ committee: act.committee, procedure: act.procedure },
    agenda: act.amendment == null ? agendaKept(facts.procedure, act.agenda) : act.agenda,
    title: facts.procedure?.title ?? '',
    kind: act.amendment == null ? kindOfSession(facts.procedure, act.agenda) : 'opinion',
    mode: facts.committee?.mode ?? 'coordinator',
    ...{ castingVote: rules.castingVote, excessSubstitutes: rules.excessSubstitutes },
    ...(rules.secretVote === true ? { secretVote: true } : {}),
    ...(act.amendment == null ? {} : { amendment: act.amendment }),
    convening: conveningOf(input, 1),
    called: seatsCalled(facts, day),
  }
}

/** A second convening calls those who sit on its day, and the advisory voices again; each needs a new proof. */
export function sessionReconvened(input: Asking & { readonly state: Inquorate }): SessionEvent {
  const others = input.state.called.filter((each) => !('place' in each))
  return {
    type: 'SessionReconvened',
    convening: conveningOf(input, 2),
    called: [
      ...seatsCalled(input.facts, civilDay(input.act.at)),
      ...others.map((each): Called => ({ ...each, proof: null })),
    ],
  }
}

/** R1.24: a session opens with its quorum, or keeps that it had none. */
export function sessionOpened(input: OpenInput<Waiting, SessionFacts>): SessionEvent {
  const { state, facts, lawDate, now } = input
  const question = { interests: facts.interests, item: null }
  const quorum = quorumOf(state, question, lawDate)
  return isQuorate(quorum)
    ? { type: 'CommitteeSat', quorum, chair: chairOf(state, question), at: now }
    : { type: 'QuorumMissed', quorum, at: now }
}

/** R1.27: who may say yes or no to a proposal is settled when it is put. */
export function votePut(input: On<Sitting, 'put'>): SessionEvent {
  const { state, act, facts, lawDate, now } = input
  const { item, proposal, reasons } = act
  const question = { interests: facts.interests, item }
  return {
    type: 'VotePut',
    ...{ number: state.votes.length + 1, item, proposal, reasons, openedAt: now },
    quorum: quorumOf(state, question, lawDate),
    votes: votesOf(state, question),
    ...(act.secret === true ? { box: { dropped: [], told: null } } : {}),
  }
}

/** The end of a session: what it settles, and of one that is adjourned why, with what it leaves. */
export function sessionClosed(
  { state, facts: { toTell }, now }: Pick<OpenInput<Sitting, SessionFacts>, 'state' | 'facts' | 'now'>,
  reason: string | null,
): SessionEvent {
  const closed = { type: 'SessionClosed', at: now, interests: toTell } as const
  return reason === null ? closed : { ...closed, adjourned: { reason, left: leftIn(state) } }
}

/** @throws {Error} without a vote under way: the rules of `count` refuse it before. */
export function voteCounted(input: OpenInput<Sitting, SessionFacts>): SessionEvent {
  const { state, facts, lawDate, now } = input
  const { running, agenda } = state
  if (running === null) throw new Error('no vote is under way')
  const tally = tallyOf({ ...state, running }, facts.interests, lawDate)
  const kind = agenda[running.item - 1]?.kind ?? state.kind
  const decides = kind === 'award' && running.proposal.kind !== 'opinion'
  return { type: 'VoteCounted', ...tally, at: now, effect: decides ? 'decision' : 'opinion' }
}
