import type { IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'

/** A development made for a member, an evolution of what is there, or another technical project. */
export const KINDS = ['development', 'evolution', 'technical'] as const

export type Outline = {
  readonly title: string
  readonly purpose: string
  /** The orders of this member by which it is bought. */
  readonly orders: readonly string[]
  readonly from: IsoDate
  readonly until: IsoDate
  /** Cents, excluding VAT. */
  readonly budget: Cents
  /** Whether it changes what all members have in common. */
  readonly changesBase: boolean
}

/** Under which terms a development may be reused: the licence, the clause on ownership and sharing. Files are SHA-256. */
export type Terms = {
  readonly licence: string
  readonly clause: string
  readonly document: string | null
  readonly reusable: boolean
  /** Where it is found: the address of a repository or a page. */
  readonly address: string
}

export type Reuse = { readonly body: string; readonly purpose: string; readonly on: IsoDate; readonly licence: string }

type Planned = Outline & {
  readonly contract: string
  readonly body: string
  readonly kind: (typeof KINDS)[number]
  readonly plannedOn: IsoDate
  /** The coordinator’s agreement to the change of the common base. */
  readonly baseAgreed: { readonly on: IsoDate; readonly document: string; readonly conditions: string } | null
  readonly terms: Terms | null
  readonly reuses: readonly Reuse[]
}

export type Project =
  | { readonly status: 'none' }
  | (Planned & { readonly status: 'planned' })
  | (Planned & { readonly status: 'running'; readonly begunOn: IsoDate })
  | (Planned & {
      readonly status: 'delivered'
      readonly begunOn: IsoDate
      readonly deliveredOn: IsoDate
      readonly delivery: string
      readonly terms: Terms
    })
  | (Planned & { readonly status: 'abandoned'; readonly abandonedOn: IsoDate; readonly reason: string })

export type Standing = Exclude<Project, { status: 'none' }>
export type At<S extends Project['status']> = Extract<Project, { status: S }>

type Judged = { readonly appraisals?: Appraisals | undefined }

export type Act =
  | (Judged & Outline & Pick<Planned, 'contract' | 'body' | 'kind'> & { readonly type: 'plan' })
  | (Judged & Outline & { readonly type: 'revise'; readonly reason: string })
  | (Judged & { readonly type: 'agreeToBase'; readonly document: string; readonly conditions: string })
  | (Judged & { readonly type: 'begin'; readonly begunOn: IsoDate })
  | (Judged & Terms & { readonly type: 'setTerms' })
  | (Judged & { readonly type: 'deliver'; readonly deliveredOn: IsoDate; readonly delivery: string })
  | (Judged & {
      readonly type: 'declareReuse'
      readonly body: string
      readonly purpose: string
      readonly accepted: boolean
    })
  | (Judged & { readonly type: 'abandon'; readonly reason: string })

export type ActOf<T extends Act['type']> = Extract<Act, { type: T }>

export type Event =
  | (Outline & Pick<Planned, 'contract' | 'body' | 'kind' | 'plannedOn'> & { readonly type: 'ProjectPlanned' })
  | (Outline & { readonly type: 'ProjectRevised'; readonly reason: string; readonly on: IsoDate })
  | (NonNullable<Planned['baseAgreed']> & { readonly type: 'BaseAgreed' })
  | { readonly type: 'ProjectBegun'; readonly begunOn: IsoDate }
  | (Terms & { readonly type: 'TermsSet'; readonly on: IsoDate })
  | { readonly type: 'ProjectDelivered'; readonly deliveredOn: IsoDate; readonly delivery: string }
  | (Reuse & { readonly type: 'ReuseDeclared' })
  | { readonly type: 'ProjectAbandoned'; readonly on: IsoDate; readonly reason: string }

/** An order that a project names: whose it is, on which contract, its cents excluding VAT (0 once cancelled), and the other project that has it. */
export type NamedOrder = {
  readonly contract: string
  readonly body: string
  readonly amount: Cents
  readonly taken: boolean
}

export type Facts = {
  readonly group: Group
  /** The buyers of the contract; nobody where there is no notified contract of this identifier. */
  readonly buyers: readonly string[]
  /** The orders that the act names, or the project, in their order; `null` where there is none. */
  readonly orders: readonly (NamedOrder | null)[]
}

export type Opening<S = Project> = Rule<OpenInput<S, Facts>>
export type OnAct<T extends Act['type'], S = Project> = Rule<ActInput<S, ActOf<T>, Facts>>

/** Orders of a group are those of its convention (CCP L2113-7), in force since 1 April 2019. */
export const SINCE_CCP = ['2019-04-01'] as const

/** The orders that an act names, else those of its project. */
export function ordersIn(state: Project, act: Act | undefined): readonly string[] {
  if (act?.type === 'plan' || act?.type === 'revise') return act.orders
  return state.status === 'none' ? [] : state.orders
}
