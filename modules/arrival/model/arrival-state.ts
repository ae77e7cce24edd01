import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Hour } from '#modules/consultation/index.ts'
import type { Group } from '#modules/convention/index.ts'
import type { DeclaredInterest } from '#modules/interest/index.ts'
import type { MediumGround } from '#modules/procedure/index.ts'
import type { CopyCall, CopyCase, Session, Sibling } from '#modules/submission/index.ts'

/** What comes to the desk: a backup copy (R2132-11), samples and mock-ups, documents (R2132-12), or a whole tender that is no copy. */
export const ARRIVAL_KINDS = ['copy-on-paper', 'copy-on-medium', 'sample', 'documents', 'tender'] as const
export type ArrivalKind = (typeof ARRIVAL_KINDS)[number]

export const WAYS = ['by-hand', 'by-post', 'by-carrier'] as const
/** How it came. */
export type Way = (typeof WAYS)[number]

/** Who sent it, as the outside of the envelope says: nobody looks inside to know. */
export type Sender = {
  readonly name: string
  readonly identifier:
    | { readonly scheme: 'siret'; readonly value: string }
    | { readonly scheme: 'foreign'; readonly country: string; readonly value: string }
    | null
}

/** What the envelope looks like from outside. */
export type Outside = {
  readonly sealed: boolean
  /** It bears the words « copie de sauvegarde ». */
  readonly marked: boolean
  readonly damaged: boolean
  /** What else is to be seen; empty for nothing. */
  readonly remarks: string
}

/** What whoever stands at the desk tells of an arrival. */
export type Told = {
  readonly kind: ArrivalKind
  readonly sender: Sender
  /** The hour of arrival in Paris, to the minute. */
  readonly arrived: Hour
  readonly receivedBy: string
  readonly way: Way
  /** How many envelopes, parcels or objects. */
  readonly items: number
  readonly outside: Outside
}

/** What was told before a correction, why it was corrected, and when. */
export type Correction = { readonly before: Told; readonly reason: string; readonly at: IsoInstant }

/** What was found in an envelope once it was opened. */
export type Found = { readonly readable: boolean; readonly contents: string; readonly at: IsoInstant }

type Kept = Told & {
  readonly consultation: string
  readonly procedure: string
  /** Its rank among the arrivals of the consultation, from 1: the number of its receipt. */
  readonly number: number
  readonly arrivedAt: IsoInstant
  /** The hour of the server at which it was entered. */
  readonly recordedAt: IsoInstant
  readonly deadline: IsoInstant
  /** What the means that the file allows make of it, when it was entered or corrected. */
  readonly means: Means
  readonly corrections: readonly Correction[]
  /** The account of the deposits that a person found to be of the same company; `null` while nobody said so. */
  readonly account: string | null
}

/** Whether the file allows the means: yes, no, or for samples that it did not announce, a question. */
export type Means = 'allowed' | 'unannounced' | 'refused'

type Unsealed = { readonly call: CopyCall | null; readonly found: Found | null }

export type Arrival =
  | { readonly status: 'none' }
  | (Kept & { readonly status: 'received' })
  | (Kept & { readonly status: 'late' })
  | (Kept & { readonly status: 'called'; readonly call: CopyCall })
  | (Kept & { readonly status: 'opened'; readonly call: CopyCall | null; readonly found: Found })
  | (Kept & Unsealed & { readonly status: 'returned'; readonly to: string; readonly returnedAt: IsoInstant })
  | (Kept & Unsealed & { readonly status: 'destroyed'; readonly witnesses: string; readonly destroyedAt: IsoInstant })
  | (Kept & { readonly status: 'annulled'; readonly reason: string; readonly annulledAt: IsoInstant })

export type Entered = Exclude<Arrival, { status: 'none' }>
/** An arrival that still lies as it came. */
export type StillKept = Extract<Arrival, { status: 'received' | 'late' }>

type Judged = { readonly appraisals?: Appraisals | undefined }

export type ArrivalAct =
  | (Judged & Told & { readonly type: 'record'; readonly consultation: string })
  | (Judged & Told & { readonly type: 'correct'; readonly reason: string })
  | (Judged & { readonly type: 'annul'; readonly reason: string })
  | (Judged & { readonly type: 'link'; readonly account: string | null })
  | (Judged & { readonly type: 'call'; readonly case: CopyCase; readonly reason: string })
  | (Judged & { readonly type: 'open'; readonly readable: boolean; readonly contents: string })
  | (Judged & { readonly type: 'giveBack'; readonly to: string })
  | (Judged & { readonly type: 'destroy'; readonly witnesses: string })

export type ArrivalEvent =
  | (Omit<Kept, 'corrections' | 'account'> & { readonly type: 'ArrivalRecorded'; readonly late: boolean })
  | (Told &
      Pick<Kept, 'arrivedAt' | 'deadline' | 'means'> & {
        readonly type: 'ArrivalCorrected'
        readonly late: boolean
        readonly reason: string
        readonly at: IsoInstant
      })
  | { readonly type: 'ArrivalAnnulled'; readonly reason: string; readonly at: IsoInstant }
  | { readonly type: 'ArrivalLinked'; readonly account: string | null }
  | (CopyCall & { readonly type: 'ArrivalCalled' })
  | (Found & { readonly type: 'ArrivalOpened' })
  | { readonly type: 'ArrivalReturned'; readonly to: string; readonly at: IsoInstant }
  | { readonly type: 'ArrivalDestroyed'; readonly witnesses: string; readonly at: IsoInstant }

/** The published consultation as the desk sees it. */
export type DeskConsultation = {
  readonly status: 'open' | 'closed' | 'abandoned'
  readonly procedure: string
  readonly reference: string
  readonly deadline: IsoInstant
  readonly lawDate: IsoDate
  /** Tenders are to come by electronic means. */
  readonly electronic: boolean
  /** In which case of R2132-12 they are not. */
  readonly otherMedium: MediumGround['case'] | null
}

/** How far the opening is; `expected` where tenders are sealed, so that there is a session. */
export type DeskSession = Session & { readonly ended: boolean; readonly expected: boolean }

/** What the session showed of what an account sent: malware, or that it does not open. */
export type Seen = { readonly malware: boolean; readonly unreadable: boolean }

export type ArrivalFacts = {
  readonly group: Group
  readonly interests: readonly DeclaredInterest[]
  /** `null` when the group has published no such consultation. */
  readonly consultation: DeskConsultation | null
  /** The number that an arrival entered now has. */
  readonly next: number
  readonly session: DeskSession
  /** Of the account that a link names: whether it deposited for this consultation, and under the number on the envelope. */
  readonly named: { readonly known: boolean; readonly sameNumber: boolean | null }
  /** What the linked account deposited, and what the session showed of it. Nothing before the session, nor before a link. */
  readonly siblings: readonly Sibling[]
  /** Of a copy that is called: the cases in which the other copies of its account were, sealed or at the desk, but for those that could not be read. */
  readonly copiesCalled: readonly CopyCase[]
  readonly seen: Seen
}

/** Since when the code and its order ask this. */
export const SINCE_CCP = ['2019-04-01'] as const

export type OnArrival<T extends ArrivalAct['type'], State extends Arrival = Entered> = Rule<
  ActInput<State, Extract<ArrivalAct, { type: T }>, ArrivalFacts>
>
export type BeforeArrival<State extends Arrival = Entered> = Rule<OpenInput<State, ArrivalFacts>>
