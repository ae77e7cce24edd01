import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { DeclaredInterest } from '#modules/interest/index.ts'

/** What a proof shows; the undeclared-work one is asked again every six months (code du travail D8222-5). */
export const PROOF_KINDS = ['tax', 'social', 'undeclared-work', 'insurance', 'registration', 'qualification'] as const
export type ProofKind = (typeof PROOF_KINDS)[number]

/** Whose proof it is: a name, and a SIRET or the number of another country. */
export type ProvenOperator = {
  readonly name: string
  readonly identifier:
    | { readonly scheme: 'siret'; readonly value: string }
    | { readonly scheme: 'foreign'; readonly country: string; readonly value: string }
}

/** What is told of a proof when it is entered. */
export type ProofTold = {
  readonly kind: ProofKind
  readonly operator: ProvenOperator
  readonly issuedOn: IsoDate
  /** The day after which it proves nothing more; `null` where it bears none. */
  readonly expiresOn: IsoDate | null
  readonly file: string
  /** Who gave it, or where it was read. */
  readonly where: string
}

type Entered = ProofTold & {
  readonly consultation: string
  readonly procedure: string
  readonly recordedAt: IsoInstant
  /** By when another one is due; `null` where nothing says so. */
  readonly due: IsoDate | null
}

export type OperatorProof =
  | { readonly status: 'none' }
  | (Entered & { readonly status: 'held' })
  | (Entered & { readonly status: 'annulled'; readonly reason: string; readonly annulledAt: IsoInstant })

export type Held = Extract<OperatorProof, { status: 'held' }>

type Judged = { readonly appraisals?: Appraisals | undefined }

export type OperatorProofAct =
  | (Judged & ProofTold & { readonly type: 'record'; readonly consultation: string })
  | (Judged & { readonly type: 'annul'; readonly reason: string })

export type OperatorProofEvent =
  | (Entered & { readonly type: 'ProofRecorded' })
  | { readonly type: 'ProofAnnulled'; readonly reason: string; readonly at: IsoInstant }

export type OperatorProofFacts = {
  readonly group: Group
  readonly interests: readonly DeclaredInterest[]
  /** The consultation for which it was given; `null` when the group published no such one. */
  readonly consultation: { readonly procedure: string; readonly lawDate: IsoDate } | null
}

export type OnProof<T extends OperatorProofAct['type'], State extends OperatorProof> = Rule<
  ActInput<State, Extract<OperatorProofAct, { type: T }>, OperatorProofFacts>
>
export type BeforeProof<State extends OperatorProof> = Rule<OpenInput<State, OperatorProofFacts>>
