import { factsIn } from '#ui/i18n/facts.ts'
import { capitalised } from '#ui/i18n/names.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Expense } from '../model/state.ts'

const { count, day, euros } = factsIn('en')

export const expense: ModuleLabels<Act['type'], Expense['status'], keyof typeof rules, 'coordinator' | 'advancer'> = {
  process: 'expense',
  acts: {
    record: 'Record an expense',
    share: 'Share the expense among the members',
    settle: 'Record a payment',
    cancel: 'Cancel the expense',
  },
  statuses: {
    none: 'not recorded',
    recorded: 'advanced, not shared',
    shared: 'shared, to be paid',
    settled: 'paid',
    cancelled: 'cancelled',
  },
  capacities: { coordinator: 'the coordinator', advancer: 'the body that advanced the expense' },
  done: {
    record: ({ payload }) => `Expense recorded: ${payload.label}, ${euros(payload.amount)}.`,
    share: () => 'The expense was shared among the members.',
    settle: ({ payload }, names) => `${capitalised(names.the(payload.body))} paid its share on ${day(payload.paidOn)}.`,
    cancel: ({ payload }) => `The expense was cancelled: ${payload.reason}`,
  },
  tasks: {
    settle: ({ facts }) => `Record the payment of ${euros(facts.amount)} owed by ${facts.body} (${facts.label})`,
  },
  rules: {
    coordinationUnpaid: ({ amount }, outcome) => {
      if (outcome === 'not-applicable') return 'This expense does not pay the coordinator’s own work.'
      return outcome === 'met'
        ? 'The convention provides that the coordinator’s work is paid.'
        : `The coordinator’s work is unpaid: it cannot ask ${euros(amount)} for it.`
    },
    expenseUnderConvention: ({ incurredOn, effectiveOn, today }, outcome) => {
      if (outcome === 'met') return `The expense of ${day(incurredOn)} was incurred under the convention.`
      if (effectiveOn === null) return 'The convention has not taken effect: the group has no costs yet.'
      return String(incurredOn) > String(today)
        ? `The expense is dated ${day(incurredOn)}, which has not come yet.`
        : `The expense of ${day(incurredOn)} precedes the effect of the convention, ${day(effectiveOn)}.`
    },
    expenseProved: ({ amount, proved }, outcome) => {
      if (outcome === 'met') return `An amount of ${euros(amount)}, with its document.`
      return proved === false ? 'The invoice or the judgment is missing.' : 'The amount is one cent at least.'
    },
    advancedByCoordinator: ({ by, coordinators, incurredOn }, outcome) => {
      if (outcome === 'met') return `Advanced by ${by}, to whom the others owe their share if the expense is shared.`
      return count(coordinators) === 0
        ? 'The group has no coordinator: nobody can advance its costs.'
        : `An expense of ${day(incurredOn)} is advanced by the coordinator of that day or by its successor: name one of them.`
    },
    membersNotCharged: ({ nature }, outcome) => {
      if (outcome === 'to-appraise')
        return 'The convention has the coordinator bear the costs, but a lost case is no running cost: is the judgment about an act done in the name of all?'
      if (outcome === 'unmet' && nature === 'litigation')
        return 'The judgment is not about an act done in the name of all: the coordinator bears it.'
      return outcome === 'unmet'
        ? 'The convention has the coordinator bear the running costs: no member can pay a share of them.'
        : 'This expense may be shared among the members.'
    },
    weightsSourced: ({ from, strangers }, outcome) => {
      if (outcome === 'met')
        return from === 'convention'
          ? 'The key is that of the convention.'
          : 'The weights are given, with their source.'
      if (from === 'convention') return 'The convention sets the key: do not give another.'
      if (count(strangers) > 0) return 'A weight is given to a body that was not a member on the day of the expense.'
      return 'Give the weight of each member, once, and say where it comes from: the orders of a year, the terms of a judgment.'
    },
    sharesMatchKey: ({ due, wrong }, outcome) => {
      if (outcome === 'met') return 'Each share is that of the key, to the cent.'
      if (count(due) === 0) return 'No key shares this expense: a weight other than zero is missing.'
      return count(wrong) === 0
        ? 'A share is given to a body that was not a member on the day of the expense.'
        : 'At least one share is not that of the key: compare with the shares computed.'
    },
    sharesSumToAmount: ({ sum, amount }, outcome) =>
      outcome === 'met'
        ? `The shares add up to ${euros(sum)}, the amount of the expense.`
        : `The shares add up to ${euros(sum)} and the expense is ${euros(amount)}: not a cent may be missing.`,
    shareOwed: ({ amount }, outcome) =>
      outcome === 'unmet' ? 'This member owes nothing on this expense.' : `This member owes ${euros(amount)}.`,
    paymentProved: ({ sharedOn, paidOn, today, proved }, outcome) => {
      if (outcome === 'met') return `The payment of ${day(paidOn)} is proved.`
      if (String(paidOn) > String(today)) return `The payment is dated ${day(paidOn)}, which has not come yet.`
      if (String(paidOn) < String(sharedOn))
        return `The payment of ${day(paidOn)} precedes the sharing, made on ${day(sharedOn)}.`
      return proved === false ? 'The proof of the payment is missing.' : 'The payment is not established.'
    },
    nothingSettled: ({ paid }, outcome) =>
      outcome === 'met'
        ? 'No member has paid yet.'
        : `${count(paid) === 1 ? 'One member has' : `${count(paid)} members have`} already paid: this expense can no longer be cancelled.`,
  },
}
