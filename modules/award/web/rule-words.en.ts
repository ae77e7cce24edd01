import { factsIn } from '#ui/i18n/facts.ts'
import type { RuleSentence } from '#ui/labels.ts'
import type { EarlyRule } from './rule-ids.ts'

const { day, euros, list, listed, number } = factsIn('en')

const ITEMS: Readonly<Record<string, string>> = {
  reasons: 'the reasons for the rejection',
  winner: 'the name of the winner',
  choice: 'the reasons for choosing its tender',
  signableFrom: 'the day from which the contract may be signed',
}
const told = (words: Readonly<Record<string, string>>, codes: unknown): string =>
  (Array.isArray(codes) ? codes : []).map((code) => words[String(code)] ?? String(code)).join(', ')

/** Each incomplete letter: to whom, and what it lacks. */
const lacking = (value: unknown): string =>
  (Array.isArray(value) ? value : []).map(({ name, missing }) => `${String(name)}: ${told(ITEMS, missing)}`).join('; ')

/** Why a tender is not ranked, as the report says it. */
const GROUNDS: Readonly<Record<string, string>> = {
  application: 'application eliminated',
  irregular: 'irregular tender',
  unacceptable: 'unacceptable tender',
  inappropriate: 'inappropriate tender',
  'abnormally-low': 'abnormally low tender',
}
const grounds = (value: unknown): string =>
  (Array.isArray(value) ? value : [])
    .map(({ name, rejection }) => `${String(name)}: ${GROUNDS[String(rejection)] ?? ''}`)
    .join('; ')

