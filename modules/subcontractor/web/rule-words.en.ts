import { factsIn } from '#ui/i18n/facts.ts'
import type { Facts, RuleSentence } from '#ui/labels.ts'
import type { AssignmentLabels, RequestLabels } from './rule-words.fr.ts'
import type { SubcontractorRule } from './rules-said.ts'

const { day, euros, listed } = factsIn('en')

const ahead = ({ today }: Facts, what: string, on: unknown): string | undefined =>
  String(on) > String(today) ? `${what} is dated ${day(String(on))}, which has not come yet.` : undefined

const within: RuleSentence = ({ limit, taken, amount, over }, outcome) => {
  if (outcome === 'to-appraise' && limit === 0)
    return `The amount of the contract is not known here: are ${euros(amount)}, with ${euros(taken)} promised to others than the holder already, within it?`
  if (over === 0) return `${euros(taken)} are subcontracted or assigned already, without VAT: ${euros(amount)} fit.`
  return `Subcontracts and assigned claims would pass the amount of the contract, ${euros(limit)} without VAT, by ${euros(over)}: ${euros(taken)} are promised already, and ${euros(amount)} are asked.`
}

export const rules: Readonly<Record<SubcontractorRule, RuleSentence>> = {
  subcontractedContract: ({ notifiedOn, endsOn }, outcome) => {
    if (outcome === 'met') return `The contract is notified since ${day(notifiedOn)}.`
    if (notifiedOn === '')
      return 'The contract is not notified: a subcontractor of a tender is accepted with it, at the signature.'
    return endsOn === ''
      ? `The declaration precedes the notification of the contract, on ${day(notifiedOn)}: it belonged in the tender.`
      : `The declaration is not received during the contract, from ${day(notifiedOn)} to ${day(endsOn)}.`
  },
  subcontractorReceived: ({ receivedOn }, outcome) =>
    outcome === 'met'
      ? `Received on ${day(receivedOn)}: the twenty-one days run from that day.`
      : `The receipt is dated ${day(receivedOn)}, which has not come yet.`,
  subcontractorIdentified: ({ siret }, outcome) =>
    outcome === 'met' ? 'The SIRET is that of an establishment.' : `The SIRET “${siret}” is none: check it.`,
  subcontractPriced: ({ amount }, outcome) =>
    outcome === 'met'
      ? `The most that is paid is ${euros(amount)} without VAT.`
      : 'A subcontract has an amount, and a VAT that is not negative.',
  subcontractsWithinContract: within,
  directPaymentComputed: ({ total, from, direct }) =>
    direct === true
      ? `The subcontract is of ${euros(total)} with VAT: from ${euros(from)} the subcontractor is paid directly.`
      : `The subcontract is of ${euros(total)} with VAT: below ${euros(from)} the holder pays its subcontractor itself.`,
  subcontractorUndecided: ({ last }, outcome) => {
    if (outcome === 'not-applicable') return 'No silence runs until the holder has answered.'
    return outcome === 'met'
      ? `Without a decision the subcontractor is accepted at the end of ${day(last)}.`
      : `Silence accepted the subcontractor at the end of ${day(last)}: nothing is left to decide.`
  },
  silenceAcceptsSubcontractor: ({ since, last }, outcome) =>
    outcome === 'met'
      ? `Received on ${day(since)}, the documents stayed without a decision until ${day(last)}: the subcontractor is accepted.`
      : `The period runs to the end of ${day(last)}.`,
  holderAskedFor: ({ pieces, low, since, askedOn, today }, outcome) => {
    if (outcome === 'met') return 'What is asked is said; the twenty-one days will run from the answer.'
    if (pieces === 0 && low === false) return 'Say which documents are missing, or why the price seems abnormally low.'
    return (
      ahead({ today: today ?? '' }, 'The request', askedOn) ??
      `The request of ${day(askedOn)} precedes the receipt of the documents, on ${day(since)}.`
    )
  },
  answeredWhole: ({ explained, brought, askedOn, receivedOn, today }, outcome) => {
    if (outcome === 'met') return `Received whole on ${day(receivedOn)}.`
    if (explained === false) return 'The price seems abnormally low: the answer gives the explanations of the holder.'
    if (brought === false) return 'Documents are asked for: join them to the answer.'
    return (
      ahead({ today: today ?? '' }, 'The answer', receivedOn) ??
      `The answer of ${day(receivedOn)} precedes the request of ${day(askedOn)}.`
    )
  },
  piecesCame: ({ pieces }, outcome) =>
    outcome === 'met' ? 'No document is awaited of the holder.' : `Awaited of the holder: ${listed(pieces)}.`,
  lowPriceExplained: ({ why }, outcome) => {
    if (outcome === 'not-applicable') return 'The price did not seem abnormally low.'
    return outcome === 'met'
      ? `The price seemed abnormally low (${why}): the explanations of the holder are on file.`
      : `The price seems abnormally low (${why}): the explanations of the holder are not on file.`
  },
  subcontractorWorkProven: (_facts, outcome) =>
    outcome === 'met'
      ? 'The proof against undeclared work is on file.'
      : 'The proof against undeclared work is not on file: ask for it, or say why you go on without it.',
  personalDataGuaranteed: (_facts, outcome) => {
    if (outcome === 'not-applicable') return 'The subcontractor processes no personal data.'
    return outcome === 'met'
      ? 'The subcontractor processes personal data, and gives sufficient guarantees.'
      : 'The subcontractor processes personal data without saying that it gives sufficient guarantees: say why you accept it.'
  },
  laterDeedDated: ({ acceptedOn, signedOn, today }, outcome) => {
    if (outcome === 'met') return `Signed on ${day(signedOn)}.`
    return (
      ahead({ today: today ?? '' }, 'The deed', signedOn) ??
      `The deed of ${day(signedOn)} precedes the acceptance, of ${day(acceptedOn)}.`
    )
  },
  aboveRequested: ({ total, requested }, outcome) =>
    outcome === 'met'
      ? `The subcontractor has asked for ${euros(requested)} with VAT of ${euros(total)}.`
      : `The subcontractor has asked for ${euros(requested)} with VAT already: no deed brings its subcontract down to ${euros(total)}.`,
  subcontractPublished: ({ awaited, on, publishedOn, today, until }, outcome) => {
    if (outcome === 'met') return `Published on ${day(publishedOn)}, by ${day(until)} at the latest.`
    if (awaited === false) return 'This act is not to be published, or is already.'
    return (
      ahead({ today: today ?? '' }, 'The publication', publishedOn) ??
      `The publication of ${day(publishedOn)} precedes the act, of ${day(on)}.`
    )
  },
}

