import type { IsoDate } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { Declared } from './witness-state.ts'

/** A witness of which a quorum is agreed, as it was declared. */
export type Counted = Declared & { readonly id: string; readonly name: string }

export type Agreed = {
  /** How many times it was agreed: what was witnessed before says by which. */
  readonly version: number
  readonly witnesses: readonly Counted[]
  /** How many of them may be away, broken or false. */
  readonly faulty: number
  /** How many must cosign, so that no two histories both have so many. */
  readonly size: number
  readonly agreedOn: IsoDate
}

export type Quorum = { readonly status: 'none' } | (Agreed & { readonly status: 'agreed' })

export type QuorumAct = {
  readonly type: 'agree'
  readonly faulty: number
  readonly appraisals?: Appraisals | undefined
}

export type QuorumEvent = Agreed & { readonly type: 'QuorumAgreed' }

export type QuorumFacts = {
  readonly group: Group
  /** The witnesses that are declared and not revoked, in the order in which they were; when each was last heard. */
  readonly declared: readonly (Counted & { readonly heardOn: IsoDate | null })[]
}

export type OnQuorum = Rule<ActInput<Quorum, QuorumAct, QuorumFacts>>
