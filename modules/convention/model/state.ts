import type { ClauseArticles, IsoDate } from '#kernel/citation.ts'
import type { Appraisals } from '#kernel/rule.ts'
import type { Clauses, RecordedClauses } from './clauses.ts'
import type { Group, ReplacedCoordination } from './group.ts'

export type Medium = 'paper' | 'electronic'
export type Channel = 'letter' | 'email' | 'platform'

/** A member's signature: by whom, holding which act of its competent organ. */
export type Signature = {
  readonly signedOn: IsoDate
  readonly person: string
  readonly medium: Medium
  readonly authorisingAct: string
  /** SHA-256 of the signed document, or of the scan of the signed page. */
  readonly document: string
}

/** The convention as notified to one member: sent, then received with a proof of it. */
export type Notification = {
  readonly sentOn: IsoDate
  readonly channel: Channel
  readonly receivedOn: IsoDate | null
  readonly proof: string | null
}

/** One original: a paper copy handed over, or a verified download of the signed file (S12.1). */
export type Original = { readonly deliveredOn: IsoDate; readonly medium: Medium; readonly holder: string }

export type Member = {
  readonly body: string
  readonly founder: boolean
  readonly signature: Signature | null
  readonly originals: readonly Original[]
  readonly notification: Notification | null
  readonly from: IsoDate | null
  readonly until: IsoDate | null
}

/** A version of the convention: the initial text, then one for each amendment. */
export type Version = {
  readonly number: number
  readonly document: string | null
  readonly on: IsoDate
  readonly cause: string
}

export type Founded = {
  readonly clauses: Clauses
  readonly articles: ClauseArticles
  readonly members: readonly Member[]
  readonly versions: readonly Version[]
  /** The oldest first; absent until the first replacement, and in a row written before replacements were kept. */
  readonly formerCoordinators?: readonly ReplacedCoordination[]
  /** SHA-256 of the text that was read, or of the document opened for signature. */
  readonly document: string | null
  /** The date of the convention: its last signature (A39). */
  readonly signedOn: IsoDate | null
  readonly transmittedOn: IsoDate | null
  readonly effectiveOn: IsoDate | null
  readonly ended: { readonly on: IsoDate; readonly cause: EndCause } | null
}

export type EndCause = 'term' | 'decision'

export type Convention =
  | { readonly status: 'none' }
  | (Founded & { readonly status: 'draft' | 'signing' | 'constituted' | 'in-force' | 'ended' })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type Act =
  | (Judged & {
      readonly type: 'found'
      readonly clauses: Clauses
      readonly articles: ClauseArticles
      readonly members: readonly string[]
      readonly document: string | null
    })
  | (Judged & {
      readonly type: 'revise'
      readonly clauses: Clauses
      readonly articles: ClauseArticles
      readonly reason: string
    })
  | (Judged & { readonly type: 'openSignature'; readonly document: string })
  | (Judged & Signature & { readonly type: 'sign'; readonly body: string })
  | (Judged & Original & { readonly type: 'deliverOriginal'; readonly body: string })
  | (Judged & { readonly type: 'constitute' })
  | (Judged & { readonly type: 'transmit'; readonly sentOn: IsoDate; readonly acknowledgement: string })
  | (Judged & { readonly type: 'notify'; readonly body: string; readonly sentOn: IsoDate; readonly channel: Channel })
  | (Judged & {
      readonly type: 'acknowledge'
      readonly body: string
      readonly receivedOn: IsoDate
      readonly proof: string
    })
  | (Judged & { readonly type: 'takeEffect' })
  | (Judged & { readonly type: 'enterMember'; readonly body: string; readonly from: IsoDate })
  | (Judged & { readonly type: 'recordDeparture'; readonly body: string; readonly on: IsoDate })
  | (Judged & {
      readonly type: 'applyAmendment'
      readonly changes: Partial<Clauses>
      readonly articles: ClauseArticles
      readonly document: string
      readonly on: IsoDate
      readonly cause: string
    })
  | (Judged & { readonly type: 'end'; readonly on: IsoDate; readonly cause: EndCause })

export type ActOf<T extends Act['type']> = Extract<Act, { type: T }>

export type Event =
  | ({ readonly type: 'GroupFounded' } & Pick<ActOf<'found'>, 'articles' | 'members' | 'document'> & {
        readonly clauses: RecordedClauses
        readonly on: IsoDate
      })
  | {
      readonly type: 'ClausesRevised'
      readonly clauses: RecordedClauses
      readonly articles: ClauseArticles
      readonly reason: string
    }
  | { readonly type: 'SignatureOpened'; readonly document: string }
  | { readonly type: 'ConventionSigned'; readonly body: string; readonly signature: Signature }
  | { readonly type: 'OriginalDelivered'; readonly body: string; readonly original: Original }
  | { readonly type: 'GroupConstituted'; readonly signedOn: IsoDate }
  | { readonly type: 'ConventionTransmitted'; readonly on: IsoDate; readonly acknowledgement: string }
  | { readonly type: 'ConventionNotified'; readonly body: string; readonly sentOn: IsoDate; readonly channel: Channel }
  | {
      readonly type: 'NotificationReceived'
      readonly body: string
      readonly receivedOn: IsoDate
      readonly proof: string
    }
  | { readonly type: 'ConventionTookEffect'; readonly on: IsoDate }
  | { readonly type: 'MemberEntered'; readonly body: string; readonly from: IsoDate }
  | { readonly type: 'MemberLeft'; readonly body: string; readonly on: IsoDate }
  | {
      readonly type: 'AmendmentApplied'
      readonly changes: Partial<Clauses>
      readonly articles: ClauseArticles
      readonly version: Version
    }
  | { readonly type: 'ConventionEnded'; readonly on: IsoDate; readonly cause: EndCause }

/** What every other process may know of the group; `undefined` before it is founded. */
export function groupOf(id: string, state: Convention): Group | undefined {
  if (state.status === 'none') return undefined
  const { clauses, articles, effectiveOn, status } = state
  const members = state.members.map(({ body, founder, from, until }) => ({ body, founder, from, until }))
  const { formerCoordinators, ended } = state
  const past = formerCoordinators === undefined ? {} : { formerCoordinators }
  const end = ended === null ? {} : { endedOn: ended.on }
  return { id, status, clauses, articles, members, effectiveOn, ...past, ...end }
}
