import { factsIn } from '#ui/i18n/facts.ts'
import type { RuleSentence } from '#ui/labels.ts'
import type { RuleId } from './rule-ids.ts'

const { count, day, euros, list, named, number } = factsIn('en')

/** Points of base as a percentage: 1 000 is 10%. */
const percent = (points: unknown): string => (typeof points === 'number' ? `${String(points / 100)}%` : '—')

export const CONDITIONS: Readonly<Record<string, string>> = {
  'nature-kept': 'the overall nature of the contract stays the same',
  'clause-clear': 'the clause of the initial documents is clear, precise and unequivocal',
  'holder-unchangeable': 'changing the holder is impossible for economic or technical reasons',
  'major-inconvenience': 'changing it would mean a major inconvenience or a substantial cost',
  unforeseeable: 'a diligent buyer could not foresee these circumstances',
  'clause-or-restructuring': 'a review clause or a restructuring of the holder allows it',
  'nothing-else-substantial': 'nothing else that is substantial changes',
  'others-attracted': 'known beforehand, it would have attracted other candidates, or let another tender be chosen',
  'balance-changed': 'it changes the economic balance in favour of the holder',
  'scope-extended': 'it extends the scope of the contract considerably',
  'holder-replaced': 'it replaces the holder',
}
const PIECES: Readonly<Record<string, string>> = {
  contract: 'the signed modification',
  deliberation: 'the deliberation or decision that authorises the signature',
  minutes: 'the minutes of the committee',
}
const told = (words: Readonly<Record<string, string>>, codes: Parameters<typeof list>[0]): string =>
  list(codes)
    .map((code) => words[String(code)] ?? String(code))
    .join('; ')

