import type { IsoInstant } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { DeclaredInterest } from '#modules/interest/index.ts'
import type { MeasuredOutage } from './lost-minutes.ts'
import type { Step } from './minute.ts'

/** A deadline that an outage moved. */
export type Moved = {
  readonly consultation: string
  readonly reference: string
  readonly from: IsoInstant
  readonly to: IsoInstant
}

/** A deadline that the outage reached, and that had passed when it was known: it is not moved. */
export type Missed = { readonly consultation: string; readonly reference: string; readonly deadline: IsoInstant }

type Suffered = {
  readonly from: IsoInstant
  /** The end of the last minute that is known to be lost; null while somebody says that it goes on. */
  readonly until: IsoInstant | null
  /** What the probes measured; null where a person declared it. */
  readonly measured: { readonly lost: number; readonly failed: readonly Step[] } | null
  /** Why, in the words of the person who declared it; null where the probes found it. */
  readonly reason: string | null
  readonly knownAt: IsoInstant
  readonly moved: readonly Moved[]
  readonly missed: readonly Missed[]
}

export type Outage =
  | { readonly status: 'none' }
  | (Suffered & { readonly status: 'running' })
  | (Suffered & { readonly status: 'over' })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type OutageAct =
  | (Judged & { readonly type: 'find'; readonly from: IsoInstant })
  | (Judged & { readonly type: 'follow' })
  | (Judged & {
      readonly type: 'declare'
      readonly from: IsoInstant
      readonly until: IsoInstant | null
      readonly reason: string
    })
  | (Judged & { readonly type: 'end'; readonly until: IsoInstant })

/** What an outage does to deadlines, said with whatever tells of it. */
export type Effects = { readonly moved: readonly Moved[]; readonly missed: readonly Missed[] }

export type OutageEvent =
  | (MeasuredOutage & Effects & { readonly type: 'OutageFound'; readonly at: IsoInstant; readonly over: boolean })
  | (Partial<MeasuredOutage> & Effects & { readonly type: 'OutageFollowed'; readonly over: boolean })
  | (Effects & {
      readonly type: 'OutageDeclared'
      readonly at: IsoInstant
      readonly from: IsoInstant
      readonly until: IsoInstant | null
      readonly reason: string
    })
  | (Effects & { readonly type: 'OutageEnded'; readonly until: IsoInstant })

/** A published consultation, as an outage sees it. */
export type Tendered = {
  readonly consultation: string
  readonly reference: string
  readonly deadline: IsoInstant
  readonly interests: readonly DeclaredInterest[]
}

export type OutageFacts = {
  readonly group: Group
  /** The outage that the probes show where the act, or the case, says that it is; null when they show none there. */
  readonly measured: MeasuredOutage | null
  /** The other outages that the probes have shown. */
  readonly others: readonly { readonly from: IsoInstant; readonly until: IsoInstant }[]
  readonly tendered: readonly Tendered[]
}

export const SINCE_CCP = ['2019-04-01'] as const

export type OnOutage<T extends OutageAct['type']> = Rule<ActInput<Outage, Extract<OutageAct, { type: T }>, OutageFacts>>
export type OpenOutage = Rule<OpenInput<Outage, OutageFacts>>
