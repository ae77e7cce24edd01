import { clause } from '#kernel/citation.ts'
import { type Cents, shareOf } from '#kernel/money.ts'
import { met, notApplicable, requires, toAppraise } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import { hasMemberOn, isInForceOn } from '#modules/convention/index.ts'
import { isFormalised, shorteningBasis } from '#modules/procedure/index.ts'
import { type Check, inSection, repeated } from './checked.ts'
import { SINCE_CCP } from './consultation-state.ts'
import type { Dossier } from './dossier.ts'
import { maximumValue } from './value.ts'

/** R1.06: the convention is in force for every buyer that the notice will name. */
export const groupInForceForBuyers: Check = {
  id: 'groupInForceForBuyers',
  basis: [cite('DAJ', 'mutualisation 2019', 'entrée en vigueur'), cite('CCP', 'L2113-6')],
  inForce: SINCE_CCP,
  assess: ({ group, procedure, today }) => {
    const buyers = procedure?.buyers ?? []
    const strangers = buyers.map(({ body }) => body).filter((body) => !hasMemberOn(group, body, today))
    const inForce = isInForceOn(group, today)
    return requires(inForce && buyers.length > 0 && strangers.length === 0, {
      inForce,
      buyers: buyers.length,
      strangers,
    })
  },
}

/**
 * R1.06: after the notice its buyers are fixed, and the file still has to be corrected: a buyer that is a member no longer asks
 * why the consultation goes on with it.
 */
export const buyersStillMembers: Check = {
  id: 'buyersStillMembers',
  basis: [cite('DAJ', 'mutualisation 2019', 'entrée en vigueur'), cite('CCP', 'R2162-6')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ group, procedure, today }) => {
    const gone = (procedure?.buyers ?? []).map(({ body }) => body).filter((body) => !hasMemberOn(group, body, today))
    const inForce = isInForceOn(group, today)
    return requires(inForce && gone.length === 0, { ...inSection('buyers'), inForce, gone })
  },
}

/** R1.08: candidates are told who buys, what the coordinator does, who orders, who pays, and where each is invoiced. */
export const buyersToldToCandidates: Check = {
  id: 'buyersToldToCandidates',
  basis: [cite('DAJ', 'mutualisation 2019', 'information des candidats')],
  inForce: SINCE_CCP,
  assess: ({ dossier, procedure }) => {
    const silent = (['mission', 'orderedBy', 'paidBy'] as const).filter((key) => dossier[key].trim() === '')
    const buyers = procedure?.buyers ?? []
    const addressed = new Set(dossier.invoicing.filter(({ address }) => address.trim() !== '').map(({ body }) => body))
    const without = buyers.filter(({ body }) => !addressed.has(body)).map(({ body }) => body)
    const unidentified = buyers.filter(({ siret }) => siret === '').map(({ body }) => body)
    return requires(silent.length + without.length + unidentified.length === 0, {
      ...inSection('buyers'),
      buyers: buyers.length,
      silent,
      without,
      unidentified,
    })
  },
}

/**
 * R2.17: the notice names the body before which the procedure is contested and tells until when: without it, the periods
 * of the actions cannot be held against those whom nobody told of them.
 */
export const recourseTold: Check = {
  id: 'recourseTold',
  basis: [cite('CCP', 'R2131-19'), cite('EU-2014-24', 'annexe V'), cite('CJA', 'R312-11')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ dossier: { recourse } }) => {
    const silent = (['court', 'address', 'periods'] as const).filter((key) => recourse[key].trim() === '')
    return requires(silent.length === 0, { ...inSection('recourse'), silent, court: recourse.court })
  },
}

/** R2.02: a contract is divided into lots, or the file says why it is not. */
export const lotsJustified: Check = {
  id: 'lotsJustified',
  basis: [cite('CCP', 'L2113-10'), cite('CCP', 'L2113-11'), cite('CCP', 'R2113-2'), cite('CCP', 'R2113-3')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ dossier: { lots, undividedFor } }) => {
    const titled = lots.filter(({ title }) => title.trim() !== '').length
    return requires(titled > 1 || undividedFor.trim() !== '', { ...inSection('lots'), lots: titled })
  },
}

/** R2.02: each lot has its own key and title, by which a tender names it. */
export const lotsDistinct: Check = {
  id: 'lotsDistinct',
  basis: [cite('CCP', 'L2113-10'), cite('policy', 'dossier')],
  inForce: SINCE_CCP,
  assess: ({ dossier: { lots } }) => {
    const twice = repeated(lots.map(({ key }) => key))
    return requires(twice.length === 0, { ...inSection('lots'), lots: lots.length, twice })
  },
}

/** R2.11: a period that is shortened by urgency says in the file what the urgency is. */
export const urgencyReasoned: Check = {
  id: 'urgencyReasoned',
  basis: [
    cite('CCP', 'R2161-3'),
    cite('CCP', 'R2161-6'),
    cite('CCP', 'R2161-8'),
    cite('CCP', 'R2161-12'),
    cite('CCP', 'R2161-15'),
  ],
  inForce: SINCE_CCP,
  assess: ({ procedure, lawDate }) => {
    const shortened = procedure?.shortened ?? null
    if (procedure === null || shortened?.by !== 'urgency') return notApplicable({ shortened: shortened?.by ?? null })
    const basis = shorteningBasis(procedure.type, 'urgency', lawDate)
    const { reasons } = shortened
    return { ...requires(reasons.trim() !== '', { reasons }), ...(basis === undefined ? {} : { basis }) }
  },
}

