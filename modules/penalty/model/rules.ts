import { computeTerm } from '#kernel/calendar.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import { computed, met, notApplicable, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import type { Order } from '#modules/order/index.ts'
import type { Clauses } from './clauses-state.ts'
import { claimedOf, delayOf, delayPenalty, underCap } from './counting.ts'
import { type Facts, type Late, type OnAct, type Penalty, SINCE_CCAG, SINCE_CCP } from './state.ts'

/** The clauses of the contract, or those of the general conditions where it set none. */
export const clausesFor = ({ clauses }: Pick<Facts, 'clauses'>, lawDate: IsoDate): Clauses =>
  clauses ?? {
    divisor: param('ccagtic.penalty.div', lawDate).value,
    cap: param('ccagtic.penalty.cap', lawDate).value,
    cappedBy: 'contract',
    exempt: param('ccagtic.penalty.exempt', lawDate).value,
    hearing: param('ccagtic.penalty.hearing', lawDate).value,
  }

type Sent = Extract<Order, { status: 'sent' | 'received' | 'objected' }>

const SENT: readonly Order['status'][] = ['sent', 'received', 'objected']

/** The order where it binds its holder: sent and not cancelled. */
export const sentOrder = ({ order }: Pick<Facts, 'order'>): Sent | undefined =>
  SENT.includes(order.status) ? (order as Sent) : undefined

/** What a delay comes to, before the cap; nothing of what was in time. */
export function countedOf({ value, term, doneOn }: Late, facts: Facts, lawDate: IsoDate) {
  const delay = delayOf(term, doneOn)
  const { divisor } = clausesFor(facts, lawDate)
  const { coefficient } = facts
  if (delay === null || value < 0) return null
  return { delay, divisor, coefficient, counted: delayPenalty(value, delay.days, { divisor, coefficient }) }
}

/** S5.2, R5.25: on an order of one's own that was sent to the holder. */
export const orderSent: OnAct<'propose'> = {
  id: 'orderSent',
  basis: [clause('execution'), cite('policy', 'pénalités')],
  inForce: SINCE_CCP,
  assess: ({ facts }) => requires(sentOrder(facts) !== undefined, { stage: facts.order.status }),
}

/** R5.20, R5.23: so many days after the term, the day of the performance being past. */
export const delayCounted: OnAct<'propose'> = {
  id: 'delayCounted',
  basis: [cite('CCAG-TIC', '14', '14.1')],
  inForce: SINCE_CCAG,
  assess: ({ act, facts, today, lawDate }) => {
    const found = countedOf(act, facts, lawDate)
    const { term, doneOn, value } = act
    const said = { term, doneOn, today, value, days: found?.delay.days ?? 0, divisor: found?.divisor ?? 0 }
    if (found === null || doneOn > today) return unmet({ ...said, amount: 0 })
    return computed({ ...said, amount: found.counted })
  },
}

/** R5.20: of what is late, which is no more than the order. */
export const valueWithinOrder: OnAct<'propose'> = {
  id: 'valueWithinOrder',
  basis: [cite('CCAG-TIC', '14', '14.1'), cite('policy', 'pénalités')],
  inForce: SINCE_CCAG,
  assess: ({ facts, act: { value } }) => {
    const amount = sentOrder(facts)?.amount ?? 0
    return requires(value > 0 && value <= amount, { value, amount })
  },
}

/** R5.21: the holder is asked for its observations by a writing, not ahead of today. */
export const invitedInWriting: OnAct<'propose'> = {
  id: 'invitedInWriting',
  basis: [cite('CCAG-TIC', '14'), cite('policy', 'pénalités')],
  inForce: SINCE_CCAG,
  assess: ({ act: { invitedOn, term }, today }) =>
    requires(term < invitedOn && invitedOn <= today, { invitedOn, term, today }),
}

type Waiting = Extract<Penalty, { status: 'proposed' }>

