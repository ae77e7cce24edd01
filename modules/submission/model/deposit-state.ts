import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { Appraisals } from '#kernel/rule.ts'
import type { Step } from '#modules/availability/index.ts'
import type { Group } from '#modules/convention/index.ts'
import type { DeclaredInterest } from '#modules/interest/index.ts'
import type { EnvelopeKind } from '#vault/manifest.ts'

/** What is deposited: a tender with its application, or the copy kept for the day they cannot be opened (R2132-11). */
export type DepositKind = {
  /** A backup copy: it replaces nothing but another copy. */
  readonly copy: boolean
  /** It holds everything: what the same account deposited before is then not opened (R2151-6). */
  readonly replaces: boolean
}

/** What a deposit answers: the version of the file, by its hash, and the key set to which it is sealed. */
export type Answered = { readonly dossier: string; readonly keySet: number }

/** A difficulty that the operator tells while it deposits: kept with the hour at which it was told. */
export type Trouble = { readonly at: IsoInstant; readonly what: string; readonly toldAt: IsoInstant }

/** Sealed parts that the server holds: how many, and of how many bytes. */
export type Held = { readonly parts: number; readonly bytes: number }

/** When a deposit came, and what that was measured against. */
export type Receipt = {
  /** The hash of its outer manifest: the name of the deposit. */
  readonly hash: string
  /** What each envelope is, and the public half of its key: none serves twice. */
  readonly envelopes: readonly { readonly kind: EnvelopeKind; readonly recipient: string }[]
  readonly held: Held
  /** The last byte of the manifest, floored to the millisecond. */
  readonly receivedAt: IsoInstant
  /** Milliseconds by which the server's clock may be wrong: the doubt is the operator's. */
  readonly uncertainty: number
  readonly deadline: IsoInstant
  /** The hash that binds it to the company of its account, which the journal does not name. */
  readonly operator: string
}

export type Begun = DepositKind &
  Answered & {
    readonly consultation: string
    readonly procedure: string
    readonly account: string
    readonly begunAt: IsoInstant
    readonly troubles: readonly Trouble[]
    /** The version of the file that the operator was last asked to look at again; `null` while it answers the one in force. */
    readonly asked: string | null
    /** The version that the operator confirmed since; `null` while it confirmed none. */
    readonly confirmed: string | null
  }

/** What is known of a deposit that came late, when it came: for whoever decides what becomes of it (CE 449250, 506640). */
export type LateFacts = {
  /** What the server held of it at the deadline. */
  readonly heldAtDeadline: Held
  /** What the platform suffered between its beginning and its end. */
  readonly outages: readonly Outage[]
  /** It came in time, and was committed by us once the set was closed: the delay is the platform's. */
  readonly stalled: boolean
}

/** A disturbance of the platform, as its own ledger has it. */
export type Outage = { readonly from: IsoInstant; readonly until: IsoInstant | null } & Shown
/** Who says so: the coordinator, the probes of the members, or the guard of the server’s clock. */
type Shown =
  | { readonly shown: 'declared'; readonly reason: string }
  | { readonly shown: 'measured'; readonly failed: readonly Step[] }
  | { readonly shown: 'clock'; readonly ahead: number }

/** In which case of annexe 6, article 2, a backup copy is opened. */
export const COPY_CASES = ['malware', 'incomplete', 'late', 'unreadable'] as const
export type CopyCase = (typeof COPY_CASES)[number]
export type CopyCall = { readonly case: CopyCase; readonly reason: string; readonly at: IsoInstant }

type Received = Begun &
  Receipt & {
    /** When the group’s witnesses were found to attest the entry that the last receipt names; `null` while they do not. */
    readonly attestedAt: IsoInstant | null
  }
type Late = Received & LateFacts
type LateJudged = Late & { readonly reason: string; readonly decidedAt: IsoInstant }

export type Deposit =
  | { readonly status: 'none' }
  | (Begun & { readonly status: 'begun' })
  /** Its operator gave it up before it was handed in: what was sent of it is erased. */
  | (Begun & { readonly status: 'discarded'; readonly discardedAt: IsoInstant })
  | (Received & { readonly status: 'received'; readonly called: CopyCall | null })
  | (Late & { readonly status: 'late' })
  | (Received & { readonly status: 'superseded'; readonly by: string; readonly supersededAt: IsoInstant })
  | (Received & { readonly status: 'withdrawn'; readonly withdrawnAt: IsoInstant })
  /** A backup copy that came in time and was entered too late by the platform is admitted among the copies, and then called as they are. */
  | (LateJudged & { readonly status: 'admitted'; readonly called: CopyCall | null })
  | (LateJudged & { readonly status: 'rejected' })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type DepositAct =
  | (Judged & DepositKind & Answered & { readonly type: 'begin'; readonly consultation: string })
  | (Judged &
      Omit<Receipt, 'deadline'> &
      Pick<LateFacts, 'heldAtDeadline' | 'outages'> & {
        readonly type: 'commit'
        /** What the manifest says of itself, and how many of its parts are not held. */
        readonly manifest: Answered & {
          readonly consultation: string
          readonly deposit: string
          readonly keyholders: readonly (readonly string[])[]
          readonly copies: number
          readonly envelopes: number
        }
        readonly missing: number
      })
  | (Judged & { readonly type: 'supersede'; readonly by: string })
  | (Judged & { readonly type: 'discard' })
  | (Judged & Pick<Receipt, 'uncertainty'> & { readonly type: 'withdraw'; readonly askedAt: IsoInstant })
  | (Judged & { readonly type: 'attest' })
  | (Judged & { readonly type: 'askAgain'; readonly dossier: string })
  | (Judged & { readonly type: 'reconfirm'; readonly dossier: string })
  | (Judged & { readonly type: 'tell'; readonly at: IsoInstant; readonly what: string })
  | (Judged & { readonly type: 'admit' | 'reject'; readonly reason: string })
  | (Judged & { readonly type: 'call'; readonly case: CopyCase; readonly reason: string })

