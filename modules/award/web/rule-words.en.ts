import { factsIn } from '#ui/i18n/facts.ts'
import type { RuleSentence } from '#ui/labels.ts'
import type { RuleId } from './rule-ids.ts'

const { day, euros, list, listed, named, number } = factsIn('en')

const PIECES: Readonly<Record<string, string>> = {
  contract: 'the signed contract',
  deliberation: 'the deliberation that authorises the signature',
  notice: 'the notice',
  rules: 'the rules of the consultation',
  minutes: 'the minutes of the committee, with names and capacities',
  report: 'the presentation report',
  attestations: 'the attestations of the holder',
  letter: 'the letter of notification',
}
const ITEMS: Readonly<Record<string, string>> = {
  reasons: 'the reasons for the rejection',
  winner: 'the name of the winner',
  choice: 'the reasons for choosing its tender',
  signableFrom: 'the day from which the contract may be signed',
}
const FLAWS: Readonly<Record<string, string>> = {
  'followed-by-other-changes': 'the file was changed after the signature',
  'followed-by-page-changes': 'pages were changed after the signature',
  'digest-mismatch': 'the signature is over other bytes',
  'signature-mismatch': 'the signature does not fit its certificate',
  'certificate-expired': 'the certificate had expired',
  'certificate-not-yet-valid': 'the certificate was not valid yet',
  'chain-not-found': 'the certificate leads to no trusted authority',
  'structure-broken': 'the signature is damaged',
}
const told = (words: Readonly<Record<string, string>>, codes: unknown): string =>
  (Array.isArray(codes) ? codes : []).map((code) => words[String(code)] ?? String(code)).join(', ')

/** Each incomplete letter: to whom, and what it lacks. */
const lacking = (value: unknown): string =>
  (Array.isArray(value) ? value : []).map(({ name, missing }) => `${String(name)}: ${told(ITEMS, missing)}`).join('; ')

