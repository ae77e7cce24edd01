import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { DeclaredInterest } from '#modules/interest/index.ts'

/** A person who is to hold a key, and the body for which it acts. */
export type NamedKeyholder = { readonly person: string; readonly body: string }

/** Why a keyholder holds no key any more. */
export const REVOCATION_CAUSES = ['interest', 'departure', 'lost-key', 'other'] as const
export type RevocationCause = (typeof REVOCATION_CAUSES)[number]

export type Revocation = { readonly at: IsoInstant; readonly cause: RevocationCause; readonly reason: string }

/** Whoever holds a key of a consultation: it was made in that person's browser, and only its public half is known here. */
export type Keyholder = NamedKeyholder & {
  /** A number within the consultation, never given twice: it is how the sealed shares call the keyholder. */
  readonly id: string
  /** The public half of its key (age1…); `null` while none was given. */
  readonly recipient: string | null
  readonly givenAt: IsoInstant | null
  /** When it proved again that it still has its key. */
  readonly rehearsedAt: readonly IsoInstant[]
  readonly revoked: Revocation | null
}

/** Who opens, and how many it takes: what is sealed to one version stays sealed to it. */
export type KeySetVersion = {
  readonly version: number
  readonly threshold: number
  /** By their numbers. */
  readonly keyholders: readonly string[]
  /** Whoever keeps the spare key of the time part, for the day that the server has lost its own; `null` when nobody does. */
  readonly escrow: string | null
  /** The server's key for the time part; `null` while the version is not published. */
  readonly time: string | null
  readonly publishedAt: IsoInstant | null
}

export type About = { readonly consultation: string; readonly procedure: string; readonly reference: string }

export type Kept = About & {
  readonly keyholders: readonly Keyholder[]
  /** The last one is being prepared as long as it is not published. */
  readonly versions: readonly KeySetVersion[]
  /** How many keyholders were ever numbered. */
  readonly numbered: number
  /** For which deadline the keyholders were called to rehearse; `null` while they were not. */
  readonly rehearsalFor: IsoInstant | null
}

/** The key sets of one consultation. `named`: a version is being prepared, be it the first or one that takes the place of another. */
export type KeySets =
  | { readonly status: 'none' }
  | (Kept & { readonly status: 'named' | 'published' })
  | (Kept & { readonly status: 'closed'; readonly closedAt: IsoInstant })

type Judged = { readonly appraisals?: Appraisals | undefined }

/** Who is to open, as the coordinator names them. */
export type Naming = {
  readonly threshold: number
  readonly keyholders: readonly NamedKeyholder[]
  readonly escrow: NamedKeyholder | null
}

export type KeySetAct =
  | (Judged & Naming & { readonly type: 'name'; readonly consultation: string })
  | (Judged & Naming & { readonly type: 'revise' })
  | (Judged & Naming & { readonly type: 'renew' })
  | (Judged & { readonly type: 'giveKey'; readonly recipient: string; readonly proof: string })
  | (Judged & { readonly type: 'publish' })
  | (Judged & { readonly type: 'rehearse'; readonly proof: string })
  | (Judged & {
      readonly type: 'revoke'
      readonly keyholder: string
      readonly cause: RevocationCause
      readonly reason: string
    })
  | (Judged & { readonly type: 'callRehearsal' })
  | (Judged & { readonly type: 'close' })

type Numbered = NamedKeyholder & { readonly id: string }
type VersionNamed = {
  readonly version: number
  readonly threshold: number
  readonly keyholders: readonly Numbered[]
  readonly escrow: Numbered | null
}

export type KeySetEvent =
  | (About & VersionNamed & { readonly type: 'KeyholdersNamed' })
  | (VersionNamed & { readonly type: 'KeyholdersRevised' })
  | (VersionNamed & { readonly type: 'KeyholdersRenewed' })
  | {
      readonly type: 'KeyGiven'
      readonly keyholder: string
      readonly recipient: string
      readonly at: IsoInstant
    }
  | { readonly type: 'KeySetPublished'; readonly version: number; readonly time: string; readonly at: IsoInstant }
  | { readonly type: 'KeyRehearsed'; readonly keyholder: string; readonly at: IsoInstant }
  | (Revocation & { readonly type: 'KeyholderRevoked'; readonly keyholder: string })
  | { readonly type: 'RehearsalCalled'; readonly deadline: IsoInstant }
  | { readonly type: 'KeySetClosed'; readonly at: IsoInstant }

/** The consultation whose tenders are sealed, as far as the rules on keys look at it. */
export type SealedConsultation = {
  readonly status: 'draft' | 'validated' | 'sent' | 'open' | 'closed' | 'abandoned'
  readonly procedure: string
  readonly reference: string
  /** `null` before its notice. */
  readonly deadline: IsoInstant | null
  readonly electronic: boolean
}

export type KeySetFacts = {
  readonly group: Group
  readonly consultation: SealedConsultation | null
  /** The interests that stand in its procedure. */
  readonly interests: readonly DeclaredInterest[]
  /** True when the consultation has its key sets in another case already. */
  readonly taken: boolean
  /** Of those who are named, or were, whoever is in office today. */
  readonly inOffice: readonly NamedKeyholder[]
  /** Whether the act proves that its actor holds the key; `null` for an act that proves nothing. */
  readonly proven: boolean | null
  /** The server's key for the time part, when a version is to be published. */
  readonly time: string | null
}

export const SINCE_CCP = ['2019-04-01'] as const

export type Standing = Exclude<KeySets, { status: 'none' }>
export type OpeningKeySets<State extends KeySets = Standing> = Rule<OpenInput<State, KeySetFacts>>
export type OnKeySets<T extends KeySetAct['type'], State extends KeySets = Standing> = Rule<
  ActInput<State, Extract<KeySetAct, { type: T }>, KeySetFacts>
>

/** The day from which each keyholder is to open its key again, `days` before a deadline. */
export type RehearsalDue = { readonly from: IsoDate; readonly days: number }
