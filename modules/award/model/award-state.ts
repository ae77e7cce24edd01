import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { Referral } from '#modules/consultation/index.ts'
import type { CancelledTransmission, Transmission } from './transmission-state.ts'

/** Why a candidate is not the holder; `ranked-lower` of those whose tender was ranked after the first. */
export const REJECTIONS = [
  'application',
  'late',
  'irregular',
  'unacceptable',
  'inappropriate',
  'abnormally-low',
  'ranked-lower',
] as const
export type Rejection = (typeof REJECTIONS)[number]

/** An operator that took part in the lot, as the decision leaves it. */
export type Candidate = {
  /** The account of its deposits. */
  readonly account: string
  readonly name: string
  readonly identifier: string
  /** From 1; `null` for what was rejected before the ranking. */
  readonly rank: number | null
  /** `null` for the first of the ranking. */
  readonly rejection: Rejection | null
  /** As its letter says them; empty for the first of the ranking. */
  readonly reasons: string
}

export const DECIDERS = ['committee', 'executive'] as const
/** Who chose the holder: the award committee, or the executive of the coordinator. */
export type Decider = (typeof DECIDERS)[number]

export type Choice = {
  readonly by: Decider
  /** Why the executive chose before any meeting of the committee, in imperative urgency (CGCT L1414-2); absent elsewhere. */
  readonly urgency?: string | null | undefined
  readonly decidedOn: IsoDate
  /** SHA-256 of the minutes of the committee, or of the decision. */
  readonly record: string
  /** Why the first tender is chosen: its features and advantages, as candidates read them. */
  readonly choice: string
  /** Cents excluding VAT: of a framework agreement, its maximum. */
  readonly amount: Cents
}

export type About = { readonly consultation: string; readonly procedure: string; readonly reference: string }
export type Lot = { readonly key: string; readonly title: string }

/** What the intended holder is to produce, until when, and what came. */
export type Proofs = {
  readonly askedOn: IsoDate
  readonly due: IsoDate
  readonly produced: { readonly on: IsoDate; readonly documents: readonly string[] } | null
}

/** Why the intended holder is passed over for the next in the ranking. */
export const PASSES = ['proofs-missing', 'proofs-refused', 'force-majeure'] as const
export type Pass = (typeof PASSES)[number]
export type Passed = {
  readonly account: string
  readonly ground: Pass
  readonly reason: string
  readonly on: IsoDate
}

/** Whom the committee chose after the first: on which day, and the SHA-256 of its minutes. */
export type NextChoice = Pick<Choice, 'decidedOn' | 'record'> & { readonly account: string }

export const MEDIA = ['electronic', 'paper'] as const
export type Medium = (typeof MEDIA)[number]

/** What a letter of rejection says (CCP R2181-3). */
export type LetterText = {
  readonly reasons: string
  readonly winner: string
  readonly choice: string
  /** From which day the buyer may sign; `null` where the letter does not say it. */
  readonly signableFrom: IsoDate | null
}
export type Sending = { readonly to: string; readonly medium: Medium; readonly sentAt: IsoInstant }
/** What tells of an abandonment; `own` where this platform sends it. */
export type Telling = Sending & { readonly own: boolean }
/** The same, with when its candidate opened it on its page; `null` before. */
export type Told = Telling & KeptLetter & { readonly readAt: IsoInstant | null }
export type Trace = {
  readonly availableAt: IsoInstant | null
  readonly readAt: IsoInstant | null
  readonly bounced: { readonly at: IsoInstant; readonly reason: string } | null
}
/** The SHA-256 of the letter as a PDF, kept as it left; absent until its bytes are, and of one that left before they were kept. */
export type KeptLetter = { readonly document?: string | undefined }
export type Letter = LetterText & Sending & Trace & KeptLetter

/** What the answer to a request says: in words, in a document, or both. */
export type AnswerGiven = { readonly text: string; readonly document: string | null }
/** The same, with when it was put on the page of its candidate, and when it was opened there; `null` for one that left otherwise. */
export type Answer = AnswerGiven & {
  readonly on: IsoDate
  readonly availableAt: IsoInstant | null
  readonly readAt: IsoInstant | null
  /** The SHA-256 of the letter that says it, kept as it left; `document` is what was joined to it. */
  readonly kept?: string | undefined
}

/** A rejected candidate asks for reasons, or for the features of the tender that was chosen. */
export type Asking = {
  readonly from: string
  readonly receivedOn: IsoDate
  readonly due: IsoDate
  /** In its own words; empty where it gave none, or where the request was written down by the coordinator. */
  readonly text: string
  /** Made by the candidate itself, on its page. */
  readonly own: boolean
  readonly answer: Answer | null
}

