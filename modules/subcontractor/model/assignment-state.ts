import type { IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { ActInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { OrderableContract } from '#modules/contract/index.ts'
import type { Group } from '#modules/convention/index.ts'
import type { Room } from './state.ts'

/** A claim on the members that the holder of a contract has assigned, as its notice says. */
export type Assigned = {
  readonly contract: string
  /** To whom: a bank. */
  readonly name: string
  /** Cents excluding VAT. */
  readonly amount: Cents
  readonly notifiedOn: IsoDate
  /** SHA-256 of the notice. */
  readonly document: string
}

type Release = { readonly releasedOn: IsoDate; readonly document: string }

export type Assignment =
  | { readonly status: 'none' }
  | (Assigned & { readonly status: 'notified' })
  | (Assigned & { readonly status: 'released'; readonly release: Release })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type AssignmentAct =
  | (Judged & Assigned & { readonly type: 'notify' })
  | (Judged & Release & { readonly type: 'release' })

export type AssignmentEvent =
  | (Assigned & { readonly type: 'ClaimAssigned' })
  | (Release & { readonly type: 'AssignmentReleased' })

export type AssignmentFacts = {
  readonly group: Group
  readonly contract: OrderableContract | undefined
  readonly engaged: Room
}

export type OnAssignment<T extends AssignmentAct['type'], State extends Assignment = Assignment> = Rule<
  ActInput<State, Extract<AssignmentAct, { type: T }>, AssignmentFacts>
>
