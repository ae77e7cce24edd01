import { factsIn } from '#ui/i18n/facts.ts'
import type { RuleSentence } from '#ui/labels.ts'
import type { LateRule } from './rule-ids.ts'

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
const FLAWS: Readonly<Record<string, string>> = {
  'followed-by-other-changes': 'the file was changed after the signature',
  'followed-by-page-changes': 'pages were changed after the signature',
  'digest-mismatch': 'the signature is over other bytes',
  'signature-mismatch': 'the signature does not fit its certificate',
  'certificate-expired': 'the certificate had expired',
  'certificate-revoked': 'the certificate is revoked, and nothing proves an earlier signature',
  'certificate-not-yet-valid': 'the certificate was not valid yet',
  'chain-not-found': 'the certificate leads to no trusted authority',
  'over-another-document': 'the signature is over another document than this one',
  'covers-only-a-part': 'the signature covers only a part of the file',
  'several-references': 'the signature refers to several contents',
  'signed-content-missing': 'the signed file is not given with the signature',
  'structure-broken': 'the signature is damaged',
}
const told = (words: Readonly<Record<string, string>>, codes: unknown): string =>
  (Array.isArray(codes) ? codes : []).map((code) => words[String(code)] ?? String(code)).join(', ')

/** The same of what is signed, transmitted, notified and given. */
export const contractRules: Readonly<Record<LateRule, RuleSentence>> = {
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
  dayToldReached: ({ from }, outcome) => {
    if (outcome === 'not-applicable') return 'No letter tells a day of signature.'
    return outcome === 'met'
      ? `The day that rejected candidates were told, ${day(from)}, has come.`
      : `The letters say that the buyer may sign from ${day(from)}: it does not sign earlier, unless it writes to them again.`
  },
  signedFromDayTold: ({ signedOn, from }, outcome) => {
    if (outcome === 'not-applicable') return 'No letter tells a day of signature.'
    return outcome === 'met'
      ? `Signed on ${day(signedOn)}, from the day on that rejected candidates were told.`
      : `Signed on ${day(signedOn)}, while the letters tell rejected candidates ${day(from)}.`
  },
  daySigned: ({ signedOn, given, early }, outcome) => {
    if (outcome === 'not-applicable') return 'No file bears a day of signature.'
    if (outcome === 'met') return `The file itself bears the day, ${day(given)}.`
    return early === true
      ? `The file bears a signature of ${day(given)}, given during the standstill or under a referral: it is signed again, once signing is allowed.`
      : `The file bears a signature of ${day(given)}, and the act is dated ${day(signedOn)}: why?`
  },
  intentionPublished: ({ formalised, before, publishedOn }, outcome) => {
    if (outcome === 'met') return `Intention published on ${day(publishedOn)}: the wait runs from that day.`
    if (formalised === true) return 'A formalised procedure has a wait of its own, after the letters.'
    return before === ''
      ? 'The publication follows the decision, and is not dated ahead.'
      : `Intention published already on ${day(before)}.`
  },
  voluntaryWaitOver: ({ days, from }, outcome) => {
    if (outcome === 'not-applicable') return 'No wait is chosen.'
    return outcome === 'met'
      ? `The ${number(days)} days since the intention to conclude are over: the contractual summary action is closed.`
      : `${number(days)} days of wait since the intention to conclude: signature from ${day(from)}.`
  },
  signedAfterVoluntaryWait: ({ signedOn, from }, outcome) => {
    if (outcome === 'not-applicable') return 'No wait is chosen.'
    return outcome === 'met'
      ? `Signed on ${day(signedOn)}, after the chosen wait.`
      : `Signed on ${day(signedOn)}, before ${day(from)}: the chosen wait was not over.`
  },
  undeclaredWorkProven: ({ from, issuedOn, due }, outcome) => {
    if (outcome === 'not-applicable') return `Below ${euros(from)} the proof against undeclared work is not asked for.`
    if (outcome === 'unmet') return 'Without the holder’s proof against undeclared work the contract is not signed.'
    if (typeof issuedOn === 'string')
      return `The holder’s proof against undeclared work is of ${day(issuedOn)}; another is due on ${day(due)}.`
    return outcome === 'met'
      ? 'The holder’s proof against undeclared work is given elsewhere, as whoever signs says.'
      : 'No proof against undeclared work of the holder is entered that still proves that day. Where is it given?'
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
  deedSet: (_facts, outcome) =>
    outcome === 'met' ? 'The deed is drawn up.' : 'The deed was not drawn up by the platform.',
  signedOverDeed: ({ set, medium }, outcome) => {
    if (outcome === 'not-applicable') return 'No deed was drawn up here: what is signed comes from elsewhere.'
    if (outcome === 'met' && medium !== 'paper')
      return 'The signature is over the deed that was drawn up here, or the difference is explained.'
    if (outcome === 'met') return 'The paper that was signed is the deed that was drawn up here.'
    return medium === 'paper' && set === true
      ? 'Signed on paper: is it the deed that was drawn up here?'
      : 'The signature is over other bytes than the deed that was drawn up here: what did the holder sign, and why?'
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
    if (what === 'conclusion-notice') return 'The conclusion notice follows the signature, and is not dated ahead.'
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
