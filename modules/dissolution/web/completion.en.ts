import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/completion-rules.ts'
import type { Completion, CompletionAct } from '../model/completion-state.ts'
import type * as standing from '../model/standing-rules.ts'
import { day, each, item, list, matters, titles } from './words.en.ts'

export const completion: ModuleLabels<
  CompletionAct['type'],
  Completion['status'],
  keyof typeof rules | keyof typeof standing,
  'coordinator' | 'member' | 'clock'
> = {
  process: 'completion',
  acts: {
    prepare: 'Prepare the closing',
    renew: 'Record a renewal',
    settle: 'Settle an item of the closing',
    declareCompletion: 'Declare the term',
    object: 'Object to the declaration of the term',
    answerObjection: 'Answer an objection',
    end: 'Record the end of right',
  },
  statuses: {
    none: 'running',
    preparing: 'closing in preparation',
    declared: 'term declared, objections open',
    ended: 'term reached',
  },
  capacities: { coordinator: 'the coordinator', member: 'a member', clock: 'the mere passing of time' },
  done: {
    prepare: () => 'The closing is in preparation.',
    renew: ({ payload }) => `A renewal of ${day(payload.decidedOn)} was recorded.`,
    settle: ({ payload }) => `An item of the closing was settled: ${item(payload.item)}.`,
    declareCompletion: () => 'The coordinator declared the term.',
    object: ({ payload }, names) => `Objection ${names.of(payload.member)}: ${payload.reason}`,
    answerObjection: ({ payload }) => `An objection was answered: ${payload.text}`,
    end: () => 'The group ended, at the term of its convention.',
  },
  tasks: {
    prepare: ({ due }) =>
      due === null
        ? 'No contract runs any more: prepare the closing of the group.'
        : `Prepare the closing: the convention ends on ${day(due)}.`,
    renew: ({ due }) => `Decide on the renewal: the convention ends on ${day(due)}.`,
    settle: ({ facts }) => `To settle before the group ends: ${item(facts.about)}.`,
    declareCompletion: () => 'Everything is settled: declare the term.',
    object: ({ due }) => `The term is declared: the members may object to the end of ${day(due)}.`,
    answerObjection: ({ facts }) => `Answer the objection of: ${facts.about}.`,
  },
  rules: {
    conventionStillInForce: (_, outcome) =>
      outcome === 'met' ? 'The convention is in force.' : 'The convention is not in force: it cannot come to its end.',
    noContractRunning: ({ contracts }, outcome) =>
      outcome === 'met'
        ? 'No contract is being awarded or executed any more.'
        : `The object is not fulfilled while these run: ${titles(contracts)}.`,
    noDisputePending: ({ disputes }, outcome) =>
      outcome === 'met' ? 'No dispute is pending.' : `Disputes are to be closed first: ${matters(disputes)}.`,
    dissolvedAtTerm: ({ decision }, outcome) => {
      if (outcome === 'met') return 'The convention provides that the group ends of right at its term.'
      return decision === null
        ? 'The convention provides no end of right at its term: it takes a decision of the members.'
        : 'The convention provides no end of right at its term: the group ends by the decision that it organises.'
    },
    termReached: ({ by, last }, outcome) => {
      if (by === 'completion')
        return 'The term is the complete fulfilment of the object, which the coordinator declares.'
      if (by === 'decision-only') return 'The duration is unlimited: only a decision of the members ends the group.'
      if (by === 'effect-unknown') return 'The duration has not begun to run: the convention has not taken effect.'
      return outcome === 'met'
        ? `The last day of the convention, ${day(last)}, has passed.`
        : `The convention runs to the end of ${day(last)}.`
    },
    checklistSettled: ({ open }, outcome) =>
      outcome === 'met' ? 'Every item of the closing is settled.' : `Still to settle: ${each(item, open)}.`,
    renewalLeft: ({ left, made }, outcome) => {
      if (outcome === 'met') return `Renewals that the convention still allows: ${left}.`
      return made === 0
        ? 'The convention provides for no renewal.'
        : `The convention allows no further renewal. Already made: ${made}.`
    },
    renewalForm: ({ form, last, decidedOn }, outcome) => {
      if (last === null) return 'The convention has no term to renew.'
      if (outcome === 'to-appraise') return 'Say where the convention provides its tacit renewal.'
      if (outcome !== 'unmet') return `The renewal is of ${day(decidedOn)}, before the end of ${day(last)}.`
      return form === 'express' && String(decidedOn) <= String(last)
        ? 'The decision to renew is missing, or is not taken yet.'
        : `What has ended is not renewed: the decision is expected by ${day(last)} at the latest.`
    },
    renewalComputed: ({ from, until }, outcome) => {
      if (outcome === 'computed') return `The last day moves from ${day(from)} to ${day(until)}.`
      return until === null
        ? 'The new last day of the convention is missing.'
        : `The new last day must follow ${day(from)}.`
    },
    itemEvidenced: ({ item: which, outcome: said }, outcome) => {
      if (outcome === 'met') return `Item settled: ${item(which)}.`
      return said === 'done'
        ? `A document dated today at the latest is missing: ${item(which)}.`
        : `Say why this item is without object: ${item(which)}.`
    },
    archivesPlaced: ({ place }, outcome) => {
      if (outcome === 'not-applicable') return 'This item is not about the archives.'
      return outcome === 'met'
        ? `The archives are kept here: ${place}.`
        : 'The place where the archives are kept is missing.'
    },
    objectionPeriodOpen: ({ until }, outcome) => {
      if (outcome === 'not-applicable') return 'The term is not declared.'
      return outcome === 'met'
        ? `The members may object to the end of ${day(until)}.`
        : `The period to object ended on ${day(until)}.`
    },
    memberObjects: ({ member, present }, outcome) => {
      if (outcome === 'met') return 'The objection is a member’s, reasoned and proved.'
      return present === true
        ? 'The objection is for the member itself to make, with a reason and the proof of its receipt.'
        : `Not a member today: ${member}.`
    },
    objectionAwaitsAnswer: ({ number, waiting }, outcome) => {
      if (outcome === 'not-applicable') return 'The term is not declared.'
      return outcome === 'met'
        ? `Objection no. ${number} awaits an answer.`
        : `Objection no. ${number} awaits no answer. Those that do: ${list(waiting) || 'none'}.`
    },
    objectionPeriodOver: ({ until }, outcome) => {
      if (outcome === 'not-applicable') return 'The term is not declared.'
      return outcome === 'met'
        ? `The period to object ended on ${day(until)}.`
        : `The members may still object to the end of ${day(until)}.`
    },
    objectionsAnswered: ({ members }, outcome) => {
      if (outcome === 'not-applicable') return 'The term is not declared.'
      return outcome === 'met'
        ? 'No objection is left without an answer.'
        : `The coordinator’s answer is missing to the objection of: ${list(members)}.`
    },
  },
}
