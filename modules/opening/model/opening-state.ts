import type { IsoInstant } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Arrived } from '#modules/arrival/index.ts'
import type { Group } from '#modules/convention/index.ts'
import type { DeclaredInterest } from '#modules/interest/index.ts'
import type { CopyCase } from '#modules/submission/index.ts'
import type { EnvelopeKind } from '#vault/manifest.ts'

/** Which envelope: the deposit that holds it, and its rank in the outer manifest, from 0. */
export type EnvelopeOf = { readonly deposit: string; readonly envelope: number }

/** What became of a deposit by the time the session opens. Only what stands, and what was admitted, is opened. */
export type DepositStanding = 'standing' | 'superseded' | 'withdrawn' | 'late' | 'admitted' | 'rejected'

/** A deposit as the session sees it: who, when, and what it holds, still sealed. */
export type DepositSeen = {
  readonly id: string
  /** The hash of its outer manifest: the name of the deposit. */
  readonly hash: string
  readonly receivedAt: IsoInstant
  readonly account: string
  readonly operator: string
  /** SIRET, or the country of a foreign operator and its number there: as it names itself inside its envelopes. */
  readonly identifier: string
  readonly standing: DepositStanding
  /** It had come in time, and was entered once the set was fixed: the delay is the platform's. Absent from sessions opened before it was told. */
  readonly stalled?: boolean
  /** Its operator asked in time to withdraw it, and that was entered once the set was fixed: it is still in the set. */
  readonly withdrawalAsked?: IsoInstant
  readonly keySet: number
  readonly copy: boolean
  /** The case in which a backup copy was called to be opened; `null` for one that was not, and for what is no copy. */
  readonly called: CopyCase | null
  readonly envelopes: readonly { readonly kind: EnvelopeKind; readonly recipient: string }[]
}

/** The deposits that stood when the deadline had passed: the RFC 6962 root of their hashes, and how many there are. */
export type FixedSet = { readonly root: string; readonly count: number }

/**
 * What was altered beneath, against the journal: the row of a deposit, the company that it is bound to, or the chain of the entries. It is the
 * platform's to explain, whoever did it.
 */
export type Altered =
  | { readonly what: 'deposit' | 'company'; readonly deposit: string; readonly hash: string }
  | { readonly what: 'journal' }

/** Applications before tenders, the second kept sealed until the first were examined; or both at once (CCP R2161-4). */
export const ORDERS = ['applications-first', 'together'] as const
export type Order = (typeof ORDERS)[number]

export const MANNERS = ['present', 'remote'] as const
/** In the room, or at a screen of its own. */
export type Manner = (typeof MANNERS)[number]

export type Attendance = {
  readonly keyholder: string
  readonly person: string
  readonly body: string
  readonly manner: Manner
  readonly at: IsoInstant
}

/** What is stored is not what was received: the platform's doing, whatever was given for it. */
export const NOT_AS_RECEIVED = 'not-as-received'

/** What was not given for an envelope, and why (`@see release` of the vault); the server adds that it could take nothing, its manifest being no longer the one received. */
export type NotGiven = EnvelopeOf & { readonly why: 'no-share' | 'unreadable' | 'foreign' | typeof NOT_AS_RECEIVED }

/** What one keyholder gave, or whoever keeps the spare key of the server's part: for how many envelopes, for which not, and which of its keys opened nothing. */
export type Given = {
  readonly keyholder: string
  readonly at: IsoInstant
  readonly envelopes: readonly EnvelopeOf[]
  readonly notGiven: readonly NotGiven[]
  readonly bad: readonly EnvelopeOf[]
}

/** A share that did not serve, and whose doing it is. */
export type ShareFault = { readonly keyholder: string; readonly fault: 'keyholder' | 'dealer' }

export type Unsealed = EnvelopeOf & {
  readonly at: IsoInstant
  readonly lots: readonly string[]
  /** The SHA-256 of its inner manifest, which names each file with its own. */
  readonly manifest: string
  readonly files: number
  /** Bytes of its files together. */
  readonly size: number
  /** Whose shares opened it. */
  readonly keyholders: readonly string[]
  /** Whose spare key gave the server's part, which the server had lost; absent where the server gave it. */
  readonly escrow?: string
  readonly faults: readonly ShareFault[]
  readonly malware: 'none' | 'found' | 'not-checked'
}

/** Whose doing it is that an envelope does not open. */
export type Blame = 'platform' | 'candidate'

/** The flaw of an envelope whose server's part is lost: the spare key's keeper has the only other key to it. */
export const NO_TIME_PART = 'no-time-part'

export type Failed = EnvelopeOf & {
  readonly at: IsoInstant
  readonly blame: Blame
  /** What was found, as the vault names it. */
  readonly flaw: string
  readonly faults: readonly ShareFault[]
}

/** An operator whose tender stays sealed, its application having been examined. */
export type Excluded = { readonly deposit: string; readonly reason: string; readonly at: IsoInstant }

export type HolderSeen = {
  readonly id: string
  readonly person: string
  readonly body: string
  /** The public half of its key. */
  readonly recipient: string
  readonly revoked: boolean
}

/** A version of the key set, as the session asks of it: who may give, how many it takes. */
export type KeySetSeen = {
  readonly version: number
  readonly threshold: number
  readonly keyholders: readonly HolderSeen[]
  /** Whoever keeps the spare key of the server's part; `null` when nobody does. */
  readonly escrow: HolderSeen | null
}

