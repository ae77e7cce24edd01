import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Contract } from '../model/state.ts'

const { count, day } = factsIn('en')

type Capacity = 'coordinator' | 'notifier' | 'executor' | 'buyer' | 'clock'

const buyers = (value: Json | undefined): string => (count(value) === 1 ? 'One buyer' : `${count(value)} of the buyers`)

const listed = (value: Json | undefined): string => (Array.isArray(value) ? value.join(', ') : '—')
const list = (value: Json | undefined): string =>
  Array.isArray(value) ? value.map((title) => `“${title}”`).join(', ') : '—'

export const contract: ModuleLabels<
  Act['type'],
  Contract['status'],
  keyof typeof rules | 'objectFits' | 'sameDeterminedNeed',
  Capacity
> = {
  process: 'contract',
  acts: {
    recordAward: 'Record a contract of the group',
    nameConsultation: 'Say which consultation the contract comes from',
    recordNotification: 'Record the notification of the contract',
    conclude: 'Conclude the awarded contract',
    recordDelivery: 'Enter that the documents were given',
    confirmDelivery: 'Confirm that the documents came',
    depositOriginal: 'Deposit an original of the contract',
    reviseEnd: 'Change the end of the contract',
    declareOrders: 'Declare orders in course',
    recordExpiry: 'Record the end of the contract',
    abandon: 'Abandon the award',
  },
  statuses: {
    none: 'not recorded',
    'being-awarded': 'being awarded',
    running: 'running',
    ended: 'ended',
    abandoned: 'abandoned',
  },
  capacities: {
    coordinator: 'the coordinator',
    notifier: 'the member in charge of notifying the contract',
    executor: 'the member in charge of the execution',
    buyer: 'a buyer identified in the contract',
    clock: 'the passing of time',
  },
  done: {
    recordAward: ({ payload }) =>
      `The contract “${payload.title}” was recorded: award begun on ${day(payload.awardBegunOn)}.`,
    nameConsultation: () => 'The contract was joined to the consultation whose award it concludes.',
    recordNotification: ({ payload }) =>
      payload.endsOn === null
        ? `The contract was notified on ${day(payload.notifiedOn)}; its end is not known.`
        : `The contract was notified on ${day(payload.notifiedOn)}, until ${day(payload.endsOn)}.`,
    conclude: ({ payload }) => `The contract “${payload.title}” is concluded: notified on ${day(payload.notifiedOn)}.`,
    recordDelivery: ({ payload }) =>
      `The contract and its letter of notification are given to ${count(payload.bodies)} ${count(payload.bodies) === 1 ? 'buyer' : 'buyers'}.`,
    confirmDelivery: ({ payload }, names) => `${names.name(payload.body)} has the documents of the contract.`,
    depositOriginal: ({ payload }) => `An original of the contract was deposited: ${payload.location}.`,
    reviseEnd: ({ payload }) =>
      payload.cause === 'extension'
        ? `The contract was extended until ${day(payload.endsOn)}: ${payload.reason}`
        : `The contract was terminated as of ${day(payload.endsOn)}: ${payload.reason}`,
    declareOrders: ({ payload }) =>
      payload.until === null
        ? 'A buyer declared orders in course, without being able to say until when.'
        : `A buyer declared orders in course until ${day(payload.until)}.`,
    recordExpiry: ({ payload }) => `The contract and its orders ended on ${day(payload.on)}.`,
    abandon: ({ payload }) => `The award was abandoned: ${payload.reason}`,
  },
  tasks: {
    recordNotification: ({ facts }) =>
      `Record the notification of the contract “${facts.title}” once it has taken place`,
    reviseEnd: ({ facts }) => `Say when the contract “${facts.title}” ends: a withdrawal may depend on it`,
    declareOrders: ({ facts }) => `Say until when the orders on the contract “${facts.title}” run`,
  },
  rules: {
    contractUnderConvention: ({ effectiveOn }, outcome) => {
      if (outcome === 'met') return `The group has been in force since ${day(effectiveOn)}.`
      return 'The group is not in force: it has no contract before its convention takes effect, nor after it ends.'
    },
    objectFits: ({ object, groupObject }, outcome) => {
      if (outcome === 'met') return `This object fits that of the group, “${groupObject}”.`
      if (outcome === 'unmet')
        return `This object was judged to lie outside that of the group, “${groupObject}”: the group cannot buy it.`
      return `The object is “${object}”. Does it fit that of the group, “${groupObject}”? Say why.`
    },
    sameDeterminedNeed: ({ kind, others }, outcome) => {
      if (kind === 'permanent') return 'The group is permanent: it awards as many contracts as it needs.'
      if (count(others) === 0)
        return 'This is the first contract of the group for the determined need of its convention.'
      const before = `after ${list(others)}`
      if (outcome === 'met') return `This contract, ${before}, answers the same determined need.`
      if (outcome === 'unmet')
        return `This contract, ${before}, was judged to answer another need than that of the convention.`
      return `The convention is made for one determined need. How does this contract, ${before}, still answer it?`
    },
    lotsNumbered: ({ lots, twice }, outcome) => {
      if (outcome === 'not-applicable') return 'The contract has no lots.'
      return outcome === 'met'
        ? `The contract has ${lots} lot${Number(lots) > 1 ? 's' : ''}, each under its number.`
        : `Two lots bear the same number: ${listed(twice)}.`
    },
    awardNotDatedAhead: ({ awardBegunOn }, outcome) =>
      outcome === 'met'
        ? `The notice, or the first consultation letter, was sent on ${day(awardBegunOn)}.`
        : `The notice is dated ${day(awardBegunOn)}, which has not come yet: record only what has been sent.`,
    conventionInForceAtAward: ({ awardBegunOn, effectiveOn, notYet }, outcome) => {
      if (outcome === 'met') return 'The convention was in force for every buyer when the notice was sent.'
      if (effectiveOn === null) return 'The convention has not taken effect: no notice could be sent.'
      if (String(effectiveOn) > String(awardBegunOn))
        return `The notice was sent on ${day(awardBegunOn)}, before the convention took effect on ${day(effectiveOn)}.`
      return `${buyers(notYet)} had not been notified of the convention on ${day(awardBegunOn)}, the day of the notice.`
    },
    buyersWereMembers: ({ awardBegunOn, buyers: named, strangers, twice }, outcome) => {
      if (outcome === 'met') return `The ${named} identified buyers were members on ${day(awardBegunOn)}.`
      if (named === 0) return 'No buyer is identified: name the members that the notice designates.'
      if (count(strangers) > 0)
        return `${buyers(strangers)} did not belong to the group on ${day(awardBegunOn)}: who joins later has no benefit of this contract.`
      return `${buyers(twice)} named twice.`
    },
    awardBegun: (_facts, outcome) =>
      outcome === 'met'
        ? 'The group has begun an award by sending a notice.'
        : 'No consultation of the group has sent a notice: the contract comes from none.',
    noticeSentBefore: ({ reference, begunOn, notifiedOn }, outcome) => {
      if (outcome === 'not-applicable') return 'The contract is joined to no consultation of the group.'
      if (begunOn === null) return 'This consultation has sent no notice, or is abandoned: no contract comes from it.'
      return outcome === 'met'
        ? `The notice of the consultation ${reference} was sent on ${day(begunOn)}.`
        : `The notice of the consultation ${reference} was sent on ${day(begunOn)}, after the notification of the contract on ${day(notifiedOn)}.`
    },
    sameAsNotice: ({ reference, begunOn, awardBegunOn, strangers }, outcome) => {
      if (outcome === 'not-applicable') return 'The contract is compared with no notice.'
      if (outcome === 'met') return 'The contract has the day of the notice, and its buyers are named there.'
      const begun =
        begunOn === awardBegunOn
          ? ''
          : ` The notice was sent on ${day(begunOn)}; the contract says ${day(awardBegunOn)}.`
      const named =
        count(strangers) === 0 ? '' : ` ${buyers(strangers)} ${count(strangers) > 1 ? 'are' : 'is'} not named there.`
      if (outcome === 'unmet')
        return `It is judged that the contract does not come from the consultation ${reference}.${begun}${named}`
      return `The contract and the notice of the consultation ${reference} do not say the same.${begun}${named} Why does it come from it?`
    },
    notifiedByAward: (_facts, outcome) =>
      outcome === 'unmet'
        ? 'This contract is awarded in Unisson: it is notified from its award, after the legality control has acknowledged it, and is then recorded by itself.'
        : 'This contract is not awarded in Unisson: its notification is recorded here.',
    contractNotifiedInOrder: ({ awardBegunOn, notifiedOn, endsOn, today }, outcome) => {
      if (outcome === 'met') return `The notification of ${day(notifiedOn)} follows the notice of ${day(awardBegunOn)}.`
      if (String(notifiedOn) > String(today))
        return `The notification is dated ${day(notifiedOn)}, which has not come yet.`
      if (String(notifiedOn) < String(awardBegunOn))
        return `The notification of ${day(notifiedOn)} would precede the notice, sent on ${day(awardBegunOn)}.`
      return `The end of the contract, ${day(endsOn)}, would precede its notification, ${day(notifiedOn)}.`
    },
    originalLocated: ({ location, depositedOn, today }, outcome) => {
      if (outcome === 'met') return `The original is kept by the coordinator: ${location}.`
      if (String(depositedOn) > String(today))
        return `The deposit is dated ${day(depositedOn)}, which has not come yet.`
      return 'Say where the original is kept, and attach it.'
    },
    endRevisedInTime: ({ decidedOn, notifiedOn, endsOn, today }, outcome) => {
      if (outcome === 'met') return `The decision of ${day(decidedOn)} was taken during the contract.`
      if (String(decidedOn) > String(today)) return `The decision is dated ${day(decidedOn)}, which has not come yet.`
      if (String(decidedOn) < String(notifiedOn))
        return `The decision of ${day(decidedOn)} precedes the notification of the contract, ${day(notifiedOn)}.`
      return `The decision of ${day(decidedOn)} comes after the end of the contract, ${day(endsOn)}: what has ended is not extended.`
    },
    endMovesAsSaid: ({ cause, decidedOn, from, to }, outcome) => {
      if (outcome === 'met') return `The end of the contract moves to ${day(to)}.`
      if (String(to) < String(decidedOn)) return `The new end, ${day(to)}, precedes the decision of ${day(decidedOn)}.`
      return cause === 'extension'
        ? `An extension goes beyond the present end, ${day(from)}.`
        : `A termination comes before the present end, ${day(from)}.`
    },
    buyerIdentified: ({ awardBegunOn }, outcome) =>
      outcome === 'met'
        ? 'This member is a buyer identified in the contract.'
        : `This member was not identified as a buyer at the launch, ${day(awardBegunOn)}: it cannot order on this contract.`,
    buyerEntered: ({ on, from }, outcome) => {
      if (outcome === 'met') return `This buyer entered the group on ${day(from)}.`
      return from === null
        ? 'This body is not a member of the group: it cannot order here.'
        : `This buyer is a member only from ${day(from)}: on ${day(on)} it cannot order yet.`
    },
    withdrawalNotInEffect: ({ on, until }, outcome) => {
      if (outcome === 'not-applicable') return 'This body never entered the group.'
      return outcome === 'met'
        ? `On ${day(on)} no withdrawal of this member has taken effect: one that waits for the end of the contracts stops no order.`
        : `The withdrawal of this member took effect on ${day(until)}: it no longer orders on the contracts of the group.`
    },
    orderUnderSettlementPlan: ({ endedOn }, outcome) =>
      outcome === 'met'
        ? 'The group has not ended.'
        : `The group ended on ${day(endedOn)}: read in the settlement plan that the members signed who still orders on this contract, and until when.`,
    documentsDelivered: ({ given, on }, outcome) => {
      if (outcome === 'not-applicable')
        return 'This contract was not born of an award followed here, or is not notified.'
      if (outcome === 'met') return `Documents and letter of notification given on ${day(given)}.`
      return given === null
        ? 'It was not given the contract and its letter of notification yet.'
        : `It is given the contract and its letter of notification on ${day(given)}, after ${day(on)}.`
    },
    deliveryAwaited: ({ delivered }, outcome) => {
      if (outcome === 'met') return 'Some buyers have not confirmed yet that their documents came.'
      return delivered === 0 ? 'No document was given by the award.' : 'All have confirmed.'
    },
    ownDelivery: ({ given, own }, outcome) => {
      if (outcome === 'met') return 'The receipt is entered.'
      if (own !== true) return 'Each says for itself that it has received its documents.'
      return given === true ? 'The receipt is entered already.' : 'It was not given its documents yet.'
    },
    orderedWhileValid: ({ on, notifiedOn, validUntil }, outcome) => {
      if (outcome === 'met') return `The contract is valid on ${day(on)}.`
      if (notifiedOn === null) return 'The contract is not notified: nobody can order yet.'
      if (String(on) < String(notifiedOn)) return `The contract was notified only on ${day(notifiedOn)}.`
      return `The validity of the contract ended on ${day(validUntil)}: nobody can order any more.`
    },
    ownOrdersDeclared: (_facts, outcome) =>
      outcome === 'met'
        ? 'The buyer declares its own orders, or the coordinator records what it was told.'
        : 'Each buyer answers alone for its orders: these are for it, or for the coordinator, to declare.',
    lastOrderInOrder: ({ until, notifiedOn }, outcome) => {
      if (outcome === 'unmet')
        return `No order can end on ${day(until)}: the contract was notified only on ${day(notifiedOn)}.`
      return until === null ? 'The end of the orders is not known.' : `The orders run until ${day(until)}.`
    },
    contractOver: ({ on, endsOn, today }, outcome) => {
      if (outcome === 'met') return `The contract ended on ${day(on)}.`
      if (String(on) >= String(today)) return `${day(on)} is not over: the end is recorded from the day after.`
      if (endsOn === null) return 'The end of the contract is not known: the coordinator must say it.'
      return `The contract runs until ${day(endsOn)}: to stop it earlier, record its termination.`
    },
    ordersInCourseOver: ({ inCourse, lastDay }, outcome) => {
      if (outcome === 'met') return 'No order is in course any more.'
      const who = `${buyers(inCourse)} still ${count(inCourse) > 1 ? 'have' : 'has'} orders in course`
      return lastDay === null ? `${who}, whose end is not told.` : `${who}, until ${day(lastDay)}.`
    },
  },
}
