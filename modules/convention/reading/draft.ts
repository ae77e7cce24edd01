import type { Json } from '#kernel/canonical.ts'
import type { Basis } from '#kernel/citation.ts'

/** What a party is. `syndicat` is *intercommunal*; EHPAD, OPH, régie, caisse des écoles are `etablissement-public`; SPL, SEM, association are `private`. */
export type BodyKind =
  | 'region'
  | 'departement'
  | 'commune'
  | 'epci'
  | 'syndicat-mixte'
  | 'syndicat'
  | 'etablissement-public'
  | 'ccas'
  | 'agence-departementale'
  | 'hopital'
  | 'private'
  | 'other'

export type Civility = 'M.' | 'Mme'

/** `text` is the address as printed; `city` the commune at its end. */
export type Seat = { readonly text: string | null; readonly city: string | null }

/** `office` as printed, without « en exercice ». */
export type Representative = {
  readonly civility: Civility | null
  readonly name: string | null
  readonly office: string | null
}

export type Party = {
  readonly name: string
  readonly kind: BodyKind
  readonly seat: Seat
  readonly representative: Representative
  readonly founder: boolean
}

/** `award` runs the procedure, `signature` signs, `notification` notifies, `execution` executes all or part for the others. */
export type Mission = 'award' | 'signature' | 'notification' | 'execution'

export type Coordinator = { readonly name: string; readonly for: readonly Mission[] }

export type GroupKind = 'determined-contract' | 'permanent'
export type ExecutionBy = 'each-member' | 'coordinator' | 'mixed'
export type CommitteeMode = 'coordinator' | 'group' | 'none'
export type EffectiveFrom = 'notification' | 'last-signature' | 'transmission' | 'date'
export type Approval = 'founders-and-coordinator' | 'all-members' | 'coordinator' | 'amendment' | 'free'
export type CostBearer = 'coordinator' | 'equal' | 'per-volume' | 'other'
export type DissolutionDecision = 'unanimous' | 'majority'

/** `length` is an ISO 8601 duration, `until` an ISO date, `renewals` a count (0 when the text has a term and no renewal). */
export type Duration = {
  readonly type: 'until-completion' | 'fixed' | 'until-date' | null
  readonly length: string | null
  readonly until: string | null
  readonly renewals: number | null
}

export type Accession = { readonly open: boolean | null; readonly approval: Approval | null }

/** `notice` is an ISO 8601 duration. Withdrawal forbidden: `allowed` false and the rest null. */
export type Withdrawal = {
  readonly allowed: boolean | null
  readonly notice: string | null
  readonly deferredToContractEnd: boolean | null
}

export type Costs = { readonly coordinatorPaid: boolean | null; readonly borneBy: CostBearer | null }
export type Dissolution = { readonly atTerm: boolean | null; readonly decision: DissolutionDecision | null }
export type Disputes = { readonly amicableFirst: boolean | null; readonly court: string | null }

/** The structured draft of a convention. A text that is no such convention has `isConvention` false and every other value null. */
export type Draft = {
  readonly isConvention: boolean
  readonly title: string | null
  readonly legalBasis: readonly string[] | null
  readonly object: string | null
  readonly kind: GroupKind | null
  readonly territory: string | null
  readonly parties: readonly Party[] | null
  readonly coordinators: readonly Coordinator[] | null
  readonly executionBy: ExecutionBy | null
  readonly committee: { readonly mode: CommitteeMode | null } | null
  readonly duration: Duration | null
  readonly effectiveFrom: EffectiveFrom | null
  readonly accession: Accession | null
  readonly withdrawal: Withdrawal | null
  readonly costs: Costs | null
  readonly dissolution: Dissolution | null
  readonly disputes: Disputes | null
  readonly originals: { readonly perMember: number | null } | null
  readonly place: string | null
  readonly signatureBlocks: readonly string[] | null
}

/** A range of UTF-16 offsets in the text as it was given, `end` excluded. */
export type Place = { readonly start: number; readonly end: number }

/** An article of the convention: its number as printed (`IV`, `3.2`, null when it has none), its heading, its whole place. */
export type Article = { readonly number: string | null; readonly heading: string; readonly place: Place }

/** `sure`: an explicit phrase in the article it belongs to; `likely`: elsewhere, or a looser phrase; `guess`: inferred. */
export type Confidence = 'sure' | 'likely' | 'guess'

/** Where a value comes from: `quote` is exactly the given text between `place.start` and `place.end`. */
export type Found = {
  readonly value: Json
  readonly place: Place
  readonly article?: { readonly number: string | null; readonly heading: string }
  readonly confidence: Confidence
  readonly quote: string
}

/** The path of a leaf of the draft, e.g. `parties[3].representative.name` or `withdrawal.notice`. */
export type FieldPath = string

export type Severity = 'missing' | 'ambiguous' | 'conflict' | 'note'

/** Something a person must look at before the group exists. `ambiguity` names the row of the rule book it comes from. */
export type Notice<Id extends string = string> = {
  readonly id: Id
  readonly severity: Severity
  readonly basis: Basis
  readonly places: readonly Place[]
  readonly facts: Readonly<Record<string, Json>>
  readonly ambiguity?: `A${number}`
}

/** The draft of a text that is not the convention of a group. */
export const NOT_A_CONVENTION: Draft = {
  isConvention: false,
  title: null,
  legalBasis: null,
  object: null,
  kind: null,
  territory: null,
  parties: null,
  coordinators: null,
  executionBy: null,
  committee: null,
  duration: null,
  effectiveFrom: null,
  accession: null,
  withdrawal: null,
  costs: null,
  dissolution: null,
  disputes: null,
  originals: null,
  place: null,
  signatureBlocks: null,
}
