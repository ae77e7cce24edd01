import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { notApplicable, requires, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { isAwardedHere } from './awards.ts'
import { lastDayOf } from './running-contract.ts'
import { type OnAct, type Opening, SINCE_CCP } from './state.ts'

/** A34: notified after the notice was sent, and not ahead of the day; its validity does not end before it begins. */
export const contractNotifiedInOrder: OnAct<'recordNotification'> = {
  id: 'contractNotifiedInOrder',
  basis: [cite('policy', 'A34'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { notifiedOn, endsOn }, today }) => {
    if (state.status !== 'being-awarded') return notApplicable()
    const inOrder = state.awardBegunOn <= notifiedOn && notifiedOn <= today
    return requires(inOrder && (endsOn === null || notifiedOn <= endsOn), {
      awardBegunOn: state.awardBegunOn,
      notifiedOn,
      endsOn,
      today,
    })
  },
}

/**
 * R3.04, S3.16: a contract that is awarded on this platform is notified by its award, after the legality control acknowledged it; nobody
 * records beside it that it was.
 */
export const notifiedByAward: Opening = {
  id: 'notifiedByAward',
  basis: [cite('CGCT', 'L2131-1'), cite('CCP', 'R2182-4'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { awardedHere } }) =>
    isAwardedHere(state, awardedHere) ? unmet({ awarded: awardedHere.length }) : notApplicable(),
}

/** S3.19, A16: an original is kept by the coordinator, and the record says where. */
export const originalLocated: OnAct<'depositOriginal'> = {
  id: 'originalLocated',
  basis: [clause('coordinator'), cite('policy', 'A16'), cite('CCP', 'R2184-13')],
  inForce: SINCE_CCP,
  assess: ({ act: { document, location, depositedOn }, today }) =>
    requires(document !== '' && location.trim() !== '' && depositedOn <= today, { location, depositedOn, today }),
}

/** S3.17, R4.06: what has ended is not extended: the decision comes while the contract is valid, and has been taken. */
export const endRevisedInTime: OnAct<'reviseEnd'> = {
  id: 'endRevisedInTime',
  basis: [clause('coordinator'), cite('CCP', 'R2162-5')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { decidedOn }, today }) => {
    if (state.status !== 'running') return notApplicable()
    const { notifiedOn, endsOn } = state
    const inTime = notifiedOn <= decidedOn && decidedOn <= today && (endsOn === null || decidedOn <= endsOn)
    return requires(inTime, { decidedOn, notifiedOn, endsOn, today })
  },
}

/** An extension moves the end later, a termination earlier, and neither before the day that decided it. */
export const endMovesAsSaid: OnAct<'reviseEnd'> = {
  id: 'endMovesAsSaid',
  basis: [clause('coordinator'), cite('policy', 'A33')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { cause, decidedOn, endsOn } }) => {
    if (state.status !== 'running') return notApplicable()
    const present = state.endsOn
    const moves = present === null || (cause === 'extension' ? endsOn > present : endsOn < present)
    return requires(moves && decidedOn <= endsOn, { cause, decidedOn, from: present, to: endsOn })
  },
}

/** R1.03: orders bind the member that placed them: it declares its own, and the coordinator records what it was told. */
export const ownOrdersDeclared: OnAct<'declareOrders'> = {
  id: 'ownOrdersDeclared',
  basis: [clause('execution'), cite('CCP', 'L2113-7', 'al. 2')],
  inForce: SINCE_CCP,
  assess: ({ facts, act: { body }, actor }) =>
    requires(actsFor(actor, body) || actsFor(actor, coordinatorOf(facts.group)), { body }),
}

/** R4.06: an order is born under the contract, so its last day is no earlier than the notification. */
export const lastOrderInOrder: OnAct<'declareOrders'> = {
  id: 'lastOrderInOrder',
  basis: [cite('CCP', 'R2162-5')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { until } }) => {
    if (state.status !== 'running') return notApplicable()
    return requires(until === null || state.notifiedOn <= until, { until, notifiedOn: state.notifiedOn })
  },
}

/** A33: the contract has ended when the last day of its validity is over; where that day was never known, it is declared. */
export const contractOver: OnAct<'recordExpiry'> = {
  id: 'contractOver',
  basis: [clause('duration'), cite('policy', 'A33')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { on }, today, actor }) => {
    if (state.status !== 'running') return notApplicable()
    const { endsOn, notifiedOn } = state
    const facts = { on, endsOn, today }
    if (actor.kind === 'clock' && endsOn === null) return unmet(facts)
    return requires(notifiedOn <= on && on < today && (endsOn === null || endsOn <= on), facts)
  },
}

/** A33: expiry waits for the end of the orders in course, of every buyer. */
export const ordersInCourseOver: OnAct<'recordExpiry'> = {
  id: 'ordersInCourseOver',
  basis: [cite('policy', 'A33'), cite('CCP', 'R2162-5')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { on } }) => {
    if (state.status !== 'running') return notApplicable()
    const inCourse = state.orders.filter(({ until }) => until === null || until > on)
    return requires(inCourse.length === 0, {
      on,
      lastDay: lastDayOf(state),
      inCourse: inCourse.map(({ body, until }) => ({ body, until })),
    })
  },
}

/** S3.18: somebody was given its documents, and has not said yet that it has them. */
export const deliveryAwaited: Opening = {
  id: 'deliveryAwaited',
  basis: [clause('coordinator'), cite('CCP', 'R2182-4')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    const delivered = 'delivered' in state ? (state.delivered ?? []) : []
    const waiting = delivered.filter(({ receivedOn }) => receivedOn === null).map(({ body }) => body)
    return requires(waiting.length > 0, { delivered: delivered.length, waiting })
  },
}

/** S3.18: a buyer says for itself that it has its documents; the coordinator enters what it was told. */
export const ownDelivery: OnAct<'confirmDelivery'> = {
  id: 'ownDelivery',
  basis: [clause('coordinator'), cite('CCP', 'L2113-7', 'al. 2')],
  inForce: SINCE_CCP,
  assess: ({ state, facts, act: { body }, actor }) => {
    const delivered = 'delivered' in state ? (state.delivered ?? []) : []
    const given = delivered.find((each) => each.body === body)
    const own = actsFor(actor, body) || actsFor(actor, coordinatorOf(facts.group))
    return requires(given !== undefined && given.receivedOn === null && own, { body, given: given !== undefined, own })
  },
}
