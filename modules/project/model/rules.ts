import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { sumAmounts } from '#kernel/money.ts'
import { notApplicable, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { membersOn } from '#modules/convention/index.ts'
import { licenceOf } from './licences.ts'
import { type At, type OnAct, type Opening, SINCE_CCP, type Standing } from './state.ts'

/** S5.3: each member manages its own projects. */
export const projectOwn: OnAct<'plan'> = {
  id: 'projectOwn',
  basis: [clause('execution'), cite('policy', 'projets des membres')],
  inForce: SINCE_CCP,
  assess: ({ actor, act: { body } }) => requires(actsFor(actor, body), { body }),
}

/** S5.3: on a contract that was notified, and that this member buys by. */
export const projectOnPurchase: OnAct<'plan'> = {
  id: 'projectOnPurchase',
  basis: [clause('execution'), cite('policy', 'projets des membres')],
  inForce: SINCE_CCP,
  assess: ({ facts: { buyers }, act: { body } }) => requires(buyers.includes(body), { body, known: buyers.length > 0 }),
}

type Outlining = OnAct<'plan' | 'revise'>

/** S5.3: its orders are those of its member on its contract, each of one project alone. */
export const ordersOwn: Outlining = {
  id: 'ordersOwn',
  basis: [clause('execution'), cite('policy', 'projets des membres')],
  inForce: SINCE_CCP,
  assess: ({ state, act, facts: { orders } }) => {
    const about = act.type === 'plan' ? act : state.status === 'none' ? undefined : state
    const places = (wrong: (order: (typeof orders)[number]) => boolean) =>
      orders.flatMap((order, index) => (wrong(order) ? [index + 1] : []))
    const strange = places((order) => order === null || order.body !== about?.body || order.contract !== about.contract)
    const taken = places((order) => order?.taken === true)
    const twice = act.orders.flatMap((order, index) => (act.orders.indexOf(order) < index ? [index + 1] : []))
    const all = strange.length + taken.length + twice.length
    return requires(all === 0, { orders: act.orders.length, strange, taken, twice })
  },
}

/** S5.3: it ends after it begins. */
export const projectPeriod: Outlining = {
  id: 'projectPeriod',
  basis: [cite('policy', 'projets des membres')],
  inForce: SINCE_CCP,
  assess: ({ act: { from, until } }) => requires(from <= until, { from, until }),
}

/** S5.3: its orders stay within its budget; a person says why they do not. */
export const withinBudget: Outlining = {
  id: 'withinBudget',
  basis: [cite('policy', 'projets des membres')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ act: { budget }, facts: { orders } }) => {
    const ordered = sumAmounts(orders.map((order) => order?.amount ?? 0))
    return requires(ordered <= budget, { ordered, budget })
  },
}

/** S5.3, A23: what all members have in common is not changed without the agreement of the coordinator. */
export const baseUntouched: OnAct<'revise', At<'planned' | 'running'>> = {
  id: 'baseUntouched',
  basis: [cite('policy', 'A23'), cite('policy', 'projets des membres'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { changesBase } }) => {
    if (!changesBase || state.status === 'planned') return notApplicable({ changesBase })
    return requires(state.baseAgreed !== null, { changesBase })
  },
}

/** S5.3, A23: the same, before it begins. */
export const baseChangeAgreed: Opening<At<'planned'>> = {
  id: 'baseChangeAgreed',
  basis: [cite('policy', 'A23'), cite('policy', 'projets des membres'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ state: { changesBase, baseAgreed } }) =>
    changesBase ? requires(baseAgreed !== null, { changesBase }) : notApplicable({ changesBase }),
}

/** A23: the coordinator agrees to what would change the common base; of a project that runs, before it is revised so. */
export const baseChangeAsked: Opening<At<'planned' | 'running'>> = {
  id: 'baseChangeAsked',
  basis: [cite('policy', 'A23'), cite('policy', 'projets des membres')],
  inForce: SINCE_CCP,
  assess: ({ state: { changesBase, status } }) => requires(changesBase || status === 'running', {}),
}

