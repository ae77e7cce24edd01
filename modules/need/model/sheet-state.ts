import type { IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { ActInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { DeclaredInterest } from '#modules/interest/index.ts'
import type { Learners, Quantity, Range } from './amounts.ts'
import type { Purchase } from './purchase-state.ts'

/** What one member needs of a purchase, for its whole duration. */
export type Need = {
  /** Cents excluding VAT. The maximum is what the member will never pass (CCP R2162-4). */
  readonly amounts: Range<Cents>
  readonly quantities: readonly Quantity[]
  readonly learners: readonly Learners[]
}

/** What a member answers: its need, or that it has none, and how it came to that. */
export type Told = { readonly need: Need | null; readonly note: string }

/** Which purchase a sheet answers, for which member. */
export type About = { readonly purchase: string; readonly body: string }

/** The coordinator's answer to a sheet: what it asks to be corrected, and by when. */
export type Remark = { readonly remark: string; readonly correctBy: IsoDate }

type Filed = About & { readonly need: Need; readonly note: string; readonly filedOn: IsoDate }

export type NeedSheet =
  | { readonly status: 'none' }
  | (Filed & { readonly status: 'filed' })
  | (Filed & Remark & { readonly status: 'returned' })
  | (Filed & { readonly status: 'accepted'; readonly acceptedOn: IsoDate })
  | (Filed & { readonly status: 'validated'; readonly validatedOn: IsoDate })
  | (About & { readonly status: 'without-need'; readonly note: string; readonly filedOn: IsoDate })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type SheetAct =
  | (Judged & About & Told & { readonly type: 'file' })
  | (Judged & Told & { readonly type: 'revise' })
  | (Judged & Remark & { readonly type: 'return' })
  | (Judged & { readonly type: 'accept' })
  | (Judged & { readonly type: 'validate' })

export type SheetEvent =
  | (About & Told & { readonly type: 'NeedFiled'; readonly on: IsoDate })
  | (Told & { readonly type: 'NeedRevised'; readonly on: IsoDate })
  | (Remark & { readonly type: 'SheetReturned' })
  | { readonly type: 'SheetAccepted'; readonly on: IsoDate }
  | { readonly type: 'NeedValidated'; readonly on: IsoDate }

/** The users that a member declared for a school year: what its learners are measured against (S1.4). */
export type Perimeter = { readonly year: string; readonly sites: number; readonly users: number }

export type SheetFacts = {
  readonly group: Group
  /** The purchase that the sheet answers; `none` when the group has no such purchase. */
  readonly purchase: Purchase
  /** The bodies that have a sheet for it. Read when one is opened. */
  readonly answered: readonly string[]
  /** The perimeters that this member declared, year by year. */
  readonly perimeters: readonly Perimeter[]
  /** The interests that stand in the procedures opened on its purchase. */
  readonly interests: readonly DeclaredInterest[]
}

export type OnSheet<T extends SheetAct['type']> = Rule<ActInput<NeedSheet, Extract<SheetAct, { type: T }>, SheetFacts>>
