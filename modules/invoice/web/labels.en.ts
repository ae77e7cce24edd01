import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as direct from '../model/direct-rules.ts'
import type * as filing from '../model/filing-rules.ts'
import type * as paying from '../model/payment-rules.ts'
import type { Act, Invoice } from '../model/state.ts'
import type * as ofTerms from '../model/terms-rules.ts'
import type { PaymentTerms, TermsAct } from '../model/terms-state.ts'

const { count, day, euros, listed, number } = factsIn('en')

/** Points of base as a percentage: 1 040 is 10.4%. */
const percent = (points: unknown): string => (typeof points === 'number' ? `${points / 100}%` : '—')
const days = (value: Parameters<typeof number>[0]): string => `${number(value)} ${value === 1 ? 'day' : 'days'}`

const PRO = 'a small or medium-sized enterprise paid by an authority over 60 million euros'

export const invoice: ModuleLabels<
  Act['type'],
  Invoice['status'],
  Exclude<keyof typeof filing | keyof typeof paying | keyof typeof direct, 'interestTerm' | 'leftOf'>,
  'payer' | 'holder'
> = {
  process: 'invoice',
  acts: {
    file: 'File an invoice',
    suspend: 'Suspend the payment period',
    resume: 'Enter the receipt of what was asked for',
    return: 'Send the invoice back',
    approve: 'Approve the payment',
    recordPayment: 'Enter the payment by the accountant',
    recordInterest: 'Enter the payment of late interest',
  },
  statuses: {
    none: 'not filed',
    received: 'received, to be approved',
    suspended: 'period suspended',
    returned: 'sent back to the holder',
    approved: 'approved, to be paid',
    paid: 'paid',
    settled: 'paid, with interest',
  },
  capacities: { payer: 'the member that pays', holder: 'the holder' },
  done: {
    file: ({ payload }) => `Invoice No ${payload.number} is filed.`,
    suspend: ({ payload }) => `The payment period is suspended since ${day(payload.suspendedOn)}.`,
    resume: ({ payload }) => `What was asked for came on ${day(payload.resumedOn)}: the period runs again.`,
    return: ({ payload }) => `The invoice is sent back: ${payload.reason}`,
    approve: () => 'The payment is approved.',
    recordPayment: ({ payload }) => `The accountant paid ${euros(payload.amount)} on ${day(payload.paidOn)}.`,
    recordInterest: ({ payload }) => `Late interest is paid: ${euros(payload.amount)}.`,
  },
  tasks: {
    approve: ({ facts }) => `Invoice No ${facts.number} is to be approved.`,
    recordPayment: ({ facts }) => `Invoice No ${facts.number}, approved, is to be paid by the accountant.`,
    recordInterest: ({ facts }) => `The late interest of invoice No ${facts.number} is to be paid.`,
  },
  rules: {
    addressedToPayer: (_facts, outcome) =>
      outcome === 'met'
        ? 'The invoice is addressed to the member that ordered.'
        : 'The invoice is addressed to another than the member that ordered: each member pays its own orders. Have it addressed to that one.',
    orderInvoiced: (_facts, outcome) =>
      outcome === 'met'
        ? 'The order was sent.'
        : 'Only an order that was sent to the holder, and is not cancelled, is invoiced.',
    filedElectronically: (_facts, outcome) =>
      outcome === 'met'
        ? 'The invoice is electronic.'
        : 'The invoice is on paper, when it should come by Chorus Pro: say why you take it so.',
    inEuros: ({ currency }, outcome) =>
      outcome === 'met' ? 'The invoice is in euros.' : `The invoice is in ${currency}: the contract is paid in euros.`,
    numberOnce: ({ number: its }, outcome) =>
      outcome === 'met'
        ? 'This number has not served on the order yet.'
        : `Invoice No ${its} is already there for this order.`,
    datedInOrder: ({ signedOn, issuedOn, receivedOn, today }, outcome) => {
      if (outcome === 'met') return `Made on ${day(issuedOn)}, received on ${day(receivedOn)}.`
      if (String(receivedOn) > String(today)) return `The receipt is dated ${day(receivedOn)}, which is still to come.`
      return String(issuedOn) < String(signedOn)
        ? `The invoice is dated ${day(issuedOn)}, before the order was signed on ${day(signedOn)}.`
        : `The invoice would be received on ${day(receivedOn)}, before it was made on ${day(issuedOn)}.`
    },
    commitmentBorne: ({ commitment, expected }, outcome) =>
      outcome === 'met'
        ? `The invoice bears the commitment No ${expected}.`
        : `The invoice bears the commitment “${commitment}”, and the order is committed as No ${expected}: will the accountant match them?`,
    linesOfOrder: ({ lines, unknown, wrong, above }, outcome) => {
      if (outcome === 'met')
        return lines === 0
          ? 'An advance has no line.'
          : `${number(lines)} ${lines === 1 ? 'line' : 'lines'} of the order.`
      const said = [
        count(unknown) > 0 ? `is not of the order: line ${listed(unknown)}` : '',
        count(wrong) > 0 ? `the quantity is not a whole number of units, one at least: line ${listed(wrong)}` : '',
        count(above) > 0 ? `passes what is left to invoice of the order: line ${listed(above)}` : '',
      ].filter((words) => words !== '')
      if (said.length > 0) return `${said.join('; ')}.`
      return lines === 0 ? 'An invoice has one line at least.' : 'An advance is asked for as one amount, without lines.'
    },
    amountsAgree: ({ places, due }, outcome) => {
      if (outcome === 'not-applicable') return 'An advance has no line.'
      return outcome === 'met'
        ? 'Each line is at the price of the order.'
        : `Is not the quantity at the price of the order: line ${listed(places)} (the first would come to ${euros(due)}).`
    },
    totalsAgree: ({ amount, sum, vat, due }, outcome) => {
      if (outcome === 'not-applicable') return 'An advance has no line.'
      if (amount !== sum) return `The lines make ${euros(sum)} excluding tax, and the invoice says ${euros(amount)}.`
      if (vat === due) return `The lines make the total, and the VAT is ${euros(due)}.`
      return outcome === 'unmet'
        ? `The VAT of the lines is ${euros(due)}, and the invoice says ${euros(vat)}.`
        : `The invoice says ${euros(vat)} of VAT instead of ${euros(due)}, as if rounded line by line: do you take it so?`
    },
    advanceAsDue: ({ due, paid, asked }, outcome) => {
      if (outcome === 'not-applicable') return 'This is no advance.'
      if (outcome === 'met') return `The advance is ${euros(due)}.`
      if (due === 0) return 'This order gives right to no advance, by its amount or by its duration.'
      return paid === 0
        ? `The advance on this order is ${euros(due)}, and ${euros(asked)} is asked for.`
        : `The advance on this order is already approved: ${euros(paid)}.`
    },
    directOnRequest: ({ wrong, paid, whole, isService }, outcome) => {
      if (outcome === 'not-applicable') return 'Nothing is paid directly to a subcontractor.'
      if (outcome === 'met') return `${euros(paid)} are paid directly to a subcontractor, on its request.`
      if (isService === false) return 'The advance of a subcontractor is not paid on that of the holder.'
      return count(wrong) > 0
        ? `Beyond what the subcontractor asks and no other invoice pays: part ${listed(wrong)}.`
        : `${euros(paid)} would be paid directly, and the invoice is of ${euros(whole)}.`
    },
    directAgreed: ({ waiting }, outcome) => {
      if (outcome === 'not-applicable') return 'Nothing is paid directly to a subcontractor.'
      return outcome === 'met'
        ? 'The holder has agreed to the request of the subcontractor, or has not answered in its time.'
        : `The holder may still answer, or has refused: ${listed(waiting)}.`
    },
    directWithinPayment: ({ direct: paid, net, holder }, outcome) =>
      outcome === 'not-applicable'
        ? 'Nothing is paid directly to a subcontractor.'
        : `Of ${euros(net)}, ${euros(paid)} go to subcontractors and ${euros(holder)} to the holder, of whom alone something is kept back.`,
    suspensionReasoned: ({ missing, receivedOn, suspendedOn, today }, outcome) => {
      if (outcome === 'met') return `${number(missing)} ${missing === 1 ? 'document is' : 'documents are'} asked for.`
      if (missing === 0) return 'A suspension says which documents are missing: without that it suspends nothing.'
      return String(suspendedOn) > String(today)
        ? `The suspension is dated ${day(suspendedOn)}, which is still to come.`
        : `The suspension of ${day(suspendedOn)} is before the receipt of the invoice, on ${day(receivedOn)}.`
    },
    suspendedOnce: ({ before }, outcome) =>
      outcome === 'met'
        ? 'The period was not suspended before.'
        : `The period of this invoice was suspended before, on ${day(before)}: a second suspension would suspend nothing.`,
    resumedInOrder: ({ suspendedOn, resumedOn, today }, outcome) => {
      if (outcome === 'met') return `Received on ${day(resumedOn)}.`
      return String(resumedOn) > String(today)
        ? `The receipt is dated ${day(resumedOn)}, which is still to come.`
        : `The documents would be received on ${day(resumedOn)}, before they were asked for on ${day(suspendedOn)}.`
    },
    serviceDone: ({ accepted, before, asked, on }, outcome) => {
      if (outcome === 'not-applicable') return 'An advance is paid before the service.'
      return outcome === 'met'
        ? `The service is done since ${day(on)}: ${euros(accepted)} excluding tax is accepted.`
        : `The service is certified for ${euros(accepted)} excluding tax, of which ${euros(before)} is already approved: this invoice of ${euros(asked)} is not paid yet.`
    },
    deductionsComputed: ({ reduction, advance, retention, penalties, net }) =>
      `${euros(net)} is left to pay, once kept back: reduction ${euros(reduction)}, advance ${euros(advance)}, retention ${euros(retention)}, penalties ${euros(penalties)}.`,
    paidAsApproved: ({ amount, net, approvedOn, paidOn, today }, outcome) => {
      if (outcome === 'met') return `${euros(net)} paid on ${day(paidOn)}.`
      if (amount !== net) return `The payment approved is ${euros(net)}, and ${euros(amount)} is entered.`
      return String(paidOn) > String(today)
        ? `The payment is dated ${day(paidOn)}, which is still to come.`
        : `The payment of ${day(paidOn)} is before its approval, on ${day(approvedOn)}.`
    },
    lateInterestOwed: ({ due, rateOn, days: late, rate, interest, lumpSum, owed }, outcome) => {
      if (outcome === 'not-applicable') return 'The payment comes in its period.'
      return outcome === 'unmet'
        ? `The payment comes after ${day(due)}: say the late-interest rate in force on ${day(rateOn)} (the ECB refinancing rate plus eight points), which is not known here yet.`
        : `The payment comes ${days(late)} after ${day(due)}: ${euros(interest)} of interest at ${percent(rate)} and ${euros(lumpSum)} of lump sum are owed of right, ${euros(owed)} in all.`
    },
    interestWhole: ({ owed, amount, principal, paidOn, today }, outcome) => {
      if (outcome === 'met') return `${euros(owed)} of interest and lump sum.`
      if (owed === 0) return 'The payment came in its period: no interest is owed.'
      if (amount !== owed)
        return `The interest and the lump sum owed make ${euros(owed)}, and ${euros(amount)} is entered.`
      return String(paidOn) > String(today)
        ? `The payment is dated ${day(paidOn)}, which is still to come.`
        : `The payment of ${day(paidOn)} is before that of the principal, on ${day(principal)}.`
    },
    interestInTime: ({ last, paidOn }, outcome) =>
      outcome === 'met'
        ? `Paid by ${day(last)}.`
        : `Paid on ${day(paidOn)}, when interest was to be paid by ${day(last)}: does the holder agree?`,
  },
}

