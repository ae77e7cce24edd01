import { notApplicable, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { type Check, inSection } from './checked.ts'
import { SINCE_CCP } from './consultation-state.ts'
import type { Lot } from './dossier.ts'
import { lotsMaximum } from './value.ts'

const inLots = inSection('lots')
const named = ({ key }: Lot, index: number): string => key.trim() || String(index + 1)

/** R2.02: an operator tenders for a lot, which says what it is: a row without a title is none. */
export const lotsTold: Check = {
  id: 'lotsTold',
  basis: [cite('CCP', 'L2113-10'), cite('policy', 'dossier')],
  inForce: SINCE_CCP,
  assess: ({ dossier: { lots } }) => {
    if (lots.length === 0) return notApplicable({ lots: 0 })
    const untitled = lots.flatMap((lot, index) =>
      lot.title.trim() === '' || lot.key.trim() === '' ? [named(lot, index)] : [],
    )
    return requires(untitled.length === 0, { ...inLots, lots: lots.length, untitled })
  },
}

/** R2.02, R4.01: each lot is awarded for itself, as a framework agreement of its own: it has a maximum of its own. */
export const lotMaximumGiven: Check = {
  id: 'lotMaximumGiven',
  basis: [cite('CCP', 'R2162-4'), cite('CJUE', 'C-23/20'), cite('CCP', 'L2113-10')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ dossier: { lots } }) => {
    if (lots.length < 2) return notApplicable({ lots: lots.length })
    const without = lots.flatMap((lot, index) => (hasMaximum(lot) ? [] : [named(lot, index)]))
    return requires(without.length === 0, { ...inLots, lots: lots.length, without })
  },
}

/** R4.01: the notice prints the maximum of the whole and those of its lots, which make it together. */
export const lotMaximumFits: Check = {
  id: 'lotMaximumFits',
  basis: [cite('CCP', 'R2162-4'), cite('CJUE', 'C-23/20'), cite('policy', 'dossier')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ dossier: { lots, framework } }) => {
    const { countedIn, unit, maximum } = framework
    const given = lots.filter(hasMaximum)
    if (given.length === 0 || maximum === null) return notApplicable({ lots: lots.length })
    const sum = lotsMaximum(lots)
    // As long as a lot has none, the others may not pass the whole.
    const agrees = given.length === lots.length ? sum === maximum : sum <= maximum
    return requires(agrees, { ...inLots, countedIn, unit, sum, maximum, agrees })
  },
}

const hasMaximum = ({ maximum }: Lot): boolean => maximum !== null && maximum > 0
