import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { DeclaredInterest } from '#modules/interest/index.ts'
import type { Subject } from './group-subject.ts'
import type { UndertakingVersion } from './undertaking.ts'

/** Who may be associated with the works besides the members (S6.3). */
export const GUEST_KINDS = ['authority', 'expert'] as const
export type GuestKind = (typeof GUEST_KINDS)[number]

/** Whose seat it is: the coordinator's, a member's, or that of somebody who is only associated. */
export type SeatKind = 'coordinator' | 'member' | GuestKind

/** The person who sits, for whom, in the technical group of which procedure, and what that person knows (S6.2). */
export type Sitting = {
  readonly procedure: string
  readonly body: string
  /** A person of the register of bodies, who holds an office of this body. */
  readonly person: string
  readonly competence: string
  readonly from: IsoDate
}

/** The act by which a member names the person who sits for it. */
export type Designation = { readonly date: IsoDate; readonly number: string }

/** What a guest may read: its themes, and of these either every document or only some. */
export type Opening = { readonly themes: readonly string[]; readonly documents: readonly string[] | null }

/** A seat as long as it stands. A guest has no designation, and always a last day. */
export type Held = Sitting & {
  readonly kind: SeatKind
  readonly until: IsoDate | null
  readonly designation: Designation | null
  /** `null`: the whole review, which a member and the coordinator sit for. */
  readonly opening: Opening | null
}

export type Undertaken = { readonly version: UndertakingVersion; readonly signedAt: IsoInstant }

/** Why a seat ended: its last day passed, another person took it, or somebody ended it. */
export type SeatEnd = 'term' | 'replaced' | 'closed'

export type Seat =
  | { readonly status: 'none' }
  | (Held & { readonly status: 'designated' | 'invited' })
  | (Held & { readonly status: 'bound'; readonly undertaken: Undertaken })
  | (Held & {
      readonly status: 'ended'
      readonly undertaken: Undertaken | null
      readonly endedOn: IsoDate
      readonly cause: SeatEnd
      readonly reason: string
    })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type SeatAct =
  | (Judged &
      Sitting & {
        readonly type: 'designate'
        readonly designation: Designation
        readonly until: IsoDate | null
        /** The seat that this one takes over, and why (S5.11). */
        readonly replaces: { readonly seat: string; readonly reason: string } | null
      })
  | (Judged & Sitting & Opening & { readonly type: 'invite'; readonly kind: GuestKind; readonly until: IsoDate })
  | (Judged & { readonly type: 'bind'; readonly version: UndertakingVersion })
  | (Judged & { readonly type: 'end'; readonly reason: string })
  | (Judged & { readonly type: 'supersede'; readonly reason: string })
  | (Judged & { readonly type: 'lapse' })

export type SeatEvent =
  | (Held & { readonly type: 'PersonDesignated'; readonly replaces: string | null; readonly reason: string })
  | (Held & { readonly type: 'GuestInvited' })
  | (Undertaken & { readonly type: 'UndertakingSigned' })
  | { readonly type: 'SeatEnded'; readonly on: IsoDate; readonly cause: SeatEnd; readonly reason: string }

/** Another seat of the same group, as the rules on this one read it. */
export type OtherSeat = Pick<Held, 'kind' | 'body' | 'person'> & {
  readonly id: string
  readonly status: 'designated' | 'invited' | 'bound'
}

export type SeatFacts = {
  readonly group: Group
  readonly subject: Subject
  /** The interests that stand in the procedure. */
  readonly interests: readonly DeclaredInterest[]
  /** The seats of this technical group that stand, but this one. */
  readonly seats: readonly OtherSeat[]
  /** The bodies for which the person holds an office today, as the register has it. */
  readonly offices: readonly string[]
  /** The documents under review, with the theme of each. */
  readonly documents: readonly { readonly id: string; readonly theme: string }[]
}

export type OpeningSeat<State extends Seat = Seat> = Rule<OpenInput<State, SeatFacts>>
export type OnSeat<T extends SeatAct['type']> = Rule<ActInput<Seat, Extract<SeatAct, { type: T }>, SeatFacts>>
