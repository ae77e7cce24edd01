import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { DeclaredInterest } from '#modules/interest/index.ts'
import type { Category } from '#modules/need/index.ts'
import type { Extent, Ground, MediumGround, NeedStanding, ProcedureType, Shortened } from '#modules/procedure/index.ts'
import type { Dossier, DossierDocument, Section } from './dossier.ts'
import type { CourtEvent, JudgmentAct, ProcedureReferral, SeizedAct } from './referral.ts'

/** A day and an hour as they are printed in a notice, Paris time. */
export type Hour = { readonly date: IsoDate; readonly time: string }

export type FrozenBuyer = {
  readonly body: string
  readonly name: string
  readonly siret: string
  readonly maximum: Cents
}

/** What the procedure gave the notice when it was sent. */
export type FrozenProcedure = {
  readonly type: ProcedureType
  readonly category: Category
  readonly estimate: Cents
  readonly coordinator: { readonly name: string; readonly siret: string; readonly seat: string }
  readonly buyers: readonly FrozenBuyer[]
  /** Why the minimum period is shorter; `null` when it is not. */
  readonly shortened: Shortened | null
  /** Tenders come electronically, as the plan of the procedure has it: the minimum period follows (CCP R2161-3). */
  readonly electronic: boolean
  /** Why they do not (CCP R2132-13); absent from the notices that left before it was asked. */
  readonly otherMedium?: MediumGround | null | undefined
}

/** What candidates were given from one instant on. */
export type Version = {
  readonly number: number
  readonly at: IsoInstant
  /** The SHA-256 of its manifest: the structured part and each document with its own hash. */
  readonly manifest: string
  readonly dossier: Dossier
  readonly documents: readonly DossierDocument[]
  readonly important: boolean
  readonly reason: string
  readonly changed: readonly Section[]
} & ChangeReason

/** What a person answered for when the file was changed, as operators read it; empty where nothing was asked. */
export type ChangeReason = {
  /** Why it weighs nothing on the preparation of a tender. */
  readonly minorFor: string
  /** Why the conditions that were announced first keep their substance. */
  readonly termsKeptFor: string
  /** In what their substance is altered; a version of the first days does not say it, for none could be. */
  readonly alteredFor?: string
}

/**
 * Why a deadline is moved (CCP R2151-4): an answer or a file that came late, an important change, a platform that was down;
 * or because the buyer gives more time, which nothing forbids.
 */
export const EXTENSION_GROUNDS = ['late-answer', 'important-change', 'late-publication', 'outage', 'voluntary'] as const
/** A change that is not important may leave more time besides: no text asks it. */
export type ExtensionGround = (typeof EXTENSION_GROUNDS)[number] | 'minor-change'

export type Extension = {
  readonly at: IsoInstant
  readonly from: IsoInstant
  readonly to: IsoInstant
  readonly ground: ExtensionGround
  readonly reason: string
  /** Why it is in proportion to what changed or came late, as operators read it; empty where nothing was asked. */
  readonly proportionateFor: string
  /** When questions were to end, and when they end from then on. */
  readonly questionsFrom: IsoInstant
  readonly questionsTo: IsoInstant
  /** The outage that moved it of right; absent where a person moved it. */
  readonly outage?: string
}

/** What the Publications Office answered: it received the notice, then published it (CCP R2131-20). */
export type European = {
  readonly received: { readonly at: IsoInstant; readonly reference: string } | null
  readonly published: { readonly at: IsoInstant; readonly reference: string } | null
}

export type About = { readonly procedure: string; readonly reference: string }
export type File = { readonly dossier: Dossier; readonly documents: readonly DossierDocument[] }

/** What the notice said, and what has happened to it since. */
export type NoticeTerms = {
  readonly frozen: FrozenProcedure
  readonly validatedOn: IsoDate
  readonly noticeSentAt: IsoInstant
  /** The day whose law this procedure keeps. */
  readonly lawDate: IsoDate
  readonly deadline: IsoInstant
  readonly questionsUntil: IsoInstant
  /** `null` when the notice is not European. */
  readonly european: European | null
  readonly published: { readonly at: IsoInstant } | null
  readonly versions: readonly Version[]
  readonly extensions: readonly Extension[]
  /** The referrals that were entered on the procedure; absent while there was none. */
  readonly referrals?: readonly ProcedureReferral[] | undefined
}
export type Noticed = About & File & NoticeTerms

