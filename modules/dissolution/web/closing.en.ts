import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/closing-rules.ts'
import type { Closing, ClosingAct } from '../model/closing-state.ts'
import { day, each, list, records } from './words.en.ts'

export const closing: ModuleLabels<ClosingAct['type'], Closing['status'], keyof typeof rules, 'coordinator' | 'clock'> =
  {
    process: 'closing',
    acts: {
      openClosing: 'Open what follows the end',
      notifyEnd: 'Send a member the notice of the end',
      depositRecords: 'Say where records are kept',
      complete: 'Close the file of the group',
    },
    statuses: { none: 'group alive', open: 'notices and records in hand', complete: 'file closed' },
    capacities: { coordinator: 'the coordinator', clock: 'what the end of the group entails of right' },
    done: {
      openClosing: ({ payload }) => `The group ended on ${day(payload.on)}.`,
      notifyEnd: ({ payload }, names) =>
        `The notice of the end to ${names.the(payload.body)} was received on ${day(payload.receivedOn)}.`,
      depositRecords: ({ payload }) => `Records (${records(payload.recordClass)}): ${payload.place}.`,
      complete: () => 'The file of the group is closed; nothing is destroyed.',
    },
    tasks: {
      notifyEnd: ({ facts }) => `Send the notice of the end to: ${facts.about}.`,
      depositRecords: ({ facts }) => `Say where and until when are kept: ${records(facts.about)}.`,
      complete: () => 'Every member knows and the records have their places: close the file.',
    },
    rules: {
      conventionEnded: (_, outcome) =>
        outcome === 'met' ? 'The convention has ended.' : 'The convention has not ended.',
      endNotified: ({ body, awaited, endedOn }, outcome) => {
        if (outcome === 'not-applicable') return 'The group has not ended.'
        if (outcome === 'met') return 'The notice of the end was received, with its proof.'
        return awaited === true
          ? `The proof of a receipt between ${day(endedOn)} and today is missing.`
          : `Does not await this notice (already told, or no member on the last day): ${body}.`
      },
      recordsPlaced: ({ recordClass, start, endedOn }, outcome) => {
        if (outcome === 'not-applicable') return 'The group has not ended.'
        if (outcome === 'met') return `The place of keeping is known: ${records(recordClass)}.`
        return recordClass === 'group-acts' && start !== endedOn
          ? `The keeping of the acts of the group runs from its end, ${day(endedOn)}.`
          : `Who keeps them, or where, is missing: ${records(recordClass)}.`
      },
      retentionComputed: ({ recordClass, until }) =>
        until === null
          ? `To be kept without limit: ${records(recordClass)}.`
          : `To be kept until ${day(until)}: ${records(recordClass)}. After that nothing is destroyed without the visa of the archives administration.`,
      everyMemberNotified: ({ awaited }, outcome) =>
        outcome === 'met'
          ? 'Every member has received the notice of the end.'
          : `The notice of the end is missing to: ${list(awaited)}.`,
      everyClassPlaced: ({ unplaced }, outcome) =>
        outcome === 'met'
          ? 'The place and the period of keeping of all records are known.'
          : `The place of keeping is missing of: ${each(records, unplaced)}.`,
    },
  }
