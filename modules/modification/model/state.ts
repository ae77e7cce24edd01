import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type {
  AwardFacts,
  CancelledTransmission,
  Concluded,
  HolderSignature,
  Medium,
  Notification,
  Piece,
  Signature,
  Transmission,
} from '#modules/award/index.ts'
import type { Hour } from '#modules/consultation/index.ts'
import type { OrderableContract } from '#modules/contract/index.ts'
import type { Group } from '#modules/convention/index.ts'
import type { DeclaredInterest } from '#modules/interest/index.ts'
import type { CaseKind, Condition } from './cases.ts'
import type { Counted } from './limits.ts'

/** What a buyer of the contract asks for, in its own words (R6.10). */
export type Need = {
  readonly contract: string
  /** The buyer that asks. */
  readonly body: string
  readonly title: string
  readonly need: string
}
export type ToldNeed = Need & {
  readonly toldOn: IsoDate
  /** The procedure that the contract was awarded by; `null` where it was awarded elsewhere. */
  readonly procedure: string | null
}

/** What whoever takes the modification up answers to one condition of its case, and why. */
export type Answer = { readonly condition: Condition; readonly holds: boolean; readonly reason: string }

/** Who replaces the holder, and what proves that it may (R2194-6). */
export type NewHolder = { readonly name: string; readonly siret: string; readonly proofs: readonly string[] }

/** Whoever sets a modification under one of the six cases says all of this. Amounts are cents excluding VAT. */
export type Drafting = {
  readonly kind: CaseKind
  /** What made it necessary: an event serves one modification (R6.03). */
  readonly event: string
  readonly answers: readonly Answer[]
  /** The review clause that is carried out; empty in the other cases. */
  readonly clause: string
  /** What it adds to the contract, or takes off it. */
  readonly amount: Cents
  /** What the contract was at first; of a framework agreement its maximum. */
  readonly initial: Cents
  /** The adjusted amount, where the contract has a clause on prices whose schedule is not kept here; else `null`. */
  readonly revised: Cents | null
  readonly works: boolean
  readonly formalised: boolean
  readonly priceOnly: boolean
  readonly raisesMaximum: boolean
  readonly holder: NewHolder | null
  /** The last day that it gives the contract; `null` where it leaves it. */
  readonly endsOn: IsoDate | null
  /** From which day it has effect; `null` from the day on which the holder receives it. */
  readonly effectiveOn: IsoDate | null
  /** The modification as it is to be signed, by its SHA-256. */
  readonly document: string
}

/** What a committee said of the draft: of which total increase, with the minutes that prove it (R1.31). */
export type Opinion = {
  readonly session: string | null
  readonly on: IsoDate
  readonly minutes: string
  readonly text: string
  readonly total: Cents
}

export type Drafted = ToldNeed &
  Omit<Drafting, 'holder'> & {
    readonly newHolder: NewHolder | null
    /** The amount by which its limits are reckoned (R6.04). */
    readonly base: Cents
    /** Since when the conditions of its case were asked as they were. */
    readonly policy: IsoDate
    readonly draftedOn: IsoDate
    readonly lawDate: IsoDate
    readonly opinion: Opinion | null
  }

export const PUBLICATIONS = ['essential-data', 'modification-notice', 'national-notice'] as const
export type Publication = {
  readonly what: (typeof PUBLICATIONS)[number]
  readonly sentOn: IsoDate
  readonly publishedOn: IsoDate | null
  readonly reference: string
}
/** What a member was given of it, and when. */
export type Copy = { readonly body: string; readonly documents: readonly string[]; readonly givenAt: IsoInstant }

export type HolderSigned = Drafted & { readonly holder: HolderSignature }
export type Signed = HolderSigned & {
  readonly signature: Signature
  readonly transmission: Transmission | null
  /** A modification has none; the gates that it shares with the award read it. */
  readonly cancelled: readonly CancelledTransmission[]
  readonly notification: Notification | null
  readonly copies: readonly Copy[]
  readonly publications: readonly Publication[]
}

export type Modification =
  | { readonly status: 'none' }
  | (ToldNeed & { readonly status: 'told' })
  | (ToldNeed & { readonly status: 'declined'; readonly declinedOn: IsoDate; readonly reason: string })
  | (Drafted & { readonly status: 'drafted' })
  | (Drafted & { readonly status: 'abandoned'; readonly abandonedOn: IsoDate; readonly reason: string })
  | (HolderSigned & { readonly status: 'holder-signed' })
  | (Signed & { readonly status: 'signed' })
  | (Signed & { readonly status: 'transmitted' })
  | (Signed & { readonly status: 'acknowledged' })
  | (Signed & { readonly status: 'notifying' })
  | (Signed & { readonly status: 'notified'; readonly notifiedOn: IsoDate; readonly effectOn: IsoDate })
  | (Signed & { readonly status: 'in-force'; readonly notifiedOn: IsoDate; readonly effectOn: IsoDate })

export type Begun = Exclude<Modification, { status: 'none' }>
export type Contracted = Extract<Modification, Signed>

