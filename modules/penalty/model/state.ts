import type { IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { ActInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { Order } from '#modules/order/index.ts'
import type { Clauses } from './clauses-state.ts'
import type { Coefficient, Delay } from './counting.ts'

/** What is late: so much of an order, due on a day, done on another. */
export type Late = {
  readonly contract: string
  readonly order: string
  /** Cents, in base price excluding revision and VAT. */
  readonly value: Cents
  readonly term: IsoDate
  readonly doneOn: IsoDate
  readonly reason: string
  /** The day of the writing by which the holder is asked for its observations. */
  readonly invitedOn: IsoDate
}

/** The same, counted by the clauses of the day on which it was proposed. */
export type Proposed = Late & {
  readonly body: string
  readonly delay: Delay
  readonly divisor: number
  readonly coefficient: Coefficient
  /** Cents, before the cap. */
  readonly counted: Cents
}

export type Observation = { readonly observations: string; readonly observedOn: IsoDate }

/** What is applied of it: under the cap that all penalties share. */
export type Applied = { readonly appliedOn: IsoDate; readonly person: string; readonly amount: Cents }

type Base = Proposed & { readonly heard: Observation | null }

export type Penalty =
  | { readonly status: 'none' }
  | (Base & { readonly status: 'proposed' })
  | (Base & Applied & { readonly status: 'applied' })
  | (Base & Partial<Applied> & { readonly status: 'waived'; readonly waivedOn: IsoDate; readonly waiver: string })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type Act =
  | (Judged & Late & { readonly type: 'propose' })
  | (Judged & Observation & { readonly type: 'observe' })
  | (Judged & { readonly type: 'apply' })
  | (Judged & { readonly type: 'waive'; readonly waiver: string })

export type Event =
  | (Proposed & { readonly type: 'PenaltyProposed' })
  | (Observation & { readonly type: 'HolderHeard' })
  | (Applied & { readonly type: 'PenaltyApplied' })
  | { readonly type: 'PenaltyWaived'; readonly on: IsoDate; readonly waiver: string }

export type Facts = {
  readonly group: Group
  /** The order that is late; `none` only while nobody said which. */
  readonly order: Order
  /** `undefined` where the contract's were not set: those of the general conditions then. */
  readonly clauses: Clauses | undefined
  /** The coefficient of the prices on the day of the term. */
  readonly coefficient: Coefficient
  /** Cents: what all members applied on the contract and did not waive, and of it what was applied on this order; this penalty left out. */
  readonly applied: { readonly contract: Cents; readonly order: Cents }
  /** Cents that payments of this order have kept back of its penalties. */
  readonly kept: Cents
  /** Cents excluding VAT that all members ordered on the contract. */
  readonly ordered: Cents
  /** The account of the holder of the contract; `null` where the award was not run here. */
  readonly holder: string | null
}

/** The CCP has been in force since this day, the CCAG-TIC of 2021 since the other. */
export const SINCE_CCP = ['2019-04-01'] as const
export const SINCE_CCAG = ['2021-04-01'] as const

export type OnAct<T extends Act['type'], State extends Penalty = Penalty> = Rule<
  ActInput<State, Extract<Act, { type: T }>, Facts>
>
