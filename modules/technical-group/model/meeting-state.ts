import type { IsoInstant } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { DeclaredInterest, NamedInterest } from '#modules/interest/index.ts'
import type { Subject } from './group-subject.ts'
import type { OtherSeat } from './seat-state.ts'

/** When, and where or by which link. */
export type Appointment = {
  readonly at: IsoInstant
  readonly until: IsoInstant
  /** Either may be empty, not both. */
  readonly place: string
  readonly link: string
}

/** A seat that is invited, with the person who held it when the meeting was convened. */
export type Invited = { readonly seat: string; readonly body: string; readonly person: string }

export type Convened = Appointment & {
  readonly procedure: string
  readonly title: string
  readonly agenda: readonly string[]
  readonly invited: readonly Invited[]
  /** How many times it was told otherwise: calendars replace an invitation by one with a higher number (RFC 5545). */
  readonly sequence: number
}

/** What was said. The group advises: whatever it concludes is advice to the coordinator (S6.1). */
export type Minutes = {
  readonly attendance: readonly string[]
  readonly minutes: string
  readonly advice: readonly string[]
}

/** An interest that stands when minutes are recorded, and the name of whoever replaces the person (R1.33). */
export type InterestTold = NamedInterest

/** What minutes tell of interests is of the day on which they are recorded; those of an earlier time kept none. */
type Told = { readonly interests?: readonly InterestTold[] }

export type Meeting =
  | { readonly status: 'none' }
  | (Convened & { readonly status: 'convened' })
  | (Convened & Minutes & Told & { readonly status: 'held'; readonly recordedAt: IsoInstant })
  | (Convened & { readonly status: 'cancelled'; readonly reason: string })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type MeetingAct =
  | (Judged & Omit<Convened, 'sequence' | 'invited'> & { readonly type: 'convene'; readonly seats: readonly string[] })
  | (Judged & Appointment & { readonly type: 'move'; readonly reason: string })
  | (Judged & { readonly type: 'cancel'; readonly reason: string })
  | (Judged & Minutes & { readonly type: 'hold' })

export type MeetingEvent =
  | (Convened & { readonly type: 'MeetingConvened' })
  | (Appointment & { readonly type: 'MeetingMoved'; readonly sequence: number; readonly reason: string })
  | { readonly type: 'MeetingCancelled'; readonly sequence: number; readonly reason: string }
  | (Minutes & Told & { readonly type: 'MeetingHeld'; readonly at: IsoInstant })

export type MeetingFacts = {
  readonly group: Group
  readonly subject: Subject
  /** The interests that stand in the procedure. */
  readonly interests: readonly DeclaredInterest[]
  /** The same, as the minutes that are recorded now tell them. */
  readonly toTell: readonly InterestTold[]
  /** The seats of this technical group that stand, with their first and last days. */
  readonly seats: readonly OtherSeat[]
}

export type OpeningMeeting<State extends Meeting = Meeting> = Rule<OpenInput<State, MeetingFacts>>
export type OnMeeting<T extends MeetingAct['type'], State extends Meeting = Meeting> = Rule<
  ActInput<State, Extract<MeetingAct, { type: T }>, MeetingFacts>
>