/** R5.21: what the holder says is dated after it was asked, and not ahead of today. */
export const heardInOrder: OnAct<'observe', Waiting> = {
  id: 'heardInOrder',
  basis: [cite('CCAG-TIC', '14')],
  inForce: SINCE_CCAG,
  assess: ({ state: { invitedOn }, act: { observedOn }, today }) =>
    requires(invitedOn <= observedOn && observedOn <= today, { invitedOn, observedOn, today }),
}

/** The last day of the holder for its observations. */
export const hearingTerm = (invitedOn: IsoDate, days: number) =>
  computeTerm({ regime: 'ccag', start: invitedOn, length: { days }, side: 'recourse' })

/** R5.21: applied once the holder was heard, or once its days are over: those of the contract, or those of the general conditions, which are to be confirmed. */
export const penaltyHeard: OnAct<'apply', Waiting> = {
  id: 'penaltyHeard',
  basis: [cite('CCAG-TIC', '14')],
  inForce: SINCE_CCAG,
  assess: ({ state: { invitedOn, heard }, facts, today, lawDate }) => {
    const { hearing } = clausesFor(facts, lawDate)
    const { last } = hearingTerm(invitedOn, hearing)
    const said = { invitedOn, last, heardOn: heard?.observedOn ?? '' }
    if (heard !== null || today > last) return met(said)
    return facts.clauses === undefined ? toAppraise(said) : unmet(said)
  },
}

/** What of a penalty is applied, under the cap that it shares. */
export function appliedOf({ counted }: Pick<Waiting, 'counted'>, facts: Facts, lawDate: IsoDate) {
  const { cap, cappedBy } = clausesFor(facts, lawDate)
  const base = cappedBy === 'contract' ? facts.ordered : (sentOrder(facts)?.amount ?? 0)
  const before = facts.applied[cappedBy]
  return { cap, cappedBy, base, before, amount: underCap(counted, { applied: before, base, cap }) }
}

/** R5.22, R5.25: the cap is shared by all penalties of the contract, or of the order, whichever member applied them. */
export const capHeld: OnAct<'apply', Waiting> = {
  id: 'capHeld',
  basis: [cite('CCAG-TIC', '14', '14.1'), cite('policy', 'pénalités')],
  inForce: SINCE_CCAG,
  assess: ({ state, facts, lawDate }) => {
    const { cap, cappedBy, base, before, amount } = appliedOf(state, facts, lawDate)
    const said = { counted: state.counted, amount, base, before, cap, cappedBy }
    return amount === 0 ? unmet(said) : computed(said)
  },
}

/** R5.22, R5.25: below the exemption nothing is claimed; above it, all of it is. Members are counted together. */
export const exemptionCounted: OnAct<'apply', Waiting> = {
  id: 'exemptionCounted',
  basis: [cite('CCAG-TIC', '14', '14.1')],
  inForce: SINCE_CCAG,
  assess: ({ state, facts, lawDate }) => {
    const { exempt } = clausesFor(facts, lawDate)
    const total = facts.applied.contract + appliedOf(state, facts, lawDate).amount
    return computed({ total, exempt, claimed: claimedOf(total, exempt) })
  },
}

/**
 * R5.23: a member may waive; once a penalty was kept back of a payment, or where the penalties of other members then fall under the exemption, a person
 * says how what was kept is given back, and that the others are told.
 */
export const waiverSettled: OnAct<'waive', Extract<Penalty, { status: 'proposed' | 'applied' }>> = {
  id: 'waiverSettled',
  basis: [cite('CCAG-TIC', '14'), cite('policy', 'pénalités')],
  inForce: SINCE_CCAG,
  assess: ({ state, facts, lawDate }) => {
    if (state.status === 'proposed') return notApplicable()
    const { exempt } = clausesFor(facts, lawDate)
    const { applied, kept } = facts
    const claimed = claimedOf(applied.contract + state.amount, exempt) > 0
    const released = claimed && claimedOf(applied.contract, exempt) === 0 ? applied.contract : 0
    const back = Math.max(0, kept - (released > 0 ? 0 : applied.order))
    const said = { amount: state.amount, back, released, exempt }
    return back === 0 && released === 0 ? met(said) : toAppraise(said)
  },
}
