import type { IsoDate } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import {
  type Circuit,
  lastSignedOn,
  notApprovedBy,
  notSignedBy,
  type Signatories,
  type Signature,
  type SignatureVerdicts,
} from '#modules/amendment/index.ts'
import type { RunningContract } from '#modules/contract/index.ts'
import { type Group, membersOn } from '#modules/convention/index.ts'
import type { AuthorisingAct } from '#modules/organisation/index.ts'
import type { PendingMatter } from './pending.ts'

/** Files are SHA-256. A part of the circuit: the vote, the receipt of it by the coordinator, the signature. */
export type Proposed = {
  readonly reason: string
  /** The one document that every signatory signs. */
  readonly text: string
  /** How the contracts in course are wound up; `null` when none is. */
  readonly settlementPlan: string | null
  /** The first day on which the group no longer is; `null` for the day of the last signature. */
  readonly dissolvedFrom: IsoDate | null
  readonly proposedBy: string
  readonly proposedOn: IsoDate
  readonly circuit: Circuit
}
export type Opened = Proposed & { readonly openedOn: IsoDate }
export type Signed = Opened & { readonly signedOn: IsoDate }

export type Dissolution =
  | { readonly status: 'none' }
  | (Proposed & { readonly status: 'proposed' })
  | (Opened & { readonly status: 'signing' })
  | (Signed & { readonly status: 'signed' })
  | (Signed & { readonly status: 'dissolved'; readonly dissolvedOn: IsoDate })
  | (Proposed & Partial<Opened> & { readonly status: 'abandoned'; readonly abandonedOn: IsoDate; readonly why: string })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type DissolutionAct =
  | (Judged & Pick<Proposed, 'reason' | 'text' | 'settlementPlan' | 'dissolvedFrom'> & { readonly type: 'propose' })
  | (Judged & {
      readonly type: 'approve'
      readonly body: string
      readonly authorisingAct: string
      readonly receivedOn: IsoDate
      /** The receipt of the decision by the coordinator. */
      readonly proof: string
    })
  | (Judged & { readonly type: 'oppose'; readonly body: string; readonly authorisingAct: string })
  | (Judged & { readonly type: 'openSignature' })
  | (Judged & Signature & { readonly type: 'sign'; readonly body: string; readonly text: string })
  | (Judged & { readonly type: 'recount' })
  | (Judged & { readonly type: 'takeEffect' })
  | (Judged & { readonly type: 'abandon'; readonly why: string })

export type DissolutionActOf<T extends DissolutionAct['type']> = Extract<DissolutionAct, { type: T }>

export type DissolutionEvent =
  | (Omit<Proposed, 'circuit' | 'proposedOn'> & { readonly type: 'DissolutionProposed'; readonly on: IsoDate })
  | {
      readonly type: 'DissolutionVoted'
      readonly body: string
      readonly verdict: 'approved' | 'objected'
      readonly authorisingAct: string
      readonly recordedOn: IsoDate
    }
  | {
      readonly type: 'DecisionReceived'
      readonly body: string
      readonly receivedOn: IsoDate
      readonly proof: string
    }
  | { readonly type: 'DissolutionOpenedForSignature'; readonly on: IsoDate }
  | (Signature & { readonly type: 'DissolutionSigned'; readonly body: string })
  | { readonly type: 'DissolutionConcluded'; readonly on: IsoDate }
  | { readonly type: 'GroupDissolved'; readonly on: IsoDate }
  | { readonly type: 'DissolutionAbandoned'; readonly on: IsoDate; readonly why: string }

export type DissolutionFacts = {
  /** The identifier of this case: the members' acts say which one they are about. */
  readonly dissolution: string
  readonly group: Group
  readonly contracts: readonly RunningContract[]
  readonly disputes: readonly PendingMatter[]
  readonly authorisingActs: readonly AuthorisingAct[]
  readonly signatories: Signatories
  readonly signatureVerdicts: SignatureVerdicts
}

export type DecisionOpening = Rule<OpenInput<Dissolution, DissolutionFacts>>
export type OnDecision<T extends DissolutionAct['type']> = Rule<
  ActInput<Dissolution, DissolutionActOf<T>, DissolutionFacts>
>

/** The members of that day, who all decide: those who joined later like the founders (A36). */
export function membersDeciding(group: Group, day: IsoDate): readonly string[] {
  return membersOn(group, day).map(({ body }) => body)
}

/** Whether more than a share of the members may dissolve the group; without such a clause it takes them all. */
export function byMajority(group: Group): boolean {
  return group.clauses.dissolution.decision === 'majority'
}

/** Those who must sign: every member of the day, or where a majority decides those of them who approved. */
export function signatoriesOf(circuit: Circuit, group: Group, day: IsoDate): readonly string[] {
  const members = membersDeciding(group, day)
  if (!byMajority(group)) return members
  const silent = notApprovedBy(circuit, members)
  return members.filter((body) => !silent.includes(body))
}

/** True from the opening of the signature to the day of effect: whoever joins meanwhile still decides and signs (A36). */
export function isBeingSigned(
  state: Dissolution,
): state is Extract<Dissolution, { readonly status: 'signing' | 'signed' }> {
  return state.status === 'signing' || state.status === 'signed'
}

/** Those whose signature is awaited on that day. */
export function stillToSign(circuit: Circuit, group: Group, day: IsoDate): readonly string[] {
  return notSignedBy(circuit, signatoriesOf(circuit, group, day))
}

/** The first day without the group: the one that the document sets, and not before everybody concerned has signed. */
export function dissolvedOn(
  { dissolvedFrom, circuit }: Pick<Proposed, 'dissolvedFrom' | 'circuit'>,
  fallback: IsoDate,
): IsoDate {
  const signed = lastSignedOn(circuit) ?? fallback
  return dissolvedFrom !== null && dissolvedFrom > signed ? dissolvedFrom : signed
}
