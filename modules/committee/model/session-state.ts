import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { DeclaredInterest, NamedInterest } from '#modules/interest/index.ts'
import type { Choosing } from '#modules/procedure/index.ts'
import type { AnalysisSeen, Candidate } from './candidate.ts'
import type { Composed } from './committee-state.ts'
import type { CommitteeMode, SeatHolder } from './seats.ts'
import type { Remote, Stay } from './stay.ts'
import type {
  CastVote,
  CountedVote,
  PapersTold,
  Proposal,
  QuorumCount,
  RunningVote,
  Tally,
  VoteChoice,
} from './vote-state.ts'

export type { Stay } from './stay.ts'
export {
  type CastVote,
  CHOICES,
  type CountedVote,
  type PapersTold,
  type Proposal,
  type QuorumCount,
  type RunningVote,
  type SeatVote,
  type Tally,
  type VoteChoice,
  type VoteResult,
} from './vote-state.ts'

/** Below the threshold, or outside of a formalised procedure, what a committee says is an opinion (R1.29). */
export const SESSION_KINDS = ['award', 'opinion'] as const
export type SessionKind = (typeof SESSION_KINDS)[number]

/** With which voice somebody comes: that of a seat, in the place of one, to advise, or to assist without any (R1.22). */
export const VOICES = ['full', 'substitute', 'advisory', 'assisting'] as const
export type Voice = (typeof VOICES)[number]

/** By what title an advisory voice comes: named by the chair, or invited by the text (CGCT L1414-3 III). */
export const ADVISORY_TITLES = ['designated', 'public-accountant', 'competition-authority'] as const
export type AdvisoryTitle = (typeof ADVISORY_TITLES)[number]

export const PROOF_MEANS = ['electronic', 'post', 'hand'] as const

/** That somebody was convened: when it left, by what means, under which reference. */
export type ConveningProof = {
  readonly on: IsoDate
  /** `letter` is the one that this platform sent by itself. */
  readonly means: (typeof PROOF_MEANS)[number] | 'letter'
  readonly reference: string
  readonly file: string | null
}

export type Invitee = {
  readonly person: string
  readonly name: string
  readonly body: string
  readonly capacity: string
}

/** Somebody who is convened, or who comes to assist. */
export type Called =
  | (SeatHolder & { readonly voice: 'full' | 'substitute'; readonly proof: ConveningProof | null })
  | (Invitee & {
      readonly voice: 'advisory'
      readonly title: AdvisoryTitle
      /** In what it is competent. */
      readonly ground: string
      readonly proof: ConveningProof | null
    })
  | (Invitee & { readonly voice: 'assisting'; readonly ground: string; readonly proof: null })

/** When, and where or by which link; either of the two may be empty, not both. */
export type SessionAppointment = {
  readonly at: IsoInstant
  readonly until: IsoInstant
  readonly place: string
  readonly link: string
}

/** One convening: the first, or the one that follows a session without quorum. */
export type Convening = SessionAppointment & {
  readonly number: 1 | 2
  readonly on: IsoDate
  readonly clearDays: number
  /** The last day on which it could leave. */
  readonly latest: IsoDate
  /** Why the urgency clause of the internal rules was used; `null` where it was not. */
  readonly urgency: string | null
}

/** A question that is put to the committee; `lot` is null when it is on the whole of the procedure. */
export type AgendaItem = {
  readonly title: string
  readonly lot: string | null
  /** What the committee says of it, where that is not what it says of the session: a small lot of a large procedure. */
  readonly kind?: SessionKind | undefined
}

/**
 * A draft amendment of a contract, for the opinion of CGCT L1414-4: amounts in cents excluding VAT. `base` is what the contract
 * was at first, of a framework agreement its maximum; `earlier` what the amendments before this one added, together.
 */
export type DraftAmendment = {
  readonly contract: string
  readonly base: number
  readonly earlier: number
  readonly added: number
}

export type Observation = { readonly person: string; readonly text: string; readonly at: IsoInstant }

/** Somebody who leaves the room for one item: of its vote it is neither a voice nor a part of the quorum (R1.33). */
export type Recusal = { readonly person: string; readonly item: number; readonly at: IsoInstant }

