import type { ActInput } from '#kernel/process.ts'
import { notApplicable, type Rule, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { europeanFrom, isOpenFor, lawfulType, MEDIUM_BASIS, mediumStanding } from '#modules/procedure/index.ts'
import { type Check, inSection } from './checked.ts'
import { type ConsultationFacts, type File, type Noticed, SINCE_CCP } from './consultation-state.ts'
import { fileValue, maximumValue } from './value.ts'

const inFramework = inSection('framework')

/** R2.01, R4.01: a maximum quantity is given with its value, for thresholds are counted in euros. */
export const quantityValued: Check = {
  id: 'quantityValued',
  basis: [cite('CCP', 'R2162-4'), cite('CCP', 'R2121-1'), cite('CJUE', 'C-23/20')],
  inForce: SINCE_CCP,
  assess: ({ dossier: { framework } }) => {
    const { countedIn, unit, maximum, value } = framework
    if (countedIn === 'amount') return notApplicable({ countedIn })
    return requires(value !== null && value > 0, { ...inFramework, countedIn, unit, maximum, value })
  },
}

/**
 * R2.01, R2.03: the type of the procedure is one that the code opens for the maximum of the file, and not only for the
 * need as it was estimated; by the thresholds of the day of the notice.
 */
export const typeLawfulForFile: Check = {
  id: 'typeLawfulForFile',
  basis: [cite('CCP', 'annexe 2'), cite('CCP', 'R2123-1'), cite('CCP', 'R2121-1'), cite('CCP', 'R2162-4')],
  inForce: SINCE_CCP,
  assess: ({ dossier, procedure, lawDate }) => {
    if (procedure === null) return notApplicable()
    const { type, estimate, category, ground } = procedure
    const value = fileValue(dossier, procedure)
    const found = lawfulType(type, { estimate: value, category, on: lawDate })
    const facts = { ...inFramework, procedure: type, value, estimate, threshold: found.threshold.value }
    return requires(isOpenFor(found, ground), { ...facts, case: ground?.case ?? null })
  },
}

/**
 * R2.03: what a small value left free rests on a case of the code, and its reasons, once the maximum of the file is above
 * it. It refuses as `groundGiven` does of the procedure: the articles are the same and none is tagged K, and a case which
 * nothing may stand for when the type is chosen is not made optional because the value grew since.
 */
export const groundGivenForFile: Check = {
  id: 'groundGivenForFile',
  basis: [cite('CCP', 'R2124-3'), cite('CCP', 'R2124-5'), cite('CCP', 'L2122-1'), cite('CCP', 'R2123-1')],
  inForce: SINCE_CCP,
  assess: ({ dossier, procedure, lawDate }) => {
    if (procedure === null) return notApplicable()
    const { type, category, ground } = procedure
    const value = fileValue(dossier, procedure)
    const { cases } = lawfulType(type, { estimate: value, category, on: lawDate })
    if (cases.length === 0) return notApplicable({ procedure: type })
    const given = ground !== null && cases.includes(ground.case) && ground.reasons.trim() !== ''
    return requires(given, { ...inFramework, procedure: type, value, case: ground?.case ?? null })
  },
}

/**
 * R2.10: another medium than electronic rests on a case of the code that the value of the file leaves open, and on reasons.
 * Asked until the notice is sent, which announces the medium and freezes it: no version can mend it afterwards.
 */
export const mediumGroundGivenForFile: Check = {
  id: 'mediumGroundGivenForFile',
  basis: MEDIUM_BASIS,
  inForce: SINCE_CCP,
  assess: ({ dossier, procedure, lawDate }) => {
    if (procedure === null || procedure.electronic) return notApplicable()
    const { type, category, otherMedium = null } = procedure
    const value = fileValue(dossier, procedure)
    const { kept, facts } = mediumStanding({ type, category, estimate: value }, otherMedium, lawDate)
    return requires(kept, facts)
  },
}

/** R2.01: a framework agreement counts for its maximum: above the estimate, the estimate is taken up again, or it is said why not. */
export const maximumEstimated: Check = {
  id: 'maximumEstimated',
  basis: [cite('CCP', 'R2121-1'), cite('CCP', 'R2162-4')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ dossier, procedure }) => {
    const maximum = maximumValue(dossier)
    if (maximum === null || procedure === null) return notApplicable()
    return requires(maximum <= procedure.estimate, { ...inFramework, maximum, estimate: procedure.estimate })
  },
}

/** R2.01: the value was estimated for a duration, renewals included: a longer one is estimated again, or it is said why not. */
export const durationEstimated: Check = {
  id: 'durationEstimated',
  basis: [cite('CCP', 'R2121-1'), cite('CCP', 'L2111-1')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ dossier: { duration }, procedure }) => {
    if (procedure === null) return notApplicable()
    const estimated = procedure.duration.months
    return requires(duration.months <= estimated, { ...inFramework, months: duration.months, estimated })
  },
}

/** R2.13, R2.17: a maximum that reaches the European threshold is not that of a notice which was national only. */
export const maximumUnderNotice: Rule<ActInput<Noticed, File, ConsultationFacts>> = {
  id: 'maximumUnderNotice',
  basis: [cite('CCP', 'annexe 2'), cite('CCP', 'R2121-1'), cite('CCP', 'R2131-15'), cite('CE', '499221')],
  inForce: SINCE_CCP,
  assess: ({ state: { european, frozen, lawDate }, act: { dossier }, facts: { procedure } }) => {
    const from = europeanFrom({ ...frozen, ground: procedure?.ground ?? null }, lawDate)
    if (european !== null || from === null) return notApplicable()
    const value = fileValue(dossier, frozen)
    const threshold = from.value
    // The threshold is that of specific services in an adapted procedure only, and the article is theirs.
    const own = frozen.type === 'adapted' ? [cite('CCP', 'R2131-15')] : []
    const basis = [cite('CCP', 'annexe 2'), cite('CCP', 'R2121-1'), ...own, cite('CE', '499221')] as const
    return { ...requires(value < threshold, { ...inFramework, value, threshold }), basis }
  },
}
