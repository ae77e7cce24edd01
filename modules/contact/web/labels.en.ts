import type { Json } from '#kernel/canonical.ts'
import { factsIn } from '#ui/i18n/facts.ts'
import type { ModuleLabels } from '#ui/labels.ts'
import type * as rules from '../model/contact-rules.ts'
import type { Contact, ContactAct } from '../model/contact-state.ts'

const { day } = factsIn('en')
const operator = (value: Json | undefined): string =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : 'an operator'

export const contact: ModuleLabels<
  ContactAct['type'],
  Contact['status'],
  keyof typeof rules,
  'member' | 'coordinator' | 'clock'
> = {
  process: 'contact',
  acts: {
    declare: 'Declare a contact',
    answer: 'Answer the operator',
    close: 'Close without an answer',
    stop: 'Hold a message back',
  },
  final: {
    declare: 'A contact that was declared stays on record, even once closed.',
    answer: 'A message sent to the operator is not called back.',
    close: 'A contact that was closed is not opened again: it will stay without an answer.',
  },
  statuses: {
    none: 'not declared',
    received: 'received, to be answered',
    sent: 'sourcing by the coordinator',
    answered: 'answered by the coordinator',
    closed: 'closed without an answer',
    stopped: 'message refused',
  },
  capacities: { member: 'a member', coordinator: 'the coordinator', clock: 'the register' },
  done: {
    declare: ({ payload, withheld }) =>
      withheld === true
        ? `A contact with an operator on ${day(payload.contactOn)} was declared.`
        : payload.direction === 'sent'
          ? `The coordinator consulted ${operator(payload.operator)} on ${day(payload.contactOn)}.`
          : `A contact made by ${operator(payload.operator)} on ${day(payload.contactOn)} was declared.`,
    answer: () => 'The coordinator answered the operator.',
    close: ({ payload }) =>
      typeof payload.reason === 'string' ? `The contact was closed: ${payload.reason}` : 'The contact was closed.',
    stop: () => 'A message of a member to an operator was refused: only the coordinator speaks to them.',
  },
  tasks: {
    answer: ({ facts }) => `Answer the operator that came into contact with ${facts.member} on ${day(facts.contactOn)}`,
  },
  rules: {
    purchaseNamed: (_facts, outcome) =>
      outcome === 'met' ? 'The contact is about a purchase of the group.' : 'The group has no such purchase.',
    ownContact: ({ body }, outcome, names) =>
      outcome === 'met'
        ? `The contact is declared for ${names.the(String(body))}.`
        : 'Each member declares its own contacts; the coordinator records those that it is told of.',
    silenceKept: ({ stage }, outcome) => {
      if (outcome === 'not-applicable')
        return stage === 'collecting' ? 'The need is not frozen yet.' : 'No message goes to an operator.'
      return outcome === 'met'
        ? 'The coordinator alone speaks to operators until the award.'
        : 'From the frozen need to the award no member communicates with an operator: pass on to the coordinator what you meant to say. It is told of this try.'
    },
    sourcingByCoordinator: (_facts, outcome) => {
      if (outcome === 'not-applicable') return 'No operator is consulted before the need is frozen.'
      return outcome === 'met'
        ? 'The market is consulted by the coordinator.'
        : 'Only the coordinator consults the market before the procedure: ask it to consult this operator. It is told of this try.'
    },
    advantageAvoided: (_facts, outcome) => {
      if (outcome === 'not-applicable') return 'No operator takes part in the preparation.'
      return outcome === 'met'
        ? 'It is told how the operator draws no advantage from it.'
        : 'Say what is done so that this operator draws no advantage from having taken part in the preparation.'
    },
    contactTold: ({ told, named }, outcome) => {
      if (outcome === 'met') return 'The operator is named, and what was said is told.'
      if (named !== true) return 'Name the operator.'
      return told === true ? 'The SIREN is wrong: nine digits, of which the last is a key.' : 'Tell what was said.'
    },
    contactDated: ({ contactOn, today }, outcome) =>
      outcome === 'met'
        ? `The contact took place on ${day(contactOn)}.`
        : `${day(contactOn)} has not come yet: today is ${day(today)}.`,
    contactAnswered: (_facts, outcome) => (outcome === 'met' ? 'The answer is written.' : 'Write what you answer.'),
    closedForAReason: (_facts, outcome) => (outcome === 'met' ? 'The reason is given.' : 'Say why no answer is due.'),
  },
}