export type ConvenedSession = {
  readonly committee: string
  readonly procedure: string
  readonly title: string
  readonly kind: SessionKind
  readonly mode: CommitteeMode
  readonly castingVote: boolean
  readonly excessSubstitutes: boolean
  /** The internal rules provide for votes by secret ballot. */
  readonly secretVote?: boolean | undefined
  /** The draft amendment that the committee is asked about; absent where it awards. */
  readonly amendment?: DraftAmendment | undefined
  readonly agenda: readonly AgendaItem[]
  readonly convening: Convening
  /** Sessions that had no quorum, before this convening. */
  readonly missed: readonly { readonly convening: Convening; readonly quorum: QuorumCount; readonly at: IsoInstant }[]
  readonly called: readonly Called[]
  readonly stays: readonly Stay[]
}

export type Held = ConvenedSession & {
  readonly openedAt: IsoInstant
  readonly chair: string | null
  readonly quorum: QuorumCount
  readonly running: RunningVote | null
  readonly votes: readonly CountedVote[]
  readonly observations: readonly Observation[]
  readonly recusals: readonly Recusal[]
}

/** What is settled at the end of a session: the interests that stood, and the hour. */
export type Closed = Held & {
  readonly closedAt: IsoInstant
  readonly interests: readonly NamedInterest[]
  /** Why it was adjourned, and the ranks of the questions that it left; absent where it was closed. */
  readonly adjourned?: Adjourned | undefined
}
export type Adjourned = { readonly reason: string; readonly left: readonly number[] }
export type MinutesSigned = { readonly signedAt: IsoInstant; readonly signedBy: string; readonly file: string | null }

export type CommitteeSession =
  | { readonly status: 'none' }
  | (ConvenedSession & { readonly status: 'convened' })
  | (ConvenedSession & { readonly status: 'inquorate'; readonly quorum: QuorumCount })
  | (Held & { readonly status: 'sitting' })
  | (Closed & { readonly status: 'closed' })
  | (Closed & MinutesSigned & { readonly status: 'signed' })
  | (ConvenedSession & { readonly status: 'cancelled'; readonly reason: string })

export type Begun = Exclude<CommitteeSession, { status: 'none' }>
export type Waiting = Extract<CommitteeSession, { status: 'convened' }>
export type Sitting = Extract<CommitteeSession, { status: 'sitting' }>

/** A letter of convening that left this platform. */
export type Sent = { readonly person: string; readonly on: IsoDate; readonly reference: string }

type Judged = { readonly appraisals?: Appraisals | undefined }
type Urgent = { readonly urgency: string | null }

export type SessionAct =
  | (Judged &
      SessionAppointment &
      Urgent & {
        readonly type: 'convene'
        readonly committee: string
        readonly procedure: string
        readonly agenda: readonly AgendaItem[]
        readonly amendment?: DraftAmendment | null | undefined
      })
  | (Judged &
      Invitee & {
        readonly type: 'designate'
        readonly ground: string
        /** The chair's own act, where the secretariat records it. */
        readonly byOrder: { readonly date: IsoDate; readonly number: string; readonly file: string | null } | null
      })
  | (Judged & Invitee & { readonly type: 'invite'; readonly title: Exclude<AdvisoryTitle, 'designated'> })
  | (Judged & Invitee & { readonly type: 'assist'; readonly ground: string })
  | (Judged &
      Omit<ConveningProof, 'means'> & {
        readonly type: 'proveConvening'
        readonly persons: readonly string[]
        readonly means: (typeof PROOF_MEANS)[number]
      })
  | (Judged & { readonly type: 'noteSent'; readonly sent: readonly Sent[] })
  | (Judged & SessionAppointment & Urgent & { readonly type: 'reconvene' })
  | (Judged & { readonly type: 'cancel'; readonly reason: string })
  | (Judged & { readonly type: 'arrive'; readonly person: string; readonly remote: Remote | null })
  | (Judged & { readonly type: 'leave'; readonly person: string })
  | (Judged & { readonly type: 'open' })
  | (Judged & { readonly type: 'recuse'; readonly person: string; readonly item: number })
  | (Judged & { readonly type: 'observe'; readonly person: string; readonly text: string })
  | (Judged & {
      readonly type: 'put'
      readonly item: number
      readonly proposal: Proposal
      readonly reasons: string
      /** On paper, in a box. */
      readonly secret?: boolean | undefined
    })
  | (Judged & { readonly type: 'cast'; readonly person: string; readonly choice: VoteChoice })
  | (Judged & { readonly type: 'drop'; readonly person: string })
  | (Judged & PapersTold & { readonly type: 'tell' })
  | (Judged & { readonly type: 'count' })
  | (Judged & { readonly type: 'adjourn'; readonly reason: string })
  | (Judged & { readonly type: 'close' })
  | (Judged & { readonly type: 'sign'; readonly file: string | null })

