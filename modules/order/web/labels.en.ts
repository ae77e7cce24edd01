import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Order } from '../model/state.ts'

const { at, count, day, euros, listed, number } = factsIn('en')

export const order: ModuleLabels<
  Act['type'],
  Order['status'],
  Exclude<keyof typeof rules, 'buyerRules' | 'objectionTerm'>,
  'buyer' | 'holder'
> = {
  process: 'order',
  acts: {
    prepare: 'Prepare an order',
    change: 'Change the order',
    commit: 'Enter the budget commitment',
    sign: 'Sign the order',
    send: 'Send the order to the holder',
    open: 'Open the order',
    recordReceipt: 'Enter the receipt of the order',
    object: 'Object to the order',
    answerObjection: 'Answer the objection',
    cancel: 'Cancel the order',
  },
  statuses: {
    none: 'not prepared',
    draft: 'being prepared',
    committed: 'committed, to be signed',
    signed: 'signed, to be sent',
    sent: 'sent to the holder',
    received: 'received by the holder',
    objected: 'objected to by the holder',
    cancelled: 'cancelled',
  },
  capacities: { buyer: 'the member that orders', holder: 'the holder' },
  done: {
    prepare: ({ payload }) =>
      `An order of ${count(payload.lines)} ${count(payload.lines) === 1 ? 'line' : 'lines'} was prepared.`,
    change: () => 'The order was changed: it is to be committed anew.',
    commit: ({ payload }) => `The order was committed under no. ${payload.commitment}.`,
    sign: () => 'The order was signed.',
    send: ({ at: sentAt, payload }) => `The order leaves on ${at(payload.sentAt ?? sentAt)}.`,
    open: () => 'The holder opened the order.',
    recordReceipt: ({ payload }) => `The holder received the order on ${day(payload.receivedOn)}.`,
    object: () => 'The holder objects to the order.',
    answerObjection: ({ payload }) =>
      payload.maintained === true ? 'The order is maintained, with an answer.' : 'The order objected to is withdrawn.',
    cancel: ({ payload }) => `The order was cancelled: ${payload.reason}`,
  },
  tasks: {
    commit: () => 'Commit the order in preparation.',
    sign: () => 'Sign the committed order.',
    send: (task) => `Send the order ${task.facts.number} to the holder.`,
    recordReceipt: (task) => `Record the receipt of the order ${task.facts.number} by the holder.`,
    answerObjection: (task) => `Answer the objection of the holder to the order ${task.facts.number}.`,
  },
  rules: {
    ownOrder: (_facts, outcome) =>
      outcome === 'met' ? 'You order for your member.' : 'Each member places its own orders: prepare those of yours.',
    linesOfSchedule: ({ lines, unknown }, outcome) => {
      if (outcome === 'met')
        return `${number(lines)} ${lines === 1 ? 'line of the schedule' : 'lines of the schedule'}.`
      return count(unknown) === 0
        ? 'An order asks for one line at least.'
        : `Not bought by orders, or not in the schedule: ${listed(unknown)}. What is not there needs a modification of the contract.`
    },
    quantitiesAsked: ({ wrong }, outcome) =>
      outcome === 'met'
        ? 'Each line asks for one unit at least.'
        : `The quantity is no whole number of units, one at least: line ${listed(wrong)}.`,
    periodInOrder: ({ from, until }, outcome) =>
      outcome === 'met'
        ? `Execution from ${day(from)} to ${day(until)}.`
        : `The execution would end on ${day(until)}, before it begins on ${day(from)}.`,
    executionWithinAgreement: ({ until, end, months }, outcome) => {
      if (outcome === 'not-applicable') return 'The last day of the framework agreement is not known.'
      return outcome === 'met'
        ? 'The execution ends during the framework agreement.'
        : `The execution would last until ${day(until)}, after the end of the framework agreement on ${day(end)}: say why it does not stand in the way of a new procedure, beyond ${number(months)} months above all.`
    },
    commitmentNumbered: ({ numbered, committedOn, today }, outcome) => {
      if (outcome === 'met') return `Committed on ${day(committedOn)}.`
      return numbered === false
        ? 'The budget commitment has a number, which the invoice will bear.'
        : `The commitment is dated ${day(committedOn)}, after today, ${day(today)}.`
    },
    signedForOwn: (_facts, outcome) =>
      outcome === 'met'
        ? 'You sign for your member.'
        : 'An order is signed by the representative of its member, or by whoever was given a delegation.',
    orderSignatory: ({ title, ended }, outcome) => {
      if (outcome === 'met') return `You sign as ${title}.`
      return ended === ''
        ? 'You have no delegation to sign the orders of this member.'
        : `Your power to sign orders (${title}) ended on ${day(ended)}.`
    },
    pricedToday: ({ unpriced, amount, vat, provisional }, outcome) => {
      if (outcome === 'unmet') return `Has no price in the schedule today: ${listed(unpriced)}.`
      const said = `${euros(amount)} excluding tax, ${euros(vat)} of VAT, at the prices in force today`
      return provisional === true ? `${said}, provisional prices among them.` : `${said}.`
    },
    withinMaximum: ({ left, asked, excess, lines, set }, outcome) => {
      if (set === false) return 'The ceilings of this contract are not set: the coordinator sets them before any order.'
      if (outcome === 'not-applicable') return 'No maximum.'
      if (outcome === 'met') return `${euros(asked)} of the ${euros(left)} that are left of the maximum.`
      return count(lines) > 0 && excess === 0
        ? `The maximum quantity of the group is passed for: ${listed(lines)}.`
        : `This order of ${euros(asked)} passes by ${euros(excess)} what is left of the maximum, ${euros(left)}: beyond it the framework agreement is exhausted.`
    },
    withinShare: ({ left, asked, excess, lines, set }, outcome) => {
      if (set === false) return 'The ceilings of this contract are not set.'
      if (outcome === 'not-applicable') return 'Members have no share of their own.'
      if (outcome === 'met') return `${euros(asked)} of the ${euros(left)} that are left of the member’s share.`
      return count(lines) > 0 && excess === 0
        ? `The member’s share is passed for: ${listed(lines)}.`
        : `This order of ${euros(asked)} passes by ${euros(excess)} what is left of the member’s share, ${euros(left)}. Another member may lend it some of its own.`
    },
    sentInOrder: ({ sentAt, signedOn, ahead }, outcome) => {
      if (outcome === 'met') return `Left on ${at(sentAt)}.`
      return ahead === true
        ? `The sending is dated ${at(sentAt)}, which has not come yet.`
        : `The sending is dated ${at(sentAt)}: the order was signed on ${day(signedOn)} only.`
    },
    orderReceiptProven: ({ proven, sentOn, receivedOn, today }, outcome) => {
      if (outcome === 'met') return `Received on ${day(receivedOn)}, with its proof.`
      if (proven === false) return 'The proof of receipt is missing.'
      return String(receivedOn) > String(today)
        ? `The receipt is dated ${day(receivedOn)}, which has not come yet.`
        : `The receipt of ${day(receivedOn)} comes before the sending, on ${day(sentOn)}.`
    },
    objectedInTime: ({ receivedOn, last }, outcome) =>
      outcome === 'met'
        ? `Received on ${day(receivedOn)}, the order may be objected to until ${day(last)}.`
        : `Received on ${day(receivedOn)}, the order could be objected to until ${day(last)}, if the contract refers to the CCAG-TIC without derogation: are these observations admissible?`,
    cancelledInTime: ({ accepted }, outcome) => {
      if (outcome === 'met') return 'The order has not left.'
      return accepted === true
        ? 'A part of the order is delivered, being checked or accepted: the order is no longer cancelled.'
        : 'The holder has the order: on which terms do you cancel it?'
    },
  },
}
