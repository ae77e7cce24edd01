import type { IsoDate } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { OrderableContract } from '#modules/contract/index.ts'
import type { Group } from '#modules/convention/index.ts'
import type { Formula, IndexValue, Rounded, UnitPrice, VatRate } from './prices.ts'

/** What a line is bought by: orders, or subsequent contracts where the framework agreement does not set every term (R4.05). */
export const LINE_KINDS = ['order', 'subsequent'] as const

/** One price of the schedule, as the contract has it: before any revision, excluding VAT. */
export type Line = {
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly price: UnitPrice
  readonly vat: VatRate
  readonly kind: (typeof LINE_KINDS)[number]
}

/** When and how prices are revised: by a formula, and not more often than every so many months. */
export type Revision = Formula & { readonly everyMonths: number }

/** What the contract says of its prices. */
export type Schedule = {
  readonly contract: string
  /** The file that holds it, by its SHA-256. */
  readonly document: string
  readonly lines: readonly Line[]
  /** `null` of prices that are firm. */
  readonly revision: Revision | null
}

/** The prices in force from a day: those of the contract times a coefficient. The first version, from its notification, is the contract itself. */
export type Version = {
  readonly number: number
  readonly from: IsoDate
  readonly coefficient: Rounded
  readonly values: readonly IndexValue[]
  /** Whether an index was not published yet: the coefficient is then computed again once all are (R5.41). */
  readonly provisional: boolean
  readonly recordedOn: IsoDate
  /** What the coefficient was before it was settled, for what was ordered meanwhile. */
  readonly before: Rounded | null
}

export type PriceSchedule =
  | { readonly status: 'none' }
  | (Schedule & { readonly status: 'in-force'; readonly versions: readonly Version[] })

export type InForce = Extract<PriceSchedule, { status: 'in-force' }>

type Judged = { readonly appraisals?: Appraisals | undefined }

export type Act =
  | (Judged & Schedule & { readonly type: 'bring' })
  | (Judged & Omit<Schedule, 'contract'> & { readonly type: 'correct'; readonly reason: string })
  | (Judged & { readonly type: 'revise'; readonly from: IsoDate; readonly values: readonly IndexValue[] })
  | (Judged & { readonly type: 'settle'; readonly version: number; readonly values: readonly IndexValue[] })

export type Event =
  | (Schedule & { readonly type: 'ScheduleBrought'; readonly from: IsoDate; readonly on: IsoDate })
  | (Omit<Schedule, 'contract'> & { readonly type: 'ScheduleCorrected'; readonly reason: string; readonly on: IsoDate })
  | (Omit<Version, 'before'> & { readonly type: 'PricesRevised' })
  | {
      readonly type: 'RevisionSettled'
      readonly version: number
      readonly coefficient: Rounded
      readonly values: readonly IndexValue[]
      readonly on: IsoDate
    }

export type Facts = {
  readonly group: Group
  /** The contract that the schedule is of; `undefined` where there is none of this identifier that anybody can order on. */
  readonly contract: OrderableContract | undefined
  /** The files that the contract is known to be made of. */
  readonly documents: readonly string[]
  /** How many orders have been sent at these prices. */
  readonly ordered: number
}

/** The CCP has been in force since this day. */
export const SINCE_CCP = ['2019-04-01'] as const

export type Opening<State extends PriceSchedule = PriceSchedule> = Rule<OpenInput<State, Facts>>
export type OnAct<T extends Act['type'], State extends PriceSchedule = PriceSchedule> = Rule<
  ActInput<State, Extract<Act, { type: T }>, Facts>
>
