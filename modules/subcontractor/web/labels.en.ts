import { factsIn } from '#ui/i18n/facts.ts'
import type * as fr from './labels.fr.ts'
import { assignmentRules, requestRules, rules } from './rule-words.en.ts'
import type { AssignmentLabels, RequestLabels } from './rule-words.fr.ts'

const { day, euros } = factsIn('en')

export const subcontractor: typeof fr.subcontractor = {
  process: 'subcontractor',
  acts: {
    present: 'Enter a subcontractor that is presented',
    ask: 'Ask for documents or explanations',
    answer: 'Enter the answer of the holder',
    forward: 'Give one’s opinion to the coordinator',
    accept: 'Accept the subcontractor',
    refuse: 'Refuse the subcontractor',
    deemAccepted: 'Note the acceptance by silence',
    withdraw: 'Enter that the holder gives it up',
    amend: 'Enter a later special deed',
    publish: 'Enter the publication in the essential data',
  },
  statuses: {
    none: 'not presented',
    presented: 'to be accepted or refused',
    asked: 'awaits an answer of the holder',
    accepted: 'accepted',
    refused: 'refused',
    withdrawn: 'given up by the holder',
  },
  capacities: {
    coordinator: 'the coordinator',
    holder: 'the holder',
    buyer: 'a buyer of the contract',
    clock: 'the end of the period',
  },
  done: {
    present: ({ payload }) =>
      `The holder presents ${payload.name}: declaration received on ${day(payload.receivedOn)}.`,
    ask: ({ payload }) => `Documents or explanations are asked of the holder on ${day(payload.askedOn)}.`,
    answer: ({ payload }) => `The holder answered on ${day(payload.receivedOn)}: the twenty-one days run again.`,
    forward: ({ payload }) =>
      payload.favourable === true
        ? 'A buyer has told the coordinator that it is in favour.'
        : 'A buyer has told the coordinator that it is against.',
    accept: () => 'The coordinator accepted the subcontractor.',
    refuse: ({ payload }) => `The coordinator refused the subcontractor: ${payload.reasons}`,
    deemAccepted: () => 'Silence accepted the subcontractor.',
    withdraw: ({ payload }) => `The holder gives up this subcontractor: ${payload.reason}`,
    amend: ({ payload }) => `A special deed sets the subcontract at ${euros(payload.amount)} without VAT.`,
    publish: ({ payload }) => `Published in the essential data on ${day(payload.publishedOn)} (${payload.reference}).`,
  },
  tasks: {
    accept: ({ facts, due }) =>
      `Subcontractor ${facts.name}: to be accepted or refused; silence accepts it at the end of ${day(due)}.`,
    publish: ({ facts }) =>
      facts.of === 'acceptance'
        ? `The acceptance of the subcontractor ${facts.name} is to be published in the essential data.`
        : `The later special deed of the subcontractor ${facts.name} is to be published in the essential data.`,
  },
  rules,
}

export const assignment: AssignmentLabels = {
  process: 'assignment',
  acts: { notify: 'Enter an assignment of a claim', release: 'Enter the release' },
  statuses: { none: 'not notified', notified: 'notified', released: 'released' },
  capacities: { coordinator: 'the coordinator' },
  done: {
    notify: ({ payload }) => `A claim of ${euros(payload.amount)} is assigned to ${payload.name}.`,
    release: ({ payload }) => `The assignment is released on ${day(payload.releasedOn)}.`,
  },
  rules: assignmentRules,
}

export const paymentRequest: RequestLabels = {
  process: 'paymentRequest',
  acts: {
    file: 'Enter a request for direct payment',
    agree: 'Enter the agreement of the holder',
    refuse: 'Enter the refusal of the holder',
    passOn: 'Note the silence of the holder',
  },
  statuses: {
    none: 'not received',
    awaiting: 'awaits the holder',
    agreed: 'agreed, to be paid',
    passed: 'to be paid, the holder having said nothing',
    refused: 'refused by the holder',
  },
  capacities: {
    payer: 'the member that pays',
    coordinator: 'the coordinator',
    holder: 'the holder',
    clock: 'the end of the period',
  },
  done: {
    file: ({ payload }) => `The request for payment ${payload.number} is received of the subcontractor.`,
    agree: ({ payload }) => `The holder agreed to the request on ${day(payload.answeredOn)}.`,
    refuse: ({ payload }) => `The holder refused the request on ${day(payload.answeredOn)}: ${payload.reasons}`,
    passOn: () => 'The holder has not answered in its time: the request goes on to payment.',
  },
  rules: requestRules,
}
