import type { IsoDate } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { AuthorisingAct, BodyKind } from '#modules/organisation/index.ts'
import type { CommitteeMode, Composition } from './seats.ts'

/** What the committee's own rules say, from a day on. No text sets these since 2016 (R1.25, R1.28). */
export type InternalRules = {
  readonly from: IsoDate
  /** Clear days of a first convening, of a second one, and of an urgent one; `null` without an urgency clause. */
  readonly convening: number
  readonly secondConvening: number
  readonly urgent: number | null
  readonly castingVote: boolean
  /** Substitutes may be in the room beside the full members whom they could replace. */
  readonly excessSubstitutes: boolean
  readonly remote: boolean
  /** A vote may be by secret ballot; absent from rules that were entered before it was asked. */
  readonly secretVote?: boolean | undefined
  /** The act by which they were adopted. */
  readonly source: { readonly date: IsoDate; readonly number: string; readonly file: string | null }
}

/** From the first day to the last one, which is no later than the end of the assembly's own mandate (R1.23). */
export type Mandate = { readonly from: IsoDate; readonly until: IsoDate }

export type Composed = {
  readonly mode: CommitteeMode
  /** Of a municipality under 3,500 inhabitants: three members are elected instead of five. */
  readonly small: boolean
  readonly mandate: Mandate
  /** By their first day; the last of them stands. */
  readonly compositions: readonly Composition[]
  readonly rules: readonly InternalRules[]
}

export type Committee =
  | { readonly status: 'none' }
  | (Composed & { readonly status: 'composed' })
  | (Composed & {
      readonly status: 'ended'
      readonly endedOn: IsoDate
      readonly cause: 'term' | 'closed'
      readonly reason: string
    })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type CommitteeAct =
  | (Judged &
      Omit<Composition, 'from'> & { readonly type: 'compose'; readonly small: boolean; readonly mandate: Mandate })
  | (Judged & Composition & { readonly type: 'recompose'; readonly reason: string })
  | (Judged & InternalRules & { readonly type: 'adoptRules' })
  | (Judged & { readonly type: 'end'; readonly reason: string })
  | (Judged & { readonly type: 'lapse' })

export type CommitteeEvent =
  | (Pick<Composed, 'mode' | 'small' | 'mandate'> & {
      readonly type: 'CommitteeComposed'
      readonly composition: Composition
    })
  | { readonly type: 'CommitteeRecomposed'; readonly composition: Composition; readonly reason: string }
  | { readonly type: 'RulesAdopted'; readonly rules: InternalRules }
  | {
      readonly type: 'CommitteeEnded'
      readonly on: IsoDate
      readonly cause: 'term' | 'closed'
      readonly reason: string
    }

export type CommitteeFacts = {
  readonly group: Group
  /** The coordinator, and whoever is its authority today; `null` before there is one. */
  readonly coordinator: { readonly body: string; readonly kind: BodyKind; readonly authority: string | null } | null
  /** Acts of the members' organs that elected to a committee. */
  readonly elections: readonly AuthorisingAct[]
  /** The other committees of the group that stand, but this one. */
  readonly others: readonly { readonly id: string; readonly mandate: Mandate }[]
}

export type OpeningCommittee<State extends Committee = Committee> = Rule<OpenInput<State, CommitteeFacts>>
export type OnCommittee<T extends CommitteeAct['type'], State extends Committee = Committee> = Rule<
  ActInput<State, Extract<CommitteeAct, { type: T }>, CommitteeFacts>
>

/** Groups have had these committees since the ordinance that made the code's chapter on them (CGCT L1414-3). */
export const SINCE_COMMITTEES = ['2016-04-01'] as const