export const paymentTerms: ModuleLabels<
  TermsAct['type'],
  PaymentTerms['status'],
  keyof typeof ofTerms,
  'coordinator' | 'executor'
> = {
  process: 'paymentTerms',
  acts: { set: 'Set the terms of payment', change: 'Change the terms of payment' },
  statuses: { none: 'not set', 'in-force': 'in force' },
  capacities: { coordinator: 'the coordinator', executor: 'whoever follows the execution for the group' },
  done: {
    set: ({ payload }) => `The terms of payment of the contract are set: ${days(payload.days)}.`,
    change: ({ payload }) => `The terms of payment are changed: ${payload.reason}`,
  },
  rules: {
    paidContract: ({ notifiedOn }, outcome) => {
      if (outcome !== 'met') return 'This contract is not notified to its holder.'
      return typeof notifiedOn === 'string'
        ? `The contract is notified since ${day(notifiedOn)}.`
        : 'The contract is notified.'
    },
    periodWithinLaw: ({ days: asked, most }, outcome) =>
      outcome === 'met'
        ? `The contract is paid in ${days(asked)}.`
        : `A local authority pays in ${days(most)} at most, and the period told is of ${days(asked)}.`,
    advanceWithinLaw: ({ advance, least, most, small }, outcome) =>
      outcome === 'met'
        ? `The advance is ${percent(advance)}.`
        : `An advance is ${percent(least)} at least${small === true ? `, for ${PRO},` : ''} and ${percent(most)} at most: ${percent(advance)} is not.`,
    retentionWithinLaw: ({ retention, most, guaranteed, small }, outcome) => {
      if (outcome === 'met') return retention === 0 ? 'No retention money.' : `The retention is ${percent(retention)}.`
      return guaranteed === false
        ? 'The contract has no guarantee period: nothing may be kept back.'
        : `Retention money is ${percent(most)} at most${small === true ? `, for ${PRO}` : ''}: ${percent(retention)} passes it.`
    },
  },
}
