import type { IsoDate } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'

/** What a member reports of the execution of its part: on which contract, on which order where it is one. */
export type Reported = {
  readonly body: string
  readonly contract: string
  readonly order: string | null
  readonly subject: string
  readonly circumstances: string
  /** Since when it is noticed. */
  readonly since: IsoDate
  /** Whether it may concern the other members, and why. */
  readonly systemic: { readonly on: IsoDate; readonly why: string } | null
}

type Open = Reported & { readonly reportedOn: IsoDate }
type Known = { readonly knownOn: IsoDate; readonly answer: string }

export type Difficulty =
  | { readonly status: 'none' }
  | (Open & { readonly status: 'reported' })
  | (Open & Known & { readonly status: 'known' })
  | (Open & Known & { readonly status: 'closed'; readonly closedOn: IsoDate; readonly how: string })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type DifficultyAct =
  | (Judged & Omit<Reported, 'systemic'> & { readonly type: 'report'; readonly systemic: string | null })
  | (Judged & { readonly type: 'takeNote'; readonly answer: string })
  | (Judged & { readonly type: 'declareSystemic'; readonly why: string })
  | (Judged & { readonly type: 'close'; readonly how: string })

export type DifficultyEvent =
  | (Open & { readonly type: 'DifficultyReported' })
  | { readonly type: 'DifficultyNoted'; readonly on: IsoDate; readonly answer: string }
  | { readonly type: 'DifficultyDeclaredSystemic'; readonly on: IsoDate; readonly why: string }
  | { readonly type: 'DifficultyClosed'; readonly on: IsoDate; readonly how: string }

export type DifficultyFacts = {
  readonly group: Group
  /** The buyers of the contract that it is about; `null` where there is no such contract. */
  readonly buyers: readonly string[] | null
  /** The member whose order it is about; `null` where it is about none, or about one that does not stand on that contract. */
  readonly orderOf: string | null
}

export type OnDifficulty<T extends DifficultyAct['type']> = Rule<
  ActInput<Difficulty, Extract<DifficultyAct, { type: T }>, DifficultyFacts>
>