export type DepositEvent =
  | (Omit<Begun, 'troubles' | 'asked' | 'confirmed' | 'begunAt'> & {
      readonly type: 'DepositBegun'
      readonly at: IsoInstant
    })
  | { readonly type: 'DepositDiscarded'; readonly at: IsoInstant }
  | (Receipt & { readonly type: 'DepositReceived' })
  | (Receipt & LateFacts & { readonly type: 'DepositCameLate' })
  /** Both name what was deposited by its hash: their entries stand in receipts. */
  | { readonly type: 'DepositSuperseded'; readonly hash: string; readonly by: string; readonly at: IsoInstant }
  | { readonly type: 'DepositWithdrawn'; readonly hash: string; readonly at: IsoInstant }
  | { readonly type: 'ReceiptAttested'; readonly at: IsoInstant }
  | { readonly type: 'ReconfirmationAsked'; readonly dossier: string }
  | { readonly type: 'DepositReconfirmed'; readonly dossier: string }
  | (Trouble & { readonly type: 'TroubleTold' })
  | { readonly type: 'LateAdmitted' | 'LateRejected'; readonly reason: string; readonly at: IsoInstant }
  | (CopyCall & { readonly type: 'CopyCalled' })

/** The consultation as deposits see it. */
export type TenderedConsultation = {
  readonly status: 'open' | 'closed' | 'abandoned'
  readonly procedure: string
  readonly deadline: IsoInstant
  readonly lawDate: IsoDate
  /** The hashes of the published versions of its file, the one in force last. */
  readonly versions: readonly string[]
}

/** The keyholders to which one seals, by version of the key set. */
export type SealedTo = { readonly version: number; readonly keyholders: readonly string[] }

/** How far the opening is: once the set is closed nothing enters it, once the session is opened the group reads of deposits, once it has ended nothing is opened. */
export type Session = { readonly closed: boolean; readonly opened: boolean; readonly ended: boolean }

/** Another deposit of the same account for the same consultation. */
export type Sibling = DepositKind & {
  readonly id: string
  readonly status: Exclude<Deposit['status'], 'none'>
  readonly begunAt: IsoInstant
  readonly receivedAt: IsoInstant | null
  /** It came in time, and was entered by us once the set was closed. */
  readonly stalled: boolean
  /** A backup copy that is to be opened. */
  readonly called: boolean
}

/** How many of the group’s witnesses attest an entry, and whether these are as many as must; `null` where nobody watches. */
export type Attestation = { readonly quorum: boolean; readonly needed: number; readonly cosigned: number }

export type DepositFacts = {
  /** The deposit itself: what its manifest must name. */
  readonly id: string
  readonly group: Group
  /** `null` when the group has published no such consultation. */
  readonly consultation: TenderedConsultation | null
  /** The key set in force; `null` before one is published. */
  readonly keySet: SealedTo | null
  /** The version of the key set that the deposit was begun for; `null` when there is none. */
  readonly sealedTo: SealedTo | null
  readonly session: Session
  readonly siblings: readonly Sibling[]
  /** Of a copy that is called: the cases in which the other copies of its account were, sealed or at the desk, but for those that could not be read. */
  readonly copiesCalled: readonly CopyCase[]
  /** How many deposits of the account are begun and still hold something, or were begun a short while ago. */
  readonly begun: number
  /** Of what is committed: the recipients, and the manifest, that another deposit already has. */
  readonly reused: { readonly recipients: readonly string[]; readonly manifest: boolean }
  /** Of the entry that the last receipt names, when that is what is asked. */
  readonly attestation: Attestation | null
  readonly interests: readonly DeclaredInterest[]
  /** Of a late one: the outages of the platform that are entered by now, from the last hours before the deadline until it came. */
  readonly outages: readonly Outage[]
}

/** What was never handed in has neither hash nor hour. */
export type NotCommitted = Extract<Deposit, { readonly status: 'begun' | 'discarded' }>
export type Committed = Exclude<Deposit, NotCommitted | { readonly status: 'none' }>
export const isCommitted = (state: NotCommitted | Committed): state is Committed =>
  state.status !== 'begun' && state.status !== 'discarded'

/** A backup copy that was called, and in which case; `null` for every other deposit. */
export const callOf = (state: Deposit): CopyCall | null =>
  state.status === 'received' || state.status === 'admitted' ? (state.called ?? null) : null

export const SINCE_CCP = ['2019-04-01'] as const
