import type { IsoDate } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { DeclaredInterest } from '#modules/interest/index.ts'
import type { Subject } from './group-subject.ts'
import type { Review } from './review-state.ts'
import type { Held } from './seat-state.ts'

/** A remark advises; a reservation says that a member does not agree with the clause as it stands. */
export const REMARK_KINDS = ['comment', 'reservation'] as const
export type RemarkKind = (typeof REMARK_KINDS)[number]

export const OUTCOMES = ['accepted', 'partly', 'not'] as const

/** What the coordinator makes of it. `change` says what changed in the text; empty when nothing did. */
export type Answer = {
  readonly outcome: (typeof OUTCOMES)[number]
  readonly reason: string
  readonly change: string
  readonly on: IsoDate
}

/** On which clause, of which version of which document, and for whom. */
export type Made = {
  readonly procedure: string
  readonly review: string
  readonly theme: string
  readonly version: number
  readonly clause: string
  readonly kind: RemarkKind
  readonly text: string
  readonly seat: string
  readonly body: string
  readonly madeOn: IsoDate
}

export type Remark =
  | { readonly status: 'none' }
  | (Made & { readonly status: 'made' })
  | (Made & { readonly status: 'answered'; readonly answer: Answer })
  | (Made & { readonly status: 'retracted'; readonly retractedOn: IsoDate })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type RemarkAct =
  | (Judged & Pick<Made, 'review' | 'clause' | 'kind' | 'text'> & { readonly type: 'make' })
  | (Judged & Omit<Answer, 'on'> & { readonly type: 'answer' })
  | (Judged & { readonly type: 'retract' })

export type RemarkEvent =
  | (Made & { readonly type: 'RemarkMade' })
  | { readonly type: 'RemarkAnswered'; readonly answer: Answer }
  | { readonly type: 'RemarkRetracted'; readonly on: IsoDate }

/** The seat of whoever acts, when that person has one on the procedure. */
export type OwnSeat = Pick<Held, 'kind' | 'body' | 'opening' | 'from' | 'until'> & {
  readonly id: string
  readonly status: 'designated' | 'invited' | 'bound'
}

export type RemarkFacts = {
  readonly group: Group
  readonly subject: Subject
  /** The interests that stand in the procedure. */
  readonly interests: readonly DeclaredInterest[]
  /** The document that the remark is on; `none` when the group has no such document. */
  readonly review: Review
  readonly seat: OwnSeat | null
}

export type OnRemark<T extends RemarkAct['type']> = Rule<ActInput<Remark, Extract<RemarkAct, { type: T }>, RemarkFacts>>
