import type { IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'

/**
 * What an expense is for. `coordination` is a fee for the coordinator's own work; `litigation` is what a lost case over
 * the award costs, which is no running cost: the members answer for it together (CCP L2113-7 al. 2, A35).
 */
export type Nature = 'publication' | 'platform' | 'expert' | 'litigation' | 'coordination' | 'other'

/** What a coordinator paid for the group, with the proof of it. */
export type Spending = {
  readonly label: string
  readonly amount: Cents
  readonly incurredOn: IsoDate
  readonly supplier: string
  readonly nature: Nature
  /** SHA-256 of the invoice or of the judgment. */
  readonly proof: string
  /** The body that paid the whole; absent in an event written before it was kept (`advancerOf` then tells). */
  readonly advancedBy?: string
}

/** A body's weight in a key: inhabitants, learners, orders in cents; a whole number, 0 for a body that bears nothing. */
export type Weight = { readonly body: string; readonly weight: number }

/** A body's part of an expense; that of the body which advanced the whole is borne when it is shared. */
export type Share = { readonly body: string; readonly amount: Cents }

export type Settlement = { readonly body: string; readonly paidOn: IsoDate; readonly proof: string }

type Shared = {
  readonly shares: readonly Share[]
  /** The weights the shares were computed from, and where they come from: the convention's key, or a named source. */
  readonly weights: readonly Weight[]
  readonly source: string | null
  readonly sharedOn: IsoDate
  readonly settlements: readonly Settlement[]
}

/** An expense that the members bear together: some owe their share, or all have paid. */
export type SharedExpense = Spending & Shared & { readonly status: 'shared' | 'settled' }

export type Expense =
  | { readonly status: 'none' }
  | (Spending & { readonly status: 'recorded' })
  | SharedExpense
  | (Spending & { readonly status: 'cancelled'; readonly cancelledOn: IsoDate; readonly reason: string })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type Act =
  | (Judged & Spending & { readonly type: 'record' })
  | (Judged & {
      readonly type: 'share'
      readonly shares: readonly Share[]
      /** Given when the convention sets no key: the volumes, or the terms of a judgment. */
      readonly weights: readonly Weight[] | null
      readonly source: string | null
    })
  | (Judged & Settlement & { readonly type: 'settle' })
  | (Judged & { readonly type: 'cancel'; readonly reason: string })

export type Event =
  | (Spending & { readonly type: 'ExpenseRecorded' })
  | (Pick<Shared, 'shares' | 'weights' | 'source'> & { readonly type: 'ExpenseShared'; readonly on: IsoDate })
  | (Settlement & { readonly type: 'ShareSettled' })
  | { readonly type: 'ExpenseSettled' }
  | { readonly type: 'ExpenseCancelled'; readonly on: IsoDate; readonly reason: string }

export type Facts = { readonly group: Group }

/** The CCP's articles on joint purchasing groups have been in force since this day. */
export const SINCE_CCP = ['2019-04-01'] as const

export type Opening = Rule<OpenInput<Expense, Facts>>
export type OnAct<T extends Act['type']> = Rule<ActInput<Expense, Extract<Act, { type: T }>, Facts>>
