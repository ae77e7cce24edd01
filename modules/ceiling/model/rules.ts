import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { met, notApplicable, requires, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { excessOf, isNone, minus, orderedBy, shareOf, together } from './counting.ts'
import { type Amounts, type InForce, type OnAct, type Ordered, type Share, SINCE_CCP } from './state.ts'

/** R4.01: a framework agreement has a maximum, and its minimum is below it. */
export const maximumSet: OnAct<'set' | 'raise'> = {
  id: 'maximumSet',
  basis: [cite('CCP', 'R2162-4'), cite('CJUE', 'C-23/20')],
  inForce: SINCE_CCP,
  assess: ({ act: { maximum, minimum } }) =>
    requires(maximum.amount > 0 && minimum <= maximum.amount, { maximum: maximum.amount, minimum }),
}

/** R4.02: the maximum is the one of the award, to the cent; where it was not awarded here, a person answers for it. */
export const maximumAsAwarded: OnAct<'set'> = {
  id: 'maximumAsAwarded',
  basis: [cite('CJUE', 'C-23/20'), cite('CCP', 'R2162-4')],
  inForce: SINCE_CCP,
  assess: ({ facts: { awarded }, act: { maximum } }) => {
    if (awarded === null) return toAppraise({ maximum: maximum.amount, awarded: 0 })
    return requires(awarded === maximum.amount, { maximum: maximum.amount, awarded })
  },
}

/** A ceiling is of a contract that was notified. */
export const contractKnown: OnAct<'set'> = {
  id: 'contractKnown',
  basis: [cite('CCP', 'R2162-5'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ facts: { contract }, today }) => {
    const notifiedOn = contract?.notifiedOn ?? null
    return requires(notifiedOn !== null && notifiedOn <= today, { notifiedOn })
  },
}

type OnShares = OnAct<'set' | 'share'>

/** S5.1, R4.07: a share is one of a buyer that was identified, and each has one at most. */
export const sharesOfBuyers: OnShares = {
  id: 'sharesOfBuyers',
  basis: [clause('execution'), cite('CCP', 'R2162-6')],
  inForce: SINCE_CCP,
  assess: ({ facts: { contract }, act: { shares } }) => {
    if (shares.length === 0) return notApplicable()
    const bodies = shares.map(({ body }) => body)
    const strangers = bodies.filter((body) => contract?.identifiedBuyers.includes(body) !== true)
    const twice = bodies.filter((body, index) => bodies.indexOf(body) !== index)
    return requires(strangers.length === 0 && twice.length === 0, { strangers, twice: [...new Set(twice)] })
  },
}

/** R4.11, A21: shares that pass the maximum promise more than there is: nothing forbids it, and somebody says why. */
export const sharesWithinMaximum: OnShares = {
  id: 'sharesWithinMaximum',
  basis: [cite('policy', 'parts du marché'), cite('policy', 'A21')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ state, act }) => {
    if (act.shares.length === 0) return notApplicable()
    const maximum = act.type === 'set' ? act.maximum : state.status === 'none' ? undefined : state.maximum
    if (maximum === undefined) return notApplicable()
    const excess = excessOf(maximum, together(act.shares))
    return requires(isNone(excess), { excess: excess.amount, lines: excess.quantities.map(({ line }) => line) })
  },
}

/** R4.02: no ceiling goes below what was already ordered. */
export const aboveOrdered: OnAct<'raise', InForce> = {
  id: 'aboveOrdered',
  basis: [cite('CCP', 'R2162-4'), cite('policy', 'parts du marché')],
  inForce: SINCE_CCP,
  assess: ({ facts: { ordered }, act: { maximum } }) => {
    const excess = excessOf(maximum, together(ordered))
    return requires(isNone(excess), { excess: excess.amount, lines: excess.quantities.map(({ line }) => line) })
  },
}

/** S5.1: nor a share below what its member ordered, with what it lent. */
export const sharesCoverOrders: OnAct<'share', InForce> = {
  id: 'sharesCoverOrders',
  basis: [clause('execution'), cite('policy', 'parts du marché')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { ordered }, act: { shares } }) => {
    if (shares.length === 0) return notApplicable()
    const after = { ...state, shares }
    const short = bodiesIn(shares, ordered, state).filter(
      (body) => !isNone(excessOf(shareOf(after, body) ?? nothing, orderedBy(ordered, body))),
    )
    return requires(short.length === 0, { short })
  },
}

const nothing: Amounts = { amount: 0, quantities: [] }

const bodiesIn = (shares: readonly Share[], ordered: readonly Ordered[], { loans }: InForce): readonly string[] => [
  ...new Set([
    ...shares.map(({ body }) => body),
    ...ordered.map(({ body }) => body),
    ...loans.flatMap(({ from, to }) => [from, to]),
  ]),
]