export const assignmentRules: AssignmentLabels['rules'] = {
  assignmentDated: ({ since, on, today }, outcome) => {
    if (outcome === 'met') return `Notified on ${day(on)}.`
    if (since === '') return 'This contract is not notified: no claim was born of it.'
    return (
      ahead({ today: today ?? '' }, 'The assignment', on) ??
      `The assignment of ${day(on)} precedes the notification of the contract, on ${day(since)}.`
    )
  },
  assignedWithinContract: within,
  releaseDated: ({ notifiedOn, releasedOn, today }, outcome) => {
    if (outcome === 'met') return `Released on ${day(releasedOn)}.`
    return (
      ahead({ today: today ?? '' }, 'The release', releasedOn) ??
      `The release of ${day(releasedOn)} precedes the assignment, of ${day(notifiedOn)}.`
    )
  },
}

export const requestRules: RequestLabels['rules'] = {
  requestOfAccepted: (_facts, outcome) =>
    outcome === 'met'
      ? 'The subcontractor is accepted.'
      : 'The subcontractor is not accepted: nothing is paid to it directly.',
  directPaymentDue: ({ total, from }, outcome) =>
    outcome === 'met'
      ? `The subcontract is of ${euros(total)} with VAT, ${euros(from)} at least.`
      : `The subcontract is of ${euros(total)} with VAT: below ${euros(from)} a subcontractor is not paid directly. Say why it would be.`,
  requestOnOrder: ({ same }, outcome) => {
    if (outcome === 'met') return 'The order was sent, on the contract of the subcontractor.'
    return same === false
      ? 'The order is not of the contract of this subcontractor.'
      : 'Only an order that was sent to the holder, and not cancelled, is paid.'
  },
  requestWithinAccepted: ({ accepted, requested, asked }, outcome) =>
    outcome === 'met'
      ? `${euros(asked)} with VAT are asked, ${euros(requested)} were before, of ${euros(accepted)} accepted.`
      : `The subcontract is accepted for ${euros(accepted)} with VAT, of which ${euros(requested)} are asked already: ${euros(asked)} are not within it.`,
  requestNumberOnce: ({ number }, outcome) =>
    outcome === 'met'
      ? 'This number was not used yet.'
      : `The request ${number} of this subcontractor is here already.`,
  requestReceived: ({ since, holder, buyer, today }, outcome) => {
    if (outcome === 'met') return `Received by the holder on ${day(holder)}, by the buyer on ${day(buyer)}.`
    if (since === '') return 'The subcontractor is not accepted: no request of it is received.'
    const late = [holder, buyer].find((each) => String(each) > String(today))
    return late === undefined
      ? `The request precedes the acceptance of the subcontractor, on ${day(since)}.`
      : `The receipt is dated ${day(late)}, which has not come yet.`
  },
  answerInOrder: ({ since, answeredOn, today }, outcome) => {
    if (outcome === 'met') return `Answered on ${day(answeredOn)}.`
    return (
      ahead({ today: today ?? '' }, 'The answer', answeredOn) ??
      `The answer of ${day(answeredOn)} precedes the request, received on ${day(since)}.`
    )
  },
  refusedInTime: ({ last, answeredOn }, outcome) =>
    outcome === 'met'
      ? `Refused before the end of ${day(last)}.`
      : `Refused on ${day(answeredOn)}, when the holder had until ${day(last)}: say why its refusal is heard.`,
  notYetInvoiced: ({ invoiced }, outcome) =>
    outcome === 'met' ? 'No invoice pays this request.' : `Invoices pay ${euros(invoiced)} of this request already.`,
  holderSilent: ({ since, last }, outcome) =>
    outcome === 'met'
      ? `Received by the holder on ${day(since)}, the request stayed unanswered until ${day(last)}.`
      : `The holder answers until the end of ${day(last)}.`,
}
