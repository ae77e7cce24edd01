import type { Citation, IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { MEDIUM_CASES, type MediumCase, type MediumGround, type Plan } from './plan-state.ts'
import type { Need, ProcedureType } from './procedure-state.ts'
import { formalisedFrom } from './threshold.ts'

/** True where tenders come electronically: what a plan settles, and what goes without saying before there is one. */
export const isElectronic = ({ plan }: { readonly plan: Pick<Plan, 'electronic'> | null }): boolean =>
  plan?.electronic ?? true

/** Why tenders do not come electronically; `null` where they do, and where nobody has said. */
export const otherMediumOf = ({ plan }: { readonly plan: Plan | null }): MediumGround | null =>
  plan === null || plan.electronic ? null : (plan.otherMedium ?? null)

type ChosenNeed = { readonly type: ProcedureType } & Pick<Need, 'category' | 'estimate'>

/** The cases of the code that are open to a contract: two of them are of one kind of contract, the others of any. */
export function mediumCases({ type, category, estimate }: ChosenNeed, on: IsoDate): readonly MediumCase[] {
  const small = type === 'without-competition' && estimate < formalisedFrom(category, on).value
  return MEDIUM_CASES.filter((each) => {
    if (each === 'small-contract') return small
    return each === 'specific-services' ? category === 'services' : true
  })
}

/** How a contract stands towards the medium that was settled for it: what was told, and whether the code has it. */
export function mediumStanding(chosen: ChosenNeed, ground: MediumGround | null, on: IsoDate) {
  const open = ground !== null && mediumCases(chosen, on).includes(ground.case)
  return {
    kept: open && ground.reasons.trim() !== '',
    facts: { case: ground?.case ?? null, reasons: ground?.reasons ?? null, open },
  }
}

/** The articles of the rule, of its exceptions, and of the report that keeps the reasons. */
export const MEDIUM_BASIS = [cite('CCP', 'R2132-7'), cite('CCP', 'R2132-12'), cite('CCP', 'R2132-13')] as const

/** The paragraph of the code that a case is. */
export const mediumCitationOf = (each: MediumCase): Citation => CITATIONS[each]

const CITATIONS: Readonly<Record<MediumCase, Citation>> = {
  'small-contract': cite('CCP', 'R2132-12', '1°'),
  'specific-services': cite('CCP', 'R2132-12', '2°'),
  'uncommon-tools': cite('CCP', 'R2132-12', '3°'),
  'closed-formats': cite('CCP', 'R2132-12', '4°'),
  'special-equipment': cite('CCP', 'R2132-12', '5°'),
  'physical-models': cite('CCP', 'R2132-12', '6°'),
  security: cite('CCP', 'R2132-12', '7°'),
}
