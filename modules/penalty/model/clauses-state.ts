import type { IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { ActInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { OrderableContract } from '#modules/contract/index.ts'
import type { Group } from '#modules/convention/index.ts'

export const CAPPED_BY = ['contract', 'order'] as const

/** What a contract says of the penalties for delay. */
export type Clauses = {
  readonly divisor: number
  /** Points of base of the amount excluding VAT of what caps them. */
  readonly cap: number
  readonly cappedBy: (typeof CAPPED_BY)[number]
  /** Cents up to which nothing is claimed, of all members together. */
  readonly exempt: Cents
  /** Days that are left to the holder for its observations. */
  readonly hearing: number
}

export type PenaltyClauses =
  | { readonly status: 'none' }
  | (Clauses & {
      readonly status: 'in-force'
      readonly contract: string
      readonly version: number
      readonly since: IsoDate
    })

export type ClausesInForce = Extract<PenaltyClauses, { status: 'in-force' }>

type Judged = { readonly appraisals?: Appraisals | undefined }

export type ClausesAct =
  | (Judged & Clauses & { readonly type: 'set'; readonly contract: string })
  | (Judged & Clauses & { readonly type: 'change'; readonly reason: string })

export type ClausesEvent =
  | (Clauses & { readonly type: 'ClausesSet'; readonly contract: string; readonly on: IsoDate })
  | (Clauses & { readonly type: 'ClausesChanged'; readonly reason: string; readonly on: IsoDate })

export type ClausesFacts = { readonly group: Group; readonly contract: OrderableContract | undefined }

export type OnClauses = Rule<ActInput<PenaltyClauses, ClausesAct, ClausesFacts>>
