import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Act, Project } from '../model/state.ts'

const { count, day, euros, listed, number } = factsIn('en')

const BASE = 'The project does not change the common base.'
const AGREED = 'The coordinator agreed in writing.'

export const project: ModuleLabels<
  Act['type'],
  Project['status'],
  keyof typeof rules,
  'owner' | 'coordinator' | 'member'
> = {
  process: 'project',
  acts: {
    plan: 'Record a project',
    revise: 'Change the project',
    agreeToBase: 'Agree that the common base be changed',
    begin: 'Begin the project',
    setTerms: 'Set the licence and the sharing',
    deliver: 'Record the delivery',
    declareReuse: 'Declare a reuse',
    abandon: 'Abandon the project',
  },
  final: { abandon: 'An abandoned project does not start again.' },
  statuses: {
    none: 'not recorded',
    planned: 'planned',
    running: 'running',
    delivered: 'delivered',
    abandoned: 'abandoned',
  },
  capacities: {
    owner: 'the member whose part it is',
    coordinator: 'the coordinator',
    member: 'a member of the group',
  },
  done: {
    plan: ({ payload }) => `A project is recorded: “${payload.title}”, for ${euros(payload.budget)} excluding VAT.`,
    revise: ({ payload }) => `The project changes: ${payload.reason}`,
    agreeToBase: () => 'The coordinator agrees that the common base be changed.',
    begin: ({ payload }) => `The project began on ${day(payload.begunOn)}.`,
    setTerms: ({ payload }) =>
      payload.reusable === true
        ? `The licence is ${payload.licence}; the other members may reuse.`
        : `The licence is ${payload.licence}; nothing is open to reuse.`,
    deliver: ({ payload }) => `The project is delivered on ${day(payload.deliveredOn)}.`,
    declareReuse: ({ payload }) => `A member reuses this development: ${payload.purpose}`,
    abandon: ({ payload }) => `The project is abandoned: ${payload.reason}`,
  },
  tasks: {
    agreeToBase: ({ facts }) =>
      `“${facts.title}” would change the common base: the agreement of the coordinator is awaited.`,
    begin: ({ facts, due }) => `“${facts.title}” is planned for ${day(due)}.`,
    setTerms: ({ facts }) => `“${facts.title}”: the licence and the sharing are to be set before the delivery.`,
    deliver: ({ facts, due }) => `“${facts.title}” is to be delivered by ${day(due)}.`,
  },
  asked: {
    agreeToBase: ({ facts }) => `Say whether the common base may be changed for “${facts.title}”`,
    begin: ({ facts, due }) => `Begin “${facts.title}”, planned for ${day(due)}`,
    setTerms: ({ facts }) => `Set the licence and the sharing of “${facts.title}”`,
    deliver: ({ facts, due }) => `Deliver “${facts.title}”, by ${day(due)}`,
  },
  rules: {
    projectOwn: (_facts, outcome) =>
      outcome === 'met'
        ? 'You act for the member whose project it is.'
        : 'Each member manages its own projects: this one is for the member itself to record.',
    projectOnPurchase: ({ known }, outcome) => {
      if (outcome === 'met') return 'The member buys by this contract.'
      return known === true ? 'This member does not buy by this contract.' : 'A project rests on a notified contract.'
    },
    ordersOwn: ({ orders, strange, taken, twice }, outcome) => {
      if (outcome === 'met')
        return orders === 0 ? 'No order is linked to it yet.' : `Orders of the project: ${number(orders)}.`
      const said = [
        count(strange) > 0 ? `not of this member on this contract: order No ${listed(strange)}` : '',
        count(taken) > 0 ? `already of another project: order No ${listed(taken)}` : '',
        count(twice) > 0 ? `named twice: order No ${listed(twice)}` : '',
      ].filter((words) => words !== '')
      const all = said.join('; ')
      return `${all.charAt(0).toUpperCase()}${all.slice(1)}.`
    },
    projectPeriod: ({ from, until }, outcome) =>
      outcome === 'met'
        ? `From ${day(from)} to ${day(until)}.`
        : `The project would end on ${day(until)}, before its beginning, on ${day(from)}.`,
    withinBudget: ({ ordered, budget }, outcome) =>
      outcome === 'met'
        ? `The orders make ${euros(ordered)} excluding VAT, of a budget of ${euros(budget)}.`
        : `The orders make ${euros(ordered)} excluding VAT, and the budget is ${euros(budget)}: say why.`,
    baseUntouched: ({ changesBase }, outcome) => {
      if (outcome === 'not-applicable')
        return changesBase === true ? 'The agreement of the coordinator will be asked before it begins.' : BASE
      return outcome === 'met'
        ? AGREED
        : 'The project would change the common base: ask for the written agreement of the coordinator first.'
    },
    baseChangeAgreed: (_facts, outcome) => {
      if (outcome === 'not-applicable') return BASE
      return outcome === 'met'
        ? AGREED
        : 'The project changes the common base of all members: it does not begin without the written agreement of the coordinator.'
    },
    baseChangeAsked: (_facts, outcome) =>
      outcome === 'met'
        ? 'The project may change the common base.'
        : 'The project does not change the common base: there is nothing to agree to.',
    begunDated: ({ begunOn, today }, outcome) =>
      outcome === 'met'
        ? `Begun on ${day(begunOn)}.`
        : `The beginning is dated ${day(begunOn)}, which has not come yet: today is ${day(today)}.`,
    licenceKnown: ({ licence, known }, outcome) => {
      if (outcome === 'met') return `The licence is ${licence}, and the clause on ownership and sharing is said.`
      return known === true
        ? 'Say what the contract provides of ownership and sharing.'
        : `The licence ${licence} is not of the list: choose one of it.`
    },
    licenceAllowsReuse: ({ licence }, outcome) => {
      if (outcome === 'not-applicable') return 'Nothing is open to reuse.'
      return outcome === 'met'
        ? `The licence ${licence} allows reuse.`
        : `The licence ${licence} does not allow reuse: choose another, or do not open it.`
    },
    reuseKept: ({ reuses, licence }, outcome) =>
      outcome === 'met'
        ? 'No member loses what it reuses.'
        : `Members already reuse this development (${number(reuses)}) under the licence ${licence}: it changes no more, and the reuse stays open.`,
    licenceRecorded: (_facts, outcome) =>
      outcome === 'met'
        ? 'The licence is recorded.'
        : 'Nothing is delivered before the licence and the clause on sharing are recorded: set them first.',
    deliveredDated: ({ begunOn, deliveredOn, today }, outcome) => {
      if (outcome === 'met') return `Delivered on ${day(deliveredOn)}.`
      return String(deliveredOn) > String(today)
        ? `The delivery is dated ${day(deliveredOn)}, which has not come yet.`
        : `The delivery of ${day(deliveredOn)} comes before the beginning, on ${day(begunOn)}.`
    },
    reuseAllowed: ({ licence }, outcome) =>
      outcome === 'met'
        ? `The other members may reuse it, under the licence ${licence}.`
        : 'The member did not open it to reuse: ask it to.',
    reuseByOther: ({ own, again, member }, outcome) => {
      if (outcome === 'met') return 'The member declares it for itself.'
      if (own === true) return 'It is the development of this member: it does not reuse it, it has it.'
      if (again === true) return 'This member already declared that it reuses it.'
      return member === true ? 'Each member declares its own reuses.' : 'A reuse is declared by a member of the group.'
    },
    licenceAccepted: ({ licence }, outcome) =>
      outcome === 'met'
        ? `The terms of the licence ${licence} are accepted.`
        : `The reuse is under the terms of the licence ${licence}: accept them.`,
  },
}