export type About = { readonly consultation: string; readonly procedure: string; readonly reference: string }
export type Fixed = About & { readonly fixed: FixedSet & { readonly at: IsoInstant } }

export type Session = Fixed & {
  readonly openedAt: IsoInstant
  readonly openedBy: string
  readonly order: Order
  /** `all` once the tenders are due: at once, or after the applications were examined. */
  readonly phase: 'applications' | 'all'
  /** Who held a key when the session was opened. */
  readonly keySets: readonly KeySetSeen[]
  readonly deposits: readonly DepositSeen[]
  readonly attendance: readonly Attendance[]
  readonly given: readonly Given[]
  /** What was given with a spare key in the place of the server's part. */
  readonly timeGiven: readonly Given[]
  readonly unsealed: readonly Unsealed[]
  readonly failed: readonly Failed[]
  readonly excluded: readonly Excluded[]
}

export type Opening =
  | { readonly status: 'none' }
  | (Fixed & { readonly status: 'fixed' })
  | (Session & { readonly status: 'opened' })
  | (Session & {
      readonly status: 'ended'
      readonly endedAt: IsoInstant
      readonly observations: string
      /** What came to the desk, as it stood when the session ended. */
      readonly arrivals: readonly Arrived[]
      /** Every deposit as it stood then; absent from sessions that ended before it was told. */
      readonly came?: readonly DepositSeen[]
    })

export type Opened = Extract<Opening, { status: 'opened' }>
/** A session that has begun, and may have ended. */
export type Begun = Extract<Opening, { status: 'opened' | 'ended' }>

type Judged = { readonly appraisals?: Appraisals | undefined }

export type OpeningAct =
  | (Judged & { readonly type: 'fix'; readonly consultation: string })
  | (Judged & { readonly type: 'open'; readonly order: Order })
  | (Judged & { readonly type: 'attend'; readonly manner: Manner })
  | (Judged & Omit<Given, 'at' | 'keyholder'> & { readonly type: 'give' })
  | (Judged & Omit<Given, 'at' | 'keyholder'> & { readonly type: 'giveTimePart' })
  | (Judged & Omit<Unsealed, 'at'> & { readonly type: 'unseal' })
  | (Judged & Omit<Failed, 'at'> & { readonly type: 'fail' })
  | (Judged & { readonly type: 'proceed'; readonly excluded: readonly Omit<Excluded, 'at'>[] })
  | (Judged & { readonly type: 'include'; readonly deposit: string })
  | (Judged & { readonly type: 'end'; readonly observations: string })

export type OpeningEvent =
  | (About & { readonly type: 'DepositsFixed'; readonly fixed: Fixed['fixed'] })
  | {
      readonly type: 'SessionOpened'
      readonly order: Order
      readonly keySets: readonly KeySetSeen[]
      readonly deposits: readonly DepositSeen[]
      readonly by: string
      readonly at: IsoInstant
    }
  | (Attendance & { readonly type: 'KeyholderAttended' })
  | (Given & { readonly type: 'SharesGiven' })
  | (Given & { readonly type: 'TimePartsGiven' })
  | (Unsealed & { readonly type: 'EnvelopeUnsealed' })
  | (Failed & { readonly type: 'EnvelopeFailed' })
  | { readonly type: 'TendersDue'; readonly excluded: readonly Excluded[]; readonly at: IsoInstant }
  | { readonly type: 'DepositIncluded'; readonly deposit: DepositSeen; readonly at: IsoInstant }
  | {
      readonly type: 'OpeningEnded'
      readonly observations: string
      readonly arrivals: readonly Arrived[]
      readonly came?: readonly DepositSeen[]
      readonly at: IsoInstant
    }

/** Whether the members' witnesses have cosigned what a step rests on; `null` for a group that has none. */
export type Witnessed = { readonly quorum: boolean; readonly cosigned: number; readonly needed: number } | null

/**
 * How far the examination of the applications is, and whom it found inadmissible, by account (CCP R2144-7); `null` where the group keeps
 * none here.
 */
export type ExaminationSeen = {
  readonly ended: boolean
  readonly settled: readonly { readonly account: string; readonly reason: string }[]
} | null

export type OpeningFacts = {
  readonly group: Group
  readonly interests: readonly DeclaredInterest[]
  readonly consultation: (About & { readonly status: string; readonly deadline: IsoInstant | null }) | null
  readonly keySets: readonly KeySetSeen[]
  /** The case of the key sets, which closes with the session; `null` when another act is asked about. */
  readonly keySetCase: string | null
  /** The deposits as they stand, and the root of those in time. */
  readonly deposits: readonly DepositSeen[]
  readonly set: FixedSet
  /** Where these are not as the journal has them. */
  readonly altered: readonly Altered[]
  /** The entry that fixed the deposits, and the one that opened the session. */
  readonly witnessed: Witnessed
  /** Asked when one goes on to the tenders. */
  readonly examined: ExaminationSeen
  /** What came to the desk; asked when the session ends. */
  readonly arrivals: readonly Arrived[]
}

export type OnOpening<T extends OpeningAct['type'], State extends Opening = Opened> = Rule<
  ActInput<State, Extract<OpeningAct, { type: T }>, OpeningFacts>
>
export type BeforeOpening<State extends Opening = Opened> = Rule<OpenInput<State, OpeningFacts>>

/** Since when the code asks this of a deposit by electronic means. */
export const SINCE_CCP = ['2019-04-01'] as const
