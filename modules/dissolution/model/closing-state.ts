import type { IsoDate } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import { RECORD_CLASSES, type RecordClass } from './retention.ts'

/** The notice of the end to one member, with the proof of its receipt (SHA-256). */
export type FinalNotice = { readonly receivedOn: IsoDate; readonly proof: string }

/** Where a class of records is kept, since when its period runs, and its last day (`null`: for ever). */
export type Deposit = {
  readonly recordClass: RecordClass
  readonly keptBy: string
  readonly place: string
  readonly start: IsoDate
  readonly until: IsoDate | null
}

export type Ended = {
  readonly endedOn: IsoDate
  readonly cause: 'term' | 'decision'
  /** The members on the last day. */
  readonly members: readonly { readonly body: string; readonly notice: FinalNotice | null }[]
  readonly deposits: readonly Deposit[]
}

export type Closing =
  | { readonly status: 'none' }
  | (Ended & { readonly status: 'open' })
  | (Ended & { readonly status: 'complete'; readonly completedOn: IsoDate })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type ClosingAct =
  | (Judged & { readonly type: 'openClosing'; readonly on: IsoDate; readonly cause: Ended['cause'] })
  | (Judged & { readonly type: 'notifyEnd'; readonly body: string } & FinalNotice)
  | (Judged & { readonly type: 'depositRecords' } & Omit<Deposit, 'until'>)
  | (Judged & { readonly type: 'complete' })

export type ClosingActOf<T extends ClosingAct['type']> = Extract<ClosingAct, { type: T }>

export type ClosingEvent =
  | {
      readonly type: 'ClosingOpened'
      readonly on: IsoDate
      readonly cause: Ended['cause']
      readonly members: readonly string[]
    }
  | ({ readonly type: 'EndNotified'; readonly body: string } & FinalNotice)
  | { readonly type: 'RecordsDeposited'; readonly deposit: Deposit }
  | { readonly type: 'ClosingCompleted'; readonly on: IsoDate }

export type ClosingFacts = { readonly group: Group }

export type ClosingOpening = Rule<OpenInput<Closing, ClosingFacts>>
export type OnClosing<T extends ClosingAct['type']> = Rule<ActInput<Closing, ClosingActOf<T>, ClosingFacts>>

/** The members of the last day who have not been told of the end. */
export function awaitedNotices(state: Closing): readonly string[] {
  if (state.status === 'none') return []
  return state.members.filter(({ notice }) => notice === null).map(({ body }) => body)
}

/** The classes of records that have no place yet. */
export function unplacedClasses(state: Closing): readonly RecordClass[] {
  if (state.status === 'none') return RECORD_CLASSES
  return RECORD_CLASSES.filter((each) => !state.deposits.some(({ recordClass }) => recordClass === each))
}