/** What each rule of the award found, in a sentence. */
export const rules: Readonly<Record<RuleId, RuleSentence>> = {
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
  rightDecider: ({ committee, value, threshold }, outcome) => {
    if (outcome === 'not-applicable') return 'The consultation is not known.'
    if (outcome === 'met')
      return committee === true
        ? 'The committee chooses the holder of this contract.'
        : 'The executive chooses the holder of this contract.'
    return committee === true
      ? `A formalised procedure and a value of ${euros(value)}, at least the threshold of ${euros(threshold)}: the award committee chooses the holder.`
      : 'The committee is not competent here: its opinion is attached, and the decision is the executive’s.'
  },
  decisionAsVoted: ({ here, decidedOn }, outcome) => {
    if (outcome === 'not-applicable') return 'This is no decision of the committee.'
    if (outcome === 'met') return 'The decision is the one of the committee’s minutes.'
    if (outcome === 'unmet')
      return here === true
        ? `The committee voted otherwise on ${day(decidedOn)}: take its ranking and its minutes.`
        : 'The minutes do not establish this decision.'
    return 'The committee did not sit in Unisson: do the minutes that you attach bear this ranking, the quorum and the votes?'
  },
  decisionDated: ({ decidedOn }, outcome) =>
    outcome === 'met' ? `Decided on ${day(decidedOn)}.` : 'The day of the decision is to come, or precedes the notice.',
  intendedLeft: (_facts, outcome) =>
    outcome === 'met'
      ? 'An intended holder is left in the ranking.'
      : 'Nobody is left in the ranking: the procedure is to be abandoned.',
  proofsDayGiven: ({ due }, outcome) =>
    outcome === 'met' ? `The proofs are awaited until ${day(due)}.` : 'Give the intended holder a day to come.',
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
  lettersNotLeft: ({ next, letters }, outcome) => {
    if (outcome === 'not-applicable') return 'The winner is not passed over for force majeure.'
    if (outcome === 'met')
      return next === ''
        ? 'No letter has left; nobody follows in the ranking.'
        : `No letter has left: ${String(next)} follows in the ranking.`
    return `${number(letters)} letter(s) of rejection have left: the next of the ranking is no longer turned to.`
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
  letterTraced: ({ left, inOrder, name }, outcome) => {
    if (outcome === 'met') return `The letter to ${String(name)} is followed.`
    if (left !== true) return `No letter has left for ${String(name)}.`
    return inOrder === true
      ? 'Say why the letter came back.'
      : 'The hour does not read, is to come or precedes the sending.'
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
  fineTuningMinor: ({ told: isTold }, outcome) => {
    if (outcome === 'met') return 'The fine-tuning touches nothing substantial.'
    return isTold === true
      ? 'Does the fine-tuning touch a substantial feature, or the ranking?'
      : 'Describe the fine-tuning and attach the document.'
  },
  signedFileValid: ({ verdict, flaws }, outcome) => {
    if (outcome === 'not-applicable') return 'Signed on paper.'
    if (outcome === 'met') return 'The electronic signature is verified, or its report is appraised.'
    if (verdict === 'none') return 'This file was not verified: bring it in, its signature is looked at at once.'
    if (verdict === 'unsigned') return 'This file bears no signature.'
    const why = list(flaws).length > 0 ? `: ${told(FLAWS, flaws)}` : ''
    return outcome === 'to-appraise'
      ? `The verification does not conclude${why}. What lets this signature be kept?`
      : `The signature is not valid${why}.`
  },
  holderSignsInOrder: ({ signedOn, signatory }, outcome) => {
    if (outcome === 'met') return `Signed by the holder on ${day(signedOn)}.`
    return signatory === true
      ? 'The day of signature is to come.'
      : 'Say who signed for the holder, and in which capacity.'
  },
  candidatesTold: ({ untold }, outcome) => {
    if (outcome === 'not-applicable') return 'An adapted procedure: no letter is due before the signature.'
    return outcome === 'met'
      ? 'All the rejected candidates are told.'
      : `Without a letter, or whose letter came back: ${listed(untold)}.`
  },
  singleOperator: (_facts, outcome) => {
    if (outcome === 'not-applicable') return 'Several operators took part, or no standstill is due.'
    return outcome === 'met'
      ? 'A single operator took part: no standstill.'
      : 'A single operator took part: the article that dispenses with the standstill is to be confirmed. Why sign without waiting?'
  },
  standstillOver: ({ days, sentOn, last, from }, outcome) => {
    if (outcome === 'not-applicable') return 'No standstill runs.'
    return outcome === 'met'
      ? `The standstill of ${number(days)} days since the last letter, of ${day(sentOn)}, is over.`
      : `Last letter on ${day(sentOn)}, standstill of ${number(days)} days through ${day(last)}: it may be signed from ${day(from)}.`
  },
  signedAfterStandstill: ({ signedOn, from }, outcome) => {
    if (outcome === 'not-applicable') return 'No standstill runs.'
    return outcome === 'met'
      ? `Signed on ${day(signedOn)}, after the standstill.`
      : `Signed on ${day(signedOn)}, before ${day(from)}: the standstill was not over.`
  },
  signedAfterHolder: ({ holder, signedOn }, outcome) =>
    outcome === 'met'
      ? `Signed on ${day(signedOn)}, after the holder.`
      : `The holder signed on ${day(holder)}; the coordinator signs after it, and not on a day to come.`,
  signedOverHolders: ({ more, medium, holder }, outcome) => {
    if (outcome === 'not-applicable') return 'Signed on paper by both.'
    if (outcome === 'met')
      return medium === holder ? 'The file is the holder’s, with one signature more.' : 'The two media are explained.'
    if (outcome === 'to-appraise') return 'The holder signed on another medium: is it the same deed?'
    if (medium !== holder) return 'The two media are not the same deed.'
    return typeof more === 'number' && more > 0
      ? 'This file is not the one that the holder signed: the signature is over other bytes.'
      : 'This file has no signature more than the holder’s.'
  },
  contractSignatoryInOffice: ({ signedOn, title }, outcome) =>
    outcome === 'met'
      ? `${String(title)}, in office on ${day(signedOn)}.`
      : `This person could not bind the coordinator on ${day(signedOn)}: neither an office nor a delegation for contracts on that day.`,
  contractAuthorised: ({ about, favourable, enforceableOn }, outcome) => {
    if (outcome === 'met') return `Authorised by an act that is enforceable since ${day(enforceableOn)}.`
    if (about !== true) return 'No act of the coordinator’s organ authorises this signature.'
    return favourable === true
      ? 'The act that authorises the signature was not enforceable on that day.'
      : 'The act that is cited does not authorise the signature.'
  },
  contractSignatoryNamed: ({ title, named: of }, outcome) => {
    if (outcome === 'not-applicable') return 'The act names nobody: the executive signs.'
    return outcome === 'met' ? `The act names ${String(title)}.` : `The act names ${String(of)}, not ${String(title)}.`
  },
  controlFileWhole: ({ missing, pieces }, outcome) =>
    outcome === 'met' ? `The file has its ${number(pieces)} pieces.` : `The file lacks: ${told(PIECES, missing)}.`,
  signedContractSent: (_facts, outcome) =>
    outcome === 'met'
      ? 'The contract of the file is the one that was signed.'
      : 'The contract of the file is not the one that both signed.',
  operatorConnected: ({ simulated, operator }, outcome) => {
    if (outcome === 'not-applicable') return 'The file is handed over; the acknowledgement will be entered.'
    if (outcome === 'unmet') return 'This server is connected to no operator of transmission: hand the file over.'
    return simulated === true ? `By ${String(operator)} (simulated): nothing really leaves.` : `By ${String(operator)}.`
  },
  enforceabilityCertified: (_facts, outcome) =>
    outcome === 'met'
      ? 'That it is enforceable is certified.'
      : 'Say who certifies that it is enforceable, and in which capacity.',
  transmittedWithin: ({ until, late }, outcome) => {
    if (outcome === 'unmet') return 'The hour of transmission does not read, is to come or precedes the signature.'
    return late === true
      ? `The last day to transmit was ${day(until)}: the transmission is still due.`
      : `Transmitted in time: the last day is ${day(until)}.`
  },
  acknowledgesThisAct: ({ same, sent, number: of }, outcome) => {
    if (outcome === 'met') return `The acknowledgement is that of the act ${String(of)}.`
    return same === true
      ? 'The hour of the acknowledgement does not read, is to come or precedes the transmission.'
      : `The acknowledgement bears the act ${String(of)}; the one that was sent is ${String(sent)}.`
  },
  acknowledgedBefore: ({ due, threshold, value, reference }, outcome) => {
    if (outcome === 'met')
      return reference === ''
        ? `A value of ${euros(value)}, under the threshold of ${euros(threshold)}: no transmission is due.`
        : `Transmission acknowledged under the number ${String(reference)}.`
    if (outcome === 'to-appraise')
      return 'The threshold of transmission of that day is not published yet: is the transmission due?'
    return due === true
      ? `A value of ${euros(value)}, at least the threshold of ${euros(threshold)}: the contract is notified only after the legality control has acknowledged it.`
      : 'The contract was transmitted: wait for the acknowledgement.'
  },
  notSignedUnderLock: ({ signedOn }, outcome) => {
    if (outcome === 'not-applicable') return 'No referral was entered.'
    if (outcome === 'met')
      return 'The judge was not seized on the day of the signature, or a person says why to notify.'
    return outcome === 'unmet'
      ? 'The reason does not suffice: the contract is not notified.'
      : `The judge was seized on ${day(signedOn)}, the day of the signature, as is known since: this contract is open to the contractual summary action. Why notify it?`
  },
  notifiedAfter: (_facts, outcome) =>
    outcome === 'met'
      ? 'The notification leaves after the signature and the acknowledgement.'
      : 'The hour of the notification does not read, is to come, or precedes the signature or the acknowledgement.',
  receiptProven: ({ inOrder, lasts }, outcome) => {
    if (outcome === 'met') return 'The holder has received the notification: the contract takes effect.'
    if (inOrder !== true) return 'The hour of receipt does not read, is to come or precedes the sending.'
    return lasts === true ? 'Attach the proof of receipt.' : 'The contract does not end before it takes effect.'
  },
  deliveryWhole: ({ strangers, missing, inOrder, bodies }, outcome, names) => {
    if (outcome === 'met') return `${number(bodies)} member(s) are given the contract and its letter of notification.`
    if (list(missing).length > 0) return `Missing: ${told(PIECES, missing)}.`
    if (list(strangers).length > 0) return `Is no buyer of this contract: ${named(strangers, names)}.`
    return inOrder === true ? 'Choose the members.' : 'The documents follow the notification, and not on a day to come.'
  },
  publishedInOrder: ({ what }, outcome) => {
    if (outcome === 'met') return 'The days of the publication follow each other.'
    return what === 'award-notice'
      ? 'The award notice follows the signature, and is not dated ahead.'
      : 'The essential data follow the notification, and are not dated ahead.'
  },
  publishedOnce: ({ publishedOn }, outcome) => {
    if (outcome === 'not-applicable') return 'Nothing is published yet.'
    return outcome === 'met'
      ? 'The day of publication completes the sending.'
      : `Published already on ${day(publishedOn)}.`
  },
}