/** S5.3: it begins on a day that has come. */
export const begunDated: OnAct<'begin'> = {
  id: 'begunDated',
  basis: [cite('policy', 'projets des membres')],
  inForce: SINCE_CCP,
  assess: ({ act: { begunOn }, today }) => requires(begunOn <= today, { begunOn, today }),
}

/** A23: the licence is one of the list, with a clause on ownership and sharing. */
export const licenceKnown: OnAct<'setTerms', Standing> = {
  id: 'licenceKnown',
  basis: [cite('policy', 'A23')],
  inForce: SINCE_CCP,
  assess: ({ act: { licence, clause: said } }) => {
    const known = licenceOf(licence)
    return requires(known !== undefined && said.trim() !== '', { licence, known: known !== undefined })
  },
}

/** A23: what others may reuse is under a licence that lets them. */
export const licenceAllowsReuse: OnAct<'setTerms', Standing> = {
  id: 'licenceAllowsReuse',
  basis: [cite('policy', 'A23')],
  inForce: SINCE_CCP,
  assess: ({ act: { licence, reusable } }) => {
    if (!reusable) return notApplicable({ licence })
    return requires((licenceOf(licence)?.reach ?? 'nobody') !== 'nobody', { licence })
  },
}

/** A23: who reuses it already keeps the terms under which it does. */
export const reuseKept: OnAct<'setTerms', Standing> = {
  id: 'reuseKept',
  basis: [cite('policy', 'A23')],
  inForce: SINCE_CCP,
  assess: ({ state: { reuses, terms }, act: { licence, reusable } }) => {
    const same = reusable && licence === terms?.licence
    return requires(reuses.length === 0 || same, { reuses: reuses.length, licence: terms?.licence ?? '' })
  },
}

/** A23: nothing is delivered whose licence is not recorded. */
export const licenceRecorded: Opening<At<'running'>> = {
  id: 'licenceRecorded',
  basis: [cite('policy', 'A23'), clause('execution')],
  inForce: SINCE_CCP,
  assess: ({ state: { terms } }) => requires(terms !== null, {}),
}

/** S5.3: it is delivered after it began, and not ahead of today. */
export const deliveredDated: OnAct<'deliver', At<'running'>> = {
  id: 'deliveredDated',
  basis: [cite('policy', 'projets des membres')],
  inForce: SINCE_CCP,
  assess: ({ state: { begunOn }, act: { deliveredOn }, today }) =>
    requires(begunOn <= deliveredOn && deliveredOn <= today, { begunOn, deliveredOn, today }),
}

/** A23: its owner lets others reuse it. */
export const reuseAllowed: Opening<At<'delivered'>> = {
  id: 'reuseAllowed',
  basis: [cite('policy', 'A23')],
  inForce: SINCE_CCP,
  assess: ({ state: { terms } }) => requires(terms.reusable, { licence: terms.licence }),
}

/** A23: another member declares, for itself and once, that it reuses it. */
export const reuseByOther: OnAct<'declareReuse', At<'delivered'>> = {
  id: 'reuseByOther',
  basis: [cite('policy', 'A23'), clause('execution')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { body }, actor, facts: { group }, today }) => {
    const member = membersOn(group, today).some((each) => each.body === body)
    const again = state.reuses.some((reuse) => reuse.body === body)
    const own = body === state.body
    return requires(member && !again && !own && actsFor(actor, body), { body, own, again, member })
  },
}

/** A23: and accepts the terms of the licence. */
export const licenceAccepted: OnAct<'declareReuse', At<'delivered'>> = {
  id: 'licenceAccepted',
  basis: [cite('policy', 'A23')],
  inForce: SINCE_CCP,
  assess: ({ state: { terms }, act: { accepted } }) => requires(accepted, { licence: terms.licence }),
}