export const LETTER_KINDS = ['rejection', 'abandonment', 'answer'] as const
/** What a candidate finds on its page: that it is rejected, that the procedure is given up, what it asked for. */
export type LetterKind = (typeof LETTER_KINDS)[number]

/** The intention to conclude, as it was published. */
export type Intention = { readonly publishedOn: IsoDate; readonly reference: string }

export type FineTuning = { readonly changes: string; readonly document: string; readonly on: IsoDate }

/** The deed that this platform set for signature: the SHA-256 of its bytes, and the day. */
export type Deed = { readonly document: string; readonly on: IsoDate }

export type HolderSignature = {
  readonly document: string
  /** The file of the signature, where it stands apart from the document (CAdES, XAdES); absent where the document holds it. */
  readonly signatureFile?: string | undefined
  readonly medium: Medium
  readonly signedOn: IsoDate
  /** Who signed for the holder, and in which capacity. */
  readonly signatory: string
}
export type Signature = {
  readonly document: string
  readonly signatureFile?: string | undefined
  readonly medium: Medium
  readonly signedOn: IsoDate
  readonly person: string
  readonly authorisingAct: string
}

export type Notification = {
  readonly letter: string
  readonly medium: Medium
  readonly sentAt: IsoInstant
  readonly receivedAt: IsoInstant | null
  readonly proof: string | null
}

/** What one member was given (S3.18). */
export type Delivery = {
  readonly body: string
  readonly documents: readonly string[]
  readonly deliveredAt: IsoInstant
}

export const PUBLICATIONS = ['award-notice', 'essential-data', 'conclusion-notice'] as const
export type PublicationKind = (typeof PUBLICATIONS)[number]
export type Publication = {
  readonly what: PublicationKind
  readonly sentOn: IsoDate
  readonly publishedOn: IsoDate | null
  readonly reference: string
}

export type Decided = About &
  Choice & {
    /** `null` where the consultation has no lots. */
    readonly lot: Lot | null
    readonly title: string
    /** A formalised procedure: letters, standstill and award notice follow (CCP R2181-3, R2182-1, R2183-1). */
    readonly formalised: boolean
    readonly lawDate: IsoDate
    readonly candidates: readonly Candidate[]
    /** The account of the intended holder; `null` once nobody is left in the ranking. */
    readonly intended: string | null
    readonly passed: readonly Passed[]
    /** The committee is still to choose the next, who is intended since the first is out; absent otherwise. */
    readonly nextAwaited?: true | undefined
    /** What the committee chose once the first was out, in its order; absent where it had not to. */
    readonly nextChoices?: readonly NextChoice[] | undefined
    readonly proofs: Proofs | null
    readonly letters: readonly Letter[]
    readonly askings: readonly Asking[]
    readonly referrals: readonly Referral[]
    readonly fineTunings: readonly FineTuning[]
    /** `null` while none was set here, and once what it says no longer holds. */
    readonly deed: Deed | null
    /** The presentation report as it was last set here; `null` before. */
    readonly report: Deed | null
    /** In an adapted procedure, what opened the wait that the buyer takes on itself (CJA L551-15); `null` where it takes none. */
    readonly intention: Intention | null
  }

export type HolderSigned = Decided & { readonly holder: HolderSignature }
export type Signed = HolderSigned & {
  readonly signature: Signature
  readonly transmission: Transmission | null
  /** Those that were cancelled, in their order. */
  readonly cancelled: readonly CancelledTransmission[]
  readonly notification: Notification | null
  readonly deliveries: readonly Delivery[]
  readonly publications: readonly Publication[]
}

export type Award =
  | { readonly status: 'none' }
  | (Decided & { readonly status: 'decided' | 'proven' | 'told' })
  | (HolderSigned & { readonly status: 'holder-signed' })
  | (Signed & { readonly status: 'signed' | 'transmitted' | 'acknowledged' | 'notifying' })
  | (Signed & {
      readonly status: 'notified'
      readonly notifiedOn: IsoDate
      readonly endsOn: IsoDate | null
      readonly contract: string
    })
  | (Decided & {
      readonly status: 'abandoned'
      readonly abandonedOn: IsoDate
      readonly reason: string
      readonly toldOfIt: readonly Told[]
    })

/** An award that was decided, whatever became of it. */
export type Opened = Exclude<Award, { status: 'none' }>
export type Contracted = Extract<Award, Signed>
export type NotifiedAward = Extract<Award, { status: 'notified' }>
