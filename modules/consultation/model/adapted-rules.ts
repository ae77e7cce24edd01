import type { Basis } from '#kernel/citation.ts'
import { shareOf } from '#kernel/money.ts'
import { type Assessment, notApplicable, requires } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import { lawfulType } from '#modules/procedure/index.ts'
import { type Check, type Checked, inSection } from './checked.ts'
import { SINCE_CCP } from './consultation-state.ts'
import type { Lot } from './dossier.ts'
import { isSpecificService } from './specific-services.ts'
import { fileValue, lotsMaximum } from './value.ts'

const inLots = inSection('lots')
const SMALL_LOTS: Basis = [cite('CCP', 'R2123-1', '2°'), cite('CCP', 'R2162-4')]

/** The case on which an adapted procedure rests, once the value of its file is one that needs a case; `null` otherwise. */
function caseOf({ dossier, procedure, lawDate }: Checked) {
  if (procedure === null || procedure.type !== 'adapted') return null
  const estimate = fileValue(dossier, procedure)
  const { cases } = lawfulType('adapted', { estimate, category: procedure.category, on: lawDate })
  return cases.length === 0 ? null : (procedure.ground?.case ?? null)
}

/** What one lot may come to: its maximum or, as long as it has none, that of the whole; `null` when nothing limits it. */
const mostOf = ({ maximum }: Lot, whole: number | null): number | null => maximum ?? whole

/**
 * R2.03: small lots are lots of a contract in lots, each under an amount of its own, counted for its maximum. What is
 * counted in units has no amount for each lot: that is asked with their share.
 */
export const smallLotsUnderLimit: Check = {
  id: 'smallLotsUnderLimit',
  basis: SMALL_LOTS,
  inForce: SINCE_CCP,
  assess: (checked) => {
    const { dossier, procedure, lawDate } = checked
    if (procedure === null || caseOf(checked) !== 'small-lots') return notApplicable()
    const { lots, framework } = dossier
    const limit = limitFor(procedure.category, lawDate)
    const facts = { ...inLots, lots: lots.length, limit, countedIn: framework.countedIn }
    if (lots.length === 0) return requires(false, { ...facts, over: [] })
    if (framework.countedIn === 'quantity') return notApplicable(facts)
    const over = lots.flatMap((lot, index) => {
      const most = mostOf(lot, framework.maximum)
      if (most !== null && most < limit) return []
      return [{ lot: lot.key.trim() || String(index + 1), most, own: lot.maximum !== null }]
    })
    return requires(over.length === 0, { ...facts, over })
  },
}

/**
 * R2.03: small lots make together a limited share of the value of all lots. The need may hold all the lots or only these:
 * above the share, and for lots counted in units, a person answers.
 */
export const smallLotsShare: Check = {
  id: 'smallLotsShare',
  basis: SMALL_LOTS,
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: (checked) => {
    const { dossier, procedure, lawDate } = checked
    const { lots, framework } = dossier
    if (procedure === null || caseOf(checked) !== 'small-lots' || lots.length === 0) return notApplicable()
    const { countedIn } = framework
    const share = param('smallLot.share', lawDate).value
    const all = procedure.estimate
    const facts = { ...inLots, countedIn, share, all, limit: limitFor(procedure.category, lawDate) }
    if (countedIn === 'quantity') return requires(false, { ...facts, sum: null })
    const sum = lotsMaximum(lots.map((lot) => ({ ...lot, maximum: mostOf(lot, framework.maximum) })))
    return requires(sum <= shareOf(all, share), { ...facts, sum })
  },
}

const limitFor = (category: NonNullable<Checked['procedure']>['category'], lawDate: string): number =>
  param(category === 'works' ? 'smallLot.works' : 'smallLot.services', lawDate).value

/**
 * R2.03, R2.10: social and other specific services are those of a list annexed to the code, and the main code of the notice
 * says what is bought: for another one, a person says why the services are of the list.
 */
export const specificServicesListed: Check = {
  id: 'specificServicesListed',
  basis: [
    cite('CCP', 'R2123-1', '3°'),
    cite('CCP', 'annexe 3'),
    cite('EU-2014-24', 'annexe XIV'),
    cite('CCP', 'R2132-12', '2°'),
  ],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: (checked): Assessment => {
    const { dossier, procedure } = checked
    const code = dossier.cpv[0]?.trim() ?? ''
    const listed = isSpecificService(code)
    const adapted = caseOf(checked) === 'specific-services'
    const medium = procedure?.electronic === false && procedure.otherMedium?.case === 'specific-services'
    if ((!adapted && !medium) || listed === undefined) return notApplicable({ code })
    const basis: Basis = [
      adapted ? cite('CCP', 'R2123-1', '3°') : cite('CCP', 'R2132-12', '2°'),
      cite('CCP', 'annexe 3'),
      cite('EU-2014-24', 'annexe XIV'),
    ]
    return { ...requires(listed, { ...inSection('object'), code, adapted, medium }), basis }
  },
}