type Judged = { readonly appraisals?: Appraisals | undefined }

export type Act =
  | (Judged & Need & { readonly type: 'tell' })
  | (Judged & { readonly type: 'decline'; readonly reason: string })
  | (Judged & Drafting & { readonly type: 'draft' })
  | (Judged & {
      readonly type: 'recordOpinion'
      /** The session of this group’s committee; `null` where it sat elsewhere, which `elsewhere` then tells. */
      readonly session: string | null
      readonly elsewhere: { readonly on: IsoDate; readonly minutes: string; readonly text: string } | null
    })
  | (Judged & { readonly type: 'abandon'; readonly reason: string })
  | (Judged & HolderSignature & { readonly type: 'signAsHolder' })
  | (Judged & Signature & { readonly type: 'sign' })
  | (Judged & {
      readonly type: 'transmit'
      readonly number: string
      readonly pieces: readonly Piece[]
      readonly certifiedBy: string
      readonly sent: Hour | null
    })
  | (Judged & {
      readonly type: 'acknowledge'
      readonly number: string
      readonly reference: string
      readonly at: Hour
    })
  | (Judged & {
      readonly type: 'notify'
      readonly letter: string
      readonly medium: Medium
      readonly sent: Hour | null
    })
  | (Judged & { readonly type: 'recordReceipt'; readonly received: Hour; readonly proof: string })
  | (Judged & { readonly type: 'takeEffect' })
  | (Judged & {
      readonly type: 'giveCopies'
      readonly bodies: readonly string[]
      readonly documents: readonly string[]
      readonly sent: Hour | null
    })
  | (Judged & Publication & { readonly type: 'publish' })

export type Event =
  | (ToldNeed & { readonly type: 'NeedTold' })
  | { readonly type: 'NeedDeclined'; readonly on: IsoDate; readonly reason: string }
  | (Drafting & {
      readonly type: 'ModificationDrafted'
      readonly base: Cents
      readonly policy: IsoDate
      readonly on: IsoDate
      readonly lawDate: IsoDate
    })
  | (Opinion & { readonly type: 'OpinionRecorded' })
  | { readonly type: 'ModificationAbandoned'; readonly on: IsoDate; readonly reason: string }
  | (HolderSignature & { readonly type: 'HolderSigned' })
  | (Signature & { readonly type: 'ModificationSigned' })
  | (Omit<Transmission, 'acknowledgement' | 'requests' | 'suspension' | 'notificationTold'> & {
      readonly type: 'ModificationTransmitted'
    })
  | { readonly type: 'TransmissionAcknowledged'; readonly reference: string; readonly at: IsoInstant }
  | {
      readonly type: 'NotificationSent'
      readonly letter: string
      readonly medium: Medium
      readonly sentAt: IsoInstant
    }
  | {
      readonly type: 'ModificationNotified'
      readonly at: IsoInstant
      readonly proof: string
      readonly effectOn: IsoDate
    }
  | { readonly type: 'EffectTaken' }
  | {
      readonly type: 'CopiesGiven'
      readonly bodies: readonly string[]
      readonly documents: readonly string[]
      readonly at: IsoInstant
    }
  | (Publication & { readonly type: 'ModificationPublished' })

/** A session of the committee on a draft amendment: what it was asked of, and what its signed minutes say. */
export type SessionSeen = {
  readonly base: Cents
  /** The increase with those before it, in cents excluding VAT. */
  readonly total: Cents
  /** `null` while no signed minutes tell an opinion. */
  readonly said: { readonly on: IsoDate; readonly minutes: string; readonly text: string } | null
}

export type Facts = Pick<
  AwardFacts,
  'about' | 'authorisingActs' | 'signatories' | 'reports' | 'continues' | 'coordinatorKind' | 'numbers'
> & {
  readonly group: Group
  readonly interests: readonly DeclaredInterest[]
  /** `undefined` while nobody said which, or where there is none of this identifier. */
  readonly contract: OrderableContract | undefined
  /** `null` where the contract was awarded elsewhere. */
  readonly concluded: Concluded | null
  /** How far the clause of its price schedule has carried the prices, as a fraction; `null` where none is kept here. */
  readonly coefficient: { readonly over: number; readonly under: number } | null
  /** The ceilings of the contract, and the maximum in force in cents; `null` where none were set. */
  readonly ceiling: {
    readonly id: string
    readonly maximum: {
      readonly amount: Cents
      readonly quantities: readonly { readonly line: string; readonly quantity: number }[]
    }
    readonly minimum: Cents
  } | null
  /** The other modifications of the contract that stand. */
  readonly others: readonly Counted[]
  readonly session: SessionSeen | null
}

/** The CCP has been in force since this day. */
export const SINCE_CCP = ['2019-04-01'] as const

export type OnAct<T extends Act['type'], State extends Modification = Modification> = Rule<
  ActInput<State, Extract<Act, { type: T }>, Facts>
>
export type Opening<State extends Modification = Modification> = Rule<OpenInput<State, Facts>>
