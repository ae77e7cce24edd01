import { type Basis, clause, type IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'

/** The six cases in which a contract is modified without a new procedure (CCP L2194-1), in the order of the code. */
export const CASE_KINDS = [
  'review-clause',
  'additional',
  'unforeseen',
  'replacement',
  'not-substantial',
  'small',
] as const
export type CaseKind = (typeof CASE_KINDS)[number]

export const CONDITIONS = [
  'nature-kept',
  'clause-clear',
  'holder-unchangeable',
  'major-inconvenience',
  'unforeseeable',
  'clause-or-restructuring',
  'nothing-else-substantial',
  'others-attracted',
  'balance-changed',
  'scope-extended',
  'holder-replaced',
] as const
/** What is asked of whoever takes a modification up. */
export type Condition = (typeof CONDITIONS)[number]

/** What a case asks: each condition, and whether it has to hold; and the articles of the case. */
export type CaseAsked = {
  readonly asks: readonly { readonly condition: Condition; readonly holds: boolean }[]
  readonly basis: Basis
}

type Policy = { readonly from: IsoDate; readonly cases: Readonly<Record<CaseKind, CaseAsked>> }

const asked = (basis: Basis, ...asks: readonly (readonly [Condition, boolean])[]): CaseAsked => ({
  asks: [['nature-kept', true] as const, ...asks].map(([condition, holds]) => ({ condition, holds })),
  basis,
})

/**
 * What the cases ask, version by version, the first one first: a modification keeps the day of its version, and a change of the code adds another
 * version below, never a change of one that served.
 */
const POLICIES: readonly [Policy, ...Policy[]] = [
  {
    from: '2019-04-01',
    cases: {
      'review-clause': asked([cite('CCP', 'L2194-1', '1°'), cite('CCP', 'R2194-1')], ['clause-clear', true]),
      additional: asked(
        [cite('CCP', 'R2194-2'), cite('CCP', 'R2194-3')],
        ['holder-unchangeable', true],
        ['major-inconvenience', true],
      ),
      unforeseen: asked([cite('CCP', 'R2194-5'), cite('CCP', 'R2194-3')], ['unforeseeable', true]),
      replacement: asked(
        [cite('CCP', 'R2194-6')],
        ['clause-or-restructuring', true],
        ['nothing-else-substantial', true],
      ),
      'not-substantial': asked(
        [cite('CCP', 'R2194-7')],
        ['others-attracted', false],
        ['balance-changed', false],
        ['scope-extended', false],
        ['holder-replaced', false],
      ),
      small: asked([cite('CCP', 'R2194-8'), cite('CCP', 'R2194-9')]),
    },
  },
]

/** What a case asks by the law of a day, and since when it asks it so. */
export function askedOn(kind: CaseKind, lawDate: IsoDate): CaseAsked & { readonly from: IsoDate } {
  const policy = POLICIES.findLast(({ from }) => from <= lawDate) ?? POLICIES[0]
  return { ...policy.cases[kind], from: policy.from }
}

/** The articles on which a modification rests, whatever its case. */
export const modified: Basis = [cite('CCP', 'L2194-1'), clause('coordinator')]
