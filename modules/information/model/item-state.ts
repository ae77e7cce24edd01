import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { ActInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { RunningContract } from '#modules/contract/index.ts'
import type { Group } from '#modules/convention/index.ts'

/** What the coordinator passes on: what it knows of the market, a request it received, a document, a step it took, a notice of law. */
export type ItemNature =
  | 'market-information'
  | 'information-request'
  | 'document'
  | 'protective-measure'
  | 'legal-notice'

/**
 * An item is passed on whole, or held back with its reason (A17): then the members learn that it exists and why they
 * do not have it, and its content stays out of the platform.
 */
export type Confidentiality = { readonly kind: 'shared' } | { readonly kind: 'confidential'; readonly reason: string }

/** A step taken to protect the group's interests (S3.15). `part`: the member whose own part of the execution it is about. */
export type Measure = {
  readonly kind: 'complaint' | 'urgent-suit' | 'guarantee-call' | 'suit-on-execution' | 'other'
  readonly takenOn: IsoDate
  readonly part: string | null
  /** SHA-256 of that member's agreement. */
  readonly agreement: string | null
}

/** One member's receipt: when the item was put at its disposal, and when it said it had read it. */
export type Receipt = { readonly body: string; readonly availableAt: IsoInstant; readonly readAt: IsoInstant | null }

export type Content = {
  readonly title: string
  /** Empty when the item is confidential. */
  readonly text: string
  readonly nature: ItemNature
  /** SHA-256 of each document. */
  readonly files: readonly string[]
  readonly confidentiality: Confidentiality
  /** The contract that it is about. */
  readonly contract: string | null
  /** True when it says something of the content of tenders. */
  readonly tenderContent: boolean
  readonly measure: Measure | null
  /** The item that this one corrects: nothing is edited, what was said stays said. */
  readonly corrects: string | null
}

/** Some members only, and why the others are not told. */
export type Listed = { readonly bodies: readonly string[]; readonly reason: string }

type Told = Content & { readonly listed: string | null; readonly receipts: readonly Receipt[] }

export type Item =
  | { readonly status: 'none' }
  | (Told & { readonly status: 'shared' })
  | (Told & { readonly status: 'corrected'; readonly correctedBy: string; readonly correctedOn: IsoDate })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type Act =
  | (Judged & Content & { readonly type: 'share'; readonly recipients: Listed | null })
  | (Judged & { readonly type: 'acknowledge'; readonly member: string })
  | (Judged & { readonly type: 'correct'; readonly by: string })

export type Event =
  | (Content & {
      readonly type: 'InformationShared'
      /** Why some members only are told; `null` when all are. */
      readonly listed: string | null
      readonly recipients: readonly string[]
      readonly at: IsoInstant
    })
  | { readonly type: 'InformationRead'; readonly body: string; readonly at: IsoInstant }
  | { readonly type: 'InformationCorrected'; readonly by: string; readonly on: IsoDate }

export type Facts = {
  readonly group: Group
  readonly contracts: readonly RunningContract[]
  /** The item that the act says it corrects, and whom it was told to; `null` when there is none such. */
  readonly corrected: { readonly status: Item['status']; readonly recipients: readonly string[] } | null
}

/** The CCP's articles on joint purchasing groups have been in force since this day. */
export const SINCE_CCP = ['2019-04-01'] as const

export type OnAct<T extends Act['type']> = Rule<ActInput<Item, Extract<Act, { type: T }>, Facts>>
