import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as difficultyRules from '../model/difficulty-rules.ts'
import type { Difficulty, DifficultyAct } from '../model/difficulty-state.ts'
import type * as rules from '../model/rules.ts'
import type { Acceptance, Act } from '../model/state.ts'
import type * as termsRules from '../model/terms-rules.ts'
import type { AcceptanceTerms, TermsAct } from '../model/terms-state.ts'
import { ruleWords } from './rule-words.en.ts'

const { at, count, day, euros, listed } = factsIn('en')

export const acceptance: ModuleLabels<
  Act['type'],
  Acceptance['status'],
  keyof typeof rules,
  'buyer' | 'holder' | 'clock'
> = {
  process: 'acceptance',
  acts: {
    declareReady: 'Declare a delivery ready to be checked',
    presentAgain: 'Enter a new presentation',
    withdraw: 'Take the declaration back',
    passAptitude: 'Find the aptitude (VA)',
    recordUnavailability: 'Enter an unavailability',
    endUnavailability: 'Enter the end of an unavailability',
    strikeUnavailability: 'Strike an unavailability',
    accept: 'Accept the services',
    deemAccepted: 'Deem the services accepted',
    postpone: 'Postpone the decision',
    answerPostponement: 'Enter the answer to the postponement',
    deemDeclined: 'Hold the postponement for declined',
    invite: 'Invite the holder to give its observations',
    recordObservations: 'Enter the observations of the holder',
    reject: 'Reject the services',
    reduce: 'Accept with a price reduction',
    contest: 'Enter the objection to the reduction',
    deemReductionAccepted: 'Hold the reduction for accepted',
    answerContest: 'Answer the objection',
    dropReduction: 'Let the reduction fall',
  },
  final: {
    withdraw: 'The delivery will have to be declared again.',
    accept: 'Acceptance certifies that the service is done: it is not taken back.',
    answerContest: 'The answer is final: maintained, the reduction stands; taken back, it falls.',
  },
  statuses: {
    none: 'not declared',
    ready: 'ready, aptitude being checked',
    watched: 'regular service being checked',
    postponed: 'postponed',
    'postponement-declined': 'postponement declined, to be decided',
    reduced: 'accepted with a price reduction',
    contested: 'reduction contested',
    accepted: 'accepted',
    rejected: 'rejected, to be performed again',
    withdrawn: 'taken back',
  },
  capacities: {
    buyer: 'the member to which the delivery is made',
    holder: 'the holder',
    clock: 'the register',
  },
  done: {
    declareReady: ({ payload }) =>
      `A delivery of ${count(payload.parts)} ${count(payload.parts) === 1 ? 'line' : 'lines'} is ready since ${day(payload.readyOn)}.`,
    presentAgain: ({ payload }) => `The services are presented again, on ${day(payload.readyOn)}.`,
    withdraw: ({ payload }) => `The declaration is taken back: ${payload.reason}`,
    passAptitude: ({ payload }) => `The aptitude is found by a decision notified on ${day(payload.notifiedOn)}.`,
    recordUnavailability: ({ payload }) => `${payload.element}: down since ${at(payload.from)}.`,
    endUnavailability: ({ payload }) => `Unavailability no. ${payload.number} ended on ${at(payload.until)}.`,
    strikeUnavailability: ({ payload }) => `Unavailability no. ${payload.number} counts no more: ${payload.reason}`,
    accept: ({ payload }) => `The services are accepted by a decision notified on ${day(payload.notifiedOn)}.`,
    deemAccepted: () => 'Without a decision in its period, the services are deemed accepted.',
    postpone: ({ payload }) =>
      `The decision is postponed on ${day(payload.notifiedOn)}; the holder has until ${day(payload.term)}.`,
    answerPostponement: ({ payload }) =>
      payload.agreed === true
        ? `The holder accepted the postponement on ${day(payload.answeredOn)}.`
        : `The holder declined the postponement on ${day(payload.answeredOn)}.`,
    deemDeclined: () => 'The holder has not answered in its period: the postponement is declined.',
    invite: ({ payload }) =>
      payload.about === 'rejection'
        ? `The holder is invited, on ${day(payload.invitedOn)}, to give its observations before a rejection.`
        : `The holder is invited, on ${day(payload.invitedOn)}, to give its observations before a reduction.`,
    recordObservations: ({ payload }) => `The holder gave its observations on ${day(payload.on)}.`,
    reject: ({ payload }) =>
      `The services are rejected on ${day(payload.notifiedOn)}, to be performed again by ${day(payload.term)}.`,
    reduce: ({ payload }) =>
      `The services are accepted with a reduction of ${euros(payload.reduction)}, notified on ${day(payload.notifiedOn)}.`,
    contest: ({ payload }) => `The holder contested the reduction on ${day(payload.objectedOn)}.`,
    deemReductionAccepted: () => 'The holder has not contested the reduction in its period: it is accepted.',
    answerContest: ({ payload }) =>
      payload.maintained === true
        ? 'The reduction is maintained, by an answer.'
        : 'The reduction is taken back, by an answer.',
    dropReduction: () => 'The objection was not answered in its period: the reduction falls.',
  },
  tasks: {
    passAptitude: ({ facts, due }) =>
      `Order ${facts.number}: the aptitude of the delivery is to be decided by ${day(due)}.`,
    accept: ({ facts, due }) =>
      `Order ${facts.number}: the decision on the regular service is to be notified by ${day(due)}; silence is acceptance on ${day(facts.silence)}.`,
    reduce: ({ facts, due }) =>
      `Order ${facts.number}: the postponement is declined, the delivery is to be accepted with a reduction or rejected by ${day(due)}.`,
    answerContest: ({ facts, due }) =>
      `Order ${facts.number}: the objection to the reduction is to be answered by ${day(due)}; without an answer it falls on ${day(facts.silence)}.`,
  },
  asked: {
    passAptitude: ({ facts, due }) =>
      `Decide on the aptitude (VA) of the delivery, order ${facts.number}, by ${day(due)}`,
    accept: ({ facts, due }) =>
      `Decide on the regular service (VSR), order ${facts.number}, by ${day(due)}: silence is acceptance on ${day(facts.silence)}`,
    reduce: ({ facts, due }) =>
      `Accept with a reduction or reject, order ${facts.number}, by ${day(due)}: the postponement is declined`,
    answerContest: ({ facts, due }) =>
      `Answer the objection to the reduction, order ${facts.number}, by ${day(due)}: else it falls on ${day(facts.silence)}`,
  },
  rules: ruleWords,
}

