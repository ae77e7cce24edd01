import { clause } from '#kernel/citation.ts'
import { sumAmounts } from '#kernel/money.ts'
import { notApplicable, requires, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { advancersOn, keyOf, openShares, sharesBy } from './sharing.ts'
import { type OnAct, type Opening, SINCE_CCP } from './state.ts'

/** S9.1: the coordinator's own work is unpaid, unless the convention pays it. */
export const coordinationUnpaid: OnAct<'record'> = {
  id: 'coordinationUnpaid',
  basis: [clause('costs')],
  inForce: SINCE_CCP,
  assess: ({ facts, act }) => {
    if (act.nature !== 'coordination') return notApplicable()
    return requires(facts.group.clauses.costs.coordinatorPaid, { amount: act.amount })
  },
}

/** A cost of the group is born while its convention is in force, and is recorded once it has been met. */
export const expenseUnderConvention: OnAct<'record'> = {
  id: 'expenseUnderConvention',
  basis: [clause('costs'), clause('effect')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group }, act: { incurredOn }, today }) =>
    requires(group.effectiveOn !== null && group.effectiveOn <= incurredOn && incurredOn <= today, {
      incurredOn,
      effectiveOn: group.effectiveOn,
      today,
    }),
}

/** S9.2: the ledger holds what was spent: an amount, and the document that shows it. */
export const expenseProved: OnAct<'record'> = {
  id: 'expenseProved',
  basis: [clause('costs'), cite('policy', 'A35')],
  inForce: SINCE_CCP,
  assess: ({ act: { amount, proof } }) =>
    requires(Number.isSafeInteger(amount) && amount > 0 && proof !== '', { amount, proved: proof !== '' }),
}

/** S9.2: a coordinator advances the costs: that of the day, or the one that took over and paid. Its shares are owed to it. */
export const advancedByCoordinator: OnAct<'record'> = {
  id: 'advancedByCoordinator',
  basis: [clause('costs'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ facts: { group }, act: { advancedBy, incurredOn } }) => {
    const coordinators = advancersOn(group, incurredOn)
    const by = advancedBy ?? coordinators[0]
    return requires(by !== undefined && coordinators.includes(by), { by: by ?? null, coordinators, incurredOn })
  },
}

/**
 * S9.2: no member is charged where the coordinator bears the costs. What a lost case over the award costs is another
 * matter: the members answer for it together, and a person judges whether this judgment is of that kind (A35).
 */
export const membersNotCharged: Opening = {
  id: 'membersNotCharged',
  basis: [clause('costs'), cite('CCP', 'L2113-7', 'al. 2'), cite('policy', 'A35')],
  inForce: SINCE_CCP,
  assess: ({ state, facts }) => {
    if (state.status === 'none') return notApplicable()
    const { borneBy } = facts.group.clauses.costs
    if (borneBy === 'coordinator' && state.nature === 'litigation') return toAppraise({ borneBy, nature: state.nature })
    return requires(borneBy !== 'coordinator', { borneBy, nature: state.nature })
  },
}

/** Weights that the convention does not set are given with their source: volumes ordered, the terms of a judgment. */
export const weightsSourced: OnAct<'share'> = {
  id: 'weightsSourced',
  basis: [clause('costs')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, act: { weights, source } }) => {
    if (state.status === 'none') return notApplicable()
    const key = keyOf(facts.group, state.incurredOn, weights)
    if (key.from === 'convention') return requires(weights === null, { from: key.from, source, strangers: [] })
    const bodies = weights?.map(({ body }) => body) ?? []
    const members = key.weights.map(({ body }) => body)
    const strangers = bodies.filter((body) => !members.includes(body))
    const eachOnce = new Set(bodies).size === bodies.length
    const sourced = source !== null && source.trim() !== ''
    return requires(weights !== null && sourced && eachOnce && strangers.length === 0, {
      from: key.from,
      source,
      strangers,
    })
  },
}

/** The shares are those of the key, for the members of the day of the expense, each once, to the cent. */
export const sharesMatchKey: OnAct<'share'> = {
  id: 'sharesMatchKey',
  basis: [clause('costs')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, act }) => {
    if (state.status === 'none') return notApplicable()
    const { weights } = keyOf(facts.group, state.incurredOn, act.weights)
    const due = sharesBy(state.amount, weights) ?? []
    const wrong = due.filter(({ body, amount }) => {
      const given = act.shares.filter((share) => share.body === body)
      return given.length !== 1 || given[0]?.amount !== amount
    })
    return requires(due.length > 0 && wrong.length === 0 && act.shares.length === due.length, {
      due: due.map(({ body, amount }) => ({ body, amount })),
      wrong: wrong.map(({ body }) => body),
    })
  },
}

/** Not a cent is lost or made: the shares add up to the expense. */
export const sharesSumToAmount: OnAct<'share'> = {
  id: 'sharesSumToAmount',
  basis: [clause('costs')],
  inForce: SINCE_CCP,
  assess: ({ state, act }) => {
    if (state.status === 'none') return notApplicable()
    const sum = sumAmounts(act.shares.map(({ amount }) => amount))
    return requires(sum === state.amount, { sum, amount: state.amount })
  },
}

/** Who pays owes something: a share that is not yet paid, and is not that of the body which advanced the whole. */
export const shareOwed: OnAct<'settle'> = {
  id: 'shareOwed',
  basis: [clause('costs')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, act: { body } }) => {
    if (state.status !== 'shared') return notApplicable()
    const owed = openShares(facts.group, state).find((share) => share.body === body)
    return requires(owed !== undefined, { body, amount: owed?.amount ?? 0 })
  },
}

/** A payment answers a sharing: it comes after it, is not dated ahead, and is proved. */
export const paymentProved: OnAct<'settle'> = {
  id: 'paymentProved',
  basis: [clause('costs')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { paidOn, proof }, today }) => {
    if (state.status !== 'shared') return notApplicable()
    const inOrder = state.sharedOn <= paidOn && paidOn <= today
    return requires(inOrder && proof !== '', { sharedOn: state.sharedOn, paidOn, today, proved: proof !== '' })
  },
}

/** What members have paid is not wiped out: an expense is cancelled before the first payment, never after. */
export const nothingSettled: Opening = {
  id: 'nothingSettled',
  basis: [clause('costs'), cite('policy', 'A35')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    const paid = state.status === 'shared' ? state.settlements.map(({ body }) => body) : []
    return requires(paid.length === 0, { paid })
  },
}
