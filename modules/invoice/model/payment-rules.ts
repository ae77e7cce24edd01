import { computeTerm } from '#kernel/calendar.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import { computed, notApplicable, requires, unmet } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import { rateDay } from './interest.ts'
import { deductionsFrom, isServiceDone, lateOf, netOf } from './reckoning.ts'
import { type Invoice, type OnAct, SINCE_CCP } from './state.ts'

type Received = Extract<Invoice, { status: 'received' }>
type Suspended = Extract<Invoice, { status: 'suspended' }>
type Approved = Extract<Invoice, { status: 'approved' }>
type Paid = Extract<Invoice, { status: 'paid' }>

/** R5.32: a suspension says what is missing, and is of a day between the receipt and today. */
export const suspensionReasoned: OnAct<'suspend', Received> = {
  id: 'suspensionReasoned',
  basis: [cite('policy', 'factures')],
  inForce: SINCE_CCP,
  assess: ({ state: { receivedOn }, act: { missing, suspendedOn }, today }) =>
    requires(missing.length > 0 && receivedOn <= suspendedOn && suspendedOn <= today, {
      ...{ missing: missing.length, receivedOn, suspendedOn, today },
    }),
}

/** R5.32: once only, to be confirmed. */
export const suspendedOnce: OnAct<'suspend', Received> = {
  id: 'suspendedOnce',
  basis: [cite('CCP', 'R2192-27')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ state: { paused } }) => requires(paused.length === 0, { before: paused[0]?.suspendedOn ?? '' }),
}

/** R5.32: what was missing came after it was asked for, and not ahead of today. */
export const resumedInOrder: OnAct<'resume', Suspended> = {
  id: 'resumedInOrder',
  basis: [cite('policy', 'factures')],
  inForce: SINCE_CCP,
  assess: ({ state: { suspendedOn }, act: { resumedOn }, today }) =>
    requires(suspendedOn <= resumedOn && resumedOn <= today, { suspendedOn, resumedOn, today }),
}

/** S5.4, R5.04: nothing is paid before the service is done: this invoice and those before it stay within what is accepted. */
export const serviceDone: OnAct<'approve', Received> = {
  id: 'serviceDone',
  basis: [clause('execution'), cite('CCAG-TIC', '34.1'), cite('policy', 'factures')],
  inForce: SINCE_CCP,
  assess: ({ facts: { accepted, others }, state }) => {
    if (state.kind === 'advance') return notApplicable()
    const said = { accepted: accepted?.amount ?? 0, before: others.approved, asked: state.amount }
    return requires(isServiceDone(state, accepted, others), { ...said, on: accepted?.on ?? '' })
  },
}

/** R5.20, R5.39, R5.40: what is kept back is computed, penalties as the member applied them; it leaves something to pay or nothing, never less. */
export const deductionsComputed: OnAct<'approve', Received> = {
  id: 'deductionsComputed',
  basis: [cite('CCP', 'R2191-33'), cite('policy', 'conditions de paiement')],
  inForce: SINCE_CCP,
  assess: ({ facts, state, lawDate }) => {
    const kept = deductionsFrom(state, facts, lawDate)
    const of = (kind: string) => kept.filter((each) => each.kind === kind).reduce((sum, { amount }) => sum + amount, 0)
    return computed({
      ...{ reduction: of('reduction'), advance: of('advance'), retention: of('retention'), penalties: of('penalty') },
      net: netOf(state, kept),
    })
  },
}

/** The accountant pays what was approved, to the cent, between the approval and today. */
export const paidAsApproved: OnAct<'recordPayment', Approved> = {
  id: 'paidAsApproved',
  basis: [cite('policy', 'factures')],
  inForce: SINCE_CCP,
  assess: ({ state: { net, approvedOn }, act: { amount, paidOn }, today }) =>
    requires(amount === net && approvedOn <= paidOn && paidOn <= today, { amount, net, approvedOn, paidOn, today }),
}

/** R5.33, R5.34: of a payment that is late, the interest is computed at the rate of the half-year in which it began to run, and told with the lump sum. */
export const lateInterestOwed: OnAct<'recordPayment', Approved> = {
  id: 'lateInterestOwed',
  basis: [cite('decret-2013-269', '8'), cite('decret-2013-269', '9')],
  inForce: SINCE_CCP,
  assess: ({ state, act, lawDate }) => {
    const late = lateOf(state, act, lawDate)
    if (late === null) return notApplicable()
    const half = { due: state.due, rateOn: rateDay(state.due) }
    if (late === undefined) return unmet({ ...half, days: 0, rate: 0, interest: 0, lumpSum: 0, owed: 0 })
    return computed({ ...half, ...late, owed: late.interest + late.lumpSum })
  },
}

/** R5.34: the interest and the lump sum, whole. */
export const interestWhole: OnAct<'recordInterest', Paid> = {
  id: 'interestWhole',
  basis: [cite('decret-2013-269', '8'), cite('decret-2013-269', '9')],
  inForce: SINCE_CCP,
  assess: ({ state: { late, paidOn: principal }, act: { amount, paidOn }, today }) => {
    const owed = late === null ? 0 : late.interest + late.lumpSum
    const inOrder = principal <= paidOn && paidOn <= today
    return requires(owed > 0 && amount === owed && inOrder, { owed, amount, principal, paidOn, today })
  },
}

/** The last day on which late interest is paid without a delay of its own. */
export const interestTerm = (paidOn: IsoDate, lawDate: IsoDate) =>
  computeTerm({
    ...{ regime: 'date-to-date', start: paidOn, length: { days: param('lateInterest.paidWithin', lawDate).value } },
    side: 'maximum',
  })

/** R5.35: within forty-five days of the principal, to be confirmed. */
export const interestInTime: OnAct<'recordInterest', Paid> = {
  id: 'interestInTime',
  basis: [cite('CCP', 'R2192-36')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ state, act: { paidOn }, lawDate }) => {
    const { last } = interestTerm(state.paidOn, lawDate)
    return requires(paidOn <= last, { last, paidOn })
  },
}