export type SessionEvent =
  | (Omit<ConvenedSession, 'missed' | 'stays'> & { readonly type: 'SessionConvened' })
  | { readonly type: 'PersonCalled'; readonly called: Called }
  | { readonly type: 'ConveningProven'; readonly persons: readonly string[]; readonly proof: ConveningProof }
  | { readonly type: 'ConveningsSent'; readonly sent: readonly Sent[] }
  | { readonly type: 'SessionReconvened'; readonly convening: Convening; readonly called: readonly Called[] }
  | { readonly type: 'SessionCancelled'; readonly reason: string }
  | { readonly type: 'PersonArrived'; readonly person: string; readonly remote: Remote | null; readonly at: IsoInstant }
  | { readonly type: 'PersonLeft'; readonly person: string; readonly at: IsoInstant }
  | {
      readonly type: 'CommitteeSat'
      readonly quorum: QuorumCount
      readonly chair: string | null
      readonly at: IsoInstant
    }
  | { readonly type: 'QuorumMissed'; readonly quorum: QuorumCount; readonly at: IsoInstant }
  | (Recusal & { readonly type: 'PersonRecused' })
  | (Observation & { readonly type: 'ObservationMade' })
  | (Omit<RunningVote, 'cast'> & { readonly type: 'VotePut' })
  | (CastVote & { readonly type: 'VoteCast' })
  | { readonly type: 'PaperDropped'; readonly voter: string; readonly at: IsoInstant }
  | (PapersTold & { readonly type: 'PapersTold' })
  | (Tally & {
      readonly type: 'VoteCounted'
      readonly at: IsoInstant
      readonly atEnd: QuorumCount
      readonly effect: CountedVote['effect']
    })
  | {
      readonly type: 'SessionClosed'
      readonly at: IsoInstant
      readonly interests: readonly NamedInterest[]
      readonly adjourned?: Adjourned
    }
  | (Omit<MinutesSigned, 'signedAt'> & { readonly type: 'MinutesSigned'; readonly at: IsoInstant })

/** The procedure that the session is about, for what depends on it; by its values, who chooses the holder of each lot. */
export type ProcedureSeen = Choosing & {
  readonly id: string
  readonly title: string
  /** False when it was abandoned. */
  readonly standing: boolean
  /** The maximum of its framework agreement in cents, where its file sets one in money. */
  readonly maximum: number | null
}

export type SessionFacts = {
  readonly group: Group
  readonly committee: (Composed & { readonly id: string; readonly standing: boolean }) | null
  readonly procedure: ProcedureSeen | null
  readonly interests: readonly DeclaredInterest[]
  /** The same, as the minutes that are closed now tell them. */
  readonly toTell: readonly NamedInterest[]
  /** The persons who have said of this procedure that they have an interest, or none. */
  readonly declared: readonly string[]
  /** The tenders that may be chosen; `null` where no opening session was held on this platform. */
  readonly candidates: readonly Candidate[] | null
  /** Those of its lots, or the one of a procedure without lots; none where tenders are analysed elsewhere. */
  readonly analyses: readonly AnalysisSeen[]
}

export type BeforeSession<State extends CommitteeSession = CommitteeSession> = Rule<OpenInput<State, SessionFacts>>
export type OnSession<T extends SessionAct['type'], State extends CommitteeSession = CommitteeSession> = Rule<
  ActInput<State, Extract<SessionAct, { type: T }>, SessionFacts>
>
