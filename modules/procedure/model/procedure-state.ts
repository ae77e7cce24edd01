import type { IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { DeclaredInterest } from '#modules/interest/index.ts'
import type { Category, Line, Purchase, Quantity } from '#modules/need/index.ts'
import type { AuthorisingAct, BodyKind } from '#modules/organisation/index.ts'
import type { Plan } from './plan-state.ts'

/** How a contract is awarded: the open and the restricted procedure, with negotiation, by dialogue, adapted, or without competition. */
export const PROCEDURE_TYPES = [
  'open',
  'restricted',
  'negotiated',
  'dialogue',
  'adapted',
  'without-competition',
] as const
export type ProcedureType = (typeof PROCEDURE_TYPES)[number]

/** The cases that open negotiation and dialogue (CCP R2124-3), in its order. */
export const NEGOTIATION_CASES = [
  'adaptation',
  'innovation',
  'design',
  'complexity',
  'specifications',
  'failed-tenders',
] as const

/** The cases that dispense with competition whatever the amount (CCP R2122-1 to R2122-3). */
export const DISPENSATION_CASES = ['imperative-urgency', 'no-tender', 'single-operator', 'other-dispensation'] as const

/** The cases that open the adapted procedure whatever the amount (CCP R2123-1, 2° and 3°). */
export const ADAPTED_CASES = ['small-lots', 'specific-services'] as const

export const GROUND_CASES = [...NEGOTIATION_CASES, ...DISPENSATION_CASES, ...ADAPTED_CASES] as const
export type GroundCase = (typeof GROUND_CASES)[number]

/** Why a procedure that is not always open is used: the case of the code, and the reasons of this purchase. */
export type Ground = { readonly case: GroundCase; readonly reasons: string }

/** Why the minimum periods are shorter: an urgency, or a prior information notice that was sent. */
export type Shortened =
  | { readonly by: 'urgency'; readonly reasons: string }
  | { readonly by: 'prior-notice'; readonly reasons: string; readonly noticeOn: IsoDate }

/** A member that may order (CCP R2162-6), and for how much at most, in cents excluding VAT. */
export type Buyer = { readonly body: string; readonly siret: string; readonly maximum: Cents }

/** What the coordinator chooses. */
export type Choice = {
  readonly title: string
  readonly type: ProcedureType
  readonly ground: Ground | null
  readonly shortened: Shortened | null
}

/** Of what the members need how much, all together, and what they are bound to at least, in cents excluding VAT. */
export type Extent = {
  readonly lines: readonly Line[]
  readonly quantities: readonly Quantity[]
  readonly minimum: Cents
}

/** What is copied from the frozen purchase, each time the procedure is chosen by it. */
export type Need = {
  readonly object: string
  readonly category: Category
  /** Cents excluding VAT (CCP R2121-1). */
  readonly estimate: Cents
  readonly duration: { readonly from: IsoDate; readonly months: number }
  readonly buyers: readonly Buyer[]
  /** A procedure that was chosen before it was copied has none. */
  readonly extent?: Extent
}

export type Frozen = Need & { readonly purchase: string }

export type Prepared = Choice & Frozen & { readonly preparedOn: IsoDate; readonly plan: Plan | null }

/** What the sending of the notice fixes: the law of that day governs the procedure to its end. */
export type Launch = { readonly noticeSentOn: IsoDate; readonly lawDate: IsoDate }

export type Procedure =
  | { readonly status: 'none' }
  | (Prepared & { readonly status: 'prepared' })
  | (Prepared & Launch & { readonly status: 'launched' })
  | (Prepared & {
      readonly status: 'abandoned'
      /** `null` when no notice had been sent. */
      readonly launch: Launch | null
      readonly abandonedOn: IsoDate
      readonly reason: string
    })

/** A procedure that has been opened, whatever has become of it. */
export type OpenedProcedure = Exclude<Procedure, { status: 'none' }>

/** The same choice in an act or an event, whose own `type` is its name. */
export type Chosen = Omit<Choice, 'type'> & { readonly procedureType: ProcedureType }

type Judged = { readonly appraisals?: Appraisals | undefined }

export type ProcedureAct =
  | (Judged & Chosen & { readonly type: 'open'; readonly purchase: string })
  | (Judged & Chosen & { readonly type: 'revise'; readonly reason: string })
  | (Judged & { readonly type: 'plan'; readonly plan: Plan })
  | (Judged & { readonly type: 'launch'; readonly noticeSentOn: IsoDate })
  | (Judged & { readonly type: 'abandon'; readonly reason: string })

export type ProcedureEvent =
  | (Chosen & Frozen & { readonly type: 'ProcedureOpened'; readonly preparedOn: IsoDate })
  | (Chosen & Need & { readonly type: 'ProcedureRevised'; readonly reason: string })
  | { readonly type: 'ProcedurePlanned'; readonly plan: Plan }
  | (Launch & { readonly type: 'ProcedureLaunched' })
  | { readonly type: 'ProcedureAbandoned'; readonly on: IsoDate; readonly reason: string }

export type ProcedureFacts = {
  readonly group: Group
  /** What the coordinator is in law: whose rules the consultation follows (S3.3). `null` while nobody coordinates. */
  readonly coordinatorKind: BodyKind | null
  /** The purchase that this procedure is for; `none` when the group has none of this identifier. */
  readonly purchase: Purchase
  /** The procedures on the same purchase, this one left out. */
  readonly others: readonly { readonly id: string; readonly status: OpenedProcedure['status'] }[]
  /** The deliberations that the contract rests on, as their bodies recorded them. */
  readonly deliberations: readonly AuthorisingAct[]
  readonly interests: readonly DeclaredInterest[]
  /** When one is opened: those that stood in the procedures on the same purchase, with their cases there. */
  readonly carried: readonly (DeclaredInterest & { readonly case: string })[]
}

/** The CCP has been in force since this day. */
export const SINCE_CCP = ['2019-04-01'] as const

export type Opening<State extends Procedure = Procedure> = Rule<OpenInput<State, ProcedureFacts>>
export type OnProcedure<T extends ProcedureAct['type'], State extends Procedure = Procedure> = Rule<
  ActInput<State, Extract<ProcedureAct, { type: T }>, ProcedureFacts>
>
