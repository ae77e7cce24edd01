import { requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { type Check, inSection, repeated } from './checked.ts'
import { SINCE_CCP } from './consultation-state.ts'
import { allOf, leavesOf, levelsOf } from './criteria.ts'
import type { Scale } from './dossier.ts'

/** Consultations begun from this day on (law.md 0.3: sources differ between the 21st and the 22nd). */
const SINCE_CLIMATE = ['2026-08-21'] as const

/** R2.53: at every level the published weights make exactly the whole. */
export const weightsWhole: Check = {
  id: 'weightsWhole',
  basis: [cite('CCP', 'R2152-11'), cite('CCP', 'R2152-12'), cite('CE', '337377')],
  inForce: SINCE_CCP,
  assess: ({ dossier: { criteria } }) => {
    const levels = levelsOf(criteria)
    const wrong = levels.filter(({ missing }) => missing !== 0)
    const weightless = allOf(criteria)
      .filter(({ weight }) => weight <= 0)
      .map(({ title, key }) => title || key)
    return requires(criteria.length > 0 && wrong.length + weightless.length === 0, {
      ...inSection('criteria'),
      criteria: criteria.length,
      levels: levels.length,
      wrong: wrong.map(({ path, title, sum, missing }) => ({ path: path.join('.'), title, sum, missing })),
      weightless,
    })
  },
}

/** R2.53: candidates are told how each criterion is applied, and no two have the same key. */
export const criteriaExplained: Check = {
  id: 'criteriaExplained',
  basis: [cite('CCP', 'R2152-11')],
  inForce: SINCE_CCP,
  assess: ({ dossier: { criteria } }) => {
    const silent = leavesOf(criteria)
      .filter(({ title, method }) => title.trim() === '' || method.trim() === '')
      .map(({ title, key }) => title || key)
    const twice = repeated(allOf(criteria).map(({ key }) => key))
    return requires(criteria.length > 0 && silent.length + twice.length === 0, {
      ...inSection('criteria'),
      criteria: criteria.length,
      silent,
      twice,
    })
  },
}

/**
 * R2.53, R2.54: a scale that a machine scores by stands under a criterion that tenders are scored on, and a formula where there is a
 * price to put into it.
 */
export const scalesComputed: Check = {
  id: 'scalesComputed',
  basis: [cite('CCP', 'R2152-11'), cite('CCP', 'R2152-6')],
  inForce: SINCE_CCP,
  assess: ({ dossier: { criteria } }) => {
    const wrong = allOf(criteria)
      .filter(({ scale, parts, kind }) => scale !== undefined && (parts.length > 0 || !takes(scale, kind)))
      .map(({ title, key }) => title || key)
    return requires(wrong.length === 0, { ...inSection('criteria'), wrong })
  },
}

const takes = ({ top, step, formula }: Scale, kind: string): boolean =>
  top % step === 0 && (formula === null || kind === 'price' || kind === 'life-cycle-cost')

/** R2.55: one criterion at least looks at the environment: one that tenders are noted under, not a heading above others. */
export const environmentAmongCriteria: Check = {
  id: 'environmentAmongCriteria',
  basis: [cite('CCP', 'L2152-7'), cite('CCP', 'R2152-7')],
  inForce: SINCE_CLIMATE,
  assess: ({ dossier: { criteria } }) => {
    const found = leavesOf(criteria).filter(({ kind, weight }) => looksAtEnvironment(kind) && weight > 0)
    return requires(found.length > 0, { ...inSection('criteria'), found: found.map(({ title }) => title) })
  },
}

/** The cost of a whole life takes the environment into account (CCP R2152-7); the method says how. */
const looksAtEnvironment = (kind: string): boolean => kind === 'environment' || kind === 'life-cycle-cost'

/** R2.55: price alone judges no tender any more; a single criterion is the cost of the whole life. */
export const priceNotAlone: Check = {
  id: 'priceNotAlone',
  basis: [cite('CCP', 'R2152-7')],
  inForce: SINCE_CLIMATE,
  assess: ({ dossier: { criteria } }) => {
    const leaves = leavesOf(criteria)
    const single = leaves.length === 1 && leaves[0]?.kind !== 'life-cycle-cost'
    const priced = leaves.every(({ kind }) => kind === 'price')
    return requires(leaves.length > 0 && !priced && !single, { ...inSection('criteria'), criteria: leaves.length })
  },
}

/** R2.54: the file says what decides between tenders of the same note. */
export const tiesSettled: Check = {
  id: 'tiesSettled',
  basis: [cite('CCP', 'R2152-6'), cite('policy', 'dossier')],
  inForce: SINCE_CCP,
  assess: ({ dossier: { ties } }) => requires(ties.trim() !== '', inSection('criteria')),
}

/** The execution of the contract takes the environment into account. */
export const executionForEnvironment: Check = {
  id: 'executionForEnvironment',
  basis: [cite('CCP', 'L2112-2')],
  inForce: SINCE_CLIMATE,
  strength: 'to-confirm',
  assess: ({ dossier: { environment } }) => requires(environment.trim() !== '', inSection('environment')),
}
