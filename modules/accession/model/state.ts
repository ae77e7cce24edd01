import type { IsoDate } from '#kernel/citation.ts'
import type { Context } from '#kernel/process.ts'
import type { Appraisals } from '#kernel/rule.ts'
import type {
  Circuit,
  Notification,
  Signatories,
  Signature,
  SignatureVerdicts,
  Vote,
} from '#modules/amendment/index.ts'
import type { RunningContract } from '#modules/contract/index.ts'
import type { Group } from '#modules/convention/index.ts'
import type { AuthorisingAct } from '#modules/organisation/index.ts'

/** How the request reached the coordinator (S7.4: letter or e-mail with acknowledgement of receipt; the platform gives its own). */
export type Channel = 'letter' | 'email' | 'platform'

/** The day that counts is the day of proved receipt (A31); `proof` is the SHA-256 of it, `null` when the platform itself received the request. */
export type Acknowledgement = { readonly receivedOn: IsoDate; readonly proof: string | null }

/** What the coordinator's examination found. Files are SHA-256. */
export type Examination = {
  readonly examinedOn: IsoDate
  /** The department of the newcomer's seat as its card in the organisation gave it; `null` when unknown. */
  readonly department: string | null
  readonly seatSource: string
  /** The statutes or the law that give it competence in the object of the group. */
  readonly competence: string | null
  readonly users: UserFigure | null
}

/** How many users a body stands for, in which year, and where the figure comes from. */
export type UserFigure = { readonly count: number; readonly year: number; readonly source: string }

/** The signed amendment back in the coordinator's hands (S7.8). */
export type Return = { readonly receivedOn: IsoDate; readonly archivePlace: string; readonly document: string }

export type Requested = {
  readonly newcomer: string
  readonly channel: Channel
  readonly sentOn: IsoDate
  readonly acknowledgement: Acknowledgement | null
}
export type Examined = Requested & { readonly examination: Examination }
export type Submitted = Examined & { readonly submittedOn: IsoDate; readonly circuit: Circuit }
export type Opened = Submitted & { readonly text: string; readonly openedOn: IsoDate }
export type Signed = Opened & { readonly returned: Return | null }
/** A file closed before its end keeps whatever had been done. */
type Closed = Requested & Partial<Omit<Signed, keyof Requested>>

export type Accession =
  | { readonly status: 'none' }
  | (Requested & { readonly status: 'requested' })
  | (Examined & { readonly status: 'under-examination' })
  | (Submitted & { readonly status: 'submitted-for-approval' })
  | (Submitted & { readonly status: 'approved' })
  | (Opened & { readonly status: 'amendment-signing' })
  | (Signed & { readonly status: 'signed' })
  | (Signed & {
      readonly status: 'effective'
      readonly effectiveOn: IsoDate
      /** The contracts already running then, on which the newcomer cannot order (S7.9). */
      readonly closedContracts: readonly string[]
    })
  | (Closed & { readonly status: 'rejected'; readonly rejectedOn: IsoDate; readonly reason: string })
  | (Closed & { readonly status: 'abandoned'; readonly abandonedOn: IsoDate; readonly reason: string })

type Judged = { readonly appraisals?: Appraisals }

export type Act =
  | (Judged & Requested & { readonly type: 'request' })
  | (Judged & { readonly type: 'acknowledge'; readonly receivedOn: IsoDate; readonly proof: string })
  | (Judged & Omit<Examination, 'examinedOn' | 'department'> & { readonly type: 'examine' })
  | (Judged & { readonly type: 'submitForApproval' })
  | (Judged & { readonly type: 'approve'; readonly body: string; readonly authorisingAct: string })
  | (Judged & { readonly type: 'object'; readonly body: string; readonly authorisingAct: string })
  | (Judged & { readonly type: 'openSignature'; readonly text: string })
  /** `text` is the SHA-256 of the amendment that was signed. */
  | (Judged & Signature & { readonly type: 'sign'; readonly body: string; readonly text: string })
  | (Judged & { readonly type: 'recount' })
  | (Judged & Return & { readonly type: 'returnToCoordinator' })
  | (Judged & Notification & { readonly type: 'notify'; readonly body: string })
  | (Judged & { readonly type: 'reject'; readonly reason: string })
  | (Judged & { readonly type: 'abandon'; readonly reason: string })

export type Event =
  | (Requested & { readonly type: 'AccessionRequested' })
  | (Acknowledgement & { readonly type: 'RequestAcknowledged' })
  | (Examination & { readonly type: 'RequestExamined' })
  | { readonly type: 'AccessionSubmitted'; readonly on: IsoDate }
  | (Vote & { readonly type: 'AccessionVoted'; readonly body: string })
  | { readonly type: 'AccessionApproved'; readonly on: IsoDate }
  | { readonly type: 'AmendmentOpened'; readonly text: string; readonly on: IsoDate }
  | (Signature & { readonly type: 'AmendmentSigned'; readonly body: string })
  | { readonly type: 'SignaturesCompleted'; readonly on: IsoDate }
  | (Return & { readonly type: 'AmendmentReturned' })
  | (Notification & { readonly type: 'PartyNotified'; readonly body: string })
  | {
      readonly type: 'AccessionTookEffect'
      readonly newcomer: string
      readonly on: IsoDate
      readonly closedContracts: readonly string[]
    }
  | { readonly type: 'AccessionRejected'; readonly on: IsoDate; readonly reason: string }
  | { readonly type: 'AccessionAbandoned'; readonly on: IsoDate; readonly reason: string }

/** What the organisation knows of the newcomer. */
export type Candidate = {
  readonly body: string
  readonly department: string | null
  /** Whether the public procurement code binds it as a buyer. */
  readonly buyer: boolean
  /** SHA-256 of the written commitment to apply the code, of one who is not a buyer (CCP L2113-6). */
  readonly commitment: string | null
}

export type Facts = {
  /** The identifier of this case: the approvals name it. */
  readonly accession: string
  readonly group: Group
  /** `null` while the newcomer is not registered in the organisation. */
  readonly candidate: Candidate | null
  /** Another accession of the same newcomer that is not closed. */
  readonly openFile: string | null
  /** The contracts of the group, being awarded or executed. */
  readonly contracts: readonly RunningContract[]
  /** The acts of the organs of everybody concerned. */
  readonly authorisingActs: readonly AuthorisingAct[]
  readonly signatories: Signatories
  readonly signatureVerdicts: SignatureVerdicts
  /** The members' own figures, shown beside the newcomer's; no threshold is drawn from them (A30). */
  readonly comparableFigures: readonly { readonly body: string; readonly count: number; readonly year: number }[]
}

export type AccessionContext = Context<Facts>
