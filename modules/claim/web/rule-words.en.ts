import { factsIn } from '#ui/i18n/facts.ts'
import type { RuleSentence } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'

const { day, euros, listed, number } = factsIn('en')

/** The day is ahead of today, or comes before what it follows. */
const misdated = (what: string, on: unknown, since: unknown, today: unknown): string =>
  String(on) > String(today)
    ? `${what} of ${day(on as string)} has not come yet.`
    : `${what} of ${day(on as string)} comes before ${day(since as string)}, which it must follow.`

export const ruleWords: Readonly<Record<keyof typeof rules, RuleSentence>> = {
  claimOwn: (_facts, outcome) =>
    outcome === 'met'
      ? 'You act for the member whose part it is.'
      : 'Each member settles the disputes on its own part: this one is for the member itself to record.',
  claimOnPurchase: ({ known }, outcome) => {
    if (outcome === 'met') return 'The member buys by this contract.'
    return known === true
      ? 'This member does not buy by this contract: it has no part in it.'
      : 'A dispute on the execution is on a notified contract.'
  },
  citedOwn: ({ cited, strange }, outcome) => {
    if (outcome !== 'met') return `Not of this member on this contract: cited case No ${listed(strange)}.`
    return cited === 0
      ? 'No case is cited.'
      : `${number(cited)} cited ${cited === 1 ? 'case' : 'cases'} of this member on this contract.`
  },
  disputeAppears: ({ ground, on }, outcome) => {
    if (ground === 'unpaid')
      return 'An unpaid invoice alone is no dispute: record the formal notice of the holder, and what follows from it.'
    if (outcome !== 'met') return `The termination statement is due on ${day(on)}: it is not missing yet.`
    if (ground === 'notice') return `The holder gave the buyer formal notice on ${day(on)}.`
    return ground === 'statement'
      ? `The termination statement, due on ${day(on)}, did not come: the dispute has appeared.`
      : `The buyer took a position on ${day(on)}: the dispute has appeared.`
  },
  stanceUnequivocal: ({ on, written }, outcome) => {
    if (outcome === 'not-applicable') return 'No position is relied on.'
    if (written === false) return 'A position is written: file it.'
    return outcome === 'met'
      ? `The writing of ${day(on)} takes an unequivocal position.`
      : `Does the writing of ${day(on)} take an explicit and unequivocal position? Say how.`
  },
  noticeLongEnough: ({ days, least, filed }, outcome) => {
    if (outcome === 'not-applicable') return 'No formal notice is relied on.'
    if (outcome === 'met') return `The notice leaves ${number(days)} days.`
    return filed === false
      ? 'The notice is to be filed.'
      : `The notice leaves ${number(days)} days, and ${number(least)} at least are needed for silence to make a dispute appear.`
  },
  claimDated: ({ bornOn, on, today }, outcome) => {
    if (outcome === 'met') return `The claim was born on ${day(bornOn)}.`
    return String(on) > String(today)
      ? `The fact of ${day(on)} has not come yet.`
      : `The claim would be born on ${day(bornOn)}, after ${day(on)}, from which the dispute appears.`
  },
  claimPeriods: ({ memorandum, answer }, outcome) =>
    outcome === 'met'
      ? `Periods of the general conditions: ${number(memorandum)} months for the memorandum, ${number(answer)} for the answer.`
      : `The memorandum would have ${number(memorandum)} months and the answer ${number(answer)}, where the general conditions give two: say where the contract sets it.`,
  stanceAwaited: (_facts, outcome) =>
    outcome === 'met' ? 'The notice awaits a position.' : 'The dispute did not appear from a notice.',
  stanceDated: ({ on, since, last, today }, outcome) => {
    if (outcome === 'not-applicable') return 'No notice awaits a position.'
    if (outcome === 'met') return `The position is of ${day(on)}, within the period of the notice.`
    return String(on) > String(last) && String(on) <= String(today)
      ? `The position is of ${day(on)}, and the period of the notice ended on ${day(last)}: silence made the dispute appear.`
      : misdated('The position', on, since, today)
  },
  noticeSilent: ({ last }, outcome) =>
    outcome === 'met'
      ? `The period of the notice ended on ${day(last)} without a position.`
      : `The notice leaves until ${day(last)}.`,
  memorandumDated: ({ since, receivedOn, today }, outcome) => {
    if (outcome === 'met') return `The memorandum is received on ${day(receivedOn)}.`
    return String(receivedOn) > String(today)
      ? `The receipt is dated ${day(receivedOn)}, which has not come yet.`
      : `The memorandum would be received on ${day(receivedOn)}, before the dispute appeared, on ${day(since)}.`
  },
  memorandumInTime: ({ last, receivedOn }, outcome) => {
    if (last === '') return 'An amicable way suspends the period of the memorandum.'
    return outcome === 'met'
      ? `The memorandum could come until ${day(last)}.`
      : `The memorandum is received on ${day(receivedOn)}, after ${day(last)}: the claim is forfeited. Say why you record it.`
  },
  memorandumSilent: ({ last }, outcome) => {
    if (last === '') return 'An amicable way suspends the period of the memorandum.'
    return outcome === 'met' ? `No memorandum came until ${day(last)}.` : `The memorandum may come until ${day(last)}.`
  },
  stillToAnswer: (_facts, outcome) =>
    outcome === 'met' ? 'The claim awaits a written answer.' : 'The claim already has its written answer.',
  answerDated: ({ since, on, today }, outcome) =>
    outcome === 'met' ? `The answer is notified on ${day(on)}.` : misdated('The answer', on, since, today),
  answerWithinClaim: ({ recognised, amount }, outcome) =>
    outcome === 'met'
      ? `${euros(recognised)} recognised, of ${euros(amount)} asked.`
      : `The answer recognises ${euros(recognised)}, and ${euros(amount)} is asked.`,
  answerSilent: ({ last }, outcome) => {
    if (last === '') return 'An amicable way suspends the period of the answer.'
    return outcome === 'met' ? `No answer came until ${day(last)}.` : `The answer may come until ${day(last)}.`
  },
  claimNotBarred: ({ last }, outcome) => {
    if (outcome === 'not-applicable') return 'No amount is recognised.'
    if (last === '') return 'A court is seized: the four-year bar does not run.'
    return outcome === 'met'
      ? `The claim is not barred before the end of ${day(last)}.`
      : `The claim seems barred since the end of ${day(last)} (to be confirmed by counsel): say why it is paid.`
  },
  wayDated: ({ since, begunOn, today }, outcome) =>
    outcome === 'met' ? `The seizure is of ${day(begunOn)}.` : misdated('The seizure', begunOn, since, today),
  oneWayAtATime: ({ name, since }, outcome) =>
    outcome === 'met'
      ? 'No other amicable way is open.'
      : `An amicable way is already open (${name}, since ${day(since)}): record its end first.`,
  waySuspends: ({ last, left }, outcome) =>
    outcome === 'not-applicable'
      ? 'No period ran on that day.'
      : `The period that ended on ${day(last)} is suspended; ${number(left)} ${left === 1 ? 'day was' : 'days were'} left of it.`,
  wayOpen: (_facts, outcome) => (outcome === 'met' ? 'An amicable way is open.' : 'No amicable way is open.'),
  wayEndDated: ({ since, on, today }, outcome) =>
    outcome === 'met' ? `It ends on ${day(on)}.` : misdated('The end', on, since, today),
  interruptionDated: ({ bornOn, on, today }, outcome) =>
    outcome === 'met' ? `The interruption is of ${day(on)}.` : misdated('The interruption', on, bornOn, today),
  interruptionInTime: ({ on, last, next }, outcome) => {
    if (outcome !== 'met')
      return `The interruption of ${day(on)} comes after the end of the four years, ${day(last)} (to be confirmed by counsel).`
    return next === ''
      ? 'A court is seized: the four-year bar does not run.'
      : `The claim is no longer barred before the end of ${day(next)}.`
  },
  settlementDated: ({ since, on, today }, outcome) =>
    outcome === 'met' ? `The settlement is of ${day(on)}.` : misdated('The settlement', on, since, today),
  settlementAuthorised: (_facts, outcome) =>
    outcome === 'met'
      ? 'The act of the competent organ is attached.'
      : 'The act of the organ that authorises the settlement is not attached: say why none is needed.',
  changeEscalated: ({ changesContract }, outcome) => {
    if (changesContract === false) return 'The settlement does not change the contract.'
    return outcome === 'met'
      ? 'The coordinator agreed that the contract be changed.'
      : 'What changes the contract goes up to the coordinator, who first says in writing that it agrees.'
  },
  claimActionDated: ({ since, on, today }, outcome) =>
    outcome === 'met' ? `The court is seized on ${day(on)}.` : misdated('The action', on, since, today),
  courtOfContract: ({ court, named }, outcome) => {
    if (outcome === 'met' && named === court) return `The documents of the contract name this court: ${court}.`
    return named === ''
      ? `The documents of the contract that are known here name no court, and that of the convention is not that of the contract. Say where the contract names this one: ${court}.`
      : `The documents of the contract name: ${named}. Say why the court that is seized is: ${court}.`
  },
  memorandumFirst: ({ stage }, outcome) => {
    if (outcome === 'not-applicable') return 'The buyer goes to court itself.'
    return outcome === 'met'
      ? 'The claim of the holder has its answer.'
      : `The holder goes to court before its claim has an answer (${stage === 'claimed' ? 'memorandum received' : 'no memorandum received'}): the action may be inadmissible. Say how it stands.`
  },
  rulingDated: ({ on, notifiedOn, since, today }, outcome) => {
    if (outcome === 'met') return `The ruling is of ${day(on)}, notified on ${day(notifiedOn)}.`
    if (String(notifiedOn) > String(today))
      return `The notification is dated ${day(notifiedOn)}, which has not come yet.`
    return `The ruling of ${day(on)} must follow ${day(since)}, and its notification, dated ${day(notifiedOn)}, follow it.`
  },
  claimRelinquished: ({ stage }, outcome) => {
    if (outcome === 'not-applicable') return 'The dispute has an outcome.'
    return outcome === 'met'
      ? 'The holder let its claim go in writing.'
      : `The holder may still ask (${stage === 'in-court' ? 'a court is seized' : 'its claim has no answer'}): file the writing by which it lets go.`
  },
  rejectionAccepted: ({ recognised, amount }, outcome) => {
    if (outcome === 'not-applicable') return 'No answer is at stake.'
    if (recognised === amount) return 'All that was asked is recognised.'
    return `${euros(recognised)} is recognised of ${euros(amount)}, and the holder may go to court: say why the dispute is closed.`
  },
  rulingFinal: ({ notifiedOn, last }, outcome) => {
    if (outcome === 'not-applicable') return 'No ruling is at stake.'
    return outcome === 'met'
      ? `The ruling notified on ${day(notifiedOn)} could be appealed until ${day(last)}.`
      : `The ruling notified on ${day(notifiedOn)} can be appealed until ${day(last)}: say why the dispute is closed.`
  },
}
