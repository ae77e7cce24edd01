import { factsIn } from '#ui/i18n/facts.ts'
import type { RuleSentence } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'

const { at, count, day, euros, listed, number } = factsIn('en')

/** The day is ahead of today, or comes before what it answers. */
const misdated = (what: string, on: unknown, since: unknown, today: unknown): string =>
  String(on) > String(today)
    ? `${what} of ${day(on as string)} has not come yet: today is ${day(today as string)}.`
    : `${what} of ${day(on as string)} comes before what it answers, of ${day(since as string)}.`

export const ruleWords: Readonly<Record<keyof typeof rules, RuleSentence>> = {
  ownDeclared: (_facts, outcome) =>
    outcome === 'met'
      ? 'The delivery is of your member.'
      : 'Each member declares what is delivered to it: this order is of another one.',
  deliveredOnOrder: (_facts, outcome) =>
    outcome === 'met'
      ? 'The order was sent to the holder.'
      : 'Nothing is delivered on an order that was not sent, or that is cancelled.',
  partsOfOrder: ({ parts, unknown, excess, twice }, outcome) => {
    if (outcome === 'met') return `${number(parts)} ${parts === 1 ? 'line' : 'lines'} of the order.`
    if (parts === 0) return 'A delivery is of one line of the order at least.'
    if (count(unknown) > 0) return `Is no line of this order: no. ${listed(unknown)}.`
    if (count(twice) > 0) return `Line declared twice: no. ${listed(twice)}.`
    return count(excess) > 0
      ? `The quantity delivered is one unit at least, and no more than what is left to deliver. Lines at fault, with what is left of them: no. ${listed(excess)}.`
      : 'This order has no line that is delivered.'
  },
  sameChecks: ({ apart }, outcome) =>
    outcome === 'met'
      ? 'These lines pass the same checks.'
      : `These lines pass no regular service check, and are declared apart: ${listed(apart)}.`,
  readinessDated: ({ readyOn, today, sentOn }, outcome) => {
    if (outcome === 'met') return `Declared ready on ${day(readyOn)}.`
    return String(readyOn) > String(today)
      ? `The services would be ready on ${day(readyOn)}, which has not come yet.`
      : `The services would be ready on ${day(readyOn)}, before the order was sent, on ${day(sentOn)}.`
  },
  readinessProven: ({ by }, outcome) => {
    const writing = by === 'ready-notice' ? 'the writing of the holder' : 'the report of putting in working order'
    return outcome === 'met'
      ? `The period of the check starts from ${writing}.`
      : `What lacks is ${writing}, from which the period of the check starts.`
  },
  presentedInOrder: ({ since, readyOn, today }, outcome) =>
    outcome === 'met' ? `Presented again on ${day(readyOn)}.` : misdated('The presentation', readyOn, since, today),
  presentedByTerm: ({ term, readyOn, late }) =>
    late === true
      ? `Presented on ${day(readyOn)}, after the term that was given, of ${day(term)}: they are checked all the same, and the delay counts.`
      : `Presented within the term that was given, of ${day(term)}.`,
  acceptanceSignatory: ({ title, ended }, outcome) => {
    if (outcome === 'met') return `You decide as ${title}.`
    return ended === ''
      ? 'You have neither the office nor the delegation to certify that the service of this member is done.'
      : `Your power to certify that the service is done (${title}) ended on ${day(ended)}.`
  },
  orderStands: (_facts, outcome) =>
    outcome === 'met' ? 'The order stands.' : 'The order is cancelled: nothing is decided on it any more.',
  acceptanceDated: ({ since, notifiedOn, today }, outcome) =>
    outcome === 'met'
      ? `The decision takes effect when it is notified, on ${day(notifiedOn)}.`
      : misdated('The notification', notifiedOn, since, today),
  decisionGrounded: ({ filed }, outcome) => {
    if (outcome !== 'met') return 'Join the file on which the decision rests, or say it in a note.'
    return filed === true ? 'The decision bears the file on which it rests.' : 'The decision says on what it rests.'
  },
  aptitudeInDays: ({ readyOn, due, days, late }) =>
    late === true
      ? `Ready on ${day(readyOn)}, the services were to be checked, and the decision notified, by ${day(due)} (${number(days)} days). Silence accepts nothing: decide.`
      : `Ready on ${day(readyOn)}, the services are to be checked, and the decision notified, by ${day(due)}: these ${number(days)} days contain the check.`,
  decisionInDays: ({ end, due, tacit }) =>
    `The regular service is checked until ${day(end)}; the decision is notified by ${day(due)}. Without a decision the services are deemed accepted on ${day(tacit)} at midnight.`,
  serviceWatched: ({ end, notifiedOn }, outcome) =>
    outcome === 'met'
      ? `The regular service was checked until ${day(end)}.`
      : `The decision of ${day(notifiedOn)} would come before the end of the regular service check, on ${day(end)}: say why.`,
  serviceRegular: ({ use, allowed, down }, outcome) =>
    outcome === 'met'
      ? `No element was down for more than ${number(allowed)} minutes, of ${number(use)} minutes of use.`
      : `Down for more than ${number(allowed)} minutes, of ${number(use)} minutes of use: ${listed(down)}. The service is not regular: say why you accept it.`,
  silenceAccepts: ({ last }, outcome) =>
    outcome === 'met'
      ? `Without a decision on ${day(last)} at midnight, the services are deemed accepted that day.`
      : `Silence accepts only at the end of ${day(last)}.`,
  declinedInDays: ({ due, late }) => {
    if (due === null) return 'No postponement was declined.'
    return late === true
      ? `The acceptance with a reduction or the rejection was to be notified by ${day(due)}, if the contract refers to the CCAG-TIC without departing from it.`
      : `The acceptance with a reduction or the rejection is to be notified by ${day(due)}, if the contract refers to the CCAG-TIC without departing from it.`
  },
  contestInDays: ({ due, objectedOn }) =>
    `Contested on ${day(objectedOn)}, the reduction is to be answered by ${day(due)}; without an answer it falls.`,
  postponementTerm: ({ term, notifiedOn }, outcome) =>
    outcome === 'met'
      ? `The holder has until ${day(term)}.`
      : `A postponement gives the holder a delay: ${day(term)} does not come after the notification, of ${day(notifiedOn)}.`,
  postponementAnswered: ({ since, answeredOn, today, agreedOn }, outcome) => {
    if (outcome === 'met') return `The holder answers on ${day(answeredOn)}.`
    return agreedOn === null
      ? misdated('The answer', answeredOn, since, today)
      : `The holder has already accepted the postponement, on ${day(agreedOn)}.`
  },
  postponementUnanswered: ({ last, agreedOn }, outcome) => {
    if (outcome === 'met') return `Without an answer on ${day(last)}, the postponement is declined.`
    return agreedOn === null
      ? `The holder has until ${day(last)} to answer.`
      : `The holder has accepted the postponement, on ${day(agreedOn)}.`
  },
  invitationDated: ({ since, invitedOn, today, until }, outcome) =>
    outcome === 'unmet'
      ? misdated('The invitation', invitedOn, since, today)
      : `The holder has until ${day(until)} to give its observations.`,
  observationsInvited: ({ invitedOn, on, today }, outcome) => {
    if (outcome === 'met') return `The holder gave its observations on ${day(on)}.`
    return invitedOn === null
      ? 'The holder was not invited to give its observations.'
      : misdated('The observation', on, invitedOn, today)
  },
  holderHeard: ({ invited, until, observed }, outcome) => {
    if (outcome === 'met')
      return observed === true
        ? 'The holder gave its observations.'
        : `The holder had until ${day(until)} to give its observations.`
    return invited === false
      ? 'First invite the holder to give its observations on what you intend.'
      : `The holder has until ${day(until)} to give its observations: wait for them, or for the end of that day.`
  },
  reductionWithinAmount: ({ reduction, amount }, outcome) =>
    outcome === 'met'
      ? `${euros(reduction)} are taken off ${euros(amount)} excluding tax.`
      : `The reduction (${euros(reduction)}) takes something off, and leaves something of the ${euros(amount)} of the delivery; what takes all is a rejection.`,
  reductionContestable: ({ settledOn }, outcome) => {
    if (outcome !== 'met') return 'No reduction waits for what the holder says.'
    return settledOn === null
      ? 'The reduction may be contested.'
      : `The silence of the holder made the reduction final on ${day(settledOn)}.`
  },
  objectionDated: ({ since, objectedOn, today }, outcome) =>
    outcome === 'met' ? `Contested on ${day(objectedOn)}.` : misdated('The objection', objectedOn, since, today),
  reductionContestedInTime: ({ last, objectedOn }, outcome) => {
    if (outcome === 'not-applicable') return 'No reduction is to be contested.'
    return outcome === 'met'
      ? `The holder had until ${day(last)} to contest the reduction.`
      : `Contested on ${day(objectedOn)}, the reduction could be so until ${day(last)}, if the contract refers to the CCAG-TIC without departing from it: is this objection admissible?`
  },
  reductionUncontested: ({ last }, outcome) =>
    outcome === 'met'
      ? `Without an objection on ${day(last)}, the reduction is accepted.`
      : `The holder may contest the reduction until ${day(last)}.`,
  objectionUnanswered: ({ last }, outcome) =>
    outcome === 'met'
      ? `Without an answer on ${day(last)}, the reduction falls.`
      : `The member has until ${day(last)} to answer the objection.`,
  newTermGiven: ({ term, notifiedOn }, outcome) =>
    outcome === 'met'
      ? `The holder performs again by ${day(term)}.`
      : `A rejection gives a new term: ${day(term)} does not come after the notification, of ${day(notifiedOn)}.`,
  nothingDecided: (_facts, outcome) =>
    outcome === 'met'
      ? 'Nothing was decided on this delivery yet.'
      : 'A decision was notified to the holder: the delivery is not taken back any more.',
  unavailabilityDated: ({ from, until, now, begins }, outcome) => {
    if (outcome === 'met') return `Since ${at(from)}.`
    if (String(from) > String(now) || (until !== null && String(until) > String(now)))
      return `The unavailability goes beyond the hour that it is, ${at(now)}.`
    return until !== null && String(until) <= String(from)
      ? `The unavailability would end on ${at(until)}, before it began, on ${at(from)}.`
      : `The unavailability ended before the service was watched, on ${at(begins)}.`
  },
  unavailabilityLasting: ({ number: which, lasts, from, until }, outcome) => {
    if (outcome === 'met') return `Unavailability no. ${which} ended on ${at(until)}.`
    return lasts === true
      ? `The end of ${at(until)} has not come, or comes before the unavailability began, on ${at(from)}.`
      : `No unavailability no. ${which} lasts still.`
  },
  unavailabilityKnown: ({ number: which }, outcome) =>
    outcome === 'met' ? `Unavailability no. ${which} counts no more.` : `No unavailability no. ${which} counts.`,
}