/** What each rule of a modification has found, in a sentence. */
export const rules: Readonly<Record<RuleId, RuleSentence>> = {
  needOfBuyer: ({ buyer }, outcome) => {
    if (outcome === 'met') return 'The need is that of a buyer of the contract.'
    return buyer === true
      ? 'A buyer tells its own need; the coordinator may tell that of another.'
      : 'This body is not a buyer of this contract.'
  },
  eventOwn: ({ event }, outcome) =>
    outcome === 'met'
      ? `The event “${String(event)}” gives ground to no other modification.`
      : `The event “${String(event)}” already gives ground to a modification of this contract: one event does not serve twice.`,
  natureKept: ({ answered }, outcome) => {
    if (outcome === 'met') return 'The overall nature of the contract stays the same.'
    return answered === true
      ? 'A modification does not change the overall nature of the contract: this need asks for a new procedure.'
      : 'Say whether the overall nature of the contract stays the same, and why.'
  },
  conditionsMet: ({ unanswered, failing }, outcome) => {
    if (outcome === 'met') return 'Each condition of the case has its reasoned answer.'
    return [
      ...(count(failing) > 0 ? [`The case does not apply: ${told(CONDITIONS, failing)}.`] : []),
      ...(count(unanswered) > 0 ? [`Answer, and say why: ${told(CONDITIONS, unanswered)}.`] : []),
    ].join(' ')
  },
  clauseNamed: ({ clause }, outcome) => {
    if (outcome === 'not-applicable') return 'No review clause is carried out.'
    return outcome === 'met' ? `Clause that is carried out: ${String(clause)}` : 'Name the review clause.'
  },
  initialAsAwarded: ({ initial, known, here, formalised }, outcome) => {
    if (outcome === 'met') return `The initial amount of the contract is ${euros(initial)} excluding VAT.`
    if (outcome === 'to-appraise')
      return `This contract was not awarded here: where does its initial amount of ${euros(initial)} come from, and by which procedure was it awarded?`
    if (known !== initial)
      return known === 0
        ? 'What is said of the contract is not accepted.'
        : `The initial amount of the contract is ${euros(known)}, not ${euros(initial)}.`
    return here === true
      ? `The object or the procedure of the contract are not those of its award${formalised === true ? ', by a formalised procedure' : ''}.`
      : 'An earlier modification told the object of the contract otherwise.'
  },
  baseRevised: ({ initial, base, maximum, kept }, outcome) => {
    if (outcome === 'to-appraise')
      return `Initial amount of ${euros(initial)}, adjusted to ${euros(base)}: by which clause on price variation?`
    if (outcome === 'unmet')
      return maximum === true
        ? 'The raise of a maximum is measured on the initial maximum, not adjusted.'
        : `The amount adjusted by the price schedule is ${euros(base)}; initial amount: ${euros(initial)}.`
    if (maximum === true) return `Measured on the initial maximum, ${euros(initial)}.`
    return base === initial
      ? `Measured on the initial amount, ${euros(initial)}.`
      : `Measured on the adjusted amount, ${euros(base)}${kept === true ? ', by the clause of the price schedule' : ''}; initial amount: ${euros(initial)}.`
  },
  smallAmountWithin: ({ before, total, threshold, known, points, share, base }, outcome) => {
    if (outcome === 'not-applicable') return 'The modification is not one of small amount.'
    const limits = `less than ${euros(threshold)} (European threshold) and less than ${euros(share)} (${percent(points)} of ${euros(base)})`
    const said = `${euros(total)} altogether, of which ${euros(before)} by the modifications of small amount before it`
    if (outcome === 'met') return `${said}: ${limits}.`
    if (outcome === 'to-appraise')
      return `${said}. The European threshold of this day is not published; the last known one is ${euros(threshold)}: is the limit kept?`
    return known === true || total !== 0
      ? `${said}: both limits are to be kept together, ${limits}.`
      : 'The limit is not accepted.'
  },
  halfWithin: ({ amount, most, base }, outcome) => {
    if (outcome === 'not-applicable') return 'This case is not limited to half of the amount.'
    return outcome === 'met'
      ? `${euros(amount)}, out of ${euros(most)} at most: half of ${euros(base)}.`
      : `${euros(amount)} exceeds half of ${euros(base)}, that is ${euros(most)}: such a modification asks for a new procedure.`
  },
  replacementAlone: ({ case: kind, named: is, siret, proven, alone }, outcome) => {
    if (outcome === 'not-applicable') return 'The holder stays the same.'
    if (outcome === 'met') return 'The new holder is named, its proofs are attached, and nothing else changes.'
    if (kind !== 'replacement') return 'Replacing the holder is a case of modification of its own.'
    if (is !== true) return 'Name the new holder.'
    if (siret !== true) return 'The SIRET of the new holder is not a SIRET.'
    if (proven !== true) return 'Attach the proofs of the new holder.'
    return alone === true
      ? 'The replacement cannot be taken up.'
      : 'Nothing else changes with the holder: neither amount, price, maximum nor duration.'
  },
  priceOnlyCase: ({ allowed }, outcome) => {
    if (outcome === 'not-applicable') return 'The modification is not on the price alone.'
    if (outcome === 'met') return 'The price alone is modified, in a case that allows it.'
    return allowed === true
      ? 'A modification of the price alone changes neither the maximum nor the duration.'
      : 'The price alone is modified for additional services, unforeseen circumstances, a change that is not substantial or a small amount.'
  },
  maximumRaised: ({ initial, present, next, set }, outcome) => {
    if (outcome === 'not-applicable') return 'The maximum of the contract stays the same.'
    if (outcome === 'computed')
      return `The maximum goes from ${euros(present)} to ${euros(next)}; the rise is measured on the initial maximum, ${euros(initial)}.`
    return set === true
      ? 'A maximum is raised by an amount: it is not lowered this way.'
      : 'No ceiling is set for this contract: set it first.'
  },
  effectPlanned: ({ from, present, endsOn, dated }, outcome) => {
    if (outcome === 'met')
      return endsOn === ''
        ? `Effect on ${day(from)} at the earliest.`
        : `Effect on ${day(from)} at the earliest; the last day of the contract becomes ${day(endsOn)}.`
    return dated === true
      ? 'The new last day is today, or has passed.'
      : `The effect does not precede today, and comes while the contract is valid${present === '' ? '' : `, until ${day(present)}`}.`
  },
  contractStillRunning: ({ on, notifiedOn, until }, outcome) => {
    if (outcome === 'met') return `The contract runs on ${day(on)}.`
    if (notifiedOn === '') return 'This contract is not notified: there is nothing to modify.'
    return until === '' || String(on) < String(notifiedOn)
      ? `The contract is notified only since ${day(notifiedOn)}.`
      : `The contract ended on ${day(until)}: it is not modified any more.`
  },
  opinionAwaited: ({ total, due, recorded }, outcome) => {
    if (outcome === 'met')
      return recorded === true
        ? `Other modifications were signed since the opinion: the total is ${euros(total)}.`
        : `The modifications come to ${euros(total)} altogether, more than 5%: the opinion of the committee is due.`
    return due === true ? 'The opinion of the committee is already recorded.' : 'No opinion of the committee is due.'
  },
  opinionAsVoted: ({ total, of, said, here }, outcome) => {
    if (outcome === 'met')
      return here === true
        ? `The committee was asked about ${euros(total)}, and its minutes are signed.`
        : 'The committee sat elsewhere; a person answers for it.'
    if (outcome === 'to-appraise')
      return 'The committee did not sit here: are the attached minutes about this very modification?'
    if (here !== true) return 'Attach the minutes and tell the opinion, dated on a day that has passed.'
    if (of !== total && of !== 0)
      return `The session was about ${euros(of)}, and the modifications come to ${euros(total)} altogether.`
    return said === true
      ? 'The session was about another initial amount.'
      : 'The minutes of this session are not signed, or tell no opinion on this modification.'
  },
  opinionGiven: ({ total, initial, of, given }, outcome) => {
    if (outcome === 'not-applicable')
      return `The modifications come to ${euros(total)} altogether on ${euros(initial)}: no opinion of the committee is due.`
    if (outcome === 'met') return `The committee gave its opinion on ${euros(of)}.`
    return given === true
      ? `The opinion was on ${euros(of)}, and the modifications come to ${euros(total)} altogether: the committee is to be asked again.`
      : `The modifications come to ${euros(total)} altogether on ${euros(initial)}, more than 5%: the committee gives its opinion before anybody signs.`
  },
  limitsKept: ({ amount, most }, outcome) => {
    if (outcome === 'not-applicable') return 'This case has no limit of amount.'
    return outcome === 'met'
      ? `${euros(amount)}, out of ${euros(most)} at most.`
      : `${euros(amount)} exceeds the limit of ${euros(most)} today: other modifications came, or the threshold changed.`
  },
  modificationAuthorised: ({ about, favourable, enforceableOn }, outcome) => {
    if (outcome === 'met') return `Authorised by an act that is enforceable since ${day(enforceableOn)}.`
    if (about !== true) return 'No act of the coordinator’s organ authorises the signature of this modification.'
    return favourable === true
      ? 'The act that authorises the signature was not enforceable on that day.'
      : 'The act that is cited does not authorise the signature.'
  },
  signedAsDrafted: ({ medium }, outcome) => {
    if (outcome === 'met')
      return 'What is signed is the modification as it was drafted, or the difference is explained.'
    return medium === 'paper'
      ? 'Signed on paper: is it the modification as it was drafted?'
      : 'The signature is over other bytes than the modification as it was drafted: what did the holder sign, and why?'
  },
  modificationFileWhole: ({ pieces, missing }, outcome) =>
    outcome === 'met' ? `The file has its ${number(pieces)} pieces.` : `The file lacks: ${told(PIECES, missing)}.`,
  modificationAcknowledged: ({ due, threshold, value, reference }, outcome) => {
    if (outcome === 'met')
      return reference === ''
        ? `The contract is worth ${euros(value)}, under the threshold of ${euros(threshold)}: no transmission is due.`
        : `Transmission acknowledged under the number ${String(reference)}.`
    if (outcome === 'to-appraise')
      return 'The threshold of transmission of this day is not published yet: is the transmission due?'
    return due === true
      ? 'The modification of a transmitted contract is transmitted to the legality control: it is notified only after the acknowledgement.'
      : 'The transmission is not acknowledged: the modification is notified only after that.'
  },
  copiesWhole: ({ bodies, strangers, whole, inOrder }, outcome, names) => {
    if (outcome === 'met')
      return `${number(bodies)} member(s) are given the modification and its letter of notification.`
    if (count(strangers) > 0) return `Not a buyer of this contract: ${named(strangers, names)}.`
    if (whole !== true) return 'Attach the signed modification and the letter of notification.'
    return inOrder === true
      ? 'Choose the members.'
      : 'Copies are given after the notification, and not ahead of the day.'
  },
  publicationDated: ({ what, from, dated, twice }, outcome) => {
    if (outcome === 'met') return 'The dates of the publication follow each other.'
    if (twice === true) return 'This publication is already entered, with its day.'
    if (from === '') return 'The essential data are published after the notification.'
    return dated === true
      ? 'The publication cannot be entered.'
      : what === 'essential-data'
        ? `The essential data are published since the notification, on ${day(from)}, and not ahead of the day.`
        : `The notice follows the signature, on ${day(from)}, and is not dated ahead.`
  },
  nationalAfterEuropean: ({ european, national }, outcome) => {
    if (outcome === 'not-applicable') return 'The notice is not a national one.'
    if (outcome === 'met') return 'The national notice follows the European one.'
    return european === ''
      ? 'The European notice leaves first.'
      : `The national notice of ${day(national)} precedes the European one, sent on ${day(european)}: it waits for its publication, or for forty-eight hours without an announcement.`
  },
  modificationDayReached: ({ effectOn }, outcome) =>
    outcome === 'met' ? `The modification has effect since ${day(effectOn)}.` : `Effect on ${day(effectOn)}.`,
}
