import type { IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { DeclaredInterest } from '#modules/interest/index.ts'
import type { Duration, Learners, Quantity, Range } from './amounts.ts'

/** What is bought: the thresholds of the code depend on it (CCP annex 2). */
export const CATEGORIES = ['services', 'supplies', 'works'] as const
export type Category = (typeof CATEGORIES)[number]

/** One line of what the members count together: a service and its unit. Prices come with the tenders. */
export type Line = { readonly key: string; readonly label: string; readonly unit: string }

/** What the coordinator asks of the members. */
export type Enquiry = {
  readonly title: string
  /** What is bought, in a sentence: it must fit the object of the group (S1.2). */
  readonly object: string
  readonly category: Category
  readonly lines: readonly Line[]
  readonly duration: Duration
  /** The last day on which a member may file its sheet. */
  readonly sheetsDue: IsoDate
}

/** The part of one member in a frozen need: what it commits to (S5.1, A21), and by which number it is known. */
export type Part = {
  readonly body: string
  readonly siret: string
  readonly sheet: string
  readonly amounts: Range<Cents>
  readonly quantities: readonly Quantity[]
}

export type Frozen = {
  readonly frozenOn: IsoDate
  /** Cents excluding VAT: the maxima of all members, for the whole duration (CCP R2121-1; law.md R2.01). */
  readonly estimate: Cents
  /** The members that may order (CCP R2162-6). One that has no need has no part. */
  readonly parts: readonly Part[]
}

export type Purchase =
  | { readonly status: 'none' }
  | (Enquiry & { readonly status: 'collecting' })
  | (Enquiry & Frozen & { readonly status: 'frozen' })
  | (Enquiry & Frozen & { readonly status: 'launched'; readonly launchedOn: IsoDate })
  | (Enquiry & { readonly status: 'abandoned'; readonly abandonedOn: IsoDate; readonly reason: string })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type PurchaseAct =
  | (Judged & Enquiry & { readonly type: 'open' })
  | (Judged & Enquiry & { readonly type: 'revise'; readonly reason: string })
  | (Judged & { readonly type: 'freeze' })
  | (Judged & { readonly type: 'reopen'; readonly reason: string })
  | (Judged & { readonly type: 'abandon'; readonly reason: string })
  | (Judged & { readonly type: 'launch'; readonly noticeSentOn: IsoDate })
  | (Judged & { readonly type: 'release'; readonly reason: string })

export type PurchaseEvent =
  | (Enquiry & { readonly type: 'PurchaseOpened' })
  | (Enquiry & { readonly type: 'PurchaseRevised'; readonly reason: string })
  | (Frozen & { readonly type: 'NeedFrozen' })
  | { readonly type: 'NeedReopened'; readonly on: IsoDate; readonly reason: string }
  | { readonly type: 'PurchaseAbandoned'; readonly on: IsoDate; readonly reason: string }
  | { readonly type: 'PurchaseLaunched'; readonly on: IsoDate }
  | { readonly type: 'PurchaseReleased'; readonly on: IsoDate; readonly reason: string }

/** The sheet of one member, as the freeze reads it. */
export type Answer = {
  readonly sheet: string
  readonly body: string
  readonly status: 'filed' | 'returned' | 'accepted' | 'validated' | 'without-need'
  readonly amounts: Range<Cents>
  readonly quantities: readonly Quantity[]
  readonly learners: readonly Learners[]
}

export type PurchaseFacts = {
  readonly group: Group
  /** The sheets of this purchase; none before it is opened. */
  readonly answers: readonly Answer[]
  /** The SIRET of each body that answered, as its card has it. */
  readonly sirets: Readonly<Record<string, string | null>>
  /** What the group has bought, or collects the needs of, besides. Read when a purchase is opened. */
  readonly others: readonly { readonly title: string }[]
  /** The interests that stand in the procedures opened on this purchase. */
  readonly interests: readonly DeclaredInterest[]
}

/** The CCP's articles on joint purchasing groups have been in force since this day. */
export const SINCE_CCP = ['2019-04-01'] as const

/** The purchase whose needs are being collected. */
export type Collecting = Extract<Purchase, { status: 'collecting' }>

export type Opening<State extends Purchase = Purchase> = Rule<OpenInput<State, PurchaseFacts>>
export type OnPurchase<T extends PurchaseAct['type']> = Rule<
  ActInput<Purchase, Extract<PurchaseAct, { type: T }>, PurchaseFacts>
>
