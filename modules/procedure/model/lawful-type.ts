import type { Basis, Citation, IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import { cite, isToBeConfirmed } from '#law/index.ts'
import type { Category } from '#modules/need/index.ts'
import {
  ADAPTED_CASES,
  DISPENSATION_CASES,
  type Ground,
  type GroundCase,
  NEGOTIATION_CASES,
  type ProcedureType,
} from './procedure-state.ts'
import { competitionFrom, formalisedFrom, type Threshold } from './threshold.ts'

/** Why a type stands open or closed: a word that the screens translate, with the facts beside it. */
export type TypeReason =
  | 'formalised-due'
  | 'formalised-by-choice'
  | 'case-needed'
  | 'under-threshold'
  | 'reaches-threshold'
  | 'under-competition'

/** One type for one estimate: open, or open on a ground that the coordinator must give; and why. */
export type LawfulType = {
  readonly type: ProcedureType
  readonly standing: 'open' | 'on-ground'
  readonly reason: TypeReason
  /** The cases that would open it; none when it needs none. */
  readonly cases: readonly GroundCase[]
  readonly threshold: Threshold
  readonly basis: Basis
  /** True when one of its articles has not been confirmed. */
  readonly toBeConfirmed: boolean
}

const estimated = cite('CCP', 'R2121-1')
const notice = cite('CCP', 'annexe 2')

/** Every type for an estimate, those that are open first: what the wizard shows (R2.01, R2.03; S3.5). */
export function lawfulTypes(estimate: Cents, category: Category, on: IsoDate): readonly LawfulType[] {
  const formalised = formalisedFrom(category, on)
  const competition = competitionFrom(category, on)
  const seen = {
    category,
    formalised,
    competition,
    due: estimate >= formalised.value,
    free: estimate < competition.value,
  }
  const found = inOrder(seen).map((type) => ofType(type, seen))
  return [
    ...found.filter(({ standing }) => standing === 'open'),
    ...found.filter(({ standing }) => standing !== 'open'),
  ]
}

/** The one that a type is, among all. */
export function lawfulType(
  type: ProcedureType,
  about: { readonly estimate: Cents; readonly category: Category; readonly on: IsoDate },
): LawfulType {
  const found = lawfulTypes(about.estimate, about.category, about.on).find((each) => each.type === type)
  if (found === undefined) throw new RangeError(`no type of procedure is named ${type}`)
  return found
}

type Found = {
  readonly category: Category
  readonly formalised: Threshold
  readonly competition: Threshold
  /** A formalised procedure is due. */
  readonly due: boolean
  /** Nothing is due. */
  readonly free: boolean
}

/** All types. Under a threshold the lighter procedure comes first: it is the one that the code has made for that value. */
function inOrder({ due, free }: Found): readonly ProcedureType[] {
  if (due) return ['open', 'restricted', 'negotiated', 'dialogue', 'without-competition', 'adapted']
  const light = ['adapted', 'open', 'restricted', 'negotiated', 'dialogue'] as const
  return free ? ['without-competition', ...light] : [...light, 'without-competition']
}

function ofType(type: ProcedureType, seen: Found): LawfulType {
  const { category, formalised, competition, due, free } = seen
  const first = { type, threshold: formalised, cases: [] }
  const formalisedReason = due ? 'formalised-due' : 'formalised-by-choice'
  switch (type) {
    case 'open':
    case 'restricted':
      return checked({
        ...first,
        standing: 'open',
        reason: formalisedReason,
        basis: [cite('CCP', 'L2124-2'), notice, estimated],
      })
    case 'negotiated':
    case 'dialogue':
      return checked({
        ...first,
        standing: 'on-ground',
        reason: 'case-needed',
        cases: NEGOTIATION_CASES,
        basis:
          type === 'negotiated'
            ? [cite('CCP', 'L2124-3'), cite('CCP', 'R2124-3')]
            : [cite('CCP', 'L2124-4'), cite('CCP', 'R2124-5')],
      })
    case 'adapted':
      return checked({
        ...first,
        standing: due ? 'on-ground' : 'open',
        reason: due ? 'reaches-threshold' : 'under-threshold',
        cases: due ? adaptedCases(category) : [],
        basis: [cite('CCP', 'R2123-1'), notice, estimated],
      })
    case 'without-competition':
      return checked({
        ...first,
        threshold: competition,
        standing: free ? 'open' : 'on-ground',
        reason: free ? 'under-competition' : 'case-needed',
        cases: free ? [] : DISPENSATION_CASES,
        basis: free
          ? [cite('CCP', 'R2122-8'), estimated]
          : [cite('CCP', 'R2122-8'), cite('CCP', 'R2122-1'), cite('CCP', 'R2122-2'), cite('CCP', 'R2122-3')],
      })
  }
}

/** Specific services are services; small lots are of any contract. */
const adaptedCases = (category: Category): readonly GroundCase[] =>
  ADAPTED_CASES.filter((each) => each !== 'specific-services' || category === 'services')

/** Whether the value leaves a type open: from the threshold on, the adapted procedure is so by a case of its own only. */
export const isOpenFor = ({ type, standing, cases }: LawfulType, ground: Ground | null): boolean =>
  type !== 'adapted' || standing === 'open' || (ground !== null && cases.includes(ground.case))

const checked = (found: Omit<LawfulType, 'toBeConfirmed'>): LawfulType => ({
  ...found,
  toBeConfirmed: isToBeConfirmed(found.basis),
})

/** The paragraph of the code that opens a case. */
export const citationOf = (ground: GroundCase): Citation => CITATIONS[ground]

const CITATIONS: Readonly<Record<GroundCase, Citation>> = {
  adaptation: cite('CCP', 'R2124-3', '1°'),
  innovation: cite('CCP', 'R2124-3', '2°'),
  design: cite('CCP', 'R2124-3', '3°'),
  complexity: cite('CCP', 'R2124-3', '4°'),
  specifications: cite('CCP', 'R2124-3', '5°'),
  'failed-tenders': cite('CCP', 'R2124-3', '6°'),
  'small-lots': cite('CCP', 'R2123-1', '2°'),
  'specific-services': cite('CCP', 'R2123-1', '3°'),
  'imperative-urgency': cite('CCP', 'R2122-1'),
  'no-tender': cite('CCP', 'R2122-2'),
  'single-operator': cite('CCP', 'R2122-3'),
  // The code has others, which are not described here: the reasons name the article.
  'other-dispensation': cite('CCP', 'L2122-1'),
}
