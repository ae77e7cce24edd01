import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as ofClauses from '../model/clauses-rules.ts'
import type { ClausesAct, PenaltyClauses } from '../model/clauses-state.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Penalty } from '../model/state.ts'

const { day, euros, number } = factsIn('en')

const percent = (points: unknown): string => (typeof points === 'number' ? `${points / 100}%` : '—')
const days = (value: Parameters<typeof number>[0]): string => `${number(value)} ${value === 1 ? 'day' : 'days'}`

type Rules = Exclude<keyof typeof rules, 'appliedOf' | 'clausesFor' | 'countedOf' | 'hearingTerm' | 'sentOrder'>

export const penalty: ModuleLabels<Act['type'], Penalty['status'], Rules, 'buyer' | 'holder'> = {
  process: 'penalty',
  acts: {
    propose: 'Propose a penalty',
    observe: 'Enter the observations of the holder',
    apply: 'Apply the penalty',
    waive: 'Waive the penalty',
  },
  statuses: { none: 'not proposed', proposed: 'put to the holder', applied: 'applied', waived: 'waived' },
  capacities: { buyer: 'the member that ordered', holder: 'the holder' },
  done: {
    propose: ({ payload }) => `A penalty is put to the holder, for a delay since ${day(payload.term)}.`,
    observe: ({ payload }) => `The holder gave its observations on ${day(payload.observedOn)}.`,
    apply: () => 'The penalty is applied.',
    waive: ({ payload }) => `The member waives the penalty: ${payload.waiver}`,
  },
  tasks: {
    apply: ({ facts }) =>
      `Order ${facts.number}: the holder was heard, or its time is over; the penalty is to be applied, or waived.`,
  },
  rules: {
    orderSent: (_facts, outcome) =>
      outcome === 'met'
        ? 'The order was sent.'
        : 'The holder is late only with an order that was sent to it, and is not cancelled.',
    delayCounted: ({ term, doneOn, today, days: late, divisor, value, amount }, outcome) => {
      if (outcome === 'computed')
        return `${days(late)} late after ${day(term)}, on ${euros(value)}: ${euros(amount)} (one part in ${number(divisor)} a day).`
      return String(doneOn) > String(today)
        ? `The performance is dated ${day(doneOn)}, which is still to come.`
        : `Performed on ${day(doneOn)} for ${day(term)}: there is no delay.`
    },
    valueWithinOrder: ({ value, amount }, outcome) =>
      outcome === 'met'
        ? `Late: ${euros(value)} excluding tax of ${euros(amount)}.`
        : `What is late (${euros(value)}) is more than nothing, and the order at most: ${euros(amount)} excluding tax.`,
    invitedInWriting: ({ invitedOn, term, today }, outcome) => {
      if (outcome === 'met') return `The holder is invited to explain itself on ${day(invitedOn)}.`
      return String(invitedOn) > String(today)
        ? `The invitation is dated ${day(invitedOn)}, which is still to come.`
        : `The invitation to explain, of ${day(invitedOn)}, comes after the term, ${day(term)}.`
    },
    heardInOrder: ({ invitedOn, observedOn, today }, outcome) => {
      if (outcome === 'met') return `Received on ${day(observedOn)}.`
      return String(observedOn) > String(today)
        ? `The observations are dated ${day(observedOn)}, which is still to come.`
        : `The observations of ${day(observedOn)} are before the invitation, of ${day(invitedOn)}.`
    },
    penaltyHeard: ({ invitedOn, last, heardOn }, outcome) => {
      if (outcome === 'met')
        return heardOn === ''
          ? `Invited on ${day(invitedOn)}, the holder had until ${day(last)}.`
          : `The holder was heard on ${day(heardOn)}.`
      return outcome === 'unmet'
        ? `Invited on ${day(invitedOn)}, the holder has until ${day(last)} to explain itself: the penalty is applied after that.`
        : `Invited on ${day(invitedOn)}, the holder has until ${day(last)} by the CCAG-TIC, to be confirmed: does the contract allow it sooner?`
    },
    capHeld: ({ counted, amount, base, before, cap, cappedBy }, outcome) => {
      const what = cappedBy === 'order' ? 'of the order' : 'of the orders of the contract'
      const most = `${percent(cap)} ${what} (${euros(base)} excluding tax)`
      if (outcome === 'unmet') return `The cap is reached: ${euros(before)} is applied already, of ${most}.`
      return amount === counted
        ? `${euros(amount)}, under the cap of ${most}.`
        : `${euros(amount)} instead of ${euros(counted)}: with ${euros(before)} applied already, the cap is ${most}.`
    },
    waiverSettled: ({ back, released, exempt }, outcome) => {
      if (outcome === 'not-applicable') return 'This penalty was not applied.'
      if (outcome === 'met') return 'Nothing of it was kept back, and the penalties of the others stay what they are.'
      const kept =
        Number(back) === 0
          ? ''
          : `${euros(back)} already kept back on the order is to be given back to the holder: on its next invoice, or by a payment apart. `
      const others =
        Number(released) === 0
          ? ''
          : `The penalties of the other members and orders, ${euros(released)}, fall under the exemption of ${euros(exempt)}: they would be claimed no more. `
      return `${kept}${others}How do you settle it, and whom have you told?`
    },
    exemptionCounted: ({ total, exempt, claimed }) =>
      claimed === 0
        ? `The penalties of all members make ${euros(total)}: up to ${euros(exempt)}, nothing is claimed.`
        : `The penalties of all members make ${euros(total)}, above ${euros(exempt)}: all are due.`,
  },
}

export const penaltyClauses: ModuleLabels<
  ClausesAct['type'],
  PenaltyClauses['status'],
  keyof typeof ofClauses,
  'coordinator' | 'executor'
> = {
  process: 'penaltyClauses',
  acts: { set: 'Set the penalty clauses', change: 'Change the penalty clauses' },
  statuses: { none: 'not set', 'in-force': 'in force' },
  capacities: { coordinator: 'the coordinator', executor: 'whoever follows the execution for the group' },
  done: {
    set: () => 'The penalty clauses of the contract are set.',
    change: ({ payload }) => `The penalty clauses are changed: ${payload.reason}`,
  },
  rules: {
    clausesOfContract: ({ notifiedOn }, outcome) => {
      if (outcome !== 'met') return 'This contract is not notified to its holder.'
      return typeof notifiedOn === 'string'
        ? `The contract is notified since ${day(notifiedOn)}.`
        : 'The contract is notified.'
    },
    clausesOfConditions: ({ divisor, cap, exempt, hearing }, outcome) => {
      const said = `one part in ${number(divisor)} a day, a cap of ${percent(cap)}, nothing up to ${euros(exempt)}, ${days(hearing)} to explain`
      return outcome === 'met'
        ? `Those of the CCAG-TIC: ${said}.`
        : `These are not those of the CCAG-TIC (${said}): does the contract derogate, and say so in its list of derogations?`
    },
  },
}
