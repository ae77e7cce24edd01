import type { IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { OrderableContract } from '#modules/contract/index.ts'
import type { Group } from '#modules/convention/index.ts'
import type { Signatory } from '#modules/organisation/index.ts'

/** How much of one line of the price schedule. */
export type Quantity = { readonly line: string; readonly quantity: number }

/** Cents excluding VAT, and quantities of the lines that are counted; a line that is not named has no ceiling of its own. */
export type Amounts = { readonly amount: Cents; readonly quantities: readonly Quantity[] }

/** The part of one member, on which it committed itself (S5.1, A21). */
export type Share = Amounts & { readonly body: string }

/** What the contract says of the whole. */
export type Limits = {
  readonly contract: string
  /** Cents excluding VAT, and the quantities of the lines that have a maximum: of all members together (R4.01, R4.11). */
  readonly maximum: Amounts
  /** Cents excluding VAT; 0 where the contract has none. */
  readonly minimum: Cents
  /** Empty where members have no part of their own: then only the maximum of the group holds. */
  readonly shares: readonly Share[]
}

/** A part that one member lends to another: it counts once both have signed. */
export type Loan = Amounts & {
  readonly number: number
  readonly from: string
  readonly to: string
  readonly offeredOn: IsoDate
  readonly answer: { readonly accepted: boolean; readonly on: IsoDate } | null
}

/** That the minimum was not reached so many days before the end of the orders: in cents, what was ordered of it. */
export type MinimumReport = {
  readonly on: IsoDate
  readonly before: number
  readonly ordered: Cents
  readonly minimum: Cents
}

export type Ceiling =
  | { readonly status: 'none' }
  | (Limits & {
      readonly status: 'in-force'
      readonly loans: readonly Loan[]
      readonly reports: readonly MinimumReport[]
    })

export type InForce = Extract<Ceiling, { status: 'in-force' }>

type Judged = { readonly appraisals?: Appraisals | undefined }

export type Act =
  | (Judged & Limits & { readonly type: 'set' })
  | (Judged & { readonly type: 'share'; readonly shares: readonly Share[]; readonly reason: string })
  | (Judged & {
      readonly type: 'raise'
      readonly maximum: Amounts
      readonly minimum: Cents
      readonly modification: string
      readonly on: IsoDate
    })
  | (Judged & Amounts & { readonly type: 'lend'; readonly from: string; readonly to: string })
  | (Judged & { readonly type: 'acceptLoan'; readonly loan: number })
  | (Judged & { readonly type: 'declineLoan'; readonly loan: number })
  | (Judged & { readonly type: 'reportMinimum' })

export type Event =
  | (Limits & { readonly type: 'CeilingSet'; readonly on: IsoDate })
  | { readonly type: 'SharesSet'; readonly shares: readonly Share[]; readonly reason: string; readonly on: IsoDate }
  | {
      readonly type: 'CeilingRaised'
      readonly maximum: Amounts
      readonly minimum: Cents
      readonly modification: string
      readonly on: IsoDate
    }
  | (Omit<Loan, 'answer'> & { readonly type: 'LoanOffered' })
  | (MinimumReport & { readonly type: 'MinimumReported' })
  | { readonly type: 'LoanAnswered'; readonly loan: number; readonly accepted: boolean; readonly on: IsoDate }

/** What one body ordered on the contract, and did not cancel. */
export type Ordered = Amounts & { readonly body: string }

export type Facts = {
  readonly group: Group
  /** The contract that the ceiling is of; `undefined` where there is none of this identifier that anybody can order on. */
  readonly contract: OrderableContract | undefined
  /** The amount of the award that concluded it: of a framework agreement, its maximum; `null` where it was not awarded here. */
  readonly awarded: Cents | null
  /** What was ordered so far, body by body. */
  readonly ordered: readonly Ordered[]
  /** Who may sign orders for the body of whoever acts. */
  readonly signatories: readonly Signatory[]
}

/** The CCP has been in force since this day. */
export const SINCE_CCP = ['2019-04-01'] as const

export type Opening<State extends Ceiling = Ceiling> = Rule<OpenInput<State, Facts>>
export type OnAct<T extends Act['type'], State extends Ceiling = Ceiling> = Rule<
  ActInput<State, Extract<Act, { type: T }>, Facts>
>
