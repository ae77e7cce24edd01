import type { ModuleLabels } from '#ui/labels.ts'
import type * as committeeRules from '../model/committee-rules.ts'
import type { Committee, CommitteeAct } from '../model/committee-state.ts'
import { day, NO_COMMITTEE, named, number, people, some, texts } from './label-words.en.ts'

export { committeeSession } from './session-labels.en.ts'

export const committee: ModuleLabels<
  CommitteeAct['type'],
  Committee['status'],
  keyof typeof committeeRules,
  'coordinator' | 'clock'
> = {
  process: 'committee',
  acts: {
    compose: 'Compose the committee',
    recompose: 'Change the composition',
    adoptRules: 'Enter internal rules',
    end: 'End the committee',
    lapse: 'Enter the end of the mandate',
  },
  final: { end: 'A committee that was ended sits no more: another will have to be composed.' },
  statuses: { none: 'not composed', composed: 'in office', ended: 'mandate ended' },
  capacities: { coordinator: 'the coordinator', clock: 'the register' },
  done: {
    compose: () => 'The award committee was composed.',
    recompose: ({ payload }) => `The composition of the committee changed from ${day(payload.from)} on.`,
    adoptRules: ({ payload }) => `Internal rules of the committee hold from ${day(payload.from)} on.`,
    end: () => 'The committee was ended.',
    lapse: () => 'The mandate of the committee came to its end.',
  },
  tasks: { compose: () => 'Compose the award committee' },
  rules: {
    committeeProvided: ({ mode }, outcome) => {
      if (outcome !== 'met') return NO_COMMITTEE
      return mode === 'group'
        ? 'The competent committee is the group’s own.'
        : 'The competent committee is the coordinator’s.'
    },
    oneCommittee: (_, outcome) =>
      outcome === 'met'
        ? 'No other committee sits during this mandate.'
        : 'A committee already sits during a part of this mandate: change its composition, or end it.',
    mandateOrdered: ({ from, until }, outcome) =>
      outcome === 'met'
        ? `The mandate runs from ${day(from)} to ${day(until)}.`
        : 'The last day of the mandate is to come, and is not before the first one.',
    chairSeated: ({ chairs, chair, mode }, outcome) => {
      if (outcome === 'met') return `The chair is ${chair}.`
      if (chairs !== 1) return 'One person chairs, and one only.'
      return mode === 'group'
        ? 'The coordinator’s representative chairs, elected by its committee or designated.'
        : 'The coordinator’s authority entitled to sign chairs, or the person whom its order names.'
    },
    seatsInNumber: ({ expected, seated, without, mode, small }, outcome, names) => {
      if (mode === 'group') {
        if (outcome === 'met') return `Each of the ${some(expected, 'member')} of the group has a seat.`
        return texts(without).length > 0
          ? `Each member of the group has one seat, and one only: to be mended for ${named(without, names)}.`
          : `The group has ${some(expected, 'member')}, and ${some(seated, 'seat')} are filled.`
      }
      if (outcome === 'met') return `Besides the chair: ${some(seated, 'elected member')} out of ${number(expected)}.`
      return small === true && seated !== undefined && Number(seated) <= Number(expected)
        ? 'Three elected members are enough in a municipality under 3,500 inhabitants, and there alone.'
        : `Besides the chair, ${some(expected, 'member')} at most are elected, and nobody else sits: ${number(seated)} here.`
    },
    listsComplete: ({ elected, expected }, outcome) => {
      if (outcome === 'not-applicable') return 'The group’s committee is not elected on lists.'
      if (Number(elected) >= Number(expected)) return 'Every seat to be elected is filled.'
      return outcome === 'met'
        ? `Elected seats filled: ${number(elected)} out of ${number(expected)}; the reason is given.`
        : `Elected seats filled: ${number(elected)} out of ${number(expected)}. Why are the lists incomplete?`
    },
    substitutesInNumber: ({ substitutes, mode }, outcome) => {
      if (outcome === 'met') return `Substitutes: ${number(substitutes)}, within what the law allows.`
      return mode === 'group'
        ? 'Each full member has one substitute at most, of the same member.'
        : 'There are no more substitutes than full members, and each can replace somebody.'
    },
    ofTheCoordinatorAlone: ({ others }, outcome) => {
      if (outcome === 'not-applicable') return 'The committee is the group’s: each member sits in it.'
      return outcome === 'met'
        ? 'All those who sit are of the coordinator.'
        : `The committee is the coordinator’s: the other members have no voice in it (${people(others)}).`
    },
    seatsByAct: ({ without }, outcome) =>
      outcome === 'met'
        ? 'Each seat cites the act that filled it.'
        : `Cite the deliberation that elected these persons, or the act that designated them, taken on the first day at the latest: ${people(without)}.`,
    onePersonASeatHere: ({ twice }, outcome) =>
      outcome === 'met'
        ? 'Each person has a seat, or may replace one.'
        : `A person sits once, as a full member or as a substitute: ${people(twice)}.`,
    changeWithinMandate: ({ from, last, until }, outcome) =>
      outcome === 'met'
        ? `The change holds from ${day(from)} on.`
        : `The change has its reason, and begins between ${day(last)} and ${day(until)}, the end of the mandate.`,
    conveningPeriods: ({ convening, secondConvening, least }, outcome) =>
      outcome === 'met'
        ? `The committee is convened ${some(convening, 'clear day')} before, and the second time ${some(secondConvening, 'clear day')} before.`
        : `No convening, even second or urgent, leaves less than ${some(least, 'clear day')}.`,
    rulesSourced: ({ date, from }, outcome) =>
      outcome === 'met'
        ? `The rules adopted on ${day(date)} hold from ${day(from)} on.`
        : 'Cite the act that adopts these rules: they hold on the day it is taken at the earliest, and after those that they replace.',
    mandatePassed: ({ until }, outcome) =>
      outcome === 'met' ? `The mandate ended on ${day(until)}.` : `The mandate runs until ${day(until)}.`,
    seatedForMembers: ({ strangers }, outcome) => {
      if (outcome === 'not-applicable') return 'The committee is the coordinator’s.'
      return outcome === 'met'
        ? 'Each person sits for a member of the group.'
        : `These persons sit for no member on that day: ${people(strangers)}.`
    },
  },
}