export const acceptanceTerms: ModuleLabels<
  TermsAct['type'],
  AcceptanceTerms['status'],
  keyof typeof termsRules,
  'coordinator' | 'executor'
> = {
  process: 'acceptanceTerms',
  acts: { set: 'Set the terms of the checks', revise: 'Change the terms of the checks' },
  statuses: { none: 'those of the CCAG-TIC', set: 'set by the contract' },
  capacities: { coordinator: 'the coordinator', executor: 'the member in charge of the execution' },
  done: {
    set: ({ payload }) => `The terms of the checks of the contract are set (${payload.source}).`,
    revise: ({ payload }) => `The terms of the checks of the contract change: ${payload.reason}`,
  },
  rules: {
    termsOfContract: ({ notified, source }) =>
      notified === false
        ? 'Terms are read off a contract that was notified.'
        : `Are these periods those of the contract (${source})?`,
    periodsPositive: ({ wrong }, outcome) =>
      outcome === 'met'
        ? 'Each period has one day at least.'
        : `A period is a whole number of days, one at least, and what is tolerated stays under the whole: ${listed(wrong)}.`,
    hoursInOrder: ({ opens, closes }, outcome) =>
      outcome === 'met'
        ? `The service is expected from ${opens} to ${closes}, Monday to Friday, without public holidays.`
        : `The service window would close at ${closes}, before it opens, at ${opens}.`,
    linesNamedOnce: ({ twice }, outcome) =>
      outcome === 'met' ? 'Each line is named once.' : `Line named twice: ${listed(twice)}.`,
  },
}

export const difficulty: ModuleLabels<
  DifficultyAct['type'],
  Difficulty['status'],
  keyof typeof difficultyRules,
  'member' | 'coordinator'
> = {
  process: 'difficulty',
  acts: {
    report: 'Report a difficulty of the execution',
    takeNote: 'Take note of the difficulty',
    declareSystemic: 'Tell the difficulty to all members',
    close: 'Close the difficulty',
  },
  statuses: {
    none: 'not reported',
    reported: 'reported to the coordinator',
    known: 'taken note of',
    closed: 'closed',
  },
  capacities: { member: 'the member that reports it', coordinator: 'the coordinator' },
  done: {
    report: ({ payload }) => `A difficulty is reported: ${payload.subject}`,
    takeNote: () => 'The coordinator took note of the difficulty.',
    declareSystemic: ({ payload }) => `The difficulty is told to all members: ${payload.why}`,
    close: ({ payload }) => `The difficulty is closed: ${payload.how}`,
  },
  tasks: { takeNote: ({ facts }) => `A difficulty waits to be taken note of: ${facts.subject}` },
  asked: { takeNote: ({ facts }) => `Take note of a difficulty of the execution: ${facts.subject}` },
  rules: {
    difficultyOwn: (_facts, outcome) =>
      outcome === 'met' ? 'You report for your member.' : 'Each member reports the difficulties of its own part.',
    difficultyOnPurchase: ({ buys }, outcome) => {
      if (outcome === 'met') return 'The difficulty is of a contract on which the member buys.'
      return buys === false
        ? 'This member does not buy on this contract.'
        : 'This order is not of the member on this contract.'
    },
    difficultyDated: ({ since, today }, outcome) =>
      outcome === 'met'
        ? `Noticed since ${day(since)}.`
        : `The difficulty would be noticed since ${day(since)}, after today, ${day(today)}.`,
    systemicOnce: ({ since }, outcome) =>
      outcome === 'met' ? 'All members are told of it.' : `The members were told of it on ${day(since)}.`,
  },
}
