import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/rules.ts'
import type { Act, PriceSchedule } from '../model/state.ts'

const { count, day, listed, number } = factsIn('en')

export const priceSchedule: ModuleLabels<
  Act['type'],
  PriceSchedule['status'],
  keyof typeof rules,
  'coordinator' | 'executor'
> = {
  process: 'priceSchedule',
  acts: {
    bring: 'Bring the price schedule',
    correct: 'Correct the schedule',
    revise: 'Revise the prices',
    settle: 'Settle a provisional revision',
  },
  statuses: { none: 'not brought', 'in-force': 'in force' },
  capacities: { coordinator: 'the coordinator', executor: 'whoever follows the execution for the group' },
  done: {
    bring: ({ payload }) => `The price schedule was brought: ${count(payload.lines)} lines.`,
    correct: ({ payload }) => `The schedule was corrected: ${payload.reason}`,
    revise: ({ payload }) => `Prices are revised from ${day(payload.from)}.`,
    settle: () => 'The provisional revision was settled, its indices being published.',
  },
  rules: {
    contractNotified: ({ notifiedOn }, outcome) =>
      outcome === 'met'
        ? `The contract was notified on ${day(notifiedOn)}.`
        : 'This contract has not been notified to its holder: its prices bind nobody yet.',
    linesOnce: ({ lines, twice }, outcome) => {
      if (outcome === 'met')
        return `${number(lines)} ${lines === 1 ? 'line, with its reference' : 'lines, each with its reference'}.`
      return count(twice) === 0
        ? 'A schedule has one line at least.'
        : `These references are used twice: ${listed(twice)}. An order names one of them only.`
    },
    scheduleOfContract: (_facts, outcome) => {
      if (outcome === 'met') return 'The file is a document of the contract.'
      return outcome === 'unmet'
        ? 'This file is not the schedule of the contract.'
        : 'This file is not one of those given with the contract: are its prices those that the holder signed?'
    },
    formulaWhole: ({ shares, without }, outcome) => {
      if (outcome === 'not-applicable') return 'Prices are firm.'
      if (outcome === 'met') return 'The fixed part and the parts of the indices make the whole.'
      return count(without) > 0
        ? `The original value is missing of: ${listed(without)}.`
        : `The fixed part and the parts of the indices make ${percent(shares)}, not 100% on one index at least.`
    },
    nothingOrdered: ({ ordered }, outcome) =>
      outcome === 'met'
        ? 'Nothing has been ordered at these prices.'
        : `${number(ordered)} ${ordered === 1 ? 'order was sent' : 'orders were sent'} at these prices: they change only by the formula of the contract, or by a modification of it.`,
    revisionAgreed: (_facts, outcome) =>
      outcome === 'met'
        ? 'The contract provides for the revision of its prices.'
        : 'The prices of this contract are firm: only a modification of it can change them.',
    revisionDue: ({ from, earliest, months }, outcome) => {
      if (outcome === 'not-applicable') return 'Prices are firm.'
      return outcome === 'met'
        ? `Revision from ${day(from)}, ${number(months)} months at least after the one before.`
        : `The contract revises its prices every ${number(months)} months: not before ${day(earliest)}.`
    },
    valuesGiven: ({ missing }, outcome) => {
      if (outcome === 'not-applicable') return 'Prices are firm.'
      if (outcome === 'met') return 'Each index of the formula has its value.'
      return count(missing) === 0
        ? 'An index that was given is not in the formula of the contract, or is there twice.'
        : `The value is missing of: ${listed(missing)}.`
    },
    valuesPublished: ({ ahead, awaited }, outcome) => {
      if (outcome === 'unmet') return `The day of publication of ${listed(ahead)} has not come yet.`
      return count(awaited) === 0
        ? 'The indices are published.'
        : `Provisional revision: ${listed(awaited)} is not published yet. It is computed again on publication.`
    },
    coefficientComputed: ({ value, decimals }, outcome) =>
      outcome === 'not-applicable'
        ? 'The coefficient is computed once each index has its value.'
        : `Coefficient computed: ${coefficient(value, decimals)}.`,
    provisionalRevision: ({ known }, outcome) => {
      if (outcome === 'met') return 'This revision is provisional.'
      return known === true ? 'This revision is already settled.' : 'There is no revision of this number.'
    },
    everyValuePublished: ({ without }, outcome) =>
      outcome === 'met' ? 'All indices are published.' : `Not published yet: ${listed(without)}.`,
  },
}

const percent = (points: unknown): string => `${Number(points) / 100}%`
const coefficient = (value: unknown, decimals: unknown): string =>
  (Number(value) / 10 ** Number(decimals)).toFixed(Number(decimals))
