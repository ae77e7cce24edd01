import type { IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'

/** A weight in points of base: the weights of one level make exactly 10 000 (law.md R2.53). */
export type Weight = number
export const WHOLE: Weight = 10_000

/** What a criterion looks at: one must look at the environment, and price alone is not enough (law.md R2.55). */
export const CRITERION_KINDS = ['price', 'life-cycle-cost', 'quality', 'environment', 'social', 'period'] as const
export type CriterionKind = (typeof CRITERION_KINDS)[number]

/**
 * How the price of a tender becomes a score, as it is published (CCP R2152-11): in proportion to the lowest price, less what
 * it is above the lowest, or between the lowest and the highest.
 */
export const PRICE_FORMULAS = ['lowest-over-price', 'above-lowest', 'between-extremes'] as const
export type PriceFormula = (typeof PRICE_FORMULAS)[number]

/** The scale that tenders are scored on, in hundredths of a point: a score is a whole number of steps, from nothing to the top. */
export type Scale = {
  readonly top: number
  /** The least difference between two scores; a computed one is rounded to it, halves up. */
  readonly step: number
  /** `null` where persons score. */
  readonly formula: PriceFormula | null
}

/** A criterion of the award; its parts are published with their own weights, which make the whole of it. */
export type Criterion = {
  readonly key: string
  readonly title: string
  readonly kind: CriterionKind
  readonly weight: Weight
  /** How a tender is noted under it, in a sentence that candidates read. */
  readonly method: string
  /** The same as a machine computes it; absent where the file says it in words alone. */
  readonly scale?: Scale
  readonly parts: readonly Criterion[]
}

export type Lot = {
  readonly key: string
  readonly title: string
  readonly description: string
  /** Its part of the maximum, where the file sets one. */
  readonly maximum: number | null
}

/** The limits of the framework agreement, in cents excluding VAT or in units of what is counted (CCP R2162-4). */
export type Framework = {
  readonly countedIn: 'amount' | 'quantity'
  /** The unit of a quantity; empty for an amount. */
  readonly unit: string
  readonly minimum: number | null
  readonly maximum: number | null
  /** What a maximum quantity is estimated at, in cents excluding VAT; `null` for an amount, which says it itself. */
  readonly value: Cents | null
}

/** One line of the price schedule: what a candidate gives a price for. */
export type PriceLine = { readonly key: string; readonly label: string; readonly unit: string }

export type Selection = {
  /** The yearly turnover asked of a candidate, in cents; `null` when none is. */
  readonly turnover: Cents | null
  /** What a candidate shows of its capacities and how they are appraised. */
  readonly capacities: string
  /** What every candidate is to hand in with its application; absent from files that leave the list to their documents. */
  readonly pieces?: readonly DemandedPiece[]
}

/** A piece of the application that the file demands of every candidate. */
export type DemandedPiece = {
  readonly key: string
  readonly title: string
  /** A European single procurement document may stand for it until the proofs are asked (CCP R2143-4). */
  readonly declarable: boolean
}

/** The key of the declaration on restrictive measures, by which the file knows that it asks for it (law.md R2.48). */
export const RESTRICTIVE_MEASURES = 'restrictive-measures'

/** How orders go to several holders (law.md R4.14). */
export const ALLOCATIONS = ['cascade', 'turn', 'reopened-competition', 'other'] as const
export type Allocation = (typeof ALLOCATIONS)[number]

export type Holders = {
  readonly number: number
  readonly allocation: Allocation | null
  /** The rule in words, as candidates read it. */
  readonly rule: string
}

/** Where one buyer is invoiced, and the service that Chorus Pro asks for. */
export type Invoicing = { readonly body: string; readonly address: string; readonly service: string }

/** Before which court the procedure is contested, how one writes to it, and until when (law.md R2.17). */
export type Recourse = {
  readonly court: string
  readonly address: string
  /** How it is reached besides: its telephone, its site, the service that takes applications. */
  readonly contact: string
  /** Each action, and until when it is open. */
  readonly periods: string
}

/** What candidates may send, told before they begin (law.md R2.22). */
export type FileLimits = {
  readonly megabytesPerFile: number
  readonly megabytesPerTender: number
  readonly formats: readonly string[]
}

export type Variants = { readonly allowed: boolean; readonly terms: string }

/** What is bought, who buys, how tenders are judged: the structured part of the consultation file. */
export type Dossier = {
  readonly title: string
  /** What is bought, in a sentence; it fits the object of the group (S1.2). */
  readonly object: string
  /** The codes of the common procurement vocabulary, the main one first. */
  readonly cpv: readonly string[]
  readonly lots: readonly Lot[]
  /** Why the contract is not divided into lots; empty when it is (CCP L2113-11). */
  readonly undividedFor: string
  readonly framework: Framework
  readonly duration: { readonly from: IsoDate; readonly months: number }
  /** Why it lasts more than four years; empty when it does not. Printed in the notice. */
  readonly longFor: string
  /** The departments where the service is given, by their number. */
  readonly departments: readonly string[]
  readonly criteria: readonly Criterion[]
  readonly selection: Selection
  readonly prices: readonly PriceLine[]
  readonly holders: Holders
  /** What decides between two tenders of the same note. */
  readonly ties: string
  readonly variants: Variants
  /** How long a tender binds, in days from the deadline. */
  readonly validityDays: number
  readonly files: FileLimits
  /** What the coordinator does for the members, and until when. */
  readonly mission: string
  /** Who places the orders, and who pays, as candidates read it (law.md R1.08). */
  readonly orderedBy: string
  readonly paidBy: string
  readonly invoicing: readonly Invoicing[]
  /** The advance paid to the holder, in points of base of the first orders; 0 when none is due. */
  readonly advance: number
  /** The condition of execution on the environment (CCP L2112-2). */
  readonly environment: string
  readonly recourse: Recourse
}

/** What a document of the file is. */
export const DOCUMENT_KINDS = ['RC', 'CCAP', 'CCTP', 'AE', 'BPU', 'DQE', 'annex'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export type DossierDocument = {
  readonly kind: DocumentKind
  readonly name: string
  readonly sha256: string
  /** In bytes. */
  readonly size: number
}

/** The parts of the file that one fills in turn, and that a later version is compared by. */
export const SECTIONS = {
  object: ['title', 'object', 'cpv', 'departments'],
  lots: ['lots', 'undividedFor'],
  framework: ['framework', 'duration', 'longFor', 'holders', 'advance'],
  criteria: ['criteria', 'ties'],
  selection: ['selection'],
  prices: ['prices'],
  tender: ['variants', 'validityDays', 'files'],
  buyers: ['mission', 'orderedBy', 'paidBy', 'invoicing'],
  environment: ['environment'],
  recourse: ['recourse'],
} as const satisfies Readonly<Record<string, readonly (keyof Dossier)[]>>
export type Section = keyof typeof SECTIONS
