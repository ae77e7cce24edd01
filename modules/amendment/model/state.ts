import type { ClauseArticles, IsoDate } from '#kernel/citation.ts'
import type { Context } from '#kernel/process.ts'
import type { Appraisals } from '#kernel/rule.ts'
import type { RunningContract } from '#modules/contract/index.ts'
import type { Clauses, Duration, Group } from '#modules/convention/index.ts'
import type { AuthorisingAct } from '#modules/organisation/index.ts'
import type { Circuit, Notification, Signature, Vote } from './circuit.ts'
import type { Signatories, SignatureVerdicts } from './circuit-checks.ts'

/** The clauses that any amendment may set; the coordinator and the duration have subjects with rules of their own. */
export type ClauseChanges = Partial<Omit<Clauses, 'coordinators' | 'duration'>>

/** What an amendment changes in the convention. `articles` tells where its text now sets the clauses it touches. */
export type Subject =
  | { readonly kind: 'general'; readonly changes: ClauseChanges; readonly articles: ClauseArticles }
  | {
      readonly kind: 'coordinator-replacement'
      readonly outgoing: string
      readonly incoming: string
      readonly from: IsoDate
      /** How the files, the contracts and the archives pass from one to the other, in words. */
      readonly handover: string
    }
  | { readonly kind: 'extension'; readonly duration: Duration }

export type Proposed = {
  readonly title: string
  readonly subject: Subject
  /** SHA-256 of the text that the members deliberate on and sign. */
  readonly text: string
  readonly proposedOn: IsoDate
  readonly circuit: Circuit
}
export type Opened = Proposed & { readonly openedOn: IsoDate; readonly signatories: readonly string[] }
export type Signed = Opened & { readonly signedOn: IsoDate }

export type Amendment =
  | { readonly status: 'none' }
  | (Proposed & { readonly status: 'proposed' })
  | (Opened & { readonly status: 'signing' })
  | (Signed & { readonly status: 'signed' })
  | (Signed & { readonly status: 'notified'; readonly notifiedOn: IsoDate })
  | (Signed & { readonly status: 'effective'; readonly notifiedOn: IsoDate; readonly effectiveOn: IsoDate })
  | (Proposed &
      Partial<Opened> & { readonly status: 'abandoned'; readonly abandonedOn: IsoDate; readonly reason: string })

type Judged = { readonly appraisals?: Appraisals }

export type Act =
  | (Judged & Pick<Proposed, 'title' | 'subject' | 'text'> & { readonly type: 'propose' })
  | (Judged & { readonly type: 'approve'; readonly body: string; readonly authorisingAct: string })
  | (Judged & { readonly type: 'object'; readonly body: string; readonly authorisingAct: string })
  | (Judged & { readonly type: 'openSignature' })
  /** `text` is the SHA-256 of the amendment that was signed. */
  | (Judged & Signature & { readonly type: 'sign'; readonly body: string; readonly text: string })
  | (Judged & Notification & { readonly type: 'notify'; readonly body: string })
  | (Judged & { readonly type: 'recount' })
  | (Judged & { readonly type: 'takeEffect' })
  | (Judged & { readonly type: 'abandon'; readonly reason: string })

export type Event =
  | (Omit<Proposed, 'circuit' | 'proposedOn'> & { readonly type: 'AmendmentProposed'; readonly on: IsoDate })
  | (Vote & { readonly type: 'AmendmentVoted'; readonly body: string })
  | { readonly type: 'SignatureOpened'; readonly on: IsoDate; readonly signatories: readonly string[] }
  | (Signature & { readonly type: 'MemberSigned'; readonly body: string })
  | { readonly type: 'AmendmentConcluded'; readonly on: IsoDate }
  | (Notification & { readonly type: 'MemberNotified'; readonly body: string })
  | { readonly type: 'AmendmentNotified'; readonly on: IsoDate }
  | {
      readonly type: 'AmendmentTookEffect'
      readonly on: IsoDate
      readonly changes: Partial<Clauses>
      readonly articles: ClauseArticles
    }
  | { readonly type: 'AmendmentAbandoned'; readonly on: IsoDate; readonly reason: string }

export type Facts = {
  /** The identifier of this case: the members' acts name it. */
  readonly amendment: string
  readonly group: Group
  /** The contracts of the group, being awarded or executed: a new coordinator takes them over. */
  readonly contracts: readonly RunningContract[]
  readonly authorisingActs: readonly AuthorisingAct[]
  readonly signatories: Signatories
  readonly signatureVerdicts: SignatureVerdicts
}

export type AmendmentContext = Context<Facts>
