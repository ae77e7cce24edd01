import type { IsoDate } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { RunningContract } from '#modules/contract/index.ts'
import type { Group } from '#modules/convention/index.ts'
import type { Checklist, ChecklistItem, Settled } from './checklist.ts'
import type { PendingMatter } from './pending.ts'
import type { Renewal } from './term.ts'

/** A member's objection to the declaration, with the proof of its receipt (SHA-256), and what the coordinator answered. */
export type Objection = {
  readonly number: number
  readonly member: string
  readonly reason: string
  readonly on: IsoDate
  readonly proof: string
  readonly answer: { readonly on: IsoDate; readonly text: string; readonly reopens: readonly ChecklistItem[] } | null
}

export type Preparing = {
  readonly renewals: readonly Renewal[]
  readonly checklist: Checklist
  /** Every objection ever made, those to a declaration that has fallen included. */
  readonly objections: readonly Objection[]
}
export type Declared = Preparing & { readonly declaredOn: IsoDate; readonly objectionsUntil: IsoDate }

export type Completion =
  | { readonly status: 'none' }
  | (Preparing & { readonly status: 'preparing' })
  | (Declared & { readonly status: 'declared' })
  | (Declared & { readonly status: 'ended'; readonly endedOn: IsoDate })

type Judged = { readonly appraisals?: Appraisals | undefined }

/** What the coordinator says of an item; its author and day are who said it and when. */
export type Settlement =
  | { readonly outcome: 'done'; readonly on: IsoDate; readonly evidence: string; readonly note: string }
  | { readonly outcome: 'not-applicable'; readonly reason: string }

export type CompletionAct =
  | (Judged & { readonly type: 'prepare' })
  | (Judged & {
      readonly type: 'renew'
      readonly form: Renewal['form']
      readonly decidedOn: IsoDate
      readonly decision: string | null
      /** The new last day, where the convention ends on a date; a fixed length computes it. */
      readonly until: IsoDate | null
    })
  | (Judged & { readonly type: 'settle'; readonly item: ChecklistItem; readonly settlement: Settlement })
  | (Judged & { readonly type: 'declareCompletion' })
  | (Judged & { readonly type: 'object'; readonly member: string; readonly reason: string; readonly proof: string })
  | (Judged & {
      readonly type: 'answerObjection'
      readonly number: number
      readonly text: string
      /** The items that the objection opens again: with one, the declaration falls. */
      readonly reopens: readonly ChecklistItem[]
    })
  | (Judged & { readonly type: 'end' })

export type CompletionActOf<T extends CompletionAct['type']> = Extract<CompletionAct, { type: T }>

export type CompletionEvent =
  | { readonly type: 'ClosingPrepared'; readonly on: IsoDate }
  | ({ readonly type: 'ConventionRenewed' } & Renewal)
  | { readonly type: 'ItemSettled'; readonly settled: Settled }
  | { readonly type: 'CompletionDeclared'; readonly on: IsoDate; readonly objectionsUntil: IsoDate }
  | ({ readonly type: 'MemberObjected' } & Omit<Objection, 'answer'>)
  | {
      readonly type: 'ObjectionAnswered'
      readonly number: number
      readonly on: IsoDate
      readonly text: string
      readonly reopens: readonly ChecklistItem[]
    }
  | { readonly type: 'DeclarationFell'; readonly on: IsoDate }
  | { readonly type: 'TermReached'; readonly on: IsoDate }

export type CompletionFacts = {
  readonly group: Group
  readonly contracts: readonly RunningContract[]
  readonly disputes: readonly PendingMatter[]
}

export type Opening = Rule<OpenInput<Completion, CompletionFacts>>
export type OnAct<T extends CompletionAct['type']> = Rule<ActInput<Completion, CompletionActOf<T>, CompletionFacts>>

/** The renewals so far; none before the closing is prepared. */
export function renewalsOf(state: Completion): readonly Renewal[] {
  return state.status === 'none' ? [] : state.renewals
}
