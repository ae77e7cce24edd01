import { factsIn } from '#ui/i18n/facts.ts'
import type { RuleSentence } from '#ui/labels.ts'
import type { ControlRule } from './rule-ids.ts'

const { day, euros, number } = factsIn('en')

const RECIPIENTS: Readonly<Record<string, string>> = {
  'prefect-of-region': 'the prefect of the région',
  'prefect-of-department': 'the prefect of the département',
}

/** What the legality control asks: to whom, under which codes, and what follows between the prefect and the coordinator. */
export const controlRules: Readonly<Record<ControlRule, RuleSentence>> = {
  reportSet: ({ formalised }, outcome) => {
    if (outcome === 'met') return 'The presentation report is set.'
    return formalised === true
      ? 'The presentation report was not set by the platform.'
      : 'The presentation report is that of a formalised procedure: this one is not.'
  },
  conventionSent: (_facts, outcome) =>
    outcome === 'met'
      ? 'The convention of the group is in the file.'
      : 'The file lacks the convention of the group, by which the coordinator signs for its members.',
  recipientKnown: ({ recipient }, outcome) => {
    const to = RECIPIENTS[String(recipient)]
    if (outcome === 'computed')
      return `The file goes to ${to ?? 'the representative of the State'}, who controls the acts of the coordinator.`
    if (outcome === 'met') return 'A person says to which prefect the file goes.'
    if (outcome === 'unmet') return 'The recipient is not retained: the file does not leave.'
    return to === undefined
      ? 'No text names here the prefect who controls the coordinator: to whom does the file go, and why?'
      : `The file would go to ${to}; the text that extends the control to the coordinator is to be confirmed. Is it them?`
  },
  actCoded: ({ nature, matter, pieces }) =>
    `Nature ${String(nature)} (contracts, conventions and amendments), matter ${String(matter)} (public contracts); ${number(pieces)} pieces, each by its hash.`,
  numberOwn: ({ number: of }, outcome) =>
    outcome === 'met'
      ? `The number ${String(of)} names no other act.`
      : `The number ${String(of)} names an act that was transmitted already: its acknowledgement would be that of another.`,
  lotsTransmittedTogether: ({ value, threshold, amount }, outcome) => {
    if (outcome === 'not-applicable') return 'The contract does not depend on the other lots for its transmission.'
    return outcome === 'met'
      ? 'Transmitted with the other lots, and acknowledged.'
      : `This lot is worth ${euros(amount)}, but the whole of the lots is worth ${euros(value)}, at least the threshold of ${euros(threshold)}: all the lots are transmitted, and this one before it is notified.`
  },
  requestOfPieces: ({ inOrder, asked, until, late }, outcome) => {
    if (outcome === 'unmet') {
      if (inOrder !== true) return 'The hour of the request does not read, is to come or precedes the transmission.'
      return asked === true ? 'The request cannot be entered.' : 'Say what the prefect asks for.'
    }
    if (late === true)
      return `A request that came after the period of the prefect, which ended on ${day(until)}: it does not open it again.`
    return 'The period of the prefect is suspended until the pieces are given, then runs anew in full.'
  },
  piecesAskedFor: (_facts, outcome) =>
    outcome === 'met' ? 'The prefect waits for pieces.' : 'The prefect waits for no piece.',
  requestedPiecesGiven: ({ inOrder, pieces }, outcome) => {
    if (outcome === 'met') return `${number(pieces)} piece(s) given: the period of the prefect runs anew from that day.`
    return inOrder === true
      ? 'Attach the pieces that were asked for.'
      : 'The hour of the sending does not read, is to come or precedes the request.'
  },
  suspensionAskedOnce: ({ transmitted }, outcome) => {
    if (outcome === 'met') return 'No request for suspension is entered.'
    return transmitted === true
      ? 'The request for suspension by the prefect is entered already.'
      : 'Nothing is transmitted: the prefect has nothing to refer.'
  },
  suspensionRequested: ({ until, askedBy, late }, outcome) => {
    if (outcome === 'unmet') return 'The hour of the request does not read, is to come or precedes the transmission.'
    if (until === '')
      return 'The transmission is not acknowledged: the ten days of the prefect do not run yet (to be confirmed).'
    return late === true
      ? `Asked after ${day(askedBy)}, ten days after the receipt of the act: it suspends nothing before the judge decides (to be confirmed).`
      : `Asked within ten days: the contract is suspended until the judge decides, until ${day(until)} at the latest, a month after the receipt of the act (to be confirmed).`
  },
  suspensionPending: (_facts, outcome) =>
    outcome === 'met' ? 'The prefect has asked for the suspension.' : 'No request for suspension is entered.',
  suspensionJudged: ({ inOrder }, outcome) => {
    if (outcome === 'met') return 'The decision on the suspension is filed.'
    return inOrder === true
      ? 'File the decision.'
      : 'The hour of the notification does not read, is to come or precedes the request.'
  },
  actNotSuspended: ({ until }, outcome) => {
    if (outcome === 'not-applicable') return 'The prefect has not asked for the suspension.'
    if (outcome === 'met') return 'The contract is not suspended, or a person says why to go on.'
    if (outcome === 'unmet' && until === '') return 'The judge has suspended the contract.'
    return until === ''
      ? 'The judge has suspended the contract: it has no effect. Why go on?'
      : `The request of the prefect suspends the contract until the judge decides, until ${day(until)} at the latest (to be confirmed). Why go on?`
  },
  cancelledByAct: ({ document }, outcome) => {
    if (outcome === 'met')
      return document === true
        ? 'An act undoes the one that was transmitted.'
        : 'A person says why no act was taken for it.'
    return outcome === 'unmet'
      ? 'The reason does not suffice: a transmitted act is undone by an act.'
      : 'A transmitted act is undone by an act, and none is attached; that an operator takes back what was sent by mistake is to be confirmed. Why without an act?'
  },
  cancellationTold: ({ reasoned }, outcome) => {
    if (outcome === 'met') return 'What undoes it says why, and follows the transmission.'
    return reasoned === true
      ? 'The hour of the cancellation does not read, is to come or precedes the transmission.'
      : 'Say why the transmission is cancelled.'
  },
  cancellationPending: (_facts, outcome) =>
    outcome === 'met'
      ? 'A cancellation waits for its acknowledgement.'
      : 'No cancellation waits for an acknowledgement.',
  acknowledgesCancellation: ({ same, number: of }, outcome) => {
    if (outcome === 'met') return `The acknowledgement is that of the cancellation ${String(of)}.`
    return same === true
      ? 'The hour of the acknowledgement does not read, is to come or precedes the cancellation.'
      : `No cancellation bears the number ${String(of)}.`
  },
  prefectToldOnce: ({ transmitted, on }, outcome) => {
    if (outcome === 'met') return 'The prefect is not told yet of the day of notification.'
    return transmitted === true
      ? `The prefect is told since ${day(on)}.`
      : 'This contract was not transmitted: the prefect is owed no information.'
  },
  prefectToldWithin: ({ until, late }, outcome) => {
    if (outcome === 'not-applicable') return 'The prefect is owed no information.'
    if (outcome === 'unmet') return 'The information follows the notification, and is not dated ahead.'
    return late === true
      ? `The period to tell the prefect ended on ${day(until)} (to be confirmed): the information is still due.`
      : `The prefect is told in time: the last day is ${day(until)} (to be confirmed).`
  },
}