export type Consultation =
  | { readonly status: 'none' }
  | (About & File & { readonly status: 'draft' })
  | (About &
      File & {
        readonly status: 'validated'
        readonly validatedOn: IsoDate
        readonly manifest: string
        readonly checkedFor: CheckedFor
      })
  | (Noticed & { readonly status: 'sent' })
  | (Noticed & { readonly status: 'open' })
  | (Noticed & { readonly status: 'closed'; readonly closedAt: IsoInstant })
  | (About &
      File & {
        readonly status: 'abandoned'
        readonly abandonedOn: IsoDate
        readonly reason: string
        /** `null` when no notice had been sent. */
        readonly noticed: NoticeTerms | null
      })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type ConsultationAct =
  | (Judged & About & File & { readonly type: 'draft' })
  | (Judged & File & { readonly type: 'revise' })
  | (Judged & { readonly type: 'validate' })
  | (Judged & { readonly type: 'reopen'; readonly reason: string })
  | (Judged & { readonly type: 'sendNotice'; readonly deadline: Hour; readonly questionsUntil: Hour })
  | (Judged & { readonly type: 'recordReceipt'; readonly received: Hour; readonly reference: string })
  | (Judged & { readonly type: 'recordPublication'; readonly published: Hour; readonly reference: string })
  | (Judged & { readonly type: 'publish' })
  | (Judged &
      File & {
        readonly type: 'change'
        readonly important: boolean
        readonly reason: string
        /** `null` when the deadline stays. */
        readonly deadline: Hour | null
        readonly questionsUntil: Hour | null
      })
  | (Judged & {
      readonly type: 'extend'
      readonly deadline: Hour
      readonly questionsUntil: Hour | null
      readonly ground: (typeof EXTENSION_GROUNDS)[number]
      readonly reason: string
    })
  /** By the clock, of right: the published rule on outages moves the deadline. */
  | (Judged & { readonly type: 'prolong'; readonly to: IsoInstant; readonly outage: string; readonly reason: string })
  | (Judged & { readonly type: 'close' })
  | (Judged & SeizedAct)
  | (Judged & JudgmentAct)
  | (Judged & { readonly type: 'abandon'; readonly reason: string })

export type ConsultationEvent =
  | (About & File & { readonly type: 'DossierDrafted' })
  | (File & { readonly type: 'DossierRevised' })
  | {
      readonly type: 'DossierValidated'
      readonly on: IsoDate
      readonly manifest: string
      readonly checkedFor: CheckedFor
    }
  | { readonly type: 'DossierReopened'; readonly on: IsoDate; readonly reason: string }
  | {
      readonly type: 'NoticeSent'
      readonly at: IsoInstant
      readonly on: IsoDate
      readonly deadline: IsoInstant
      readonly questionsUntil: IsoInstant
      readonly frozen: FrozenProcedure
      readonly european: boolean
      readonly manifest: string
    }
  | { readonly type: 'NoticeReceived'; readonly at: IsoInstant; readonly reference: string }
  | { readonly type: 'NoticePublished'; readonly at: IsoInstant; readonly reference: string }
  | { readonly type: 'ConsultationPublished'; readonly at: IsoInstant }
  | (File &
      ChangeReason & {
        readonly type: 'DossierChanged'
        readonly at: IsoInstant
        readonly manifest: string
        readonly important: boolean
        readonly reason: string
        readonly changed: readonly Section[]
      })
  | (Extension & { readonly type: 'DeadlineExtended' })
  | { readonly type: 'ConsultationClosed'; readonly at: IsoInstant }
  | CourtEvent
  | { readonly type: 'ConsultationAbandoned'; readonly on: IsoDate; readonly reason: string }

/** The procedure, as the consultation reads it before its notice is sent. */
export type ProcedureFacts = FrozenProcedure & {
  readonly status: 'none' | 'prepared' | 'launched' | 'abandoned'
  readonly title: string
  readonly object: string
  /** The case of the code that its type rests on; `null` where it needs none, or none was told. */
  readonly ground: Ground | null
  /** For how long the need was estimated. */
  readonly duration: { readonly from: IsoDate; readonly months: number }
  /** Of what the members need how much; `null` where the procedure was chosen before it was copied. */
  readonly extent: Extent | null
  /** The day on which the retro-planning sends the notice; `null` while there is none. */
  readonly noticePlanned: IsoDate | null
}

/**
 * What a file was checked for: the notice is sent for that procedure, and no other. Of a file that was validated in the first
 * days, nobody knows for which object and extent.
 */
export type CheckedFor = Pick<
  ProcedureFacts,
  'type' | 'ground' | 'category' | 'estimate' | 'duration' | 'shortened' | 'electronic' | 'otherMedium'
> & { readonly buyers: readonly Omit<FrozenBuyer, 'name'>[] } & Partial<Pick<ProcedureFacts, 'object' | 'extent'>>

export type ConsultationFacts = {
  readonly group: Group
  /** The interests that stand in this procedure. */
  readonly interests: readonly DeclaredInterest[]
  /** `null` when the group has no such procedure. From the notice on, what the notice froze of it. */
  readonly procedure: ProcedureFacts | null
  /** Where the need of the procedure stands; asked until the notice is sent, `null` from then on. */
  readonly need: NeedStanding | null
  /** The SHA-256 of the manifest of what the act, or else the state, would publish. */
  readonly manifest: string
  /** The consultations of the group besides, by procedure and reference. */
  readonly others: readonly { readonly procedure: string; readonly reference: string; readonly status: string }[]
}

export const SINCE_CCP = ['2019-04-01'] as const

export type OnConsultation<T extends ConsultationAct['type'], S extends Consultation = Consultation> = Rule<
  ActInput<S, Extract<ConsultationAct, { type: T }>, ConsultationFacts>
>
export type Opening<S extends Consultation = Consultation> = Rule<OpenInput<S, ConsultationFacts>>
