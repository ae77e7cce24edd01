import type { IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'

/** How a dispute on the execution appears (law.md R5.70); `unpaid` is what alone makes none. */
export const GROUNDS = ['stance', 'notice', 'statement', 'unpaid'] as const
export type Ground = (typeof GROUNDS)[number]

/** What a claim may be about, besides the contract itself: cases of its own member on it. */
export const CITED = ['order', 'invoice', 'acceptance', 'penalty'] as const
export type Cited = { readonly kind: (typeof CITED)[number]; readonly id: string }

/** The two periods of the general conditions, in months, as the contract leaves or sets them. */
export type Periods = { readonly memorandum: number; readonly answer: number }

/** The holder asks the buyer to take a position within so many days. Files are SHA-256. */
export type Notice = { readonly receivedOn: IsoDate; readonly days: number; readonly document: string }

/** Whom the parties may seize before a court, or beside it (R5.71). */
export const WAYS = ['regional-committee', 'national-committee', 'mediator', 'conciliation'] as const
export type AmicableWay = {
  readonly way: (typeof WAYS)[number]
  readonly name: string
  readonly begunOn: IsoDate
  readonly document: string
  readonly ended: { readonly on: IsoDate; readonly agreed: boolean; readonly opinion: string | null } | null
}

export type Appearance = {
  readonly how: 'stance' | 'silence' | 'statement'
  readonly on: IsoDate
  readonly document: string | null
}

/** What the holder asks, in cents, in its claim memorandum; `late` when it came after its last day. */
export type Memorandum = {
  readonly receivedOn: IsoDate
  readonly amount: Cents
  readonly document: string
  readonly late: boolean
}

/** What the buyer recognises of it, in cents; `document` is `null` where its silence rejected the whole. */
export type Answer = { readonly on: IsoDate; readonly recognised: Cents; readonly document: string | null }

/** An agreement that ends the dispute, its amount in cents, the act of the organ that allowed it. */
export type Settlement = {
  readonly on: IsoDate
  readonly amount: Cents
  readonly document: string
  readonly authority: string | null
  readonly changesContract: boolean
}

export type CourtAction = {
  readonly by: 'holder' | 'buyer'
  readonly court: string
  readonly on: IsoDate
  readonly reference: string
}

/** What a court decided, and the amount in cents that it puts on the buyer. */
export type Ruling = {
  readonly on: IsoDate
  readonly notifiedOn: IsoDate
  readonly amount: Cents
  readonly summary: string
  readonly document: string
}

/** What stops the four-year bar and begins it again (law 68-1250, art. 2). */
export const INTERRUPTIONS = ['request', 'letter', 'payment'] as const
export type Interruption = {
  readonly kind: (typeof INTERRUPTIONS)[number]
  readonly on: IsoDate
  readonly document: string
}

export type Outcome = 'recognised' | 'rejected' | 'forfeited' | 'withdrawn' | 'settlement' | 'judgment'

export type Opened = {
  readonly contract: string
  /** The member whose part it is. */
  readonly body: string
  readonly subject: string
  readonly cites: readonly Cited[]
  /** When what is asked became due, or its fact occurred: the four years run from the year after. */
  readonly bornOn: IsoDate
  readonly periods: Periods
  readonly recordedOn: IsoDate
  readonly notice: Notice | null
  readonly appeared: Appearance | null
  readonly memorandum: Memorandum | null
  readonly answer: Answer | null
  /** The last day of the memorandum, once it is over without one. */
  readonly forfeitedOn: IsoDate | null
  readonly ways: readonly AmicableWay[]
  readonly interruptions: readonly Interruption[]
  /** The coordinator’s word that the contract may be changed (A24). */
  readonly changeAllowed: { readonly on: IsoDate; readonly document: string } | null
  readonly settlement: Settlement | null
  readonly action: CourtAction | null
  readonly rulings: readonly Ruling[]
}

type Appeared = Opened & { readonly appeared: Appearance }

export type Claim =
  | { readonly status: 'none' }
  | (Opened & { readonly status: 'noticed'; readonly notice: Notice })
  | (Appeared & { readonly status: 'disputed' })
  | (Appeared & { readonly status: 'forfeited'; readonly forfeitedOn: IsoDate })
  | (Appeared & { readonly status: 'claimed'; readonly memorandum: Memorandum })
  | (Appeared & { readonly status: 'answered'; readonly memorandum: Memorandum; readonly answer: Answer })
  | (Appeared & { readonly status: 'in-court'; readonly action: CourtAction })
  | (Appeared & { readonly status: 'judged'; readonly action: CourtAction })
  | (Appeared & { readonly status: 'settled'; readonly settlement: Settlement })
  | (Opened & {
      readonly status: 'closed'
      readonly outcome: Outcome
      readonly closedOn: IsoDate
      readonly reason: string
      readonly proof: string | null
    })

export type Standing = Exclude<Claim, { status: 'none' }>
export type Running = Exclude<Standing, { status: 'closed' }>
export type At<S extends Claim['status']> = Extract<Claim, { status: S }>

type Judged = { readonly appraisals?: Appraisals | undefined }
type About = Pick<Opened, 'contract' | 'body' | 'subject' | 'cites' | 'bornOn' | 'periods'>

export type Act =
  | (Judged &
      About & {
        readonly type: 'open'
        readonly ground: Ground
        /** The position, the receipt of the notice, or the day on which the statement was due. */
        readonly on: IsoDate
        /** The days that a notice gives; 0 for any other ground. */
        readonly days: number
        readonly document: string | null
      })
  | (Judged & { readonly type: 'takeStance'; readonly on: IsoDate; readonly document: string })
  | (Judged & { readonly type: 'deemSilent' | 'forfeit' | 'deemRejected' })
  | (Judged & Omit<Memorandum, 'late'> & { readonly type: 'recordMemorandum' })
  | (Judged & { readonly type: 'answer'; readonly on: IsoDate; readonly recognised: Cents; readonly document: string })
  | (Judged & Omit<AmicableWay, 'ended'> & { readonly type: 'beginAmicable' })
  | (Judged & NonNullable<AmicableWay['ended']> & { readonly type: 'endAmicable' })
  | (Judged & { readonly type: 'allowChange'; readonly document: string })
  | (Judged & Settlement & { readonly type: 'settle' })
  | (Judged & CourtAction & { readonly type: 'goToCourt' })
  | (Judged & Ruling & { readonly type: 'recordRuling' })
  | (Judged & Interruption & { readonly type: 'recordInterruption' })
  | (Judged & { readonly type: 'close'; readonly reason: string; readonly proof: string | null })

export type ActOf<T extends Act['type']> = Extract<Act, { type: T }>

export type Event =
  | (About &
      Pick<Opened, 'recordedOn' | 'notice'> & {
        readonly type: 'ClaimOpened'
        readonly appeared: Appearance | null
      })
  | (Appearance & { readonly type: 'DisputeAppeared' })
  | (Memorandum & { readonly type: 'MemorandumRecorded' })
  | { readonly type: 'ClaimForfeited'; readonly on: IsoDate }
  | (Answer & { readonly type: 'ClaimAnswered' })
  | (Omit<AmicableWay, 'ended'> & { readonly type: 'AmicableWayBegun' })
  | (NonNullable<AmicableWay['ended']> & { readonly type: 'AmicableWayEnded' })
  | { readonly type: 'ChangeAllowed'; readonly on: IsoDate; readonly document: string }
  | (Settlement & { readonly type: 'SettlementConcluded' })
  | (CourtAction & { readonly type: 'CourtSeized' })
  | (Ruling & { readonly type: 'RulingRecorded' })
  | (Interruption & { readonly type: 'LimitationInterrupted' })
  | {
      readonly type: 'ClaimClosed'
      readonly outcome: Outcome
      readonly on: IsoDate
      readonly reason: string
      readonly proof: string | null
    }

export type Facts = {
  readonly group: Group
  /** The buyers of the contract; nobody where there is no notified contract of this identifier. */
  readonly buyers: readonly string[]
  /** Whose each cited case is, and on which contract, in the order of the act; `null` where there is none. */
  readonly cited: readonly ({ readonly contract: string; readonly body: string } | null)[]
  /** The court that the documents of the contract name; `null` where they are not known here. */
  readonly court: string | null
}

export type Opening<S = Claim> = Rule<OpenInput<S, Facts>>
export type OnAct<T extends Act['type'], S = Claim> = Rule<ActInput<S, ActOf<T>, Facts>>

/** The general conditions of 30 March 2021 apply from 1 April 2021. */
export const SINCE_CCAG = ['2021-04-01'] as const
