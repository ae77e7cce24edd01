import type { IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { OrderableContract } from '#modules/contract/index.ts'
import type { Group } from '#modules/convention/index.ts'

/** The grounds of the code (law.md R5.60). */
export const GROUNDS = ['force-majeure', 'fault', 'public-interest', 'exclusion', 'modification-impossible'] as const
export type Ground = (typeof GROUNDS)[number]

/** What a buyer asks, and why. */
export type Asked = { readonly contract: string; readonly ground: Ground; readonly reason: string }

/** The formal notice of a fault: what is reproached, and until when the holder puts it right. */
export type Notice = {
  readonly defects: string
  readonly sentOn: IsoDate
  readonly until: IsoDate
  /** SHA-256. */
  readonly document: string
}

/** How the holder was heard: what it said, or that it said nothing, and the proof (SHA-256). */
export type Hearing = { readonly on: IsoDate; readonly said: string; readonly evidence: string }

export type Decision = {
  readonly ground: Ground
  readonly reason: string
  readonly decidedOn: IsoDate
  /** The last day of the contract: the termination takes effect at its end. */
  readonly effectiveOn: IsoDate
  /** SHA-256. */
  readonly document: string
  /** Cents excluding VAT, in the public interest; 0 for another ground. */
  readonly indemnity: Cents
}

type Base = Asked & {
  readonly by: string
  readonly askedOn: IsoDate
  readonly notice: Notice | null
  readonly hearing: Hearing | null
}
type Settlement = { readonly settledOn: IsoDate; readonly amount: Cents; readonly statement: string }

export type Termination =
  | { readonly status: 'none' }
  | (Base & { readonly status: 'requested' })
  | (Base & { readonly status: 'declined'; readonly declinedOn: IsoDate; readonly why: string })
  | (Base & { readonly status: 'decided'; readonly decision: Decision })
  | (Base & { readonly status: 'settled'; readonly decision: Decision; readonly settlement: Settlement })

export type Known = Exclude<Termination, { status: 'none' }>
export type At<S extends Termination['status']> = Extract<Termination, { status: S }>
type Judged = { readonly appraisals?: Appraisals | undefined }

export type Act =
  | (Judged & Asked & { readonly type: 'request' })
  | (Judged & Notice & { readonly type: 'giveNotice' })
  | (Judged & Hearing & { readonly type: 'recordHearing' })
  | (Judged & { readonly type: 'decline'; readonly why: string })
  | (Judged & {
      readonly type: 'decide'
      readonly ground: Ground
      readonly reason: string
      readonly effectiveOn: IsoDate
      readonly document: string
      /** What the contract says of the indemnity, in points of base; `null` where it says nothing. */
      readonly rate: number | null
    })
  | (Judged & Settlement & { readonly type: 'settle' })

export type Event =
  | (Asked & { readonly type: 'TerminationRequested'; readonly by: string; readonly on: IsoDate })
  | (Notice & { readonly type: 'NoticeGiven' })
  | (Hearing & { readonly type: 'HolderHeard' })
  | { readonly type: 'TerminationDeclined'; readonly on: IsoDate; readonly why: string }
  | (Decision & { readonly type: 'TerminationDecided' })
  | (Settlement & { readonly type: 'TerminationSettled' })

export type Facts = {
  readonly group: Group
  /** `undefined` only while nobody said which. */
  readonly contract: OrderableContract | undefined
  /** The amount of its award, or its maximum, in cents excluding VAT; `null` where nobody has said it here. */
  readonly initial: Cents | null
  /** What is accepted of it, reductions taken off: cents excluding VAT. */
  readonly accepted: Cents
}

/** The CCP has been in force since this day. */
export const SINCE_CCP = ['2019-04-01'] as const

export type Opening<State extends Termination = Termination> = Rule<OpenInput<State, Facts>>
export type OnAct<T extends Act['type'], State extends Termination = Termination> = Rule<
  ActInput<State, Extract<Act, { type: T }>, Facts>
>