/** What each rule of the award found, in a sentence. */
export const rules: Readonly<Record<EarlyRule, RuleSentence>> = {
  openingOver: ({ ended }, outcome) => {
    if (outcome === 'met') return 'The consultation is closed and the opening session has ended.'
    return ended === true
      ? 'The consultation is not closed: nothing is awarded yet.'
      : 'The session that opens the envelopes has not ended: end it first.'
  },
  lotAwardedOnce: ({ known }, outcome) => {
    if (outcome === 'met') return 'The lot is not awarded yet.'
    return known === true
      ? 'This lot is awarded already: it is awarded again only once that is abandoned.'
      : 'This lot is not one of this consultation.'
  },
  rankingWhole: ({ whole, unreasoned, ranked }, outcome) => {
    if (outcome === 'met') return `${number(ranked)} tender(s) ranked, the others rejected with their reasons.`
    return whole === true
      ? `Say why ${listed(unreasoned)} is not first in the ranking, or is not without a reason.`
      : 'The ranking goes from 1 to the last, without a gap nor a tie.'
  },
  everyOperatorDecided: ({ missing, strangers, twice }, outcome) => {
    if (outcome === 'met') return 'All who took part stand in the decision.'
    return [
      ...(list(missing).length > 0 ? [`Missing: ${listed(missing)}.`] : []),
      ...(list(strangers).length > 0 ? [`Did not take part: ${listed(strangers)}.`] : []),
      ...(list(twice).length > 0 ? [`Stand twice: ${listed(twice)}.`] : []),
    ].join(' ')
  },
  lateNotRanked: ({ ranked }, outcome) =>
    outcome === 'met'
      ? 'What came late is not ranked.'
      : `Came late, hence eliminated and never ranked: ${listed(ranked)}.`,
  rightDecider: ({ committee, value, threshold, urgent, doubtful }, outcome) => {
    if (urgent === true) return 'Imperative urgency is told: it is what is examined.'
    if (doubtful === true)
      return 'The lot is under the threshold, and the lots together reach it: the reading of the text is to be confirmed.'
    if (outcome === 'not-applicable') return 'The consultation is not known.'
    if (outcome === 'met')
      return committee === true
        ? 'The committee chooses the holder of this contract.'
        : 'The executive chooses the holder of this contract.'
    return committee === true
      ? `A formalised procedure and a value of ${euros(value)}, at least the threshold of ${euros(threshold)}: the award committee chooses the holder.`
      : 'The committee is not competent here: its opinion is attached, and the decision is the executive’s.'
  },
  deciderOfTheLot: ({ committee, value, estimate, threshold }, outcome) => {
    if (outcome === 'not-applicable') return 'The value of the lot and that of the whole point to the same authority.'
    const read = `The lot is worth ${euros(value)} and the whole ${euros(estimate)}, for a threshold of ${euros(threshold)}: read lot by lot, the choice is that of ${committee === true ? 'the committee' : 'the executive'}`
    return outcome === 'met' ? `${read}.` : `${read}. Why has another authority chosen?`
  },
  imperativeUrgency: ({ by, due, chosen, reason }, outcome) => {
    if (outcome === 'not-applicable') return 'No imperative urgency is told.'
    if (outcome === 'unmet') {
      if (due !== true) return 'The committee does not have to choose here: no urgency has to be told.'
      if (chosen === true) return 'The committee has already chosen: urgency does not replace its decision.'
      if (by === 'committee') return 'In imperative urgency the executive chooses, before any meeting of the committee.'
      if (reason === '') return 'Say what makes the urgency imperative.'
      return `The urgency is not accepted: ${reason}`
    }
    return outcome === 'met'
      ? `Awarded before any meeting of the committee, in imperative urgency: ${reason}`
      : `Before any meeting of the committee: “${reason}”. Is the urgency imperative (unforeseeable, from outside the buyer, with no time to convene)?`
  },
  rankedAsAnalysed: ({ frozen, ranking }, outcome) => {
    if (outcome === 'not-applicable') return 'The tenders of this lot were not analysed in Unisson.'
    if (outcome === 'met') return 'The ranking is the one of the frozen report.'
    return frozen === true
      ? `The frozen report ranks in this order: ${listed(ranking)}. Take it as it is.`
      : 'The report of the analysis is not frozen: freeze it first, the ranks come from it.'
  },
  rejectedAsAnalysed: ({ other }, outcome) => {
    if (outcome === 'not-applicable') return 'No report that is frozen here says why a tender is not ranked.'
    return outcome === 'met'
      ? 'Tenders that are not ranked are so for the reason of the frozen report.'
      : `Take the reason of the frozen report: ${grounds(other)}.`
  },
  amountWithinMaximum: ({ amount, maximum }, outcome) => {
    if (outcome === 'not-applicable') return 'The file announces no maximum in euros.'
    return outcome === 'met'
      ? `${euros(amount)}, within the maximum of ${euros(maximum)} that was announced.`
      : `${euros(amount)} pass the maximum that was announced, ${euros(maximum)}: the contract cannot go beyond it.`
  },
  decisionAsVoted: ({ decidedOn, holder, minutes }, outcome) => {
    if (outcome === 'not-applicable') return 'This is no decision of the committee.'
    if (outcome === 'met') return 'The decision is the one of the committee’s minutes.'
    if (outcome === 'unmet') {
      if (decidedOn === null)
        return 'The committee that was convened in Unisson has not awarded this lot in any signed minutes yet: let it vote, then sign its minutes.'
      return minutes === true
        ? `The committee chose ${holder} on ${day(decidedOn)}: take its choice and its date.`
        : `The committee chose ${holder} on ${day(decidedOn)}: attach its signed minutes, as the session gives them.`
    }
    return 'The committee did not sit in Unisson: do the minutes that you attach bear this ranking, the quorum and the votes?'
  },
  decisionDated: ({ decidedOn }, outcome) =>
    outcome === 'met' ? `Decided on ${day(decidedOn)}.` : 'The day of the decision is to come, or precedes the notice.',
  intendedLeft: (_facts, outcome) =>
    outcome === 'met'
      ? 'An intended holder is left in the ranking.'
      : 'Nobody is left in the ranking: the procedure is to be abandoned.',
  proofsDayGiven: ({ due, before }, outcome) => {
    if (outcome === 'met')
      return before == null
        ? `The proofs are awaited until ${day(due)}.`
        : `The period for the proofs, which ran until ${day(before)}, is extended until ${day(due)}.`
    return before == null
      ? 'Give the intended holder a day to come.'
      : `The period already given runs until ${day(before)}: it is extended, never shortened.`
  },
  proofsDayStands: ({ due }, outcome) =>
    outcome === 'unmet'
      ? `The period for the proofs ended on ${day(due)}: it is not reopened, and the next of the ranking is asked.`
      : outcome === 'met'
        ? `The period for the proofs, until ${day(due)}, has not ended.`
        : 'No period is given yet.',
  proofsInTime: ({ asked, documents, due }, outcome) => {
    if (outcome === 'met') return 'The proofs came in time.'
    if (asked !== true) return 'The proofs have not been asked for yet, with a day.'
    return documents === 0
      ? 'Attach the proofs that were produced.'
      : `The day was ${day(due)}: what comes after is not in time, the candidate is eliminated.`
  },
  passGrounded: ({ ground, due }, outcome) => {
    if (ground === 'force-majeure') return 'Unforeseeable event or force majeure: the reason is written.'
    if (outcome === 'met')
      return ground === 'proofs-missing'
        ? `Nothing came until ${day(due)}: the candidate is eliminated.`
        : 'A person says why the proofs do not prove.'
    if (outcome === 'to-appraise') return 'In what do the proofs that came not prove what was asked?'
    return ground === 'proofs-missing'
      ? 'The day that was given is not past, or the proofs came.'
      : 'The reason does not suffice.'
  },
  lettersToRejected: ({ letters, strangers, twice }, outcome) => {
    if (outcome === 'met') return `${number(letters)} letter(s), each to a rejected candidate.`
    if (list(twice).length > 0) return `Two letters to ${listed(twice)}: one leaves.`
    return list(strangers).length > 0
      ? `Is no rejected candidate: ${listed(strangers)}.`
      : 'Choose to whom the letters go.'
  },
  letterComplete: ({ lacking: without, letters }, outcome) => {
    if (outcome === 'not-applicable') return 'In an adapted procedure the reasons are given to whoever asks.'
    if (outcome === 'met')
      return `${number(letters)} letter(s) with reasons, winner, why it is chosen and day of signature.`
    return `Missing: ${lacking(without)}.`
  },
  signableDayRight: ({ days, from, early }, outcome) => {
    if (outcome === 'not-applicable') return 'No standstill runs in this procedure.'
    return outcome === 'met'
      ? `Standstill of ${number(days)} days: it may be signed from ${day(from)}.`
      : `Standstill of ${number(days)} days: the contract may be signed from ${day(from)} only. Too early in the letter to ${listed(early)}.`
  },
  letterHourTold: ({ wrong }, outcome) =>
    outcome === 'met'
      ? 'The hour at which each letter left is known.'
      : `The hour of sending does not read, is to come or precedes the decision: ${listed(wrong)}.`,
  secretsWithheld: (_facts, outcome) => {
    if (outcome === 'met') return 'A person has read the letters again: nothing in them reveals a business secret.'
    return outcome === 'unmet'
      ? 'The letters are to be written again.'
      : 'Do the letters keep back what would breach business secrecy or harm fair competition?'
  },
  letterKeptOnce: ({ letters }, outcome) =>
    outcome === 'met'
      ? `${number(letters)} letter(s) kept as they left.`
      : 'A letter that is kept already is not replaced, and nothing is kept that did not leave.',
  letterTraced: ({ left, inOrder, name }, outcome) => {
    if (outcome === 'met') return `The letter to ${String(name)} is followed.`
    if (left !== true) return `No letter has left for ${String(name)}.`
    return inOrder === true
      ? 'Say why the letter came back.'
      : 'The hour does not read, is to come or precedes the sending.'
  },
  tracedElsewhere: ({ name }, outcome) => {
    if (outcome === 'not-applicable') return 'Nothing is said of a reading.'
    return outcome === 'met'
      ? `The letter to ${String(name)} left outside this platform: that it was given and read is entered.`
      : `The letter stands on the page of ${String(name)}: the hour at which it was put there and that of its first opening are entered there, by this candidate alone.`
  },
  askingEntitled: ({ name }, outcome) => {
    if (outcome === 'met') return `${String(name)} is owed an answer within fifteen days.`
    return outcome === 'unmet'
      ? 'A request comes from a rejected candidate, and on a day that is past.'
      : `The tender or application of ${String(name)} was not admissible: the code sets no period to answer it. Why enter it?`
  },
  askingPending: ({ late, due, name }, outcome) => {
    if (outcome === 'met')
      return late === true ? `Answered after the day, which was ${day(due)}.` : `${String(name)} is answered in time.`
    return due === ''
      ? `${String(name)} has no request that waits.`
      : 'The day of the answer is to come, or precedes the request.'
  },
  abandonmentToldOnce: ({ letters, again, strangers }, outcome) => {
    if (outcome === 'met') return `${number(letters)} participant(s) told the reasons.`
    if (list(again).length > 0) return `Told already: ${listed(again)}.`
    return strangers === 0 ? 'Say to whom, and when it left.' : 'Only those who took part are told in this way.'
  },
  givenUpForReasons: (_facts, outcome) =>
    outcome === 'met'
      ? 'The reasons are written; those who took part will be told.'
      : 'Say why the procedure is abandoned.',
  referralTold: ({ again, number: of }, outcome) => {
    if (outcome === 'met')
      return `Referral no ${String(of)}: the contract is not signed until the decision is notified.`
    return again === true
      ? 'This referral is entered already.'
      : 'The hour of the referral does not read, or is to come.'
  },
  judgmentFiled: ({ pending, number: of }, outcome) => {
    if (outcome === 'met') return `The decision on referral no ${String(of)} is filed.`
    return pending === true
      ? 'File the decision, with the hour of its notification, after the referral.'
      : 'No referral that waits bears this number.'
  },
  courtLockLifted: ({ numbers }, outcome) =>
    outcome === 'met'
      ? 'No pre-contract referral waits.'
      : `The judge is seized (referral ${listed(numbers)}): the contract is not signed before its decision is notified.`,
  notSignedWhileSeized: ({ numbers, signedOn }, outcome) =>
    outcome === 'met'
      ? 'The signature does not fall on a day on which the judge was seized.'
      : `On ${day(signedOn)} the judge was seized (referral ${listed(numbers)}): the signature comes the day after its decision is notified at the earliest.`,
  judgmentAllows: ({ outcome: judged }, outcome) => {
    if (outcome === 'met')
      return judged === 'ordered'
        ? 'What the judge ordered is done.'
        : 'No decision of the judge keeps it from being signed.'
    return outcome === 'to-appraise'
      ? 'The judge ordered obligations: in what are they kept?'
      : 'The judge keeps it from being signed: the procedure is to be taken up again or abandoned.'
  },
}
