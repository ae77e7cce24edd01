import type { IsoDate } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Award } from '#modules/consultation/index.ts'
import type { Group } from '#modules/convention/index.ts'

/** One part of a contract that is awarded apart. A contract without lots has none. */
export type Lot = { readonly number: string; readonly title: string }

/** What the sending of the notice (or of the first consultation letter) fixed. */
export type Awarding = {
  readonly title: string
  /** What is bought, in the words of the notice: it must fit the object of the group (S1.2). */
  readonly object: string
  readonly lots: readonly Lot[]
  /** The coordinator's own number of the contract. */
  readonly reference: string
  /** The consultation of this group whose award the contract concludes, where it was run here. */
  readonly consultation?: string | undefined
  readonly awardBegunOn: IsoDate
  /** The bodies named as buyers in the notice, the invitation or the consultation documents (CCP R2162-6). */
  readonly identifiedBuyers: readonly string[]
}

/** An original kept by the coordinator: which document, where, since when (S3.19, A16). */
export type Original = { readonly document: string; readonly location: string; readonly depositedOn: IsoDate }

/** The last day of one buyer's orders in course; `null` while that buyer cannot tell it. */
export type OrdersInCourse = { readonly body: string; readonly until: IsoDate | null }

export type Notified = {
  readonly notifiedOn: IsoDate
  /** The last day of validity; `null` while it is not known. Orders in course may run past it (R4.06). */
  readonly endsOn: IsoDate | null
  readonly orders: readonly OrdersInCourse[]
  readonly originals: readonly Original[]
  /** Who was given the contract and the letter of its notification, since when (S3.18); absent where no award of this group says it. */
  readonly delivered?: readonly Delivered[]
}

/** The documents that a buyer was given, and since when it says that it has them. */
export type Delivered = {
  readonly body: string
  readonly on: IsoDate
  readonly documents: readonly string[]
  readonly receivedOn: IsoDate | null
}

export type Contract =
  | { readonly status: 'none' }
  | (Awarding & { readonly status: 'being-awarded' })
  | (Awarding & { readonly status: 'abandoned'; readonly abandonedOn: IsoDate; readonly reason: string })
  | (Awarding & Notified & { readonly status: 'running' })
  | (Awarding & Notified & { readonly status: 'ended'; readonly endedOn: IsoDate })

/** Why an end moves: the contract lasts longer, or it is terminated before its day. */
export type EndCause = 'extension' | 'early-termination'

type Judged = { readonly appraisals?: Appraisals | undefined }

export type Act =
  | (Judged & Awarding & { readonly type: 'recordAward' })
  | (Judged & { readonly type: 'nameConsultation'; readonly consultation: string })
  | (Judged & { readonly type: 'recordNotification'; readonly notifiedOn: IsoDate; readonly endsOn: IsoDate | null })
  /** By the clock: the award of one of its consultations was received by the holder. */
  | (Judged & Awarding & { readonly type: 'conclude'; readonly notifiedOn: IsoDate; readonly endsOn: IsoDate | null })
  /** By the clock: the award gave these buyers their documents. */
  | (Judged & {
      readonly type: 'recordDelivery'
      readonly bodies: readonly string[]
      readonly documents: readonly string[]
      readonly on: IsoDate
    })
  | (Judged & { readonly type: 'confirmDelivery'; readonly body: string })
  | (Judged & Original & { readonly type: 'depositOriginal' })
  | (Judged & {
      readonly type: 'reviseEnd'
      readonly endsOn: IsoDate
      readonly cause: EndCause
      readonly decidedOn: IsoDate
      readonly reason: string
    })
  | (Judged & OrdersInCourse & { readonly type: 'declareOrders' })
  | (Judged & { readonly type: 'recordExpiry'; readonly on: IsoDate })
  | (Judged & { readonly type: 'abandon'; readonly reason: string })

export type Event =
  | (Awarding & { readonly type: 'AwardRecorded' })
  | { readonly type: 'ConsultationNamed'; readonly consultation: string }
  | {
      readonly type: 'NotificationRecorded'
      readonly notifiedOn: IsoDate
      readonly endsOn: IsoDate | null
      /** Present where an award of this group concluded it: its documents are then given to each buyer before it orders. */
      readonly awaitsDelivery?: true
    }
  | {
      readonly type: 'DeliveryRecorded'
      readonly bodies: readonly string[]
      readonly documents: readonly string[]
      readonly on: IsoDate
    }
  | { readonly type: 'DeliveryConfirmed'; readonly body: string; readonly on: IsoDate }
  | { readonly type: 'OriginalDeposited'; readonly original: Original }
  | {
      readonly type: 'EndRevised'
      readonly endsOn: IsoDate
      readonly cause: EndCause
      readonly decidedOn: IsoDate
      readonly reason: string
    }
  | (OrdersInCourse & { readonly type: 'OrdersDeclared' })
  | { readonly type: 'ExpiryRecorded'; readonly on: IsoDate }
  | { readonly type: 'AwardAbandoned'; readonly on: IsoDate; readonly reason: string }

/** Another contract of the group whose award began and was not abandoned. */
export type OtherContract = { readonly id: string; readonly title: string; readonly reference: string }

export type Facts = {
  readonly group: Group
  /** Read when a contract is recorded, empty afterwards: only then does it matter what the group has bought before. */
  readonly others: readonly OtherContract[]
  /** The awards of the group that a notice has begun, whether a contract took them over or not. */
  readonly awards: readonly Award[]
  /** The lots that are awarded on this platform in the consultation of this contract; `null` stands for one without lots. */
  readonly awardedHere: readonly (string | null)[]
}

/** The CCP's articles on joint purchasing groups have been in force since this day. */
export const SINCE_CCP = ['2019-04-01'] as const

export type Opening = Rule<OpenInput<Contract, Facts>>
export type OnAct<T extends Act['type']> = Rule<ActInput<Contract, Extract<Act, { type: T }>, Facts>>
