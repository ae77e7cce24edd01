import type { IsoInstant } from '#kernel/citation.ts'

/** Whose seat votes, and who votes for it: its full member, or a substitute. */
export type SeatVote = { readonly seat: string; readonly voter: string }

/** Seats that can vote, out of how many, and how many are needed; not required after a second convening. */
export type QuorumCount = {
  readonly present: number
  readonly seats: number
  readonly needed: number
  readonly required: boolean
}

/** What is put to the vote. The ranking comes with the analysis; until then a proposal names a tender that was opened. */
export type Proposal =
  | { readonly kind: 'award'; readonly tender: string; readonly candidate: string }
  | { readonly kind: 'no-follow-up' }
  | { readonly kind: 'opinion'; readonly text: string }

export const CHOICES = ['for', 'against', 'abstain'] as const
export type VoteChoice = (typeof CHOICES)[number]

export type CastVote = {
  readonly voter: string
  readonly choice: VoteChoice
  readonly at: IsoInstant
  /** Recorded by the secretariat, as it was said aloud; otherwise by the voter. */
  readonly recorded: boolean
}

/** Papers as they were read out of the box: how many said each word. */
export type PapersTold = { readonly for: number; readonly against: number; readonly blank: number }

/** That somebody put a paper in the box; nobody knows which. */
export type DroppedPaper = { readonly voter: string; readonly at: IsoInstant }

/** A vote that is under way: who may cast a ballot was settled when it was put. */
export type RunningVote = {
  readonly number: number
  /** Its rank in the agenda, from 1. */
  readonly item: number
  readonly proposal: Proposal
  readonly reasons: string
  readonly openedAt: IsoInstant
  readonly quorum: QuorumCount
  readonly votes: readonly SeatVote[]
  readonly cast: readonly CastVote[]
  /** By secret ballot, on paper: who put a paper in the box, and what they said once all had. Absent from an open vote. */
  readonly box?: { readonly dropped: readonly DroppedPaper[]; readonly told: PapersTold | null } | undefined
}

/** `void`: the quorum was lost before the end, or a paper that may not count cannot be told from the others. `no-decision`: a tie that no rule breaks. */
export type VoteResult = 'adopted' | 'rejected' | 'no-decision' | 'void'

export type Tally = {
  readonly for: number
  readonly against: number
  readonly abstained: number
  readonly result: VoteResult
  /** The chair's voice broke a tie, by the internal rules. */
  readonly casting: boolean
  /** Ballots that were not counted, their voter having since an interest or having withdrawn. */
  readonly discarded: readonly string[]
}

export type CountedVote = RunningVote &
  Tally & {
    readonly closedAt: IsoInstant
    readonly atEnd: QuorumCount
    readonly effect: 'decision' | 'opinion'
  }
