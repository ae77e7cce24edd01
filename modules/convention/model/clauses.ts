import type { IsoDate } from '#kernel/citation.ts'

/** What a coordinator does for the others (CCP L2113-7): one member may hold all of it, or several a part each. */
export type Mission = 'award' | 'signature' | 'notification' | 'execution'

/** A length as ISO 8601: `P3M`, `P90D`, `P1Y`, `P2W`. */
export type IsoPeriod = string

/** What a newcomer must show, when the convention says it (law.md S7.1-S7.3). */
export type AdmissionCondition = 'seat-in-territory' | 'competence-in-the-object' | 'number-of-users' | 'public-body'

/**
 * The convention's clauses as values. Each switches on the rules that the software applies: a group is run by what
 * its own convention says, so nothing of one group is a constant of the code. Bodies are named by their identifiers.
 */
export type Clauses = {
  /** What the group is called wherever it is named; the title is the one of its text. */
  readonly name: string
  readonly title: string
  readonly object: string
  readonly kind: 'determined-contract' | 'permanent'
  readonly territory: Territory | null
  readonly legalBasis: readonly string[]
  readonly coordinators: readonly { readonly body: string; readonly for: readonly Mission[] }[]
  readonly executionBy: 'each-member' | 'coordinator' | 'mixed'
  readonly committee: { readonly mode: 'coordinator' | 'group' | 'none' }
  readonly duration: Duration
  readonly effectiveFrom: EffectiveFrom
  readonly accession: Accession
  readonly withdrawal: Withdrawal
  readonly costs: Costs
  readonly dissolution: { readonly atTerm: boolean; readonly decision: 'unanimous' | 'majority' | null }
  readonly disputes: {
    readonly amicableFirst: boolean
    readonly court: string | null
    readonly amicableMonths: number | null
  }
  /** Originals on paper that each member gets; `null` for one original that the coordinator keeps. */
  readonly originals: { readonly perMember: number | null }
  readonly place: string | null
}

/**
 * Clauses as an older journal holds them: no group had a name of its own then, and each was called by the title of its
 * convention.
 */
export type RecordedClauses = Omit<Clauses, 'name'> & Partial<Pick<Clauses, 'name'>>

/** The clauses with the name by which the group is called. */
export const called = (clauses: RecordedClauses): Clauses => ({ ...clauses, name: clauses.name ?? clauses.title })

/** A name stands in a heading and in the subject of a message: it is short. */
export const LONGEST_NAME = 80

/** True when a group may bear this name. */
export const isGroupName = (name: string): boolean => name.trim() !== '' && name.trim().length <= LONGEST_NAME

/** The area that members must come from or that the service covers, and its departments when the area is made of them. */
export type Territory = { readonly label: string; readonly departments: readonly string[] }

export type Duration =
  | { readonly type: 'until-completion' }
  | { readonly type: 'fixed'; readonly length: IsoPeriod; readonly renewals: number }
  | { readonly type: 'until-date'; readonly until: IsoDate; readonly renewals: number }
  | { readonly type: 'unlimited' }

/** What makes the convention enforceable. */
export type EffectiveFrom =
  | { readonly on: 'notification' | 'last-signature' | 'transmission' }
  | { readonly on: 'date'; readonly date: IsoDate }

/** Who must agree to a newcomer. */
export type AccessionApproval = 'founders-and-coordinator' | 'all-members' | 'coordinator' | 'amendment' | 'free'

export type Accession =
  | { readonly open: false }
  | { readonly open: true; readonly approval: AccessionApproval; readonly conditions: readonly AdmissionCondition[] }

export type Withdrawal =
  | { readonly allowed: false }
  | { readonly allowed: true; readonly notice: IsoPeriod | null; readonly deferredToContractEnd: boolean }

/** Who bears the running costs. `key` gives each body its weight when they are shared by one. */
export type Costs = {
  readonly coordinatorPaid: boolean
  readonly borneBy: 'coordinator' | 'equal' | 'per-volume' | 'other'
  readonly key: Readonly<Record<string, number>> | null
}

/** The names under which rules cite the convention (`clause('withdrawal')`); the articles differ from group to group. */
export const CLAUSE_KEYS = [
  'parties',
  'object',
  'duration',
  'effect',
  'coordinator',
  'information',
  'committee',
  'execution',
  'interests',
  'technical-group',
  'accession',
  'withdrawal',
  'costs',
  'dissolution',
  'disputes',
  'originals',
  'amendment',
] as const

export type ClauseKey = (typeof CLAUSE_KEYS)[number]
