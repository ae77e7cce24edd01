import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { defineProcess } from '#kernel/process.ts'
import { notApplicable } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { coordinatorFor, coordinatorOf, objectFits, sameDeterminedNeed } from '#modules/convention/index.ts'
import {
  awardBegun,
  awardNotDatedAhead,
  buyersWereMembers,
  contractUnderConvention,
  conventionInForceAtAward,
  lotsNumbered,
  noticeSentBefore,
  sameAsNotice,
} from './award-rules.ts'
import { evolve } from './evolve.ts'
import {
  contractNotifiedInOrder,
  contractOver,
  deliveryAwaited,
  endMovesAsSaid,
  endRevisedInTime,
  lastOrderInOrder,
  notifiedByAward,
  ordersInCourseOver,
  originalLocated,
  ownDelivery,
  ownOrdersDeclared,
} from './life-rules.ts'
import { buyerIdentified } from './ordering.ts'
import { runningContractOf } from './running-contract.ts'
import type { Act, Contract, Event, Facts, OnAct } from './state.ts'

/** The rule that orders will meet, asked of whoever declares some here. */
const declaredByBuyer: OnAct<'declareOrders'> = {
  ...buyerIdentified,
  assess: ({ state, act: { body } }) => {
    const running = runningContractOf('', state)
    return running === undefined ? notApplicable() : buyerIdentified.assess({ contract: running, body })
  },
}

type Capacity = 'coordinator' | 'notifier' | 'executor' | 'buyer' | 'clock'

/**
 * A contract of the group, from the sending of its notice to its end, as far as the life of the group needs it: it
 * defers withdrawals, and only the buyers identified at its launch may order on it (law.md R1.06, R1.10-R1.12, A33, A34).
 */
export const contract = defineProcess<Contract, Act, Event, Facts, Capacity>()({
  name: 'contract',
  initial: { status: 'none' },
  capacities: {
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    // A convention may give each mission to another member (R1.02); without a holder the award's coordinator acts.
    notifier: ({ actor, facts }) => actsFor(actor, coordinatorFor(facts.group, 'notification')),
    executor: ({ actor, facts }) => actsFor(actor, coordinatorFor(facts.group, 'execution')),
    buyer: ({ actor, state }) => state.status !== 'none' && state.identifiedBuyers.some((body) => actsFor(actor, body)),
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    recordAward: {
      from: ['none'],
      to: ['being-awarded'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'L2113-7', 'al. 1')],
      opens: [contractUnderConvention],
      rules: [
        objectFits,
        sameDeterminedNeed,
        lotsNumbered,
        awardNotDatedAhead,
        conventionInForceAtAward,
        buyersWereMembers,
        noticeSentBefore,
        sameAsNotice,
      ],
      record: ({ act: { title, object, lots, reference, consultation, awardBegunOn, identifiedBuyers } }) => [
        {
          type: 'AwardRecorded',
          title,
          object,
          lots,
          reference,
          ...(consultation === undefined ? {} : { consultation }),
          awardBegunOn,
          identifiedBuyers,
        },
      ],
    },
    recordNotification: {
      from: ['being-awarded'],
      to: ['running'],
      by: ['coordinator', 'notifier'],
      basis: [clause('coordinator'), cite('CCP', 'L2113-7', 'al. 1')],
      opens: [notifiedByAward],
      rules: [contractNotifiedInOrder],
      record: ({ act: { notifiedOn, endsOn } }) => [{ type: 'NotificationRecorded', notifiedOn, endsOn }],
    },
    conclude: {
      from: ['none', 'being-awarded'],
      to: ['running'],
      by: ['clock'],
      basis: [cite('CCP', 'R2182-4'), clause('coordinator')],
      opens: [contractUnderConvention],
      rules: [lotsNumbered, buyersWereMembers],
      record: ({ state, act: { type: _type, appraisals: _appraisals, notifiedOn, endsOn, ...awarding } }) => {
        const notified = { type: 'NotificationRecorded', notifiedOn, endsOn, awaitsDelivery: true } as const
        return state.status === 'none' ? [{ type: 'AwardRecorded', ...awarding }, notified] : [notified]
      },
    },
    recordDelivery: {
      from: ['running', 'ended'],
      to: ['running', 'ended'],
      by: ['clock'],
      basis: [clause('coordinator'), cite('CCP', 'R2182-4')],
      record: ({ act: { bodies, documents, on } }) => [{ type: 'DeliveryRecorded', bodies, documents, on }],
    },
    confirmDelivery: {
      from: ['running', 'ended'],
      to: ['running', 'ended'],
      by: ['buyer', 'coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'R2182-4')],
      opens: [deliveryAwaited],
      rules: [ownDelivery],
      record: ({ act: { body }, today }) => [{ type: 'DeliveryConfirmed', body, on: today }],
    },
    depositOriginal: {
      from: ['running', 'ended'],
      to: ['running', 'ended'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('policy', 'A16')],
      rules: [originalLocated],
      record: ({ act: { document, location, depositedOn } }) => [
        { type: 'OriginalDeposited', original: { document, location, depositedOn } },
      ],
    },
    reviseEnd: {
      from: ['running'],
      to: ['running'],
      // By the clock where a modification that has effect moves it, or a termination.
      by: ['coordinator', 'executor', 'clock'],
      basis: [clause('coordinator'), cite('CCP', 'L2113-7', 'al. 1')],
      rules: [endRevisedInTime, endMovesAsSaid],
      record: ({ act: { endsOn, cause, decidedOn, reason } }) => [
        { type: 'EndRevised', endsOn, cause, decidedOn, reason },
      ],
    },
    declareOrders: {
      from: ['running'],
      to: ['running'],
      by: ['buyer', 'coordinator'],
      basis: [clause('execution'), cite('CCP', 'L2113-7', 'al. 2')],
      rules: [declaredByBuyer, ownOrdersDeclared, lastOrderInOrder],
      record: ({ act: { body, until } }) => [{ type: 'OrdersDeclared', body, until }],
    },
    recordExpiry: {
      from: ['running'],
      to: ['ended'],
      by: ['coordinator', 'executor', 'clock'],
      basis: [clause('duration'), cite('policy', 'A33')],
      rules: [contractOver, ordersInCourseOver],
      record: ({ act: { on } }) => [{ type: 'ExpiryRecorded', on }],
    },
    nameConsultation: {
      from: ['being-awarded', 'running', 'ended'],
      to: ['being-awarded', 'running', 'ended'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('policy', 'A34')],
      opens: [awardBegun],
      rules: [noticeSentBefore, sameAsNotice],
      record: ({ act: { consultation } }) => [{ type: 'ConsultationNamed', consultation }],
    },
    abandon: {
      from: ['being-awarded'],
      to: ['abandoned'],
      by: ['coordinator'],
      basis: [clause('coordinator'), cite('CCP', 'L2113-7', 'al. 1')],
      record: ({ act: { reason }, today }) => [{ type: 'AwardAbandoned', on: today, reason }],
    },
  },
  evolve,
})