/** A21: there is something to lend where each member has a share of its own. */
export const sharesSet: OnAct<'lend', InForce> = {
  id: 'sharesSet',
  basis: [cite('policy', 'parts du marché'), clause('execution')],
  inForce: SINCE_CCP,
  assess: ({ state: { shares } }) => requires(shares.length > 0, { shares: shares.length }),
}

/** A21: one lends what is one's own. */
export const ownShareLent: OnAct<'lend', InForce> = {
  id: 'ownShareLent',
  basis: [clause('execution'), cite('policy', 'parts du marché')],
  inForce: SINCE_CCP,
  assess: ({ actor, act: { from } }) => requires(actsFor(actor, from), { from }),
}

/** A21, R4.07: to another buyer of the contract. */
export const lentToBuyer: OnAct<'lend', InForce> = {
  id: 'lentToBuyer',
  basis: [cite('policy', 'parts du marché'), cite('CCP', 'R2162-6')],
  inForce: SINCE_CCP,
  assess: ({ facts: { contract }, act: { from, to } }) =>
    requires(from !== to && contract?.identifiedBuyers.includes(to) === true, { from, to }),
}

/** A21: something is lent, of lines that the lender has a share of. */
export const somethingLent: OnAct<'lend', InForce> = {
  id: 'somethingLent',
  basis: [cite('policy', 'parts du marché')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { from, amount, quantities } }) => {
    const lines = (shareOf(state, from) ?? nothing).quantities.map(({ line }) => line)
    const unknown = quantities.map(({ line }) => line).filter((line) => !lines.includes(line))
    const some = amount > 0 || quantities.some(({ quantity }) => quantity > 0)
    return requires(some && unknown.length === 0, { some, unknown })
  },
}

/** What a lender has left to lend: its share, without what it ordered and what it offered to others who have not answered. */
const lendable = (state: InForce, ordered: readonly Ordered[], body: string, but: number): Amounts => {
  const awaited = state.loans.filter(({ from, answer, number }) => from === body && answer === null && number !== but)
  return minus(minus(shareOf(state, body) ?? nothing, orderedBy(ordered, body)), together(awaited))
}

/** A21: what is lent was not ordered, to the cent and to the unit. */
export const loanCovered: OnAct<'lend', InForce> = {
  id: 'loanCovered',
  basis: [cite('policy', 'parts du marché'), clause('execution')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { ordered }, act: { from, amount, quantities } }) => {
    const left = lendable(state, ordered, from, -1)
    const excess = excessOf(left, { amount, quantities })
    return requires(isNone(excess), {
      ...{ left: left.amount, excess: excess.amount, lines: excess.quantities.map(({ line }) => line) },
    })
  },
}

type OnLoan = OnAct<'acceptLoan' | 'declineLoan', InForce>

/** A21: a loan is answered once. */
export const loanAwaiting: OnLoan = {
  id: 'loanAwaiting',
  basis: [cite('policy', 'parts du marché')],
  inForce: SINCE_CCP,
  assess: ({ state: { loans }, act: { loan } }) => {
    const found = loans.find(({ number }) => number === loan)
    return requires(found !== undefined && found.answer === null, { loan, known: found !== undefined })
  },
}

/** A21: by the one that it was offered to; the lender may take it back. */
export const loanAnsweredByParty: OnLoan = {
  id: 'loanAnsweredByParty',
  basis: [cite('policy', 'parts du marché'), clause('execution')],
  inForce: SINCE_CCP,
  assess: ({ state: { loans }, actor, act }) => {
    const found = loans.find(({ number }) => number === act.loan)
    if (found === undefined) return notApplicable()
    const byBorrower = actsFor(actor, found.to)
    return requires(byBorrower || (act.type === 'declineLoan' && actsFor(actor, found.from)), { to: found.to })
  },
}

/** A21: and it is still covered on the day on which it is accepted: its lender may have ordered meanwhile. */
export const loanStillCovered: OnAct<'acceptLoan', InForce> = {
  id: 'loanStillCovered',
  basis: [cite('policy', 'parts du marché'), clause('execution')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { ordered }, act: { loan } }) => {
    const found = state.loans.find(({ number }) => number === loan)
    if (found === undefined) return notApplicable()
    const excess = excessOf(lendable(state, ordered, found.from, loan), found)
    return requires(isNone(excess), { excess: excess.amount, lines: excess.quantities.map(({ line }) => line) })
  },
}

type OnSigned = OnAct<'lend' | 'acceptLoan', InForce>

/** S5.2: both sign: whoever may sign the orders of its body that day. */
export const loanSignatory: OnSigned = {
  id: 'loanSignatory',
  basis: [clause('execution'), cite('policy', 'parts du marché')],
  inForce: SINCE_CCP,
  assess: ({ facts: { signatories }, actor, today }) => {
    const person = actor.kind === 'person' ? actor.person : ''
    const held = signatories.find(
      (each) => each.person.id === person && each.from <= today && (each.until === null || today <= each.until),
    )
    return held === undefined ? requires(false, { title: '' }) : met({ title: held.title })
  },
}