/**
 * R2.44: the turnover asked stays within one and a half times the estimated value, of the contract, or of each lot where it has
 * lots: that of the smallest, since one amount is asked for all. Otherwise the reason is written.
 */
export const turnoverProportionate: Check = {
  id: 'turnoverProportionate',
  basis: [cite('CCP', 'R2142-7'), cite('CCP', 'R2142-8'), cite('CCP', 'R2142-6')],
  inForce: ['2026-01-01'],
  strength: 'warn',
  assess: ({ dossier, procedure, today }) => {
    const { turnover } = dossier.selection
    if (turnover === null || procedure === null) return notApplicable({ turnover: null })
    const { value: points } = param('turnover.max', today < '2026-01-01' ? '2026-01-01' : today)
    const lots = dossier.lots.filter(({ title }) => title.trim() !== '').length
    const worth = lots > 1 ? smallestLot(dossier, procedure.estimate) : procedure.estimate
    const limit = worth === null ? null : shareOf(worth, points)
    const facts = { ...inSection('selection'), turnover, limit, estimate: worth, lots }
    return requires(limit !== null && turnover <= limit, facts)
  },
}

/** What the smallest lot is worth at most; `null` where a lot does not say it in euros. */
function smallestLot({ lots, framework }: Dossier, estimate: Cents): Cents | null {
  const worth = lots.filter(({ title }) => title.trim() !== '').map(({ maximum }) => maximum ?? 0)
  const known = framework.countedIn === 'amount' && worth.every((maximum) => maximum > 0)
  return known ? Math.min(estimate, ...worth) : null
}

/** R2.57: in a formalised procedure a variant is forbidden unless the notice allows it, with what it must respect. */
export const variantsStated: Check = {
  id: 'variantsStated',
  basis: [cite('CCP', 'R2151-8')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ dossier: { variants }, procedure }) => {
    const formalised = procedure !== null && isFormalised(procedure)
    const found = { ...inSection('tender'), allowed: variants.allowed, formalised }
    return requires(!variants.allowed || variants.terms.trim() !== '', found)
  },
}

/** R4.01: a framework agreement has a maximum, in value or in quantity, and its minimum does not pass it. */
export const maximumGiven: Check = {
  id: 'maximumGiven',
  basis: [cite('CCP', 'R2162-4')],
  inForce: SINCE_CCP,
  assess: ({ dossier: { framework } }) => {
    const { countedIn, unit, minimum, maximum } = framework
    const told = countedIn === 'amount' || unit.trim() !== ''
    const ordered = maximum !== null && maximum > 0 && (minimum === null || minimum <= maximum)
    return requires(told && ordered, { ...inSection('framework'), countedIn, unit, minimum, maximum })
  },
}

/** R4.03: four years at most; a longer agreement is justified, and the notice prints why. */
export const longDurationReasoned: Check = {
  id: 'longDurationReasoned',
  basis: [cite('CCP', 'L2125-1', '1°')],
  inForce: SINCE_CCP,
  assess: ({ dossier: { duration, longFor }, today }) => {
    const { value: limit } = param('framework.maxDuration', today < '2019-04-01' ? '2019-04-01' : today)
    const { months } = duration
    return requires(months <= limit || longFor.trim() !== '', { ...inSection('framework'), months, limit })
  },
}

/** R4.04: a maximum far above what the members need would keep others from a market that will not come. */
export const maximumNearNeed: Check = {
  id: 'maximumNearNeed',
  basis: [cite('CCP', 'R2162-1'), cite('policy', 'dossier')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ dossier, procedure, today }) => {
    const maximum = maximumValue(dossier)
    if (maximum === null || procedure === null) return notApplicable()
    const { value } = param('framework.maximumOverNeed', today)
    const limit = shareOf(procedure.estimate, value)
    return requires(maximum <= limit, { ...inSection('framework'), maximum, limit, estimate: procedure.estimate })
  },
}

/** R4.14: with several holders, the agreement says which of them an order goes to. */
export const ordersAllocated: Check = {
  id: 'ordersAllocated',
  basis: [cite('CCP', 'R2162-14')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ dossier: { holders } }) => {
    const { number, allocation, rule } = holders
    if (number <= 1) return notApplicable({ number })
    return requires(allocation !== null && rule.trim() !== '', { ...inSection('framework'), number, allocation })
  },
}

/** S1.2: what is bought fits the object of the group; judged with the need, and again when the file says it otherwise. */
export const dossierFits: Check = {
  id: 'dossierFits',
  basis: [clause('object'), cite('CCP', 'L2113-7', 'al. 1')],
  inForce: SINCE_CCP,
  assess: ({ dossier: { object }, procedure, group }) => {
    const facts = { ...inSection('object'), object, groupObject: group.clauses.object }
    return procedure !== null && object.trim() === procedure.object.trim() ? met(facts) : toAppraise(facts)
  },
}
