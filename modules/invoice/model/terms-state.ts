import type { IsoDate } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { OrderableContract } from '#modules/contract/index.ts'
import type { Group } from '#modules/convention/index.ts'
import type { ClockStart } from './clock.ts'

/** What a contract says of its payment, for all its members. Rates are points of base. */
export type Terms = {
  /** The period of payment, in days. */
  readonly days: number
  readonly startsAt: ClockStart
  /** Whether the holder is a small or medium-sized enterprise. */
  readonly small: boolean
  /** The members whose real operating expenditure exceeds 60 million euros. */
  readonly large: readonly string[]
  /** The rate of the advance on an order that gives right to one. */
  readonly advance: number
  /** Months of guarantee; 0 where there is none. */
  readonly guarantee: number
  readonly retention: number
}

export type PaymentTerms =
  | { readonly status: 'none' }
  | (Terms & { readonly status: 'in-force'; readonly contract: string; readonly since: IsoDate })

export type TermsInForce = Extract<PaymentTerms, { status: 'in-force' }>

type Judged = { readonly appraisals?: Appraisals | undefined }

export type TermsAct =
  | (Judged & Terms & { readonly type: 'set'; readonly contract: string })
  | (Judged & Terms & { readonly type: 'change'; readonly reason: string })

export type TermsEvent =
  | (Terms & { readonly type: 'TermsSet'; readonly contract: string; readonly on: IsoDate })
  | (Terms & { readonly type: 'TermsChanged'; readonly reason: string; readonly on: IsoDate })

export type TermsFacts = {
  readonly group: Group
  /** The contract that the terms are of; `undefined` where there is none of this identifier that anybody can order on. */
  readonly contract: OrderableContract | undefined
}

export type OnTerms = Rule<ActInput<PaymentTerms, TermsAct, TermsFacts>>
