import { notApplicable, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { isFormalised, lawfulType } from '#modules/procedure/index.ts'
import { type Check, inSection } from './checked.ts'
import { type ProcedureFacts, SINCE_CCP } from './consultation-state.ts'
import { fileValue } from './value.ts'

type Category = ProcedureFacts['category']

/** What a division of the common procurement vocabulary holds: goods first, then works, software packages apart, services. */
function categoryOf(code: string): Category | undefined {
  const division = Number(/^(\d{2})\d{6}(-\d)?$/.exec(code)?.[1])
  if (division === 45) return 'works'
  if ((division >= 3 && division <= 44) || division === 48) return 'supplies'
  return division >= 50 && division <= 98 ? 'services' : undefined
}

/**
 * R2.01: what is bought is works, supplies or services by what it is, and the main code of the notice says it: thresholds
 * depend on it. Where the two differ, a person answers for the category, and reads what the other one would forbid.
 */
export const categoryFitsCpv: Check = {
  id: 'categoryFitsCpv',
  basis: [
    cite('CCP', 'L1111-2'),
    cite('CCP', 'L1111-3'),
    cite('CCP', 'L1111-4'),
    cite('CCP', 'L1111-5'),
    cite('EU-2014-24', '2'),
    cite('EU-2014-24', 'annexe II'),
    cite('CCP', 'annexe 2'),
  ],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ dossier, procedure, lawDate }) => {
    const code = dossier.cpv[0]?.trim() ?? ''
    const expected = categoryOf(code)
    if (procedure === null || expected === undefined) return notApplicable({ code })
    const { category, type } = procedure
    const value = fileValue(dossier, procedure)
    const thresholdOf = (own: Category) =>
      lawfulType(type, { estimate: value, category: own, on: lawDate }).threshold.value
    const threshold = thresholdOf(expected)
    const crossed = value >= threshold && value < thresholdOf(category)
    return requires(category === expected, {
      ...inSection('object'),
      code,
      category,
      expected,
      value,
      threshold,
      crossed,
      formalised: isFormalised(procedure),
    })
  },
}
