import { factsIn } from '#ui/i18n/facts.ts'
import { capitalised } from '#ui/i18n/names.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as minimum from '../model/minimum.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Ceiling } from '../model/state.ts'

const { count, day, euros, listed, named, number } = factsIn('en')

export const ceiling: ModuleLabels<
  Act['type'],
  Ceiling['status'],
  keyof typeof rules | keyof Pick<typeof minimum, 'minimumNotReached'>,
  'coordinator' | 'executor' | 'buyer' | 'clock'
> = {
  process: 'ceiling',
  acts: {
    set: 'Set the ceilings',
    share: 'Share the maximum among the members',
    raise: 'Bring the maximum to that of a modification',
    lend: 'Lend a share',
    acceptLoan: 'Accept a loan of a share',
    declineLoan: 'Decline a loan of a share, or take it back',
    reportMinimum: 'Report that the minimum is not reached',
  },
  statuses: { none: 'not set', 'in-force': 'set' },
  capacities: {
    coordinator: 'the coordinator',
    executor: 'whoever follows the execution for the group',
    buyer: 'a buyer of the contract',
    clock: 'the passing of a date, or the effect of a modification',
  },
  done: {
    set: ({ payload }) =>
      `The ceilings of the contract were set, ${count(payload.shares) === 0 ? 'without a share for each member' : `and the share of ${count(payload.shares)} members`}.`,
    share: ({ payload }) => `The maximum was shared among ${count(payload.shares)} members: ${payload.reason}`,
    raise: ({ payload }) => `The maximum is that of a modification of ${day(payload.on)}.`,
    lend: ({ payload }, names) => `${euros(payload.amount)} of a share are offered as a loan ${names.to(payload.to)}.`,
    acceptLoan: () => 'The loan of a share was accepted.',
    declineLoan: () => 'The loan of a share was declined, or taken back.',
    reportMinimum: () => 'The minimum of the contract is not reached: all members are told.',
  },
  rules: {
    maximumSet: ({ maximum, minimum }, outcome) =>
      outcome === 'met'
        ? `A maximum of ${euros(maximum)} excluding tax, a minimum of ${euros(minimum)}.`
        : `A framework agreement has a maximum, and its minimum is not above it: ${euros(maximum)} and ${euros(minimum)}.`,
    maximumAsAwarded: ({ maximum, awarded }, outcome) => {
      if (outcome === 'met') return 'The maximum is that of the contract as it was awarded.'
      return awarded === 0
        ? `The contract was not awarded here: is ${euros(maximum)} the maximum that its notice announced?`
        : `The contract was awarded for a maximum of ${euros(awarded)}, not of ${euros(maximum)}.`
    },
    contractKnown: ({ notifiedOn }, outcome) =>
      outcome === 'met'
        ? `The contract was notified on ${day(notifiedOn)}.`
        : 'This contract was not notified: nobody orders on it.',
    sharesOfBuyers: ({ strangers, twice }, outcome, names) => {
      if (outcome === 'not-applicable') return 'No share is set: only the maximum of the group counts.'
      if (outcome === 'met') return 'Each share is that of a buyer of the contract.'
      return count(strangers) > 0
        ? `No buyer of this contract: ${named(strangers, names)}.`
        : `Two shares for the same member: ${named(twice, names)}.`
    },
    sharesWithinMaximum: ({ excess, lines }, outcome) => {
      if (outcome === 'not-applicable') return 'No share is set.'
      if (outcome === 'met') return 'The shares stay together within the maximum.'
      return `The shares pass the maximum together by ${euros(excess)}${count(lines) > 0 ? `, and for ${listed(lines)}` : ''}: the last order may be refused to a member that still has a share. Why set them so?`
    },
    aboveOrdered: ({ excess, lines }, outcome) =>
      outcome === 'met'
        ? 'The new maximum covers what was ordered.'
        : `What was already ordered passes this maximum by ${euros(excess)}${count(lines) > 0 ? `, and for ${listed(lines)}` : ''}.`,
    sharesCoverOrders: ({ short }, outcome, names) => {
      if (outcome === 'not-applicable') return 'No share is set.'
      return outcome === 'met'
        ? 'Each share covers what its member ordered and lent.'
        : `The share does not cover what was already ordered or lent by ${named(short, names)}.`
    },
    sharesSet: (_facts, outcome) =>
      outcome === 'met'
        ? 'Each member has its share.'
        : 'Members have no share of their own: there is nothing to lend.',
    ownShareLent: ({ from }, outcome, names) =>
      outcome === 'met' ? 'You lend the share of your member.' : `Only ${names.the(from)} may lend its share.`,
    lentToBuyer: ({ to }, outcome, names) =>
      outcome === 'met'
        ? `${capitalised(names.the(to))} buys on this contract too.`
        : 'A share is lent to another buyer of this contract.',
    somethingLent: ({ unknown }, outcome) => {
      if (outcome === 'met') return 'The loan is of an amount, or of quantities that the share counts.'
      return count(unknown) > 0
        ? `This share does not count: ${listed(unknown)}.`
        : 'A loan is of an amount, or of a quantity.'
    },
    loanCovered: ({ left, excess, lines }, outcome) => {
      if (outcome === 'met') return `${euros(left)} are left to lend.`
      return count(lines) > 0
        ? `The loan passes what is left of the share for: ${listed(lines)}.`
        : `The loan passes by ${euros(excess)} what is left to lend, ${euros(left)}.`
    },
    loanAwaiting: ({ loan, known }, outcome) => {
      if (outcome === 'met') return `Loan no. ${number(loan)} awaits an answer.`
      return known === true
        ? `Loan no. ${number(loan)} already has its answer.`
        : `There is no loan no. ${number(loan)}.`
    },
    loanAnsweredByParty: ({ to }, outcome, names) => {
      if (outcome === 'not-applicable') return 'There is no loan of this number.'
      return outcome === 'met'
        ? 'You answer for your member.'
        : `It is for ${names.the(to)} to answer; the lender may take its offer back.`
    },
    loanStillCovered: ({ excess, lines }, outcome) => {
      if (outcome === 'not-applicable') return 'There is no loan of this number.'
      if (outcome === 'met') return 'The lender has not ordered since what it lends.'
      return `The lender has ordered since: ${euros(excess)} are missing${count(lines) > 0 ? `, and for ${listed(lines)}` : ''}.`
    },
    minimumNotReached: ({ minimum, ordered, until, before }, outcome) => {
      if (outcome === 'met')
        return `${euros(ordered)} excluding VAT is ordered of a minimum of ${euros(minimum)}; orders are placed until ${day(until)}, less than ${number(before)} days from now.`
      return Number(ordered) >= Number(minimum)
        ? `The minimum of ${euros(minimum)} is reached, or the contract has none.`
        : 'The minimum is not to be reported that day, or it was already.'
    },
    loanSignatory: ({ title }, outcome) =>
      outcome === 'met'
        ? `You sign as ${title}.`
        : 'A loan is signed by whoever may sign the orders of its member that day.',
  },
}
